//! What a plan does without: levels that gates ask for on the way to the goals and that the plan does not reach.

use super::goals::{self, Goal};
use crate::answers::{Answer, Answers};
use crate::model::{Level, Pack, Question, QuestionIndex};

/// A practice that the plan leaves below what is asked, though it may lift it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spared {
    /// The practice.
    pub question: QuestionIndex,
    /// The highest level that a stage on the way asks for.
    pub asked: Level,
    /// The level at which the plan leaves it, 1 to 5.
    pub stays: Level,
}

/// Practices that the plan leaves below what is asked, in the order of the pack.
pub(super) fn spared(pack: &Pack, answers: &Answers, goals: &[Goal], level: impl Fn(&Question) -> u8) -> Vec<Spared> {
    let mut asked: Vec<Option<Level>> = vec![None; pack.questions().len()];
    // Only gates ask for levels; a rule by points takes them from whichever tests come cheapest.
    for (_, stage) in goals::stages(pack, goals) {
        for criterion in &stage.criteria {
            if let Some(highest) = asked.get_mut(criterion.question.position()) {
                *highest = (*highest).max(Some(criterion.level));
            }
        }
    }
    let spared = pack.questions().iter().zip(asked).filter_map(|(question, asked)| {
        let stays = Level::new(level(question))?;
        let asked = asked.filter(|asked| *asked > stays && answers.get(question.index) != Answer::NotApplicable)?;
        Some(Spared { question: question.index, asked, stays })
    });
    spared.collect()
}
