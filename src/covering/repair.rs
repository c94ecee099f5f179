//! From levels that are not yet a plan to one: prerequisites closed, lacks filled, what is not needed taken back.

use super::domains::Domains;
use super::flat::{Flat, level_of, lifts_between, variable_of};
use super::lists::{add, at, put};
use crate::ordered;

/// Levels in the making.
#[derive(Clone, Debug)]
pub(super) struct Repair<'a> {
    flat: &'a Flat,
    /// Level of each variable.
    pub(super) levels: Vec<u8>,
    lack: Vec<i64>,
    /// Effort of the levels.
    pub(super) effort: i64,
    wanted: Vec<usize>,
    by_effort: Vec<usize>,
    trial: Vec<u8>,
}

impl<'a> Repair<'a> {
    /// Room for one plan.
    pub(super) fn new(flat: &'a Flat) -> Repair<'a> {
        let mut by_effort: Vec<usize> = (0..flat.lifts()).collect();
        ordered::sort_by_key(&mut by_effort, |lift| (-at(&flat.effort, *lift), *lift));
        Repair {
            flat,
            levels: flat.today.clone(),
            lack: flat.need.clone(),
            effort: 0,
            wanted: Vec::with_capacity(flat.lifts()),
            by_effort,
            trial: flat.today.clone(),
        }
    }

    /// Starts from the lowest possible levels.
    pub(super) fn start(&mut self, domains: &Domains<'_>) {
        self.levels.clone_from(&domains.low);
        self.lack.clone_from(&domains.lack);
        self.effort = domains.spent;
    }

    /// Does some lifts with everything that they need.
    pub(super) fn reach_all(&mut self, lifts: impl Iterator<Item = usize>) {
        for lift in lifts {
            self.reach(lift);
        }
    }

    /// Fills what is lacking and takes back what is not needed. There is a way: everything at its highest.
    pub(super) fn finish(&mut self, low: &[u8]) {
        for demand in 0..self.lack.len() {
            while at(&self.lack, demand) > 0 {
                let Some(lift) = self.cheapest_for(demand) else { return };
                self.reach(lift);
            }
        }
        self.take_back(low);
    }

    /// Does a lift with everything that it needs.
    fn reach(&mut self, lift: usize) {
        self.wanted.push(lift);
        while let Some(lift) = self.wanted.pop() {
            let (variable, level) = (variable_of(lift), at(&self.levels, variable_of(lift)));
            for lift in lifts_between(variable, level, level_of(lift).max(level)) {
                self.effort += at(&self.flat.effort, lift);
                self.flat.counts.row(lift).iter().for_each(|(demand, weight)| add(&mut self.lack, *demand, -weight));
                self.wanted.extend(self.flat.needs.row(lift));
            }
            put(&mut self.levels, variable, level_of(lift).max(level));
        }
    }

    /// The term of a demand with the least effort for what it brings to all demands that lack something.
    fn cheapest_for(&mut self, demand: usize) -> Option<usize> {
        let mut best: Option<(i64, i64, usize)> = None;
        for (lift, _) in self.flat.terms.row(demand) {
            let (variable, level) = (variable_of(*lift), level_of(*lift));
            if level <= at(&self.levels, variable) || level > at(&self.flat.top, variable) {
                continue;
            }
            let (effort, gain) = self.weigh(*lift);
            let better = best.is_none_or(|(least, most, _)| effort * most < least * gain);
            if better {
                best = Some((effort, gain, *lift));
            }
        }
        best.map(|(_, _, lift)| lift)
    }

    /// Effort of a lift with everything that it needs, and the weight that it brings where something is lacking.
    fn weigh(&mut self, lift: usize) -> (i64, i64) {
        let (mut effort, mut gain) = (0, 0);
        self.wanted.push(lift);
        self.trial.clone_from(&self.levels);
        while let Some(lift) = self.wanted.pop() {
            let (variable, level) = (variable_of(lift), at(&self.trial, variable_of(lift)));
            for lift in lifts_between(variable, level, level_of(lift).max(level)) {
                effort += at(&self.flat.effort, lift);
                let counts = self.flat.counts.row(lift).iter();
                gain += counts.map(|(demand, weight)| at(&self.lack, *demand).clamp(0, *weight)).sum::<i64>();
                self.wanted.extend(self.flat.needs.row(lift));
            }
            put(&mut self.trial, variable, level_of(lift).max(level));
        }
        // So that products of the two fit.
        (effort, gain.min(1 << 32))
    }

    /// Takes back lifts that nothing needs, the dearest first.
    fn take_back(&mut self, low: &[u8]) {
        loop {
            let mut changed = false;
            for place in 0..self.by_effort.len() {
                let lift = at(&self.by_effort, place);
                let variable = variable_of(lift);
                if level_of(lift) == at(&self.levels, variable)
                    && level_of(lift) > at(low, variable)
                    && self.is_idle(lift)
                {
                    put(&mut self.levels, variable, level_of(lift) - 1);
                    self.effort -= at(&self.flat.effort, lift);
                    self.flat
                        .counts
                        .row(lift)
                        .iter()
                        .for_each(|(demand, weight)| add(&mut self.lack, *demand, *weight));
                    changed = true;
                }
            }
            if !changed {
                return;
            }
        }
    }

    fn is_idle(&self, lift: usize) -> bool {
        let spared = |(demand, weight): &(usize, i64)| at(&self.lack, *demand) + weight <= 0;
        let done = |by: &usize| level_of(*by) <= at(&self.levels, variable_of(*by));
        self.flat.counts.row(lift).iter().all(spared) && !self.flat.needed_by.row(lift).iter().any(done)
    }
}
