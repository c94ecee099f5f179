//! How much the solver of plans has to search, and how good its first guess is, over problems in the shape of frameworks.
//!
//! The same on every machine, so the sums stand here as they were measured. A plan is right either way (`plan_solver`);
//! what a change of these sums decides is whether a large problem is proven within the limit, and how far above the
//! least a plan may lie that is not. Lower work and better guesses are welcome: write the new sums down.

use crate::plan_pack;

use crate::common::{Random, shipped_pack};
use crate::plan_frameworks::Shape;
use mlops_maturity::covering::{Covering, Limit, Outcome, Solution, solve};

/// Sums over several problems.
#[derive(Debug, PartialEq, Eq)]
struct Work {
    /// Nodes until the plan was proven.
    nodes: u32,
    /// Efforts of the plans.
    least: u32,
    /// Efforts of the plans that are guessed before the search.
    guessed: u32,
    /// What is known after one node of the effort that every plan takes.
    at_least: u32,
    /// Efforts of the best plans found until each limit up to the proof, summed over limits.
    on_the_way: u32,
    /// What is known by then of the effort that every plan takes, summed likewise.
    known: u32,
}

fn found(covering: &Covering, limit: Limit) -> Solution {
    match solve(covering, limit) {
        Outcome::Found(solution) => solution,
        Outcome::Impossible { demand } => panic!("demand {demand} cannot be met"),
    }
}

fn work(coverings: impl Iterator<Item = Covering>) -> Work {
    let mut sum = Work { nodes: 0, least: 0, guessed: 0, at_least: 0, on_the_way: 0, known: 0 };
    for covering in coverings {
        let [guess, first, best] = [0, 1, Limit::default().nodes].map(|nodes| found(&covering, Limit { nodes }));
        assert!(best.proven && best.tie_settled, "{best:?}");
        sum.nodes += best.nodes;
        sum.least += best.effort;
        sum.guessed += guess.effort;
        sum.at_least += first.at_least;
        for nodes in 1..best.nodes {
            let stopped = found(&covering, Limit { nodes });
            assert!(stopped.at_least <= best.effort && best.effort <= stopped.effort, "{stopped:?} of {best:?}");
            sum.on_the_way += stopped.effort;
            sum.known += stopped.at_least;
        }
    }
    sum
}

fn problems(count: u64, shape: Shape) -> impl Iterator<Item = Covering> {
    (0..count).map(move |seed| crate::plan_frameworks::frameworks(&mut Random::new(seed), shape))
}

#[test]
fn plans_of_the_shipped_model_take_a_few_nodes() {
    let pack = shipped_pack();
    assert_eq!(
        work((1..=4).map(|today| plan_pack::to_the_top(&pack, today))),
        Work { nodes: 25, least: 3_567, guessed: 3_573, at_least: 3_567, on_the_way: 21_732, known: 21_732 }
    );
}

#[test]
fn large_problems_are_proven_well_within_the_limit() {
    assert_eq!(
        work(problems(12, Shape::six(56))),
        Work { nodes: 127, least: 31_877, guessed: 31_937, at_least: 31_771, on_the_way: 286_959, known: 286_217 }
    );
}

#[test]
fn where_much_is_left_to_choose_the_first_guess_is_good() {
    let shape = Shape { required: 0, needs: 10, ..Shape::six(28) };
    assert_eq!(
        work(problems(8, shape)),
        Work { nodes: 95, least: 9_071, guessed: 9_276, at_least: 8_756, on_the_way: 96_887, known: 94_834 }
    );
}
