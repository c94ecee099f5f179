//! Among the plans of least effort, the one with the lowest levels in the order of the variables.

use super::lists::at;
use super::state::{End, Goal, Search};

impl Search<'_> {
    /// Asks of one variable after the other whether a plan of the same effort has it lower, and holds it at the lowest
    /// level that one has. Whether that was settled within the limit.
    ///
    /// Starts from the domains at the root, with the least effort known.
    pub(super) fn settle_ties(&mut self) -> bool {
        self.cutoff = self.effort + 1;
        for variable in 0..self.flat.variables() {
            while at(&self.domains.low, variable) < at(&self.best, variable) {
                let mark = self.domains.mark();
                self.domains.lower(variable, at(&self.best, variable) - 1);
                let end = if self.domains.settle() { self.explore(Goal::Any) } else { End::Exhausted };
                self.domains.undo(mark);
                match end {
                    End::Stopped(_) => return false,
                    End::Found => {}
                    End::Exhausted => break,
                }
            }
            let level = at(&self.best, variable);
            self.domains.raise(variable, level);
            self.domains.lower(variable, level);
            self.domains.settle();
        }
        true
    }
}
