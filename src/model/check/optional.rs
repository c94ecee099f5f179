//! Optional areas: last in their lists, so that a pack without them keeps every place, and never asked for by the rest.

use super::{Fault, PackFile, Problems, shortened};

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
        problems.report("areas[0].optional", Fault::NothingButOptional);
    }
    let mut refuse = |path: String, question: &str| {
        if is_optional(question) {
            problems.report(path, Fault::AsksOptional(shortened(question)));
        }
    };
    for (place, framework) in file.frameworks.iter().enumerate() {
        for (nth, stage) in framework.stages.iter().enumerate() {
            for (last, criterion) in stage.criteria.iter().enumerate() {
                let path = format!("frameworks[{place}].stages[{nth}].criteria[{last}].question");
                refuse(path, &criterion.question);
            }
        }
        for (nth, section) in framework.sections.iter().enumerate() {
            for (last, test) in section.tests.iter().enumerate() {
                refuse(format!("frameworks[{place}].sections[{nth}].tests[{last}].question"), &test.question);
            }
        }
    }
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

/// Whether what is optional comes last.
fn ascending(list: &str, entries: Vec<(&str, bool)>, problems: &mut Problems) {
    let mut seen = false;
    for (place, (id, optional)) in entries.into_iter().enumerate() {
        if seen && !optional {
            problems.report(format!("{list}[{place}]"), Fault::OptionalNotLast(shortened(id)));
        }
        seen |= optional;
    }
}
