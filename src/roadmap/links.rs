//! Which lifts build on which, within a list of lifts. Prerequisites that are not in the list are met already or do
//! not apply, and bind nothing.

use crate::ordered::{OrderedMap, OrderedSet};

use crate::model::{Lift, Pack};

/// A list of lifts, with what each directly builds on.
pub(super) struct Links {
    before: OrderedMap<Lift, OrderedSet<Lift>>,
    behind: OrderedMap<Lift, OrderedSet<Lift>>,
}

impl Links {
    pub(super) fn new(pack: &Pack, lifts: &OrderedSet<Lift>) -> Links {
        let before: OrderedMap<Lift, OrderedSet<Lift>> =
            lifts.iter().map(|lift| (*lift, builds_on(pack, lifts, *lift))).collect();
        let mut behind: OrderedMap<Lift, OrderedSet<Lift>> = OrderedMap::new();
        for (lift, others) in before.iter() {
            for other in others {
                if let Some(lifts) = behind.or_default(*other) {
                    lifts.insert(*lift);
                }
            }
        }
        Links { before, behind }
    }

    /// Each lift with those that it directly builds on, by question and level.
    pub(super) fn all(&self) -> impl Iterator<Item = (Lift, &OrderedSet<Lift>)> {
        self.before.iter().map(|(lift, before)| (*lift, before))
    }

    /// The lifts that one directly builds on.
    pub(super) fn before(&self, lift: Lift) -> impl Iterator<Item = Lift> {
        self.before.get(&lift).into_iter().flatten().copied()
    }

    /// The lifts that directly build on one.
    pub(super) fn behind(&self, lift: Lift) -> impl Iterator<Item = Lift> {
        self.behind.get(&lift).into_iter().flatten().copied()
    }

    /// The lifts that build on one, directly or not, without itself.
    pub(super) fn all_behind(&self, lift: Lift) -> OrderedSet<Lift> {
        let mut found = OrderedSet::new();
        let mut open = vec![lift];
        while let Some(next) = open.pop() {
            open.extend(self.behind(next).filter(|behind| found.insert(*behind)));
        }
        found
    }
}

/// The lifts of a list that one lift directly builds on: the one below it, and for each prerequisite the lift that
/// reaches it.
fn builds_on(pack: &Pack, lifts: &OrderedSet<Lift>, lift: Lift) -> OrderedSet<Lift> {
    // In a closed list the highest lift up to a level is the one that reaches it. In any other list it is the nearest.
    let up_to =
        |question, level| lifts.iter().rev().find(|lift| lift.question == question && lift.to <= level).copied();
    let below = lift.to.below().and_then(|below| up_to(lift.question, below));
    let step = pack.step(lift.question, lift.to);
    let needs = step.into_iter().flat_map(|step| &step.needs).filter_map(|need| up_to(need.question, need.level));
    below.into_iter().chain(needs).collect()
}
