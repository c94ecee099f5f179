//! Roadmaps of a small pack, written out by hand: which steps, in which order, and why.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test may fail loudly.

mod common;

use common::{answers, packs};
use mlops_maturity::model::Pack;
use mlops_maturity::model::format::PackFile;
use mlops_maturity::roadmap::{Roadmap, Target, Why, roadmap};

/// Two phases; `serve` builds on `test` and `code`, `test` on `code`, whose first lift belongs to the later phase.
fn small() -> PackFile {
    let mut file = packs::bare(&[("code", "build"), ("test", "build"), ("serve", "run")]);
    file.frameworks = vec![packs::framework(
        "ladder",
        &[&[("code", 2, 1, true), ("test", 2, 1, false)], &[("serve", 3, 1, true), ("test", 3, 1, false)]],
    )];
    packs::step(&mut file, "code", 2).phase = String::from("second");
    packs::step(&mut file, "test", 2).needs = vec![packs::need("code", 2)];
    packs::step(&mut file, "serve", 2).needs = vec![packs::need("code", 2), packs::need("test", 2)];
    packs::step(&mut file, "serve", 3).needs = vec![packs::need("code", 3)];
    packs::step(&mut file, "serve", 3).days = 8;
    packs::step(&mut file, "code", 3).days = 3;
    file
}

/// A roadmap as one line a step: `stage | phase | number question.level why days < after`.
fn lines(pack: &Pack, plan: &Roadmap, target: Target) -> Vec<String> {
    let framework = pack.framework(target.framework).unwrap();
    let mut lines = Vec::new();
    for leg in &plan.legs {
        for group in &leg.groups {
            for step in &group.steps {
                let why = match step.why {
                    Why::Required => "required",
                    Why::Expected => "expected",
                    Why::Prerequisite => "prerequisite",
                };
                let unsure = if step.undecided { "?" } else { "" };
                lines.push(format!(
                    "{} | {} | {} {}.{}{unsure} {why} {}d < {:?}",
                    framework.stage(leg.stage).unwrap().number,
                    pack.phases()[group.phase.position()],
                    step.number,
                    pack.question(step.question).unwrap().id,
                    step.to,
                    step.days,
                    step.after
                ));
            }
        }
    }
    lines
}

#[track_caller]
fn check(given: &[(&str, &str)], expected: &[&str]) {
    let pack = Pack::new(&small()).unwrap();
    let framework = &pack.frameworks()[0];
    let target = Target { framework: framework.index, stage: framework.top() };
    let plan = roadmap(&pack, &answers(&pack, given, "1"), target);
    assert_eq!(lines(&pack, &plan, target), expected);
}

#[test]
fn from_the_bottom_to_the_top_of_a_small_pack() {
    check(
        &[],
        &[
            "2 | second | 1 code.2 required 1d < []",
            // Its own phase is the first, but what it builds on is in the second.
            "2 | second | 2 test.2 expected 1d < [1]",
            "3 | first | 3 serve.2 required 1d < [1, 2]",
            "3 | first | 4 code.3 prerequisite 3d < [1]",
            "3 | first | 5 test.3 expected 1d < [2]",
            "3 | first | 6 serve.3 required 8d < [3, 4]",
        ],
    );
}

#[test]
fn what_is_done_or_does_not_apply_is_left_out_of_a_small_pack() {
    check(
        &[("code", "n/a"), ("test", "3")],
        &["3 | first | 1 serve.2 required 1d < []", "3 | first | 2 serve.3 required 8d < [1]"],
    );
    check(&[("code", "3"), ("test", "3"), ("serve", "3")], &[]);
}

#[test]
fn what_nobody_knows_is_planned_from_level_1_and_marked() {
    check(
        &[("code", "2"), ("test", "unknown"), ("serve", "2")],
        &[
            "2 | first | 1 test.2? expected 1d < []",
            "3 | first | 2 code.3 prerequisite 3d < []",
            "3 | first | 3 test.3? expected 1d < [1]",
            "3 | first | 4 serve.3 required 8d < [2]",
        ],
    );
}
