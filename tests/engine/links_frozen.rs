//! Links of released formats, which must mean for ever what they meant on the day they were made.
//!
//! A failure here is never mended by changing `cases/links`: people have these links in their mail. Where the model has
//! a newer revision, answers are looked up by the question's id, and what was retired is left out.

use std::collections::BTreeMap;

use crate::common::{answer, by_id, shipped_pack};
use mlops_maturity::answers::Answer;
use mlops_maturity::model::Pack;
use mlops_maturity::score::score;
use mlops_maturity::session::persistence::plan_words;
use mlops_maturity::share::{Label, Migration, Shared, decode, encode_with_plan};
use serde_json::Value;

/// Files of frozen links: how many rows each has, and a hash over their codes.
const FILES: [(&str, usize, u64); 3] = [
    ("v1.json", 20, 0x7BF3_5613_B799_224D),
    ("v1-revision-2.json", 10, 0xCD30_6882_9CED_0BCE),
    ("v2.json", 24, 0x9A3C_4F85_A04A_D6F7),
];

fn rows(file: &str, list: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(format!("tests/cases/links/{file}")).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    file[list].as_array().unwrap().clone()
}

#[track_caller]
fn check(pack: &Pack, row: &Value) {
    let code = row["code"].as_str().unwrap();
    let shared = decode(pack, code).unwrap_or_else(|error| panic!("“{code}” is refused: {error:?}"));
    let revision = u16::try_from(row["revision"].as_u64().unwrap()).unwrap();
    assert_eq!(shared.revision, revision, "revision of “{code}”");
    // Of revision 1 there was nothing optional.
    assert_eq!(shared.extended, row["extended"].as_bool().unwrap_or(false), "optional questions of “{code}”");
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
    let words = shared.plan.as_ref().map_or(String::new(), |plan| plan_words::write(pack, plan));
    assert_eq!(words.trim(), row["plan"].as_str().unwrap_or_default(), "plan of “{code}”");
    // Written again it says the same; in the format of today it is the same.
    let asked = if shared.extended { pack.clone() } else { pack.without_optional() };
    let plan = shared.plan.clone().unwrap_or_default();
    let again = encode_with_plan(&asked, &shared.answers, shared.day, &plan, shared.label.as_ref()).unwrap();
    let same = Shared { revision: pack.revision(), migration: Migration::default(), ..shared };
    assert_eq!(decode(pack, &again), Ok(same), "“{code}” as “{again}”");
    if revision == pack.revision() && !code.starts_with('E') {
        assert_eq!(again, code, "written again");
    }
}

#[test]
fn every_frozen_link_means_what_it_meant() {
    let pack = shipped_pack();
    for (file, ..) in FILES {
        for row in rows(file, "links") {
            check(&pack, &row);
        }
    }
}

#[test]
fn every_link_of_revision_1_has_the_stages_that_it_had() {
    let pack = shipped_pack();
    let stages = rows("v1-stages.json", "stages");
    let codes = |rows: &[Value]| rows.iter().map(|row| row["code"].clone()).collect::<Vec<_>>();
    assert_eq!(codes(&stages), codes(&rows("v1.json", "links")), "a row for each link");
    for row in stages {
        let answers = decode(&pack, row["code"].as_str().unwrap()).unwrap().answers;
        let card = score(&pack, &answers);
        for id in ["five-stage", "four-stage"] {
            let framework = pack.frameworks().iter().find(|framework| framework.id == id).unwrap();
            let found = card.frameworks[framework.index.position()];
            let number = |stage| framework.stage(stage).unwrap().number;
            let stages = [number(found.confirmed), number(found.possible)];
            assert_eq!(Value::from(stages.to_vec()), row[id], "{id} of {}", row["code"]);
        }
    }
}

#[test]
fn no_row_was_lost_or_edited() {
    // FNV-1a over the codes: editing or dropping a row changes it. Rows of a later revision go to a file of their own.
    for (file, count, released) in FILES {
        let rows = rows(file, "links");
        let codes = rows.iter().map(|row| row["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join("\n");
        let hash = codes
            .bytes()
            .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        assert_eq!((rows.len(), hash), (count, released), "the rows of {file} are not the ones that were released");
    }
}
