//! A visit from the first question to the result: what each wish makes of the screen and of the answers.

use crate::common::{Random, answers, asked_pack, level, packs, question, random_answers};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Pack, QuestionIndex, shipped};
use mlops_maturity::session::{Edit, Intent, Layout, Look, Screen, Session, screen};
use mlops_maturity::share::{LinkError, encode};

const TODAY: u16 = 2517;

fn today() -> Day {
    Day::from_number(TODAY)
}

fn give(question: QuestionIndex, number: u8) -> Intent {
    Intent::Answer { question, answer: level(number), day: today() }
}

fn after(pack: &Pack, session: &Session, intents: impl IntoIterator<Item = Intent>) -> Session {
    intents.into_iter().fold(session.clone(), |session, intent| session.apply(pack, intent))
}

/// Where a visit stands, as the address bar shows it, and how many answers there are.
#[track_caller]
fn check(pack: &Pack, session: &Session, place: &str, given: usize) {
    let shown = screen::fragment(pack, &session.screen).unwrap_or_else(|| match &session.screen {
        Screen::Shared(_) => "shared".to_owned(),
        Screen::Broken(error) => format!("{error:?}"),
        other => panic!("{other:?} has no address"),
    });
    let count = pack.questions().iter().filter(|question| session.answers.get(question.index).is_given()).count();
    assert_eq!((shown.as_str(), count), (place, given));
}

/// A visit with every question answered with level 3.
fn answered(pack: &Pack) -> Session {
    let all = pack.questions().iter().map(|question| give(question.index, 3));
    after(pack, &Session::new(), all)
}

fn shared_route(pack: &Pack, answers: &Answers) -> Screen {
    Screen::of(pack, &format!("#r={}", encode(pack, answers, Day::from_number(100), None)))
}

#[test]
fn answering_one_question_after_another_leads_to_the_result() {
    let pack = asked_pack();
    let mut session = Session::new();
    check(&pack, &session, "#start", 0);
    for (place, question) in pack.questions().iter().enumerate() {
        session = session.apply(&pack, Intent::Continue);
        check(&pack, &session, &format!("#q-{}", question.id), place);
        session = session.apply(&pack, give(question.index, 3));
    }
    session = session.apply(&pack, Intent::Continue);
    check(&pack, &session, "#check", 29);
    check(&pack, &session.apply(&pack, Intent::Continue), "#result", 29);
    assert_eq!(session.answered_on, Some(today()));
}

#[test]
fn a_question_may_be_left_open_and_is_where_a_later_visit_begins() {
    let pack = asked_pack();
    let third = pack.questions()[2].index;
    let others = pack.questions().iter().filter(|question| question.index != third);
    let session = after(&pack, &Session::new(), others.map(|question| give(question.index, 2)).collect::<Vec<_>>());
    check(&pack, &session.apply(&pack, Intent::Continue), "#q-data-versioning", 28);
    let session =
        after(&pack, &session, [Intent::Continue, give(third, 1), Intent::Visit(Screen::Start), Intent::Continue]);
    check(&pack, &session, "#check", 29);
}

#[test]
fn an_answer_can_be_taken_back() {
    let pack = asked_pack();
    let session = answered(&pack);
    let first = pack.questions()[0].index;
    let session = session.apply(&pack, Intent::Answer { question: first, answer: Answer::Open, day: today() });
    check(&pack, &session.apply(&pack, Intent::Continue), "#q-data-pipelines", 28);
}

#[test]
fn changing_an_answer_from_the_check_page_comes_back_there() {
    let pack = asked_pack();
    let rollout = question(&pack, "rollout");
    let session = after(&pack, &answered(&pack), [Intent::Visit(Screen::Check), Intent::Change(rollout)]);
    check(&pack, &session, "#q-rollout", 29);
    let session = after(&pack, &session, [give(rollout, 5), Intent::Continue]);
    check(&pack, &session, "#check", 29);
    assert_eq!(session.answers.get(rollout), level(5));
    // The way back is used up: the same question in the ordinary course leads to the next.
    check(
        &pack,
        &after(&pack, &session, [Intent::Visit(Screen::Question(rollout)), Intent::Continue]),
        "#q-service-health",
        29,
    );
}

#[test]
fn the_area_layout_shows_an_area_a_page() {
    let pack = asked_pack();
    let mut session = after(&pack, &Session::new(), [Intent::SetLayout(Layout::Area), Intent::Continue]);
    for area in pack.areas() {
        let Screen::Question(index) = session.screen else { panic!("{:?} instead of {}", session.screen, area.id) };
        let shown: Vec<&str> = session.on_page(&pack, index).iter().map(|question| question.id).collect();
        let wanted: Vec<&str> = pack.questions_of(area.index).map(|question| question.id).collect();
        assert_eq!(shown, wanted);
        session = session.apply(&pack, Intent::Continue);
    }
    check(&pack, &session, "#check", 0);
    // Back from any question of an area leads to the first of the area before.
    let before = |id| session.page_before(&pack, question(&pack, id)).map(|index| pack.question(index).unwrap().id);
    assert_eq!(before("data-access"), None);
    assert_eq!(before("code-testing"), Some("data-pipelines"));
    let single = Session::new();
    let before = |id| single.page_before(&pack, question(&pack, id)).map(|index| pack.question(index).unwrap().id);
    assert_eq!((before("data-pipelines"), before("code-testing")), (None, Some("training-pipeline")));
}

#[test]
fn every_layout_shows_every_question_whatever_the_order_in_the_pack() {
    let mut file = packs::bare(&[("a-one", "a"), ("b-one", "b"), ("a-two", "a"), ("c-one", "c"), ("b-two", "b")]);
    file.frameworks = vec![packs::framework("ladder", &[&[("a-one", 2, 1, true)]])];
    let pack = Pack::new(&file).unwrap();
    for (layout, pages) in [(Layout::Single, 5), (Layout::Area, 3)] {
        let mut session = after(&pack, &Session::new(), [Intent::SetLayout(layout), Intent::Continue]);
        let (mut seen, mut way) = (Vec::new(), Vec::new());
        while let Screen::Question(index) = session.screen {
            seen.extend(session.on_page(&pack, index).iter().map(|question| question.id));
            assert_eq!(session.page_before(&pack, index), way.last().copied(), "back from {index:?}");
            way.push(index);
            assert!(way.len() <= pages, "the questions never end in {layout:?}");
            session = session.apply(&pack, Intent::Continue);
        }
        seen.sort_unstable();
        assert_eq!(seen, ["a-one", "a-two", "b-one", "b-two", "c-one"], "{layout:?}");
        check(&pack, &session, "#check", 0);
    }
}

#[test]
fn the_browsers_back_is_a_visit_and_keeps_all_answers() {
    let pack = asked_pack();
    let session = answered(&pack).apply(&pack, Intent::Visit(Screen::Result));
    for address in ["#check", "#q-value-measurement", "#q-data-pipelines", "#start", "#result"] {
        check(&pack, &session.apply(&pack, Intent::Visit(Screen::of(&pack, address))), address, 29);
    }
    check(&pack, &session.apply(&pack, Intent::Visit(Screen::of(&pack, "#q-no-such-question"))), "#start", 29);
}

#[test]
fn a_result_of_nothing_is_no_result() {
    let pack = asked_pack();
    let session = Session::new();
    for address in ["#result", "#check"] {
        check(&pack, &session.apply(&pack, Intent::Visit(Screen::of(&pack, address))), "#start", 0);
    }
    let clicks = vec![Intent::Continue; pack.questions().len() + 1];
    let session = after(&pack, &session, clicks);
    check(&pack, &session, "#check", 0);
    check(&pack, &session.apply(&pack, Intent::Continue), "#start", 0);
}

#[test]
fn start_again_drops_the_answers_and_can_be_undone() {
    let pack = asked_pack();
    let full = answered(&pack).apply(&pack, Intent::Visit(Screen::Result));
    let empty = full.apply(&pack, Intent::StartAgain);
    check(&pack, &empty, "#q-data-pipelines", 0);
    assert_eq!((empty.answered_on, empty.replaced.is_some()), (None, true));
    assert_eq!(empty.apply(&pack, Intent::Undo), full);
    // A second click on the button must not replace what the first put aside.
    assert_eq!(after(&pack, &empty, [Intent::StartAgain, Intent::Undo]), full);
    // Undone once, it is gone.
    assert_eq!(after(&pack, &empty, [Intent::Undo, Intent::Undo]), full);
}

#[test]
fn undo_ends_with_time_or_with_the_next_answer() {
    let pack = asked_pack();
    let empty = answered(&pack).apply(&pack, Intent::StartAgain);
    let first = pack.questions()[0].index;
    check(&pack, &after(&pack, &empty, [Intent::UndoExpired, Intent::Undo]), "#q-data-pipelines", 0);
    check(&pack, &after(&pack, &empty, [give(first, 2), Intent::Undo]), "#q-data-pipelines", 1);
}

#[test]
fn a_shared_link_leaves_own_answers_alone() {
    let pack = asked_pack();
    let own = answered(&pack);
    let theirs = answers(&pack, &[("rollout", "5")], "n/a");
    let session = own.apply(&pack, Intent::Visit(shared_route(&pack, &theirs)));
    check(&pack, &session, "shared", 29);
    assert_eq!((&session.answers, session.answered_on), (&own.answers, own.answered_on));
    check(&pack, &session.apply(&pack, Intent::Visit(Screen::Result)), "#result", 29);
    let broken = own.apply(&pack, Intent::Visit(Screen::of(&pack, "#r=")));
    check(&pack, &broken, &format!("{:?}", LinkError::Empty), 29);
    check(&pack, &broken.apply(&pack, Intent::Continue), "#start", 29);
}

#[test]
fn shared_answers_become_own_only_when_asked_and_that_can_be_undone() {
    let pack = asked_pack();
    let own = answered(&pack);
    let theirs = answers(&pack, &[("rollout", "5"), ("security", "open")], "n/a");
    let seen = own.apply(&pack, Intent::Visit(shared_route(&pack, &theirs)));
    let used = seen.apply(&pack, Intent::UseShared(today()));
    check(&pack, &used, "#check", 28);
    assert_eq!((&used.answers, used.answered_on), (&theirs, Some(today())));
    assert_eq!(used.apply(&pack, Intent::Undo), seen);
    // Without own answers nothing is lost, so there is nothing to undo.
    let fresh = Session::new().apply(&pack, Intent::Visit(shared_route(&pack, &theirs)));
    assert_eq!(fresh.apply(&pack, Intent::UseShared(today())).replaced, None);
    // On any other screen there is nothing to use.
    assert_eq!(own.apply(&pack, Intent::UseShared(today())), own);
}

#[test]
fn a_question_of_another_pack_changes_nothing() {
    let pack = asked_pack();
    let session = answered(&pack).apply(&pack, Intent::Visit(Screen::Check));
    let foreign = QuestionIndex::at(200).unwrap();
    assert_eq!(session.apply(&pack, Intent::Change(foreign)), session);
    let fresh = Session::new();
    assert_eq!(fresh.apply(&pack, give(foreign, 2)), fresh);
}

#[test]
fn every_place_has_an_address_that_leads_back_to_it() {
    let pack = asked_pack();
    let answered = answered(&pack);
    let questions = pack.questions().iter().map(|question| Screen::Question(question.index));
    for place in [Screen::Start, Screen::Check, Screen::Result].into_iter().chain(questions) {
        let screen = answered.apply(&pack, Intent::Visit(place.clone())).screen;
        let fragment = screen::fragment(&pack, &screen).unwrap();
        assert_eq!(Screen::of(&pack, &format!("https://example.org/mlops/?lang=en{fragment}")), place);
    }
    assert_eq!(Screen::of(&pack, "https://example.org/"), Screen::Start);
}

#[test]
fn ten_thousand_random_wishes_never_mix_or_lose_answers_unasked() {
    let pack = shipped::pack().unwrap();
    let mut random = Random::new(0x41);
    let mut session = Session::new();
    for _ in 0..10_000 {
        let index = pack.questions()[random.below(pack.questions().len())].index;
        let days = u32::try_from(random.below(100)).unwrap();
        let intent = match random.below(15) {
            0..3 => give(index, 4),
            3..7 => Intent::Continue,
            7 => Intent::Change(index),
            8 => Intent::Visit(
                [Screen::Start, Screen::Check, Screen::Result, Screen::Question(index)][random.below(4)].clone(),
            ),
            9 => Intent::Visit(shared_route(&pack, &random_answers(&mut random, &pack))),
            10 => Intent::UseShared(today()),
            11 => Intent::SetLayout([Layout::Single, Layout::Area][random.below(2)]),
            12 => [Intent::Undo, Intent::UndoExpired][random.below(2)].clone(),
            13 => Intent::Look(Look::Edit(Edit::Capacity(days))),
            _ => Intent::StartAgain,
        };
        let next = session.apply(&pack, intent.clone());
        let may_change =
            matches!(intent, Intent::Answer { .. } | Intent::UseShared(_) | Intent::StartAgain | Intent::Undo);
        assert!(may_change || next.answers == session.answers, "{intent:?} changed answers");
        let may_plan = match &intent {
            Intent::Look(_) => !matches!(session.screen, Screen::Shared(_)),
            Intent::UseShared(_) | Intent::StartAgain | Intent::Undo => true,
            _ => false,
        };
        let same_plan = next.result.plan_inputs() == session.result.plan_inputs();
        assert!(may_plan || same_plan, "{intent:?} on {:?} changed the plan", session.screen);
        let shows_nothing = next.screen == Screen::Result && next.answers.is_empty();
        assert!(!shows_nothing, "{intent:?} on {:?} shows a result of nothing", session.screen);
        assert!(
            next.detour.is_none() || matches!(next.screen, Screen::Question(_)),
            "{intent:?} leaves the detour behind"
        );
        session = next;
    }
}
