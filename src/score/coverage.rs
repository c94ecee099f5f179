//! How much of a set of questions has been answered, and how.

use crate::answers::{Answer, Answers};
use crate::model::Question;

/// Counts of questions by the state of their answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Answered with a level.
    pub levels: u32,
    /// Answered "not applicable".
    pub not_applicable: u32,
    /// Answered "don't know".
    pub unknown: u32,
    /// Not answered.
    pub open: u32,
}

impl Coverage {
    /// Questions that somebody answered, if only with "don't know".
    pub fn given(&self) -> u32 {
        self.levels + self.not_applicable + self.unknown
    }

    /// All questions.
    pub fn total(&self) -> u32 {
        self.given() + self.open
    }

    /// Whether every question is answered.
    pub fn is_complete(&self) -> bool {
        self.open == 0
    }
}

/// Counts the answers to these questions.
pub fn count<'a>(questions: impl Iterator<Item = &'a Question>, answers: &Answers) -> Coverage {
    let mut coverage = Coverage::default();
    for question in questions {
        match answers.get(question.index) {
            Answer::Level(_) => coverage.levels += 1,
            Answer::NotApplicable => coverage.not_applicable += 1,
            Answer::Unknown => coverage.unknown += 1,
            Answer::Open => coverage.open += 1,
        }
    }
    coverage
}
