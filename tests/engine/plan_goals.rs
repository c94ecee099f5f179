//! The plan for goals on small random packs: compared with trying everything, and by what must hold of any plan.

use std::collections::{BTreeMap, BTreeSet};

use crate::common::{Random, answers, packs, question};
use crate::goals::Case;
use mlops_maturity::answers::Answers;
use mlops_maturity::model::{FrameworkIndex, Pack, SectionIndex, StageIndex};
use mlops_maturity::plan::{Goal, Impossible, Plan};

const CASES: u64 = if cfg!(debug_assertions) { 3_000 } else { 30_000 };

fn cases() -> impl Iterator<Item = (String, Case)> {
    (0..CASES).map(|seed| (format!("case {seed}"), Case::random(&mut Random::new(seed))))
}

/// Cases that have a plan, with it.
fn planned() -> impl Iterator<Item = (String, Case, Plan)> {
    cases().filter_map(|(what, case)| case.plan().ok().map(|plan| (what, case, plan)))
}

fn goal(framework: usize, stage: usize) -> Goal {
    Goal { framework: FrameworkIndex::at(framework).unwrap(), stage: StageIndex::at(stage).unwrap() }
}

#[test]
fn the_plan_is_the_one_that_trying_everything_finds() {
    let (mut impossible, mut lifted, mut waited) = (0, 0, 0);
    for (what, case) in cases() {
        match (case.best(), case.plan()) {
            (Some((effort, lifts)), Ok(plan)) => {
                assert_eq!((plan.effort, case.named(&plan.lifts)), (effort, lifts.clone()), "{what}: {case:?}");
                assert_eq!((plan.proven, plan.excess_at_most), (true, Some(0)), "{what}");
                assert!(plan.lifts.is_sorted() && plan.lifts.len() == lifts.len(), "{what}: {plan:?}");
                lifted += u64::from(lifts.len() > 2);
                waited += u64::from(lifts.iter().any(|(id, to)| !case.needs(id, *to).is_empty()));
            }
            (None, Err(reasons)) => {
                assert_eq!(reasons, case.reasons(), "{what}: {case:?}");
                impossible += 1;
            }
            (best, plan) => panic!("{what}: trying everything finds {best:?}, the plan is {plan:?} for {case:?}"),
        }
    }
    assert!(impossible > CASES / 20 && lifted > CASES / 3 && waited > CASES / 3, "{impossible} {lifted} {waited}");
}

#[test]
fn a_pack_that_lists_its_questions_in_another_order_has_the_same_plan() {
    let mut random = Random::new(7);
    for (what, case) in cases() {
        let mut file = case.file.clone();
        crate::goals::reorder(&mut random, &mut file);
        let pack = Pack::new(&file).unwrap();
        let mut answers = Answers::none();
        for asked in case.pack.questions() {
            answers.set(question(&pack, asked.id), case.answers.get(asked.index));
        }
        let other = Case {
            days: case.days.clone(),
            targets: case.targets.clone(),
            ..Case::new(file, answers, case.goals.clone())
        };
        let by_id = |case: &Case| {
            case.plan().map(|plan| {
                let spared = plan.spared.iter().map(|spared| (case.id(spared.question), spared.asked, spared.stays));
                (case.named(&plan.lifts), plan.effort, plan.adds, spared.collect::<BTreeSet<_>>())
            })
        };
        assert_eq!(by_id(&case), by_id(&other), "{what}: {case:?}");
    }
}

#[test]
fn a_goal_adds_what_leaving_it_out_would_save() {
    let (mut free, mut dear) = (0, 0);
    for (what, case, plan) in planned() {
        if case.goals.len() == 1 && case.targets.is_empty() {
            assert!(plan.adds.is_empty(), "{what}: there are no others to add to");
            continue;
        }
        let others = |place| plan.effort - case.without(place).plan().unwrap().effort;
        let untargeted = Case { targets: BTreeMap::new(), ..case.clone() };
        let targets = (!case.targets.is_empty()).then(|| plan.effort - untargeted.plan().unwrap().effort);
        let adds: Vec<u32> = (0..case.goals.len()).map(others).chain(targets).collect();
        assert_eq!(plan.adds, adds, "{what}: {case:?}");
        // None adds more than it would take alone, so two goals add no more than there is.
        for (goal, adds) in case.goals.iter().zip(&adds) {
            let alone = untargeted.with(&[*goal]).plan().unwrap().effort;
            assert!(*adds <= alone && alone <= plan.effort, "{what}: {adds} of {alone} of {}", plan.effort);
        }
        let goals = case.goals.iter().map(|goal| untargeted.with(&[*goal]).plan().unwrap().effort);
        let targets = (!case.targets.is_empty()).then(|| case.with(&[]).plan().unwrap().effort);
        assert_eq!(plan.alone, goals.chain(targets).collect::<Vec<_>>(), "{what}: {case:?}");
        assert!(adds.len() > 2 || adds.iter().sum::<u32>() <= plan.effort, "{what}: {adds:?} of {}", plan.effort);
        free += u64::from(adds.contains(&0));
        dear += u64::from(adds.iter().any(|adds| *adds > 0));
    }
    assert!(free > CASES / 10 && dear > CASES / 10, "{free} {dear}");
}

#[test]
fn spared_is_what_gates_on_the_way_ask_above_the_plan_and_nothing_else() {
    let mut found = 0;
    for (what, case, plan) in planned() {
        let levels = case.levels(&case.named(&plan.lifts));
        let number = |level: mlops_maturity::model::Level| level.number();
        let spared =
            plan.spared.iter().map(|spared| (case.id(spared.question), number(spared.asked), number(spared.stays)));
        assert_eq!(spared.collect::<BTreeSet<_>>(), case.left_below(&levels), "{what}: {case:?}");
        assert!(plan.spared.is_sorted_by_key(|spared| spared.question), "{what}: {plan:?}");
        found += plan.spared.len();
    }
    assert!(found > usize::try_from(CASES).unwrap() / 10, "{found}");
}

#[test]
fn no_step_of_a_plan_can_be_left_out() {
    for (what, case, plan) in planned() {
        crate::goals::check_lifts(&what, &case, &plan);
    }
}

/// Four questions; a gate whose weight is 2 of `a` and 1 of each other, a second stage of `a` alone; a tally of two
/// sections.
fn small(given: &[(&str, &str)], wanted: &[Goal]) -> Case {
    let mut file = packs::bare(&[("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")]);
    let first = [("a", 2, 2, false), ("b", 2, 1, false), ("c", 2, 1, false), ("d", 2, 1, false)];
    file.frameworks.push(packs::framework("gate", &[&first, &[("a", 3, 1, true)]]));
    let sections: [(&str, &[packs::Tested<'_>]); 2] =
        [("s", &[("a", 2, 3), ("b", 2, 3)]), ("t", &[("c", 2, 3), ("d", 2, 3)])];
    file.frameworks.push(packs::tally("tally", &sections, &[1, 3]));
    let given = answers(&Pack::new(&file).unwrap(), given, "1");
    Case::new(file, given, wanted.to_vec())
}

#[track_caller]
fn check_reasons(given: &[(&str, &str)], wanted: &[Goal], reasons: &[Impossible]) {
    assert_eq!(small(given, wanted).plan().err().unwrap_or_default(), reasons);
}

#[test]
fn a_stage_of_which_too_much_does_not_apply_is_named() {
    // Two of five is the cap; more of `a` alone is what the second stage asks.
    check_reasons(&[("b", "n/a"), ("c", "n/a")], &[goal(0, 2)], &[]);
    check_reasons(&[("a", "n/a")], &[goal(0, 1)], &[]);
    check_reasons(&[("a", "n/a")], &[goal(0, 2)], &[Impossible::NotCertifiable(goal(0, 2))]);
    let both = [Impossible::NotCertifiable(goal(0, 1)), Impossible::NotCertifiable(goal(0, 2))];
    check_reasons(&[("a", "n/a"), ("d", "n/a")], &[goal(0, 1)], &both[..1]);
    check_reasons(&[("a", "n/a"), ("d", "n/a")], &[goal(0, 2)], &both);
    check_reasons(&[("a", "n/a"), ("d", "n/a")], &[goal(0, 1), goal(0, 2), goal(0, 1)], &both);
}

#[test]
fn a_section_without_enough_tests_that_apply_is_named_with_what_it_can_have_and_needs() {
    let short = |section, most, stage, needs| {
        Impossible::Section(goal(1, stage), SectionIndex::at(section).unwrap(), most, needs)
    };
    check_reasons(&[("a", "n/a")], &[goal(1, 1)], &[]);
    check_reasons(&[("a", "n/a")], &[goal(1, 2)], &[short(0, 2, 2, 3)]);
    check_reasons(&[("a", "n/a"), ("d", "n/a")], &[goal(1, 2)], &[short(0, 2, 2, 3), short(1, 2, 2, 3)]);
    check_reasons(&[("c", "n/a"), ("d", "n/a")], &[goal(1, 2)], &[short(1, 0, 1, 1), short(1, 0, 2, 3)]);
    // Everything that stands in the way is named at once, in the order of the pack.
    let both = [Impossible::NotCertifiable(goal(0, 2)), short(0, 2, 2, 3)];
    check_reasons(&[("a", "n/a")], &[goal(1, 2), goal(0, 2)], &both);
}

#[test]
fn no_goal_and_a_stage_that_is_held_take_nothing() {
    for wanted in [vec![], vec![goal(0, 0)], vec![goal(0, 1), goal(1, 1)]] {
        let case = small(&[("a", "2"), ("b", "2"), ("c", "2"), ("d", "1")], &wanted);
        let plan = case.plan().unwrap();
        assert_eq!((plan.lifts.len(), plan.effort, plan.proven, plan.adds.iter().sum()), (0, 0, true, 0u32));
    }
}

#[test]
fn a_goal_that_stands_twice_adds_nothing_either_time() {
    let case = small(&[], &[goal(0, 1), goal(1, 2), goal(0, 1)]);
    let plan = case.plan().unwrap();
    // `a` to 3, `b` to 3 or `a` and `b` to 3 and 2; the gate comes with the tests.
    assert_eq!((plan.adds.as_slice(), plan.effort), (&[0, 2 * 3 - 3, 0][..], 6));
}
