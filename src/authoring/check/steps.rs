//! Steps: one for each lift, their references, and prerequisites that do not go round.

use std::collections::{BTreeMap, BTreeSet};

use super::references::Known;
use super::{Fault, PackFile, Problems, shortened};

/// A lift: the question and the level it reaches.
type Lift<'a> = (&'a str, u32);

pub(super) fn check(file: &PackFile, problems: &mut Problems) {
    references(file, problems);
    let mut first: BTreeMap<Lift<'_>, usize> = BTreeMap::new();
    for (place, step) in file.steps.iter().enumerate() {
        if first.insert((&step.question, step.to), place).is_some() {
            problems.report(format!("steps[{place}]"), Fault::DuplicateStep(shortened(&step.question), step.to));
        }
    }
    for (place, question) in file.questions.iter().enumerate() {
        for to in 2..=5 {
            if !first.contains_key(&(question.id.as_str(), to)) {
                problems.report(format!("questions[{place}]"), Fault::MissingStep(shortened(&question.id), to));
            }
        }
    }
    cycles(file, &first, problems);
}

fn references(file: &PackFile, problems: &mut Problems) {
    let questions = Known::questions(file);
    let (roles, phases, tools) = (Known::roles(file), Known::phases(file), Known::tools(file));
    for (place, step) in file.steps.iter().enumerate() {
        let path = |field: &str| format!("steps[{place}].{field}");
        questions.refer(problems, || path("question"), &step.question);
        problems.range(|| path("to"), step.to, 2, 5);
        problems.range(|| path("days"), step.days, 1, 500);
        problems.range(|| path("weeks"), step.weeks, 0, 104);
        problems.range(|| path("upkeep"), step.upkeep, 0, 60);
        roles.refer(problems, || path("lead"), &step.lead);
        phases.refer(problems, || path("phase"), &step.phase);
        for (nth, tool) in step.tools.iter().enumerate() {
            tools.refer(problems, || path(&format!("tools[{nth}]")), tool);
        }
        for (nth, need) in step.needs.iter().enumerate() {
            questions.refer(problems, || path(&format!("needs[{nth}].question")), &need.question);
            problems.range(|| path(&format!("needs[{nth}].level")), need.level, 2, 5);
            if need.question == step.question {
                problems.report(path(&format!("needs[{nth}]")), Fault::NeedsItself);
            } else if need.level > step.to {
                problems.report(path(&format!("needs[{nth}].level")), Fault::NeedTooHigh(need.level, step.to));
            }
        }
    }
}

/// Walks the prerequisites depth first without recursion, so that no file can exhaust the stack.
fn cycles(file: &PackFile, places: &BTreeMap<Lift<'_>, usize>, problems: &mut Problems) {
    let mut finished: BTreeSet<usize> = BTreeSet::new();
    for start in 0..file.steps.len() {
        // The way down from `start`: a step and how many of its prerequisites were followed.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((place, followed)) = way.pop() {
            if finished.contains(&place) {
                continue;
            }
            let Some(next) = needed(file, places, place).nth(followed) else {
                finished.insert(place);
                continue;
            };
            way.push((place, followed + 1));
            if let Some(from) = way.iter().position(|(on_way, _)| *on_way == next) {
                let round = way.iter().skip(from).map(|(place, _)| *place).chain([next]);
                let names = round
                    .filter_map(|place| file.steps.get(place))
                    .map(|step| shortened(&format!("{}.{}", step.question, step.to)));
                problems.report(format!("steps[{place}].needs"), Fault::Cycle(in_short(names.collect())));
            } else {
                way.push((next, 0));
            }
        }
    }
}

/// A long way round, without its middle.
fn in_short(mut names: Vec<String>) -> Vec<String> {
    if names.len() > 12 {
        names.splice(6..names.len() - 5, ["…".to_owned()]);
    }
    names
}

/// The steps that must come before one: its own question's lift below, then its prerequisites.
fn needed<'a>(
    file: &'a PackFile,
    places: &'a BTreeMap<Lift<'a>, usize>,
    place: usize,
) -> impl Iterator<Item = usize> + 'a {
    let step = file.steps.get(place);
    let below = step.and_then(|step| Some((step.question.as_str(), step.to.checked_sub(1)?)));
    let needs = step.into_iter().flat_map(|step| step.needs.iter().map(|need| (need.question.as_str(), need.level)));
    below.into_iter().chain(needs).filter_map(|lift| places.get(&lift).copied())
}
