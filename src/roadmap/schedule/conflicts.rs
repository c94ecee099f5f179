//! Pins that could not be kept, each with what is in the way, and pins that push a quarter over its capacity.

use crate::ordered::OrderedMap;

use super::filling::Filled;
use super::place;
use crate::roadmap::edits::Pin;
use crate::roadmap::steps::PlannedStep;

/// What a pin could not have, or has at a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The step begins after the quarter that it is pinned into, or not at all.
    Late {
        /// Number of the pinned step.
        step: u32,
        /// The quarter it is pinned into.
        wanted: u32,
        /// Number of the step in the way: of those that it directly waits for and that end too late, the one that ends
        /// last; otherwise the one whose work in the quarter keeps a long step from beginning there. The step itself where
        /// upkeep leaves no room.
        waits_for: u32,
    },
    /// The pin is kept, and the quarter holds more than its capacity.
    Over {
        /// Number of the pinned step.
        step: u32,
        /// The quarter.
        quarter: u32,
        /// How many of the step's person-days found no room.
        by: u32,
    },
}

impl Conflict {
    /// Number of the pinned step.
    pub fn step(&self) -> u32 {
        match self {
            Conflict::Late { step, .. } | Conflict::Over { step, .. } => *step,
        }
    }
}

pub(super) fn find(steps: &[PlannedStep], pins: &OrderedMap<u32, Pin>, filled: &Filled) -> Vec<Conflict> {
    let mut found = Vec::new();
    for step in steps {
        let Some(Pin::In(wanted)) = pins.get(&step.number) else { continue };
        let begins = span(filled, step.number, |span| span.begins);
        if begins != Some(*wanted) {
            let waits_for = in_the_way(step, *wanted, filled).unwrap_or(step.number);
            found.push(Conflict::Late { step: step.number, wanted: *wanted, waits_for });
        }
        if let Some((quarter, by)) = begins.zip(filled.beyond.get(&step.number).copied()) {
            found.push(Conflict::Over { step: step.number, quarter, by });
        }
    }
    found
}

fn in_the_way(step: &PlannedStep, wanted: u32, filled: &Filled) -> Option<u32> {
    let ends = |number: u32| span(filled, number, |span| span.ends).unwrap_or(u32::MAX);
    // `after` ascends, and of equal ones `min_by_key` takes the first: the smallest number.
    let waited_for = step.after.iter().copied().filter(|before| ends(*before) > wanted);
    waited_for.min_by_key(|before| std::cmp::Reverse(ends(*before))).or_else(|| {
        let quarter = place(wanted).and_then(|at| filled.quarters.get(at))?;
        quarter.parts.iter().find(|part| part.days > 0).map(|part| part.step)
    })
}

fn span(filled: &Filled, number: u32, which: impl Fn(&super::Span) -> Option<u32>) -> Option<u32> {
    place(number).and_then(|at| filled.spans.get(at)).and_then(which)
}
