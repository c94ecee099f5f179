//! One node of the search: bounded, narrowed, and asked which lift to branch on.
//!
//! The numbers were chosen by counting instructions on problems in the shape of frameworks. None has a say in what the
//! answer is, and the work changes little with any of them.

use super::bound::SCALE;
use super::state::{Goal, Search};

/// How often the prices are followed at the root, and how often after each narrowing there.
const ROOT_STEPS: [u32; 2] = [200, 50];
/// The same at every other node: a few steps, since the prices of the node above are nearly right.
const NODE_STEPS: [u32; 2] = [12, 6];
/// How often a node is narrowed and bounded again.
const ROUNDS: usize = 4;
/// A plan is made of the relaxed levels every so many steps at the root.
const REPAIR_EVERY: u32 = 5;
/// A step goes as far as would close the gap if the bound were straight, times sixteen, over this.
const ROOT_SLOWNESS: i64 = 16;
/// The same at every other node.
const NODE_SLOWNESS: i64 = 32;
/// After so many steps without a better bound, steps are halved.
const PATIENCE: u32 = 10;
/// Steps that would be slower than this are not made.
const SLOWEST: i64 = 1 << 13;

/// What a node turned out to be.
pub(super) enum Node {
    /// The lowest levels are a plan, and a better one.
    Plan,
    /// There is nothing better below it.
    Cut,
    /// There may be.
    Open {
        /// What every plan below it costs at least.
        at_least: i64,
        /// The lift to choose about.
        lift: usize,
    },
    /// The work limit was reached before it was looked at.
    Stopped {
        /// What every plan below it costs at least.
        at_least: i64,
    },
}

impl Search<'_> {
    /// Bounds the node at hand and narrows it as far as that lets.
    pub(super) fn node(&mut self, goal: Goal) -> Node {
        let above = self.frames.last().map_or(0, |frame| frame.at_least);
        let mut at_least = above.max(self.domains.spent);
        if at_least >= self.cutoff {
            return Node::Cut;
        }
        if self.nodes >= self.limit.nodes {
            return Node::Stopped { at_least };
        }
        self.nodes += 1;
        let at_root = goal == Goal::Least && self.frames.is_empty();
        for round in 0..ROUNDS {
            if !self.bound.load(&self.domains) {
                return Node::Plan;
            }
            at_least = at_least.max(self.ascend(round == 0, at_root));
            if at_least >= self.cutoff {
                return Node::Cut;
            }
            if !self.bound.apply(&mut self.domains) {
                break;
            }
            if !self.domains.settle() || self.domains.spent >= self.cutoff {
                return Node::Cut;
            }
        }
        if !self.bound.load(&self.domains) {
            return Node::Plan;
        }
        if goal == Goal::Least {
            self.keep_repaired(|bound, repair| repair.reach_all(bound.relaxed()));
        }
        match self.bound.most_undecided() {
            Some(lift) if at_least < self.cutoff => Node::Open { at_least, lift },
            _ => Node::Cut,
        }
    }

    /// Follows the prices for some steps. What every plan costs at least, by the best bound on the way.
    fn ascend(&mut self, first: bool, at_root: bool) -> i64 {
        let steps = if at_root { ROOT_STEPS } else { NODE_STEPS };
        let mut slowness = if at_root { ROOT_SLOWNESS } else { NODE_SLOWNESS };
        let (mut best, mut stale) = (0, 0);
        for step in 0..if first { steps[0] } else { steps[1] } {
            let total = self.bound.evaluate();
            let most = (self.cutoff - 1) * SCALE;
            if total > best {
                (best, stale) = (total, 0);
                if total > most {
                    break;
                }
                self.bound.narrow(total, most);
            } else {
                stale += 1;
                if stale == PATIENCE {
                    (slowness, stale) = (slowness * 2, 0);
                }
            }
            if at_root && step % REPAIR_EVERY == 0 {
                self.keep_repaired(|bound, repair| repair.reach_all(bound.relaxed()));
            }
            if slowness > SLOWEST || !self.bound.step(self.cutoff * SCALE - total, slowness) {
                break;
            }
        }
        // Efforts are whole days, so a bound counts as the next whole day.
        (best + SCALE - 1) / SCALE
    }
}
