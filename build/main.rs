//! Packs the shipped content into the program: the model as compact bytes, the interface's catalogue as Rust tables.
//!
//! A file that cannot be read or a catalogue that lacks a key stops the build with every fault named. Whether the
//! model makes sense is checked by the library itself: `cargo run --features json --bin model -- check`.

#![allow(clippy::print_stdout)] // Printing is how a build script speaks to Cargo.

#[allow(dead_code, unreachable_pub)] // The library uses what the build script does not.
#[path = "../src/day.rs"]
mod day;
#[path = "../src/model/fingerprint.rs"]
mod fingerprint;
#[allow(dead_code, unreachable_pub)] // The library uses what the build script does not.
#[path = "../src/model/format.rs"]
mod format;
#[allow(dead_code, unreachable_pub)] // The library uses what the build script does not.
#[path = "../src/model/words_format.rs"]
mod words_format;
#[allow(unreachable_pub)] // Public in the library.
#[path = "../src/model/words_lines.rs"]
mod words_lines;

mod catalogue;
mod packing;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use serde::de::DeserializeOwned;

fn main() {
    println!("cargo::rerun-if-changed=build");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    let mut faults = Vec::new();
    if let Err(fault) = model(&root.join("content/mlops"), &out) {
        faults.push(fault);
    }
    catalogue::generate(&root.join("locales"), &out.join("catalogue.rs"), &mut faults);
    if !faults.is_empty() {
        for fault in &faults {
            println!("cargo::error={fault}");
        }
        process::exit(1);
    }
}

fn model(folder: &Path, out: &Path) -> Result<(), String> {
    let file: format::PackFile = read(&folder.join("pack.json"))?;
    let packed = packing::pack(&file).map_err(|fault| format!("pack.json: {fault}"))?;
    let words = read(&folder.join("text.en.json"))?;
    let missing = "text.en.json: words are missing; `cargo run --features json --bin model -- check` says which";
    let first = words_lines::first(&file, &words).ok_or(missing)?;
    let later = words_lines::later(&file, &words).ok_or(missing)?;
    write(&out.join("pack.bin"), &packed.bytes)?;
    write(&out.join("ids.txt"), packed.ids.join("\n").as_bytes())?;
    write(&out.join("first.en.txt"), first.join("\n").as_bytes())?;
    let later = later.join("\n");
    write(&out.join("later.en.mark"), &fingerprint::of(&later).to_le_bytes())?;
    write(&out.join("later.en.txt"), later.as_bytes())
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
