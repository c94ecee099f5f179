//! The model that the product ships: packed by the build, checked by `make build` and `tests/packs.rs`.

use super::packed;
use super::{ModelWords, Pack};

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
static IDS: &str = include_str!(concat!(env!("OUT_DIR"), "/ids.txt"));
static WORDS_EN: &str = include_str!(concat!(env!("OUT_DIR"), "/words.en.txt"));

/// The shipped pack; nothing if the bytes in the program are damaged.
pub fn pack() -> Option<Pack> {
    packed::pack(PACK, IDS)
}

/// The English words of the shipped pack; nothing if the bytes in the program are damaged.
pub fn words(pack: &Pack) -> Option<ModelWords> {
    ModelWords::from_lines(pack, WORDS_EN.split('\n').collect())
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
