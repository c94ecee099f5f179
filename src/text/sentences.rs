//! Sentences about results and faults, made of catalogue texts: which one applies is decided here, not in a view.

use super::{Plural, Word, Words};
use crate::answers::{Answer, Answers};
use crate::model::{BasisPoints, Framework, Lift, ModelWords, Pack, Rule, Stage};
use crate::plan::{Goal, Impossible};
use crate::roadmap::{PlannedStep, Roadmap};
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
        LinkError::CaseLost => words.say(Word::LinkCaseLost).to_owned(),
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
        LinkError::Contradiction(Part::Plan) => words.say(Word::LinkContradictionPlan).to_owned(),
        LinkError::Contradiction(Part::Label) => words.say(Word::LinkContradictionLabel).to_owned(),
    }
}

/// What a person can do about a link that cannot be read.
pub fn link_remedy<'a>(words: &'a Words, error: &LinkError) -> &'a str {
    words.say(match error {
        LinkError::NewerFormat(_) | LinkError::UnknownFlags(_) | LinkError::NewerRevision(..) => Word::BrokenReload,
        LinkError::OtherModel(_) => Word::BrokenForeign,
        _ => Word::BrokenAsk,
    })
}

/// The finding in one framework: what holds its next stage back.
pub fn finding(pack: &Pack, model: &ModelWords, words: &Words, answers: &Answers, score: &FrameworkScore) -> String {
    let Some(framework) = pack.framework(score.framework) else { return String::new() };
    let Some(next) = score.next.and_then(|(index, _)| framework.stage(index)) else {
        return words.say(Word::ResultSentenceTop).to_owned();
    };
    let number = words.number(next.number);
    let stage = [("number", &*number), ("name", model.stage(framework.index, next.index).name)];
    let say = |word, more: &[(&str, &str)]| words.fill(word, &[&stage[..], more].concat());
    let obstacles = reasons::obstacles(framework, next, answers);
    if let Some(Obstacle::NotCertifiable(BasisPoints::WHOLE, _)) = obstacles.first() {
        return say(Word::ResultSentenceNothingApplies, &[]);
    }
    if let Some(Obstacle::NotCertifiable(found, cap)) = obstacles.first() {
        let [share, cap] = [found, cap].map(|share| words.per_cent(share.per_cent()));
        return say(Word::ResultSentenceUncertifiable, &[("share", &share), ("cap", &cap)]);
    }
    let areas = reasons::held_back_by(pack, framework, next, answers);
    let names: Vec<String> = areas.iter().take(2).map(|area| model.area(*area).within.to_owned()).collect();
    let count = |count: usize| words.number(u32::try_from(count).unwrap_or(0));
    let [held, all] = [areas.len(), pack.areas().len()].map(count);
    if areas.len() > names.len() {
        let values = [("count", &*held), ("total", &*all), ("areas", &*words.list(&names))];
        return say(Word::ResultSentenceHeldMany, &values);
    }
    say(Word::ResultSentenceHeld, &[("areas", &words.list(&names))])
}

/// What keeps a stage from being confirmed, one sentence a kind of obstacle.
pub fn obstacles(
    model: &ModelWords,
    words: &Words,
    framework: &Framework,
    stage: &Stage,
    answers: &Answers,
) -> Vec<String> {
    let share = |share: BasisPoints| words.per_cent(share.per_cent());
    let mut sentences = Vec::new();
    let mut areas = Vec::new();
    let mut wanted = String::new();
    for obstacle in reasons::obstacles(framework, stage, answers) {
        match obstacle {
            Obstacle::Required(_) => {
                let grounds = reasons::trace(framework, stage, answers);
                let lacking = grounds.iter().filter(|ground| ground.required && ground.standing.is_open());
                let practices = lacking.map(|ground| model.question(ground.question).within.to_owned());
                let practices = words.list(&practices.collect::<Vec<_>>());
                sentences.push(words.fill(Word::WhyObstacleRequired, &[("practices", &practices)]));
            }
            Obstacle::Threshold(met, wanted) => sentences
                .push(words.fill(Word::WhyObstacleThreshold, &[("share", &share(met)), ("threshold", &share(wanted))])),
            Obstacle::AreaFloor(area, met, floor) => {
                let area = model.area(area).within;
                areas.push(words.fill(Word::WhyObstacleArea, &[("area", area), ("share", &share(met))]));
                wanted = share(floor);
            }
            Obstacle::NotCertifiable(BasisPoints::WHOLE, _) => {
                sentences.push(words.say(Word::WhyObstacleNothingApplies).to_owned());
            }
            Obstacle::NotCertifiable(found, cap) => sentences
                .push(words.fill(Word::WhyObstacleUncertifiable, &[("share", &share(found)), ("cap", &share(cap))])),
            Obstacle::Section(section, has, needs) => {
                let values = [
                    ("section", model.section(framework.index, section)),
                    ("points", &*words.half_points(has)),
                    ("wanted", &*words.half_points(needs)),
                ];
                sentences.push(words.fill(Word::WhyObstacleSection, &values));
            }
        }
    }
    if !areas.is_empty() {
        let values = [("areas", &*words.list(&areas)), ("floor", &*wanted)];
        sentences.push(words.fill(Word::WhyObstacleFloor, &values));
    }
    sentences
}

/// What an answer says, next to what is needed.
pub fn standing(words: &Words, answer: Answer) -> String {
    match answer {
        Answer::Level(level) => words.fill(Word::WhyHas, &[("level", &words.number(u32::from(level.number())))]),
        Answer::Open => words.say(Word::WhyHasOpen).to_owned(),
        Answer::Unknown => words.say(Word::WhyHasUnknown).to_owned(),
        Answer::NotApplicable => words.say(Word::WhyHasNotApplicable).to_owned(),
    }
}

/// The rule of a framework, with its numbers: what it says, and what has to be true, one by one.
pub fn rule(words: &Words, framework: &Framework) -> (String, Vec<String>) {
    match &framework.rule {
        // Every share is the whole: there is none to name.
        Rule::Gates(gates) if gates.is_strict() => (words.say(Word::WhyRuleStrict).to_owned(), Vec::new()),
        Rule::Gates(gates) => {
            let share = |share: BasisPoints| words.per_cent(share.per_cent());
            let conditions = vec![
                words.say(Word::WhyRuleBelow).to_owned(),
                words.say(Word::WhyRuleRequired).to_owned(),
                words.fill(Word::WhyRuleThreshold, &[("threshold", &share(gates.threshold))]),
                words.fill(Word::WhyRuleFloor, &[("floor", &share(gates.area_floor))]),
                words.fill(Word::WhyRuleCap, &[("cap", &share(gates.not_applicable_cap))]),
                words.say(Word::WhyRuleApplies).to_owned(),
            ];
            (words.say(Word::WhyRuleList).to_owned(), conditions)
        }
        Rule::LeastSection(_) => (words.say(Word::WhyRuleSections).to_owned(), Vec::new()),
    }
}

/// Why a stage cannot be reached, whatever is done.
pub fn impossible(pack: &Pack, model: &ModelWords, words: &Words, reason: &Impossible) -> String {
    let stage = |goal: &Goal| {
        let stage = pack.framework(goal.framework).and_then(|framework| framework.stage(goal.stage));
        let number = words.number(stage.map_or(0, |stage| stage.number));
        (model.framework(goal.framework).name, number)
    };
    match reason {
        Impossible::NotCertifiable(goal) => {
            let (framework, number) = stage(goal);
            words.fill(Word::PlanNotCertifiable, &[("framework", framework), ("number", &number)])
        }
        Impossible::Section(goal, section, most, needs) => {
            let (framework, number) = stage(goal);
            let values = [
                ("framework", framework),
                ("number", &*number),
                ("section", model.section(goal.framework, *section)),
                ("most", &*words.half_points(*most)),
                ("needs", &*words.half_points(*needs)),
            ];
            words.fill(Word::PlanSectionShort, &values)
        }
    }
}

/// For whom the efforts are estimates.
pub fn estimate<'a>(words: &'a Words, roadmap: &Roadmap) -> &'a str {
    words.say(if roadmap.scaled { Word::RoadmapEstimateScaled } else { Word::RoadmapEstimate })
}

/// "proof takes 6 weeks"; nothing where the proof is there with the work.
pub fn proof_takes(words: &Words, step: &PlannedStep) -> Option<String> {
    let weeks = words.count(Plural::RoadmapWeeks, step.weeks);
    (step.weeks > 0).then(|| words.fill(Word::RoadmapProofTakes, &[("weeks", &weeks)]))
}

/// "Release gate, level 2 to 3".
pub fn lift(model: &ModelWords, words: &Words, lift: Lift) -> String {
    let from = lift.to.below().map_or(0, |level| u32::from(level.number()));
    let values = [
        ("practice", model.question(lift.question).name),
        ("from", &*words.number(from)),
        ("to", &*words.number(u32::from(lift.to.number()))),
    ];
    words.fill(Word::RoadmapLift, &values)
}
