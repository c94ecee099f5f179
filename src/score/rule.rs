//! Which rule a framework follows, for whoever asks whether a stage passes, how far it is and what it demands. What each
//! rule does is in a file of its own; `reasons` tells them apart once more, to say why.

use super::demand::Demand;
use super::{gates, least_section};
use crate::answers::Answers;
use crate::model::{BasisPoints, Framework, Rule, Stage};

/// How an open or unknown answer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As not met: what can be said for certain.
    Confirmed,
    /// As met: what may turn out to be true.
    Possible,
}

/// How far into a stage answers reach, in the rule's own units: weight of criteria, or half points of tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is met.
    pub met: u32,
    /// What there is to meet.
    pub whole: u32,
    /// The share of it that the rule asks for.
    pub wanted: BasisPoints,
}

impl Progress {
    /// What is met as a share of the whole.
    pub fn share(&self) -> BasisPoints {
        BasisPoints::of(self.met, self.whole)
    }

    /// Whether the share alone would do.
    pub fn is_enough(&self) -> bool {
        self.wanted.reached_by(self.met, self.whole)
    }
}

/// Whether a stage passes, the stages below aside.
pub fn passes(framework: &Framework, stage: &Stage, answers: &Answers, reading: Reading) -> bool {
    match &framework.rule {
        Rule::Gates(rule) => gates::weigh(rule, stage, answers, reading).passes,
        Rule::LeastSection(rule) => least_section::least(rule, answers, reading) >= stage.points,
    }
}

/// How far into a stage the answers reach for certain.
pub fn progress(framework: &Framework, stage: &Stage, answers: &Answers) -> Progress {
    match &framework.rule {
        Rule::Gates(rule) => gates::weigh(rule, stage, answers, Reading::Confirmed).progress(rule),
        Rule::LeastSection(rule) => least_section::progress(rule, stage, answers),
    }
}

/// What a stage asks of levels, the stages below aside; nothing where no levels would do.
pub fn demands(framework: &Framework, stage: &Stage, answers: &Answers) -> Option<Vec<Demand>> {
    match &framework.rule {
        Rule::Gates(rule) => gates::demands(*rule, stage, answers),
        Rule::LeastSection(rule) => Some(least_section::demands(rule, stage, answers)),
    }
}
