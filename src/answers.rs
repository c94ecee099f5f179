//! Answers: one of four states for each question of a pack, never mixed.
//!
//! What follows from them is worked out next door, in `score`; how they travel, in `share`.

use crate::model::limits::MOST_QUESTIONS;
use crate::model::{Level, Pack, QuestionIndex};

/// The answer to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nobody has answered yet. Counts as not met for the confirmed stage and as met for the possible one.
    #[default]
    Open,
    /// The level that holds.
    Level(Level),
    /// The practice does not apply here: it leaves both sides of every share.
    NotApplicable,
    /// Asked, and nobody knew. Scored like `Open`, but counted as answered.
    Unknown,
}

impl Answer {
    /// The level, where there is one.
    pub fn level(self) -> Option<Level> {
        match self {
            Answer::Level(level) => Some(level),
            Answer::Open | Answer::NotApplicable | Answer::Unknown => None,
        }
    }

    /// Whether somebody has answered, if only with "don't know".
    pub fn is_given(self) -> bool {
        self != Answer::Open
    }

    /// Whether the truth may still be any level.
    pub fn is_undecided(self) -> bool {
        matches!(self, Answer::Open | Answer::Unknown)
    }
}

/// The answers to all questions of one pack, in its order. Room for as many as a pack may have, so that a pack with and
/// one without its optional areas share them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers([Answer; MOST_QUESTIONS]);

impl Answers {
    /// No question answered.
    pub fn none() -> Answers {
        Answers([Answer::Open; MOST_QUESTIONS])
    }

    /// The same answer to every question.
    pub fn all(pack: &Pack, answer: Answer) -> Answers {
        let mut answers = Answers::none();
        pack.questions().iter().for_each(|question| answers.set(question.index, answer));
        answers
    }

    /// The answer to a question; open where no pack has as many.
    pub fn get(&self, question: QuestionIndex) -> Answer {
        self.0.get(question.position()).copied().unwrap_or_default()
    }

    /// Replaces the answer to a question; does nothing where no pack has as many.
    pub fn set(&mut self, question: QuestionIndex, answer: Answer) {
        if let Some(place) = self.0.get_mut(question.position()) {
            *place = answer;
        }
    }

    /// These answers with one replaced.
    #[must_use]
    pub fn with(&self, question: QuestionIndex, answer: Answer) -> Answers {
        let mut changed = self.clone();
        changed.set(question, answer);
        changed
    }

    /// Whether no question is answered.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|answer| !answer.is_given())
    }
}
