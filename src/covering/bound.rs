//! The lower bound: prices on what demands lack and tolls on prerequisites, instead of both.
//!
//! With every demand and prerequisite priced instead of held, each variable can be settled on its own. Whatever the
//! prices, no plan costs less than the sum of these; good prices are found by following what the relaxed levels lack.
//! `docs/plan.md` has the proof.

use super::domains::Domains;
use super::flat::{Flat, level_of, lifts_between};
use super::lists::{add, at, put};

/// Prices are in this many parts of a person-day.
pub(super) const SCALE: i64 = 1 << 10;

/// Fraction bits of a direction.
const FINE: i64 = 16;
/// Longest step of one component, so that no product overflows. Any direction keeps the bound valid.
const FURTHEST: i64 = 1 << 12;
/// What a share of one is.
pub(super) const WHOLE: i64 = 1 << 10;

/// A variable that is not settled: its lifts lie next to each other among the free ones.
#[derive(Clone, Copy, Debug)]
struct Chain {
    variable: usize,
    start: usize,
    end: usize,
    /// Lowest and highest level that a better plan can have.
    low: u8,
    high: u8,
    /// Least sum along the chain.
    least: i64,
}

/// A demand that is not met at the lowest levels.
#[derive(Clone, Copy, Debug)]
struct Row {
    demand: usize,
    start: usize,
    end: usize,
    lack: i64,
    pull: i64,
}

/// A prerequisite between two free lifts.
#[derive(Clone, Copy, Debug)]
struct Arc {
    place: usize,
    lift: usize,
    need: usize,
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
    spent: i64,
    chains: Vec<Chain>,
    rows: Vec<Row>,
    arcs: Vec<Arc>,
    terms: Vec<(usize, i64)>,
    free: Vec<usize>,
    slot: Vec<usize>,
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
            self.rows.push(Row { demand, start, end: self.terms.len(), lack: *lack, pull: 0 });
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
                *share += (chosen * WHOLE - *share) / 8;
            }
        }
        total
    }

    /// Moves the prices towards what the relaxed levels lack, by a part in `slowness` of the way that would close a gap
    /// at once. False where they lack nothing that is worth a price.
    pub(super) fn step(&mut self, gap: i64, slowness: i64) -> bool {
        let mut norm = 0;
        for row in &mut self.rows {
            let mut lack = row.lack;
            for (slot, weight) in self.terms.get(row.start..row.end).unwrap_or_default() {
                lack -= weight * at(&self.chosen, *slot);
            }
            let pull = lack.clamp(-FURTHEST, FURTHEST) * FINE + row.pull / 2;
            row.pull = if pull < 0 && at(&self.price, row.demand) == 0 { 0 } else { pull };
            norm += row.pull * row.pull;
        }
        for arc in &mut self.arcs {
            let pull = (at(&self.chosen, arc.lift) - at(&self.chosen, arc.need)) * FINE + arc.pull / 2;
            arc.pull = if pull < 0 && at(&self.toll, arc.place) == 0 { 0 } else { pull };
            norm += arc.pull * arc.pull;
        }
        if norm == 0 {
            return false;
        }
        let factor = gap.clamp(1, 1 << 34) * FINE;
        let norm = norm * slowness / 16;
        let moved = |pull: i64| factor * pull / norm.max(1);
        for row in &self.rows {
            let price = at(&self.price, row.demand) + moved(row.pull);
            put(
                &mut self.price,
                row.demand,
                price.clamp(0, self.dearest.min((1 << 44) / at(&self.flat.need, row.demand).max(1))),
            );
        }
        for arc in &self.arcs {
            let toll = at(&self.toll, arc.place) + moved(arc.pull);
            put(&mut self.toll, arc.place, toll.clamp(0, self.dearest));
        }
        true
    }

    /// Narrows each variable to the levels that a plan of at most `most` can have, given the last evaluation.
    pub(super) fn narrow(&mut self, total: i64, most: i64) {
        let room = most - total;
        for chain in &mut self.chains {
            let net = self.net.get(chain.start..chain.end).unwrap_or_default();
            let limit = room + chain.least;
            let start = level_of(at(&self.free, chain.start)) - 1;
            let (mut sum, mut first, mut last) = (0, None, start);
            for level in start.. {
                if sum <= limit {
                    first = first.or(Some(level));
                    last = level;
                }
                match net.get(usize::from(level - start)) {
                    Some(net) => sum += net,
                    None => break,
                }
            }
            chain.low = chain.low.max(first.unwrap_or(start));
            chain.high = chain.high.min(last);
        }
    }

    /// What [`Bound::narrow`] found, handed to the domains. Whether anything was new.
    pub(super) fn apply(&self, domains: &mut Domains<'_>) -> bool {
        let mut news = false;
        for chain in &self.chains {
            if chain.low > at(&domains.low, chain.variable) {
                domains.raise(chain.variable, chain.low);
                news = true;
            }
            if chain.high < at(&domains.high, chain.variable) {
                domains.lower(chain.variable, chain.high);
                news = true;
            }
        }
        news
    }

    /// The free lift on which the relaxation is most undecided, weighed with its effort.
    pub(super) fn most_undecided(&self) -> Option<usize> {
        let doubt = |lift: usize| {
            let share = at(&self.share, lift);
            share.min(WHOLE - share) * (at(&self.flat.effort, lift) + 1)
        };
        self.free.iter().copied().rev().max_by_key(|lift| doubt(*lift))
    }

    /// The levels of the relaxation at the last evaluation, as lifts done.
    pub(super) fn relaxed(&self) -> impl Iterator<Item = usize> {
        self.free.iter().zip(&self.chosen).filter(|(_, chosen)| **chosen > 0).map(|(lift, _)| *lift)
    }
}
