//! Sentences about results and faults, made of catalogue texts: which one applies is decided here, not in a view.

use super::{Plural, Word, Words};
use crate::answers::Answers;
use crate::model::{Framework, ModelWords, Pack, Stage};
use crate::score::{FrameworkScore, Obstacle, reasons};
use crate::share::LinkError;
use crate::share::error::Part;

/// Why a link cannot be read.
pub fn link_error(words: &Words, error: &LinkError) -> String {
    let number = |count: usize| words.number(u32::try_from(count).unwrap_or(u32::MAX));
    match error {
        LinkError::Empty => words.say(Word::LinkEmpty).to_owned(),
        LinkError::TooLong(found, most) => {
            words.fill(Word::LinkTooLong, &[("found", &number(*found)), ("most", &number(*most))])
        }
        LinkError::BadCharacter(character, position) => words
            .fill(Word::LinkBadCharacter, &[("character", &character.to_string()), ("position", &number(*position))]),
        LinkError::Cut(found, wanted) => {
            words.fill(Word::LinkCut, &[("found", &number(*found)), ("wanted", &number(*wanted))])
        }
        LinkError::Checksum => words.say(Word::LinkChecksum).to_owned(),
        LinkError::TooMany(_) => words.say(Word::LinkTooMany).to_owned(),
        LinkError::NewerFormat(format) => {
            words.fill(Word::LinkNewerFormat, &[("format", &number(usize::from(*format)))])
        }
        LinkError::UnknownFlags(_) => words.say(Word::LinkUnknownFlags).to_owned(),
        LinkError::OtherModel(model) => words.fill(Word::LinkOtherModel, &[("model", &number(usize::from(*model)))]),
        LinkError::NewerRevision(theirs, ours) => words.fill(
            Word::LinkNewerRevision,
            &[("theirs", &number(usize::from(*theirs))), ("ours", &number(usize::from(*ours)))],
        ),
        LinkError::Contradiction(Part::Count) => words.say(Word::LinkContradictionCount).to_owned(),
        LinkError::Contradiction(Part::Answers) => words.say(Word::LinkContradictionAnswers).to_owned(),
        LinkError::Contradiction(Part::Label) => words.say(Word::LinkContradictionLabel).to_owned(),
    }
}

/// What a person can do about a link that cannot be read.
pub fn link_remedy(words: &Words, error: &LinkError) -> &'static str {
    words.say(match error {
        LinkError::NewerFormat(_) | LinkError::UnknownFlags(_) | LinkError::NewerRevision(..) => Word::BrokenReload,
        LinkError::OtherModel(_) => Word::BrokenForeign,
        _ => Word::BrokenAsk,
    })
}

/// The finding in one framework: the stage, and what holds it back.
pub fn finding(pack: &Pack, model: &ModelWords, words: &Words, answers: &Answers, score: &FrameworkScore) -> String {
    let Some(framework) = pack.framework(score.framework) else { return String::new() };
    let Some(stage) = framework.stage(score.confirmed) else { return String::new() };
    let named = model.framework(&framework.id);
    let number = words.number(stage.number);
    let name = &model.stage(&framework.id, stage.number).name;
    let mut values = vec![("number", number.as_str()), ("framework", named.name.as_str()), ("name", name.as_str())];
    let Some(next) = score.next.and_then(|(index, _)| framework.stage(index)) else {
        return words.fill(Word::ResultSentenceTop, &values);
    };
    let areas = held_back_by(pack, model, framework, next, answers);
    if areas.is_empty() {
        return words.fill(Word::ResultSentenceUncertifiable, &values);
    }
    let areas = words.list(&areas);
    values.push(("areas", &areas));
    words.fill(Word::ResultSentenceHeld, &values)
}

/// Names of at most two areas that hold a stage back, as they read within a sentence.
fn held_back_by(
    pack: &Pack,
    model: &ModelWords,
    framework: &Framework,
    stage: &Stage,
    answers: &Answers,
) -> Vec<String> {
    let areas = reasons::held_back_by(framework, stage, answers);
    let ids = areas.into_iter().filter_map(|index| pack.areas().get(index.position()));
    ids.take(2).map(|area| within_sentence(&model.area(&area.id).name)).collect()
}

/// A name with its first letter in lower case, unless the word is an abbreviation.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// What keeps a stage from being confirmed.
pub fn obstacle(pack: &Pack, model: &ModelWords, words: &Words, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::Required(count) => words.count(Plural::WhyObstacleRequired, *count),
        Obstacle::Threshold(share, threshold) => words.fill(
            Word::WhyObstacleThreshold,
            &[("share", &words.per_cent(share.per_cent())), ("threshold", &words.per_cent(threshold.per_cent()))],
        ),
        Obstacle::AreaFloor(area, share, floor) => {
            let id = pack.areas().get(area.position()).map_or("", |area| area.id.as_str());
            words.fill(
                Word::WhyObstacleFloor,
                &[
                    ("area", &model.area(id).name),
                    ("share", &words.per_cent(share.per_cent())),
                    ("floor", &words.per_cent(floor.per_cent())),
                ],
            )
        }
        Obstacle::NotCertifiable(share, cap) => words.fill(
            Word::WhyObstacleUncertifiable,
            &[("share", &words.per_cent(share.per_cent())), ("cap", &words.per_cent(cap.per_cent()))],
        ),
    }
}
