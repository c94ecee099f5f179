//! What is written beside the answers goes where they go: kept, gone with “start again”, back with “undo”, in no link, and
//! put together where two tabs write.

use crate::common::{Random, asked_pack, level, random_answers, shipped_pack};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Pack, QuestionIndex};
use mlops_maturity::notes::{Field, Notes, Written, merge};
use mlops_maturity::ports::{MemoryStorage, Storage};
use mlops_maturity::session::persistence::{self, notes};
use mlops_maturity::session::{Intent, Screen, Session, screen};
use mlops_maturity::share;

fn at(place: usize) -> QuestionIndex {
    QuestionIndex::at(place).unwrap()
}

fn note(pack: &Pack, place: usize, text: &str) -> Intent {
    Intent::Write(Written::new(pack, Field::Note(at(place)), text))
}

fn noted(pack: &Pack) -> Session {
    let give = Intent::Answer { question: at(0), answer: level(4), day: Day::from_number(2521) };
    Session::new().apply(pack, give).apply(pack, note(pack, 0, "Seen in the registry"))
}

#[test]
fn starting_again_takes_notes_out_and_undo_brings_them_back() {
    let pack = asked_pack();
    let session = noted(&pack);
    let again = session.apply(&pack, Intent::StartAgain);
    assert!(again.notes.is_empty());
    assert_eq!(again.apply(&pack, Intent::Undo).notes, session.notes);
}

#[test]
fn a_text_that_was_cut_is_said_until_the_next_is_written() {
    let pack = asked_pack();
    let session = noted(&pack).apply(&pack, note(&pack, 0, &"x".repeat(600)));
    assert!(session.cut);
    assert!(!session.apply(&pack, note(&pack, 0, "short")).cut);
}

#[test]
fn a_link_brings_no_notes_and_what_is_written_on_it_is_not_ones_own() {
    let pack = asked_pack();
    let own = noted(&pack);
    let others = random_answers(&mut Random::new(7), &pack);
    let code = share::encode(&pack, &others, Day::from_number(100), None);
    let shared = own.apply(&pack, Intent::Visit(Screen::of(&pack, &format!("#r={code}"))));
    assert!(shared.shown_notes().is_empty(), "own notes are not shown on somebody's result");
    let shared = shared.apply(&pack, note(&pack, 0, "On the link"));
    assert_eq!(shared.shown_notes().note(&pack, at(0)), "On the link");
    assert_eq!(shared.notes, own.notes);
    let used = shared.apply(&pack, Intent::UseShared(Day::from_number(2522)));
    assert_eq!(used.notes.note(&pack, at(0)), "On the link", "what was written on it comes along");
    assert_eq!(used.apply(&pack, Intent::Undo).notes, own.notes);
    let back = shared.apply(&pack, Intent::Visit(Screen::Start));
    assert_eq!(back.shown_notes(), &own.notes);
}

#[test]
fn no_link_and_no_kept_line_of_answers_holds_a_note() {
    let (whole, storage) = (shipped_pack(), MemoryStorage::default());
    let asked = whole.without_optional();
    let (mut plain, written) = (noted(&asked), noted(&asked));
    plain.notes = Notes::none();
    assert_eq!(screen::own_code(&asked, &plain), screen::own_code(&asked, &written));
    persistence::save([&whole, &asked], &storage, &written).unwrap();
    let line = storage.read(&persistence::key(&whole)).unwrap().unwrap();
    persistence::save([&whole, &asked], &storage, &plain).unwrap();
    assert_eq!(storage.read(&persistence::key(&whole)).unwrap().unwrap(), line);
}

#[test]
fn notes_are_kept_under_a_name_of_their_own_and_read_on_the_next_visit() {
    let (whole, storage) = (shipped_pack(), MemoryStorage::default());
    let session = noted(&whole.without_optional());
    assert_eq!(notes::save(&whole, &storage, &Notes::none(), &session.notes), Ok(session.notes.clone()));
    assert_eq!(persistence::restore(&whole, &storage).notes, session.notes);
    assert_eq!(storage.read("mlops-maturity.mlops.notes").unwrap().as_deref(), Some(session.notes.text()));
    notes::save(&whole, &storage, &session.notes, &Notes::none()).unwrap();
    assert_eq!(storage.read("mlops-maturity.mlops.notes").unwrap(), None, "nothing is left");
}

#[test]
fn a_storage_that_refuses_loses_nothing_that_is_on_the_page() {
    let (whole, mut storage) = (shipped_pack(), MemoryStorage::default());
    storage.refuses = true;
    let session = noted(&whole.without_optional());
    assert!(notes::save(&whole, &storage, &Notes::none(), &session.notes).is_err());
    assert!(persistence::restore(&whole, &storage).notes.is_empty());
}

#[test]
fn two_tabs_write_into_one_text_and_neither_loses_a_line() {
    let (whole, storage) = (shipped_pack(), MemoryStorage::default());
    let write = |notes: &Notes, place, text: &str| notes.with(&Written::new(&whole, Field::Note(at(place)), text));
    let base = write(&write(&Notes::none(), 0, "both"), 1, "both");
    notes::save(&whole, &storage, &Notes::none(), &base).unwrap();
    let first = write(&write(&base, 0, "first tab"), 2, "new in the first");
    notes::save(&whole, &storage, &base, &first).unwrap();
    let second = write(&write(&base, 3, "new in the second"), 1, "");
    let there = notes::save(&whole, &storage, &base, &second).unwrap();
    let texts: Vec<String> = (0..4).map(|place| there.note(&whole, at(place))).collect();
    assert_eq!(texts, ["first tab", "", "new in the first", "new in the second"]);
    assert_eq!(persistence::restore(&whole, &storage).notes, there);
}

#[test]
fn a_tab_that_has_started_again_leaves_only_what_was_written_afterwards() {
    let whole = shipped_pack();
    let write = |notes: &Notes, place, text: &str| notes.with(&Written::new(&whole, Field::Note(at(place)), text));
    let base = write(&Notes::none(), 0, "before");
    let since = write(&base, 1, "after");
    let merged = merge::merged(&base, &since, &Notes::none());
    assert_eq!((merged.note(&whole, at(0)).as_str(), merged.note(&whole, at(1)).as_str()), ("", "after"));
    assert!(merge::merged(&base, &Notes::none(), &since).is_empty(), "starting again is about everything there was");
    let unknown = Notes::kept("rating 1 high\n".to_owned());
    let merged = merge::merged(&Notes::none(), &since, &unknown);
    assert!(merged.text().contains("rating 1 high\n") && merged.note(&whole, at(0)) == "before");
}
