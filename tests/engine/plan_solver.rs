//! The least effort is the least: compared with trying everything, and by what must hold for any problem.

use crate::plan_brute;
use crate::plan_greedy;
use crate::plan_small;

use crate::common::Random;
use crate::plan_frameworks::Shape;
use mlops_maturity::covering::{Covering, Demand, Limit, Outcome, Solution, solve};

const SMALL: u64 = if cfg!(debug_assertions) { 6_000 } else { 30_000 };
const LARGE: u64 = if cfg!(debug_assertions) { 10 } else { 100 };
const ENOUGH: Limit = Limit { nodes: 1_000_000 };

/// A plan holds what it says, whatever the limit was.
#[track_caller]
fn check(what: &str, covering: &Covering, limit: Limit) -> Solution {
    let Outcome::Found(found) = solve(covering, limit) else { panic!("{what}: there is a plan") };
    assert!(plan_brute::is_plan(covering, &found.levels), "{what}: {found:?} is no plan for {covering:?}");
    assert_eq!(found.effort, plan_brute::effort(covering, &found.levels), "{what}: the effort of {found:?}");
    assert!(found.at_least <= found.effort, "{what}: {found:?}");
    assert_eq!(found.proven, found.at_least == found.effort, "{what}: {found:?}");
    assert!(found.proven || !found.tie_settled, "{what}: {found:?}");
    assert!(found.nodes <= limit.nodes, "{what}: {found:?}");
    found
}

fn smalls() -> impl Iterator<Item = (String, Covering)> {
    (0..SMALL).map(|seed| (format!("small {seed}"), plan_small::small(&mut Random::new(seed))))
}

fn large(variables: usize) -> impl Iterator<Item = (String, Covering)> {
    (0..LARGE).map(move |seed| {
        let covering = crate::plan_frameworks::frameworks(&mut Random::new(seed), Shape::six(variables));
        (format!("large {seed} of {variables}"), covering)
    })
}

fn is_possible(covering: &Covering) -> bool {
    covering.demands.iter().all(|demand| plan_brute::is_met(demand, &vec![5; covering.variables.len()]))
}

#[test]
fn the_plan_is_the_one_that_trying_everything_finds() {
    let mut impossible = 0;
    for (what, covering) in smalls() {
        let Some((effort, levels)) = plan_brute::best(&covering) else {
            let highest = vec![5; covering.variables.len()];
            let unmet = |demand: &Demand| !plan_brute::is_met(demand, &highest);
            let demand = covering.demands.iter().position(unmet).unwrap();
            assert_eq!(solve(&covering, ENOUGH), Outcome::Impossible { demand }, "{what}");
            impossible += 1;
            continue;
        };
        let found = check(&what, &covering, ENOUGH);
        assert!(found.proven && found.tie_settled, "{what}: {found:?}");
        assert_eq!((found.effort, found.levels), (effort, levels), "{what}: {covering:?}");
    }
    assert!(impossible > SMALL / 50, "some cannot be met: {impossible}");
}

#[test]
fn the_order_of_demands_and_terms_has_no_say() {
    let mut random = Random::new(1);
    for (what, covering) in smalls().take(1_000).chain(large(29)).filter(|(_, covering)| is_possible(covering)) {
        let mut shuffled = covering.clone();
        random.shuffle(&mut shuffled.demands);
        shuffled.demands.iter_mut().for_each(|demand| random.shuffle(&mut demand.terms));
        for limit in [ENOUGH, Limit { nodes: 2 }] {
            assert_eq!(solve(&covering, limit), solve(&shuffled, limit), "{what}");
        }
    }
}

#[test]
fn more_work_never_makes_a_worse_plan() {
    for (what, covering) in smalls().take(1_000).chain(large(56)).filter(|(_, covering)| is_possible(covering)) {
        let best = check(&what, &covering, ENOUGH);
        let mut before = check(&what, &covering, Limit { nodes: 0 });
        for nodes in [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144] {
            let found = check(&what, &covering, Limit { nodes });
            let rank = |found: &Solution| (found.effort, found.levels.clone());
            assert!(rank(&found) <= rank(&before), "{what}: {found:?} after {before:?}");
            assert!(found.at_least >= before.at_least, "{what}: {found:?} after {before:?}");
            assert!(found.at_least <= best.effort && best.effort <= found.effort, "{what}: {found:?}, really {best:?}");
            assert!(!found.tie_settled || found.levels == best.levels, "{what}: {found:?}, really {best:?}");
            before = found;
        }
    }
}

#[test]
fn another_demand_never_lowers_the_effort() {
    for (what, mut covering) in smalls().take(2_000).chain(large(29)).filter(|(_, covering)| is_possible(covering)) {
        let mut before = 0;
        let demands = std::mem::take(&mut covering.demands);
        // All of a small problem one by one, some of a large one.
        let portion = demands.len().div_ceil(12).max(1);
        for more in demands.chunks(portion) {
            covering.demands.extend_from_slice(more);
            let effort = check(&what, &covering, ENOUGH).effort;
            assert!(effort >= before, "{what}: {effort} after {before}");
            before = effort;
        }
    }
}

#[test]
fn a_better_start_never_raises_the_effort() {
    for (what, mut covering) in smalls().take(2_000).chain(large(29)).filter(|(_, covering)| is_possible(covering)) {
        let best = check(&what, &covering, ENOUGH);
        for (variable, level) in covering.variables.iter_mut().zip(&best.levels).step_by(2) {
            variable.today = *level;
        }
        let done = check(&what, &covering, ENOUGH);
        assert!(done.effort <= best.effort, "{what}: {done:?} after {best:?}");
    }
}

#[test]
fn what_one_would_do_by_hand_takes_more() {
    let (mut greedy, mut least) = (0, 0);
    for (what, covering) in large(29) {
        let levels = plan_greedy::levels(&covering);
        assert!(plan_brute::is_plan(&covering, &levels), "{what}");
        let effort = plan_brute::effort(&covering, &levels);
        let best = check(&what, &covering, ENOUGH).effort;
        assert!(best <= effort, "{what}: {best} against {effort}");
        (greedy, least) = (greedy + effort, least + best);
    }
    assert!(greedy * 100 > least * 101, "by hand {greedy}, at least {least}");
}

#[test]
fn problems_in_the_shape_of_frameworks_are_solved_within_the_limit() {
    for (what, covering) in large(29).chain(large(112)) {
        let found = check(&what, &covering, Limit::default());
        assert!(found.proven && found.tie_settled, "{what}: {found:?}");
    }
}
