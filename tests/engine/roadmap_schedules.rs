//! Schedules: some worked out by hand, and thousands at random against a slow checker of the rules.

use crate::planning::{Random, bare_pins, bare_steps, random_pin};
use crate::schedules::Case;
use mlops_maturity::model::{Level, Lift};
use mlops_maturity::roadmap::Pin::{self, In, NotBefore};
use mlops_maturity::roadmap::schedule::{MOST_QUARTERS, schedule};
use mlops_maturity::roadmap::{Conflict, PlannedStep, Schedule};

const SETS: usize = if cfg!(debug_assertions) { 4_000 } else { 60_000 };

/// A quarter as `1:4 2:6 = 10`: step, days, `<` where it came from the quarter before, `>` where it goes on.
fn lines(made: &Schedule) -> Vec<String> {
    let part = |part: &mlops_maturity::roadmap::Part| {
        let (from, on) = (if part.begins { "" } else { "<" }, if part.ends { "" } else { ">" });
        format!("{from}{}:{}{on} ", part.step, part.days)
    };
    made.quarters
        .iter()
        .map(|quarter| quarter.parts.iter().map(part).collect::<String>() + &format!("= {}", quarter.used))
        .collect()
}

#[track_caller]
fn made(steps: &[PlannedStep], capacity: u32, pins: &[(u32, Pin)]) -> Schedule {
    let pins = bare_pins(pins);
    let made = schedule(steps, capacity, &pins);
    Case { steps, capacity, pins: &pins, made: &made }.check();
    made
}

#[track_caller]
fn check(steps: &[(u32, &[u32])], capacity: u32, pins: &[(u32, Pin)], expected: &[&str], conflicts: &[Conflict]) {
    let made = made(&bare_steps(steps), capacity, pins);
    assert_eq!(lines(&made), expected);
    assert_eq!(made.conflicts, conflicts);
}

#[test]
fn nothing_to_do_takes_no_quarter() {
    check(&[], 10, &[], &[], &[]);
}

#[test]
fn the_longest_chain_goes_first_and_gaps_are_filled() {
    // Chains: 1 alone 5; 2 before 3: 4 + 8 = 12; 4 alone 6. Quarter 1: 2 (12 to go), then 4 (6): 10, full.
    // Quarter 2: 3 (8), and 1 (5) does not fit. Quarter 3: 1.
    check(&[(5, &[]), (4, &[]), (8, &[2]), (6, &[])], 10, &[], &["2:4 4:6 = 10", "3:8 = 8", "1:5 = 5"], &[]);
}

#[test]
fn of_equal_chains_the_smaller_number_goes_first() {
    check(&[(6, &[]), (6, &[]), (4, &[])], 10, &[], &["1:6 3:4 = 10", "2:6 = 6"], &[]);
}

#[test]
fn what_waits_may_follow_in_the_same_quarter() {
    check(&[(2, &[]), (3, &[1]), (5, &[1, 2])], 10, &[], &["1:2 2:3 3:5 = 10"], &[]);
}

#[test]
fn a_step_larger_than_a_quarter_begins_in_an_empty_one_and_shares_its_last() {
    // 1 has the longest chain by itself (25): quarters 1, 2 and half of 3, where 2 finds room; 3 waits for 1.
    check(&[(25, &[]), (4, &[]), (3, &[1])], 10, &[], &["1:10> = 10", "<1:10> = 10", "<1:5 2:4 = 9", "3:3 = 3"], &[]);
    // Here the chain 1, 2 is longer (6 + 20), so 1 has the first quarter, and 2 cannot begin in what 1 leaves of it.
    check(&[(6, &[]), (20, &[1])], 10, &[], &["1:6 = 6", "2:10> = 10", "<2:10 = 10"], &[]);
}

#[test]
fn no_effort_needs_no_room() {
    check(&[(10, &[]), (0, &[1]), (0, &[])], 10, &[], &["1:10 2:0 3:0 = 10"], &[]);
    // Not even in a quarter that a pin pushes over.
    let over = Conflict::Over { step: 2, quarter: 1, by: 3 };
    check(&[(10, &[]), (3, &[1]), (0, &[2])], 10, &[(2, In(1))], &["1:10 2:3 3:0 = 13"], &[over]);
}

#[test]
fn a_pinned_step_is_in_its_quarter_and_others_give_way() {
    // 1 would be first by its chain, but 2 is pinned into the first quarter and has its room.
    check(&[(8, &[]), (5, &[])], 10, &[(2, In(1))], &["2:5 = 5", "1:8 = 8"], &[]);
    // Nothing happens between the second quarter and the fourth.
    check(&[(8, &[]), (5, &[])], 10, &[(2, In(4))], &["1:8 = 8", "= 0", "= 0", "2:5 = 5"], &[]);
}

#[test]
fn what_a_pinned_step_waits_for_goes_before_longer_chains() {
    // 1 has the longest chain (9), but 2 has to be done for 3, which is wanted in quarter 1.
    check(&[(9, &[]), (4, &[]), (4, &[2])], 10, &[(3, In(1))], &["2:4 3:4 = 8", "1:9 = 9"], &[]);
}

#[test]
fn pins_may_push_a_quarter_over_its_capacity_and_it_is_told() {
    // 1 fills 6 of 10; 2 finds 4 free for its 7: 3 beyond; 3 finds none: 5 beyond. 4 goes to the next quarter.
    let conflicts = [Conflict::Over { step: 2, quarter: 1, by: 3 }, Conflict::Over { step: 3, quarter: 1, by: 5 }];
    check(
        &[(8, &[]), (7, &[]), (5, &[]), (1, &[])],
        10,
        &[(1, In(1)), (2, In(1)), (3, In(1))],
        &["1:8 2:7 3:5 = 20", "4:1 = 1"],
        &[Conflict::Over { step: 2, quarter: 1, by: 5 }, Conflict::Over { step: 3, quarter: 1, by: 5 }],
    );
    check(&[(6, &[]), (7, &[1]), (5, &[1])], 10, &[(2, In(1)), (3, In(1))], &["1:6 2:7 3:5 = 18"], &conflicts);
}

#[test]
fn a_pin_before_what_it_waits_for_is_late_and_says_why() {
    // 1 and 2 do not fit into one quarter together; 3 waits for both and is wanted in quarter 1. It comes with 2.
    check(
        &[(8, &[]), (7, &[]), (2, &[1, 2])],
        10,
        &[(3, In(1))],
        &["1:8 = 8", "2:7 3:2 = 9"],
        &[Conflict::Late { step: 3, wanted: 1, waits_for: 2 }],
    );
    // What it waits for is itself pinned later.
    check(
        &[(1, &[]), (1, &[1])],
        10,
        &[(1, In(3)), (2, In(2))],
        &["= 0", "= 0", "1:1 2:1 = 2"],
        &[Conflict::Late { step: 2, wanted: 2, waits_for: 1 }],
    );
}

#[test]
fn a_long_step_that_is_pinned_waits_for_an_empty_quarter() {
    // Both are pinned into quarter 1, where the longer chain (1: 15) begins. It leaves half of quarter 2, where 2 cannot
    // begin either: it begins in quarter 3.
    check(
        &[(15, &[]), (12, &[])],
        10,
        &[(1, In(1)), (2, In(1))],
        &["1:10> = 10", "<1:5 = 5", "2:10> = 10", "<2:2 = 2"],
        &[Conflict::Late { step: 2, wanted: 1, waits_for: 1 }],
    );
}

#[test]
fn a_running_step_makes_room_for_a_pinned_one() {
    // 1 runs from quarter 1; in quarter 2 the pinned 2 takes its 4 first, and 1 goes on with 6.
    check(&[(20, &[]), (4, &[])], 10, &[(2, In(2))], &["1:10> = 10", "2:4 <1:6> = 10", "<1:4 = 4"], &[]);
}

#[test]
fn not_before_waits_and_then_comes_before_unpinned_ones() {
    // Quarter 2 has 10: the wish of 3 (3 days) comes before the longer 1 and 2 that are left.
    check(&[(9, &[]), (8, &[]), (3, &[])], 10, &[(3, NotBefore(2))], &["1:9 = 9", "3:3 = 3", "2:8 = 8"], &[]);
    // It never pushes a quarter over: 2 is pinned into quarter 1 and leaves 1 day.
    check(&[(3, &[]), (9, &[])], 10, &[(1, NotBefore(1)), (2, In(1))], &["2:9 = 9", "1:3 = 3"], &[]);
}

#[test]
fn a_schedule_ends_at_its_bound_and_says_so() {
    let steps = bare_steps(&[(999, &[]), (999, &[]), (999, &[]), (1, &[3])]);
    let made = made(&steps, 5, &[]);
    assert_eq!(made.quarters.len(), 400);
    // 3 has the longest chain (1000) and takes 200 quarters, of which the last has a day left for 4. 1 takes the other
    // 200, and has a day left in the last one.
    assert_eq!(made.unfinished, [2]);
    assert_eq!(made.span(3).unwrap().ends, Some(200));
    assert_eq!(made.span(4).unwrap().ends, Some(200));
    assert_eq!(made.span(1).unwrap().ends, Some(MOST_QUARTERS));
    assert_eq!(made.span(2).unwrap().begins, None);
}

#[test]
fn pins_beyond_reach_are_brought_within_it() {
    let made = schedule(&bare_steps(&[(1, &[]), (1, &[])]), 10, &bare_pins(&[(1, In(0)), (2, In(9_999))]));
    assert_eq!((made.span(1).unwrap().begins, made.span(2).unwrap().begins), (Some(1), Some(Pin::LAST_QUARTER)));
    assert_eq!(made.conflicts, []);
}

#[test]
fn of_equally_long_chains_the_one_with_smaller_numbers_is_critical() {
    let made = made(&bare_steps(&[(3, &[]), (3, &[]), (2, &[2]), (2, &[1]), (1, &[])]), 10, &[]);
    assert_eq!((made.critical.steps.as_slice(), made.critical.days), ([1, 4].as_slice(), 5));
}

/// Makes some steps the next level of an earlier one, for which they wait.
fn stack(random: &mut Random, steps: &mut [PlannedStep]) {
    for at in 1..steps.len() {
        let below = random.below(at);
        let lift = steps[below].lift;
        let next = lift.to.number() + 1;
        if let Some(to) = Level::new(next).filter(|_| random.chance(40)) {
            let lift = Lift { to, ..lift };
            if steps.iter().all(|step| step.lift != lift) {
                let number = steps[below].number;
                steps[at].lift = lift;
                if !steps[at].after.contains(&number) {
                    steps[at].after.push(number);
                    steps[at].after.sort_unstable();
                }
            }
        }
    }
}

/// Days, weeks of the proof, upkeep a quarter, and what each waits for.
fn lasting(steps: &[(u32, u32, u32, &[u32])]) -> Vec<PlannedStep> {
    let bare: Vec<(u32, &[u32])> = steps.iter().map(|(days, _, _, after)| (*days, *after)).collect();
    let mut made = bare_steps(&bare);
    for (step, (_, weeks, upkeep, _)) in made.iter_mut().zip(steps) {
        (step.weeks, step.upkeep) = (*weeks, *upkeep);
    }
    made
}

#[track_caller]
fn proofs(steps: &[PlannedStep], capacity: u32, expected: &[u32]) -> Schedule {
    let made = made(steps, capacity, &[]);
    let proven: Vec<u32> = made.spans.iter().map(|span| span.proven.unwrap()).collect();
    assert_eq!(proven, expected);
    made
}

#[test]
fn a_proof_takes_its_weeks_from_the_week_in_which_the_work_ends() {
    // 13 days of 26 are half a quarter: the work ends in week 7. Six weeks later is week 13, the last of the quarter.
    proofs(&lasting(&[(13, 6, 0, &[])]), 26, &[1]);
    proofs(&lasting(&[(13, 7, 0, &[])]), 26, &[2]);
    // Two quarters of charts begin when the whole quarter's work is done: weeks 14 to 39.
    let made = proofs(&lasting(&[(26, 26, 0, &[])]), 26, &[3]);
    assert_eq!(lines(&made), ["1:26 = 26", "= 0", "= 0"]);
    // What waits for the work does not wait for its proof.
    proofs(&lasting(&[(13, 26, 0, &[]), (13, 0, 0, &[1])]), 26, &[3, 1]);
}

#[test]
fn a_level_is_proven_no_earlier_than_the_one_below_it() {
    let mut steps = lasting(&[(13, 26, 0, &[]), (13, 0, 0, &[1])]);
    steps[1].lift = Lift { to: Level::new(3).unwrap(), ..steps[0].lift };
    proofs(&steps, 26, &[3, 3]);
}

#[test]
fn upkeep_takes_its_days_from_the_quarter_after() {
    // 1 takes the first quarter, and 3 of 10 days from then on: 2 does not fit beside 3 any more.
    let made = made(&lasting(&[(10, 0, 3, &[]), (5, 0, 0, &[1]), (4, 0, 0, &[1])]), 10, &[]);
    assert_eq!(lines(&made), ["1:10 = 10", "2:5 = 5", "3:4 = 4"]);
    assert_eq!(made.quarters.iter().map(|quarter| quarter.upkeep).collect::<Vec<_>>(), [0, 3, 3]);
    assert_eq!(made.exhausted_from, None);
    // Work fills 7 days now, not 10: after 5 of them ten weeks are over, and a proof of four weeks is in the next quarter.
    let late = proofs(&lasting(&[(10, 0, 3, &[]), (5, 4, 0, &[1])]), 10, &[1, 3]);
    assert_eq!(late.quarters.len(), 3);
}

#[test]
fn where_upkeep_takes_everything_the_rest_is_named() {
    let made = made(&lasting(&[(10, 0, 10, &[]), (1, 0, 0, &[1]), (0, 0, 0, &[])]), 10, &[]);
    assert_eq!(lines(&made), ["1:10 3:0 = 10"]);
    assert_eq!((made.unfinished.as_slice(), made.exhausted_from), ([2].as_slice(), Some(2)));
}

#[test]
fn thousands_of_random_schedules_keep_every_rule() {
    let mut random = Random::new(0x5EED);
    for _ in 0..SETS {
        let count = random.between(0, 12);
        let largest = [6, 12, 30, 80][random.below(4)];
        let kept_up = random.chance(60);
        let mut steps = bare_steps(&vec![(0, [].as_slice()); usize::try_from(count).unwrap()]);
        for step in &mut steps {
            step.days = if random.chance(8) { 0 } else { random.between(1, largest) };
            step.after = (1..step.number).filter(|_| random.chance(18)).collect();
            if kept_up {
                step.weeks = if random.chance(50) { 0 } else { random.between(1, 40) };
                step.upkeep = if random.chance(60) { 0 } else { random.between(1, 4) };
            }
        }
        if kept_up {
            stack(&mut random, &mut steps);
        }
        let pinned = if random.chance(40) { 0 } else { random.between(0, 70) };
        let mut pins: Vec<(u32, Pin)> = Vec::new();
        for number in 1..=count {
            if random.chance(pinned) {
                pins.push((number, random_pin(&mut random, Pin::LAST_QUARTER)));
            }
        }
        let capacity = random.between(5, 40);
        made(&steps, capacity, &pins);
    }
}
