//! Keeping what a person writes beside the answers, under a name of its own: one text, as `crate::notes` has it.
//!
//! Each change is kept at once, so what another tab has kept is taken over as it is; only who writes puts the two together.

use crate::model::Pack;
use crate::notes::{Notes, merge};
use crate::ports::{Storage, StorageFault};

/// Where the notes of a model are kept.
pub fn key(pack: &Pack) -> String {
    super::named(pack, ".notes")
}

/// What was kept.
///
/// # Errors
/// The storage refused, so nobody knows.
pub fn read(pack: &Pack, storage: &dyn Storage) -> Result<Notes, StorageFault> {
    Ok(storage.read(&key(pack))?.map(Notes::kept).unwrap_or_default())
}

/// Writes notes over what is there.
///
/// # Errors
/// The storage refused.
pub fn write(pack: &Pack, storage: &dyn Storage, notes: &Notes) -> Result<(), StorageFault> {
    let place = key(pack);
    if notes.is_empty() { storage.remove(&place) } else { storage.write(&place, notes.text()) }
}

/// Writes notes, together with what another tab has kept since `base`. Gives what there is now.
///
/// # Errors
/// The storage refused.
pub fn save(pack: &Pack, storage: &dyn Storage, base: &Notes, ours: &Notes) -> Result<Notes, StorageFault> {
    let merged = merge::merged(base, ours, &read(pack, storage)?);
    write(pack, storage, &merged)?;
    Ok(merged)
}
