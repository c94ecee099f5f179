//! A whole search: the plan of least effort, what is proven of it, and of several plans the one to take.

use super::flat::Flat;
use super::solution::{Limit, Solution};
use super::state::{End, Goal, Search};

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
