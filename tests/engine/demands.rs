//! Demands say what a rule says: a stage passes just where the levels meet all demands that were made of it.

use std::collections::BTreeSet;

use crate::common::{Random, level, packs, random_answers, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Framework, Level, Pack, Stage, StageIndex};
use mlops_maturity::score::demand::Demand;
use mlops_maturity::score::{Reading, rule};

const SETS: usize = if cfg!(debug_assertions) { 2_000 } else { 100_000 };
const PACKS: usize = if cfg!(debug_assertions) { 500 } else { 10_000 };

/// Whether what follows passes is seen in both directions; else the test says nothing.
type Seen = BTreeSet<(String, u32, bool)>;

/// Each stage with the demands that it makes of these answers, and whether they are met when open ones have a level.
fn met(framework: &Framework, stage: &Stage, answers: &Answers, open: Option<Level>) -> bool {
    let level = |question| match answers.get(question) {
        answer if answer.is_undecided() => open,
        answer => answer.level(),
    };
    let demands = rule::demands(framework, stage, answers);
    demands.is_some_and(|demands| demands.iter().all(|demand| demand.is_met(level)))
}

/// Both readings of every stage, against the demands.
#[track_caller]
fn check(pack: &Pack, answers: &Answers, seen: &mut Seen) {
    for framework in pack.frameworks() {
        for stage in &framework.stages {
            let passes = |reading| rule::passes(framework, stage, answers, reading);
            let of = || format!("stage {} of {} for {answers:?}", stage.number, framework.id);
            // Not known is no level, and no better than the lowest.
            for open in [None, Some(Level::LOWEST)] {
                assert_eq!(met(framework, stage, answers, open), passes(Reading::Confirmed), "confirmed {}", of());
            }
            let best = met(framework, stage, answers, Some(Level::HIGHEST));
            assert_eq!(best, passes(Reading::Possible), "possible {}", of());
            for demand in rule::demands(framework, stage, answers).into_iter().flatten() {
                assert!(demand.need > 0, "a demand for nothing at {}", of());
            }
            seen.insert((framework.id.to_owned(), stage.number, best));
        }
    }
}

/// The answers with every open or unknown one replaced by a level.
fn decided(random: &mut Random, pack: &Pack) -> Answers {
    let mut answers = random_answers(random, pack);
    for question in pack.questions() {
        if answers.get(question.index).is_undecided() {
            answers.set(question.index, level(u8::try_from(random.between(1, 5)).unwrap()));
        }
    }
    answers
}

#[test]
fn a_stage_of_the_shipped_pack_passes_just_where_its_demands_are_met() {
    let pack = shipped_pack();
    let mut random = Random::new(0xDE);
    let mut seen = Seen::new();
    for nth in 0..SETS {
        let answers = if nth % 2 == 0 { decided(&mut random, &pack) } else { random_answers(&mut random, &pack) };
        check(&pack, &answers, &mut seen);
    }
    for framework in pack.frameworks() {
        for stage in framework.stages.iter().skip(1) {
            for passes in [true, false] {
                let wanted = (framework.id.to_owned(), stage.number, passes);
                assert!(seen.contains(&wanted), "no answers showed {wanted:?}");
            }
        }
    }
}

#[test]
fn a_stage_of_any_pack_passes_just_where_its_demands_are_met() {
    let mut random = Random::new(0xDE2);
    let mut seen = Seen::new();
    for _ in 0..PACKS {
        let pack = Pack::new(&packs::random(&mut random)).unwrap();
        for _ in 0..10 {
            check(&pack, &decided(&mut random, &pack), &mut seen);
            check(&pack, &random_answers(&mut random, &pack), &mut seen);
        }
    }
    assert!(seen.len() > 20, "the packs are too alike: {seen:?}");
}

#[test]
fn nothing_but_not_applicable_meets_no_demand() {
    let mut random = Random::new(0xDE3);
    let mut packs: Vec<Pack> = (0..PACKS).map(|_| Pack::new(&packs::random(&mut random)).unwrap()).collect();
    packs.push(shipped_pack());
    for pack in &packs {
        let nothing = Answers::all(pack, Answer::NotApplicable);
        for framework in pack.frameworks() {
            for stage in framework.stages.iter().skip(1) {
                assert!(!met(framework, stage, &nothing, Some(Level::HIGHEST)), "{} of {}", stage.number, framework.id);
            }
        }
    }
}

#[test]
fn a_demand_asks_for_something_and_no_more_than_its_terms_give_where_all_apply() {
    let pack = shipped_pack();
    for framework in pack.frameworks() {
        for stage in framework.stages.iter().filter(|stage| stage.index > StageIndex::at(0).unwrap()) {
            let demands: Vec<Demand> = rule::demands(framework, stage, &Answers::none()).unwrap();
            assert!(!demands.is_empty(), "stage {} of {} asks for nothing", stage.number, framework.id);
            for demand in demands {
                let most = demand.sum(|_| Some(Level::HIGHEST));
                let place = format!("{} of {}: {demand:?}", stage.number, framework.id);
                assert!(demand.need > 0 && demand.need <= most, "{place}");
                assert_eq!(demand.sum(|_| Some(Level::LOWEST)), 0, "{place}");
            }
        }
    }
}
