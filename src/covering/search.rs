//! Branch and bound: the walk through the tree of choices. `node` bounds one node, `state` is what both work with.

use super::flat::{level_of, variable_of};
use super::node::Node;
use super::state::{End, Frame, Goal, Search};

impl Search<'_> {
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
