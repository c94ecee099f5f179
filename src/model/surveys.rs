//! What others report: public surveys, and what their respondents said of a practice.
//!
//! Plain data of a checked model, like `entities`. It stands apart from every stage: only the view reads it, and
//! `tests/engine/surveys.rs` holds that a result is the same without it.

use super::index::{QuestionIndex, ReportIndex, SurveyIndex};

/// A public survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Its place in the pack.
    pub index: SurveyIndex,
    /// Stable id.
    pub id: &'static str,
    /// The licence of its answers.
    pub licence: &'static str,
}

/// What the respondents of a survey said of a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its place in the pack.
    pub index: ReportIndex,
    /// Stable id.
    pub id: &'static str,
    /// The practice that it is shown beside.
    pub question: QuestionIndex,
    /// The survey.
    pub survey: SurveyIndex,
    /// What was counted, a figure an edition.
    pub figures: Vec<Figure>,
}

/// What was counted in one edition of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The year in which the edition began.
    pub year: u16,
    /// How many people took part in it.
    pub took_part: u32,
    /// Of how many `count` is a part: those who answered, or all, where leaving the question out was an answer.
    pub base: u32,
    /// How many people said so.
    pub count: u32,
}

impl Figure {
    /// The share in whole per cent, half up; nothing of nobody.
    pub fn per_cent(&self) -> u16 {
        let (count, base) = (u64::from(self.count), u64::from(self.base));
        (count * 200 + base).checked_div(base * 2).and_then(|share| u16::try_from(share).ok()).unwrap_or(0)
    }
}
