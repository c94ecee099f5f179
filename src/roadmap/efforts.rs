//! What each step costs: the planning estimates of the pack, with a person's own figures laid over them.

use crate::ordered::OrderedMap;

use crate::model::{Lift, Pack};

/// Person-days for each lift. Without figures of one's own these are the estimates of the pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Efforts(OrderedMap<Lift, u32>);

impl Efforts {
    /// The largest figure that a person may give, in person-days.
    pub const MOST_DAYS: u32 = 999;

    /// Person-days of a lift; nothing for a lift that the pack has no step for.
    pub fn days(&self, pack: &Pack, lift: Lift) -> u32 {
        // The pack is asked first: a figure for a step that another revision had must not count in this one.
        pack.step(lift.question, lift.to).map_or(0, |step| self.0.get(&lift).copied().unwrap_or(step.days))
    }

    /// Lays a person's own figure over the estimate. Above `MOST_DAYS` it is `MOST_DAYS`.
    pub fn set(&mut self, lift: Lift, days: u32) {
        self.0.insert(lift, days.min(Efforts::MOST_DAYS));
    }

    /// Goes back to the estimate.
    pub fn reset(&mut self, lift: Lift) {
        self.0.remove(&lift);
    }

    /// Whether the figure is the person's own, even where it equals the estimate.
    pub fn is_own(&self, lift: Lift) -> bool {
        self.0.contains_key(&lift)
    }

    /// The person's own figures, by question and level.
    pub fn own(&self) -> impl Iterator<Item = (Lift, u32)> {
        self.0.iter().map(|(lift, days)| (*lift, *days))
    }
}
