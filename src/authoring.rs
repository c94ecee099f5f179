//! What authors of models work with: the files as they are written, the checker, and the way from a checked file to a
//! `Pack`. Behind the feature `json`: the page carries neither a reader nor a checker.
//!
//! What a model is once it is checked lives next door, in `model`.

mod assemble;
pub mod check;
pub mod files;
pub mod frameworks_page;
pub mod json;
pub mod problem;

pub use files::{format, words_format, words_lines};
pub use problem::{Fault, Problem};

use crate::lines::Lines;
use crate::model::{ModelWords, Pack};
use format::PackFile;
use words_format::WordsFile;

impl Pack {
    /// Checks a file and makes a pack of it.
    ///
    /// # Errors
    /// All problems of the file at once, each with its path and a fix.
    pub fn new(file: &PackFile) -> Result<Pack, Vec<Problem>> {
        let problems = check::structure(file);
        if problems.is_empty() { assemble::pack(file) } else { Err(problems) }
    }
}

impl ModelWords {
    /// Checks words against the pack they belong to, and puts them into its order.
    ///
    /// # Errors
    /// All problems at once, each with its path and a fix.
    pub fn new(pack: &PackFile, file: &WordsFile) -> Result<ModelWords, Vec<Problem>> {
        let problems = check::words(pack, file);
        if !problems.is_empty() {
            return Err(problems);
        }
        let checked = Pack::new(pack)?;
        let lines = |lines: Option<Vec<String>>| Lines::of(&lines.unwrap_or_default().join("\n"));
        let first = lines(words_lines::first(pack, file));
        let later = lines(words_lines::later(pack, file));
        let words = ModelWords::from_first(&checked, first).and_then(|words| words.with_later(&checked, later));
        words.ok_or_else(Vec::new)
    }
}

/// The files of the shipped model, for tests and for those who vary it.
pub mod shipped {
    use super::format::PackFile;
    use super::json;
    use super::problem::Problem;
    use super::words_format::WordsFile;

    /// The text of the shipped `pack.json`.
    pub static PACK: &str = include_str!("../content/mlops/pack.json");
    /// The text of the shipped `text.en.json`.
    pub static WORDS_EN: &str = include_str!("../content/mlops/text.en.json");

    /// The shipped `pack.json`.
    ///
    /// # Errors
    /// The place where it is no pack.
    pub fn pack() -> Result<PackFile, Problem> {
        json::pack_file(PACK)
    }

    /// The shipped `text.en.json`.
    ///
    /// # Errors
    /// The place where it is no file of words.
    pub fn words() -> Result<WordsFile, Problem> {
        json::words_file(WORDS_EN)
    }
}
