//! Steps over quarters: what fits into each by capacity, which pins could not be kept, and the longest chain.
//!
//! The rules are in `docs/roadmap.md`. How quarters are filled is in `filling`, what comes first in `order`, why a pin
//! was not kept in `conflicts`, the longest chain in `chain`.

mod chain;
mod conflicts;
mod filling;
mod order;

pub use chain::Chain;
pub use conflicts::Conflict;

use crate::ordered::OrderedMap;

use super::edits::Pin;
use super::steps::PlannedStep;
use crate::model::Lift;

/// A hundred years: nobody plans further, and a schedule ends there whatever it is asked.
pub const MOST_QUARTERS: u32 = 400;

/// Steps packed into quarters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Quarters from the first to the last in which something is done. One in which steps only wait is empty.
    pub quarters: Vec<Quarter>,
    /// For each step its quarters, in the order of the numbers.
    pub spans: Vec<Span>,
    /// Pins that could not be kept, and quarters that pins push over their capacity, by number of the step.
    pub conflicts: Vec<Conflict>,
    /// The chain of steps, each waiting for the one before, with the largest effort.
    pub critical: Chain,
    /// Numbers of the steps that do not end within `MOST_QUARTERS`. Empty unless the schedule was cut there.
    pub unfinished: Vec<u32>,
}

/// A quarter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quarter {
    /// Its number, from 1.
    pub number: u32,
    /// What is done in it, in an order in which it can be done.
    pub parts: Vec<Part>,
    /// Person-days of all parts.
    pub used: u32,
}

/// A step, or the part of it that falls into one quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Number of the step.
    pub step: u32,
    /// Person-days of it in this quarter.
    pub days: u32,
    /// Whether the step begins here.
    pub begins: bool,
    /// Whether the step ends here.
    pub ends: bool,
}

/// The quarters in which a step begins and ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Nothing where the schedule was cut before.
    pub begins: Option<u32>,
    /// Nothing where the schedule was cut before.
    pub ends: Option<u32>,
}

impl Quarter {
    /// Person-days beyond the capacity, which only pins can bring about.
    pub fn over(&self, capacity: u32) -> u32 {
        self.used.saturating_sub(capacity)
    }
}

impl Schedule {
    /// The quarters of a step; nothing where no step has this number.
    pub fn span(&self, number: u32) -> Option<Span> {
        self.spans.get(place(number)?).copied()
    }

    /// A quarter by its number.
    pub fn quarter(&self, number: u32) -> Option<&Quarter> {
        self.quarters.get(place(number)?)
    }

    /// Numbers of the steps that end in a quarter, in the order in which they end.
    pub fn ending_in(&self, quarter: u32) -> impl Iterator<Item = u32> {
        let parts = self.quarter(quarter).into_iter().flat_map(|quarter| &quarter.parts);
        parts.filter(|part| part.ends).map(|part| part.step)
    }

    /// Whether steps were left over at `MOST_QUARTERS`.
    pub fn is_cut(&self) -> bool {
        !self.unfinished.is_empty()
    }
}

/// Packs steps into quarters. `steps` are numbered from 1 in an order that respects what they wait for.
pub fn schedule(steps: &[PlannedStep], capacity: u32, pins: &OrderedMap<Lift, Pin>) -> Schedule {
    let pins: OrderedMap<u32, Pin> =
        steps.iter().filter_map(|step| Some((step.number, pins.get(&step.lift)?.within_reach()))).collect();
    let tails = chain::tails(steps);
    let order = order::order(steps, &tails, &pins);
    // Without room for a single day nothing would ever end.
    let filled = filling::fill(steps, &order, &pins, capacity.max(1));
    let critical = chain::longest(steps, &tails);
    let conflicts = conflicts::find(steps, &pins, &filled);
    let open = |number: &u32| filled.spans.get(place(*number)?)?.ends.is_none().then_some(*number);
    let unfinished = steps.iter().filter_map(|step| open(&step.number)).collect();
    Schedule { quarters: filled.quarters, spans: filled.spans, conflicts, critical, unfinished }
}

/// Where something numbered from 1 stands.
fn place(number: u32) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)
}
