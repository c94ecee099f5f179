//! Ids, codes, counts and references of areas, questions, roles, phases, tools, pitfalls and benefits.

use std::collections::BTreeMap;

use super::references::Known;
use super::{Fault, MOST_AREAS, MOST_QUESTIONS, PackFile, Problems, is_id, shortened};

pub(super) fn check(file: &PackFile, problems: &mut Problems) {
    if file.format != 1 {
        problems.report("format", Fault::UnknownFormat(file.format));
    }
    if !is_id(&file.id) {
        problems.report("id", Fault::BadId(shortened(&file.id)));
    }
    problems.range(|| "code".to_owned(), file.code, 1, 255);
    problems.range(|| "revision".to_owned(), file.revision, 1, 65_535);
    problems.count("areas", file.areas.len(), 1, MOST_AREAS);
    problems.count("questions", file.questions.len(), 1, MOST_QUESTIONS);
    problems.count("phases", file.phases.len(), 1, 16);
    problems.ids("areas", ".id", file.areas.iter().map(|entry| entry.id.as_str()));
    problems.ids("roles", "", file.roles.iter().map(String::as_str));
    problems.ids("phases", "", file.phases.iter().map(String::as_str));
    problems.ids("tools", ".id", file.tools.iter().map(|entry| entry.id.as_str()));
    problems.ids("questions", ".id", file.questions.iter().map(|entry| entry.id.as_str()));
    problems.ids("pitfalls", ".id", file.pitfalls.iter().map(|entry| entry.id.as_str()));
    problems.ids("benefits", ".id", file.benefits.iter().map(|entry| entry.id.as_str()));
    questions(file, problems);
    tools(file, problems);
    pitfalls_and_benefits(file, problems);
}

fn questions(file: &PackFile, problems: &mut Problems) {
    let (areas, roles) = (Known::areas(file), Known::roles(file));
    let mut codes: BTreeMap<u32, usize> = BTreeMap::new();
    for (place, entry) in file.questions.iter().enumerate() {
        problems.range(|| format!("questions[{place}].code"), entry.code, 1, 120);
        problems.range(|| format!("questions[{place}].weight"), entry.weight, 1, 100);
        if let Some(earlier) = codes.get(&entry.code) {
            problems.report(
                format!("questions[{place}].code"),
                Fault::DuplicateCode(entry.code, format!("questions[{earlier}].code")),
            );
        } else {
            codes.insert(entry.code, place);
        }
        areas.refer(problems, || format!("questions[{place}].area"), &entry.area);
        for (nth, role) in entry.who.iter().enumerate() {
            roles.refer(problems, || format!("questions[{place}].who[{nth}]"), role);
        }
    }
    for (place, area) in file.areas.iter().enumerate() {
        if !file.questions.iter().any(|question| question.area == area.id) {
            problems.report(format!("areas[{place}]"), Fault::EmptyArea(shortened(&area.id)));
        }
    }
}

fn tools(file: &PackFile, problems: &mut Problems) {
    for (place, tool) in file.tools.iter().enumerate() {
        let Some(named_at) = &tool.named_at else { continue };
        let path = format!("tools[{place}].named_at");
        match file.frameworks.iter().find(|framework| framework.id == named_at.framework) {
            None => problems.report(path, Fault::Dangling("framework", shortened(&named_at.framework), None)),
            Some(framework) if framework.stages.iter().all(|stage| stage.number != named_at.stage) => {
                problems.report(path, Fault::Dangling("stage", named_at.stage.to_string(), None));
            }
            Some(_) => {}
        }
    }
}

fn pitfalls_and_benefits(file: &PackFile, problems: &mut Problems) {
    let known = Known::questions(file);
    for (place, pitfall) in file.pitfalls.iter().enumerate() {
        for (nth, signal) in pitfall.signals.iter().enumerate() {
            let path = || format!("pitfalls[{place}].signals[{nth}]");
            known.refer(problems, || format!("{}.question", path()), &signal.question);
            problems.range(|| format!("{}.below", path()), signal.below, 2, 5);
        }
    }
    for (place, benefit) in file.benefits.iter().enumerate() {
        for (nth, question) in benefit.questions.iter().enumerate() {
            known.refer(problems, || format!("benefits[{place}].questions[{nth}]"), question);
        }
    }
}
