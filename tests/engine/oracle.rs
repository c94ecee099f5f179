//! Two scoring rules that were written apart give the same stages, progress and means.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use crate::common::{Random, packs, random_answer, random_answers, shipped_pack};
use crate::second_rule::{Held, Oracle, Said};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Pack, StageIndex};
use mlops_maturity::score::{reach, score};

const SETS: u64 = if cfg!(debug_assertions) { 10_000 } else { 1_000_000 };
const THREADS: u64 = 2;
const PACKS: u64 = if cfg!(debug_assertions) { 1_000 } else { 10_000 };

fn said(pack: &Pack, answers: &Answers) -> BTreeMap<String, Said> {
    let of = |answer| match answer {
        Answer::Open => Said::Nothing,
        Answer::Unknown => Said::DoNotKnow,
        Answer::NotApplicable => Said::DoesNotApply,
        Answer::Level(level) => Said::Level(u64::from(level.number())),
    };
    pack.questions().iter().map(|question| (question.id.to_string(), of(answers.get(question.index)))).collect()
}

/// Compares everything that both rules say, and notes which stages came up.
#[track_caller]
fn check(pack: &Pack, oracle: &Oracle, answers: &Answers, seen: &mut BTreeSet<(String, u64)>) {
    let card = score(pack, answers);
    let said = said(pack, answers);
    for (framework, found) in pack.frameworks().iter().zip(&card.frameworks) {
        let number = |index: StageIndex| u64::from(framework.stages[index.position()].number);
        let found = Held {
            confirmed: number(found.confirmed),
            possible: number(found.possible),
            next: found.next.map(|(stage, way)| (number(stage), u64::from(way.met), u64::from(way.whole))),
        };
        assert_eq!(found, oracle.stage(framework.id, &said), "{} of {said:?}", framework.id);
        seen.insert((framework.id.to_string(), found.confirmed));
    }
    for (area, found) in pack.areas().iter().zip(&card.areas) {
        let mean = found.mean.map(|mean| u64::from(mean.hundredths()));
        assert_eq!(mean, oracle.mean(Some(area.id), &said), "{} of {said:?}", area.id);
    }
    let overall = card.overall.map(|mean| u64::from(mean.hundredths()));
    assert_eq!(overall, oracle.mean(None, &said), "overall of {said:?}");
}

/// Answers that give each stage of each framework as the result.
fn witnesses(pack: &Pack) -> Vec<Answers> {
    let found = pack.frameworks().iter().flat_map(|framework| reach::witnesses(pack, framework).0);
    found.map(|witness| witness.answers).collect()
}

/// One of the witnesses with a few answers changed: sets from both sides of a stage's edge.
fn near_a_stage(random: &mut Random, pack: &Pack, witnesses: &[Answers]) -> Answers {
    let mut answers = witnesses[random.below(witnesses.len())].clone();
    for _ in 0..random.below(4) {
        let question = &pack.questions()[random.below(pack.questions().len())];
        answers.set(question.index, random_answer(random, 5));
    }
    answers
}

#[track_caller]
fn every_stage_was_seen(pack: &Pack, seen: &BTreeSet<(String, u64)>) {
    for framework in pack.frameworks() {
        for stage in &framework.stages {
            let wanted = (framework.id.to_string(), u64::from(stage.number));
            assert!(seen.contains(&wanted), "no answers gave {wanted:?}");
        }
    }
}

#[test]
fn both_rules_agree_on_the_shipped_pack() {
    let pack = shipped_pack();
    let text = std::fs::read_to_string("content/mlops/pack.json").unwrap();
    let oracle = Oracle::read(&serde_json::from_str(&text).unwrap());
    let witnesses = witnesses(&pack);
    let parts: Vec<BTreeSet<(String, u64)>> = thread::scope(|scope| {
        let run = |thread: u64| {
            let (pack, oracle, witnesses) = (&pack, &oracle, &witnesses);
            scope.spawn(move || {
                let mut random = Random::new(0x5EED_0000 + thread);
                let mut seen = BTreeSet::new();
                for nth in 0..SETS / THREADS {
                    // Every eighth set is steered at a stage, because the top of a framework needs luck otherwise.
                    let steered = nth % 8 == 0;
                    let answers = if steered {
                        near_a_stage(&mut random, pack, witnesses)
                    } else {
                        random_answers(&mut random, pack)
                    };
                    check(pack, oracle, &answers, &mut seen);
                }
                seen
            })
        };
        let threads: Vec<_> = (0..THREADS).map(run).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    // Agreement counts for something only if every stage came up.
    let seen: BTreeSet<(String, u64)> = parts.into_iter().flatten().collect();
    every_stage_was_seen(&pack, &seen);
}

#[test]
fn both_rules_agree_on_random_packs() {
    let mut random = Random::new(0x5EED_1000);
    let mut seen = BTreeSet::new();
    for _ in 0..PACKS {
        let file = packs::random(&mut random);
        let pack = Pack::new(&file).unwrap();
        let oracle = Oracle::read(&serde_json::to_value(&file).unwrap());
        let witnesses = witnesses(&pack);
        for _ in 0..20 {
            check(&pack, &oracle, &random_answers(&mut random, &pack), &mut seen);
            check(&pack, &oracle, &near_a_stage(&mut random, &pack, &witnesses), &mut seen);
        }
    }
    assert!(seen.len() > 10, "the packs are too alike: {seen:?}");
}

#[test]
fn both_rules_agree_on_every_answer_to_the_top_of_a_stage() {
    let pack = shipped_pack();
    let text = std::fs::read_to_string("content/mlops/pack.json").unwrap();
    let oracle = Oracle::read(&serde_json::from_str(&text).unwrap());
    let mut seen = BTreeSet::new();
    // Around each full set of one level and around the least answers of every stage, every single and every pair of other
    // answers: the edges of the rules.
    let mut bases: Vec<Answers> = (1..=5).map(|number| Answers::all(&pack, crate::common::level(number))).collect();
    bases.extend(witnesses(&pack));
    for (nth, base) in bases.iter().enumerate() {
        for (place, first) in pack.questions().iter().enumerate() {
            check(&pack, &oracle, &base.with(first.index, Answer::NotApplicable), &mut seen);
            for second in pack.questions().iter().skip(place) {
                // A debug build looks at every seventh pair, another seventh around each base.
                if cfg!(debug_assertions) && (place + second.index.position() + nth) % 7 > 0 {
                    continue;
                }
                for answer in [Answer::NotApplicable, Answer::Unknown, crate::common::level(1)] {
                    check(&pack, &oracle, &base.with(first.index, answer).with(second.index, answer), &mut seen);
                }
            }
        }
    }
    every_stage_was_seen(&pack, &seen);
}
