//! What holds back most: the practices that next stages lack, the weightiest first. For whoever has time for three of them.

use super::reasons::{self, Standing};
use super::{FrameworkScore, Scorecard};
use crate::answers::{Answer, Answers};
use crate::model::{FrameworkIndex, Level, Pack, QuestionIndex};
use crate::ordered;

/// A practice that next stages lack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocker {
    /// The practice.
    pub question: QuestionIndex,
    /// The lowest level that takes it out of the way of the first framework that lacks it.
    pub level: Level,
    /// The frameworks whose next stage lacks it, in the order in which they are shown.
    pub frameworks: Vec<FrameworkIndex>,
    /// Whether the first of them requires it.
    pub required: bool,
}

/// All of them: those of the leading framework first, within them those that it requires, then those that more frameworks
/// lack, then those that are lowest today; equals in the order of the pack.
pub fn blockers(pack: &Pack, answers: &Answers, score: &Scorecard) -> Vec<Blocker> {
    let mut found: Vec<Blocker> = Vec::new();
    for of in &score.frameworks {
        collect(pack, answers, of, &mut found);
    }
    let leading = score.frameworks.first().map(|score| score.framework);
    ordered::sort_by_key(&mut found, |blocker| {
        let others = blocker.frameworks.first().copied() != leading;
        let today = answers.get(blocker.question).level().map_or(0, Level::number);
        let count = usize::MAX - blocker.frameworks.len();
        (others, !blocker.required, count, today, blocker.question)
    });
    found
}

fn collect(pack: &Pack, answers: &Answers, score: &FrameworkScore, found: &mut Vec<Blocker>) {
    let next = score.next.and_then(|(stage, _)| Some((pack.framework(score.framework)?, stage)));
    let Some((framework, stage)) = next.and_then(|(framework, stage)| Some((framework, framework.stage(stage)?)))
    else {
        return;
    };
    for ground in reasons::trace(framework, stage, answers) {
        let lacks = matches!(ground.standing, Standing::Missing | Standing::Undecided);
        if !lacks || answers.get(ground.question) == Answer::NotApplicable {
            continue;
        }
        match found.iter_mut().find(|blocker| blocker.question == ground.question) {
            Some(blocker) if blocker.frameworks.last() == Some(&framework.index) => {
                blocker.required |= ground.required && blocker.frameworks.len() == 1;
            }
            Some(blocker) => blocker.frameworks.push(framework.index),
            None => found.push(Blocker {
                question: ground.question,
                level: ground.level,
                frameworks: vec![framework.index],
                required: ground.required,
            }),
        }
    }
}
