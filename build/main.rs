//! Packs the shipped content into the program: the model as compact bytes, the interface's catalogue as Rust tables.
//!
//! A file that cannot be read or a catalogue that lacks a key stops the build with every fault named. Whether the
//! model makes sense is checked by the library itself: `cargo run --features json --bin model -- check`.

#[allow(dead_code, unreachable_pub)] // The library uses what the build script does not.
#[path = "../src/model/format.rs"]
mod format;
#[allow(dead_code, unreachable_pub)] // The library uses what the build script does not.
#[path = "../src/model/words_format.rs"]
mod words_format;

mod catalogue;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use serde::Serialize;
use serde::de::DeserializeOwned;

fn main() {
    println!("cargo::rerun-if-changed=build");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    let mut faults = Vec::new();
    pack::<format::PackFile>(&root.join("content/mlops/pack.json"), &out.join("pack.bin"), &mut faults);
    pack::<words_format::WordsFile>(&root.join("content/mlops/text.en.json"), &out.join("text.en.bin"), &mut faults);
    catalogue::generate(&root.join("locales"), &out.join("catalogue.rs"), &mut faults);
    if !faults.is_empty() {
        for fault in &faults {
            println!("cargo::error={fault}");
        }
        process::exit(1);
    }
}

/// Reads a JSON file into its type and writes it as postcard bytes.
fn pack<T: DeserializeOwned + Serialize>(from: &Path, to: &Path, faults: &mut Vec<String>) {
    println!("cargo::rerun-if-changed={}", from.display());
    let name = from.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let result = fs::read_to_string(from).map_err(|error| error.to_string()).and_then(|text| {
        let mut reader = serde_json::Deserializer::from_str(&text);
        let value: T = serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| format!("{}: {}", error.path(), error.inner()))?;
        let bytes = postcard::to_allocvec(&value).map_err(|error| error.to_string())?;
        fs::write(to, bytes).map_err(|error| error.to_string())
    });
    if let Err(fault) = result {
        faults.push(format!("{name}: {fault}"));
    }
}
