//! The order of steps: prerequisites first, then phase, then level, then the order of the pack.
//!
//! A step whose prerequisite lies in a later phase moves to that phase: a group never points forward.

use std::collections::BTreeMap;

use super::{Lift, PhaseGroup, PlannedStep};
use crate::answers::Answers;
use crate::model::{Level, Pack, PhaseIndex, QuestionIndex, Step};

/// Numbers given so far, by lift.
#[derive(Default)]
pub(super) struct Numbers(BTreeMap<(QuestionIndex, Level), u32>);

/// Puts the steps of a leg into order, gives them numbers and groups them by phase.
pub(super) fn arrange(pack: &Pack, answers: &Answers, steps: &[Lift<'_>], numbers: &mut Numbers) -> Vec<PhaseGroup> {
    let mut waiting: Vec<(PhaseIndex, Lift<'_>)> = phases(steps);
    waiting.sort_by_key(|(phase, (step, _))| (*phase, step.to, step.question));
    let mut groups: BTreeMap<PhaseIndex, Vec<PlannedStep>> = BTreeMap::new();
    while !waiting.is_empty() {
        // The first step that waits for no other. The checker ruled out circles, so there is one.
        let ready =
            waiting.iter().position(|(_, (step, _))| !waiting.iter().any(|(_, (other, _))| comes_before(other, step)));
        let (phase, (step, why)) = waiting.remove(ready.unwrap_or(0));
        let number = u32::try_from(numbers.0.len()).unwrap_or(u32::MAX).saturating_add(1);
        let mut after: Vec<u32> = numbers
            .0
            .iter()
            .filter(|((question, to), _)| is_needed(step, *question, *to))
            .map(|(_, number)| *number)
            .collect();
        after.sort_unstable();
        numbers.0.insert((step.question, step.to), number);
        groups.entry(phase).or_default().push(PlannedStep {
            question: step.question,
            to: step.to,
            number,
            after,
            why,
            undecided: answers.get(step.question).is_undecided(),
            days: pack.step(step.question, step.to).map_or(0, |step| step.days),
        });
    }
    groups.into_iter().map(|(phase, steps)| PhaseGroup { phase, steps }).collect()
}

/// Each step with the phase it can start in: its own, or the latest of its prerequisites within the leg.
fn phases<'a>(steps: &[Lift<'a>]) -> Vec<(PhaseIndex, Lift<'a>)> {
    let mut phases: Vec<(PhaseIndex, Lift<'a>)> = steps.iter().map(|lift| (lift.0.phase, *lift)).collect();
    // Phases only ever move later and there are few: repeat until nothing moves.
    loop {
        let moved: Vec<(PhaseIndex, Lift<'a>)> = phases
            .iter()
            .map(|(phase, lift)| {
                let before = phases.iter().filter(|(_, other)| comes_before(other.0, lift.0)).map(|(phase, _)| *phase);
                (before.max().map_or(*phase, |latest| latest.max(*phase)), *lift)
            })
            .collect();
        if moved.iter().map(|(phase, _)| phase).eq(phases.iter().map(|(phase, _)| phase)) {
            return phases;
        }
        phases = moved;
    }
}

/// Whether `step` has to wait for `other`: a lower lift of the same question, or a prerequisite or a lift on the way to it.
fn comes_before(other: &Step, step: &Step) -> bool {
    (other.question == step.question && other.to < step.to)
        || step.needs.iter().any(|need| need.question == other.question && other.to <= need.level)
}

/// Whether a lift is what a step directly builds on: the lift below it, or exactly a prerequisite.
fn is_needed(step: &Step, question: QuestionIndex, to: Level) -> bool {
    (question == step.question && Some(to) == step.to.below())
        || step.needs.iter().any(|need| need.question == question && need.level == to)
}
