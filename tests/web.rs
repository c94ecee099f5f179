//! The pages in a real browser, with ports of memory: what a click or a key does to the screen, the focus and the storage.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // A test may fail loudly.

use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use js_sys::{Array, Function, Object, Reflect};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, Pack, shipped};
use mlops_maturity::ports::{FixedClock, Formats, MemoryAddressBar, MemoryStorage, Storage};
use mlops_maturity::session::keep;
use mlops_maturity::share;
use mlops_maturity::text::{Plural, Word, Words};
use mlops_maturity::view::{App, AppProps, Shell};
use mlops_maturity::web::IntlFormats;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement};
use yew::AppHandle;
use yew::scheduler::flush;

wasm_bindgen_test_configure!(run_in_browser);

/// A panic within an event handler does not fail a test by itself, so panics are counted.
static PANICS: AtomicUsize = AtomicUsize::new(0);

/// 14 March 2026.
fn today() -> Day {
    Day::from_number(2264)
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn words() -> Words {
    Words::new("en", |tag| Rc::new(IntlFormats::new(tag)))
}

/// One mounted instance and the ports that it works with.
struct Page {
    place: Element,
    app: AppHandle<App>,
    pack: Rc<Pack>,
    storage: Rc<MemoryStorage>,
    address: Rc<MemoryAddressBar>,
}

impl Page {
    async fn open(fragment: &str) -> Page {
        Page::open_with(fragment, MemoryStorage::default()).await
    }

    async fn open_with(fragment: &str, storage: MemoryStorage) -> Page {
        yew::set_custom_panic_hook(Box::new(|info| {
            PANICS.fetch_add(1, Ordering::Relaxed);
            web_sys::console::error_1(&info.to_string().into());
        }));
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let pack = Rc::new(shipped::pack().unwrap());
        let storage = Rc::new(storage);
        let address = Rc::new(MemoryAddressBar::at(&format!("https://host.example/{fragment}")));
        let shell = Shell {
            pack: pack.clone(),
            model: Rc::new(shipped::words(&pack).unwrap()),
            words: words(),
            storage: storage.clone(),
            clock: Rc::new(FixedClock(today())),
            address: address.clone(),
            prefix: Rc::from("test"),
        };
        let app = yew::Renderer::<App>::with_root_and_props(place.clone(), AppProps { shell }).render();
        flush().await;
        Page { place, app, pack, storage, address }
    }

    fn count(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).unwrap().length()
    }

    fn element(&self, selector: &str) -> HtmlElement {
        self.place.query_selector(selector).unwrap().expect(selector).unchecked_into()
    }

    fn text(&self, selector: &str) -> String {
        self.element(selector).text_content().unwrap_or_default()
    }

    async fn click(&self, selector: &str) {
        self.element(selector).click();
        flush().await;
    }

    /// Presses a key where the focus is.
    async fn press(&self, key: &str) {
        let options = Object::new();
        for (name, value) in [("key", JsValue::from_str(key)), ("bubbles", true.into()), ("cancelable", true.into())] {
            Reflect::set(&options, &name.into(), &value).unwrap();
        }
        let class = Reflect::get(&js_sys::global(), &"KeyboardEvent".into()).unwrap();
        let event =
            Reflect::construct(class.unchecked_ref::<Function>(), &Array::of2(&"keydown".into(), &options)).unwrap();
        document().active_element().unwrap().dispatch_event(event.unchecked_ref::<Event>()).unwrap();
        flush().await;
    }

    /// The values of the answers that are chosen on the screen.
    fn chosen(&self) -> Vec<String> {
        let inputs = self.place.query_selector_all(".mm-answers input").unwrap();
        let inputs = (0..inputs.length()).map(|nth| inputs.get(nth).unwrap().unchecked_into::<HtmlInputElement>());
        inputs.filter(HtmlInputElement::checked).map(|input| input.value()).collect()
    }

    fn kept(&self) -> Option<String> {
        self.storage.read(&keep::key(&self.pack)).unwrap()
    }

    /// The line that is kept when the first questions have these answers.
    fn line(&self, first: &[Answer]) -> Option<String> {
        let mut answers = Answers::none();
        for (question, answer) in self.pack.questions().iter().zip(first) {
            answers.set(question.index, *answer);
        }
        Some(format!("1 {}", share::encode(&self.pack, &answers, today(), None)))
    }

    /// The heading has the focus; its text.
    fn focused_heading(&self) -> String {
        let heading = self.element("h1");
        let active = document().active_element().unwrap();
        assert!(active.is_same_node(Some(&heading)), "the focus is on {}", active.outer_html());
        heading.text_content().unwrap_or_default()
    }

    /// Takes the page away, and asks whether all went well.
    async fn close(self) {
        self.app.destroy();
        flush().await;
        self.place.remove();
        assert_eq!(PANICS.load(Ordering::Relaxed), 0, "panics");
    }
}

fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).unwrap())
}

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
        page.click("[type=submit]").await;
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
    let places: Vec<String> = page.address.history.borrow().clone();
    assert_eq!(places, ["", "#q-data-pipelines", "#q-data-access", "#q-data-pipelines", "#check", "#result"]);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_shared_link_says_that_it_is_one_and_keeps_nothing() {
    let pack = shipped::pack().unwrap();
    let code = share::encode(&pack, &Answers::all(&pack, level(3)), today(), None);
    let page = Page::open(&format!("#r={code}")).await;
    assert_eq!(page.text(".mm-shared-title"), words().say(Word::SharedHeading));
    assert!(page.text(".mm-shared").contains("14 March 2026"), "{}", page.text(".mm-shared"));
    assert!(page.text("h1").starts_with("Stage 3, "));
    assert_eq!(page.kept(), None);
    page.click(".mm-shared button").await;
    assert_eq!(page.count(".mm-check"), 1);
    assert_eq!(page.kept(), page.line(&vec![level(3); pack.questions().len()]));
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_is_taken_away_listens_no_more() {
    let page = Page::open("").await;
    let address = page.address.clone();
    let go = async |fragment: &str| {
        address.history.borrow_mut().push(fragment.to_owned());
        web_sys::window().unwrap().dispatch_event(&Event::new("hashchange").unwrap()).unwrap();
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
    assert_eq!([formats.decimal(250, 1), formats.decimal(7, 2)], ["2.5", "0.07"]);
}
