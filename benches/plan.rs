//! How long plans take: the shipped pack, and problems in the shape of six frameworks at growing sizes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A benchmark may fail loudly.

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/plan_frameworks.rs"]
mod plan_frameworks;
#[path = "../tests/common/plan_pack.rs"]
mod plan_pack;

use common::Random;
use divan::{Bencher, black_box};
use mlops_maturity::covering::{Covering, Limit, solve};
use plan_frameworks::Shape;

/// Problems of each size: times differ between them, and one run goes through all.
const SEEDS: u64 = 20;

fn main() {
    divan::main();
}

#[divan::bench(args = [1, 2, 3])]
fn shipped_pack_to_the_top_of_all(bencher: Bencher<'_, '_>, today: u8) {
    let covering = plan_pack::to_the_top(&common::shipped_pack(), today);
    bencher.bench(|| solve(black_box(&covering), Limit::default()));
}

/// Twenty plans a run.
#[divan::bench(args = [28, 29, 56, 112, 224], sample_count = 20)]
fn twenty_of_six_frameworks(bencher: Bencher<'_, '_>, variables: usize) {
    let one = |seed| plan_frameworks::frameworks(&mut Random::new(seed), Shape::six(variables));
    let coverings: Vec<Covering> = (0..SEEDS).map(one).collect();
    bencher.bench(|| {
        for covering in &coverings {
            black_box(solve(black_box(covering), Limit::default()));
        }
    });
}

/// Twenty plans a run, with nothing required and nothing needed: what is left to choose is largest.
#[divan::bench(args = [28, 29, 56], sample_count = 5)]
fn twenty_with_nothing_required(bencher: Bencher<'_, '_>, variables: usize) {
    let shape = Shape { required: 0, needs: 0, ..Shape::six(variables) };
    let coverings: Vec<Covering> =
        (0..SEEDS).map(|seed| plan_frameworks::frameworks(&mut Random::new(seed), shape)).collect();
    bencher.bench(|| {
        for covering in &coverings {
            black_box(solve(black_box(covering), Limit::default()));
        }
    });
}
