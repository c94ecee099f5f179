//! The questions that narrow the result most together: all sets looked at, by branch and bound.
//!
//! What a set moves is worked out from sums over the demands, and larger sums never move less. So a set that is begun is
//! bounded by adding to each demand the most that as many more questions as are still wanted could add to it.

use super::Budget;
use super::table::{Moved, Sums, Table};
use crate::ordered;
use std::cmp::Reverse;

/// A set of questions and what it is worth.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set {
    /// Slots, ascending.
    pub(super) slots: Vec<usize>,
    /// How far the set moves the band.
    pub(super) moved: Moved,
    /// The sum of the weights of its questions.
    pub(super) weight: u32,
}

/// A question to choose from: its slot and its weight.
pub(super) type Candidate = (usize, u32);

/// The best set of `size` candidates, these given in ascending order: most stages, then weight, then first in the pack.
/// `first` is the set to beat, and the answer where the budget runs out.
pub(super) fn best(table: &Table, candidates: &[Candidate], first: &[Candidate], budget: &mut Budget) -> Set {
    let size = first.len();
    let demands = table.bands.iter().map(|band| band.demands.len()).sum();
    let mut search = Search { table, best: set(table, first), most: most(table, candidates, size), demands, budget };
    // Where the budget runs out the best so far stands.
    let _ = search.extend(&Set::default(), &table.nothing(), candidates, size);
    search.best
}

/// What a set is worth.
fn set(table: &Table, chosen: &[Candidate]) -> Set {
    let mut slots: Vec<usize> = chosen.iter().map(|(slot, _)| *slot).collect();
    ordered::sort(&mut slots);
    let sums =
        slots.iter().filter_map(|slot| table.rows.get(*slot)).fold(table.nothing(), |sums, row| added(&sums, row));
    let weight = chosen.iter().map(|(_, weight)| weight).sum();
    Set { slots, moved: table.moved(&sums, &table.nothing()), weight }
}

/// For 0, 1, 2 … up to `size` candidates the most that they could add to each demand, and the most they could weigh.
fn most(table: &Table, candidates: &[Candidate], size: usize) -> Vec<(Sums, u32)> {
    let mut weights: Vec<u32> = candidates.iter().map(|(_, weight)| *weight).collect();
    ordered::sort_by_key(&mut weights, |weight| Reverse(*weight));
    let mut largest: Vec<Vec<Vec<u32>>> =
        table.bands.iter().map(|band| vec![Vec::with_capacity(candidates.len()); band.demands.len()]).collect();
    for (slot, _) in candidates {
        let rows = table.rows.get(*slot).into_iter().flatten();
        for (column, added) in largest.iter_mut().flatten().zip(rows.flatten()) {
            column.push(*added);
        }
    }
    largest.iter_mut().flatten().for_each(|column| ordered::sort_by_key(column, |weight| Reverse(*weight)));
    let first = |column: &Vec<u32>, count: usize| column.iter().take(count).sum::<u32>();
    let sums = |count: usize| {
        largest.iter().map(|columns| columns.iter().map(|column| first(column, count)).collect()).collect()
    };
    (0..=size).map(|count| (sums(count), first(&weights, count))).collect()
}

fn added(sums: &Sums, row: &Sums) -> Sums {
    let pairs = sums.iter().zip(row);
    pairs.map(|(sums, row)| sums.iter().zip(row).map(|(sum, added)| sum + added).collect()).collect()
}

struct Search<'a> {
    table: &'a Table,
    best: Set,
    most: Vec<(Sums, u32)>,
    /// How many demands each look at a set takes in.
    demands: usize,
    budget: &'a mut Budget,
}

impl Search<'_> {
    /// Looks at every way to add `wanted` of the candidates to a set; nothing where the budget ran out.
    fn extend(&mut self, set: &Set, sums: &Sums, candidates: &[Candidate], wanted: usize) -> Option<()> {
        let Some(left) = wanted.checked_sub(1) else { return Some(()) };
        for (nth, (slot, weight)) in candidates.iter().enumerate() {
            let Some(row) = self.table.rows.get(*slot) else { continue };
            let after = candidates.get(nth + 1..).unwrap_or_default();
            if after.len() < left {
                break;
            }
            self.budget.spend(self.demands)?;
            let weight = set.weight + weight;
            let slots = || set.slots.iter().copied().chain([*slot]).collect();
            if left == 0 {
                self.offer(self.table.moved(sums, row), weight, slots);
                continue;
            }
            let sums = added(sums, row);
            let begun = Set { slots: slots(), moved: Moved::default(), weight };
            if self.may_win(&begun, &sums, left) {
                self.extend(&begun, &sums, after, left)?;
            }
        }
        Some(())
    }

    /// Whether a set that is begun can still become better than the best.
    fn may_win(&self, begun: &Set, sums: &Sums, left: usize) -> bool {
        let Some((most, weight)) = self.most.get(left) else { return true };
        let bound = (self.table.moved(sums, most).stages(), begun.weight + weight);
        let best = (self.best.moved.stages(), self.best.weight);
        // Of equal ones the first in the pack wins; all that begin so come after the best where the beginning does.
        bound > best || (bound == best && begun.slots <= self.best.slots)
    }

    /// Takes a whole set that is better than the best, or as good and before it.
    fn offer(&mut self, moved: Moved, weight: u32, slots: impl Fn() -> Vec<usize>) {
        let order = (moved.stages(), weight).cmp(&(self.best.moved.stages(), self.best.weight));
        if order.is_gt() || (order.is_eq() && slots() < self.best.slots) {
            self.best = Set { slots: slots(), moved, weight };
        }
    }
}
