//! Which steps a roadmap leaves out: those that a person dropped, and those that build on them.
//!
//! Only a person's own drops are kept, in `edits`. What they take along is worked out here each time, from the lifts
//! at hand, so that taking one back needs no bookkeeping and a drop means the same in every plan.

use crate::ordered::{OrderedMap, OrderedSet};

use super::links::Links;
use crate::model::{Lift, Pack};

/// A step that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The step.
    pub lift: Lift,
    /// Whether the person dropped it by itself. It then stays out when the others come back.
    pub by_itself: bool,
    /// The person's other drops that it builds on, directly or not, by question and level.
    pub because: Vec<Lift>,
}

/// All of the lifts that are left out, by question and level.
pub(super) fn left_out(pack: &Pack, lifts: &OrderedSet<Lift>, dropped: &OrderedSet<Lift>) -> Vec<Dropped> {
    let links = Links::new(pack, lifts);
    let mut because: OrderedMap<Lift, Vec<Lift>> = OrderedMap::new();
    for root in dropped.iter().filter(|lift| lifts.contains(lift)) {
        because.or_default(*root);
        for lift in links.all_behind(*root) {
            if let Some(roots) = because.or_default(lift) {
                roots.push(*root);
            }
        }
    }
    let by_itself = |lift: &Lift| dropped.contains(lift);
    because.into_iter().map(|(lift, because)| Dropped { by_itself: by_itself(&lift), lift, because }).collect()
}

/// The lifts of a list that build on one of it, directly or not, without itself, by question and level: what dropping
/// it takes along.
pub fn building_on(pack: &Pack, lifts: &[Lift], lift: Lift) -> Vec<Lift> {
    let links = Links::new(pack, &lifts.iter().copied().collect());
    links.all_behind(lift).into_iter().collect()
}
