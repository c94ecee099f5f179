//! Branch and bound: the state of the search, and the walk through its tree. `node` bounds one node, `ties` comes after.

use super::bound::Bound;
use super::domains::Domains;
use super::flat::{Flat, level_of, variable_of};
use super::node::Node;
use super::repair::Repair;
use super::solution::{Limit, Solution};

/// A choice that was made, and what is needed to make the other one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Where the trail stood before the choice.
    mark: usize,
    /// The lift that was done first, and is ruled out second.
    lift: usize,
    /// What every plan below the node costs at least.
    pub(super) at_least: i64,
    /// Whether both choices have been made.
    exhausted: bool,
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

/// The plan of least effort within the limit. A problem made ready has one: everything at its highest.
pub(super) fn run(flat: &Flat, limit: Limit) -> Solution {
    let mut search = Search::new(flat, limit);
    search.domains.settle();
    search.keep_repaired(|_, _| {});
    let root = search.domains.mark();
    let at_least = match search.explore(Goal::Least) {
        End::Stopped(at_least) => at_least.min(search.effort),
        End::Exhausted | End::Found => search.effort,
    };
    search.domains.undo(root);
    let proven = at_least == search.effort;
    let tie_settled = proven && search.settle_ties();
    Solution {
        effort: u32::try_from(search.effort).unwrap_or(u32::MAX),
        at_least: u32::try_from(at_least).unwrap_or(u32::MAX),
        levels: search.best,
        nodes: search.nodes,
        proven,
        tie_settled,
    }
}

impl<'a> Search<'a> {
    fn new(flat: &'a Flat, limit: Limit) -> Search<'a> {
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

    /// Searches everything below the domains at hand. Leaves no frames, and the domains narrowed.
    pub(super) fn explore(&mut self, goal: Goal) -> End {
        self.frames.clear();
        loop {
            let open = match self.node(goal) {
                Node::Plan => {
                    self.keep_lowest();
                    if goal == Goal::Any {
                        return End::Found;
                    }
                    self.cutoff = self.effort;
                    false
                }
                Node::Cut => false,
                Node::Open { at_least, lift } => {
                    self.frames.push(Frame { mark: self.domains.mark(), lift, at_least, exhausted: false });
                    self.domains.raise(variable_of(lift), level_of(lift));
                    self.domains.settle()
                }
                Node::Stopped { at_least } => {
                    let open = self.frames.iter().filter(|frame| !frame.exhausted);
                    return End::Stopped(open.map(|frame| frame.at_least).fold(at_least, i64::min));
                }
            };
            if !open && !self.turn() {
                return End::Exhausted;
            }
        }
    }

    /// Makes the other choice at the last node that has one left. False where there is none.
    fn turn(&mut self) -> bool {
        while let Some(frame) = self.frames.last_mut() {
            self.domains.undo(frame.mark);
            if frame.exhausted || frame.at_least >= self.cutoff {
                self.frames.pop();
                continue;
            }
            frame.exhausted = true;
            self.domains.lower(variable_of(frame.lift), level_of(frame.lift) - 1);
            if self.domains.settle() {
                return true;
            }
        }
        false
    }

    /// Keeps the lowest levels as the best plan.
    fn keep_lowest(&mut self) {
        self.best.clone_from(&self.domains.low);
        self.effort = self.domains.spent;
    }
}
