//! How long the engine takes as wasm in a browser, built as the page is: prints medians, asserts nothing.
//!
//! `make bench` runs it with the runner of the component tests.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods)] // A benchmark may fail loudly.

mod sets;

use std::hint::black_box;

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, shipped};
use mlops_maturity::plan::{Goal, plan};
use mlops_maturity::roadmap::{Edits, roadmap};
use mlops_maturity::score::score;
use mlops_maturity::score::value::value;
use mlops_maturity::share::{decode, encode};
use sets::full;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Samples, of which the median is printed.
const SAMPLES: usize = 31;

/// Prints the median time of a call in microseconds; each sample makes `calls` of them, since the clock is coarse.
fn time(what: &str, calls: u32, mut call: impl FnMut()) {
    let clock = web_sys::window().unwrap().performance().unwrap();
    let mut samples: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let start = clock.now();
            (0..calls).for_each(|_| call());
            (clock.now() - start) * 1000.0 / f64::from(calls)
        })
        .collect();
    samples.sort_by(f64::total_cmp);
    console_log!("{:>10.1} µs  {what} (slowest {:.1})", samples[SAMPLES / 2], samples[SAMPLES - 1]);
}

#[wasm_bindgen_test]
fn times() {
    let pack = shipped::pack().unwrap().without_optional();
    let top = Answers::all(&pack, Answer::Level(Level::HIGHEST));
    let bottom = Answers::all(&pack, Answer::Level(Level::LOWEST));
    let mixed = full(&pack);
    let tops: Vec<Goal> =
        pack.frameworks().iter().map(|framework| Goal { framework: framework.index, stage: framework.top() }).collect();
    time("score a full set in all six frameworks", 200, || drop(black_box(score(&pack, black_box(&mixed)))));
    time("score the top, where every stage is weighed", 200, || drop(black_box(score(&pack, black_box(&top)))));
    time("encode and decode a link", 200, || {
        let code = encode(&pack, black_box(&mixed), Day::from_number(2517), None);
        drop(black_box(decode(&pack, &code)));
    });
    time("value of an answer, nothing answered", 1, || drop(black_box(value(&pack, &Answers::none()))));
    time("plan to the next stage of the first framework", 5, || {
        let goal = Goal { framework: tops[0].framework, stage: pack.frameworks()[0].stages[1].index };
        drop(black_box(plan(&pack, &bottom, &[goal], |step| step.days)));
    });
    time("plan from the bottom to the top of all six, with what each adds: seven solves", 2, || {
        drop(black_box(plan(&pack, &bottom, black_box(&tops), |step| step.days)));
    });
    let found = plan(&pack, &bottom, &tops, |step| step.days).unwrap();
    time("roadmap of that plan, with its projection", 5, || {
        drop(black_box(roadmap(&pack, &bottom, &found.lifts, &Edits::default())));
    });
}
