//! The stage of a framework in a sentence or two, for the chart and for the report.

use super::{Word, Words, sentences};
use crate::answers::Answers;
use crate::model::{Framework, ModelWords, Rule, StageIndex};
use crate::score::{FrameworkScore, Progress};

/// The framework's own number of a stage, as text.
pub fn number(words: &Words, framework: &Framework, index: StageIndex) -> String {
    words.number(framework.stage(index).map_or(0, |stage| stage.number))
}

/// The stage, how far the next one is, and how many items of its source the questions can judge.
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
    if let Some(judged) = judged(words, framework) {
        said.push(' ');
        said.push_str(&judged);
    }
    said
}

/// How much of its source the questions can judge, where the source counts its items.
pub fn judged(words: &Words, framework: &Framework) -> Option<String> {
    let judged = framework.judged?;
    let word = match &framework.rule {
        Rule::Gates(_) => Word::StagesJudged,
        Rule::LeastSection(_) => Word::StagesCovered,
    };
    let values = [("covered", &*words.number(judged.items)), ("published", &*words.number(judged.published))];
    Some(words.fill(word, &values))
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
