//! Packs and words as JSON text, and the JSON Schema of both formats. For authors and tests: the page carries no JSON reader.

use serde::de::DeserializeOwned;

use super::format::PackFile;
use super::problem::{Fault, Problem};
use super::words_format::WordsFile;

/// Largest text that is read, in bytes. The shipped files have about a tenth of it.
pub const MOST_BYTES: usize = 2_000_000;

/// Reads `pack.json`. Nothing is checked beyond its form; `Pack::new` does that.
///
/// # Errors
/// One problem with the path at which the text stops being a pack.
pub fn pack_file(text: &str) -> Result<PackFile, Problem> {
    read(text)
}

/// Reads `text.<locale>.json`.
///
/// # Errors
/// One problem with the path at which the text stops being the words of a model.
pub fn words_file(text: &str) -> Result<WordsFile, Problem> {
    read(text)
}

/// JSON Schema of `pack.json`, as text.
pub fn pack_schema() -> String {
    schema_text(&schemars::schema_for!(PackFile))
}

/// JSON Schema of `text.<locale>.json`, as text.
pub fn words_schema() -> String {
    schema_text(&schemars::schema_for!(WordsFile))
}

/// JSON Schema of what hosts are told, as text: an object with the detail of each event under its name.
pub fn events_schema() -> String {
    schema_text(&schemars::schema_for!(crate::contract::Details))
}

/// JSON Schema of what the package takes and gives, as text.
pub fn package_schema() -> String {
    schema_text(&schemars::schema_for!(crate::package::PackageTypes))
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    if text.len() > MOST_BYTES {
        return Err(Problem { path: "file".to_owned(), fault: Fault::TooLarge(text.len(), MOST_BYTES) });
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| Problem {
        path: match error.path().to_string().as_str() {
            // The reader's words for the top of the file and for a place without a name.
            "." | "?" => "file".to_owned(),
            path => shortened(path),
        },
        fault: Fault::Unreadable(shortened(&error.inner().to_string())),
    })?;
    reader.end().map_err(|error| Problem { path: "file".to_owned(), fault: Fault::Unreadable(error.to_string()) })?;
    Ok(value)
}

/// A path or message without its middle, which may hold as much as the file does. The place stands at the end.
fn shortened(text: &str) -> String {
    let length = text.chars().count();
    if length <= 500 {
        return text.to_owned();
    }
    text.chars().take(200).chain(['…']).chain(text.chars().skip(length - 100)).collect()
}

fn schema_text(schema: &schemars::Schema) -> String {
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    text
}
