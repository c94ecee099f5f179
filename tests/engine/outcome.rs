//! The outcome as it travels, and a score of which only some frameworks are shown.

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{FrameworkIndex, Level, Pack};
use mlops_maturity::outcome::Outcome;
use mlops_maturity::score::score;

use crate::common::shipped_pack;

fn pack() -> Pack {
    shipped_pack().without_optional()
}

fn places(pack: &Pack, shown: &[FrameworkIndex]) -> Vec<FrameworkIndex> {
    let all = Answers::all(pack, Answer::Unknown);
    score(pack, &all).showing(shown).frameworks.iter().map(|score| score.framework).collect()
}

#[test]
fn shown_are_the_frameworks_that_are_named_in_their_order_and_all_where_none_is() {
    let pack = pack();
    let all: Vec<FrameworkIndex> = pack.frameworks().iter().map(|framework| framework.index).collect();
    assert_eq!(places(&pack, &[]), all);
    assert_eq!(places(&pack, &[all[3], all[0]]), [all[3], all[0]]);
    // One that is not asked is none; if nothing is left, all are shown rather than nothing.
    let optional = shipped_pack().frameworks().last().unwrap().index;
    assert!(!all.contains(&optional));
    assert_eq!(places(&pack, &[all[3], optional]), [all[3]]);
    assert_eq!(places(&pack, &[optional]), all);
}

#[test]
fn what_is_shown_changes_no_stage() {
    let pack = pack();
    let answers = Answers::all(&pack, Answer::Level(Level::new(3).unwrap()));
    let whole = score(&pack, &answers);
    for framework in pack.frameworks() {
        let [shown] = *whole.clone().showing(&[framework.index]).frameworks else { panic!("one is shown") };
        assert_eq!(shown, whole.frameworks[framework.index.position()]);
    }
}

#[test]
fn an_outcome_is_written_by_ids_and_whole_numbers_and_leaves_out_what_is_not_there() {
    let pack = pack();
    let mut answers = Answers::none();
    let index = |id: &str| pack.questions().iter().find(|question| question.id == id).unwrap().index;
    answers.set(index("data-pipelines"), Answer::Level(Level::new(2).unwrap()));
    answers.set(index("data-access"), Answer::Level(Level::new(5).unwrap()));
    answers.set(index("rollout"), Answer::Unknown);
    answers.set(index("security"), Answer::NotApplicable);
    let outcome = Outcome::of(&pack, &answers, &score(&pack, &answers), None, None);
    let written = serde_json::to_value(&outcome).unwrap();
    assert_eq!(
        written["answers"],
        serde_json::json!({ "data-pipelines": 2, "data-access": 5, "rollout": "unknown", "security": "not-applicable" })
    );
    // (2 + 5) / 2 in hundredths; four of 29 have an answer.
    assert_eq!((&written["mean"], &written["answered"], &written["asked"]), (&350.into(), &4.into(), &29.into()));
    assert_eq!(written["areas"][0], serde_json::json!({ "id": "data-management", "mean": 350 }));
    assert_eq!(written["areas"][2], serde_json::json!({ "id": "deployment-processes" }), "no level, no mean");
    assert!(written.get("day").is_none() && written.get("label").is_none());
    let first = &written["frameworks"][0];
    assert_eq!((&first["id"], &first["confirmed"], &first["possible"]), (&"five-stage".into(), &1.into(), &5.into()));
}
