//! What is laid over a result: which tensions the answers show, and which duties their gaps touch. No stage depends on it.

use crate::ordered;
use std::cmp::Reverse;

use crate::answers::Answers;
use crate::model::{Condition, Duty, InstrumentIndex, Need, Pack, Tension};

/// The tensions that answers show, in the order of the pack. What nobody knows shows nothing.
pub fn tensions<'a>(pack: &'a Pack, answers: &Answers) -> Vec<&'a Tension> {
    let shows = |tension: &&Tension| tension.when.iter().all(|condition| holds(*condition, answers));
    pack.tensions().iter().filter(shows).collect()
}

fn holds(condition: Condition, answers: &Answers) -> bool {
    let level = answers.get(condition.question).level();
    level.is_some_and(|level| (level >= condition.level) == condition.at_least)
}

/// A duty and the practices that serve it too little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyGap<'a> {
    /// The duty.
    pub duty: &'a Duty,
    /// Practices below the level from which they serve it; undecided ones count, those not applicable do not.
    pub gaps: Vec<Need>,
}

/// The duties of an instrument, those with the most gaps first and otherwise in the order of the pack.
pub fn duties<'a>(pack: &'a Pack, answers: &Answers, instrument: InstrumentIndex) -> Vec<DutyGap<'a>> {
    let of_instrument = pack.duties().iter().filter(|duty| duty.instrument == instrument);
    let mut found: Vec<DutyGap<'a>> = of_instrument.map(|duty| DutyGap { duty, gaps: gaps(duty, answers) }).collect();
    ordered::sort_by_key(&mut found, |found| Reverse(found.gaps.len()));
    found
}

fn gaps(duty: &Duty, answers: &Answers) -> Vec<Need> {
    let is_gap = |need: &&Need| {
        let answer = answers.get(need.question);
        answer.is_undecided() || answer.level().is_some_and(|level| level < need.level)
    };
    duty.questions.iter().filter(is_gap).copied().collect()
}
