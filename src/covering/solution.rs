//! What the solver answers, and how much work it may put into it.

/// How much work the search may do, counted in nodes and not in time: the same problem then has the same plan on every
/// machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limit {
    /// Most nodes that are searched.
    pub nodes: u32,
}

impl Default for Limit {
    /// More than twice what any problem in the shape of frameworks took, at up to 224 variables (`docs/plan.md`).
    fn default() -> Limit {
        Limit { nodes: 5_000 }
    }
}

/// The answer to a covering problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A plan.
    Found(Solution),
    /// No plan can meet everything.
    Impossible {
        /// Place of the first demand that cannot be met even with everything at its highest.
        demand: usize,
    },
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The level of each variable.
    pub levels: Vec<u8>,
    /// Effort of all lifts from today's levels to these.
    pub effort: u32,
    /// What every plan takes at least.
    pub at_least: u32,
    /// Nodes that were searched.
    pub nodes: u32,
    /// Whether no plan takes less effort.
    pub proven: bool,
    /// Whether, in the order of the variables, no other plan of the same effort has the lower levels.
    pub tie_settled: bool,
}

impl Solution {
    /// How far the effort can lie above the least possible, in whole per cent, rounded up. Nothing where no number says
    /// it, since no effort at all may be enough.
    pub fn excess_at_most(&self) -> Option<u32> {
        let above = u64::from(self.effort.saturating_sub(self.at_least));
        match u64::from(self.at_least) {
            _ if above == 0 => Some(0),
            0 => None,
            least => u32::try_from((above * 100).div_ceil(least)).ok(),
        }
    }
}
