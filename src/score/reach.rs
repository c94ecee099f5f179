//! The proof that every stage of every framework can be the result, with the answers that show it.

use super::framework::highest_held;
use super::stage::Reading;
use crate::answers::{Answer, Answers};
#[cfg(feature = "json")]
use crate::model::{Fault, Problem};
use crate::model::{Framework, Level, Pack, StageIndex};

/// A stage and a set of answers that has it as the confirmed result.
#[derive(Clone, Debug)]
pub struct Witness {
    /// The stage.
    pub stage: StageIndex,
    /// Answers with that stage.
    pub answers: Answers,
}

/// A witness for each stage of a framework, and the stages for which none was found.
///
/// A stage passes if all its criteria are met, and levels only ever help. So the lowest answers that meet every
/// criterion up to a stage hold it. Where they hold the next stage as well, one answer lower may still hold only the
/// first; beyond that the search does not look, and such a model is too close to an unreachable stage to ship.
pub fn witnesses(pack: &Pack, framework: &Framework) -> (Vec<Witness>, Vec<StageIndex>) {
    let (mut found, mut unreachable) = (Vec::new(), Vec::new());
    let mut lowest = Answers::all(pack, Answer::Level(Level::LOWEST));
    for stage in &framework.stages {
        for criterion in &stage.criteria {
            if lowest.get(criterion.question).level() < Some(criterion.level) {
                lowest.set(criterion.question, Answer::Level(criterion.level));
            }
        }
        let gives = |answers: &Answers| highest_held(framework, answers, Reading::Confirmed) == stage.index;
        let lower = || {
            let pairs =
                pack.questions().iter().flat_map(|question| Level::all().map(move |level| (question.index, level)));
            pairs
                .filter(|(question, level)| lowest.get(*question).level() > Some(*level))
                .map(|(question, level)| lowest.with(question, Answer::Level(level)))
                .find(&gives)
        };
        match if gives(&lowest) { Some(lowest.clone()) } else { lower() } {
            Some(answers) => found.push(Witness { stage: stage.index, answers }),
            None => unreachable.push(stage.index),
        }
    }
    (found, unreachable)
}

/// A problem for each stage that no answers were found to give as the result.
#[cfg(feature = "json")]
pub fn check(pack: &Pack) -> Vec<Problem> {
    let mut problems = Vec::new();
    for framework in pack.frameworks() {
        for index in witnesses(pack, framework).1 {
            let number = framework.stage(index).map_or(0, |stage| stage.number);
            problems.push(Problem {
                path: format!("frameworks[{}].stages[{}]", framework.index.position(), index.position()),
                fault: Fault::UnreachableStage(framework.id.to_owned(), number),
            });
        }
    }
    problems
}
