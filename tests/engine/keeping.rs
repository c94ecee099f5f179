//! Answers in the browser's storage: kept, found again, set aside when unreadable, and no harm when storage refuses.

use crate::common::{Random, level, packs, random_answers, shipped_pack};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Pack, QuestionIndex};
use mlops_maturity::ports::{Clock, FixedClock, MemoryStorage, Storage, StorageFault};
use mlops_maturity::session::persistence::line;
use mlops_maturity::session::{Intent, Keeping, Layout, Screen, Session, SetAside, persistence};

fn clock() -> FixedClock {
    FixedClock(Day::from_number(2517))
}

/// The line of a session's answers.
fn line_of(pack: &Pack, session: &Session) -> String {
    line::write([pack; 2], &persistence::kept(session).unwrap())
}

/// What stands under both keys after a save.
#[track_caller]
fn check(pack: &Pack, storage: &MemoryStorage, session: &Session, kept: Option<&str>, set_aside: Option<&str>) {
    assert_eq!(persistence::save([pack; 2], storage, session), Ok(()));
    assert_eq!(storage.read(&persistence::key(pack)).unwrap().as_deref(), kept, "kept");
    assert_eq!(storage.read(&persistence::set_aside_key(pack)).unwrap().as_deref(), set_aside, "set aside");
}

fn give(question: QuestionIndex, number: u8) -> Intent {
    Intent::Answer { question, answer: level(number), day: clock().today() }
}

#[test]
fn kept_answers_are_found_again() {
    let pack = shipped_pack();
    let mut random = Random::new(0x51);
    for day in [0, 2517, u16::MAX] {
        let storage = MemoryStorage::default();
        let mut session = Session::new();
        session.answers = random_answers(&mut random, &pack);
        session.answered_on = Some(Day::from_number(day));
        persistence::save([&pack; 2], &storage, &session).unwrap();
        let found = persistence::restore(&pack, &storage);
        assert_eq!((found.answers, found.answered_on), (session.answers, session.answered_on));
        assert_eq!((found.screen, found.keeping, found.set_aside), (Screen::Start, Keeping::Kept, None));
    }
}

#[test]
fn how_the_questions_are_asked_is_found_again() {
    let pack = shipped_pack();
    let storage = MemoryStorage::default();
    for layout in [Layout::Single, Layout::Area] {
        for quick in [false, true] {
            let asked = Session::new().apply(&pack, Intent::SetLayout(layout)).apply(&pack, Intent::SetQuick(quick));
            let session = asked.apply(&pack, give(pack.questions()[0].index, 3));
            persistence::save([&pack; 2], &storage, &session).unwrap();
            let found = persistence::restore(&pack, &storage);
            assert_eq!((found.layout, found.quick, found.answers), (layout, quick, session.answers));
        }
    }
    let line = storage.read(&persistence::key(&pack)).unwrap().unwrap();
    assert!(line.ends_with(" area-pages core-only"), "{line}");
}

#[test]
fn a_first_visit_finds_nothing_and_writes_nothing() {
    let pack = shipped_pack();
    let storage = MemoryStorage::default();
    let session = persistence::restore(&pack, &storage);
    assert_eq!(session, Session::new());
    check(&pack, &storage, &session, None, None);
}

#[test]
fn start_again_removes_what_was_kept_and_undo_puts_it_back() {
    let pack = shipped_pack();
    let storage = MemoryStorage::default();
    let session = Session::new().apply(&pack, give(pack.questions()[0].index, 3));
    let line = line_of(&pack, &session);
    check(&pack, &storage, &session, Some(&line), None);
    let empty = session.apply(&pack, Intent::StartAgain);
    check(&pack, &storage, &empty, None, None);
    check(&pack, &storage, &empty.apply(&pack, Intent::Undo), Some(&line), None);
}

#[test]
fn an_unknown_line_is_left_alone_until_the_person_answers() {
    let pack = shipped_pack();
    for text in [
        "",
        "1",
        "2 later-format",
        "1 EAEAAQAAHQAAAAAAAAAAAAAA0xlE",
        "{\"answers\": []}",
        "\u{0}\u{FFFF}",
        "1  EAEAAQAAHQAAAAAAAAAAAAAA0xlD",
    ] {
        let storage = MemoryStorage::default();
        storage.write(&persistence::key(&pack), text).unwrap();
        let session = persistence::restore(&pack, &storage);
        assert_eq!(session.set_aside, Some(SetAside(text.to_owned())));
        // Looking around saves nothing over it.
        let looked = session.apply(&pack, Intent::Visit(Screen::Question(pack.questions()[3].index)));
        check(&pack, &storage, &looked, Some(text), None);
        // The first answer moves it out of the way; later ones leave it there.
        let answered = looked.apply(&pack, give(pack.questions()[3].index, 2));
        let line = line_of(&pack, &answered);
        check(&pack, &storage, &answered, Some(&line), Some(text));
        let more = answered.apply(&pack, give(pack.questions()[4].index, 2));
        let longer = line_of(&pack, &more);
        check(&pack, &storage, &more, Some(&longer), Some(text));
        // Starting again drops the new answers for good, and not the line that was set aside.
        check(&pack, &storage, &more.apply(&pack, Intent::StartAgain), None, Some(text));
    }
}

#[test]
fn a_line_of_an_older_revision_is_read_and_one_of_a_newer_is_set_aside() {
    let mut file = packs::bare(&[("kept", "area"), ("gone", "area")]);
    file.frameworks = vec![packs::framework("ladder", &[&[("kept", 2, 1, true)]])];
    let old = Pack::new(&file).unwrap();
    file.revision = 2;
    file.questions[1] = packs::question("new", "area", 3);
    file.steps = packs::steps("kept").chain(packs::steps("new")).collect();
    let new = Pack::new(&file).unwrap();
    let storage = MemoryStorage::default();
    let answer = |pack: &Pack, place: usize| Session::new().apply(pack, give(pack.questions()[place].index, 4));
    let session = answer(&old, 0).apply(&old, give(old.questions()[1].index, 2));
    persistence::save([&old; 2], &storage, &session).unwrap();
    let found = persistence::restore(&new, &storage);
    assert_eq!(found.answers, answer(&new, 0).answers);
    persistence::save([&new; 2], &storage, &answer(&new, 1)).unwrap();
    assert!(persistence::restore(&old, &storage).set_aside.is_some());
}

#[test]
fn refused_storage_is_said_and_the_journey_goes_on() {
    let pack = shipped_pack();
    let mut storage = MemoryStorage::default();
    storage.refuses = true;
    let mut session = persistence::restore(&pack, &storage);
    assert_eq!(session.keeping, Keeping::NotKept);
    for question in pack.questions() {
        session = session.apply(&pack, Intent::Continue).apply(&pack, give(question.index, 2));
        assert_eq!(persistence::save([&pack; 2], &storage, &session), Err(StorageFault));
    }
    session = session.apply(&pack, Intent::Continue).apply(&pack, Intent::Continue);
    assert_eq!((&session.screen, session.keeping), (&Screen::Result, Keeping::NotKept));
    // Storage that begins to refuse in the middle of a visit.
    storage.refuses = false;
    let session = persistence::restore(&pack, &storage).apply(&pack, give(pack.questions()[0].index, 2));
    assert_eq!(session.keeping, Keeping::Kept);
    let told = session.apply(&pack, Intent::StorageFailed);
    assert_eq!((&told.answers, told.keeping), (&session.answers, Keeping::NotKept));
}

#[test]
fn models_are_kept_apart() {
    let shipped = shipped_pack();
    let mut file = packs::bare(&[("only", "area")]);
    file.frameworks = vec![packs::framework("ladder", &[&[("only", 2, 1, true)]])];
    let small = Pack::new(&file).unwrap();
    let storage = MemoryStorage::default();
    let session = Session::new().apply(&small, give(small.questions()[0].index, 5));
    persistence::save([&small; 2], &storage, &session).unwrap();
    assert_eq!(persistence::restore(&shipped, &storage), Session::new());
    assert_eq!(persistence::restore(&small, &storage).answers, session.answers);
}
