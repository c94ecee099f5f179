//! A visit that begins with what is asked only, while what results need of the model is on its way or never comes: what was
//! kept of a plan passes through it unread, and is read once the rest is there.

use crate::common::{level, shipped_pack};
use mlops_maturity::day::Day;
use mlops_maturity::model::{ModelWords, Pack, shipped};
use mlops_maturity::ports::{MemoryStorage, Storage};
use mlops_maturity::roadmap::PlanInputs;
use mlops_maturity::session::persistence::Keeper;
use mlops_maturity::session::{Edit, Intent, Look, Session, persistence};
use mlops_maturity::share::{LinkError, decode_answers, encode_with_plan};
use mlops_maturity::words_file::{self, Part};

const WORDS: &str = " goal:google-cloud:2 context:stakes:money capacity:40 in:12.3:4 drop:14.2 days:7.3:12";

fn give(pack: &Pack, place: usize, number: u8) -> Intent {
    Intent::Answer { question: pack.questions()[place].index, answer: level(number), day: Day::from_number(2517) }
}

fn plan_for(days: u32) -> Intent {
    Intent::Look(Look::Edit(Edit::Capacity(days)))
}

/// What a browser holds that has kept two answers and a plan.
fn kept_with_a_plan(pack: &Pack) -> (MemoryStorage, String) {
    let storage = MemoryStorage::default();
    let session = Session::new().apply(pack, give(pack, 0, 2)).apply(pack, give(pack, 1, 3));
    persistence::save([pack; 2], &storage, &session).unwrap();
    let line = [&storage.read(&persistence::key(pack)).unwrap().unwrap(), WORDS].concat();
    storage.write(&persistence::key(pack), &line).unwrap();
    (storage, line)
}

#[test]
fn what_is_asked_is_the_same_with_what_results_need_and_without_it() {
    let (first, whole) = (shipped::first().unwrap(), shipped_pack());
    assert!(!first.is_complete() && whole.is_complete());
    assert_eq!((first.areas(), first.questions(), first.roles()), (whole.areas(), whole.questions(), whole.roles()));
    assert_eq!((first.id(), first.code(), first.revision()), (whole.id(), whole.code(), whole.revision()));
    assert_eq!((first.frameworks(), usize::from(first.framework_count())), (&[][..], whole.frameworks().len()));
    assert_eq!(shipped::complete(&first), Some(whole.clone()));
    assert_eq!(shipped::first_without_optional(), Some(first.without_optional()));
    // The words of the first part are found without the rest, the names of frameworks among them.
    let words = words_file::read(words_file::shipped("en", Part::First).unwrap(), Part::First).unwrap();
    let [with, without] = [&whole, &first].map(|pack| ModelWords::of_first(pack, &words).unwrap());
    assert_eq!(with, without);
}

#[test]
fn a_plan_passes_through_a_visit_that_cannot_read_it() {
    let (first, whole) = (shipped::first().unwrap(), shipped_pack());
    let asked = first.without_optional();
    let (storage, line) = kept_with_a_plan(&whole.without_optional());
    let begun = persistence::restore_first(&first, &storage);
    assert_eq!(begun.answers.get(whole.questions()[1].index), level(3));
    assert_eq!(begun.result.unread.join(" "), WORDS.trim());
    let mut keeper = Keeper::first([&first, &asked], &begun);
    let answered = begun.apply(&asked, give(&asked, 2, 4));
    assert_eq!(keeper.save([&first, &asked], &storage, &answered), Ok(None));
    let now = storage.read(&persistence::key(&first)).unwrap().unwrap();
    assert!(now.ends_with(WORDS) && now != line, "{now}");
    // The rest comes: the plan is there as it was kept, and nothing of it is left unread.
    let complete = answered.apply(&whole, Intent::ModelCompleted);
    assert_eq!(complete.result.plan_inputs(), persistence::restore(&whole, &storage).result.plan_inputs());
    assert_eq!((complete.result.edits.now().capacity(), complete.result.unread.len()), (40, 0));
    assert_eq!(complete.answers, answered.answers);
}

#[test]
fn another_tab_that_changes_the_plan_meanwhile_is_heard() {
    let (first, whole) = (shipped::first().unwrap(), shipped_pack());
    let (asked, both) = (first.without_optional(), [&whole, &whole.without_optional()]);
    let (storage, _) = kept_with_a_plan(both[1]);
    let begun = persistence::restore_first(&first, &storage);
    let mut keeper = Keeper::first([&first, &asked], &begun);
    let other = persistence::restore(&whole, &storage).apply(both[1], plan_for(25));
    persistence::save([both[1]; 2], &storage, &other).unwrap();
    let complete = begun.apply(&whole, Intent::ModelCompleted);
    keeper.model_completed(both);
    let answered = complete.apply(both[1], give(both[1], 2, 4));
    let others = keeper.save(both, &storage, &answered).unwrap().unwrap();
    let adopted = answered.apply(both[1], Intent::Adopt(others.map(Box::new)));
    assert_eq!((adopted.result.edits.now().capacity(), &adopted.answers), (25, &answered.answers));
    assert_eq!(persistence::restore(&whole, &storage).result.plan_inputs(), adopted.result.plan_inputs());
}

#[test]
fn steps_that_are_no_longer_asked_for_are_no_change_of_the_plan() {
    let (first, whole) = (shipped::first().unwrap(), shipped_pack());
    let (asked, both) = (first.without_optional(), [&whole, &whole.without_optional()]);
    let code = whole.questions().last().unwrap().code;
    let storage = MemoryStorage::default();
    let begun = Session::new().apply(&whole, Intent::SetExtended(true)).apply(&whole, give(&whole, 0, 2));
    persistence::save([&whole; 2], &storage, &begun).unwrap();
    let line = storage.read(&persistence::key(&whole)).unwrap().unwrap();
    storage.write(&persistence::key(&whole), &format!("{line} capacity:40 drop:{code}.2")).unwrap();
    // Switched off while the plan cannot be read; then the rest comes.
    let begun = persistence::restore_first(&first, &storage);
    let mut keeper = Keeper::first([&first, &asked], &begun);
    let narrowed = begun.apply(&asked, Intent::SetExtended(false));
    keeper.save([&first, &asked], &storage, &narrowed).unwrap();
    let complete = narrowed.apply(&whole, Intent::ModelCompleted);
    keeper.model_completed(both);
    // Another tab changes the plan, this one an answer: both hold.
    let mut others = Keeper::of(both, &persistence::restore(&whole, &storage));
    let other = persistence::restore(&whole, &storage).apply(both[1], plan_for(25));
    others.save(both, &storage, &other).unwrap();
    let answered = complete.apply(both[1], give(both[1], 2, 4));
    keeper.save(both, &storage, &answered).unwrap();
    let now = persistence::restore(&whole, &storage);
    assert_eq!((now.result.edits.now().capacity(), &now.answers), (25, &answered.answers));
}

#[test]
fn starting_again_before_the_rest_is_there_drops_the_plan_and_undo_brings_it_back() {
    let (first, whole) = (shipped::first().unwrap(), shipped_pack());
    let asked = first.without_optional();
    let (storage, _) = kept_with_a_plan(&whole.without_optional());
    let begun = persistence::restore_first(&first, &storage);
    let again = begun.apply(&asked, Intent::StartAgain).apply(&whole, Intent::ModelCompleted);
    assert_eq!(again.result.plan_inputs(), PlanInputs::default());
    let undone = again.apply(&whole, Intent::Undo);
    assert_eq!(undone.result.plan_inputs(), begun.apply(&whole, Intent::ModelCompleted).result.plan_inputs());
    assert_eq!(undone.result.edits.now().capacity(), 40);
}

#[test]
fn a_code_with_more_than_answers_is_not_read_by_half() {
    let (first, whole) = (shipped::first().unwrap(), shipped_pack());
    let session = persistence::restore(&whole, &kept_with_a_plan(&whole.without_optional()).0);
    let plan = session.result.plan_inputs();
    let code = encode_with_plan(&whole.without_optional(), &session.answers, Day::from_number(7), &plan, None).unwrap();
    assert_eq!(decode_answers(&first, &code), Err(LinkError::UnknownFlags(4)));
}
