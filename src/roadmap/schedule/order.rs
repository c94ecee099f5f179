//! Which of several ready steps comes first.

use crate::ordered::OrderedMap;
use std::cmp::Reverse;

use super::place;
use crate::roadmap::edits::Pin;
use crate::roadmap::steps::PlannedStep;

/// The rank of a step: the smallest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// The earliest quarter that it, or a step that waits for it, is pinned into. Without one, the end of time.
    pub(super) due: u32,
    /// Steps without a wish come after those with one.
    pub(super) unpinned: bool,
    /// The effort of the longest chain that begins with it: the longest first.
    pub(super) chain: Reverse<u32>,
    /// Its number, which makes ranks distinct.
    pub(super) number: u32,
}

/// The ranks of all steps, in the order of their numbers.
pub(super) fn order(steps: &[PlannedStep], tails: &[u32], pins: &OrderedMap<u32, Pin>) -> Vec<Rank> {
    let mut ranks: Vec<Rank> = steps.iter().zip(tails).map(|(step, tail)| rank(step.number, *tail, pins)).collect();
    // From the back, as every step has a larger number than those it waits for: what a pinned step waits for is as
    // urgent as the pin, or the pin could not be kept.
    for step in steps.iter().rev() {
        let Some(due) = place(step.number).and_then(|at| ranks.get(at)).map(|rank| rank.due) else { continue };
        for before in &step.after {
            if let Some(rank) = place(*before).and_then(|at| ranks.get_mut(at)) {
                rank.due = rank.due.min(due);
            }
        }
    }
    ranks
}

fn rank(number: u32, tail: u32, pins: &OrderedMap<u32, Pin>) -> Rank {
    let pin = pins.get(&number);
    let due = match pin {
        Some(Pin::In(quarter)) => *quarter,
        Some(Pin::NotBefore(_)) | None => u32::MAX,
    };
    Rank { due, unpinned: pin.is_none(), chain: Reverse(tail), number }
}
