//! How long the engine takes: scores, links, plans, roadmaps and the unpacking of the model.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A benchmark may fail loudly.

#[path = "browser/sets.rs"]
mod sets;

use divan::{Bencher, black_box};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, Lift, Pack, shipped};
use mlops_maturity::plan::{Goal, plan};
use mlops_maturity::roadmap::{Edits, roadmap};
use mlops_maturity::score::score;
use mlops_maturity::score::value::value;
use mlops_maturity::share::{decode, encode};
use sets::full;

fn main() {
    divan::main();
}

fn pack() -> Pack {
    shipped::pack().unwrap()
}

/// Every other practice at the highest level, the rest not known.
fn half_unknown(pack: &Pack) -> Answers {
    let mut answers = Answers::all(pack, Answer::Level(Level::HIGHEST));
    for question in pack.questions().iter().step_by(2) {
        answers.set(question.index, Answer::Unknown);
    }
    answers
}

#[divan::bench]
fn score_a_full_set_in_all_frameworks(bencher: Bencher<'_, '_>) {
    let pack = pack();
    let answers = full(&pack);
    bencher.bench(|| score(black_box(&pack), black_box(&answers)));
}

#[divan::bench]
fn score_the_top_where_every_stage_is_weighed(bencher: Bencher<'_, '_>) {
    let pack = pack();
    let answers = Answers::all(&pack, Answer::Level(Level::HIGHEST));
    bencher.bench(|| score(black_box(&pack), black_box(&answers)));
}

#[divan::bench]
fn score_with_half_unknown(bencher: Bencher<'_, '_>) {
    let pack = pack();
    let answers = half_unknown(&pack);
    bencher.bench(|| score(black_box(&pack), black_box(&answers)));
}

#[divan::bench]
fn value_with_half_unknown(bencher: Bencher<'_, '_>) {
    let pack = pack();
    let answers = half_unknown(&pack);
    bencher.bench(|| value(black_box(&pack), black_box(&answers)));
}

#[divan::bench]
fn encode_and_decode_a_link(bencher: Bencher<'_, '_>) {
    let pack = pack();
    let answers = full(&pack);
    bencher.bench(|| {
        let code = encode(black_box(&pack), black_box(&answers), Day::from_number(2517), None);
        decode(&pack, &code).unwrap()
    });
}

/// The top stages of the first frameworks.
fn tops(pack: &Pack, count: usize) -> Vec<Goal> {
    let first = pack.frameworks().iter().take(count);
    first.map(|framework| Goal { framework: framework.index, stage: framework.top() }).collect()
}

/// From the lowest level everywhere to the top stages of this many frameworks.
fn to_the_top(bencher: Bencher<'_, '_>, frameworks: usize) {
    let pack = pack();
    let answers = Answers::all(&pack, Answer::Level(Level::LOWEST));
    let goals = tops(&pack, frameworks);
    bencher.bench(|| plan(black_box(&pack), black_box(&answers), &goals, &[], |step| step.days));
}

#[divan::bench]
fn plan_one_goal(bencher: Bencher<'_, '_>) {
    to_the_top(bencher, 1);
}

/// With what each of the six adds.
#[divan::bench]
fn plan_all_tops(bencher: Bencher<'_, '_>) {
    to_the_top(bencher, 6);
}

#[divan::bench]
fn roadmap_of_all_tops(bencher: Bencher<'_, '_>) {
    let pack = pack();
    let answers = Answers::all(&pack, Answer::Level(Level::LOWEST));
    let lifts = plan(&pack, &answers, &tops(&pack, 6), &[], |step| step.days).unwrap().lifts;
    let edits = Edits::default();
    bencher.bench(|| roadmap(black_box(&pack), black_box(&answers), &lifts, &edits));
}

#[divan::bench]
fn roadmap_from_the_bottom_to_the_top(bencher: Bencher<'_, '_>) {
    let pack = pack();
    let answers = Answers::all(&pack, Answer::Level(Level::LOWEST));
    let lifts: Vec<Lift> = pack.steps().iter().map(|step| Lift { question: step.question, to: step.to }).collect();
    let edits = Edits::default();
    bencher.bench(|| roadmap(black_box(&pack), black_box(&answers), &lifts, &edits));
}

#[divan::bench]
fn unpack_the_shipped_pack() -> Pack {
    shipped::pack().unwrap()
}
