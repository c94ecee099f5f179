//! Links of released formats, which must mean for ever what they meant on the day they were made.
//!
//! A failure here is never mended by changing `cases/links/v1.json`: people have these links in their mail. Where the
//! model has a newer revision, answers are looked up by the question's id, and what was retired is left out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test may fail loudly.

mod common;

use std::collections::BTreeMap;

use common::{answer, by_id, shipped_pack};
use mlops_maturity::answers::Answer;
use mlops_maturity::model::Pack;
use mlops_maturity::share::{Label, decode, encode};
use serde_json::Value;

fn rows() -> Vec<Value> {
    let text = std::fs::read_to_string("tests/cases/links/v1.json").unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    file["links"].as_array().unwrap().clone()
}

#[track_caller]
fn check(pack: &Pack, row: &Value) {
    let code = row["code"].as_str().unwrap();
    let shared = decode(pack, code).unwrap_or_else(|error| panic!("“{code}” is refused: {error:?}"));
    let revision = u16::try_from(row["revision"].as_u64().unwrap()).unwrap();
    assert_eq!(shared.revision, revision, "revision of “{code}”");
    assert_eq!(shared.day.to_string(), row["day"].as_str().unwrap(), "day of “{code}”");
    assert_eq!(shared.label.as_ref().map(Label::text), row["label"].as_str(), "label of “{code}”");
    let found: BTreeMap<String, Answer> =
        by_id(pack, &shared.answers).into_iter().filter(|(_, answer)| answer.is_given()).collect();
    let frozen: BTreeMap<String, Answer> = row["answers"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(id, _)| pack.questions().iter().any(|question| question.id == **id))
        .map(|(id, written)| (id.clone(), answer(written.as_str().unwrap())))
        .collect();
    assert_eq!(found, frozen, "answers of “{code}”");
    if revision == pack.revision() {
        assert_eq!(encode(pack, &shared.answers, shared.day, shared.label.as_ref()), code, "written again");
    }
}

#[test]
fn every_frozen_link_means_what_it_meant() {
    let pack = shipped_pack();
    for row in rows() {
        check(&pack, &row);
    }
}

#[test]
fn no_row_was_lost_or_edited() {
    // FNV-1a over the codes: editing or dropping a row changes it. Rows of a later revision go to a file of their own.
    let codes = rows().iter().map(|row| row["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join("\n");
    let hash = codes
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    assert_eq!(
        (rows().len(), hash),
        (20, 0x7BF3_5613_B799_224D),
        "the frozen rows are not the ones that were released"
    );
}
