//! Organisations described in words, their answers, and the stages that the articles and the model give them.
//!
//! Each file of `cases/scoring` is one organisation. Its stages were written down from the articles before the engine
//! was asked.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test may fail loudly.

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{answer, question, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Pack, StageIndex};
use mlops_maturity::score::{reasons, score};
use serde_json::Value;

/// Own stage numbers, confirmed and possible, by framework.
type Stages = BTreeMap<String, (u64, u64)>;

#[track_caller]
fn check(pack: &Pack, case: &Value) {
    let name = case["name"].as_str().unwrap();
    let keys: Vec<&String> = case.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["answers", "expected", "name", "organisation", "why"], "parts of “{name}”");
    let mut answers = Answers::all(pack, case["answers"].get("default").map_or(Answer::Open, written));
    for (id, value) in case["answers"].as_object().unwrap().iter().filter(|(id, _)| *id != "default") {
        answers.set(question(pack, id), written(value));
    }
    let expected: Stages = case["expected"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(id, stages)| (id.clone(), (stages["confirmed"].as_u64().unwrap(), stages["possible"].as_u64().unwrap())))
        .collect();
    assert_eq!(stages(pack, &answers), expected, "“{name}”. {}\n{}", case["why"], obstacles(pack, &answers));
}

#[track_caller]
fn written(value: &Value) -> Answer {
    match value {
        Value::Number(number) => answer(&number.to_string()),
        text => answer(text.as_str().unwrap()),
    }
}

fn stages(pack: &Pack, answers: &Answers) -> Stages {
    let card = score(pack, answers);
    let found = pack.frameworks().iter().zip(&card.frameworks).map(|(framework, found)| {
        let number = |index: StageIndex| u64::from(framework.stage(index).unwrap().number);
        (framework.id.to_string(), (number(found.confirmed), number(found.possible)))
    });
    found.collect()
}

/// What the engine says against the next stage, so that a failing case explains itself.
fn obstacles(pack: &Pack, answers: &Answers) -> String {
    let card = score(pack, answers);
    let lines = pack.frameworks().iter().zip(&card.frameworks).filter_map(|(framework, found)| {
        let stage = framework.stage(found.next?.0)?;
        let against = reasons::obstacles(framework, stage, answers);
        Some(format!("{}: against stage {}: {against:?}", framework.id, stage.number))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn cases() -> Vec<Value> {
    let mut paths: Vec<_> = fs::read_dir("tests/cases/scoring").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

#[test]
fn every_organisation_gets_the_stages_that_the_articles_give_it() {
    let pack = shipped_pack();
    for case in cases() {
        check(&pack, &case);
    }
}

#[test]
fn the_cases_reach_every_stage_of_every_framework() {
    let pack = shipped_pack();
    let cases = cases();
    for framework in pack.frameworks() {
        for stage in &framework.stages {
            let number = u64::from(stage.number);
            let found = cases.iter().any(|case| case["expected"][framework.id]["confirmed"].as_u64() == Some(number));
            assert!(found, "no organisation at stage {number} of “{}”", framework.id);
        }
    }
}
