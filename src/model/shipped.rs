//! The model that the product ships: packed by the build, checked by `make build` and `tests/engine/packs.rs`.

use super::{ModelWords, Pack, packed};
use crate::words_file::{self, Part};

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
static IDS: &str = include_str!(concat!(env!("OUT_DIR"), "/ids.txt"));

/// The shipped pack; nothing if the bytes in the program are damaged.
pub fn pack() -> Option<Pack> {
    packed::pack(PACK, IDS)
}

/// All English words of the shipped pack: for whoever has no file to wait for.
pub fn words(pack: &Pack) -> Option<ModelWords> {
    let part = |part| words_file::read(words_file::shipped("en", part)?, part).ok();
    ModelWords::from_first(pack, part(Part::First)?.model)?.with_later(pack, part(Part::Later)?.model)
}
