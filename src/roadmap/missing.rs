//! What a stage lacks: the lifts that its criteria ask for, closed under prerequisites.

use std::collections::BTreeMap;

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
    let mut wanted: Vec<(QuestionIndex, Level, Why)> = Vec::new();
    for criterion in &stage.criteria {
        let why = if criterion.required { Why::Required } else { Why::Expected };
        wanted.push((criterion.question, criterion.level, why));
    }
    // The strongest reason first, so that a step both asked for and needed is shown as asked for.
    wanted.sort_by_key(|(question, level, why)| (std::cmp::Reverse(*why), *question, *level));
    let mut found: BTreeMap<(QuestionIndex, Level), Lift<'a>> = BTreeMap::new();
    // Each lift is followed once, and there are four a question: this ends.
    while let Some((question, level, why)) = wanted.pop() {
        let Some(today) = lifted.level(question) else { continue };
        for to in Level::all().filter(|to| *to > today && *to <= level) {
            let Some(step) = pack.step(question, to) else { continue };
            found.insert((question, to), (step, why));
            wanted.extend(step.needs.iter().map(|need| (need.question, need.level, Why::Prerequisite)));
            // Prerequisites wait behind what the stage itself asks for.
            wanted.sort_by_key(|(question, level, why)| (std::cmp::Reverse(*why), *question, *level));
        }
        if level > today {
            lifted.0.set(question, Answer::Level(level));
        }
    }
    found.into_values().collect()
}
