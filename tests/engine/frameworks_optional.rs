//! A framework that asks about an optional area is there where the area is switched on, and its goals wait where it is
//! not. And what such a framework may ask: a strict gate, for some of the items of its source.

use std::rc::Rc;

use crate::authored;
use crate::common::sealing::code;
use crate::common::{answers, level, packs};
use data_encoding::BASE64URL_NOPAD;
use mlops_maturity::answers::Answers;
use mlops_maturity::authoring::format::{FrameworkEntry, PackFile, StageRef};
use mlops_maturity::authoring::frameworks_page;
use mlops_maturity::day::Day;
use mlops_maturity::findings::Findings;
use mlops_maturity::model::{FrameworkIndex, Level, Lift, ModelWords, Pack, StageIndex};
use mlops_maturity::plan::{Goal, Impossible};
use mlops_maturity::ports::formats::PlainFormats;
use mlops_maturity::ports::{MemoryStorage, Storage};
use mlops_maturity::roadmap::{Edits, PlanInputs};
use mlops_maturity::score::{FrameworkScore, score};
use mlops_maturity::session::persistence::{self, Keeper};
use mlops_maturity::session::{Intent, ResultView, Screen, Session, screen};
use mlops_maturity::share::error::Part;
use mlops_maturity::share::{LinkError, decode, encode, encode_with_plan};
use mlops_maturity::text::{Words, sentences, stages};

/// The small pack of `authored` with a strict framework on top: level 2 and then 3 of `code`, `serve` and the optional
/// `prompt`, which is 22 of 36 controls.
fn file() -> PackFile {
    let mut file = authored::pack();
    let asked = |level: u32| [("code", level, 1, true), ("serve", level, 9, true), ("prompt", level, 2, true)];
    file.frameworks.push(FrameworkEntry {
        optional: true,
        published: 36,
        judged: 22,
        threshold: 10_000,
        not_applicable_cap: 10_000,
        ..packs::framework("guard", &[&asked(2), &asked(3)])
    });
    file.tools[0].named_at = Some(StageRef { framework: "guard".to_owned(), stage: 2 });
    file
}

fn pack() -> Pack {
    Pack::new(&file()).unwrap()
}

fn guard() -> FrameworkIndex {
    FrameworkIndex::at(2).unwrap()
}

fn stage(place: usize) -> StageIndex {
    StageIndex::at(place).unwrap()
}

fn day() -> Day {
    Day::from_number(2517)
}

/// The highest stage of the optional framework, a pinned step of the optional question, and a capacity.
fn planned() -> PlanInputs {
    let mut plan = PlanInputs::default();
    plan.goals.insert(guard(), stage(2));
    let pack = pack();
    let prompt = pack.questions()[3].index;
    plan.edits = Edits::default().with_capacity(40).dropping(Lift { question: prompt, to: Level::new(5).unwrap() });
    plan
}

fn found(pack: &Pack, given: &[(&str, &str)]) -> FrameworkScore {
    score(pack, &answers(pack, given, "3")).frameworks[2]
}

#[test]
fn it_goes_with_its_area_and_nothing_else_moves() {
    let whole = pack();
    let without = whole.without_optional();
    let ids = |pack: &Pack| pack.frameworks().iter().map(|framework| framework.id).collect::<Vec<_>>();
    assert_eq!((ids(&whole), ids(&without)), (vec!["ladder", "tally", "guard"], vec!["ladder", "tally"]));
    assert_eq!((whole.framework_count(), without.framework_count()), (3, 2));
    assert_eq!((whole.tools()[0].named_at, without.tools()[0].named_at), (Some((guard(), stage(1))), None));
    let given = Answers::all(&whole, level(3));
    assert_eq!(score(&whole, &given).frameworks[..2], score(&without, &given).frameworks[..]);
    // Its words stand behind the others: they serve both packs.
    let words = ModelWords::new(&file(), &authored::words(&file())).unwrap();
    assert_eq!(words.framework(FrameworkIndex::at(1).unwrap()).name, "Some words");
    assert_eq!(words.framework(guard()).name, "Some words");
}

#[test]
fn a_strict_gate_wants_everything_that_applies() {
    let pack = pack();
    let confirmed = |given: &[(&str, &str)]| found(&pack, given).confirmed;
    assert_eq!(confirmed(&[]), stage(2));
    assert_eq!(confirmed(&[("code", "2")]), stage(1), "the lightest of all is enough to miss");
    // What does not apply drops out, whatever it weighs.
    assert_eq!(confirmed(&[("serve", "n/a")]), stage(2));
    assert_eq!(confirmed(&[("serve", "n/a"), ("prompt", "n/a")]), stage(2));
    assert_eq!(confirmed(&[("serve", "n/a"), ("prompt", "n/a"), ("code", "2")]), stage(1));
}

#[test]
fn a_stage_of_which_nothing_applies_is_not_passed() {
    let pack = pack();
    let none = [("code", "n/a"), ("serve", "n/a"), ("prompt", "n/a")];
    let card = found(&pack, &none);
    assert_eq!((card.confirmed, card.possible), (stage(0), stage(0)));
    let goal = Goal { framework: guard(), stage: stage(1) };
    let mut plan = PlanInputs::default();
    plan.goals.insert(goal.framework, goal.stage);
    let findings = Findings::of(&pack, &[], &answers(&pack, &none, "3"), None, &plan, None);
    assert_eq!(findings.plan, Err(vec![Impossible::NotCertifiable(goal)]));
    let words = Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap();
    let model = ModelWords::new(&file(), &authored::words(&file())).unwrap();
    let framework = pack.framework(guard()).unwrap();
    let said = sentences::obstacles(&model, &words, framework, &framework.stages[1], &findings.answers);
    assert_eq!(said, ["Everything that the stage asks for is marked not applicable, so it cannot be confirmed."]);
    let finding = sentences::finding(&pack, &model, &words, &findings.answers, &card);
    assert_eq!(
        finding,
        "Stage 2, Some words, cannot be confirmed: everything that it asks for is marked not applicable."
    );
}

#[test]
fn the_page_and_the_document_say_its_rule_and_how_much_of_its_source_is_judged() {
    let pack = pack();
    let words = Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap();
    let model = ModelWords::new(&file(), &authored::words(&file())).unwrap();
    let [ladder, tally, guard] = [0, 1, 2].map(|place| &pack.frameworks()[place]);
    let judged = [ladder, tally, guard].map(|framework| stages::judged(&words, framework));
    assert_eq!(judged[0], None);
    assert_eq!(judged[1].as_deref(), Some("The questions can judge 3 of its 3 tests."));
    assert_eq!(judged[2].as_deref(), Some("The questions can judge 22 of its 36 controls."));
    let given = Answers::all(&pack, level(3));
    let said = stages::sentence(&model, &words, guard, &score(&pack, &given).frameworks[2], &given);
    assert_eq!(said, "Stage 3 on a scale of 1 to 3: Some words. The questions can judge 22 of its 36 controls.");
    let rule = one_text(sentences::rule(&words, guard));
    assert!(rule.ends_with("What does not apply is not counted, but at least one thing has to apply."), "{rule}");
    assert!(one_text(sentences::rule(&words, ladder)).contains("At most 40"), "a rule with shares names them");
    let page = frameworks_page::page(&pack, &model);
    let optional = "\nIt asks about an optional area, and is there only where that is switched on.\n";
    assert_eq!(page.matches(optional).count(), 1);
    assert!(page.contains("but something has to apply. 22 of the 36 published items are judged here.\n"), "{page}");
}

#[test]
fn a_goal_in_it_waits_while_it_is_not_there() {
    let (whole, given) = (pack(), Answers::all(&pack(), level(2)));
    let without = whole.without_optional();
    let goals = |pack: &Pack, plan: &PlanInputs| Findings::of(pack, &[], &given, None, plan, None).goals.clone();
    assert_eq!(goals(&whole, &planned()), [Goal { framework: guard(), stage: stage(2) }]);
    // As if nothing had been chosen: the next stage of the primary framework.
    assert_eq!(goals(&without, &planned()), goals(&without, &PlanInputs::default()));
    let mut both = planned();
    both.goals.insert(FrameworkIndex::at(1).unwrap(), stage(2));
    assert_eq!(goals(&without, &both), [Goal { framework: FrameworkIndex::at(1).unwrap(), stage: stage(2) }]);
    // What was found with the framework is not taken for what is found without it.
    let before = Findings::of(&whole, &[], &given, None, &planned(), None);
    let after = Findings::of(&without, &[], &given, None, &planned(), Some(before));
    assert_eq!((after.score.frameworks.len(), &after.goals), (2, &goals(&without, &PlanInputs::default())));
}

#[test]
fn a_link_leaves_a_goal_in_it_out_where_the_area_is_off() {
    let (whole, given) = (pack(), Answers::all(&pack(), level(2)));
    let without = whole.without_optional();
    let mut goal = planned();
    goal.edits = Edits::default();
    assert_eq!(encode_with_plan(&without, &given, day(), &goal, None), Ok(encode(&without, &given, day(), None)));
    let with = encode_with_plan(&whole, &given, day(), &goal, None).unwrap();
    assert_eq!(decode(&whole, &with).unwrap().plan, Some(goal.clone()));
    // The same with the optional areas switched off was written by no page.
    let mut bytes = BASE64URL_NOPAD.decode(with.as_bytes()).unwrap();
    bytes.truncate(bytes.len() - 3);
    let plan = bytes.split_off(7 + 2);
    let mut off = BASE64URL_NOPAD.decode(encode(&without, &given, day(), None).as_bytes()).unwrap();
    off.truncate(off.len() - 3);
    assert_eq!(off.len(), 7 + 2);
    off[0] |= bytes[0] & 0x04;
    let forged = code(&[off, plan].concat());
    assert_eq!(decode(&whole, &forged), Err(LinkError::Contradiction(Part::Plan)));
}

/// A visit on its result, with the area switched on and everything at level 2.
fn visit(whole: &Pack) -> Session {
    let mut session = Session::new();
    session.answers = Answers::all(whole, level(2));
    session.answered_on = Some(day());
    session.extended = true;
    session.result = ResultView::planned_with(planned());
    session.apply(whole, Intent::Visit(Screen::Result))
}

#[test]
fn a_kept_plan_survives_switching_the_area_off_and_on() {
    let (whole, storage) = (pack(), MemoryStorage::default());
    let without = whole.without_optional();
    let packs = [&whole, &without];
    let session = visit(&whole);
    persistence::save(packs, &storage, &session).unwrap();
    let mut keeper = Keeper::of(packs, &session);
    let off = session.apply(&whole, Intent::SetExtended(false));
    assert_eq!(keeper.save(packs, &storage, &off), Ok(None));
    // Another visit begins with the area switched off, and keeps an answer.
    let next = persistence::restore(&whole, &storage);
    assert_eq!((next.extended, next.result.plan_inputs()), (false, planned()));
    assert_eq!(next.answers.get(whole.questions()[3].index), Answers::none().get(whole.questions()[3].index));
    let mut keeper = Keeper::of(packs, &next);
    let question = whole.questions()[0].index;
    let next = next.apply(&without, Intent::Answer { question, answer: level(3), day: day() });
    assert_eq!(keeper.save(packs, &storage, &next), Ok(None));
    let on = persistence::restore(&whole, &storage).apply(&without, Intent::SetExtended(true));
    assert_eq!(on.result.plan_inputs(), planned());
    assert_eq!(storage.read(&persistence::key(&whole)).unwrap().unwrap().matches("goal:guard:3").count(), 1);
}

#[test]
fn the_address_of_ones_own_result_stays_ones_own_while_a_goal_waits() {
    let whole = pack();
    let without = whole.without_optional();
    let session = visit(&whole);
    let own = |pack: &Pack, session: &Session| {
        let fragment = format!("#r={}", screen::own_code(pack, session).unwrap());
        session.apply(pack, Intent::Visit(Screen::of(&whole, &fragment))).screen
    };
    assert_eq!(own(&whole, &session), Screen::Result);
    let mut off = session.apply(&whole, Intent::SetExtended(false));
    // As it is after a reload: answers to what is not asked are not kept.
    off.answers.set(whole.questions()[3].index, Answers::none().get(whole.questions()[3].index));
    assert_eq!(own(&without, &off), Screen::Result);
    // What is asked still tells plans apart.
    let mut other = off.clone();
    let changed = PlanInputs { edits: planned().edits.with_capacity(41), ..planned() };
    other.result = ResultView::planned_with(changed);
    let fragment = format!("#r={}", screen::own_code(&without, &other).unwrap());
    let opened = off.apply(&without, Intent::Visit(Screen::of(&whole, &fragment)));
    assert!(matches!(opened.screen, Screen::Shared(_)));
}

/// The rule and its conditions as one text.
fn one_text((said, conditions): (String, Vec<String>)) -> String {
    [vec![said], conditions].concat().join(" ")
}
