//! Covering problems that were thought up: the corners of the model, and the shipped pack against the score.

use crate::common;
use crate::plan_pack;

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::covering::{Covering, Demand, Lift, Limit, Need, Outcome, Solution, Term, Variable, solve};
use mlops_maturity::model::{Level, Pack};
use mlops_maturity::score::score;

/// A variable with efforts for its four lifts.
fn variable(today: u8, efforts: [u32; 4]) -> Variable {
    Variable { today, lifts: efforts.map(|effort| Lift { effort, needs: Vec::new() }) }
}

/// The lift of a variable to a level needs another variable at a level.
fn with_need(mut covering: Covering, (variable, to): (usize, usize), (other, level): (usize, u8)) -> Covering {
    covering.variables[variable].lifts[to - 2].needs.push(Need { variable: other, level });
    covering
}

fn demand(terms: &[(usize, u8, u32)], need: u32) -> Demand {
    let term =
        |(variable, level, weight): &(usize, u8, u32)| Term { variable: *variable, level: *level, weight: *weight };
    Demand { terms: terms.iter().map(term).collect(), need }
}

fn covering(variables: &[Variable], demands: &[Demand]) -> Covering {
    Covering { variables: variables.to_vec(), demands: demands.to_vec() }
}

#[track_caller]
fn check(covering: &Covering, levels: &[u8], effort: u32) {
    match solve(covering, Limit::default()) {
        Outcome::Found(found) => {
            assert_eq!((found.levels.as_slice(), found.effort, found.at_least), (levels, effort, effort), "{found:?}");
            assert!(found.proven && found.tie_settled, "{found:?}");
        }
        Outcome::Impossible { demand } => panic!("demand {demand} cannot be met"),
    }
}

#[track_caller]
fn check_impossible(covering: &Covering, demand: usize) {
    assert_eq!(solve(covering, Limit::default()), Outcome::Impossible { demand });
}

#[test]
fn nothing_is_planned_where_nothing_is_demanded() {
    check(&Covering::default(), &[], 0);
    check(&covering(&[variable(3, [1; 4])], &[]), &[3], 0);
    check(&covering(&[variable(3, [1; 4])], &[demand(&[], 0), demand(&[(0, 3, 2)], 2)]), &[3], 0);
    check(&covering(&[variable(1, [0; 4])], &[demand(&[(0, 1, 1)], 1)]), &[1], 0);
}

#[test]
fn the_lower_level_goes_to_the_first_variable() {
    let two = [variable(1, [4, 4, 4, 4]), variable(1, [4, 4, 4, 4])];
    check(&covering(&two, &[demand(&[(0, 2, 1), (1, 2, 1)], 1)]), &[1, 2], 4);
    check(&covering(&two, &[demand(&[(0, 3, 1), (1, 3, 1), (0, 2, 1), (1, 2, 1)], 3)]), &[2, 3], 12);
    let free = [variable(1, [0; 4]), variable(1, [0; 4]), variable(1, [0; 4])];
    check(&covering(&free, &[demand(&[(0, 5, 2), (1, 3, 1), (2, 4, 1)], 2)]), &[1, 3, 4], 0);
}

#[test]
fn a_prerequisite_binds_for_lifts_that_are_done_and_not_for_those_of_the_past() {
    let lifted = covering(&[variable(1, [1; 4]), variable(1, [10; 4])], &[demand(&[(0, 3, 1)], 1)]);
    check(&with_need(lifted.clone(), (0, 2), (1, 2)), &[3, 2], 12);
    check(&with_need(lifted.clone(), (0, 4), (1, 2)), &[3, 1], 2);
    // What everybody has holds already.
    check(&with_need(lifted.clone(), (0, 2), (1, 1)), &[3, 1], 2);
    // Not even one that nobody can meet binds a lift that was done before.
    for need in [(1, 2), (1, 6), (9, 2)] {
        let mut begun = with_need(lifted.clone(), (0, 2), need);
        begun.variables[0].today = 2;
        check(&begun, &[3, 1], 1);
    }
}

#[test]
fn a_dear_prerequisite_makes_another_way_the_cheaper_one() {
    let three = [variable(1, [1; 4]), variable(1, [5; 4]), variable(1, [3; 4])];
    let either = covering(&three, &[demand(&[(0, 2, 1), (2, 2, 1)], 1)]);
    check(&either, &[2, 1, 1], 1);
    check(&with_need(either, (0, 2), (1, 2)), &[1, 1, 2], 3);
}

#[test]
fn one_lift_that_serves_two_demands_beats_two_cheaper_ones() {
    let three = [variable(1, [5; 4]), variable(1, [3; 4]), variable(1, [3; 4])];
    let both = [demand(&[(0, 2, 1), (1, 2, 1)], 1), demand(&[(0, 2, 1), (2, 2, 1)], 1)];
    check(&covering(&three, &both), &[2, 1, 1], 5);
}

#[test]
fn what_cannot_be_met_is_named() {
    let one = [variable(1, [1; 4])];
    check_impossible(&covering(&one, &[demand(&[(0, 2, 1)], 1), demand(&[(0, 5, 1)], 2)]), 1);
    check_impossible(&covering(&one, &[demand(&[], 1), demand(&[(0, 5, 1)], 2)]), 0);
    // What names no variable or no level does not count, and a lift that needs such a thing cannot be done.
    check_impossible(&covering(&one, &[demand(&[(7, 2, 1)], 1)]), 0);
    check_impossible(&covering(&one, &[demand(&[(0, 6, 1)], 1)]), 0);
    check_impossible(&covering(&[], &[demand(&[(0, 2, 1)], 1)]), 0);
    let two = covering(&[variable(1, [1; 4]), variable(1, [1; 4])], &[demand(&[(0, 4, 1)], 1)]);
    check_impossible(&with_need(two.clone(), (0, 3), (9, 2)), 0);
    check_impossible(&with_need(two.clone(), (0, 4), (1, 6)), 0);
    let three = covering(&vec![variable(1, [1; 4]); 3], &[demand(&[(0, 4, 1)], 1)]);
    check_impossible(&with_need(three, (0, 4), (1, 6)), 0);
    // It reaches on: variable 1 stays below 3, so that variable 0 stays below 4.
    check_impossible(&with_need(with_need(two, (0, 4), (1, 3)), (1, 3), (1, 7)), 0);
}

#[test]
fn circles_of_prerequisites_are_done_together_or_not_at_all() {
    let two = covering(
        &[variable(1, [2; 4]), variable(1, [2; 4]), variable(1, [9; 4])],
        &[demand(&[(0, 2, 1), (2, 2, 1)], 1)],
    );
    let circle = with_need(with_need(two, (0, 2), (1, 2)), (1, 2), (0, 2));
    check(&circle, &[2, 2, 1], 4);
    check(&with_need(circle.clone(), (1, 2), (1, 4)), &[2, 4, 1], 8);
    let mut free = circle;
    free.demands.clear();
    check(&free, &[1, 1, 1], 0);
}

#[test]
fn numbers_beyond_all_measure_are_no_trouble() {
    let huge = [variable(0, [u32::MAX; 4]), variable(9, [u32::MAX; 4]), variable(1, [1, 1, 1, u32::MAX])];
    let terms = [(0, 2, u32::MAX), (0, 3, u32::MAX), (2, 2, u32::MAX), (2, 3, 1)];
    check(&covering(&huge, &[demand(&terms, u32::MAX)]), &[1, 5, 2], 1);
    check(&covering(&huge, &[demand(&terms, u32::MAX), demand(&[(0, 2, 1), (2, 5, 3)], 2)]), &[1, 5, 5], 1_000_003);
    let dear = vec![variable(1, [u32::MAX; 4]); 40];
    let each = |first: usize| (0..20).map(|place| ((first + place) % 40, 5, u32::MAX)).collect::<Vec<_>>();
    let demands: Vec<Demand> = (0..40).map(|first| demand(&each(first), u32::MAX)).collect();
    check(&covering(&dear, &demands), &[vec![1; 19], vec![5], vec![1; 19], vec![5]].concat(), 8_000_000);
    let many = vec![variable(1, [500; 4]); 255];
    let all: Vec<(usize, u8, u32)> = (0..255).map(|place| (place, 5, u32::MAX)).collect();
    check(&covering(&many, &[demand(&all, u32::MAX)]), &[vec![1; 254], vec![5]].concat(), 2_000);
}

#[test]
fn how_far_from_the_least_is_said_in_whole_per_cent() {
    let found = |effort, at_least| Solution {
        levels: Vec::new(),
        effort,
        at_least,
        nodes: 0,
        proven: effort == at_least,
        tie_settled: false,
    };
    for (effort, at_least, per_cent) in [
        (100, 100, Some(0)),
        (0, 0, Some(0)),
        (101, 100, Some(1)),
        (1001, 1000, Some(1)),
        (110, 100, Some(10)),
        (111, 100, Some(11)),
        (1, 0, None),
        (u32::MAX, 1, None),
    ] {
        assert_eq!(found(effort, at_least).excess_at_most(), per_cent, "{effort} of at least {at_least}");
    }
}

/// The stages of the shipped pack, each by itself and all together: the score agrees that the plan reaches them.
#[test]
fn the_plan_for_a_stage_of_the_shipped_pack_reaches_it() {
    let pack = common::shipped_pack();
    for today in 1..=4 {
        for framework in pack.frameworks() {
            let mut covering = plan_pack::variables(&pack, today);
            for stage in &framework.stages {
                covering.demands.extend(plan_pack::demands(framework, stage));
                let reached = scored(&pack, &covering).frameworks[framework.index.position()].confirmed;
                assert!(reached >= stage.index, "{} {} from {today}: {reached:?}", framework.id, stage.number);
            }
        }
        let card = scored(&pack, &plan_pack::to_the_top(&pack, today));
        for (framework, found) in pack.frameworks().iter().zip(&card.frameworks) {
            assert_eq!(found.confirmed, framework.top(), "{} from {today}", framework.id);
        }
    }
}

fn scored(pack: &Pack, covering: &Covering) -> mlops_maturity::score::Scorecard {
    let Outcome::Found(found) = solve(covering, Limit::default()) else { panic!("every stage can be reached") };
    assert!(found.proven && found.tie_settled, "{found:?}");
    let mut answers = Answers::none();
    for (question, level) in pack.questions().iter().zip(&found.levels) {
        answers.set(question.index, Answer::Level(Level::new(*level).unwrap()));
    }
    score(pack, &answers)
}
