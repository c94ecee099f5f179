//! The model that the product ships: packed by the build, checked by `make build` and `tests/engine/packs.rs`.

use super::{ModelWords, Pack, fingerprint, packed};

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
static IDS: &str = include_str!(concat!(env!("OUT_DIR"), "/ids.txt"));
static FIRST_EN: &str = include_str!(concat!(env!("OUT_DIR"), "/first.en.txt"));
/// Fingerprint of the later words, which are not in the program themselves: four bytes, the lowest first.
static LATER_EN_MARK: &[u8; 4] = include_bytes!(concat!(env!("OUT_DIR"), "/later.en.mark"));
static LATER_EN: &str = include_str!(concat!(env!("OUT_DIR"), "/later.en.txt"));

/// The shipped pack; nothing if the bytes in the program are damaged.
pub fn pack() -> Option<Pack> {
    packed::pack(PACK, IDS)
}

/// The English words that questions need; nothing if the bytes in the program are damaged.
pub fn first_words(pack: &Pack) -> Option<ModelWords> {
    ModelWords::from_first(pack, FIRST_EN.split('\n').collect())
}

/// Words with those that a result needs, from the file that came for them; nothing if it is not the one that was built
/// with the program. The number of lines alone would not tell: a line too many may pass for one more reading.
pub fn with_later_words(pack: &Pack, words: ModelWords, file: &str) -> Option<ModelWords> {
    if fingerprint::of(file).to_le_bytes() != *LATER_EN_MARK {
        return None;
    }
    // They stay as long as the program, as the first ones do.
    let file: &'static str = Box::leak(file.to_owned().into_boxed_str());
    words.with_later(pack, file.split('\n').collect())
}

/// The file of words that a result needs. A page never asks for it here, so it is no part of the program.
pub fn later_words_file() -> &'static str {
    LATER_EN
}

/// All English words of the shipped pack: for whoever has no file to wait for.
pub fn words(pack: &Pack) -> Option<ModelWords> {
    with_later_words(pack, first_words(pack)?, LATER_EN)
}

/// The files behind them, for tests and for those who vary the model.
#[cfg(feature = "json")]
pub mod files {
    use crate::model::format::PackFile;
    use crate::model::json;
    use crate::model::problem::Problem;
    use crate::model::words_format::WordsFile;

    /// The text of the shipped `pack.json`.
    pub static PACK: &str = include_str!("../../content/mlops/pack.json");
    /// The text of the shipped `text.en.json`.
    pub static WORDS_EN: &str = include_str!("../../content/mlops/text.en.json");

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
