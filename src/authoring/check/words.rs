//! Words: each id has them, none is left over, no text is empty or longer than a reader bears.

use std::collections::{BTreeMap, BTreeSet};

mod lenses;
mod surveys;

use super::{Fault, PackFile, Problems, WordsFile, shortened};
use crate::authoring::words_format::{QuestionWords, StepWords};

pub(super) fn check(file: &PackFile, words: &WordsFile, problems: &mut Problems) {
    let ids = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect::<BTreeSet<String>>();
    keys("areas", &ids(file.areas.iter().map(|entry| entry.id.as_str()).collect()), &words.areas, problems);
    keys("questions", &ids(file.questions.iter().map(|entry| entry.id.as_str()).collect()), &words.questions, problems);
    keys(
        "steps",
        &file.steps.iter().map(|step| format!("{}.{}", step.question, step.to)).collect(),
        &words.steps,
        problems,
    );
    keys(
        "frameworks",
        &ids(file.frameworks.iter().map(|entry| entry.id.as_str()).collect()),
        &words.frameworks,
        problems,
    );
    keys("criteria", &criteria(file), &words.criteria, problems);
    keys("phases", &ids(file.phases.iter().map(String::as_str).collect()), &words.phases, problems);
    keys("pitfalls", &ids(file.pitfalls.iter().map(|entry| entry.id.as_str()).collect()), &words.pitfalls, problems);
    keys("benefits", &ids(file.benefits.iter().map(|entry| entry.id.as_str()).collect()), &words.benefits, problems);
    keys("tools", &ids(file.tools.iter().map(|entry| entry.id.as_str()).collect()), &words.tools, problems);
    keys("roles", &ids(file.roles.iter().map(String::as_str).collect()), &words.roles, problems);
    text(problems, || "locale".to_owned(), &words.locale, 1);
    for (id, area) in &words.areas {
        text(problems, || format!("areas.{id}.name"), &area.name, 4);
        text(problems, || format!("areas.{id}.within"), &area.within, 4);
        text(problems, || format!("areas.{id}.summary"), &area.summary, 30);
    }
    words.questions.iter().for_each(|(id, question)| check_question(id, question, problems));
    words.steps.iter().for_each(|(id, step)| check_step(id, step, problems));
    for framework in &file.frameworks {
        let Some(found) = words.frameworks.get(&framework.id) else { continue };
        let path = format!("frameworks.{}", framework.id);
        text(problems, || format!("{path}.name"), &found.name, 6);
        text(problems, || format!("{path}.source"), &found.source, 40);
        text(problems, || format!("{path}.summary"), &found.summary, 40);
        for (nth, reading) in found.readings.iter().enumerate() {
            // An empty one would end the list of readings where the lines are read.
            text(problems, || format!("{path}.readings[{nth}]"), reading, 40);
        }
        let sections = framework.sections.iter().map(|entry| entry.id.clone()).collect();
        keys(&format!("{path}.sections"), &sections, &found.sections, problems);
        for (id, section) in &found.sections {
            text(problems, || format!("{path}.sections.{id}"), section, 4);
        }
        let numbers = framework.stages.iter().map(|stage| stage.number).collect();
        keys(&format!("{path}.stages"), &numbers, &found.stages, problems);
        for (number, stage) in &found.stages {
            text(problems, || format!("{path}.stages.{number}.name"), &stage.name, 8);
            text(problems, || format!("{path}.stages.{number}.short"), &stage.short, 4);
            text(problems, || format!("{path}.stages.{number}.summary"), &stage.summary, 60);
        }
    }
    for (id, criterion) in &words.criteria {
        text(problems, || format!("criteria.{id}.section"), &criterion.section, 16);
        text(problems, || format!("criteria.{id}.says"), &criterion.says, 20);
    }
    check_short_lists(words, problems);
    lenses::check(file, words, problems);
    surveys::check(file, words, problems);
}

fn check_short_lists(words: &WordsFile, problems: &mut Problems) {
    for (id, phase) in &words.phases {
        text(problems, || format!("phases.{id}.name"), &phase.name, 4);
        text(problems, || format!("phases.{id}.purpose"), &phase.purpose, 40);
    }
    for (id, pitfall) in &words.pitfalls {
        text(problems, || format!("pitfalls.{id}.name"), &pitfall.name, 8);
        text(problems, || format!("pitfalls.{id}.what"), &pitfall.what, 40);
        text(problems, || format!("pitfalls.{id}.remedy"), &pitfall.remedy, 40);
    }
    for (id, benefit) in &words.benefits {
        text(problems, || format!("benefits.{id}.name"), &benefit.name, 8);
        text(problems, || format!("benefits.{id}.what"), &benefit.what, 60);
    }
    for (id, tool) in &words.tools {
        text(problems, || format!("tools.{id}.name"), &tool.name, 6);
        text(problems, || format!("tools.{id}.for"), &tool.purpose, 20);
    }
    for (id, role) in &words.roles {
        text(problems, || format!("roles.{id}"), role, 6);
    }
}

fn check_question(id: &str, question: &QuestionWords, problems: &mut Problems) {
    let path = |field: &str| format!("questions.{id}.{field}");
    text(problems, || path("name"), &question.name, 4);
    text(problems, || path("within"), &question.within, 4);
    text(problems, || path("prompt"), &question.prompt, 25);
    text(problems, || path("why"), &question.why, 32);
    text(problems, || path("evidence"), &question.evidence, 32);
    problems.count(&path("levels"), question.levels.len(), 5, 5);
    for (nth, level) in question.levels.iter().enumerate() {
        text(problems, || path(&format!("levels[{nth}]")), level, 30);
        if nth > 0 && question.levels.get(nth - 1) == Some(level) {
            problems.report(path(&format!("levels[{nth}]")), Fault::SameLevels(nth + 1));
        }
    }
}

fn check_step(id: &str, step: &StepWords, problems: &mut Problems) {
    text(problems, || format!("steps.{id}.title"), &step.title, 12);
    text(problems, || format!("steps.{id}.do"), &step.instruction, 80);
    text(problems, || format!("steps.{id}.done"), &step.done, 32);
    text(problems, || format!("steps.{id}.mistake"), &step.mistake, 32);
}

/// Keys of the words of criteria and tests.
fn criteria(file: &PackFile) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for framework in &file.frameworks {
        for stage in &framework.stages {
            let asked = stage.criteria.iter().map(|criterion| &criterion.question);
            keys.extend(asked.map(|question| format!("{}.{}.{question}", framework.id, stage.number)));
        }
        for section in &framework.sections {
            keys.extend(section.tests.iter().map(|test| format!("{}.{}.{}", framework.id, section.id, test.id)));
        }
    }
    keys
}

/// Both directions: every id has words, and all words have their id.
fn keys<K: Ord + ToString, V>(path: &str, wanted: &BTreeSet<K>, found: &BTreeMap<K, V>, problems: &mut Problems) {
    for id in wanted.iter().filter(|id| !found.contains_key(id)) {
        problems.report(path, Fault::MissingWords(shortened(&id.to_string())));
    }
    for id in found.keys().filter(|id| !wanted.contains(id)) {
        problems.report(path, Fault::UnusedWords(shortened(&id.to_string())));
    }
}

fn text(problems: &mut Problems, path: impl Fn() -> String, text: &str, limit: usize) {
    let count = text.split_whitespace().count();
    if count == 0 {
        problems.report(path(), Fault::EmptyText);
    } else if count > limit {
        problems.report(path(), Fault::TooManyWords(count, limit));
    }
}
