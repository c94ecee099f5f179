//! The roadmap: prerequisites first, nothing twice, in the order of stages and phases, and it leads to its target.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test may fail loudly.

mod common;

use std::collections::BTreeMap;

use common::{Random, level, packs, random_answers, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Framework, Level, Pack, QuestionIndex, Rule, Stage};
use mlops_maturity::roadmap::{Leg, Roadmap, Target, roadmap};
use mlops_maturity::score::reasons::{Standing, trace};
use mlops_maturity::score::score;

const SETS: usize = if cfg!(debug_assertions) { 60 } else { 2_000 };

/// Everything that must be true of any roadmap.
#[track_caller]
fn check(pack: &Pack, given: &Answers, target: Target) {
    let plan = roadmap(pack, given, target);
    let framework = pack.framework(target.framework).unwrap();
    numbers_count_up(&plan);
    legs_and_groups_ascend(&plan, target);
    let lifted = do_the_steps(pack, given, &plan);
    for stage in framework.stages.iter().filter(|stage| stage.index <= target.stage) {
        for found in trace(framework, stage, &lifted) {
            let done = matches!(found.standing, Standing::Met | Standing::NotApplicable);
            assert!(
                done,
                "{} is {:?} after all steps to stage {}",
                name(pack, found.question),
                found.standing,
                stage.number
            );
        }
    }
    if pack.questions().iter().all(|question| given.get(question.index) != Answer::NotApplicable) {
        let reached = score(pack, &lifted).frameworks[target.framework.position()].confirmed;
        assert!(
            reached >= target.stage,
            "all steps lead to {reached:?} and not to {:?} of {}",
            target.stage,
            framework.id
        );
    }
    assert_eq!(plan.is_empty(), is_met_fully(framework, target, given), "empty exactly where nothing is missing");
    assert_eq!(plan.days(), plan.legs.iter().map(Leg::days).sum::<u32>(), "days of the legs add up");
}

fn numbers_count_up(plan: &Roadmap) {
    for (place, step) in (1..).zip(plan.steps()) {
        assert_eq!(step.number, place, "numbers count up as the steps are listed");
        assert!(step.after.is_sorted() && step.after.iter().all(|before| *before < step.number), "{step:?}");
    }
}

fn legs_and_groups_ascend(plan: &Roadmap, target: Target) {
    assert!(plan.legs.is_sorted_by(|leg, next| leg.stage < next.stage), "legs in stage order");
    assert!(plan.legs.iter().all(|leg| leg.stage <= target.stage), "no leg beyond the target");
    for leg in &plan.legs {
        assert!(leg.groups.is_sorted_by(|group, next| group.phase < next.phase), "groups in phase order");
        assert!(!leg.groups.is_empty() && leg.groups.iter().all(|group| !group.steps.is_empty()), "nothing is empty");
    }
}

/// Does the steps one by one, as a reader of the roadmap would: each must be possible when its turn comes.
fn do_the_steps(pack: &Pack, given: &Answers, plan: &Roadmap) -> Answers {
    let mut now = given.clone();
    let mut numbers: BTreeMap<(QuestionIndex, Level), u32> = BTreeMap::new();
    let standing = |now: &Answers, question| match now.get(question) {
        Answer::NotApplicable => None,
        answer => Some(answer.level().unwrap_or(Level::LOWEST)),
    };
    for planned in plan.steps() {
        let step = pack.step(planned.question, planned.to).unwrap();
        let title = format!("{}.{}", name(pack, planned.question), planned.to);
        assert_eq!(standing(&now, planned.question), planned.to.below(), "{title} lifts by one level, and only once");
        assert_eq!(planned.days, step.days, "{title}");
        assert_eq!(planned.undecided, given.get(planned.question).is_undecided(), "{title}");
        let mut after: Vec<u32> =
            planned.to.below().and_then(|below| numbers.get(&(planned.question, below))).copied().into_iter().collect();
        for need in &step.needs {
            let today = standing(&now, need.question);
            assert!(
                today.is_none_or(|today| today >= need.level),
                "{title} needs {}.{}",
                name(pack, need.question),
                need.level
            );
            after.extend(numbers.get(&(need.question, need.level)));
        }
        after.sort_unstable();
        assert_eq!(planned.after, after, "{title} waits for the steps that it builds on");
        numbers.insert((planned.question, planned.to), planned.number);
        now.set(planned.question, Answer::Level(planned.to));
    }
    now
}

fn is_met_fully(framework: &Framework, target: Target, given: &Answers) -> bool {
    let wanted = |stage: &&Stage| stage.index <= target.stage;
    let mut found = framework.stages.iter().filter(wanted).flat_map(|stage| trace(framework, stage, given));
    found.all(|found| matches!(found.standing, Standing::Met | Standing::NotApplicable))
}

fn name(pack: &Pack, index: QuestionIndex) -> &str {
    pack.question(index).unwrap().id
}

fn targets(pack: &Pack) -> impl Iterator<Item = Target> {
    let of = |framework: &Framework| {
        let index = framework.index;
        framework.stages.iter().map(move |stage| Target { framework: index, stage: stage.index }).collect::<Vec<_>>()
    };
    // A framework of sections has no criteria to lead along.
    let gates = pack.frameworks().iter().filter(|framework| matches!(framework.rule, Rule::Gates(_)));
    gates.flat_map(of).collect::<Vec<_>>().into_iter()
}

#[test]
fn every_roadmap_of_the_shipped_pack_can_be_walked() {
    let pack = shipped_pack();
    let mut random = Random::new(0x0AD);
    let uniform = (1..=5).map(|number| Answers::all(&pack, level(number)));
    let mut sets: Vec<Answers> = uniform.chain([Answers::none(), Answers::all(&pack, Answer::NotApplicable)]).collect();
    sets.extend((0..SETS).map(|_| random_answers(&mut random, &pack)));
    for given in sets {
        targets(&pack).for_each(|target| check(&pack, &given, target));
    }
}

#[test]
fn every_roadmap_of_random_packs_can_be_walked() {
    let mut random = Random::new(0x0AD2);
    for _ in 0..SETS * 10 {
        let pack = Pack::new(&packs::random(&mut random)).unwrap();
        let given = random_answers(&mut random, &pack);
        targets(&pack).for_each(|target| check(&pack, &given, target));
    }
}
