//! How long the value of answers takes: after each click the page works it out anew.

#![allow(clippy::unwrap_used)] // A benchmark may fail loudly.

use divan::{Bencher, black_box};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Level, Pack, shipped};
use mlops_maturity::score::value::value;

fn main() {
    divan::main();
}

fn check(bencher: Bencher<'_, '_>, answered: impl Fn(usize) -> Option<u8>) {
    let pack: Pack = shipped::pack().unwrap();
    let mut answers = Answers::none();
    for (place, question) in pack.questions().iter().enumerate() {
        if let Some(level) = answered(place).and_then(Level::new) {
            answers.set(question.index, Answer::Level(level));
        }
    }
    bencher.bench(|| value(black_box(&pack), black_box(&answers)));
}

#[divan::bench]
fn nothing_answered(bencher: Bencher<'_, '_>) {
    check(bencher, |_| None);
}

#[divan::bench]
fn one_answered(bencher: Bencher<'_, '_>) {
    check(bencher, |place| (place == 3).then_some(5));
}

#[divan::bench]
fn every_other_at_level_3(bencher: Bencher<'_, '_>) {
    check(bencher, |place| (place % 2 == 0).then_some(3));
}

#[divan::bench]
fn every_other_at_level_5(bencher: Bencher<'_, '_>) {
    check(bencher, |place| (place % 2 == 1).then_some(5));
}

#[divan::bench]
fn first_half_mixed(bencher: Bencher<'_, '_>) {
    check(bencher, |place| (place < 15).then_some([2, 4, 3, 5, 1].into_iter().cycle().nth(place)?));
}

#[divan::bench]
fn all_answered(bencher: Bencher<'_, '_>) {
    check(bencher, |_| Some(3));
}
