//! What each step costs: the planning estimates of the pack, scaled to the organisation, with a person's own figures laid
//! over them.

use crate::ordered::OrderedMap;

use super::scale::Scale;
use crate::model::{Lift, Pack, Step};

/// Person-days for each lift. Without figures of one's own and without a scale these are the estimates of the pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Efforts {
    own: OrderedMap<Lift, u32>,
    scale: Scale,
}

impl Efforts {
    /// The largest figure that a person may give, in person-days.
    pub const MOST_DAYS: u32 = 999;

    /// Person-days of a lift; nothing for a lift that the pack has no step for.
    pub fn days(&self, pack: &Pack, lift: Lift) -> u32 {
        // The pack is asked first: a figure for a step that another revision had must not count in this one.
        let estimate = |step: &Step| self.scale.days(step.days, step.scales).min(Efforts::MOST_DAYS);
        pack.step(lift.question, lift.to)
            .map_or(0, |step| self.own.get(&lift).copied().unwrap_or_else(|| estimate(step)))
    }

    /// Person-days a quarter that a lift keeps taking once it is done.
    pub fn upkeep(&self, step: &Step) -> u32 {
        self.scale.days(step.upkeep, step.scales)
    }

    /// Lays a person's own figure over the estimate. Above `MOST_DAYS` it is `MOST_DAYS`.
    pub fn set(&mut self, lift: Lift, days: u32) {
        self.own.insert(lift, days.min(Efforts::MOST_DAYS));
    }

    /// Goes back to the estimate.
    pub fn reset(&mut self, lift: Lift) {
        self.own.remove(&lift);
    }

    /// The same figures of one's own over estimates of another scale.
    #[must_use]
    pub fn scaled(&self, scale: Scale) -> Efforts {
        Efforts { own: self.own.clone(), scale }
    }

    /// Whether estimates are fitted to an organisation of another size.
    pub fn is_scaled(&self) -> bool {
        !self.scale.is_plain()
    }

    /// Whether the figure is the person's own, even where it equals the estimate.
    pub fn is_own(&self, lift: Lift) -> bool {
        self.own.contains_key(&lift)
    }

    /// The person's own figures, by question and level.
    pub fn own(&self) -> impl Iterator<Item = (Lift, u32)> {
        self.own.iter().map(|(lift, days)| (*lift, *days))
    }
}
