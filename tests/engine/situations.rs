//! What the context of an organisation does to its plan: estimates that fit it, and the levels that it calls for as a goal.

use crate::planning::{checked, framework, level, named, pack_value, step};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::findings::Findings;
use mlops_maturity::model::{ContextIndex, FrameworkIndex, Pack, Scales, StageIndex};
use mlops_maturity::ordered::OrderedMap;
use mlops_maturity::roadmap::{Edits, Efforts, PlanInputs, Scale};
use serde_json::json;

/// Three areas of one question each. Steps of `run` are done for each model, those of `rules` for each team.
fn pack() -> Pack {
    let ids = ["data", "run", "rules"].map(|id| (id.to_owned(), format!("in-{id}")));
    let context = json!([
        {"id": "models", "options": [
            {"id": "one", "scale": {"per-model": 50}},
            {"id": "many", "scale": {"per-model": 250, "once": 150}, "raises": [{"area": "in-run", "level": 4}]},
        ]},
        {"id": "teams", "options": [
            {"id": "small", "scale": {"once": 70, "per-model": 70, "per-team": 70}},
            {"id": "large", "scale": {"per-team": 300}, "raises": [{"area": "in-rules", "level": 3}]},
        ]},
    ]);
    let mut pack = pack_value(&ids, &["first"], &json!([framework("ladder", &[&[("data", 2)]])]), &context);
    for (id, scales) in [("data", "once"), ("run", "per-model"), ("rules", "per-team")] {
        for to in 2..=5 {
            let entry = step(&mut pack, id, to);
            entry["days"] = json!(10);
            entry["upkeep"] = json!(to - 2);
            entry["scales"] = json!(scales);
        }
    }
    checked(pack)
}

fn choices(chosen: &[(usize, usize)]) -> OrderedMap<ContextIndex, usize> {
    chosen.iter().map(|(question, option)| (ContextIndex::at(*question).unwrap(), *option)).collect()
}

#[track_caller]
fn check_scale(chosen: &[(usize, usize)], percent: [u32; 3], days: [u32; 3], upkeep: [u32; 3]) {
    let pack = pack();
    let scale = Scale::of(&pack, &choices(chosen));
    assert_eq!(Scales::ALL.map(|scales| scale.percent(scales)), percent);
    let efforts = Efforts::default().scaled(scale);
    let lifts = ["data.4", "run.4", "rules.4"].map(|written| named(&pack, written));
    assert_eq!(lifts.map(|lift| efforts.days(&pack, lift)), days);
    assert_eq!(lifts.map(|lift| efforts.upkeep(pack.step(lift.question, lift.to).unwrap())), upkeep);
}

#[test]
fn estimates_follow_the_shares_of_what_was_chosen() {
    check_scale(&[], [100, 100, 100], [10, 10, 10], [2, 2, 2]);
    check_scale(&[(0, 0)], [100, 50, 100], [10, 5, 10], [2, 1, 2]);
    // Shares of two questions are multiplied: 150 % of 70 % is 105 %, and 10 days are 10.5, so 11.
    check_scale(&[(0, 1), (1, 0)], [105, 175, 70], [11, 18, 7], [2, 4, 1]);
    check_scale(&[(1, 1)], [100, 100, 300], [10, 10, 30], [2, 2, 6]);
    // What the pack does not have is no choice.
    check_scale(&[(0, 7), (5, 0)], [100, 100, 100], [10, 10, 10], [2, 2, 2]);
}

#[test]
fn nothing_becomes_free_by_scale_and_what_is_free_stays_so() {
    let scale = Scale::of(&pack(), &choices(&[(0, 0), (1, 0)]));
    assert_eq!(scale.percent(Scales::PerModel), 35);
    assert_eq!([0, 1, 2, 3].map(|estimate| scale.days(estimate, Scales::PerModel)), [0, 1, 1, 1]);
}

#[test]
fn ones_own_figure_is_taken_as_it_stands() {
    let pack = pack();
    let lift = named(&pack, "run.2");
    let efforts = Edits::default().with_days(lift, 3).scaled(Scale::of(&pack, &choices(&[(0, 1)]))).efforts().clone();
    assert_eq!((efforts.days(&pack, lift), efforts.days(&pack, named(&pack, "run.3"))), (3, 25));
}

/// What is planned from level 1 everywhere but where it is said.
fn findings(inputs: &PlanInputs, given: &[(&str, Answer)]) -> std::rc::Rc<Findings> {
    let pack = pack();
    let mut answers = Answers::all(&pack, Answer::Level(level(1)));
    for (id, answer) in given {
        answers.set(named(&pack, &format!("{id}.2")).question, *answer);
    }
    Findings::of(&pack, &[], &answers, None, inputs, None)
}

fn lifts(found: &Findings) -> Vec<String> {
    let pack = pack();
    found.plan.as_ref().unwrap().lifts.iter().map(|lift| crate::planning::name(&pack, *lift)).collect()
}

#[test]
fn the_plan_brings_each_practice_to_what_the_situation_calls_for() {
    // One model in large teams: rules at level 3, everything else at level 2.
    let inputs = PlanInputs { situation: true, context: choices(&[(1, 1)]), ..PlanInputs::default() };
    let found = findings(&inputs, &[]);
    assert_eq!(lifts(&found), ["data.2", "run.2", "rules.2", "rules.3"]);
    assert_eq!(found.goals, [], "no stage stands in for what was chosen");
    assert_eq!(found.plan.as_ref().unwrap().effort, 10 + 10 + 30 + 30);
    // What does not apply is not wanted, and what is there is not done again.
    let found = findings(&inputs, &[("run", Answer::NotApplicable), ("rules", Answer::Level(level(2)))]);
    assert_eq!(lifts(&found), ["data.2", "rules.3"]);
    // Unknown counts as the lowest level.
    assert_eq!(lifts(&findings(&inputs, &[("rules", Answer::Unknown)])), ["data.2", "run.2", "rules.2", "rules.3"]);
}

#[test]
fn without_a_context_or_with_all_of_it_reached_the_next_stage_is_planned_for() {
    let unknown = PlanInputs { situation: true, ..PlanInputs::default() };
    let next = FrameworkIndex::at(0).unwrap();
    assert_eq!(findings(&unknown, &[]).goals.iter().map(|goal| goal.framework).collect::<Vec<_>>(), [next]);
    let inputs = PlanInputs { situation: true, context: choices(&[(0, 0)]), ..PlanInputs::default() };
    let two = ["data", "run", "rules"].map(|id| (id, Answer::Level(level(2))));
    let found = findings(&inputs, &two);
    assert!(found.targets.is_empty() && found.goals.is_empty() && lifts(&found).is_empty());
}

#[test]
fn beside_a_stage_it_says_what_it_adds() {
    let goals: OrderedMap<FrameworkIndex, StageIndex> =
        [(FrameworkIndex::at(0).unwrap(), StageIndex::at(1).unwrap())].into_iter().collect();
    let inputs = PlanInputs { situation: true, goals, context: choices(&[(0, 1)]), ..PlanInputs::default() };
    let found = findings(&inputs, &[]);
    // data.2 serves both: once for the stage, which adds nothing. Three steps of `run` at 250 %, `rules.2` at 100 %.
    assert_eq!(found.plan.as_ref().unwrap().adds, [0, 3 * 25 + 10]);
}
