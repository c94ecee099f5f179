//! One framework: the stage that is confirmed, the one that is possible, and the way into the next.

use super::reading::{Progress, Reading};
use super::rule;
use crate::answers::Answers;
use crate::model::{Framework, FrameworkIndex, StageIndex};

/// The stage of one framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameworkScore {
    /// The framework.
    pub framework: FrameworkIndex,
    /// The highest stage that holds whatever the open answers turn out to be.
    pub confirmed: StageIndex,
    /// The highest stage that may hold. Never below `confirmed`.
    pub possible: StageIndex,
    /// The stage above the confirmed one and how far into it the answers reach; nothing at the top.
    pub next: Option<(StageIndex, Progress)>,
}

impl FrameworkScore {
    /// Whether open answers can still change the stage.
    pub fn is_open(&self) -> bool {
        self.confirmed != self.possible
    }
}

/// Scores answers in one framework.
pub fn score(framework: &Framework, answers: &Answers) -> FrameworkScore {
    let confirmed = highest_held(framework, answers, Reading::Confirmed);
    let possible = highest_held(framework, answers, Reading::Possible);
    let above = framework.stages.get(confirmed.position() + 1);
    FrameworkScore {
        framework: framework.index,
        confirmed,
        possible,
        next: above.map(|stage| (stage.index, rule::progress(framework, stage, answers))),
    }
}

/// The last of the stages that pass without a gap from the lowest, which everybody holds.
pub fn highest_held(framework: &Framework, answers: &Answers, reading: Reading) -> StageIndex {
    let held = framework.stages.iter().skip(1).take_while(|stage| rule::passes(framework, stage, answers, reading));
    held.last().map_or(StageIndex(0), |stage| stage.index)
}
