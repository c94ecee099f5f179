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
    /// Answers with that stage, the lowest that meet every criterion up to it.
    pub answers: Answers,
}

/// A witness for each stage of a framework, and the stages that have none.
///
/// A stage passes if all its criteria are met, and levels only ever help. So the lowest answers that meet every
/// criterion up to a stage hold it; they also hold the next stage exactly if that one asks for too little more.
pub fn witnesses(pack: &Pack, framework: &Framework) -> (Vec<Witness>, Vec<StageIndex>) {
    let (mut found, mut unreachable) = (Vec::new(), Vec::new());
    let mut answers = Answers::all(pack, Answer::Level(Level::LOWEST));
    for stage in &framework.stages {
        for criterion in &stage.criteria {
            if answers.get(criterion.question).level() < Some(criterion.level) {
                answers.set(criterion.question, Answer::Level(criterion.level));
            }
        }
        if highest_held(framework, &answers, Reading::Confirmed) == stage.index {
            found.push(Witness { stage: stage.index, answers: answers.clone() });
        } else {
            unreachable.push(stage.index);
        }
    }
    (found, unreachable)
}

/// A problem for each stage that no answers give as the result.
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
