//! The search for levels at which a demand hangs on one question.
//!
//! All undecided questions begin at level 5, and some of the demand's are lowered: so far that the demand fails without
//! the question, and no further than the demand itself and all others up to its stage bear. Each is lowered to just
//! below a level that the demand counts; lower would only lose more elsewhere.
//!
//! Depth first, with states that led nowhere remembered. What is left of a limit that can no longer bind is written
//! the same way in every state, so under the rule by gates, with questions in the order of their areas, a state is little
//! more than two sums: few, though subsets are many.

use crate::ordered::{self, OrderedSet};

use super::Budget;
use super::table::{Band, OpenDemand, Table};
use crate::model::Level;

/// What the search came to.
pub(super) enum Found {
    /// There are no such levels.
    Nothing,
    /// The budget ran out first.
    Unknown,
    /// There are, and at the same levels the demand hangs on these other questions as well.
    Levels(Vec<usize>),
}

/// The ways to lower questions of one demand.
pub(super) struct Lowering {
    /// What the demand has to spare.
    spare: u32,
    /// The weight of each of its questions.
    weights: Vec<(usize, u32)>,
    /// What the other demands have to spare, as far as lowering can use it up.
    limits: Vec<u32>,
    /// The questions that can be lowered at all.
    items: Vec<Item>,
}

struct Item {
    slot: usize,
    /// Lowest level first, so what takes most.
    cuts: Vec<Cut>,
}

/// What one lowering takes: from the demand, and from the others that have a limit.
struct Cut {
    from_demand: u32,
    from_others: Vec<u32>,
}

impl Lowering {
    pub(super) fn new(table: &Table, band: usize, nth: usize) -> Lowering {
        let found = table.bands.get(band).and_then(|band| Some((band, band.demands.get(nth)?)));
        let Some((within, demand)) = found else { return Lowering::none() };
        let weights: Vec<(usize, u32)> =
            demand.slots().into_iter().map(|slot| (slot, demand.weight(slot, Level::LOWEST))).collect();
        let others: Vec<&OpenDemand> = others(within, demand, nth);
        let mut items: Vec<Item> = weights.iter().map(|(slot, _)| Item::new(*slot, demand, &others)).collect();
        // Most demands can never bind: without them states are short, and more of them are the same.
        let binds: Vec<bool> = others
            .iter()
            .enumerate()
            .map(|(place, other)| items.iter().map(|item| item.most_from(place)).sum::<u32>() > other.spare)
            .collect();
        items.retain(|item| !item.cuts.is_empty());
        for cut in items.iter_mut().flat_map(|item| &mut item.cuts) {
            cut.from_others = kept(&cut.from_others, &binds);
        }
        ordered::sort_by_key(&mut items, Item::first_limit);
        let limits: Vec<u32> = others.iter().map(|other| other.spare).collect();
        Lowering { spare: demand.spare, weights, limits: kept(&limits, &binds), items }
    }

    fn none() -> Lowering {
        Lowering { spare: 0, weights: Vec::new(), limits: Vec::new(), items: Vec::new() }
    }

    /// Looks for levels of the other questions with which the demand holds with this one at level 5 and not with level 1.
    pub(super) fn until_it_hangs_on(&self, slot: usize, budget: &mut Budget) -> Found {
        let weight = self.weights.iter().find(|(own, _)| *own == slot).map_or(0, |(_, weight)| *weight);
        let items: Vec<&Item> = self.items.iter().filter(|item| item.slot != slot).collect();
        let mut rest: Vec<Rest> = vec![Rest { from_demand: 0, from_others: vec![0; self.limits.len()] }];
        for item in items.iter().rev() {
            rest.extend(rest.last().map(|after| after.before(item)));
        }
        rest.reverse();
        let least = (self.spare + 1).saturating_sub(weight);
        let mut walk =
            Walk { spare: self.spare, least, items, rest, seen: OrderedSet::new(), lowered: Vec::new(), budget };
        match walk.from(0, 0, &self.limits) {
            Some(true) => {
                let hangs = |slot: usize, weight: u32| weight >= least_weight(&walk, self.spare) && !walk.lowers(slot);
                Found::Levels(self.weights.iter().filter(|(s, w)| hangs(*s, *w)).map(|(slot, _)| *slot).collect())
            }
            Some(false) => Found::Nothing,
            None => Found::Unknown,
        }
    }
}

/// The demands that must hold beside this one, as far as they can fail.
fn others<'a>(band: &'a Band, demand: &OpenDemand, nth: usize) -> Vec<&'a OpenDemand> {
    let up_to = band.demands.iter().take_while(|other| other.stage <= demand.stage);
    up_to.enumerate().filter(|(place, _)| *place != nth).map(|(_, other)| other).collect()
}

/// The least weight that the demand cannot do without where the walk ended.
fn least_weight(walk: &Walk<'_>, spare: u32) -> u32 {
    let lowered: u32 = walk.lowered.iter().map(|(_, taken)| *taken).sum();
    spare.saturating_sub(lowered) + 1
}

fn kept(numbers: &[u32], keep: &[bool]) -> Vec<u32> {
    numbers.iter().zip(keep).filter(|(_, keep)| **keep).map(|(number, _)| *number).collect()
}

impl Item {
    /// The ways to lower a question that no other demand forbids.
    fn new(slot: usize, demand: &OpenDemand, others: &[&OpenDemand]) -> Item {
        let counted = demand.terms.iter().filter(|(own, ..)| *own == slot);
        let mut levels: Vec<Level> = counted.filter_map(|(_, level, _)| level.below()).collect();
        levels.dedup();
        let cut = |level: Level| Cut {
            from_demand: demand.weight(slot, level),
            from_others: others.iter().map(|other| other.weight(slot, level)).collect(),
        };
        let borne = |cut: &Cut| {
            cut.from_demand <= demand.spare
                && others.iter().zip(&cut.from_others).all(|(other, taken)| *taken <= other.spare)
        };
        Item { slot, cuts: levels.into_iter().map(cut).filter(borne).collect() }
    }

    /// The most that lowering it takes from one of the others.
    fn most_from(&self, other: usize) -> u32 {
        self.cuts.iter().filter_map(|cut| cut.from_others.get(other)).max().copied().unwrap_or(0)
    }

    /// The first limit that it touches: what shares one stands together in the search.
    fn first_limit(&self) -> usize {
        let touches = |cut: &Cut| cut.from_others.iter().position(|taken| *taken > 0);
        self.cuts.iter().filter_map(touches).min().unwrap_or(usize::MAX)
    }
}

/// The most that all items from one on can take.
struct Rest {
    from_demand: u32,
    from_others: Vec<u32>,
}

impl Rest {
    fn before(&self, item: &Item) -> Rest {
        let most = item.cuts.iter().map(|cut| cut.from_demand).max().unwrap_or(0);
        let others = self.from_others.iter().enumerate();
        Rest {
            from_demand: self.from_demand + most,
            from_others: others.map(|(place, after)| after + item.most_from(place)).collect(),
        }
    }
}

struct Walk<'a> {
    spare: u32,
    least: u32,
    items: Vec<&'a Item>,
    /// One for each item, and one for the end.
    rest: Vec<Rest>,
    seen: OrderedSet<(usize, u32, Vec<u32>)>,
    lowered: Vec<(usize, u32)>,
    budget: &'a mut Budget,
}

impl Walk<'_> {
    /// Whether the items from a place on can take what is still wanted; nothing where the budget ran out.
    fn from(&mut self, place: usize, taken: u32, limits: &[u32]) -> Option<bool> {
        if taken >= self.least {
            return Some(true);
        }
        let (Some(item), Some(rest)) = (self.items.get(place).copied(), self.rest.get(place)) else {
            return Some(false);
        };
        if taken + rest.from_demand < self.least {
            return Some(false);
        }
        let limits: Vec<u32> = limits.iter().zip(&rest.from_others).map(|(left, rest)| *left.min(rest)).collect();
        self.budget.spend(1)?;
        if !self.seen.insert((place, taken, limits.clone())) {
            return Some(false);
        }
        let spare = self.spare;
        for cut in item.cuts.iter().filter(|cut| taken + cut.from_demand <= spare) {
            let left = limits.iter().zip(&cut.from_others).map(|(left, taken)| left.checked_sub(*taken));
            if let Some(left) = left.collect::<Option<Vec<u32>>>() {
                self.lowered.push((item.slot, cut.from_demand));
                if self.from(place + 1, taken + cut.from_demand, &left)? {
                    return Some(true);
                }
                self.lowered.pop();
            }
        }
        self.from(place + 1, taken, &limits)
    }

    fn lowers(&self, slot: usize) -> bool {
        self.lowered.iter().any(|(lowered, _)| *lowered == slot)
    }
}
