//! Why a stage is held or not: each criterion's standing, what stands in the way, and the areas that hold it back.

use crate::common::{Random, answers, packs, random_answers};
use mlops_maturity::answers::Answers;
use mlops_maturity::model::{AreaIndex, BasisPoints, Level, Pack, Rule, SectionIndex, StageIndex};
use mlops_maturity::ports::PlainFormats;
use mlops_maturity::score::reasons::{held_back_by, obstacles, trace};
use mlops_maturity::score::rule::passes;
use mlops_maturity::score::{Obstacle, Reading, Standing, score};
use mlops_maturity::text::{Words, sentences, stages};

/// Areas `build` (`code`, `test`) and `run` (`serve`, `watch`); thresholds as usual: 75 %, 50 % and 40 %.
fn pack() -> Pack {
    let mut file = packs::bare(&[("code", "build"), ("test", "build"), ("serve", "run"), ("watch", "run")]);
    let repeatable = [("code", 2, 2, true), ("test", 2, 1, false), ("serve", 3, 2, false), ("watch", 3, 1, false)];
    let reliable = [("code", 3, 1, true), ("test", 3, 3, false), ("serve", 4, 3, false)];
    file.frameworks = vec![packs::framework("ladder", &[&repeatable, &reliable])];
    Pack::new(&file).unwrap()
}

const REPEATABLE: usize = 1;
const RELIABLE: usize = 2;
const BUILD: usize = 0;
const RUN: usize = 1;

fn share(number: u32) -> BasisPoints {
    BasisPoints::new(number).unwrap()
}

fn below_floor(area: usize, met: u32) -> Obstacle {
    Obstacle::AreaFloor(AreaIndex::at(area).unwrap(), share(met), share(5000))
}

fn below_threshold(met: u32) -> Obstacle {
    Obstacle::Threshold(share(met), share(7500))
}

/// With these answers to `code`, `test`, `serve` and `watch`, this stands against the stage, and these areas hold it
/// back.
#[track_caller]
fn check(stage: usize, given: [&str; 4], against: &[Obstacle], areas: &[usize]) {
    let pack = pack();
    let framework = &pack.frameworks()[0];
    let stage = &framework.stages[stage];
    let ids = ["code", "test", "serve", "watch"];
    let answers = answers(&pack, &ids.into_iter().zip(given).collect::<Vec<_>>(), "open");
    assert_eq!(obstacles(framework, stage, &answers), against, "against stage {} with {given:?}", stage.number);
    let held: Vec<usize> =
        held_back_by(&pack, framework, stage, &answers).into_iter().map(AreaIndex::position).collect();
    assert_eq!(held, areas, "areas that hold back stage {} with {given:?}", stage.number);
}

#[test]
fn a_stage_that_passes_has_nothing_against_it() {
    check(REPEATABLE, ["2", "2", "3", "3"], &[], &[]);
    check(REPEATABLE, ["5", "5", "5", "5"], &[], &[]);
    // A sixth of the weight is missing, and the area with it is named although it does not decide.
    check(REPEATABLE, ["2", "1", "3", "3"], &[], &[BUILD]);
    check(REPEATABLE, ["n/a", "2", "3", "3"], &[], &[]);
}

#[test]
fn everything_against_a_stage_is_named_with_its_shares() {
    let all = [Obstacle::Required(1), below_threshold(6666), below_floor(BUILD, 3333)];
    check(REPEATABLE, ["1", "2", "3", "3"], &all, &[BUILD]);
    check(REPEATABLE, ["unknown", "2", "3", "3"], &all, &[BUILD]);
    check(REPEATABLE, ["open", "2", "3", "3"], &all, &[BUILD]);
    check(REPEATABLE, ["2", "2", "2", "2"], &[below_threshold(5000), below_floor(RUN, 0)], &[RUN]);
    // Half of the weight does not apply, and 40 % may; a third may.
    check(REPEATABLE, ["2", "2", "n/a", "n/a"], &[Obstacle::NotCertifiable(share(5000), share(4000))], &[]);
    check(REPEATABLE, ["2", "2", "n/a", "3"], &[], &[]);
}

#[test]
fn a_single_criterion_is_no_floor() {
    // `run` has one criterion at the stage, and nothing of it is met.
    check(RELIABLE, ["3", "3", "1", "1"], &[below_threshold(5714)], &[RUN]);
}

#[test]
fn areas_that_decide_are_named_alone_and_those_with_most_missing_first() {
    // A missing requirement decides, though more weight is missing in `run`.
    check(RELIABLE, ["2", "3", "1", "1"], &[Obstacle::Required(1), below_threshold(4285)], &[BUILD]);
    // Not one that does not apply: then nothing decides, and `run` is what is missing.
    check(RELIABLE, ["n/a", "3", "1", "1"], &[below_threshold(5000)], &[RUN]);
    // Both decide: 3 of `run` come before 2 of `build`, and of 3 each, the first area of the pack.
    let both = |build| {
        [
            Obstacle::Required(1),
            below_threshold(if build == 0 { 0 } else { 1666 }),
            below_floor(BUILD, build),
            below_floor(RUN, 0),
        ]
    };
    check(REPEATABLE, ["1", "2", "1", "1"], &both(3333), &[RUN, BUILD]);
    check(REPEATABLE, ["1", "1", "1", "1"], &both(0), &[BUILD, RUN]);
    // Neither decides: both are named.
    check(REPEATABLE, ["2", "1", "3", "1"], &[below_threshold(6666)], &[BUILD, RUN]);
}

/// Sections `made` (`code`, `test`) and `used` (`serve`, `watch`) of the same areas, and stages at 1 and 3 half points.
#[test]
fn sections_with_too_few_points_are_named_and_the_areas_that_could_add_some() {
    let mut file = packs::bare(&[("code", "build"), ("test", "build"), ("serve", "run"), ("watch", "run")]);
    let sections: [(&str, &[_]); 2] =
        [("made", &[("code", 2, 3), ("test", 3, 5)]), ("used", &[("serve", 2, 4), ("watch", 2, 3)])];
    file.frameworks = vec![packs::tally("tally", &sections, &[1, 3])];
    let pack = Pack::new(&file).unwrap();
    let framework = &pack.frameworks()[0];
    for (levels, lacking, areas) in [
        (["3", "3", "4", "2"], &[][..], &[][..]),
        (["2", "1", "1", "1"], &[(0, 1), (1, 0)], &[RUN, BUILD]),
        (["1", "1", "2", "2"], &[(0, 0), (1, 2)], &[BUILD, RUN]),
        (["3", "1", "5", "5"], &[(0, 2)], &[BUILD]),
        // As much is missing in both: the first area of the pack comes first.
        (["2", "3", "2", "2"], &[(0, 2), (1, 2)], &[BUILD, RUN]),
        // What is not known earns nothing yet, and neither does what does not apply.
        (["5", "5", "unknown", "n/a"], &[(1, 0)], &[RUN]),
    ] {
        let given: Vec<(&str, &str)> = ["code", "test", "serve", "watch"].into_iter().zip(levels).collect();
        let answers = answers(&pack, &given, "1");
        let stage = &framework.stages[2];
        let expected: Vec<Obstacle> = lacking
            .iter()
            .map(|(section, has)| Obstacle::Section(SectionIndex::at(*section).unwrap(), *has, 3))
            .collect();
        assert_eq!(obstacles(framework, stage, &answers), expected, "{levels:?}");
        let held: Vec<usize> =
            held_back_by(&pack, framework, stage, &answers).iter().map(|area| area.position()).collect();
        assert_eq!(held, areas, "{levels:?}");
    }
}

#[test]
fn each_criterion_says_where_it_stands() {
    let pack = pack();
    let framework = &pack.frameworks()[0];
    let stage = &framework.stages[REPEATABLE];
    let standings = |code: &str| trace(framework, stage, &answers(&pack, &[("code", code), ("serve", "3")], "2"));
    for (code, expected) in [
        ("1", Standing::Missing),
        ("2", Standing::Met),
        ("5", Standing::Met),
        ("n/a", Standing::NotApplicable),
        ("open", Standing::Undecided),
        ("unknown", Standing::Undecided),
    ] {
        let found: Vec<Standing> = standings(code).iter().map(|trace| trace.standing).collect();
        assert_eq!(found, [expected, Standing::Met, Standing::Met, Standing::Missing], "code: {code}");
    }
    let asked: Vec<Level> = standings("1").iter().map(|trace| trace.level).collect();
    assert_eq!(asked.iter().map(|level| level.number()).collect::<Vec<_>>(), [2, 2, 3, 3], "in the order of the pack");
}

#[test]
fn each_test_says_where_it_stands_and_the_next_level_that_earns_something() {
    let mut file = packs::bare(&[("code", "build"), ("test", "build"), ("serve", "run"), ("watch", "run")]);
    file.frameworks = vec![packs::tally("tally", &[("made", &[("code", 2, 4)]), ("used", &[("serve", 3, 5)])], &[1])];
    let pack = Pack::new(&file).unwrap();
    let framework = &pack.frameworks()[0];
    for (given, standing, level) in [
        ("1", Standing::Missing, 2),
        ("2", Standing::Half, 4),
        ("3", Standing::Half, 4),
        ("4", Standing::Met, 4),
        ("5", Standing::Met, 4),
        ("n/a", Standing::NotApplicable, 2),
        ("open", Standing::Undecided, 2),
        ("unknown", Standing::Undecided, 2),
    ] {
        let answers = answers(&pack, &[("code", given)], "1");
        let grounds = trace(framework, &framework.stages[1], &answers);
        assert_eq!(grounds.len(), 2);
        assert_eq!((grounds[0].standing, grounds[0].level.number()), (standing, level), "code: {given}");
        assert_eq!((grounds[1].standing, grounds[1].level.number()), (Standing::Missing, 3));
    }
}

#[test]
fn on_any_pack_a_stage_passes_exactly_if_nothing_stands_against_it() {
    let mut random = Random::new(0x0B57);
    let (mut passed, mut failed) = (0, 0);
    for _ in 0..300 {
        let pack = Pack::new(&packs::random(&mut random)).unwrap();
        for answers in (0..10).map(|_| random_answers(&mut random, &pack)).collect::<Vec<_>>() {
            for framework in pack.frameworks() {
                for stage in framework.stages.iter().filter(|stage| stage.index > StageIndex::at(0).unwrap()) {
                    let holds = passes(framework, stage, &answers, Reading::Confirmed);
                    let against = obstacles(framework, stage, &answers);
                    assert_eq!(holds, against.is_empty(), "{against:?} against {stage:?} with {answers:?}");
                    if matches!(framework.rule, Rule::Gates(_)) {
                        let missing = trace(framework, stage, &answers).iter().any(|ground| ground.standing.is_open());
                        let held = held_back_by(&pack, framework, stage, &answers);
                        assert_eq!(missing, !held.is_empty(), "{held:?} hold back {stage:?} with {answers:?}");
                    }
                    if holds { passed += 1 } else { failed += 1 }
                }
            }
        }
    }
    assert!(passed > 500 && failed > 500, "{passed} passed and {failed} failed: the test says too little");
}

/// What the page says first of the primary framework, and the sentence of its row in the chart.
fn said(code: &str) -> (String, String) {
    let whole = crate::common::shipped_pack();
    let shared = mlops_maturity::share::decode(&whole, code).unwrap();
    let pack = whole.without_optional();
    let model = mlops_maturity::model::shipped::words(&whole).unwrap();
    let words = Words::shipped("en", |_| std::rc::Rc::new(PlainFormats)).unwrap();
    let card = score(&pack, &shared.answers);
    let (first, framework) = (&card.frameworks[0], &pack.frameworks()[0]);
    let finding = sentences::finding(&pack, &model, &words, &shared.answers, first);
    (finding, stages::sentence(&model, &words, framework, first, &shared.answers))
}

#[test]
fn what_is_said_first_is_what_really_holds_the_stage() {
    // Fourteen practices at level 5 and fifteen not applicable: 42 % of stage 2 does not apply, and 40 % may.
    let (finding, row) = said("EAEAAgnZHbbbbbbbdttttttstfey");
    assert!(
        finding.contains("cannot be confirmed: 42% of it is marked not applicable, and at most 40% may be"),
        "{finding}"
    );
    assert!(row.contains("42% of the stage is marked not applicable"), "{row}");
    assert!(!row.contains("requires") && !finding.contains("held back"), "{finding} {row}");
}

#[test]
fn areas_beyond_two_are_counted_and_not_dropped() {
    let whole = crate::common::shipped_pack();
    let pack = whole.without_optional();
    let all = Answers::all(&pack, crate::common::level(1));
    let code = mlops_maturity::share::encode(&pack, &all, mlops_maturity::day::Day::from_number(2521), None);
    let held = held_back_by(&pack, &pack.frameworks()[0], &pack.frameworks()[0].stages[1], &all).len();
    assert!(held > 2, "{held} areas");
    let (finding, _) = said(&code);
    assert!(finding.contains(&format!("by {held} of 6 areas, most of all by ")), "{finding}");
}
