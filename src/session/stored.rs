//! The line that answers are kept as in the browser: `1 <code of a link>`.
//!
//! It is the link's own format, so one codec with one checksum guards both. What cannot be read is set aside: said
//! once, and overwritten only when the person answers again.

use crate::answers::Answers;
use crate::day::Day;
use crate::model::Pack;
use crate::share;

/// Answers that were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The answers.
    pub answers: Answers,
    /// Whether they take in the optional areas.
    pub extended: bool,
    /// The day of the last change.
    pub day: Day,
}

/// Kept text that could not be read, as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside(pub String);

/// The line to keep.
pub fn write(pack: &Pack, answers: &Answers, day: Day) -> String {
    ["1 ", &share::encode(pack, answers, day, None)].concat()
}

/// Reads a kept line.
///
/// # Errors
/// The line itself, where it is damaged or of a version that is not known.
pub fn read(pack: &Pack, line: &str) -> Result<Stored, SetAside> {
    let shared = line.strip_prefix("1 ").and_then(|code| share::decode(pack, code).ok());
    let shared = shared.ok_or_else(|| SetAside(line.to_owned()))?;
    Ok(Stored { answers: shared.answers, extended: shared.extended, day: shared.day })
}
