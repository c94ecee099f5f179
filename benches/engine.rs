//! How long the engine takes: scores, links, roadmaps and the unpacking of the model.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A benchmark may fail loudly.

use divan::{Bencher, black_box};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, Lift, Pack, shipped};
use mlops_maturity::roadmap::{Edits, roadmap};
use mlops_maturity::score::score;
use mlops_maturity::share::{decode, encode};

fn main() {
    divan::main();
}

fn pack() -> Pack {
    shipped::pack().unwrap()
}

/// Levels 1 to 5 in turn.
fn full(pack: &Pack) -> Answers {
    let mut answers = Answers::none();
    let levels: Vec<Level> = Level::all().rev().collect();
    for (question, level) in pack.questions().iter().zip(levels.iter().cycle()) {
        answers.set(question.index, Answer::Level(*level));
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
    let mut answers = Answers::all(&pack, Answer::Level(Level::HIGHEST));
    for question in pack.questions().iter().step_by(2) {
        answers.set(question.index, Answer::Unknown);
    }
    bencher.bench(|| score(black_box(&pack), black_box(&answers)));
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
