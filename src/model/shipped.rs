//! The model that the product ships: checked and packed when the program is built, unpacked when it starts.

use super::format::PackFile;
use super::problem::{Fault, Problem};
use super::words_format::WordsFile;
use super::{ModelWords, Pack};

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
static WORDS_EN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/text.en.bin"));

/// The shipped pack.
///
/// # Errors
/// Problems that `make test` would have shown: the shipped files are checked there and when the page is built.
pub fn pack() -> Result<Pack, Vec<Problem>> {
    Pack::new(&pack_file()?)
}

/// The file of the shipped pack, for those who check words or vary the model.
///
/// # Errors
/// One problem, if the bytes in the program are damaged.
pub fn pack_file() -> Result<PackFile, Vec<Problem>> {
    postcard::from_bytes(PACK).map_err(|error| damaged("pack.json", &error))
}

/// The English words of the shipped pack.
///
/// # Errors
/// One problem, if the bytes in the program are damaged.
pub fn words() -> Result<ModelWords, Vec<Problem>> {
    words_file().map(ModelWords::trusted)
}

/// The file of the English words.
///
/// # Errors
/// One problem, if the bytes in the program are damaged.
pub fn words_file() -> Result<WordsFile, Vec<Problem>> {
    postcard::from_bytes(WORDS_EN).map_err(|error| damaged("text.en.json", &error))
}

fn damaged(path: &str, _error: &postcard::Error) -> Vec<Problem> {
    vec![Problem { path: path.to_owned(), fault: Fault::Unreadable("the packed bytes are damaged".to_owned()) }]
}
