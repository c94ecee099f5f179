//! Packs the shipped content: the model as compact bytes for the program, the keys of the interface as Rust enums, and for
//! each language two files of words, which come beside the program and never in it (`src/words_file.rs`).
//!
//! A file that cannot be read or a catalogue that lacks a key stops the build with every fault named. Whether the
//! model makes sense is checked by the library itself: `cargo run --features json --bin model -- check`.

#![allow(clippy::print_stdout)] // Printing is how a build script speaks to Cargo.

#[allow(dead_code, unreachable_pub)] // The library uses what the build script does not.
#[path = "../src/day.rs"]
mod day;
#[path = "../src/fingerprint.rs"]
mod fingerprint;

/// The files of a model, as `authoring` has them.
#[allow(dead_code, unreachable_pub, unused_imports)] // The library uses what the build script does not.
#[path = "../src/authoring/files"]
mod files {
    pub mod format;
    mod framework_format;
    mod lenses_format;
    mod surveys_format;
    pub mod words_format;
    pub mod words_lines;
}

mod catalogue;
mod packing;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use serde::de::DeserializeOwned;

use catalogue::Catalogue;
use files::format::PackFile;
use files::words_format::WordsFile;
use files::words_lines;

fn main() {
    println!("cargo::rerun-if-changed=build");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    let mut faults = Vec::new();
    let catalogue = catalogue::read(&root.join("locales"), &mut faults);
    if let Err(fault) = content(&root.join("content/mlops"), &out, &catalogue) {
        faults.push(fault);
    }
    if !faults.is_empty() {
        for fault in &faults {
            println!("cargo::error={fault}");
        }
        process::exit(1);
    }
}

fn content(folder: &Path, out: &Path, catalogue: &Catalogue) -> Result<(), String> {
    let file: PackFile = read(&folder.join("pack.json"))?;
    write(&out.join("catalogue.rs"), catalogue.rust().as_bytes())?;
    write(&out.join("report_words.rs"), catalogue.report_rust().as_bytes())?;
    // What lines are for and in which order follows from the keys and from the model.
    let mut told = catalogue.keys();
    for (part, packed) in [("first", packing::first(&file)), ("later", packing::later(&file))] {
        let packed = packed.map_err(|fault| format!("pack.json: {fault}"))?;
        let ids = packed.ids.join("\n");
        write(&out.join(format!("{part}.bin")), &packed.bytes)?;
        write(&out.join(format!("{part}.ids.txt")), ids.as_bytes())?;
        let numbers: Vec<String> = packed.bytes.iter().map(u8::to_string).collect();
        told = [told, ids, numbers.join(" ")].join("\n");
    }
    let mark = format!("{:08x}", fingerprint::of(&told));
    write(&out.join("words.mark"), mark.as_bytes())?;
    let (mut languages, mut report) = (String::new(), String::new());
    for tag in catalogue.tags() {
        let words: WordsFile = read(&folder.join(format!("text.{tag}.json")))?;
        let missing = || format!("text.{tag}.json: words are missing; `make build` says which");
        let first = words_lines::first(&file, &words).ok_or_else(missing)?;
        let later = words_lines::later(&file, &words).ok_or_else(missing)?;
        let interface = catalogue.lines(tag);
        let parts = [("first", interface.first, first), ("later", interface.later, later)];
        for (part, interface, model) in parts {
            let (counts, body) = ([interface.len(), model.len()], [interface, model].concat().join("\n"));
            let [interface, model] = counts;
            let check = fingerprint::of(&body);
            let text = format!("mlops-maturity-words {part} {tag} {mark} {interface} {model} {check:08x}\n{body}");
            write(&out.join(format!("words.{tag}.{part}.txt")), text.as_bytes())?;
        }
        write(&out.join(format!("report.{tag}.txt")), catalogue.report_lines(tag).join("\n").as_bytes())?;
        let _ = writeln!(report, "    ({tag:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/report.{tag}.txt\"))),");
        let include = |part| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/words.{tag}.{part}.txt\"))");
        let _ = writeln!(languages, "    ({tag:?}, {}, {}),", include("first"), include("later"));
    }
    let table = format!(
        "/// Every language that the build made files of: its tag, the first part, the later one.\n\
         static LANGUAGES: &[(&str, &str, &str)] = &[\n{languages}];\n"
    );
    write(&out.join("languages.rs"), table.as_bytes())?;
    let table = format!(
        "/// What only the report says in every language: its tag, the lines.\n\
         static REPORT_LANGUAGES: &[(&str, &str)] = &[\n{report}];\n"
    );
    write(&out.join("report_languages.rs"), table.as_bytes())
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    println!("cargo::rerun-if-changed={}", path.display());
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let mut reader = serde_json::Deserializer::from_str(&text);
    serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| format!("{name}: {}: {}", error.path(), error.inner()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
