//! What a stage asks, as sums over levels that any rule can be written as: the form in which plans and the value of
//! answers are worked out.
//!
//! A stage passes just where all its demands are met (`tests/engine/demands.rs` holds that for every rule). Answers that are not
//! applicable have left the demands already, so they hold only for the answers that they were made from.

use crate::model::{BasisPoints, Level, QuestionIndex};

/// A question that counts with a weight from a level on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The question.
    pub question: QuestionIndex,
    /// The level from which it counts.
    pub level: Level,
    /// What it counts.
    pub weight: u32,
}

/// The weights of the terms whose questions reach their levels must add up to a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// What counts. A question may be there with several levels.
    pub terms: Vec<Term>,
    /// The least sum, above 0.
    pub need: u32,
}

impl Demand {
    /// One term, which must count.
    pub(crate) fn single(term: Term) -> Demand {
        Demand { terms: vec![term], need: term.weight }
    }

    /// A share of the sum of all terms, rounded up; nothing where that asks for nothing.
    pub(super) fn share(terms: impl Iterator<Item = Term>, share: BasisPoints) -> Option<Demand> {
        let terms: Vec<Term> = terms.collect();
        let whole: u64 = terms.iter().map(|term| u64::from(term.weight)).sum();
        let need = u32::try_from((whole * u64::from(share.number())).div_ceil(10_000)).ok()?;
        (need > 0).then_some(Demand { terms, need })
    }

    /// The sum of the terms whose questions reach their levels.
    pub fn sum(&self, level: impl Fn(QuestionIndex) -> Option<Level>) -> u32 {
        let counting = self.terms.iter().filter(|term| level(term.question) >= Some(term.level));
        counting.map(|term| term.weight).sum()
    }

    /// Whether the sum reaches the need.
    pub fn is_met(&self, level: impl Fn(QuestionIndex) -> Option<Level>) -> bool {
        self.sum(level) >= self.need
    }
}
