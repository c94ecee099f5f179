//! Two tabs of one browser keep one line: whatever the order in which they act, no answer is lost that was not cleared or
//! given anew, and none comes back that was.

use std::collections::BTreeMap;

use crate::common::{Random, level, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Pack, QuestionIndex};
use mlops_maturity::ports::{MemoryStorage, Storage, StorageFault};
use mlops_maturity::session::persistence::{self, Keeper, line};
use mlops_maturity::session::{Edit, Intent, Look, Screen, Session};

struct Tab<'a> {
    packs: [&'a Pack; 2],
    storage: &'a MemoryStorage,
    session: Session,
    keeper: Keeper,
}

impl<'a> Tab<'a> {
    fn open(packs: [&'a Pack; 2], storage: &'a MemoryStorage) -> Tab<'a> {
        let session = persistence::restore(packs[0], storage);
        let keeper = Keeper::of(packs, &session);
        Tab { packs, storage, session, keeper }
    }

    fn asked(&self) -> &'a Pack {
        self.packs[usize::from(!self.session.extended)]
    }

    /// As the page does: apply, keep, take over.
    fn does(&mut self, intent: Intent) {
        let before = persistence::kept(&self.session);
        self.session = self.session.apply(self.asked(), intent);
        if persistence::kept(&self.session) != before {
            let others = self.keeper.save(self.packs, self.storage, &self.session);
            if let Some(others) = others.expect("this storage does not refuse") {
                self.session = self.session.apply(self.asked(), Intent::Adopt(others.map(Box::new)));
            }
        }
    }

    fn answers(&mut self, question: usize, number: u8) {
        let question = QuestionIndex::at(question).unwrap();
        self.does(Intent::Answer { question, answer: level(number), day: Day::from_number(2521) });
    }

    /// The storage tells that another tab has written.
    fn hears(&mut self) {
        if let Some(others) = self.keeper.refresh(self.packs, self.storage, &self.session) {
            self.does(Intent::Adopt(others.map(Box::new)));
        }
    }
}

fn kept(whole: &Pack, storage: &MemoryStorage) -> Answers {
    let text = storage.read(&persistence::key(whole)).unwrap();
    text.map_or_else(Answers::none, |text| line::read(whole, &text).unwrap().answers)
}

fn given(pack: &Pack, answers: &Answers) -> BTreeMap<usize, Answer> {
    let all = pack.questions().iter().map(|question| (question.index.position(), answers.get(question.index)));
    all.filter(|(_, answer)| answer.is_given()).collect()
}

#[test]
fn ten_answers_in_one_tab_and_one_in_another_are_eleven() {
    let (whole, storage) = (shipped_pack(), MemoryStorage::default());
    let asked = whole.without_optional();
    let mut first = Tab::open([&whole, &asked], &storage);
    let mut second = Tab::open([&whole, &asked], &storage);
    for question in 0..10 {
        first.answers(question, 3);
    }
    second.answers(20, 5);
    assert_eq!(given(&whole, &kept(&whole, &storage)).len(), 11);
    assert_eq!(given(&whole, &second.session.answers).len(), 11, "the other tab shows them as well");
    first.hears();
    assert_eq!(first.session.answers, second.session.answers);
}

#[test]
fn what_was_cleared_in_one_tab_does_not_come_back_from_another() {
    let (whole, storage) = (shipped_pack(), MemoryStorage::default());
    let asked = whole.without_optional();
    let mut first = Tab::open([&whole, &asked], &storage);
    for question in 0..29 {
        first.answers(question, 2);
    }
    first.does(Intent::Visit(Screen::Result));
    let mut second = Tab::open([&whole, &asked], &storage);
    second.does(Intent::StartAgain);
    assert_eq!(given(&whole, &kept(&whole, &storage)).len(), 0);
    // Before the storage has told: a change of the plan for answers that are gone.
    first.does(Intent::Look(Look::Edit(Edit::Capacity(30))));
    assert_eq!(given(&whole, &kept(&whole, &storage)).len(), 0);
    assert_eq!((first.session.answers.is_empty(), &first.session.screen), (true, &Screen::Start), "and it says so");
}

#[test]
fn a_plan_and_an_answer_from_two_tabs_are_both_kept() {
    let (whole, storage) = (shipped_pack(), MemoryStorage::default());
    let asked = whole.without_optional();
    let mut first = Tab::open([&whole, &asked], &storage);
    first.answers(0, 2);
    let mut second = Tab::open([&whole, &asked], &storage);
    first.does(Intent::Visit(Screen::Result));
    first.does(Intent::Look(Look::Edit(Edit::Capacity(25))));
    second.answers(1, 4);
    let text = storage.read(&persistence::key(&whole)).unwrap().unwrap();
    let found = line::read(&whole, &text).unwrap();
    assert_eq!((found.plan.edits.capacity(), given(&whole, &found.answers).len()), (25, 2));
}

#[test]
fn two_tabs_in_any_order_are_as_one_that_does_all_of_it() {
    let whole = shipped_pack();
    let asked = whole.without_optional();
    let mut random = Random::new(0x2AB5);
    let mut cleared = 0;
    for _ in 0..if cfg!(debug_assertions) { 60 } else { 1_000 } {
        let storage = MemoryStorage::default();
        let packs = [&whole, &asked];
        let mut tabs = [Tab::open(packs, &storage), Tab::open(packs, &storage)];
        // What a single tab would have.
        let mut one: BTreeMap<usize, Answer> = BTreeMap::new();
        for _ in 0..60 {
            let tab = &mut tabs[usize::from(random.chance(50))];
            match random.between(0, 19) {
                0 if !tab.session.answers.is_empty() => {
                    tab.does(Intent::StartAgain);
                    one.clear();
                    cleared += 1;
                }
                1..=4 => tab.hears(),
                _ => {
                    let (question, number) = (random.below(29), u8::try_from(random.between(1, 5)).unwrap());
                    // What is chosen already cannot be chosen again: a radio button says nothing then.
                    if tab.session.answers.get(QuestionIndex::at(question).unwrap()) != level(number) {
                        tab.answers(question, number);
                        one.insert(question, level(number));
                    }
                }
            }
            assert_eq!(given(&whole, &kept(&whole, &storage)), one);
        }
        for tab in &mut tabs {
            tab.hears();
            assert_eq!(given(&whole, &tab.session.answers), one, "and both tabs come to it");
        }
    }
    assert!(cleared > 20, "only {cleared} times was anything cleared");
}

#[test]
fn a_line_of_a_newer_version_that_another_tab_wrote_is_set_aside_and_so_is_the_next() -> Result<(), StorageFault> {
    let (whole, storage) = (shipped_pack(), MemoryStorage::default());
    let asked = whole.without_optional();
    let mut tab = Tab::open([&whole, &asked], &storage);
    for (nth, text) in ["9 of a newer version", "10 of a newer one still"].iter().enumerate() {
        storage.write(&persistence::key(&whole), text)?;
        tab.answers(nth, 3);
        let aside = storage.read(&persistence::set_aside_key(&whole))?.unwrap_or_default();
        assert_eq!(aside.split('\n').nth(nth), Some(*text), "{aside}");
    }
    assert_eq!(given(&whole, &kept(&whole, &storage)).len(), 2);
    Ok(())
}
