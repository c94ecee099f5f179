//! Which rule a framework follows, for whoever asks whether a stage passes, how far it is and what it demands. What each
//! rule does is in a file of its own; `reasons` tells them apart once more, to say why.

use super::demand::Demand;
use super::reading::{Progress, Reading};
use super::{gates, least_section};
use crate::answers::Answers;
use crate::model::{Framework, Rule, Stage};

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
