//! The stage of a framework in a sentence or two, for the chart and for the report.

use super::{Word, Words, sentences};
use crate::answers::Answers;
use crate::model::{Framework, ModelWords, Rule, StageIndex};
use crate::score::{FrameworkScore, Progress};

/// The framework's own number of a stage, as text.
pub fn number(words: &Words, framework: &Framework, index: StageIndex) -> String {
    words.number(framework.stage(index).map_or(0, |stage| stage.number))
}

/// The stage, how far the next one is, and of a rule by tests how many of them the questions can judge.
pub fn sentence(
    model: &ModelWords,
    words: &Words,
    framework: &Framework,
    score: &FrameworkScore,
    answers: &Answers,
) -> String {
    let mut said = words.fill(
        if score.is_open() { Word::StagesSentenceBand } else { Word::StagesSentence },
        &[
            ("number", &number(words, framework, score.confirmed)),
            ("lowest", &framework.stages.first().map_or_else(String::new, |stage| words.number(stage.number))),
            ("top", &number(words, framework, framework.top())),
            ("name", model.stage(framework.index, score.confirmed).name),
            ("possible", &number(words, framework, score.possible)),
        ],
    );
    if let Some((next, progress)) = score.next {
        said.push(' ');
        // A share that would do is no answer to why the stage is not held: the weightiest reason is.
        let stage = framework.stage(next).filter(|_| progress.is_enough());
        let reasons = stage.map(|stage| sentences::obstacles(model, words, framework, stage, answers));
        let reason = reasons.and_then(|reasons| reasons.into_iter().next());
        said.push_str(&towards(words, framework, next, &progress, reason.as_deref()));
    }
    if let Rule::LeastSection(rule) = &framework.rule {
        let covered = rule.sections.iter().map(|section| section.tests.len()).sum::<usize>();
        let covered = words.number(u32::try_from(covered).unwrap_or(0));
        let values = [("covered", &*covered), ("published", &*words.number(rule.published))];
        said.push(' ');
        said.push_str(&words.fill(Word::StagesCovered, &values));
    }
    said
}

/// How far the next stage is.
fn towards(
    words: &Words,
    framework: &Framework,
    next: StageIndex,
    progress: &Progress,
    reason: Option<&str>,
) -> String {
    let number = number(words, framework, next);
    if let Rule::LeastSection(_) = &framework.rule {
        let values = [
            ("number", &*number),
            ("points", &*words.half_points(progress.met)),
            ("wanted", &*words.half_points(progress.whole)),
        ];
        return words.fill(Word::StagesPoints, &values);
    }
    let word = if progress.is_enough() { Word::StagesProgressEnough } else { Word::StagesProgress };
    let values = [
        ("share", &*words.per_cent(progress.share().per_cent())),
        ("number", &*number),
        ("threshold", &*words.per_cent(progress.wanted.per_cent())),
        ("reason", reason.unwrap_or_default()),
    ];
    words.fill(word, &values)
}
