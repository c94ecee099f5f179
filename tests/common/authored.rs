//! A small pack as an author would write it, with its words: the sound ground that seeded mistakes are planted in.

use std::collections::BTreeMap;

use mlops_maturity::model::format::{BenefitEntry, PackFile, PitfallEntry, SignalEntry, StageRef, ToolEntry};
use mlops_maturity::model::words_format::{
    AreaWords, BenefitWords, CriterionWords, FrameworkWords, PhaseWords, PitfallWords, QuestionWords, StageWords,
    StepWords, ToolWords, WordsFile,
};

use crate::common::packs;

/// `code` and `test` in the area `build`, `serve` in the area `run`; one framework, tool, pitfall and benefit.
pub(crate) fn pack() -> PackFile {
    let mut file = packs::bare(&[("code", "build"), ("test", "build"), ("serve", "run")]);
    file.frameworks = vec![packs::framework(
        "ladder",
        &[&[("code", 2, 2, true), ("serve", 2, 1, false)], &[("test", 3, 1, true), ("serve", 3, 1, false)]],
    )];
    file.tools = vec![ToolEntry {
        id: "hammer".to_owned(),
        named_at: Some(StageRef { framework: "ladder".to_owned(), stage: 1 }),
    }];
    file.pitfalls = vec![PitfallEntry {
        id: "haste".to_owned(),
        signals: vec![SignalEntry { question: "test".to_owned(), below: 3 }],
    }];
    file.benefits = vec![BenefitEntry { id: "calm".to_owned(), questions: vec!["serve".to_owned()] }];
    file
}

/// Words for everything in a pack.
pub(crate) fn words(file: &PackFile) -> WordsFile {
    let ids = |list: Vec<&String>| list.into_iter().cloned().collect::<Vec<String>>();
    let stage = || StageWords { name: say(), short: say(), summary: say(), ..StageWords::default() };
    let framework = |numbers: Vec<u32>| FrameworkWords {
        name: say(),
        source: say(),
        summary: say(),
        readings: Vec::new(),
        stages: numbers.into_iter().map(|number| (number, stage())).collect(),
    };
    let levels = || (1..=5).map(|number| format!("At level {number}.")).collect();
    let question = || QuestionWords { name: say(), prompt: say(), why: say(), evidence: say(), levels: levels() };
    let criteria = file.frameworks.iter().flat_map(|framework| {
        let of = |stage: u32, question: &str| format!("{}.{stage}.{question}", framework.id);
        let stages = framework.stages.iter();
        stages.flat_map(move |stage| stage.criteria.iter().map(move |entry| of(stage.number, &entry.question)))
    });
    WordsFile {
        locale: "en".to_owned(),
        areas: all(ids(file.areas.iter().map(|entry| &entry.id).collect()), || AreaWords {
            name: say(),
            summary: say(),
        }),
        questions: all(ids(file.questions.iter().map(|entry| &entry.id).collect()), question),
        steps: all(file.steps.iter().map(|step| format!("{}.{}", step.question, step.to)), || StepWords {
            title: say(),
            instruction: say(),
            done: say(),
            mistake: say(),
        }),
        frameworks: file
            .frameworks
            .iter()
            .map(|entry| (entry.id.clone(), framework(entry.stages.iter().map(|stage| stage.number).collect())))
            .collect(),
        criteria: all(criteria, || CriterionWords { section: say(), says: say() }),
        phases: all(file.phases.clone(), || PhaseWords { name: say(), purpose: say() }),
        pitfalls: all(ids(file.pitfalls.iter().map(|entry| &entry.id).collect()), || PitfallWords {
            name: say(),
            what: say(),
            remedy: say(),
        }),
        benefits: all(ids(file.benefits.iter().map(|entry| &entry.id).collect()), || BenefitWords {
            name: say(),
            what: say(),
        }),
        tools: all(ids(file.tools.iter().map(|entry| &entry.id).collect()), || ToolWords {
            name: say(),
            purpose: say(),
        }),
        roles: all(file.roles.clone(), say),
    }
}

fn say() -> String {
    "Some words".to_owned()
}

fn all<T>(ids: impl IntoIterator<Item = String>, words: impl Fn() -> T) -> BTreeMap<String, T> {
    ids.into_iter().map(|id| (id, words())).collect()
}
