//! Organisations described in words, their answers, and the stages that the articles and the model give them.
//!
//! Each file of `cases/scoring` is one organisation. Its stages were written down from the articles before the engine
//! was asked.

use std::collections::BTreeMap;
use std::fs;

use crate::common::{answer, answers, packs, question, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Pack, StageIndex};
use mlops_maturity::score::{Coverage, Scorecard, reasons, score};
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
    let everybody = pack.frameworks().iter().filter(|framework| !pack.is_optional_framework(framework.index));
    let everybody: Vec<&str> = everybody.map(|framework| framework.id).collect();
    // A case is about the frameworks that everybody sees, all of them, or about optional ones.
    let about = everybody.iter().filter(|id| expected.contains_key(**id)).count();
    assert!(about == everybody.len() || (about == 0 && !expected.is_empty()), "“{name}” leaves out a framework");
    let mut found = stages(pack, &answers);
    found.retain(|id, _| expected.contains_key(id));
    assert_eq!(found, expected, "“{name}”. {}\n{}", case["why"], obstacles(pack, &answers));
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

/// Weights 3, 1 and 1 in the area `build`, and one question of weight 1 in `run`.
fn weighted() -> Pack {
    let names = [("code", "build"), ("test", "build"), ("review", "build"), ("serve", "run")];
    let mut file = packs::bare(&names);
    file.questions[0].weight = 3;
    file.frameworks = vec![packs::framework("ladder", &[&[("code", 2, 1, true)], &[("serve", 3, 1, true)]])];
    Pack::new(&file).unwrap()
}

fn scored(given: &[(&str, &str)]) -> Scorecard {
    let pack = weighted();
    score(&pack, &answers(&pack, given, "open"))
}

#[test]
fn a_mean_counts_levels_by_weight_and_is_rounded_half_up() {
    let means = |given: &[(&str, &str)]| {
        let card = scored(given);
        let hundredths = |mean: Option<mlops_maturity::score::Mean>| mean.map(mlops_maturity::score::Mean::hundredths);
        (hundredths(card.areas[0].mean), hundredths(card.areas[1].mean), hundredths(card.overall))
    };
    // 3 · 2 + 1 · 5 = 11 of weight 4; with `serve` 14 of weight 5.
    assert_eq!(means(&[("code", "2"), ("test", "5")]), (Some(275), None, Some(275)));
    assert_eq!(means(&[("code", "2"), ("test", "5"), ("serve", "3")]), (Some(275), Some(300), Some(280)));
    // 2 ⅙ becomes 2.17: 3 · 1 + 5 + 2 + 3 = 13 of weight 6.
    assert_eq!(
        means(&[("code", "1"), ("test", "5"), ("review", "2"), ("serve", "3")]),
        (Some(200), Some(300), Some(217))
    );
    // What has no level leaves both sums.
    assert_eq!(means(&[("code", "4"), ("test", "n/a"), ("review", "unknown")]), (Some(400), None, Some(400)));
    assert_eq!(means(&[("code", "n/a"), ("test", "unknown")]), (None, None, None));
}

#[test]
fn coverage_counts_each_kind_of_answer_apart() {
    let card = scored(&[("code", "4"), ("test", "n/a"), ("review", "unknown")]);
    let expected = Coverage { levels: 1, not_applicable: 1, unknown: 1, open: 1 };
    assert_eq!((card.coverage, card.coverage.given(), card.coverage.total()), (expected, 3, 4));
    assert!(!card.coverage.is_complete());
    let build = card.areas[0].coverage;
    assert_eq!(build, Coverage { open: 0, ..expected });
    assert_eq!((build.given(), build.total(), build.is_complete()), (3, 3, true));
    let levels = scored(&[("code", "4"), ("test", "1"), ("serve", "2")]);
    assert_eq!((levels.coverage.levels, levels.coverage.given(), levels.coverage.total()), (3, 3, 4));
    let spread = levels.areas[0].spread.map(|(lowest, highest)| (lowest.number(), highest.number()));
    assert_eq!((spread, scored(&[]).areas[0].spread), (Some((1, 4)), None));
}

#[test]
fn a_stage_is_open_while_an_answer_can_change_it() {
    let found = |given: &[(&str, &str)]| {
        let found = scored(given).frameworks[0];
        let next = found.next.map(|(stage, _)| stage.position());
        (found.confirmed.position(), found.possible.position(), found.is_open(), next)
    };
    assert_eq!(found(&[]), (0, 2, true, Some(1)));
    assert_eq!(found(&[("code", "2")]), (1, 2, true, Some(2)));
    assert_eq!(found(&[("code", "2"), ("serve", "2")]), (1, 1, false, Some(2)));
    assert_eq!(found(&[("code", "2"), ("serve", "3")]), (2, 2, false, None));
    assert_eq!(found(&[("code", "1"), ("serve", "unknown")]), (0, 0, false, Some(1)));
}
