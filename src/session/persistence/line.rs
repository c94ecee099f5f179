//! The line that answers are kept as in the browser: `1 <code of a link>`, and behind it how the questions are asked, in
//! the words `area-pages` and `core-only`, and the words of a plan.
//!
//! The code is the link's own format, so one codec with one checksum guards both. What cannot be read is set aside: said
//! once, and overwritten only when the person answers again. In one line, a plan cannot outlive the answers that it was
//! made for, whatever happens between two writes or in another tab.

use super::{Packs, asked, plan_words};
use crate::answers::Answers;
use crate::day::Day;
use crate::model::Pack;
use crate::roadmap::PlanInputs;
use crate::session::Layout;
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
    /// How the questions are laid out.
    pub layout: Layout,
    /// Whether only the core questions are asked.
    pub quick: bool,
    /// What was planned with the answers.
    pub plan: PlanInputs,
}

/// Kept text that could not be read, as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside(pub String);

const AREA_PAGES: &str = "area-pages";
const CORE_ONLY: &str = "core-only";

/// The line to keep. Answers of optional areas that are switched off are left out; a plan goes on saying what it said about
/// them, so that switching off and on again costs nobody a goal.
pub fn write(packs: Packs<'_>, kept: &Stored) -> String {
    let [whole, _] = packs;
    let code = share::encode(asked(packs, kept.extended), &kept.answers, kept.day, None);
    let mut line = ["1 ", &code].concat();
    for (word, holds) in [(AREA_PAGES, kept.layout == Layout::Area), (CORE_ONLY, kept.quick)] {
        if holds {
            line.push(' ');
            line.push_str(word);
        }
    }
    line.push_str(&plan_words::write(whole, &kept.plan));
    line
}

/// Reads a kept line.
///
/// # Errors
/// The line itself, where the answers are damaged or of a version that is not known.
pub fn read(pack: &Pack, line: &str) -> Result<Stored, SetAside> {
    read_with(pack, line, plan_words::read)
}

/// How the words of a plan are read: all of them, or none while the part for results is on its way.
pub type ReadPlan = fn(&Pack, &[&str]) -> PlanInputs;

/// The same, with the words of the plan read in this way.
///
/// # Errors
/// The line itself, where the answers are damaged or of a version that is not known.
pub fn read_with(pack: &Pack, line: &str, read_plan: ReadPlan) -> Result<Stored, SetAside> {
    let set_aside = || SetAside(line.to_owned());
    let kept = line.strip_prefix("1 ").ok_or_else(set_aside)?;
    let (code, words) = kept.split_once(' ').unwrap_or((kept, ""));
    let shared = share::decode_answers(pack, code).map_err(|_| set_aside())?;
    let says = |word: &str| words.split(' ').any(|found| found == word);
    let planned: Vec<&str> = words.split(' ').filter(|word| !["", AREA_PAGES, CORE_ONLY].contains(word)).collect();
    Ok(Stored {
        answers: shared.answers,
        extended: shared.extended,
        day: shared.day,
        layout: if says(AREA_PAGES) { Layout::Area } else { Layout::Single },
        quick: says(CORE_ONLY),
        plan: read_plan(pack, &planned),
    })
}
