//! Frameworks, their stages and criteria.

use std::collections::{BTreeMap, BTreeSet};

use super::references::Known;
use super::{Fault, MOST_FRAMEWORKS, MOST_STAGES, PackFile, Problems, shortened};
use crate::authoring::format::{FrameworkEntry, RuleEntry, StageEntry};

/// Most items that a source can be said to have.
const MOST_ITEMS: u32 = 999;

pub(super) fn check(file: &PackFile, problems: &mut Problems) {
    let known = Known::questions(file);
    problems.count("frameworks", file.frameworks.len(), 1, MOST_FRAMEWORKS);
    problems.ids("frameworks", ".id", file.frameworks.iter().map(|entry| entry.id.as_str()));
    for (place, framework) in file.frameworks.iter().enumerate() {
        check_framework(&format!("frameworks[{place}]"), framework, &known, problems);
    }
}

fn check_framework(path: &str, framework: &FrameworkEntry, known: &Known<'_>, problems: &mut Problems) {
    problems.range(|| format!("{path}.threshold"), framework.threshold, 1, 10_000);
    problems.range(|| format!("{path}.area_floor"), framework.area_floor, 0, 10_000);
    problems.range(|| format!("{path}.not_applicable_cap"), framework.not_applicable_cap, 0, 10_000);
    problems.count(&format!("{path}.stages"), framework.stages.len(), 2, MOST_STAGES);
    match framework.rule {
        RuleEntry::Gates => gates(path, framework, problems),
        RuleEntry::LeastSection => least_section(path, framework, known, problems),
    }
    let mut before: Option<u32> = None;
    for (place, stage) in framework.stages.iter().enumerate() {
        let path = format!("{path}.stages[{place}]");
        problems.range(|| format!("{path}.number"), stage.number, 0, 99);
        if let Some(before) = before.filter(|before| *before >= stage.number) {
            problems.report(format!("{path}.number"), Fault::StagesNotAscending(stage.number, before));
        }
        before = Some(stage.number);
        check_criteria(&path, stage, known, problems);
    }
}

/// What only the rule by gates asks: criteria at every stage but the lowest, each asking for more than a lower stage did,
/// and how many of the items of the source they judge.
fn gates(path: &str, framework: &FrameworkEntry, problems: &mut Problems) {
    let not_ours = |is_there: bool, path: String, problems: &mut Problems| {
        if is_there {
            problems.report(path, Fault::NotOfRule("gates", "least-section"));
        }
    };
    not_ours(!framework.sections.is_empty(), format!("{path}.sections"), problems);
    let (judged, published) = (framework.judged, framework.published);
    // One without the other says nothing.
    problems.range(|| format!("{path}.judged"), judged, published.min(1), MOST_ITEMS);
    problems.range(|| format!("{path}.published"), published, judged.min(MOST_ITEMS), MOST_ITEMS);
    let mut asked: BTreeMap<&str, (u32, u32, usize)> = BTreeMap::new();
    for (place, stage) in framework.stages.iter().enumerate() {
        let path = format!("{path}.stages[{place}]");
        not_ours(stage.points > 0, format!("{path}.points"), problems);
        match (place, stage.criteria.is_empty()) {
            (0, false) => {
                problems.report(format!("{path}.criteria"), Fault::LowestStageHasCriteria);
                continue;
            }
            (1.., true) => problems.report(format!("{path}.criteria"), Fault::VacuousStage),
            _ => {}
        }
        for (nth, criterion) in stage.criteria.iter().enumerate() {
            match asked.get(criterion.question.as_str()) {
                // Twice within a stage is said elsewhere.
                Some((_, _, earlier)) if *earlier == place => {}
                // What is remembered is the most that was asked, so that a third stage is held to it too.
                Some((level, number, _)) if *level >= criterion.level => {
                    let fault = Fault::AsksNoMore(shortened(&criterion.question), *level, *number);
                    problems.report(format!("{path}.criteria[{nth}].level"), fault);
                }
                _ => drop(asked.insert(&criterion.question, (criterion.level, stage.number, place))),
            }
        }
    }
}

/// What only the rule by the least section asks: tests in every section, and points that rise from nothing.
fn least_section(path: &str, framework: &FrameworkEntry, known: &Known<'_>, problems: &mut Problems) {
    problems.count(&format!("{path}.sections"), framework.sections.len(), 1, 16);
    problems.ids(&format!("{path}.sections"), ".id", framework.sections.iter().map(|entry| entry.id.as_str()));
    let (mut covered, mut fewest) = (0, 32);
    for (place, section) in framework.sections.iter().enumerate() {
        let path = format!("{path}.sections[{place}].tests");
        problems.count(&path, section.tests.len(), 1, 32);
        problems.ids(&path, ".id", section.tests.iter().map(|test| test.id.as_str()));
        for (nth, test) in section.tests.iter().enumerate() {
            known.refer(problems, || format!("{path}[{nth}].question"), &test.question);
            problems.range(|| format!("{path}[{nth}].manual"), test.manual, 2, 5);
            problems.range(|| format!("{path}[{nth}].automated"), test.automated, test.manual.clamp(2, 5), 5);
        }
        let tests = u32::try_from(section.tests.len()).unwrap_or(32);
        (covered, fewest) = (covered + tests, tests.max(1).min(fewest));
    }
    problems.range(|| format!("{path}.published"), framework.published, covered, MOST_ITEMS);
    if framework.judged > 0 {
        problems.report(format!("{path}.judged"), Fault::NotOfRule("least-section", "gates"));
    }
    let mut before: Option<u32> = None;
    for (place, stage) in framework.stages.iter().enumerate() {
        let path = format!("{path}.stages[{place}]");
        if !stage.criteria.is_empty() {
            problems.report(format!("{path}.criteria"), Fault::NotOfRule("least-section", "gates"));
        }
        let path = || format!("{path}.points");
        match before {
            None => problems.range(path, stage.points, 0, 0),
            Some(before) if stage.points <= before => {
                problems.report(path(), Fault::PointsNotAscending(stage.points, before));
            }
            // Two half points a test are all that the shortest section has.
            Some(_) => problems.range(path, stage.points, 1, fewest * 2),
        }
        before = Some(stage.points);
    }
}

fn check_criteria(path: &str, stage: &StageEntry, known: &Known<'_>, problems: &mut Problems) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (place, criterion) in stage.criteria.iter().enumerate() {
        let path = || format!("{path}.criteria[{place}]");
        known.refer(problems, || format!("{}.question", path()), &criterion.question);
        problems.range(|| format!("{}.level", path()), criterion.level, 2, 5);
        problems.range(|| format!("{}.weight", path()), criterion.weight, 1, 100);
        if !seen.insert(criterion.question.as_str()) {
            problems.report(format!("{}.question", path()), Fault::DuplicateCriterion(shortened(&criterion.question)));
        }
    }
}
