//! When the proof of a step can be there: some weeks after its work has ended, and not before that of the level below.
//!
//! Work fills a quarter evenly. A step that ends when a third of what the quarter has room for is done ends after a third
//! of its weeks.

use super::filling::Filled;
use super::{Quarter, WEEKS, place};
use crate::roadmap::steps::PlannedStep;

/// Says for each step in which quarter its proof is there, and has quarters go on until the last one is.
pub(super) fn bring_in(steps: &[PlannedStep], capacity: u32, filled: &mut Filled) {
    let mut proven: Vec<Option<u32>> = vec![None; steps.len()];
    for quarter in &filled.quarters {
        let room = capacity.saturating_sub(quarter.upkeep);
        let mut used = 0_u32;
        for part in &quarter.parts {
            used = used.saturating_add(part.days);
            let step = place(part.step).and_then(|at| Some((at, steps.get(at)?))).filter(|_| part.ends);
            let Some((at, step)) = step else { continue };
            let week = ended_after(quarter.number, used, room).saturating_add(step.weeks);
            if let Some(own) = proven.get_mut(at) {
                *own = Some(week.div_ceil(WEEKS).max(quarter.number));
            }
        }
    }
    // A step has a larger number than the one below it, so that one is settled before it.
    for (at, step) in steps.iter().enumerate() {
        let below = step.after.iter().filter_map(|number| Some((place(*number)?, steps.get(place(*number)?)?)));
        let below = below.filter(|(_, other)| other.lift.question == step.lift.question).map(|(at, _)| at).next_back();
        let before = below.and_then(|at| proven.get(at).copied().flatten());
        if let Some(Some(own)) = proven.get_mut(at) {
            *own = before.map_or(*own, |before| before.max(*own));
        }
    }
    let last = proven.iter().copied().flatten().max().unwrap_or(0);
    let worked = u32::try_from(filled.quarters.len()).unwrap_or(u32::MAX);
    for number in worked.saturating_add(1)..=last {
        filled.quarters.push(Quarter { number, upkeep: filled.upkeep, ..Quarter::default() });
    }
    for ((step, span), quarter) in steps.iter().zip(&mut filled.spans).zip(&proven) {
        span.proven = *quarter;
        let quarter = quarter.and_then(place).and_then(|at| filled.quarters.get_mut(at));
        if let Some(quarter) = quarter {
            quarter.proven.push(step.number);
        }
    }
}

/// The week, counted from 1 through all quarters, in which work ends that is `used` of the `room` of a quarter.
fn ended_after(quarter: u32, used: u32, room: u32) -> u32 {
    let before = quarter.saturating_sub(1).saturating_mul(WEEKS);
    let weeks = if room == 0 { WEEKS } else { used.min(room).saturating_mul(WEEKS).div_ceil(room) };
    before.saturating_add(weeks)
}
