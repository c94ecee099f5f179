//! The levels that are still possible for each variable, and what follows from narrowing them.
//!
//! What a lift needs must be reached once the lift is done; a lift is out of reach once something that it needs is.
//! A demand that can spare less than a variable counts towards it forces that variable up.

use super::flat::{Flat, level_of, lifts_between, variable_of};
use super::lists::{add, at, put};

/// A variable and the levels that it had, for undoing.
type Change = (usize, u8, u8);

/// Lowest and highest possible levels, with the sums that depend on them.
#[derive(Clone, Debug)]
pub(super) struct Domains<'a> {
    flat: &'a Flat,
    /// Lowest possible level of each variable. Always closed under prerequisites once settled.
    pub(super) low: Vec<u8>,
    /// Highest possible level of each variable.
    pub(super) high: Vec<u8>,
    /// What each demand lacks at the lowest levels; met where it is not above zero.
    pub(super) lack: Vec<i64>,
    /// What each demand has to spare at the highest levels.
    spare: Vec<i64>,
    /// Effort of the lowest levels.
    pub(super) spent: i64,
    trail: Vec<Change>,
    /// Lifts that must be done, that cannot be done, and demands that may force something.
    wanted: Vec<usize>,
    barred: Vec<usize>,
    tight: Vec<usize>,
}

impl<'a> Domains<'a> {
    /// Everything from today's level to the top. What follows from the demands is drawn when settled.
    pub(super) fn new(flat: &'a Flat) -> Domains<'a> {
        let total = |place: usize| flat.terms.row(place).iter().map(|(_, weight)| *weight).sum::<i64>();
        let demands = flat.need.len();
        Domains {
            flat,
            low: flat.today.clone(),
            high: flat.top.clone(),
            lack: flat.need.clone(),
            spare: flat.need.iter().enumerate().map(|(place, need)| total(place) - need).collect(),
            spent: 0,
            trail: Vec::with_capacity(flat.lifts()),
            wanted: Vec::with_capacity(flat.lifts()),
            barred: Vec::with_capacity(flat.lifts()),
            tight: (0..demands).collect(),
        }
    }

    /// How far the trail has come, for [`Domains::undo`].
    pub(super) fn mark(&self) -> usize {
        self.trail.len()
    }

    /// Asks that a variable reaches a level; takes effect when settled.
    pub(super) fn raise(&mut self, variable: usize, to: u8) {
        self.wanted.extend(lifts_between(variable, at(&self.low, variable), to).last());
    }

    /// Asks that a variable stays at a level or below; takes effect when settled.
    pub(super) fn lower(&mut self, variable: usize, to: u8) {
        self.barred.extend(lifts_between(variable, to, at(&self.high, variable)).next());
    }

    /// Whether a lift is neither done nor ruled out.
    #[inline]
    pub(super) fn is_free(&self, lift: usize) -> bool {
        let (variable, level) = (variable_of(lift), level_of(lift));
        at(&self.low, variable) < level && level <= at(&self.high, variable)
    }

    /// Draws every consequence. False where there is no way to meet everything; undo then.
    pub(super) fn settle(&mut self) -> bool {
        loop {
            let sound = if let Some(lift) = self.wanted.pop() {
                self.reach(lift)
            } else if let Some(lift) = self.barred.pop() {
                self.bar(lift)
            } else if let Some(demand) = self.tight.pop() {
                self.force(demand);
                true
            } else {
                return true;
            };
            if !sound {
                self.wanted.clear();
                self.barred.clear();
                self.tight.clear();
                return false;
            }
        }
    }

    /// Takes back every change behind a mark.
    pub(super) fn undo(&mut self, mark: usize) {
        while self.trail.len() > mark {
            let Some((variable, low, high)) = self.trail.pop() else { return };
            for lift in lifts_between(variable, low, at(&self.low, variable)) {
                self.spent -= at(&self.flat.effort, lift);
                self.flat.counts.row(lift).iter().for_each(|(demand, weight)| add(&mut self.lack, *demand, *weight));
            }
            for lift in lifts_between(variable, at(&self.high, variable), high) {
                self.flat.counts.row(lift).iter().for_each(|(demand, weight)| add(&mut self.spare, *demand, *weight));
            }
            put(&mut self.low, variable, low);
            put(&mut self.high, variable, high);
        }
    }

    fn reach(&mut self, lift: usize) -> bool {
        let (variable, level) = (variable_of(lift), level_of(lift));
        let (low, high) = (at(&self.low, variable), at(&self.high, variable));
        if level <= low {
            return true;
        }
        if level > high {
            return false;
        }
        self.trail.push((variable, low, high));
        put(&mut self.low, variable, level);
        for lift in lifts_between(variable, low, level) {
            self.spent += at(&self.flat.effort, lift);
            self.flat.counts.row(lift).iter().for_each(|(demand, weight)| add(&mut self.lack, *demand, -weight));
            self.wanted.extend(self.flat.needs.row(lift));
        }
        true
    }

    fn bar(&mut self, lift: usize) -> bool {
        let (variable, level) = (variable_of(lift), level_of(lift) - 1);
        let (low, high) = (at(&self.low, variable), at(&self.high, variable));
        if level >= high {
            return true;
        }
        if level < low {
            return false;
        }
        self.trail.push((variable, low, high));
        put(&mut self.high, variable, level);
        let mut sound = true;
        for lift in lifts_between(variable, level, high) {
            for (demand, weight) in self.flat.counts.row(lift) {
                add(&mut self.spare, *demand, -weight);
                let spare = at(&self.spare, *demand);
                sound &= spare >= 0;
                if spare < at(&self.flat.widest, *demand) && at(&self.lack, *demand) > 0 {
                    self.tight.push(*demand);
                }
            }
            self.barred.extend(self.flat.needed_by.row(lift));
        }
        sound
    }

    /// Wants every lift that a demand cannot spare: the terms of one variable fall together from the top down.
    fn force(&mut self, demand: usize) {
        let spare = at(&self.spare, demand);
        if spare >= at(&self.flat.widest, demand) || at(&self.lack, demand) <= 0 {
            return;
        }
        let (mut variable, mut lost) = (usize::MAX, 0);
        for (lift, weight) in self.flat.terms.row(demand).iter().rev() {
            if level_of(*lift) > at(&self.high, variable_of(*lift)) {
                continue;
            }
            if variable_of(*lift) != variable {
                (variable, lost) = (variable_of(*lift), 0);
            }
            // The highest level that cannot be spared; lower ones follow from it.
            if lost <= spare && lost + weight > spare {
                self.wanted.push(*lift);
            }
            lost += weight;
        }
    }
}
