//! The lower bound: prices on what demands lack and tolls on prerequisites, instead of both.
//!
//! This is the bound at given prices. `ascent` finds better prices, `narrow` says what the bound rules out and where it
//! is undecided.
//!
//! With every demand and prerequisite priced instead of held, each variable can be settled on its own. Whatever the
//! prices, no plan costs less than the sum of these; good prices are found by following what the relaxed levels lack.
//! `docs/plan.md` has the proof.

mod ascent;
mod narrow;

use super::domains::Domains;
use super::flat::{Flat, lifts_between};
use super::lists::{add, at, put};

/// Prices are in this many parts of a person-day.
pub(super) const SCALE: i64 = 1 << 10;

/// The most that a demand's whole lack is priced at, so that no sum overflows. Any price keeps the bound valid.
const MOST_PRICED: i64 = 1 << 40;
/// What a share of one is.
const WHOLE: i64 = 1 << 10;
/// One part in so many of a share is what the last evaluation says.
const MEMORY: i64 = 4;

/// A variable that is not settled: its lifts lie next to each other among the free ones.
#[derive(Clone, Copy, Debug)]
struct Chain {
    variable: usize,
    start: usize,
    end: usize,
    /// Lowest and highest level that a better plan can have.
    low: u8,
    high: u8,
    /// The least that its lifts come to at the prices at hand, none of them at nothing.
    least: i64,
}

/// A demand that is not met at the lowest levels.
#[derive(Clone, Copy, Debug)]
struct Row {
    demand: usize,
    start: usize,
    end: usize,
    lack: i64,
    /// No price above this.
    dearest: i64,
    /// Where its price is moving.
    pull: i64,
}

/// A prerequisite between two free lifts.
#[derive(Clone, Copy, Debug)]
struct Arc {
    /// Its place among all prerequisites.
    place: usize,
    /// Places of the two among the free lifts.
    lift: usize,
    need: usize,
    /// Where its toll is moving.
    pull: i64,
}

/// Prices, and the part of the problem that is open at the node at hand.
#[derive(Clone, Debug)]
pub(super) struct Bound<'a> {
    flat: &'a Flat,
    /// Price of a unit of weight, for each demand.
    price: Vec<i64>,
    /// Toll of each prerequisite.
    toll: Vec<i64>,
    /// No price above this.
    dearest: i64,
    /// How often each lift was done in the relaxation lately.
    share: Vec<i64>,
    /// Effort of what is done at this node, in parts of a person-day.
    spent: i64,
    chains: Vec<Chain>,
    rows: Vec<Row>,
    arcs: Vec<Arc>,
    /// The terms of the rows: place among the free lifts, and weight.
    terms: Vec<(usize, i64)>,
    /// The free lifts, and the place of each lift among them.
    free: Vec<usize>,
    slot: Vec<usize>,
    /// What each free lift costs after prices and tolls, and whether the relaxation does it: one or nothing.
    net: Vec<i64>,
    chosen: Vec<i64>,
}

impl<'a> Bound<'a> {
    /// Nothing priced yet.
    pub(super) fn new(flat: &'a Flat) -> Bound<'a> {
        let lifts = flat.lifts();
        Bound {
            flat,
            price: vec![0; flat.need.len()],
            toll: vec![0; flat.needs.items()],
            dearest: flat.effort.iter().sum::<i64>() * SCALE,
            share: vec![WHOLE / 2; lifts],
            spent: 0,
            chains: Vec::with_capacity(flat.variables()),
            rows: Vec::with_capacity(flat.need.len()),
            arcs: Vec::with_capacity(flat.needs.items()),
            terms: Vec::with_capacity(flat.terms.items()),
            free: Vec::with_capacity(lifts),
            slot: vec![0; lifts],
            net: Vec::with_capacity(lifts),
            chosen: Vec::with_capacity(lifts),
        }
    }

    /// Takes over what is open. False where nothing is: the lowest levels are a plan then.
    pub(super) fn load(&mut self, domains: &Domains<'_>) -> bool {
        self.chains.clear();
        self.rows.clear();
        self.arcs.clear();
        self.terms.clear();
        self.free.clear();
        self.spent = domains.spent * SCALE;
        for (variable, (low, high)) in domains.low.iter().zip(&domains.high).enumerate() {
            let start = self.free.len();
            for lift in lifts_between(variable, *low, *high) {
                put(&mut self.slot, lift, self.free.len());
                self.free.push(lift);
            }
            let end = self.free.len();
            if end > start {
                self.chains.push(Chain { variable, start, end, low: *low, high: *high, least: 0 });
            }
        }
        for (demand, lack) in domains.lack.iter().enumerate().filter(|(_, lack)| **lack > 0) {
            let start = self.terms.len();
            let open = self.flat.terms.row(demand).iter().filter(|(lift, _)| domains.is_free(*lift));
            // Nothing counts for more than what is lacking.
            self.terms.extend(open.map(|(lift, weight)| (at(&self.slot, *lift), *weight.min(lack))));
            let dearest = self.dearest.min(MOST_PRICED / at(&self.flat.need, demand).max(1));
            self.rows.push(Row { demand, start, end: self.terms.len(), lack: *lack, dearest, pull: 0 });
        }
        for (slot, lift) in self.free.iter().enumerate() {
            for (place, need) in self.flat.needs.places(*lift).zip(self.flat.needs.row(*lift)) {
                if domains.is_free(*need) {
                    self.arcs.push(Arc { place, lift: slot, need: at(&self.slot, *need), pull: 0 });
                }
            }
        }
        self.net.resize(self.free.len(), 0);
        self.chosen.resize(self.free.len(), 0);
        !self.rows.is_empty()
    }

    /// The bound at the prices at hand, in parts of a person-day, with the relaxed levels that give it.
    pub(super) fn evaluate(&mut self) -> i64 {
        let mut total = self.spent;
        for (net, lift) in self.net.iter_mut().zip(&self.free) {
            *net = at(&self.flat.effort, *lift) * SCALE;
        }
        for row in &self.rows {
            let price = at(&self.price, row.demand);
            if price > 0 {
                total += price * row.lack;
                for (slot, weight) in self.terms.get(row.start..row.end).unwrap_or_default() {
                    add(&mut self.net, *slot, -price * weight);
                }
            }
        }
        for arc in &self.arcs {
            let toll = at(&self.toll, arc.place);
            if toll > 0 {
                add(&mut self.net, arc.lift, toll);
                add(&mut self.net, arc.need, -toll);
            }
        }
        for chain in &mut self.chains {
            let net = self.net.get(chain.start..chain.end).unwrap_or_default();
            let (mut sum, mut least, mut done) = (0, 0, 0);
            for (net, count) in net.iter().zip(1_usize..) {
                sum += net;
                if sum < least {
                    (least, done) = (sum, count);
                }
            }
            chain.least = least;
            total += least;
            for (place, chosen) in
                self.chosen.get_mut(chain.start..chain.end).unwrap_or_default().iter_mut().enumerate()
            {
                *chosen = i64::from(place < done);
            }
        }
        for (lift, chosen) in self.free.iter().zip(&self.chosen) {
            if let Some(share) = self.share.get_mut(*lift) {
                *share += (chosen * WHOLE - *share) / MEMORY;
            }
        }
        total
    }
}
