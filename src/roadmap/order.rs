//! The order of steps: prerequisites first, then phase, then level, then the order of the pack.
//!
//! A step whose prerequisite lies in a later phase moves to that phase: a group never points forward.

use super::{Lift, PhaseGroup, PlannedStep};
use crate::answers::Answers;
use crate::model::{Level, Pack, PhaseIndex, QuestionIndex, Step};

/// Lifts that have their number, which is their place from 1.
#[derive(Default)]
pub(super) struct Numbers(Vec<(QuestionIndex, Level)>);

/// Puts the steps of a leg into order, gives them numbers and groups them by phase.
pub(super) fn arrange(pack: &Pack, answers: &Answers, steps: &[Lift<'_>], numbers: &mut Numbers) -> Vec<PhaseGroup> {
    let mut waiting: Vec<(PhaseIndex, Lift<'_>)> = phases(steps);
    let mut groups: Vec<PhaseGroup> = Vec::new();
    while !waiting.is_empty() {
        // Of the steps that wait for no other, the first by phase, level and question. The checker ruled out circles,
        // so there is one.
        let ready = |step: &Step| !waiting.iter().any(|(_, (other, _))| comes_before(other, step));
        let first = waiting
            .iter()
            .enumerate()
            .filter(|(_, (_, (step, _)))| ready(step))
            .min_by_key(|(_, (phase, (step, _)))| (*phase, step.to, step.question));
        let (phase, (step, why)) = waiting.remove(first.map_or(0, |(place, _)| place));
        let counted = (1_u32..).zip(&numbers.0);
        let after =
            counted.filter(|(_, (question, to))| is_needed(step, *question, *to)).map(|(number, _)| number).collect();
        numbers.0.push((step.question, step.to));
        let planned = PlannedStep {
            question: step.question,
            to: step.to,
            number: u32::try_from(numbers.0.len()).unwrap_or(u32::MAX),
            after,
            why,
            undecided: answers.get(step.question).is_undecided(),
            days: pack.step(step.question, step.to).map_or(0, |step| step.days),
        };
        match groups.last_mut() {
            Some(group) if group.phase == phase => group.steps.push(planned),
            _ => groups.push(PhaseGroup { phase, steps: vec![planned] }),
        }
    }
    groups
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
