//! Mistakes in frameworks of either rule: each is reported with the path where it is and a text that names the fix.

use crate::authored::{check, lines};
use crate::common::packs::{self, framework};
use mlops_maturity::authoring::check::unreachable_stages;
use mlops_maturity::authoring::format::{PackFile, TestEntry};
use mlops_maturity::model::{Judged, Pack};
use mlops_maturity::score::{reach, score};

#[test]
fn frameworks() {
    check(
        |file| file.frameworks[0].threshold = 0,
        &["frameworks[0].threshold: 0 is outside 1 to 10000. Choose a number in that range."],
    );
    check(
        |file| file.frameworks[0].area_floor = 10_001,
        &["frameworks[0].area_floor: 10001 is outside 0 to 10000. Choose a number in that range."],
    );
    check(|file| file.frameworks[0].not_applicable_cap = 10_000, &[]);
    check(
        |file| file.frameworks[0].not_applicable_cap = 10_001,
        &["frameworks[0].not_applicable_cap: 10001 is outside 0 to 10000. Choose a number in that range."],
    );
    check(|file| file.frameworks[0].stages.truncate(1), &["frameworks[0].stages: 1 entries. Have 2 to 12."]);
    check(
        |file| file.frameworks[0].stages[2].number = 2,
        &["frameworks[0].stages[2].number: 2 does not come after 2. List the stages lowest first."],
    );
    check(
        |file| file.frameworks[0].stages[2].number = 100,
        &["frameworks[0].stages[2].number: 100 is outside 0 to 99. Choose a number in that range."],
    );
    check(
        |file| file.frameworks[0].stages[0].criteria = file.frameworks[0].stages[1].criteria.clone(),
        &["frameworks[0].stages[0].criteria: the lowest stage is where everybody starts. Remove its criteria."],
    );
    check(
        |file| file.frameworks[0].stages[2].criteria.clear(),
        &[
            "frameworks[0].stages[2].criteria: a stage without criteria would be passed by default. Add what the source asks of it.",
        ],
    );
}

#[test]
fn criteria() {
    check(
        |file| file.frameworks[0].stages[1].criteria[0].question = "cod".to_owned(),
        &["frameworks[0].stages[1].criteria[0].question: there is no question “cod”. Did you mean “code”?"],
    );
    check(
        |file| file.frameworks[0].stages[1].criteria[1].level = 1,
        &["frameworks[0].stages[1].criteria[1].level: 1 is outside 2 to 5. Choose a number in that range."],
    );
    check(
        |file| file.frameworks[0].stages[2].criteria[0].weight = 101,
        &["frameworks[0].stages[2].criteria[0].weight: 101 is outside 1 to 100. Choose a number in that range."],
    );
    check(
        |file| file.frameworks[0].stages[2].criteria[1].question = "test".to_owned(),
        &["frameworks[0].stages[2].criteria[1].question: the stage asks for “test” twice. Keep the higher level."],
    );
}

#[test]
fn a_question_asked_again_is_asked_for_more() {
    let again = |level: u32| {
        framework("ladder", &[&[("code", 3, 1, true)], &[("serve", 2, 1, true), ("code", level, 1, true)]])
    };
    check(|file| file.frameworks[0] = again(4), &[]);
    for level in [2, 3] {
        check(
            |file| file.frameworks[0] = again(level),
            &["frameworks[0].stages[2].criteria[1].level: stage 2 asks for “code” at level 3 already. \
               Ask for a higher level or remove this."],
        );
    }
    // A third stage is held to the most that was asked, not to what was asked last.
    let thrice: &[&[_]] = &[&[("code", 4, 1, true)], &[("code", 2, 1, true)], &[("code", 3, 1, true)]];
    check(
        |file| file.frameworks[0] = framework("ladder", thrice),
        &[
            "frameworks[0].stages[2].criteria[0].level: stage 2 asks for “code” at level 4 already. Ask for a higher level or remove this.",
            "frameworks[0].stages[3].criteria[0].level: stage 2 asks for “code” at level 4 already. Ask for a higher level or remove this.",
        ],
    );
}

#[test]
fn sections_and_tests() {
    let test =
        |change: fn(&mut TestEntry)| move |file: &mut PackFile| change(&mut file.frameworks[1].sections[0].tests[1]);
    check(
        test(|test| test.question = "tset".to_owned()),
        &["frameworks[1].sections[0].tests[1].question: there is no question “tset”. Did you mean “test”?"],
    );
    check(
        test(|test| test.manual = 1),
        &["frameworks[1].sections[0].tests[1].manual: 1 is outside 2 to 5. Choose a number in that range."],
    );
    check(
        test(|test| test.automated = 2),
        &["frameworks[1].sections[0].tests[1].automated: 2 is outside 3 to 5. Choose a number in that range."],
    );
    check(
        test(|test| test.automated = 6),
        &["frameworks[1].sections[0].tests[1].automated: 6 is outside 3 to 5. Choose a number in that range."],
    );
    check(
        test(|test| (test.manual, test.automated) = (5, 4)),
        &["frameworks[1].sections[0].tests[1].automated: 4 is not 5. Write 5."],
    );
    check(
        test(|test| test.id = "t0".to_owned()),
        &[
            "frameworks[1].sections[0].tests[1].id: the id “t0” stands at frameworks[1].sections[0].tests[0].id already. \
           Give this one an id of its own.",
        ],
    );
    check(
        |file| file.frameworks[1].sections[1].id = "Used".to_owned(),
        &["frameworks[1].sections[1].id: “Used” is not an id. Use 1 to 40 characters of a–z, 0–9 and hyphens."],
    );
    check(
        |file| file.frameworks[1].sections[1].id = "made".to_owned(),
        &["frameworks[1].sections[1].id: the id “made” stands at frameworks[1].sections[0].id already. \
           Give this one an id of its own."],
    );
    check(
        |file| {
            file.frameworks[1].sections[1].tests.clear();
            file.frameworks[1].published = 2;
        },
        &["frameworks[1].sections[1].tests: 0 entries. Have 1 to 32."],
    );
    check(
        |file| file.frameworks[1].published = 2,
        &["frameworks[1].published: 2 is outside 3 to 999. Choose a number in that range."],
    );
}

#[test]
fn points_of_stages() {
    let points =
        |place: usize, points: u32| move |file: &mut PackFile| file.frameworks[1].stages[place].points = points;
    check(
        points(0, 1),
        &[
            "frameworks[1].stages[0].points: 1 is not 0. Write 0.",
            "frameworks[1].stages[1].points: 1 half points are no more than the 1 of the stage before. Ask for more.",
        ],
    );
    check(
        points(1, 0),
        &["frameworks[1].stages[1].points: 0 half points are no more than the 0 of the stage before. Ask for more."],
    );
    check(
        points(2, 1),
        &["frameworks[1].stages[2].points: 1 half points are no more than the 1 of the stage before. Ask for more."],
    );
    // The shorter section has one test: nothing gives it more than two half points.
    check(points(2, 3), &["frameworks[1].stages[2].points: 3 is outside 1 to 2. Choose a number in that range."]);
}

#[test]
fn what_belongs_to_the_other_rule() {
    let gates = "the rule `gates` knows nothing of this. Remove it, or write `least-section` as the rule.";
    check(
        |file| {
            file.frameworks[0].sections = file.frameworks[1].sections.clone();
            file.frameworks[0].stages[1].points = 1;
        },
        &[&format!("frameworks[0].sections: {gates}"), &format!("frameworks[0].stages[1].points: {gates}")],
    );
    check(
        |file| file.frameworks[1].stages[1].criteria = file.frameworks[0].stages[1].criteria.clone(),
        &["frameworks[1].stages[1].criteria: the rule `least-section` knows nothing of this. \
           Remove it, or write `gates` as the rule."],
    );
    check(
        |file| file.frameworks[1].judged = 3,
        &[
            "frameworks[1].judged: the rule `least-section` knows nothing of this. Remove it, or write `gates` as the rule.",
        ],
    );
    check(|file| file.frameworks[1].sections.clear(), &["frameworks[1].sections: 0 entries. Have 1 to 16."]);
}

#[test]
fn no_more_items_are_judged_than_the_source_has() {
    let items = |judged: u32, published: u32| {
        move |file: &mut PackFile| (file.frameworks[0].judged, file.frameworks[0].published) = (judged, published)
    };
    check(items(36, 36), &[]);
    check(items(37, 36), &["frameworks[0].published: 36 is outside 37 to 999. Choose a number in that range."]);
    check(items(5, 0), &["frameworks[0].published: 0 is outside 5 to 999. Choose a number in that range."]);
    check(items(0, 36), &["frameworks[0].judged: 0 is outside 1 to 999. Choose a number in that range."]);
    check(
        items(u32::MAX, 1_000),
        &[
            "frameworks[0].judged: 4294967295 is outside 1 to 999. Choose a number in that range.",
            "frameworks[0].published: 1000 is not 999. Write 999.",
        ],
    );
    // Tests are counted where they stand, everything else as its author says.
    let mut file = crate::authored::pack();
    items(22, 36)(&mut file);
    file.frameworks[1].published = 28;
    let judged = |place: usize| Pack::new(&file).unwrap().frameworks()[place].judged;
    assert_eq!(judged(0), Some(Judged { items: 22, published: 36 }));
    assert_eq!(judged(1), Some(Judged { items: 3, published: 28 }));
    items(0, 0)(&mut file);
    assert_eq!(Pack::new(&file).unwrap().frameworks()[0].judged, None);
}

#[test]
fn a_stage_that_nothing_can_end_at_is_named() {
    // One test, counted twice: its points jump from none to two and to four, past the stage that wants one.
    let mut file = crate::authored::pack();
    file.frameworks = vec![packs::tally("jump", &[("only", &[("code", 2, 3), ("code", 2, 3)])], &[1, 2, 4])];
    file.tools.clear();
    assert_eq!(
        lines(&unreachable_stages(&Pack::new(&file).unwrap())),
        ["frameworks[0].stages[1]: no answers were found that give stage 1 of “jump” as the result. \
          Ask for less at this stage or for more at the next."]
    );
    // From the lowest levels up, `code` and then `test` at level 2 give two points everywhere. One of them lower, one
    // point is left, so the stage between can be the result as well.
    let (first, second) = (("first", &[("code", 2, 3), ("test", 2, 3)][..]), ("second", &[("test", 2, 3); 2][..]));
    file.frameworks = vec![packs::tally("jump", &[first, second], &[1, 2])];
    let pack = Pack::new(&file).unwrap();
    assert_eq!(lines(&unreachable_stages(&pack)), [""; 0]);
    let witnesses = reach::witnesses(&pack, &pack.frameworks()[0]).0;
    let held: Vec<_> = witnesses.iter().map(|found| score(&pack, &found.answers).frameworks[0].confirmed).collect();
    assert_eq!(held, witnesses.iter().map(|found| found.stage).collect::<Vec<_>>());
    // Of gates the checker itself sees it: a stage that asks for less than one below adds nothing to it.
    file.frameworks = vec![framework("ladder", &[&[("code", 3, 1, true)], &[("code", 2, 1, true)]])];
    assert_eq!(
        lines(&Pack::new(&file).unwrap_err()),
        ["frameworks[0].stages[2].criteria[0].level: stage 2 asks for “code” at level 3 already. \
          Ask for a higher level or remove this."]
    );
}
