//! The pages in a real browser, with ports of memory: what a click or a key does to the screen, the focus and the storage.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // A test may fail loudly.

#[path = "web/page.rs"]
mod page;

use std::sync::atomic::Ordering;

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Pack, shipped};
use mlops_maturity::ports::{Entry, Formats, MemoryStorage};
use mlops_maturity::share;
use mlops_maturity::text::{Plural, Word};
use mlops_maturity::web::IntlFormats;
use mlops_maturity::words_file::{self, Part};
use page::{PANICS, Page, document, level, pack, stored, today, words};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;
use yew::scheduler::flush;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn choosing_an_answer_marks_it_and_saves_it() {
    let page = Page::open("#q-data-pipelines").await;
    assert_eq!(page.kept(), None);
    page.click(".mm-level:nth-child(3) input").await;
    assert_eq!(page.chosen(), ["3"]);
    assert_eq!(page.count(".mm-chosen"), 1);
    assert_eq!(page.kept(), page.line(&[level(3)]));
    page.click(".mm-level:nth-child(5) input").await;
    assert_eq!(page.chosen(), ["5"]);
    assert_eq!(page.kept(), page.line(&[level(5)]));
    page.close().await;
}

#[wasm_bindgen_test]
async fn nothing_is_chosen_beforehand() {
    let page = Page::open("").await;
    page.click(".mm-primary").await;
    for question in page.pack.clone().questions() {
        assert_eq!(page.element(".mm-question").get_attribute("data-question").as_deref(), Some(question.id));
        assert!(page.chosen().is_empty(), "{}", question.id);
        page.click(".mm-questions > .mm-actions > button").await;
    }
    assert_eq!(page.count(".mm-check"), 1);
    assert_eq!(page.kept(), None);
    page.close().await;
}

#[wasm_bindgen_test]
async fn keys_answer_and_go_on() {
    let page = Page::open("").await;
    page.click(".mm-primary").await;
    let given = [("4", level(4)), ("n", Answer::NotApplicable), ("D", Answer::Unknown), ("1", level(1))];
    for (place, (key, _)) in given.iter().enumerate() {
        page.press(key).await;
        assert_eq!(page.chosen().len(), 1, "{key}");
        let answers: Vec<Answer> = given.iter().take(place + 1).map(|(_, answer)| *answer).collect();
        assert_eq!(page.kept(), page.line(&answers));
        page.press("Enter").await;
    }
    for key in ["0", "6", "x", "Tab"] {
        page.press(key).await;
        assert!(page.chosen().is_empty(), "{key}");
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn storage_that_refuses_is_told_once() {
    let mut storage = MemoryStorage::default();
    storage.refuses = true;
    let page = Page::open_with("", storage).await;
    let told = |page: &Page| (page.count(".mm-notice"), page.text(".mm-notices"));
    let once = (1, words().say(Word::NoticeNotKept).to_owned());
    assert_eq!(told(&page), once);
    page.click(".mm-primary").await;
    for key in ["3", "Enter", "2"] {
        page.press(key).await;
        assert_eq!(told(&page), once);
    }
    assert_eq!(page.chosen(), ["2"]);
    page.close().await;
}

#[wasm_bindgen_test]
async fn clicks_change_the_screen_and_move_the_focus_to_its_heading() {
    let page = Page::open("").await;
    page.click(".mm-primary").await;
    let first = page.focused_heading();
    page.press("3").await;
    page.press("Enter").await;
    assert_ne!(page.focused_heading(), first);
    page.click(".mm-back").await;
    assert_eq!(page.focused_heading(), first);
    page.click("a[href='#check']").await;
    assert_eq!(page.focused_heading(), words().say(Word::CheckHeading));
    page.click(".mm-primary").await;
    assert!(page.focused_heading().starts_with("Stage "), "{}", page.focused_heading());
    let places = page.address.fragments();
    let (own, before) = places.split_last().unwrap();
    assert_eq!(before, ["", "#q-data-pipelines", "#q-data-access", "#q-data-pipelines", "#check"]);
    // The address of one's own result is the link to it.
    let shared = share::decode(&shipped::pack().unwrap(), own.strip_prefix("#r=").unwrap()).unwrap();
    assert_eq!(
        page.kept(),
        page.line(&page.pack.questions().iter().map(|one| shared.answers.get(one.index)).collect::<Vec<_>>())
    );
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_shared_link_says_that_it_is_one_and_keeps_nothing() {
    let pack = shipped::pack().unwrap().without_optional();
    let code = share::encode(&pack, &Answers::all(&pack, level(3)), today(), None);
    let page = Page::open(&format!("#r={code}")).await;
    assert_eq!(page.text(".mm-shared-title"), words().say(Word::SharedHeading));
    assert!(page.text(".mm-shared").contains("14 March 2026"), "{}", page.text(".mm-shared"));
    assert!(page.text("h1").starts_with("Stage 3, "));
    assert_eq!(page.kept(), None);
    page.click(".mm-summary-actions button.mm-secondary").await;
    assert_eq!(page.count(".mm-check"), 1);
    assert_eq!(page.kept(), page.line(&vec![level(3); pack.questions().len()]));
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_is_taken_away_listens_no_more() {
    let page = Page::open("").await;
    let address = page.address.clone();
    let go = async |fragment: &str| {
        address.go(fragment, Entry::Foreign);
        flush().await;
        address.title.borrow().clone()
    };
    let start = address.title.borrow().clone();
    let question = go("#q-data-access").await;
    assert_ne!(question, start, "while it is there, it follows the address");
    page.app.destroy();
    flush().await;
    assert_eq!(page.place.child_element_count(), 0);
    assert_eq!(go("#q-security").await, question);
    page.place.remove();
    assert_eq!(PANICS.load(Ordering::Relaxed), 0, "panics");
}

#[wasm_bindgen_test]
fn english_has_its_plurals_dates_and_numbers() {
    let words = words();
    let days = |count| words.count(Plural::RoadmapDays, count);
    assert_eq!(
        [days(0), days(1), days(2), days(1_200)],
        ["0 person-days", "1 person-day", "2 person-days", "1,200 person-days"]
    );
    assert_eq!(words.day(today()), "14 March 2026");
    assert_eq!(words.per_cent(75), "75%");
    let formats = IntlFormats::new("en-GB");
    for number in [0, 7, 10, 29, 134, 999, 1_000, 29_000] {
        assert_eq!(words.number(number), formats.decimal(i64::from(number) * 100, 0));
    }
    assert_eq!([formats.decimal(250, 1), formats.decimal(7, 2)], ["2.5", "0.07"]);
}

fn later_words() -> &'static str {
    words_file::shipped("en", Part::Later).unwrap()
}

#[wasm_bindgen_test]
async fn a_result_waits_for_its_words_and_questions_do_not() {
    let page = Page::open_waiting("#result", stored(&Answers::all(&pack(), level(2)))).await;
    assert_eq!(page.text("h1"), words().say(Word::WaitingHeading));
    assert_eq!(page.count(".mm-waiting button"), 0, "nothing has gone wrong so far");
    page.results(later_words()).await;
    assert!(page.text("h1").starts_with("Stage 2, "), "{}", page.text("h1"));
    assert_eq!(page.count(".mm-framework"), u32::try_from(page.pack.frameworks().len()).unwrap());
    page.close().await;

    let page = Page::open_waiting("#q-data-pipelines", MemoryStorage::default()).await;
    page.click(".mm-level:nth-child(3) input").await;
    assert_eq!(page.kept(), page.line(&[level(3)]));
    page.close().await;
}

#[wasm_bindgen_test]
async fn words_that_are_not_those_of_the_program_are_refused_and_asked_for_again() {
    let one_line_less = later_words().rsplit_once('\n').unwrap().0;
    let first = words_file::shipped("en", Part::First).unwrap();
    let foreign = later_words().replacen(" en ", " xx ", 1);
    for file in ["", "<!doctype html>", one_line_less, first, &foreign] {
        let page = Page::open_waiting("#result", stored(&Answers::all(&pack(), level(2)))).await;
        page.results(file).await;
        assert_eq!(page.text("h1"), words().say(Word::WaitingFailed));
        assert_eq!(page.text(".mm-waiting button"), words().say(Word::WaitingAgain));
        assert_eq!(page.count(".mm-result"), 0, "no half of a result");
        assert_eq!(page.requests.0.get(), 0);
        page.click(".mm-waiting button").await;
        assert_eq!((page.requests.0.get(), page.text("h1")), (1, words().say(Word::WaitingHeading).to_owned()));
        page.results(later_words()).await;
        assert!(page.text("h1").starts_with("Stage 2, "), "{}", page.text("h1"));
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn trying_other_levels_changes_stages_and_puts_them_back() {
    let page = Page::open_result(&Answers::all(&pack(), level(2))).await;
    let before = (page.text(".mm-finding"), page.text(".mm-stages"), page.text(".mm-plan"));
    let kept = (page.kept(), page.element(".mm-link-printed").inner_text());
    page.click(".mm-areas .mm-actions span button").await;
    let lists = page.place.query_selector_all(".mm-try").unwrap();
    for nth in 0..lists.length() {
        let list: Element = lists.get(nth).unwrap().unchecked_into();
        list.set_id("tried");
        page.select("#tried", 2).await;
        list.remove_attribute("id").unwrap();
    }
    assert!(page.text("h1").starts_with("Stage 3, "), "{}", page.text("h1"));
    assert!(page.text(".mm-trial-moves").contains("2 → 3"), "{}", page.text(".mm-trial-moves"));
    assert_eq!((page.kept(), page.element(".mm-link-printed").inner_text()), kept, "nothing is given");
    page.click(".mm-trial button").await;
    assert_eq!((page.text(".mm-finding"), page.text(".mm-stages"), page.text(".mm-plan")), before);
    assert_eq!(page.selected(".mm-try"), "2");
    page.close().await;
}

#[wasm_bindgen_test]
async fn another_goal_makes_another_plan() {
    let page = Page::open_result(&Answers::all(&pack(), level(2))).await;
    let (first, roadmap) = (page.text(".mm-plan-sum"), page.text(".mm-quarters"));
    page.select("#test-goal-five-stage", 2).await;
    assert_ne!(page.text(".mm-plan-sum"), first);
    assert_ne!(page.text(".mm-quarters"), roadmap);
    page.select("#test-goal-five-stage", 1).await;
    assert_eq!((page.text(".mm-plan-sum"), page.text(".mm-quarters")), (first, roadmap));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_step_that_moves_takes_the_focus_along() {
    let page = Page::open_result(&Answers::all(&pack(), level(2))).await;
    page.click(".mm-step summary").await;
    let title = page.text(".mm-step .mm-step-title");
    let later = ".mm-step-controls button";
    page.element(later).focus().unwrap();
    page.click(later).await;
    assert_ne!(page.text(".mm-step .mm-step-title"), title, "it is no longer the first");
    let focused = document().active_element().unwrap();
    assert!(focused.text_content().unwrap().contains(&title), "the focus is on {}", focused.outer_html());
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_quick_pass_asks_the_core_questions_only() {
    let page = Page::open("").await;
    page.click("input[name=test-pass]:not(:checked)").await;
    page.click(".mm-primary").await;
    let core: Vec<&str> =
        page.pack.questions().iter().filter(|question| question.core).map(|question| question.id).collect();
    assert_eq!(page.pass("3").await, core);
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_switch_adds_the_optional_questions_and_takes_them_away_again() {
    let page = Page::open("").await;
    let whole = shipped::pack().unwrap();
    let ids = |pack: &Pack| pack.questions().iter().map(|question| question.id.to_owned()).collect::<Vec<_>>();
    page.click("input[type=checkbox]").await;
    page.click(".mm-primary").await;
    assert_eq!(page.pass("2").await, ids(&whole));
    assert_eq!(whole.questions().len() - page.pack.questions().len(), 8);
    let extended = page.kept();

    page.address.go("#start", Entry::Own);
    flush().await;
    page.click("input[type=checkbox]").await;
    assert_eq!(page.kept(), page.line(&vec![level(2); page.pack.questions().len()]));
    assert_ne!(page.kept(), extended);
    page.close().await;
}
