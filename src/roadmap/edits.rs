//! What a person changes about a roadmap: capacity, pins, dropped steps, own efforts. Each change is a new value.
//!
//! Edits name lifts, not numbers of steps: they stay what they are when answers or the plan change, and what they say
//! about a lift that is not in the plan waits until it is. What a drop takes along is next door in `dropped`; the way
//! back, in `history`.

use crate::ordered::{OrderedMap, OrderedSet};

use super::efforts::Efforts;
use super::scale::Scale;
use crate::model::Lift;

/// A wish for when a step begins. Quarters count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pin {
    /// Not before this quarter. It never pushes a quarter over its capacity.
    NotBefore(u32),
    /// In this quarter, even beyond its capacity; where that cannot be, as soon after as can be.
    In(u32),
}

impl Pin {
    /// The last quarter that can be named: ten years ahead.
    pub const LAST_QUARTER: u32 = 40;

    /// The quarter it names.
    pub fn quarter(self) -> u32 {
        match self {
            Pin::NotBefore(quarter) | Pin::In(quarter) => quarter,
        }
    }

    /// The same wish with its quarter within 1 and `LAST_QUARTER`.
    pub(super) fn within_reach(self) -> Pin {
        let quarter = self.quarter().clamp(1, Pin::LAST_QUARTER);
        match self {
            Pin::NotBefore(_) => Pin::NotBefore(quarter),
            Pin::In(_) => Pin::In(quarter),
        }
    }
}

/// A person's edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edits {
    capacity: u32,
    pins: OrderedMap<Lift, Pin>,
    dropped: OrderedSet<Lift>,
    efforts: Efforts,
}

impl Default for Edits {
    fn default() -> Edits {
        Edits {
            capacity: Edits::USUAL_CAPACITY,
            pins: OrderedMap::new(),
            dropped: OrderedSet::new(),
            efforts: Efforts::default(),
        }
    }
}

impl Edits {
    /// Person-days a quarter until the person says otherwise: about one person's quarter.
    pub const USUAL_CAPACITY: u32 = 60;
    /// The smallest capacity, in person-days a quarter.
    pub const LEAST_CAPACITY: u32 = 5;
    /// The largest capacity, in person-days a quarter.
    pub const MOST_CAPACITY: u32 = 2000;

    /// Person-days a quarter, `LEAST_CAPACITY` to `MOST_CAPACITY`.
    pub fn capacity(&self) -> u32 {
        self.capacity
    }

    /// All wishes, by question and level.
    pub fn pins(&self) -> &OrderedMap<Lift, Pin> {
        &self.pins
    }

    /// The lifts that the person dropped, without those that they took along.
    pub fn dropped(&self) -> &OrderedSet<Lift> {
        &self.dropped
    }

    /// What each step costs.
    pub fn efforts(&self) -> &Efforts {
        &self.efforts
    }

    /// The same over estimates of another scale.
    #[must_use]
    pub fn scaled(&self, scale: Scale) -> Edits {
        self.but(|edits| edits.efforts = self.efforts.scaled(scale))
    }

    /// The same efforts and capacity, with every step where it falls by itself and none left out.
    #[must_use]
    pub fn without_places(&self) -> Edits {
        Edits { capacity: self.capacity, efforts: self.efforts.clone(), ..Edits::default() }
    }

    /// With another capacity, brought within its bounds.
    #[must_use]
    pub fn with_capacity(&self, capacity: u32) -> Edits {
        self.but(|edits| edits.capacity = capacity.clamp(Edits::LEAST_CAPACITY, Edits::MOST_CAPACITY))
    }

    /// With a wish, which replaces an earlier one for the same lift. Its quarter is brought within reach.
    #[must_use]
    pub fn pinning(&self, lift: Lift, pin: Pin) -> Edits {
        self.but(|edits| {
            edits.pins.insert(lift, pin.within_reach());
        })
    }

    /// Without a wish for this lift.
    #[must_use]
    pub fn unpinning(&self, lift: Lift) -> Edits {
        self.but(|edits| {
            edits.pins.remove(&lift);
        })
    }

    /// Without this lift and, in every roadmap, without those that build on it.
    #[must_use]
    pub fn dropping(&self, lift: Lift) -> Edits {
        self.but(|edits| {
            edits.dropped.insert(lift);
        })
    }

    /// With this lift again, and with what it alone took along. Lifts that were dropped by themselves stay dropped.
    #[must_use]
    pub fn taking_back(&self, lift: Lift) -> Edits {
        self.but(|edits| {
            edits.dropped.remove(&lift);
        })
    }

    /// With an effort of one's own, at most `Efforts::MOST_DAYS`.
    #[must_use]
    pub fn with_days(&self, lift: Lift, days: u32) -> Edits {
        self.but(|edits| edits.efforts.set(lift, days))
    }

    /// With the pack's estimate again.
    #[must_use]
    pub fn with_estimate(&self, lift: Lift) -> Edits {
        self.but(|edits| edits.efforts.reset(lift))
    }

    fn but(&self, change: impl FnOnce(&mut Edits)) -> Edits {
        let mut edits = self.clone();
        change(&mut edits);
        edits
    }
}
