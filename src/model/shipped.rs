//! The model that the product ships: packed by the build, checked by `make build` and `tests/engine/packs.rs`.

use super::{ModelWords, Pack, packed};
use crate::words_file::{self, Part};

static FIRST: packed::Part =
    (include_bytes!(concat!(env!("OUT_DIR"), "/first.bin")), include_str!(concat!(env!("OUT_DIR"), "/first.ids.txt")));
static LATER: packed::Part =
    (include_bytes!(concat!(env!("OUT_DIR"), "/later.bin")), include_str!(concat!(env!("OUT_DIR"), "/later.ids.txt")));

/// What the shipped pack asks; nothing if the bytes in the program are damaged.
pub fn first() -> Option<Pack> {
    packed::first(FIRST)
}

/// The same without the optional areas.
pub fn first_without_optional() -> Option<Pack> {
    first().map(Pack::asking_without_optional)
}

/// The shipped pack with what results need; nothing if the bytes in the program are damaged.
pub fn complete(first: &Pack) -> Option<Pack> {
    packed::later(first, LATER)
}

/// The whole shipped pack: for whoever has nothing to wait for.
pub fn pack() -> Option<Pack> {
    complete(&first()?)
}

/// All English words of the shipped pack: for whoever has no file to wait for.
pub fn words(pack: &Pack) -> Option<ModelWords> {
    let part = |part| words_file::read(words_file::shipped("en", part)?, part).ok();
    ModelWords::from_first(pack, part(Part::First)?.model)?.with_later(pack, part(Part::Later)?.model)
}
