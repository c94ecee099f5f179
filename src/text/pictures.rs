//! What the pictures say: their rows with names and figures in the language of the reader, the same for page, paper and files.

use super::{Word, Words, stages};
use crate::answers::{Answer, Answers};
use crate::chart::{areas, practices, strip};
use crate::model::{Framework, Level, ModelWords, Pack, Question};
use crate::roadmap::Profile;
use crate::score::{AreaScore, FrameworkScore, Mean, Scorecard};

/// The areas with their practices, in the order in which the picture shows them.
pub fn areas(
    pack: &Pack,
    model: &ModelWords,
    words: &Words,
    answers: &Answers,
    score: &Scorecard,
    profile: Option<&Profile>,
) -> Vec<areas::Row> {
    let row = |score: &AreaScore| areas::Row {
        area: score.area,
        name: model.area(score.area).name.to_owned(),
        figure: mean(words, score.mean),
        note: distance(words, score, profile),
        mean: score.mean.map(Mean::hundredths),
        target: profile.and_then(|profile| profile.level(score.area)).map(Level::number),
        gap: gap(score, profile),
        practices: pack
            .questions_of(score.area)
            .map(|question| practice(model, words, question, answers.get(question.index)))
            .collect(),
    };
    areas::sorted(score.areas.iter().map(row).collect())
}

/// A practice with its answer.
pub fn practice(model: &ModelWords, words: &Words, question: &Question, answer: Answer) -> practices::Practice {
    practices::Practice {
        question: question.index,
        name: model.question(question.index).name.to_owned(),
        figure: figure(words, answer),
        said: match answer {
            Answer::Level(_) => String::new(),
            Answer::NotApplicable => words.say(Word::AnswerNotApplicable).to_owned(),
            Answer::Unknown => words.say(Word::AnswerUnknown).to_owned(),
            Answer::Open => words.say(Word::AnswerOpen).to_owned(),
        },
        level: answer.level().map(Level::number),
    }
}

/// An answer in the fewest characters.
pub fn figure(words: &Words, answer: Answer) -> String {
    match answer {
        Answer::Level(level) => words.number(u32::from(level.number())),
        Answer::NotApplicable => words.say(Word::GridNotApplicable).to_owned(),
        Answer::Unknown => words.say(Word::GridUnknown).to_owned(),
        Answer::Open => words.say(Word::GridOpen).to_owned(),
    }
}

/// The numbers of the levels.
pub fn levels(words: &Words) -> [String; 5] {
    [1, 2, 3, 4, 5].map(|level| words.number(level))
}

/// A mean as it is printed, or that there is none.
pub fn mean(words: &Words, mean: Option<Mean>) -> String {
    mean.map_or_else(|| words.say(Word::AreasNoMean).to_owned(), |mean| words.mean(mean))
}

/// What the marks of the areas are called.
pub fn marks(words: &Words) -> areas::Names<'_> {
    areas::Names { mean: words.say(Word::AreasMarkMean), target: words.say(Word::AreasMarkTarget) }
}

/// Hundredths that the printed mean lacks of the target.
fn gap(score: &AreaScore, profile: Option<&Profile>) -> Option<i32> {
    let target = profile?.level(score.area)?;
    Some(i32::from(target.number()) * 100 - i32::from(score.mean?.printed()))
}

/// How far a mean is from its target, in figures that add up with what is printed.
fn distance(words: &Words, score: &AreaScore, profile: Option<&Profile>) -> String {
    let Some(target) = profile.and_then(|profile| profile.level(score.area)) else { return String::new() };
    let target = words.number(u32::from(target.number()));
    let Some(gap) = gap(score, profile) else { return words.fill(Word::AreasTarget, &[("target", &target)]) };
    let word = match gap {
        0 => Word::AreasAtTarget,
        1.. => Word::AreasBelowTarget,
        _ => Word::AreasAboveTarget,
    };
    let gap = words.hundredths(u16::try_from(gap.unsigned_abs()).unwrap_or(u16::MAX));
    words.fill(word, &[("gap", &gap), ("target", &target)])
}

/// A framework as a row of the strip.
pub fn framework(model: &ModelWords, words: &Words, framework: &Framework, score: &FrameworkScore) -> strip::Row {
    let named = |stage| {
        let number = stages::number(words, framework, stage);
        words.fill(Word::StripStage, &[("number", &number), ("name", model.stage(framework.index, stage).name)])
    };
    strip::Row {
        name: model.framework(framework.index).name.to_owned(),
        stage: named(score.confirmed),
        next: score.next.map_or_else(String::new, |(stage, progress)| {
            let number = stages::number(words, framework, stage);
            let share = words.per_cent(progress.share().per_cent());
            words.fill(Word::StripNext, &[("number", &number), ("share", &share)])
        }),
        numbers: framework.stages.iter().map(|stage| words.number(stage.number)).collect(),
        confirmed: score.confirmed.position(),
        possible: score.possible.position(),
        met: score.next.map(|(_, progress)| (progress.share().number(), progress.wanted.number())),
    }
}
