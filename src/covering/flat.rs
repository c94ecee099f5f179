//! The problem made ready for the search: checked, without what today's levels settle, every list flat.
//!
//! A lift is known by its place: four for each variable. Demands are in an order of their own, so that the order in
//! which they were given cannot change a plan.

use super::lists::{Rows, at, put};
use super::problem::{Covering, HIGHEST, LIFTS, LOWEST, MOST_EFFORT};
use crate::ordered;

/// A demand's share in a lift, or a lift's in a demand: the other's place and the weight.
pub(super) type Share = (usize, i64);

/// The problem made ready.
#[derive(Clone, Debug)]
pub(super) struct Flat {
    /// Today's level of each variable.
    pub(super) today: Vec<u8>,
    /// The highest level each variable can be lifted to.
    pub(super) top: Vec<u8>,
    /// Effort of each lift.
    pub(super) effort: Vec<i64>,
    /// What each lift needs beyond today's levels, as lifts of other variables.
    pub(super) needs: Rows<usize>,
    /// Which lifts need each lift.
    pub(super) needed_by: Rows<usize>,
    /// The terms of each demand, by lift.
    pub(super) terms: Rows<Share>,
    /// The demands that each lift counts towards.
    pub(super) counts: Rows<Share>,
    /// What each demand needs beyond today's levels; above zero.
    pub(super) need: Vec<i64>,
    /// The most that one variable counts towards each demand.
    pub(super) widest: Vec<i64>,
}

/// The place of the lift of a variable to a level, or nothing where there is no such lift.
#[inline]
pub(super) fn lift(variable: usize, level: u8) -> Option<usize> {
    (LOWEST < level && level <= HIGHEST).then(|| variable * LIFTS + usize::from(level) - 2)
}

/// The variable that a lift belongs to.
#[inline]
pub(super) fn variable_of(lift: usize) -> usize {
    lift / LIFTS
}

/// The level that a lift reaches.
#[inline]
pub(super) fn level_of(lift: usize) -> u8 {
    u8::try_from(lift % LIFTS + 2).unwrap_or(HIGHEST)
}

/// The lifts of a variable above one level, up to another.
#[inline]
pub(super) fn lifts_between(variable: usize, above: u8, up_to: u8) -> std::ops::Range<usize> {
    let start = variable * LIFTS;
    start + usize::from(above.max(LOWEST)) - 1..start + usize::from(up_to.max(LOWEST)) - 1
}

impl Flat {
    /// Makes a problem ready, or says which demand is the first that cannot be met with everything at its highest.
    pub(super) fn new(covering: &Covering) -> Result<Flat, usize> {
        let today: Vec<u8> = covering.variables.iter().map(|known| known.today.clamp(LOWEST, HIGHEST)).collect();
        let (needs, top) = needs_and_tops(covering, &today);
        let demands = demands(covering, &today, &top)?;
        let lifts = today.len() * LIFTS;
        let mut needed_by = vec![Vec::new(); lifts];
        let mut counts = vec![Vec::new(); lifts];
        for (lift, list) in needs.iter().enumerate() {
            for need in list {
                if let Some(needed_by) = needed_by.get_mut(*need) {
                    needed_by.push(lift);
                }
            }
        }
        for (place, (terms, _)) in demands.iter().enumerate() {
            for (lift, weight) in terms {
                if let Some(counts) = counts.get_mut(*lift) {
                    counts.push((place, *weight));
                }
            }
        }
        let efforts = covering.variables.iter().flat_map(|known| &known.lifts);
        Ok(Flat {
            effort: efforts.map(|lift| i64::from(lift.effort.min(MOST_EFFORT))).collect(),
            needs: Rows::new(needs),
            needed_by: Rows::new(needed_by),
            counts: Rows::new(counts),
            need: demands.iter().map(|(_, need)| *need).collect(),
            widest: demands.iter().map(|(terms, _)| widest(terms)).collect(),
            terms: Rows::new(demands.into_iter().map(|(terms, _)| terms)),
            today,
            top,
        })
    }

    /// Number of variables.
    pub(super) fn variables(&self) -> usize {
        self.today.len()
    }

    /// Number of lifts, those done before today among them.
    pub(super) fn lifts(&self) -> usize {
        self.effort.len()
    }
}

/// What each lift needs beyond today, and how high each variable can get: a lift that needs what nobody can reach
/// cannot be done, nor can what needs it.
fn needs_and_tops(covering: &Covering, today: &[u8]) -> (Vec<Vec<usize>>, Vec<u8>) {
    let mut needs = vec![Vec::new(); today.len() * LIFTS];
    let mut top = vec![HIGHEST; today.len()];
    for (variable, known) in covering.variables.iter().enumerate() {
        for (level, entry) in (LOWEST + 1..=HIGHEST).zip(&known.lifts).filter(|(level, _)| *level > at(today, variable))
        {
            let open =
                entry.needs.iter().filter(|need| need.level > today.get(need.variable).map_or(0, |today| *today));
            for need in open {
                let known = lift(need.variable, need.level).filter(|_| need.variable < today.len());
                match known.zip(lift(variable, level).and_then(|lift| needs.get_mut(lift))) {
                    Some((need, list)) => list.push(need),
                    None => cap(&mut top, variable, level - 1),
                }
            }
        }
    }
    for list in &mut needs {
        ordered::sort(list);
        list.dedup();
    }
    loop {
        let mut lowered = false;
        for (place, list) in needs.iter().enumerate() {
            let out_of_reach = |need: &usize| level_of(*need) > at(&top, variable_of(*need));
            if level_of(place) <= at(&top, variable_of(place)) && list.iter().any(out_of_reach) {
                cap(&mut top, variable_of(place), level_of(place) - 1);
                lowered = true;
            }
        }
        if !lowered {
            return (needs, top);
        }
    }
}

/// A variable gets no higher than a level.
fn cap(top: &mut [u8], variable: usize, level: u8) {
    let lower = at(top, variable).min(level);
    put(top, variable, lower);
}

/// The demands that today's levels do not meet, in an order that depends on nothing but themselves. A weight above the
/// need counts as the need, and all are in units of what divides them all.
fn demands(covering: &Covering, today: &[u8], top: &[u8]) -> Result<Vec<(Vec<Share>, i64)>, usize> {
    let mut demands: Vec<(Vec<Share>, i64)> = Vec::new();
    for (place, demand) in covering.demands.iter().enumerate() {
        let mut need = i64::from(demand.need);
        let mut terms: Vec<Share> = Vec::new();
        for term in demand.terms.iter().filter(|term| term.weight > 0 && term.variable < today.len()) {
            if term.level <= at(today, term.variable) {
                need -= i64::from(term.weight);
            } else if let Some(lift) = lift(term.variable, term.level).filter(|_| term.level <= at(top, term.variable))
            {
                terms.push((lift, i64::from(term.weight)));
            }
        }
        if need <= 0 {
            continue;
        }
        if terms.iter().map(|(_, weight)| *weight).sum::<i64>() < need {
            return Err(place);
        }
        ordered::sort(&mut terms);
        terms.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        for (_, weight) in &mut terms {
            *weight = (*weight).min(need);
        }
        let unit = terms.iter().fold(0, |unit, (_, weight)| common_divisor(unit, *weight)).max(1);
        for (_, weight) in &mut terms {
            *weight /= unit;
        }
        demands.push((terms, (need + unit - 1) / unit));
    }
    ordered::sort(&mut demands);
    demands.dedup();
    Ok(demands)
}

fn common_divisor(mut one: i64, mut other: i64) -> i64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// The most that one variable counts: all its terms, which are neighbours.
fn widest(terms: &[Share]) -> i64 {
    let sums = terms.chunk_by(|one, next| variable_of(one.0) == variable_of(next.0));
    sums.map(|terms| terms.iter().map(|(_, weight)| *weight).sum()).max().unwrap_or(0)
}
