//! Roadmaps of a small pack, written out by hand: which steps, in which order, in which quarter, and what they score.
//! It is the worked example of `docs/roadmap.md`.

use crate::planning::{checked, framework, level, name, named, pack_value, step};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Lift, Pack};
use mlops_maturity::roadmap::{Conflict, Edits, Pin, Roadmap, building_on, roadmap};
use serde_json::json;

/// Two phases. `serve` builds on `code` and `test`, `test` on `code`, whose first lift belongs to the later phase.
fn small() -> Pack {
    let ids = [("code", "build"), ("test", "build"), ("serve", "run")].map(|(id, area)| (id.into(), area.into()));
    let ladder = framework("ladder", &[&[("code", 2), ("test", 2)], &[("serve", 3), ("test", 3)]]);
    let mut pack = pack_value(&ids, &["first", "second"], &json!([ladder]), &json!([]));
    step(&mut pack, "code", 2)["phase"] = json!("second");
    step(&mut pack, "test", 2)["needs"] = json!([{"question": "code", "level": 2}]);
    step(&mut pack, "serve", 2)["needs"] = json!([{"question": "code", "level": 2}, {"question": "test", "level": 2}]);
    step(&mut pack, "serve", 3)["needs"] = json!([{"question": "code", "level": 3}]);
    for (id, to, days) in
        [("code", 2, 4), ("code", 3, 3), ("test", 2, 3), ("test", 3, 5), ("serve", 2, 2), ("serve", 3, 8)]
    {
        step(&mut pack, id, to)["days"] = json!(days);
    }
    checked(pack)
}

const PLAN: [&str; 6] = ["code.2", "code.3", "test.2", "test.3", "serve.2", "serve.3"];

/// Everything at level 1, but for what is said.
fn made(pack: &Pack, given: &[(&str, Answer)], edits: &Edits) -> Roadmap {
    let mut answers = Answers::all(pack, Answer::Level(level(1)));
    for (id, answer) in given {
        answers.set(named(pack, &format!("{id}.2")).question, *answer);
    }
    let lifts: Vec<Lift> = PLAN.iter().map(|written| named(pack, written)).collect();
    roadmap(pack, &answers, &lifts, edits)
}

/// `number question.level days < after`, with `?` where today's level is not known.
fn steps(pack: &Pack, made: &Roadmap) -> Vec<String> {
    let line = |step: &mlops_maturity::roadmap::PlannedStep| {
        let unsure = if step.undecided { "?" } else { "" };
        let phase = pack.phases()[step.phase.position()];
        format!("{phase} {} {}{unsure} {}d < {:?}", step.number, name(pack, step.lift), step.days, step.after)
    };
    made.steps.iter().map(line).collect()
}

/// A quarter as `1 2 | stage 1 | 2.00 1.00`: steps, the stage at its end, the mean of each area.
fn quarters(pack: &Pack, made: &Roadmap) -> Vec<String> {
    let line = |quarter: &mlops_maturity::roadmap::Quarter| {
        let numbers: Vec<String> = quarter.parts.iter().map(|part| part.step.to_string()).collect();
        let card = made.projection.after(quarter.number);
        let stage = pack.frameworks()[0].stage(card.frameworks[0].confirmed).unwrap().number;
        let mean = |area: &mlops_maturity::score::AreaScore| area.mean.unwrap().hundredths().to_string();
        format!("{} | {stage} | {}", numbers.join(" "), card.areas.iter().map(mean).collect::<Vec<_>>().join(" "))
    };
    made.schedule.quarters.iter().map(line).collect()
}

#[test]
fn from_the_bottom_over_three_quarters() {
    let pack = small();
    let made = made(&pack, &[], &Edits::default().with_capacity(10));
    assert_eq!(
        steps(&pack, &made),
        [
            // Nothing can be done before code.2, which belongs to the second phase: all others move there.
            "second 1 code.2 4d < []",
            "second 2 test.2 3d < [1]",
            "second 3 serve.2 2d < [1, 2]",
            "second 4 code.3 3d < [1]",
            "second 5 test.3 5d < [2]",
            "second 6 serve.3 8d < [3, 4]",
        ]
    );
    // Chains to the end: 1: 4 + 3 + 2 + 8 = 17, 2: 3 + 2 + 8 = 13, 3: 10, 4: 11, 5: 5, 6: 8.
    // Quarter 1: 1 (4 used); of 2 (13) and 4 (11) first 2 (7), then 4 (10), full: 3 does not fit.
    // Quarter 2: 3 (2), then 6 (10). Quarter 3: 5.
    // Means: build is code and test. After quarter 1 code 3 and test 2: 2.50; stage 2. Stage 3 wants test at 3.
    assert_eq!(quarters(&pack, &made), ["1 2 4 | 2 | 250 100", "3 6 | 2 | 250 300", "5 | 3 | 300 300"]);
    assert_eq!((made.schedule.critical.steps.as_slice(), made.schedule.critical.days), ([1, 2, 3, 6].as_slice(), 17));
    assert_eq!(made.days(), 25);
}

#[test]
fn what_does_not_apply_or_is_done_drops_out_and_what_nobody_knows_starts_at_level_1() {
    let pack = small();
    let given = [("code", Answer::NotApplicable), ("test", Answer::Unknown), ("serve", Answer::Level(level(2)))];
    let made = made(&pack, &given, &Edits::default());
    assert_eq!(steps(&pack, &made), ["first 1 test.2? 3d < []", "first 2 test.3? 5d < [1]", "first 3 serve.3 8d < []"]);
    assert_eq!(made.projection.today().areas[0].mean, None);
    assert_eq!(made.projection.start().areas[0].mean.unwrap().hundredths(), 100);
}

#[test]
fn a_pin_a_drop_and_an_effort_of_ones_own() {
    let pack = small();
    let lift = |written| named(&pack, written);
    let start = Edits::default().with_capacity(10);
    // test.3 in quarter 1: it needs code.2 and test.2, and together they are 12 days.
    let pinned = start.pinning(lift("test.3"), Pin::In(1));
    let made_pinned = made(&pack, &[], &pinned);
    assert_eq!(quarters(&pack, &made_pinned), ["1 2 5 | 2 | 250 100", "4 3 | 2 | 300 200", "6 | 3 | 300 300"]);
    assert_eq!(made_pinned.schedule.conflicts, [Conflict::Over { step: 5, quarter: 1, by: 2 }]);
    // Dropping code.3 takes serve.3 along, and stage 3 with it.
    let dropped = start.dropping(lift("code.3"));
    let plan: Vec<Lift> = PLAN.iter().map(|written| lift(written)).collect();
    assert_eq!(building_on(&pack, &plan, lift("code.3")), [lift("serve.3")]);
    let made_dropped = made(&pack, &[], &dropped);
    // Chains: code.2: 4 + 3 + 5 = 12, test.2: 8, serve.2: 2, test.3: 5. Quarter 1: 4 + 3, then serve.2.
    assert_eq!(quarters(&pack, &made_dropped), ["1 2 3 | 2 | 200 200", "4 | 2 | 250 200"]);
    // Dropping test.2 as well: serve.2 and test.3 build on it, serve.3 on both.
    let both = made(&pack, &[], &dropped.dropping(lift("test.2")));
    let because =
        |at: usize| (name(&pack, both.dropped[at].lift), both.dropped[at].by_itself, both.dropped[at].because.len());
    assert_eq!(both.dropped.len(), 5);
    assert_eq!(because(0), ("code.3".to_owned(), true, 0));
    assert_eq!(because(4), ("serve.3".to_owned(), false, 2));
    // A day for serve.3 instead of eight: all but test.3 fits into the first two quarters, and so does that.
    let quick = made(&pack, &[], &start.with_days(lift("serve.3"), 1));
    assert_eq!(quarters(&pack, &quick), ["1 2 4 | 2 | 250 100", "5 3 6 | 3 | 300 300"]);
}
