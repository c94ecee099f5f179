//! Which undecided questions can still change a stage: an exact decision, demand by demand.
//!
//! More never hurts, so a question matters just where some demand of some stage hangs on it: with the question at level 5
//! this stage and all below hold, with level 1 that demand fails. The others then give as much as they can while they
//! leave the demand so close to its need; the search for such levels is next door in `lowering`.

use super::Budget;
use super::lowering::{Found, Lowering};
use super::table::Table;

/// For each slot whether it matters. What a spent budget leaves undecided is taken to matter.
pub(super) fn mattering(table: &Table, budget: &mut Budget) -> Vec<bool> {
    let mut matters: Vec<bool> = table.rows.iter().enumerate().map(|(slot, _)| alone(table, slot)).collect();
    for (place, band) in table.bands.iter().enumerate() {
        for (nth, demand) in band.demands.iter().enumerate() {
            let mut lowering = None;
            for slot in demand.slots() {
                if matters.get(slot) == Some(&false) {
                    let lowering = lowering.get_or_insert_with(|| Lowering::new(table, place, nth));
                    mark(&mut matters, slot, lowering.until_it_hangs_on(slot, budget));
                }
            }
        }
    }
    matters
}

/// Whether a demand fails for want of this question, all others at level 5: so it is with every required criterion.
fn alone(table: &Table, slot: usize) -> bool {
    let rows = table.rows.get(slot).into_iter().flatten();
    let pairs = table.bands.iter().zip(rows).flat_map(|(band, row)| band.demands.iter().zip(row));
    pairs.into_iter().any(|(demand, weight)| *weight > demand.spare)
}

fn mark(matters: &mut [bool], slot: usize, found: Found) {
    let also = match found {
        Found::Nothing => return,
        Found::Unknown => Vec::new(),
        Found::Levels(also) => also,
    };
    for slot in also.into_iter().chain([slot]) {
        if let Some(matters) = matters.get_mut(slot) {
            *matters = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{Band, OpenDemand};
    use super::*;
    use crate::model::{Level, QuestionIndex};

    /// Two stages: the second wants a sum of 2 of three questions, the first so many of the last two.
    fn of_three(first: u32) -> Vec<bool> {
        let term = |slot: usize| (slot, Level::HIGHEST, 1);
        let below = OpenDemand { stage: 1, spare: 2 - first, gap: first, terms: vec![term(1), term(2)] };
        let above = OpenDemand { stage: 2, spare: 1, gap: 2, terms: vec![term(0), term(1), term(2)] };
        let table = Table {
            questions: (0..3).filter_map(QuestionIndex::at).collect(),
            bands: vec![Band { width: 2, demands: vec![below, above] }],
            rows: vec![vec![vec![0, 1]], vec![vec![1, 1]], vec![vec![1, 1]]],
        };
        mattering(&table, &mut Budget::of(1_000))
    }

    /// The checker refuses such a pack; the decision does not count on it.
    #[test]
    fn a_lower_stage_that_asks_for_the_same_levels_limits_what_may_be_lowered() {
        assert_eq!(of_three(1), [true, true, true]);
        assert_eq!(of_three(2), [false, true, true]);
    }
}
