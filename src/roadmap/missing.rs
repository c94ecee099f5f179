//! What a stage lacks: the lifts that its criteria ask for, closed under prerequisites.

use super::{Lift, Why};
use crate::answers::{Answer, Answers};
use crate::model::{Level, Pack, QuestionIndex, Stage};

/// Answers as they would be once the steps found so far are done.
pub(super) struct Lifted(Answers);

impl From<Answers> for Lifted {
    fn from(answers: Answers) -> Lifted {
        Lifted(answers)
    }
}

impl Lifted {
    /// The level counted on: the lowest where nobody knows, nothing where the practice does not apply.
    fn level(&self, question: QuestionIndex) -> Option<Level> {
        match self.0.get(question) {
            Answer::Level(level) => Some(level),
            Answer::Open | Answer::Unknown => Some(Level::LOWEST),
            Answer::NotApplicable => None,
        }
    }
}

/// The lifts that a stage asks for beyond those done already, in the order of the pack, and counts them as done.
pub(super) fn for_stage<'a>(pack: &'a Pack, stage: &Stage, lifted: &mut Lifted) -> Vec<Lift<'a>> {
    let mut found: Vec<Lift<'a>> = Vec::new();
    // Required first, then expected, then what those need: a step both asked for and needed shows the stronger reason.
    for required in [true, false] {
        let why = if required { Why::Required } else { Why::Expected };
        for criterion in stage.criteria.iter().filter(|criterion| criterion.required == required) {
            lift(pack, criterion.question, criterion.level, why, lifted, &mut found);
        }
    }
    // Each lift is followed once, and there are four a question: this ends.
    let mut followed = 0;
    while let Some((step, _)) = found.get(followed).copied() {
        for need in &step.needs {
            lift(pack, need.question, need.level, Why::Prerequisite, lifted, &mut found);
        }
        followed += 1;
    }
    found
}

/// Adds the lifts of a question up to a level that are not done yet, and counts them as done.
fn lift<'a>(
    pack: &'a Pack,
    question: QuestionIndex,
    level: Level,
    why: Why,
    lifted: &mut Lifted,
    found: &mut Vec<Lift<'a>>,
) {
    let Some(today) = lifted.level(question).filter(|today| *today < level) else { return };
    let steps = Level::all().filter(|to| *to > today && *to <= level).filter_map(|to| pack.step(question, to));
    found.extend(steps.map(|step| (step, why)));
    lifted.0.set(question, Answer::Level(level));
}
