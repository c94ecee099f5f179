//! Frameworks, their stages and criteria.

use std::collections::BTreeSet;

use super::references::Known;
use super::{Fault, MOST_FRAMEWORKS, MOST_STAGES, PackFile, Problems, shortened};
use crate::model::format::{FrameworkEntry, StageEntry};

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
    problems.range(|| format!("{path}.not_applicable_cap"), framework.not_applicable_cap, 0, 9_999);
    problems.count(&format!("{path}.stages"), framework.stages.len(), 2, MOST_STAGES);
    let mut before: Option<u32> = None;
    for (place, stage) in framework.stages.iter().enumerate() {
        let path = format!("{path}.stages[{place}]");
        problems.range(|| format!("{path}.number"), stage.number, 0, 99);
        if let Some(before) = before.filter(|before| *before >= stage.number) {
            problems.report(format!("{path}.number"), Fault::StagesNotAscending(stage.number, before));
        }
        before = Some(stage.number);
        match (place, stage.criteria.is_empty()) {
            (0, false) => problems.report(format!("{path}.criteria"), Fault::LowestStageHasCriteria),
            (1.., true) => problems.report(format!("{path}.criteria"), Fault::VacuousStage),
            _ => {}
        }
        check_criteria(&path, stage, known, problems);
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
