//! Steps over quarters: what fits into each by capacity, when its proof is there, which pins could not be kept, and the
//! longest chain.
//!
//! The rules are in `docs/roadmap.md`. How quarters are filled is in `filling`, what comes first in `order`, when a proof
//! can be there in `proof`, why a pin was not kept in `conflicts`, the longest chain in `chain`.

mod chain;
mod conflicts;
mod filling;
mod order;
mod proof;

pub use chain::Chain;
pub use conflicts::Conflict;

use crate::ordered::OrderedMap;

use super::edits::Pin;
use super::steps::PlannedStep;
use crate::model::Lift;

/// A hundred years: nobody plans further, and a schedule ends there whatever it is asked.
pub const MOST_QUARTERS: u32 = 400;

/// Weeks of a quarter.
pub const WEEKS: u32 = 13;

/// Steps packed into quarters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Quarters from the first to the last in which work is done or a proof comes in. One in which steps only wait is empty.
    pub quarters: Vec<Quarter>,
    /// For each step its quarters, in the order of the numbers.
    pub spans: Vec<Span>,
    /// Pins that could not be kept, and quarters that pins push over their capacity, by number of the step.
    pub conflicts: Vec<Conflict>,
    /// The chain of steps, each waiting for the one before, with the largest effort.
    pub critical: Chain,
    /// Numbers of the steps that do not end: within `MOST_QUARTERS`, or because upkeep leaves nothing for them.
    pub unfinished: Vec<u32>,
    /// The first quarter in which upkeep takes the whole capacity, where steps are left over for that.
    pub exhausted_from: Option<u32>,
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
    /// Person-days that steps which ended in earlier quarters take here.
    pub upkeep: u32,
    /// Numbers of the steps whose proof is there at its end and was not before, ascending.
    pub proven: Vec<u32>,
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

/// The quarters in which a step begins and ends, and in which its proof comes in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Nothing where the schedule was cut before.
    pub begins: Option<u32>,
    /// Nothing where the schedule was cut before.
    pub ends: Option<u32>,
    /// The quarter at whose end its proof is there, and that of every lower level of its question.
    pub proven: Option<u32>,
}

impl Quarter {
    /// Person-days of work beyond what upkeep leaves of the capacity, which only pins can bring about.
    pub fn over(&self, capacity: u32) -> u32 {
        self.used.saturating_sub(capacity.saturating_sub(self.upkeep))
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

    /// Whether steps were left over.
    pub fn is_cut(&self) -> bool {
        !self.unfinished.is_empty()
    }

    /// Person-days a quarter that all steps together take once they are done.
    pub fn upkeep_after(&self, steps: &[PlannedStep]) -> u32 {
        let ended = steps.iter().filter(|step| self.span(step.number).is_some_and(|span| span.ends.is_some()));
        ended.fold(0, |sum, step| sum.saturating_add(step.upkeep))
    }
}

/// Packs steps into quarters. `steps` are numbered from 1 in an order that respects what they wait for.
pub fn schedule(steps: &[PlannedStep], capacity: u32, pins: &OrderedMap<Lift, Pin>) -> Schedule {
    let pins: OrderedMap<u32, Pin> =
        steps.iter().filter_map(|step| Some((step.number, pins.get(&step.lift)?.within_reach()))).collect();
    let tails = chain::tails(steps);
    let order = order::order(steps, &tails, &pins);
    // Without room for a single day nothing would ever end.
    let capacity = capacity.max(1);
    let mut filled = filling::fill(steps, &order, &pins, capacity);
    proof::bring_in(steps, capacity, &mut filled);
    let critical = chain::longest(steps, &tails);
    let conflicts = conflicts::find(steps, &pins, &filled);
    let open = |number: &u32| filled.spans.get(place(*number)?)?.ends.is_none().then_some(*number);
    let unfinished: Vec<u32> = steps.iter().filter_map(|step| open(&step.number)).collect();
    let exhausted_from = filled.exhausted_from.filter(|_| !unfinished.is_empty());
    Schedule { quarters: filled.quarters, spans: filled.spans, conflicts, critical, unfinished, exhausted_from }
}

/// Where something numbered from 1 stands.
fn place(number: u32) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)
}
