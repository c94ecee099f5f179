//! The result page within a visit: what is tried out, opened, chosen and planned there, and how long it lasts.

use crate::common::{answer, asked_pack, level, packs, question};
use mlops_maturity::answers::Answers;
use mlops_maturity::day::Day;
use mlops_maturity::model::{ContextIndex, FrameworkIndex, InstrumentIndex, Lift, Pack, StageIndex};
use mlops_maturity::roadmap::Pin;
use mlops_maturity::session::{AreaChart, Edit, Intent, Look, Panel, Screen, Session};
use mlops_maturity::share::encode;

const LATER: u16 = 2600;

/// A visit that looks at the result of level 2 everywhere.
fn on_result(pack: &Pack) -> Session {
    let day = Day::from_number(2517);
    let give = |session: Session, question| session.apply(pack, Intent::Answer { question, answer: level(2), day });
    let answered = pack.questions().iter().map(|question| question.index).fold(Session::new(), give);
    let session = answered.apply(pack, Intent::Visit(Screen::Result));
    assert_eq!(session.screen, Screen::Result);
    session
}

fn look(pack: &Pack, session: &Session, look: Look) -> Session {
    session.apply(pack, Intent::Look(look))
}

fn edit(pack: &Pack, session: &Session, edit: Edit) -> Session {
    look(pack, session, Look::Edit(edit))
}

#[test]
fn what_is_tried_out_is_shown_and_not_kept() {
    let pack = asked_pack();
    let session = look(&pack, &on_result(&pack), Look::Trying(true));
    let [one, other] = [pack.questions()[0].index, pack.questions()[1].index];
    let tried = session.apply(&pack, Intent::Try(one, level(5))).apply(&pack, Intent::Try(other, answer("unknown")));
    let expected = session.answers.with(one, level(5)).with(other, answer("unknown"));
    assert_eq!(tried.shown_answers(), Some(&expected));
    assert_eq!(tried.answers, session.answers, "nothing is kept");
    assert_eq!(tried.given_answers(), Some(&session.answers));

    let back = tried.apply(&pack, Intent::Try(one, level(2))).apply(&pack, Intent::Try(other, level(2)));
    assert_eq!(back.result.trial, None, "what was given, tried out, is no trial");
    let put_back = look(&pack, &tried, Look::PutBack);
    assert_eq!((put_back.shown_answers(), put_back.result.trying), (Some(&session.answers), true));
    let ended = look(&pack, &tried, Look::Trying(false));
    assert_eq!((ended.shown_answers(), ended.result.trying), (Some(&session.answers), false));
}

#[test]
fn a_trial_ends_with_its_result() {
    let pack = asked_pack();
    let session = look(&pack, &on_result(&pack), Look::Trying(true));
    let tried = session.apply(&pack, Intent::Try(pack.questions()[0].index, level(5)));
    for elsewhere in [Intent::Visit(Screen::Check), Intent::Continue, Intent::Change(pack.questions()[3].index)] {
        let left = tried.apply(&pack, elsewhere);
        assert_eq!((left.result.trying, left.result.trial.as_ref(), left.shown_answers()), (false, None, None));
        assert_eq!(left.answers, session.answers);
    }
}

#[test]
fn a_trial_becomes_the_answers_when_asked_and_that_can_be_undone() {
    let pack = asked_pack();
    let session = on_result(&pack);
    let one = pack.questions()[0].index;
    let kept =
        session.apply(&pack, Intent::Try(one, level(4))).apply(&pack, Intent::KeepTrial(Day::from_number(LATER)));
    assert_eq!(kept.answers, session.answers.with(one, level(4)));
    assert_eq!((kept.answered_on, kept.result.trial.as_ref()), (Some(Day::from_number(LATER)), None));
    let undone = kept.apply(&pack, Intent::Undo);
    assert_eq!((undone.answers, undone.answered_on), (session.answers.clone(), session.answered_on));
    // Nothing tried, nothing kept.
    assert_eq!(session.apply(&pack, Intent::KeepTrial(Day::from_number(LATER))), session);
}

#[test]
fn answers_of_a_link_can_be_tried_out_and_never_kept_that_way() {
    let pack = asked_pack();
    let session = on_result(&pack);
    let code = encode(&pack, &Answers::all(&pack, level(3)), Day::from_number(9), None);
    let shared = session.apply(&pack, Intent::Visit(Screen::of(&pack, &format!("#r={code}"))));
    let one = pack.questions()[0].index;
    let tried = shared.apply(&pack, Intent::Try(one, level(1)));
    assert_eq!(tried.shown_answers(), Some(&Answers::all(&pack, level(3)).with(one, level(1))));
    let asked = tried.apply(&pack, Intent::KeepTrial(Day::from_number(LATER)));
    assert_eq!((&asked.answers, asked.answered_on), (&session.answers, session.answered_on));
}

#[test]
fn a_question_of_another_pack_cannot_be_tried() {
    let pack = asked_pack();
    let mut file = packs::bare(&[("code", "build"), ("test", "build")]);
    file.frameworks = vec![packs::framework("ladder", &[&[("code", 2, 1, true)]])];
    let small = Pack::new(&file).unwrap();
    let session = on_result(&small);
    let beyond = question(&pack, "drift-detection");
    assert_eq!(session.apply(&small, Intent::Try(beyond, level(5))), session);
}

#[test]
fn what_opens_closes_and_nothing_else_with_it() {
    let pack = asked_pack();
    let lift = Lift { question: pack.questions()[0].index, to: pack.steps()[0].to };
    let framework = FrameworkIndex::at(1).unwrap();
    let all = [
        Panel::Trace(framework),
        Panel::Notes(framework),
        Panel::Step(lift),
        Panel::Quarter(6),
        Panel::Contents,
        Panel::Table("roadmap"),
        Panel::OthersReport(lift.question),
    ];
    let open = all.iter().fold(on_result(&pack), |session, panel| look(&pack, &session, Look::Open(*panel, true)));
    assert_eq!(open.result.open.iter().count(), all.len());
    for panel in all {
        let closed = look(&pack, &open, Look::Open(panel, false));
        let open_still: Vec<Panel> = closed.result.open.iter().copied().collect();
        assert!(open_still.len() == all.len() - 1 && !open_still.contains(&panel), "{open_still:?}");
        assert_eq!(look(&pack, &closed, Look::Open(panel, true)), open);
    }
}

#[test]
fn goals_context_and_laws_are_chosen_and_let_go() {
    let pack = asked_pack();
    let session = on_result(&pack);
    let [first, second] = [0, 1].map(|place| FrameworkIndex::at(place).unwrap());
    let [low, high] = [1, 2].map(|place| StageIndex::at(place).unwrap());
    let chosen = look(&pack, &look(&pack, &session, Look::Goal(first, Some(low))), Look::Goal(second, Some(high)));
    assert_eq!(
        chosen.result.goals.iter().map(|(framework, stage)| (*framework, *stage)).collect::<Vec<_>>(),
        [(first, low), (second, high)]
    );
    let changed = look(&pack, &chosen, Look::Goal(first, Some(high)));
    assert_eq!(changed.result.goals.get(&first), Some(&high));
    assert_eq!(look(&pack, &changed, Look::Goal(first, None)).result.goals.get(&first), None);

    let context = ContextIndex::at(2).unwrap();
    let situated = look(&pack, &session, Look::Context(context, Some(1)));
    assert_eq!(situated.result.context.get(&context), Some(&1));
    assert_eq!(look(&pack, &situated, Look::Context(context, None)), session);

    let law = InstrumentIndex::at(0).unwrap();
    let through = look(&pack, &session, Look::Lens(Some(law)));
    assert_eq!(through.result.lens, Some(law));
    assert_eq!(look(&pack, &through, Look::Lens(None)), session);
    let radar = look(&pack, &session, Look::Areas(AreaChart::Radar));
    assert_eq!(radar.result.areas, AreaChart::Radar);
    assert_eq!(look(&pack, &radar, Look::Areas(AreaChart::Lines)), session);
}

#[test]
fn another_name_for_the_link_has_not_been_copied_yet() {
    let pack = asked_pack();
    let named = look(&pack, &on_result(&pack), Look::Label("Team A".to_owned()));
    let copied = look(&pack, &named, Look::Copied(true));
    assert_eq!((copied.result.label.as_str(), copied.result.copied), ("Team A", Some(true)));
    let renamed = look(&pack, &copied, Look::Label("Team B".to_owned()));
    assert_eq!((renamed.result.label.as_str(), renamed.result.copied), ("Team B", None));
}

#[test]
fn every_change_of_the_roadmap_is_there_and_can_be_undone_one_by_one() {
    let pack = asked_pack();
    let session = on_result(&pack);
    let lift = Lift { question: pack.questions()[0].index, to: pack.steps()[1].to };
    let changes = [
        Edit::Capacity(35),
        Edit::Move(lift, 7),
        Edit::Days(lift, Some(3)),
        Edit::Drop(lift),
        Edit::TakeBack(lift),
        Edit::Days(lift, None),
        Edit::Free(lift),
    ];
    let mut states = vec![session.clone()];
    for change in changes {
        let next = edit(&pack, states.last().unwrap(), change);
        assert_ne!(next.result.edits, states.last().unwrap().result.edits, "{change:?}");
        states.push(next);
    }
    let moved = states[2].result.edits.now();
    assert_eq!((moved.capacity(), moved.pins().get(&lift)), (35, Some(&Pin::In(7))));
    assert!(states[2].result.open.contains(&Panel::Quarter(7)), "the quarter that it went to is open");
    assert!(states[4].result.edits.now().dropped().contains(&lift));
    let mut now = states.pop().unwrap();
    for before in states.into_iter().rev() {
        now = look(&pack, &now, Look::UndoEdit);
        assert_eq!(now.result.edits.now(), before.result.edits.now());
    }
    assert!(!now.result.edits.can_undo());
    assert_eq!(look(&pack, &now, Look::UndoEdit), now);
}
