//! The plan for goals on the shipped pack: the score holds what was planned, nothing in it is idle, doing it by hand
//! takes no less, and what cannot be reached is said in words.

#[allow(dead_code)] // Too large to try everything.
use crate::plan_brute;
use crate::plan_greedy;
#[allow(dead_code)] // Goals are more than all tops.
use crate::plan_pack;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::common::{Random, answers, level, random_answers, shipped_pack};
use crate::goals::{Case, check_lifts, goal};
use mlops_maturity::answers::Answers;
use mlops_maturity::authoring;
use mlops_maturity::model::{Pack, shipped};
use mlops_maturity::plan::Goal;
use mlops_maturity::ports::formats::PlainFormats;
use mlops_maturity::text::{Words, sentences};

const SETS: u64 = if cfg!(debug_assertions) { 150 } else { 3_000 };

fn case(answers: Answers, goals: Vec<Goal>) -> Case {
    Case::new(authoring::shipped::pack().unwrap(), answers, goals)
}

/// Every stage of every framework by itself, and all tops at once.
fn all_goals(pack: &Pack) -> Vec<Vec<Goal>> {
    let stages = pack.frameworks().iter().flat_map(|framework| {
        framework.stages.iter().skip(1).map(|stage| vec![Goal { framework: framework.index, stage: stage.index }])
    });
    stages.chain([tops(pack)]).collect()
}

fn tops(pack: &Pack) -> Vec<Goal> {
    pack.frameworks().iter().map(|framework| Goal { framework: framework.index, stage: framework.top() }).collect()
}

/// Each of these goals from levels 1 to 4 everywhere.
fn steady() -> impl Iterator<Item = (u8, Case)> {
    let pack = shipped_pack();
    let from = |today: u8| {
        let start = case(Answers::all(&pack, level(today)), Vec::new());
        all_goals(&pack).into_iter().map(move |goals| (today, start.with(&goals)))
    };
    (1..=4).flat_map(from).collect::<Vec<_>>().into_iter()
}

/// The stage of the first framework that has this id, by its own number.
#[track_caller]
fn stage(pack: &Pack, framework: &str, number: u32) -> Goal {
    let framework = pack.frameworks().iter().find(|found| found.id == framework).unwrap();
    let stage = framework.stages.iter().find(|stage| stage.number == number).unwrap();
    Goal { framework: framework.index, stage: stage.index }
}

#[test]
fn doing_the_plan_from_any_level_reaches_every_goal_with_no_idle_step() {
    let mut empty = 0;
    for (today, case) in steady() {
        let plan = case.plan().unwrap();
        check_lifts(&format!("from {today} to {:?}", case.goals), &case, &plan);
        assert!(plan.proven, "from {today} to {:?}", case.goals);
        empty += usize::from(plan.lifts.is_empty());
    }
    assert!(empty < 60, "{empty}");
}

#[test]
fn doing_the_plan_from_any_answers_reaches_every_goal_with_no_idle_step() {
    let mut random = Random::new(0x51);
    let pack = shipped_pack();
    let start = case(Answers::none(), Vec::new());
    let (mut reached, mut impossible) = (0, 0);
    for nth in 0..SETS {
        let answers = random_answers(&mut random, &pack);
        let goals = if nth % 3 == 0 { tops(&pack) } else { (0..=nth % 3).map(|_| goal(&mut random, &pack)).collect() };
        let case = Case { answers, ..start.with(&goals) };
        let what = format!("set {nth}: {:?} from {:?}", case.goals, case.answers);
        match case.plan() {
            Ok(plan) => {
                assert_eq!(case.reasons(), [], "{what}");
                check_lifts(&what, &case, &plan);
                let levels = case.levels(&case.named(&plan.lifts));
                let spared = plan.spared.iter().map(|left| case.id(left.question)).collect::<BTreeSet<_>>();
                assert_eq!(spared, case.left_below(&levels).into_iter().map(|(id, _, _)| id).collect(), "{what}");
                reached += 1;
            }
            Err(reasons) => {
                assert_eq!(reasons, case.reasons(), "{what}");
                impossible += 1;
            }
        }
    }
    assert!(reached > SETS / 3 && impossible > SETS / 20, "{reached} reached, {impossible} impossible");
}

#[test]
fn what_a_goal_adds_is_what_the_plan_without_it_saves() {
    for (today, case) in steady().filter(|(_, case)| case.goals.len() > 1) {
        let plan = case.plan().unwrap();
        let others = |place| plan.effort - case.without(place).plan().unwrap().effort;
        let adds: Vec<u32> = (0..case.goals.len()).map(others).collect();
        assert_eq!(plan.adds, adds, "from {today}");
        assert!(adds.iter().any(|adds| *adds > 0), "from {today}: {adds:?}");
    }
}

#[test]
fn doing_it_by_hand_never_takes_less_and_from_the_bottom_takes_more() {
    let pack = shipped_pack();
    let (mut by_hand, mut least) = (0, 0);
    for (today, case) in steady() {
        let mut covering = plan_pack::variables(&pack, today);
        for goal in &case.goals {
            let framework = &pack.frameworks()[goal.framework.position()];
            let on_the_way = framework.stages.iter().filter(|stage| stage.index <= goal.stage);
            covering.demands.extend(on_the_way.flat_map(|stage| plan_pack::demands(framework, stage)));
        }
        let greedy = plan_greedy::levels(&covering);
        assert!(plan_brute::is_plan(&covering, &greedy), "from {today} to {:?}", case.goals);
        let (effort, greedy) = (case.plan().unwrap().effort, plan_brute::effort(&covering, &greedy));
        assert!(effort <= greedy, "from {today} to {:?}: {effort} against {greedy}", case.goals);
        (by_hand, least) = (by_hand + greedy, least + effort);
    }
    assert!(by_hand > least, "by hand {by_hand}, at least {least}");
}

/// The texts of what stands in the way of a stage, where the given practices do not apply and all others are at level 1.
#[track_caller]
fn check_texts(framework: &str, number: u32, not_applicable: &[&str], texts: &[&str]) {
    let pack = shipped_pack();
    let model = shipped::words(&pack).unwrap();
    let words = Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap();
    let given: Vec<(&str, &str)> = not_applicable.iter().map(|id| (*id, "n/a")).collect();
    let case = case(answers(&pack, &given, "1"), vec![stage(&pack, framework, number)]);
    let reasons = case.plan().err().unwrap_or_default();
    let found: Vec<String> =
        reasons.iter().map(|reason| sentences::impossible(&pack, &model, &words, reason)).collect();
    assert_eq!(found, texts);
}

#[test]
fn a_stage_that_cannot_be_confirmed_is_named_with_its_framework() {
    let left_out = ["service-health", "model-performance", "drift-detection", "automated-retraining"];
    let text =
        "Microsoft MLOps maturity model: stage 4 cannot be confirmed, because too much of it is marked not applicable.";
    check_texts("microsoft", 3, &left_out, &[]);
    check_texts("microsoft", 4, &left_out, &[text]);
}

#[test]
fn a_section_with_too_few_tests_is_named_with_what_it_can_reach_and_what_it_takes() {
    let text = "ML Test Score: stage 4 needs 3.5 points in every section. Because some tests are marked not applicable, “Data” can reach 3 at most.";
    check_texts("ml-test-score", 3, &["data-access", "code-testing"], &[]);
    check_texts("ml-test-score", 4, &["data-access", "code-testing"], &[text]);
    let nothing_left = [
        "ML Test Score: stage 1 needs 0.5 points in every section. Because some tests are marked not applicable, “Data” can reach 0 at most.",
        "ML Test Score: stage 2 needs 1.5 points in every section. Because some tests are marked not applicable, “Data” can reach 0 at most.",
    ];
    check_texts(
        "ml-test-score",
        2,
        &["data-validation", "feature-reuse", "data-access", "code-testing"],
        &nothing_left,
    );
}
