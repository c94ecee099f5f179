//! Optional areas and the frameworks that ask about them: last in their lists, so that a pack without them keeps every
//! place, and never asked for by the rest.

use super::{Fault, PackFile, Problems, shortened};
use crate::authoring::format::FrameworkEntry;
use crate::authoring::problem::OptionalFault;

pub(super) fn check(file: &PackFile, problems: &mut Problems) {
    let is_optional = |question: &str| {
        let area = file.questions.iter().find(|entry| entry.id == question).map(|entry| &entry.area);
        area.is_some_and(|area| file.areas.iter().any(|entry| entry.optional && entry.id == *area))
    };
    let areas = file.areas.iter().map(|area| (area.id.as_str(), area.optional)).collect();
    ascending("areas", areas, problems);
    let questions = file.questions.iter().map(|entry| (entry.id.as_str(), is_optional(&entry.id))).collect();
    ascending("questions", questions, problems);
    if file.areas.first().is_some_and(|area| area.optional) {
        report(problems, "areas[0].optional", OptionalFault::NothingElse);
    }
    frameworks(file, &is_optional, problems);
    let mut refuse = |path: String, question: &str| {
        if is_optional(question) {
            report(problems, path, OptionalFault::Asked(shortened(question)));
        }
    };
    for (place, step) in file.steps.iter().enumerate().filter(|(_, step)| !is_optional(&step.question)) {
        for (nth, need) in step.needs.iter().enumerate() {
            refuse(format!("steps[{place}].needs[{nth}].question"), &need.question);
        }
    }
    for (place, pitfall) in file.pitfalls.iter().enumerate() {
        for (nth, signal) in pitfall.signals.iter().enumerate() {
            refuse(format!("pitfalls[{place}].signals[{nth}].question"), &signal.question);
        }
    }
    for (place, benefit) in file.benefits.iter().enumerate() {
        for (nth, question) in benefit.questions.iter().enumerate() {
            refuse(format!("benefits[{place}].questions[{nth}]"), question);
        }
    }
}

/// A framework says that it is optional, and is so just where it asks an optional question: said, so that one slip in a
/// criterion does not take a framework from everybody.
fn frameworks(file: &PackFile, is_optional: &impl Fn(&str) -> bool, problems: &mut Problems) {
    ascending(
        "frameworks",
        file.frameworks.iter().map(|entry| (entry.id.as_str(), entry.optional)).collect(),
        problems,
    );
    if file.frameworks.first().is_some_and(|framework| framework.optional) {
        report(problems, "frameworks[0].optional", OptionalFault::Primary);
    }
    for (place, framework) in file.frameworks.iter().enumerate() {
        let asked: Vec<(String, &str)> =
            asked(framework).into_iter().filter(|(_, question)| is_optional(question)).collect();
        if framework.optional && asked.is_empty() {
            report(problems, format!("frameworks[{place}].optional"), OptionalFault::AsksNothing);
        }
        for (path, question) in asked.into_iter().filter(|_| !framework.optional) {
            report(
                problems,
                format!("frameworks[{place}].{path}"),
                OptionalFault::AskedByFramework(shortened(question)),
            );
        }
    }
}

/// The questions that a framework asks about, each with its path.
fn asked(framework: &FrameworkEntry) -> Vec<(String, &str)> {
    let mut asked = Vec::new();
    for (nth, stage) in framework.stages.iter().enumerate() {
        for (last, criterion) in stage.criteria.iter().enumerate() {
            asked.push((format!("stages[{nth}].criteria[{last}].question"), criterion.question.as_str()));
        }
    }
    for (nth, section) in framework.sections.iter().enumerate() {
        for (last, test) in section.tests.iter().enumerate() {
            asked.push((format!("sections[{nth}].tests[{last}].question"), test.question.as_str()));
        }
    }
    asked
}

/// Whether what is optional comes last.
fn ascending(list: &str, entries: Vec<(&str, bool)>, problems: &mut Problems) {
    let mut seen = false;
    for (place, (id, optional)) in entries.into_iter().enumerate() {
        if seen && !optional {
            report(problems, format!("{list}[{place}]"), OptionalFault::NotLast(shortened(id)));
        }
        seen |= optional;
    }
}

fn report(problems: &mut Problems, path: impl Into<String>, fault: OptionalFault) {
    problems.report(path, Fault::Optional(fault));
}
