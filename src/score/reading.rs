//! What every rule takes and gives: how an open answer is read, and how far into a stage answers reach. The rules are next
//! door, and `rule` says which applies.

use crate::model::BasisPoints;

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
