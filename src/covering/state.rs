//! What a search works with, and the best plan that it has found. How the tree is walked is in `search`, how one node is
//! bounded in `node`.

use super::bound::Bound;
use super::domains::Domains;
use super::flat::Flat;
use super::repair::Repair;
use super::solution::Limit;

/// A choice that was made, and what is needed to make the other one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Where the trail stood before the choice.
    pub(super) mark: usize,
    /// The lift that was done first, and is ruled out second.
    pub(super) lift: usize,
    /// What every plan below the node costs at least.
    pub(super) at_least: i64,
    /// Whether both choices have been made.
    pub(super) exhausted: bool,
}

/// How a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing better is left.
    Exhausted,
    /// A plan was found, and one was enough.
    Found,
    /// The work limit was reached; what was not searched costs at least this much.
    Stopped(i64),
}

/// What a search is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// The least effort: every plan that is found lowers what is looked for.
    Least,
    /// Any plan below the cutoff.
    Any,
}

/// Everything that the search works with. All lists have their final size from the start.
pub(super) struct Search<'a> {
    pub(super) flat: &'a Flat,
    pub(super) domains: Domains<'a>,
    pub(super) bound: Bound<'a>,
    pub(super) repair: Repair<'a>,
    pub(super) frames: Vec<Frame>,
    pub(super) limit: Limit,
    pub(super) nodes: u32,
    /// The levels of the best plan so far.
    pub(super) best: Vec<u8>,
    /// Its effort.
    pub(super) effort: i64,
    /// What is looked for has less effort than this.
    pub(super) cutoff: i64,
}

impl<'a> Search<'a> {
    pub(super) fn new(flat: &'a Flat, limit: Limit) -> Search<'a> {
        Search {
            flat,
            domains: Domains::new(flat),
            bound: Bound::new(flat),
            repair: Repair::new(flat),
            frames: Vec::with_capacity(flat.lifts()),
            limit,
            nodes: 0,
            best: flat.top.clone(),
            effort: i64::MAX,
            cutoff: i64::MAX,
        }
    }

    /// Makes a plan of the lowest levels and a guess, and keeps it if it is better.
    pub(super) fn keep_repaired(&mut self, guess: impl FnOnce(&Bound<'_>, &mut Repair<'_>)) {
        self.repair.start(&self.domains);
        guess(&self.bound, &mut self.repair);
        self.repair.finish(&self.domains.low);
        if self.repair.effort < self.effort {
            self.best.clone_from(&self.repair.levels);
            self.effort = self.repair.effort;
            self.cutoff = self.effort;
        }
    }
}
