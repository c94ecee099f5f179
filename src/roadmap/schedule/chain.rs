//! The longest chains of effort: from each step to the end, and over all.

use super::place;
use crate::roadmap::steps::PlannedStep;

/// A chain of steps, each of which waits for the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// Numbers of the steps, ascending.
    pub steps: Vec<u32>,
    /// Sum of their person-days.
    pub days: u32,
}

/// For each step, in the order of the numbers: the largest effort of a chain that begins with it.
pub(super) fn tails(steps: &[PlannedStep]) -> Vec<u32> {
    let mut behind = vec![0_u32; steps.len()];
    let mut tails = vec![0_u32; steps.len()];
    // A step has a larger number than those it waits for: from the back, everything behind a step is known.
    for (at, step) in steps.iter().enumerate().rev() {
        let tail = step.days.saturating_add(behind.get(at).copied().unwrap_or(0));
        if let Some(own) = tails.get_mut(at) {
            *own = tail;
        }
        for before in &step.after {
            if let Some(longest) = place(*before).and_then(|at| behind.get_mut(at)) {
                *longest = tail.max(*longest);
            }
        }
    }
    tails
}

/// The chain with the largest effort, from a step that waits for none to one that none waits for. Of several with the
/// same effort, the one with the smaller number where they first differ.
pub(super) fn longest(steps: &[PlannedStep], tails: &[u32]) -> Chain {
    let mut chain = Chain::default();
    loop {
        let last = chain.steps.last().copied();
        let follows = |step: &PlannedStep| last.map_or(step.after.is_empty(), |last| step.after.contains(&last));
        let candidates = steps.iter().zip(tails).filter(|(step, _)| follows(step));
        let Some((next, _)) = candidates.max_by_key(|(step, tail)| (**tail, std::cmp::Reverse(step.number))) else {
            return chain;
        };
        chain.steps.push(next.number);
        chain.days = chain.days.saturating_add(next.days);
    }
}
