//! The line that answers are kept as in the browser: `1 <code of a link>`, and behind it the words of a plan.
//!
//! The code is the link's own format, so one codec with one checksum guards both. What cannot be read is set aside: said
//! once, and overwritten only when the person answers again. In one line, a plan cannot outlive the answers that it was
//! made for, whatever happens between two writes or in another tab.

use super::kept_plan::{self, KeptPlan};
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
    /// What was planned with them.
    pub plan: KeptPlan,
}

/// Kept text that could not be read, as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside(pub String);

/// The line to keep.
pub fn write(pack: &Pack, answers: &Answers, day: Day, plan: &KeptPlan) -> String {
    ["1 ", &share::encode(pack, answers, day, None), &kept_plan::write(pack, plan)].concat()
}

/// Reads a kept line.
///
/// # Errors
/// The line itself, where the answers are damaged or of a version that is not known.
pub fn read(pack: &Pack, line: &str) -> Result<Stored, SetAside> {
    let set_aside = || SetAside(line.to_owned());
    let kept = line.strip_prefix("1 ").ok_or_else(set_aside)?;
    let (code, words) = kept.split_once(' ').unwrap_or((kept, ""));
    let shared = share::decode(pack, code).map_err(|_| set_aside())?;
    let plan = kept_plan::read(pack, words);
    Ok(Stored { answers: shared.answers, extended: shared.extended, day: shared.day, plan })
}
