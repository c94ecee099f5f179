//! The proof that every stage of every framework can be the result, with the answers that show it.

use super::demand::Demand;
use super::framework::highest_held;
use super::reading::Reading;
use super::rule;
use crate::answers::{Answer, Answers};
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
/// Levels only ever help, so the search climbs: from the lowest levels up, each demand of a stage is met by the lowest
/// levels that add to it. Where the answers then hold the next stage as well, one answer lower may still hold only the
/// first; beyond that the search does not look, and such a model is too close to an unreachable stage to ship.
pub fn witnesses(pack: &Pack, framework: &Framework) -> (Vec<Witness>, Vec<StageIndex>) {
    let (mut found, mut unreachable) = (Vec::new(), Vec::new());
    let mut lowest = Answers::all(pack, Answer::Level(Level::LOWEST));
    for stage in &framework.stages {
        for demand in rule::demands(framework, stage, &Answers::none()).unwrap_or_default() {
            climb(&demand, &mut lowest);
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

/// Lifts answers until a demand is met, the lowest levels first; what cannot be met stays unmet.
fn climb(demand: &Demand, answers: &mut Answers) {
    let mut terms = demand.terms.clone();
    terms.sort_by_key(|term| term.level);
    for term in terms {
        if demand.is_met(|question| answers.get(question).level()) {
            return;
        }
        if answers.get(term.question).level() < Some(term.level) {
            answers.set(term.question, Answer::Level(term.level));
        }
    }
}
