//! What the answers would score at the end of each quarter, if the steps whose proof is there lifted what they are for.

use super::schedule::Schedule;
use super::steps::PlannedStep;
use crate::answers::{Answer, Answers};
use crate::model::{Level, Pack};
use crate::score::{Scorecard, score};

/// Scorecards along a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    today: Scorecard,
    start: Scorecard,
    /// Each scorecard that differs from the one before, with the first quarter at whose end it holds.
    changes: Vec<(u32, Scorecard)>,
}

impl Projection {
    /// Follows a schedule. Scores once for each quarter in which a proof comes in, and no other.
    pub(super) fn new(pack: &Pack, answers: &Answers, steps: &[PlannedStep], schedule: &Schedule) -> Projection {
        let today = score(pack, answers);
        let mut now = answers.clone();
        for step in steps.iter().filter(|step| step.undecided) {
            now.set(step.lift.question, Answer::Level(Level::LOWEST));
        }
        let start = if now == *answers { today.clone() } else { score(pack, &now) };
        let mut changes = Vec::new();
        for quarter in &schedule.quarters {
            let before = now.clone();
            for step in quarter.proven.iter().filter_map(|number| super::by_number(steps, *number)) {
                lift(&mut now, step);
            }
            if now != before {
                changes.push((quarter.number, score(pack, &now)));
            }
        }
        Projection { today, start, changes }
    }

    /// Today, as answered: what the result shows.
    pub fn today(&self) -> &Scorecard {
        &self.today
    }

    /// What the steps start from: as today, but each question that is open or unknown and that a step lifts counts at
    /// level 1. Stages are those of today or higher; a mean may be lower, as today's leaves such questions out.
    pub fn start(&self) -> &Scorecard {
        &self.start
    }

    /// The end of a quarter, counted from 1. Before the first it is the start; after the last it stays as it is.
    pub fn after(&self, quarter: u32) -> &Scorecard {
        let held = self.changes.iter().rev().find(|(from, _)| *from <= quarter);
        held.map_or(&self.start, |(_, card)| card)
    }
}

/// Answers after a step. It never lowers a level, whatever order steps end in.
fn lift(answers: &mut Answers, step: &PlannedStep) {
    let today = answers.get(step.lift.question).level();
    answers.set(step.lift.question, Answer::Level(today.map_or(step.lift.to, |today| today.max(step.lift.to))));
}
