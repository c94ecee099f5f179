//! Plans in the browser's storage: goals, context and changes of the roadmap, found again with the answers that they were
//! made for, and never mixed with a link's.

use crate::common::{Random, level, question, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{ContextIndex, FrameworkIndex, Level, Lift, Pack, StageIndex};
use mlops_maturity::ports::{MemoryStorage, Storage};
use mlops_maturity::roadmap::{Edits, Pin, PlanInputs};
use mlops_maturity::session::persistence::{line, plan_words};
use mlops_maturity::session::{
    AreaChart, Edit, Intent, Look, Panel, ResultView, Screen, Session, SetAside, persistence,
};
use mlops_maturity::share::encode;

const WORDS: &str = " goal:google-cloud:2 context:stakes:money capacity:40 from:7.2:9 in:12.3:4 drop:14.2 days:7.3:12";

fn day() -> Day {
    Day::from_number(2517)
}

fn lift(pack: &Pack, code: u8, to: u8) -> Lift {
    Lift { question: pack.question_by_code(code).unwrap().index, to: Level::new(to).unwrap() }
}

fn google(pack: &Pack) -> FrameworkIndex {
    pack.frameworks().iter().find(|framework| framework.id == "google-cloud").unwrap().index
}

/// What `WORDS` says.
fn plan(pack: &Pack) -> PlanInputs {
    let mut plan = PlanInputs::default();
    plan.goals.insert(google(pack), StageIndex::at(2).unwrap());
    plan.context.insert(ContextIndex::at(0).unwrap(), 1);
    plan.edits = Edits::default()
        .with_capacity(40)
        .pinning(lift(pack, 12, 3), Pin::In(4))
        .pinning(lift(pack, 7, 2), Pin::NotBefore(9))
        .dropping(lift(pack, 14, 2))
        .with_days(lift(pack, 7, 3), 12);
    plan
}

/// The place of one of them, or as likely as each of them none.
fn one_or_none<T>(random: &mut Random, of: &[T]) -> Option<usize> {
    let place = random.between(0, u32::try_from(of.len()).unwrap()) as usize;
    (place < of.len()).then_some(place)
}

pub(crate) fn random_plan(random: &mut Random, pack: &Pack) -> PlanInputs {
    let mut plan = PlanInputs::default();
    for framework in pack.frameworks() {
        if let Some(stage) = one_or_none(random, &framework.stages) {
            plan.goals.insert(framework.index, framework.stages[stage].index);
        }
    }
    for question in pack.context() {
        if let Some(option) = one_or_none(random, &question.options) {
            plan.context.insert(question.index, option);
        }
    }
    if random.chance(50) {
        plan.edits = plan.edits.with_capacity(random.between(0, 3_000));
    }
    for step in pack.steps() {
        let lift = Lift { question: step.question, to: step.to };
        let quarter = random.between(1, 50);
        plan.edits = match random.between(0, 19) {
            0 => plan.edits.pinning(lift, Pin::In(quarter)),
            1 => plan.edits.pinning(lift, Pin::NotBefore(quarter)),
            2 => plan.edits.dropping(lift),
            3 => plan.edits.with_days(lift, random.between(0, 2_000)),
            _ => plan.edits,
        };
    }
    plan
}

/// A visit with answers that looks at its result.
fn on_result(pack: &Pack) -> Session {
    let mut session = Session::new();
    session.answers = Answers::all(pack, level(2));
    session.answered_on = Some(day());
    session.apply(pack, Intent::Visit(Screen::Result))
}

fn route(pack: &Pack, number: u8) -> Intent {
    let code = encode(pack, &Answers::all(pack, level(number)), day(), None);
    Intent::Visit(Screen::of(pack, &format!("#r={code}")))
}

fn capacity(days: u32) -> Intent {
    Intent::Look(Look::Edit(Edit::Capacity(days)))
}

#[test]
fn a_plan_is_kept_as_readable_words_and_found_again() {
    let pack = shipped_pack();
    assert_eq!(plan_words::write(&pack, &plan(&pack)), WORDS);
    assert_eq!(plan_words::read(&pack, &WORDS.split(' ').collect::<Vec<_>>()), plan(&pack));
    let mut random = Random::new(0x9A);
    for _ in 0..2_000 {
        let plan = random_plan(&mut random, &pack);
        let words = plan_words::write(&pack, &plan);
        assert_eq!(words.is_empty(), plan == PlanInputs::default());
        assert_eq!(plan_words::read(&pack, &words.split(' ').collect::<Vec<_>>()), plan);
    }
}

#[test]
fn a_visit_begins_with_the_plan_of_the_last_one() {
    let pack = shipped_pack();
    let storage = MemoryStorage::default();
    let mut session = on_result(&pack);
    session.result = ResultView::planned_with(plan(&pack));
    // What is only looked at is not kept.
    session.result.open.insert(Panel::Contents);
    session.result.areas = AreaChart::Radar;
    assert_eq!(persistence::save([&pack; 2], &storage, &session), Ok(()));
    let line = storage.read(&persistence::key(&pack)).unwrap().unwrap();
    assert_eq!(line, [&line::write([&pack; 2], &persistence::kept(&on_result(&pack)).unwrap()), WORDS].concat());
    let found = persistence::restore(&pack, &storage);
    assert_eq!((&found.result, &found.answers), (&ResultView::planned_with(plan(&pack)), &session.answers));
    // Answers that are gone take their plan with them.
    let again = session.apply(&pack, Intent::StartAgain);
    assert_eq!(persistence::save([&pack; 2], &storage, &again), Ok(()));
    assert_eq!(persistence::restore(&pack, &storage), Session::new());
}

#[test]
fn a_plan_is_set_aside_with_answers_that_cannot_be_read() {
    let pack = shipped_pack();
    for code in ["", "EAEAAQAAHQAAAAAAAAAAAAAA0xlE", "capacity:40"] {
        let storage = MemoryStorage::default();
        let line = ["1 ", code, WORDS].concat();
        storage.write(&persistence::key(&pack), &line).unwrap();
        let found = persistence::restore(&pack, &storage);
        assert_eq!((found.set_aside, found.result), (Some(SetAside(line)), Session::new().result), "{code}");
    }
}

#[test]
fn words_that_say_nothing_are_kept_and_the_rest_holds() {
    let pack = shipped_pack();
    let nonsense = [
        "goal:no-such-framework:2",
        "goal:google-cloud:9",
        "goal:google-cloud",
        "goal:google-cloud:-1",
        "context:no-such-question:money",
        "context:stakes:no-such-option",
        "context:stakes",
        "capacity:many",
        "capacity:99999999999",
        "in:120.3:4",
        "in:12.1:4",
        "in:12.6:4",
        "in:12:4",
        "in:12.3:soon",
        "drop:14",
        "drop:999.2",
        "days:7.3:-4",
        "later:12.3:4",
        "in",
        "",
        ":",
        "\u{0}:\u{FFFF}",
    ];
    for word in nonsense {
        let unread: Vec<String> = [word].iter().filter(|word| !word.is_empty()).map(ToString::to_string).collect();
        let found = plan_words::read(&pack, &[word]);
        assert_eq!(found, PlanInputs { unread: unread.clone(), ..PlanInputs::default() }, "{word}");
        let found = plan_words::read(&pack, &WORDS.split(' ').chain([word]).collect::<Vec<_>>());
        assert_eq!(found, PlanInputs { unread: unread.clone(), ..plan(&pack) }, "{word}");
        // What was chosen since stands behind it, where a version that understands both reads it last.
        let kept = unread.iter().map(|word| [" ", word].concat()).collect::<String>();
        assert_eq!(plan_words::write(&pack, &found), [&kept, WORDS].concat(), "{word}");
    }
    let far = ["capacity:4000000000", "in:12.3:4000000000", "days:7.3:4000000000"];
    let far = plan_words::read(&pack, &far).edits;
    assert_eq!(far.capacity(), Edits::MOST_CAPACITY);
    assert_eq!(far.pins().get(&lift(&pack, 12, 3)), Some(&Pin::In(Pin::LAST_QUARTER)));
    assert_eq!(far.efforts().days(&pack, lift(&pack, 7, 3)), 999);
}

#[test]
fn the_result_of_a_link_has_a_plan_of_its_own() {
    let pack = shipped_pack();
    let own = on_result(&pack).apply(&pack, capacity(40));
    let link = own.apply(&pack, route(&pack, 3));
    assert!(matches!(link.screen, Screen::Shared(_)));
    assert_eq!(link.view().edits.now().capacity(), Edits::USUAL_CAPACITY, "a link is looked at afresh");
    let planned = link.apply(&pack, capacity(25));
    assert_eq!(planned.view().edits.now().capacity(), 25);
    assert_eq!(planned.result.plan_inputs(), own.result.plan_inputs(), "and nothing of it is kept");

    // Back to one's own, and on to the link again.
    let back = planned.apply(&pack, Intent::Visit(Screen::Result));
    assert_eq!(back.view().edits.now().capacity(), 40);
    let again = back.apply(&pack, route(&pack, 3));
    assert_eq!(again.view().edits.now().capacity(), 25);
    // What was planned for one link says nothing about another.
    let other = again.apply(&pack, route(&pack, 4));
    assert_eq!(other.view().edits.now().capacity(), Edits::USUAL_CAPACITY);
}

#[test]
fn whoever_takes_the_answers_of_a_link_over_takes_over_what_they_planned_for_them() {
    let pack = shipped_pack();
    let own = on_result(&pack).apply(&pack, capacity(40));
    let tried = question(&pack, "drift-detection");
    let link = own.apply(&pack, route(&pack, 3)).apply(&pack, capacity(25)).apply(&pack, Intent::Try(tried, level(5)));
    let taken = link.apply(&pack, Intent::UseShared(day()));
    assert_eq!((taken.result.edits.now().capacity(), &taken.result.trial), (25, &None));
    let undone = taken.apply(&pack, Intent::Undo);
    assert_eq!(undone.result, own.result);
    assert_eq!((undone.screen, undone.answers), (link.screen.clone(), own.answers.clone()));
    // The name that was typed for the link, and that it was copied, stay with the link.
    let named = link.apply(&pack, Intent::Look(Look::Label("Team A".to_owned())));
    let taken = named.apply(&pack, Intent::Look(Look::Copied(true))).apply(&pack, Intent::UseShared(day()));
    assert_eq!((taken.result.label.as_str(), taken.result.copied), ("", None));
    // Who planned nothing for them keeps the plan they had.
    let taken = own.apply(&pack, route(&pack, 3)).apply(&pack, Intent::UseShared(day()));
    assert_eq!(taken.result, own.result);
}

#[test]
fn a_plan_without_answers_is_not_lost_unasked() {
    let pack = shipped_pack();
    let mut own = on_result(&pack).apply(&pack, capacity(40));
    for question in pack.questions() {
        own = own.apply(&pack, Intent::Answer { question: question.index, answer: Answer::Open, day: day() });
    }
    assert!(own.answers.is_empty());
    for replacing in [
        own.apply(&pack, Intent::StartAgain),
        own.apply(&pack, route(&pack, 3)).apply(&pack, capacity(25)).apply(&pack, Intent::UseShared(day())),
    ] {
        assert_ne!(replacing.result, own.result);
        assert_eq!(replacing.apply(&pack, Intent::Undo).result, own.result);
    }
}

#[test]
fn a_new_beginning_has_no_plan_until_it_is_undone() {
    let pack = shipped_pack();
    let own = on_result(&pack).apply(&pack, capacity(40));
    let new = own.apply(&pack, Intent::StartAgain);
    assert_eq!(new.result, Session::new().result);
    assert_eq!(new.apply(&pack, Intent::Undo).result, own.result);
    // Answers that were tried out and taken back leave later changes of the plan alone.
    let tried = question(&pack, "drift-detection");
    let kept = own.apply(&pack, Intent::Try(tried, level(5))).apply(&pack, Intent::KeepTrial(day()));
    let undone = kept.apply(&pack, capacity(30)).apply(&pack, Intent::Undo);
    assert_eq!((undone.answers, undone.result.edits.now().capacity()), (own.answers, 30));
}
