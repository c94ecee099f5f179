//! Roadmaps of random packs under random edits: nothing twice, prerequisites first, and every quarter's end scored.

use std::collections::{BTreeMap, BTreeSet};

use crate::planning::{
    Random, any_lift, random_answers, random_change, random_edits, random_lifts, random_pack, today,
};
use crate::schedules::Case;
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Level, Lift, Pack, shipped};
use mlops_maturity::roadmap::{Edits, History, Pin, Roadmap, building_on, roadmap};
use mlops_maturity::score::{Scorecard, score};

const SETS: usize = if cfg!(debug_assertions) { 1_500 } else { 20_000 };

/// Everything that must be true of any roadmap.
#[track_caller]
fn check(pack: &Pack, answers: &Answers, lifts: &[Lift], edits: &Edits) {
    let made = roadmap(pack, answers, lifts, edits);
    every_lift_is_planned_or_left_out(pack, lifts, edits, &made);
    the_steps_can_be_done(pack, answers, edits, &made);
    if lifts.len() <= 16 {
        let (steps, capacity, pins) = (made.steps.as_slice(), edits.capacity(), edits.pins());
        Case { steps, capacity, pins, made: &made.schedule }.check();
    }
    every_quarter_is_scored(pack, answers, &made);
    the_steps_are_counted_as_the_quarters_do_them(&made);
    assert_eq!(made.days(), made.steps.iter().map(|step| step.days).sum::<u32>());
    let mut turned = lifts.to_vec();
    turned.reverse();
    turned.extend(lifts);
    assert_eq!(roadmap(pack, answers, &turned, edits), made, "neither order nor repetition of the lifts matters");
}

/// From 1 on without a gap: by the quarter in which they begin, those of one quarter by number, and last what never begins.
fn the_steps_are_counted_as_the_quarters_do_them(made: &Roadmap) {
    assert_eq!(made.is_empty(), made.steps.is_empty());
    let mut order: Vec<u32> = made.steps.iter().map(|step| step.number).collect();
    order.sort_by_key(|number| {
        let begins = made.schedule.spans[*number as usize - 1].begins;
        (begins.is_none(), begins, *number)
    });
    let places: Vec<u32> = order.iter().map(|number| made.place(*number)).collect();
    assert_eq!(places, (1..).take(order.len()).collect::<Vec<u32>>());
    // What is no step has the number that it has.
    assert_eq!((made.place(0), made.place(9_999)), (0, 9_999));
}

/// Whether a lift builds on another, by the words of the rule.
fn builds_on(pack: &Pack, lift: Lift, other: Lift) -> bool {
    let needs = &pack.step(lift.question, lift.to).unwrap().needs;
    (lift.question == other.question && lift.to > other.to)
        || needs.iter().any(|need| need.question == other.question && need.level >= other.to)
}

/// A list with everything in it that builds on a part of it.
fn with_all_behind(pack: &Pack, lifts: &[Lift], mut part: BTreeSet<Lift>) -> BTreeSet<Lift> {
    loop {
        let before = part.len();
        let more: Vec<Lift> =
            lifts.iter().copied().filter(|lift| part.iter().any(|other| builds_on(pack, *lift, *other))).collect();
        part.extend(more);
        if part.len() == before {
            return part;
        }
    }
}

fn every_lift_is_planned_or_left_out(pack: &Pack, lifts: &[Lift], edits: &Edits, made: &Roadmap) {
    let roots: BTreeSet<Lift> = lifts.iter().copied().filter(|lift| edits.dropped().contains(lift)).collect();
    let expected = with_all_behind(pack, lifts, roots.clone());
    let left_out: BTreeSet<Lift> = made.dropped.iter().map(|dropped| dropped.lift).collect();
    assert_eq!(left_out, expected, "dropped, or building on what is dropped");
    assert_eq!(left_out.len(), made.dropped.len());
    for dropped in &made.dropped {
        assert_eq!(dropped.by_itself, roots.contains(&dropped.lift));
        let because = roots.iter().copied().filter(|root| {
            *root != dropped.lift && with_all_behind(pack, lifts, BTreeSet::from([*root])).contains(&dropped.lift)
        });
        assert_eq!(dropped.because, because.collect::<Vec<_>>());
    }
    let mut planned: Vec<Lift> = made.steps.iter().map(|step| step.lift).collect();
    planned.sort_unstable();
    let mut kept: Vec<Lift> = lifts.iter().copied().filter(|lift| !left_out.contains(lift)).collect();
    kept.sort_unstable();
    assert_eq!(planned, kept, "every lift that is not left out is planned once");
}

/// Does the steps one by one, as a reader of the roadmap would: each must be possible when its turn comes.
fn the_steps_can_be_done(pack: &Pack, answers: &Answers, edits: &Edits, made: &Roadmap) {
    let mut now = answers.clone();
    let mut numbers: BTreeMap<Lift, u32> = BTreeMap::new();
    for (place, planned) in (1..).zip(&made.steps) {
        let step = pack.step(planned.lift.question, planned.lift.to).unwrap();
        assert_eq!(planned.number, place);
        assert_eq!(today(&now, step.question), step.to.below(), "lifts by one level");
        assert_eq!(planned.undecided, answers.get(step.question).is_undecided());
        let own = edits.efforts().own().find(|(lift, _)| *lift == planned.lift).map(|(_, days)| days);
        assert_eq!(planned.days, own.unwrap_or(step.days));
        assert_eq!(edits.efforts().is_own(planned.lift), own.is_some());
        let below = step.to.below().map(|to| Lift { question: step.question, to });
        let needs = step.needs.iter().map(|need| Lift { question: need.question, to: need.level });
        for need in &step.needs {
            assert!(today(&now, need.question).is_none_or(|today| today >= need.level), "prerequisites first");
        }
        let after: BTreeSet<u32> =
            below.into_iter().chain(needs).filter_map(|lift| numbers.get(&lift).copied()).collect();
        assert_eq!(planned.after, after.iter().copied().collect::<Vec<_>>());
        let latest = after.iter().map(|before| made.step(*before).unwrap().phase).max();
        assert_eq!(planned.phase, latest.map_or(step.phase, |latest| latest.max(step.phase)));
        numbers.insert(planned.lift, planned.number);
        now.set(step.question, Answer::Level(step.to));
    }
    assert!(made.steps.is_sorted_by_key(|step| step.phase), "phases never point back");
}

fn every_quarter_is_scored(pack: &Pack, answers: &Answers, made: &Roadmap) {
    let mut now = answers.clone();
    assert_eq!(*made.projection.today(), score(pack, &now));
    for step in &made.steps {
        if answers.get(step.lift.question).level().is_none() {
            now.set(step.lift.question, Answer::Level(Level::LOWEST));
        }
    }
    assert_eq!(*made.projection.start(), score(pack, &now));
    assert_eq!(made.projection.after(0), made.projection.start());
    never_falls(made.projection.today(), made.projection.start(), false);
    for quarter in &made.schedule.quarters {
        let proven = |number: u32| made.schedule.span(number).unwrap().proven.is_some_and(|at| at <= quarter.number);
        for step in made.steps.iter().filter(|step| proven(step.number)) {
            let level = now.get(step.lift.question).level().unwrap();
            now.set(step.lift.question, Answer::Level(level.max(step.lift.to)));
        }
        let card = made.projection.after(quarter.number);
        assert_eq!(*card, score(pack, &now), "quarter {}", quarter.number);
        never_falls(made.projection.after(quarter.number - 1), card, true);
    }
    assert_eq!(*made.projection.after(u32::MAX), score(pack, &now));
}

/// Stages never fall, and means neither from the start on.
fn never_falls(before: &Scorecard, after: &Scorecard, means: bool) {
    for (before, after) in before.frameworks.iter().zip(&after.frameworks) {
        assert!(after.confirmed >= before.confirmed);
    }
    for (before, after) in before.areas.iter().zip(&after.areas) {
        assert!(!means || after.mean >= before.mean);
    }
}

#[test]
fn random_packs_under_random_edits() {
    let mut random = Random::new(0x0AD);
    for _ in 0..SETS {
        let pack = random_pack(&mut random);
        let answers = random_answers(&mut random, &pack);
        let lifts = random_lifts(&mut random, &pack, &answers);
        let edits = random_edits(&mut random, &pack);
        check(&pack, &answers, &lifts, &edits);
    }
}

#[test]
fn the_shipped_pack_under_random_edits() {
    let pack = shipped::pack().unwrap();
    let mut random = Random::new(0x0AD2);
    for _ in 0..SETS / 15 {
        let answers = random_answers(&mut random, &pack);
        let lifts = random_lifts(&mut random, &pack, &answers);
        let edits = random_edits(&mut random, &pack);
        check(&pack, &answers, &lifts, &edits);
    }
}

#[test]
fn lifts_that_are_done_or_do_not_apply_are_passed_over() {
    let pack = shipped::pack().unwrap();
    let all: Vec<Lift> = pack.steps().iter().map(|step| Lift { question: step.question, to: step.to }).collect();
    for answer in [Answer::NotApplicable, Answer::Level(Level::HIGHEST)] {
        let made = roadmap(&pack, &Answers::all(&pack, answer), &all, &Edits::default());
        assert!(made.is_empty() && made.schedule.quarters.is_empty());
    }
    let lowest = roadmap(&pack, &Answers::all(&pack, Answer::Level(Level::LOWEST)), &all, &Edits::default());
    assert_eq!(lowest.steps.len(), all.len());
}

#[test]
fn a_drop_takes_along_what_builds_on_it_and_gives_back_that_alone() {
    let mut random = Random::new(0xD20);
    for _ in 0..SETS {
        let pack = random_pack(&mut random);
        let answers = random_answers(&mut random, &pack);
        let lifts = random_lifts(&mut random, &pack, &answers);
        let edits = random_edits(&mut random, &pack);
        let before = roadmap(&pack, &answers, &lifts, &edits);
        let Some(lift) = before.steps.first().map(|_| before.steps[random.below(before.steps.len())].lift) else {
            continue;
        };
        let planned: Vec<Lift> = before.steps.iter().map(|step| step.lift).collect();
        let dropping = edits.dropping(lift);
        let after = roadmap(&pack, &answers, &lifts, &dropping);
        let mut gone: BTreeSet<Lift> = planned.iter().copied().collect();
        for step in &after.steps {
            gone.remove(&step.lift);
        }
        assert!(gone.remove(&lift));
        assert_eq!(gone.into_iter().collect::<Vec<_>>(), building_on(&pack, &planned, lift), "told beforehand");
        assert_eq!(dropping.taking_back(lift), edits);
        assert_eq!(roadmap(&pack, &answers, &lifts, &dropping.taking_back(lift)), before);
    }
}

#[test]
fn any_way_back_leads_where_it_came_from() {
    let mut random = Random::new(0xBAC);
    for _ in 0..SETS / 3 {
        let pack = random_pack(&mut random);
        let mut history = History::starting_with(random_edits(&mut random, &pack));
        let mut states = vec![history.now().clone()];
        for _ in 0..random.below(140) {
            if random.chance(30) {
                let before = history.clone();
                history = history.undo();
                assert_eq!(before.can_undo(), before != history);
                if before.can_undo() {
                    states.pop();
                }
            } else {
                let next = random_change(&mut random, &pack, history.now());
                if next != *history.now() {
                    states.push(next.clone());
                }
                history = history.change(next);
            }
            // What is older than the longest way back is out of reach.
            let excess = states.len().saturating_sub(History::LONGEST + 1);
            states.drain(..excess);
            assert_eq!(history.now(), states.last().unwrap());
            assert_eq!(history.can_undo(), states.len() > 1);
        }
    }
}

#[test]
fn the_last_fifty_changes_can_be_taken_back() {
    let capacities = |changes: u32| {
        let change = |history: History, days| history.change(history.now().with_capacity(days));
        let mut history = (100..100 + changes).fold(History::default(), change);
        let mut seen = Vec::new();
        while history.can_undo() {
            history = history.undo();
            seen.push(history.now().capacity());
        }
        seen
    };
    assert_eq!(capacities(3), [101, 100, 60]);
    for changes in [50, 51, 75] {
        let seen = capacities(changes);
        let oldest = if changes == 50 { 60 } else { 100 + changes - 51 };
        assert_eq!((seen.len(), seen.last()), (50, Some(&oldest)), "after {changes}");
    }
}

#[test]
fn edits_stay_within_their_bounds() {
    let mut random = Random::new(0xB0D);
    let pack = random_pack(&mut random);
    let lift = any_lift(&mut random, &pack);
    let edits = Edits::default();
    assert_eq!(edits.capacity(), 60);
    assert_eq!((edits.with_capacity(0).capacity(), edits.with_capacity(9_999).capacity()), (5, 2000));
    assert_eq!(edits.with_days(lift, 5_000).efforts().days(&pack, lift), 999);
    assert_eq!(edits.with_days(lift, 0).efforts().days(&pack, lift), 0);
    assert_eq!(edits.with_days(lift, 0).with_estimate(lift), edits);
    assert_eq!(edits.pinning(lift, Pin::In(0)).pins().get(&lift), Some(&Pin::In(1)));
    assert_eq!(edits.pinning(lift, Pin::NotBefore(500)).pins().get(&lift), Some(&Pin::NotBefore(40)));
    assert_eq!(edits.pinning(lift, Pin::In(3)).unpinning(lift), edits);
    // What is taken back is that and nothing else.
    let other = Edits::default().with_capacity(7).pinning(crate::planning::lift(100, 2), Pin::In(2));
    assert_eq!(other.pinning(lift, Pin::In(3)).unpinning(lift), other);
    assert_eq!(other.with_days(lift, 3).with_estimate(lift), other);
    assert_eq!(other.dropping(lift).taking_back(lift), other);
    let elsewhere = Lift { question: crate::planning::lift(100, 2).question, to: lift.to };
    assert_eq!(edits.with_days(elsewhere, 9).efforts().days(&pack, elsewhere), 0, "the pack has no such step");
}
