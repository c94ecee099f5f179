//! A mounted page with ports of memory, and what a person does on it.

use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use js_sys::{Array, Function, Object, Reflect};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, ModelWords, Pack, shipped};
use mlops_maturity::ports::{
    CountedRequests, FixedClock, MemoryAddressBar, MemoryHost, MemoryReportProgram, MemoryStorage, Storage,
};
use mlops_maturity::session::{Opening, persistence};
use mlops_maturity::share;
use mlops_maturity::text::Words;
use mlops_maturity::view::{App, AppProps, Message, Shell};
use mlops_maturity::web::IntlFormats;
use mlops_maturity::words_file::{self, Part};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::scheduler::flush;
use yew::{AppHandle, Callback};

/// A panic within an event handler does not fail a test by itself, so panics are counted.
pub(crate) static PANICS: AtomicUsize = AtomicUsize::new(0);

/// 14 March 2026.
pub(crate) fn today() -> Day {
    Day::from_number(2264)
}

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

pub(crate) fn words() -> Words {
    Words::shipped("en", |tag| Rc::new(IntlFormats::new(tag))).unwrap()
}

/// One mounted instance and the ports that it works with.
pub(crate) struct Page {
    pub(crate) place: Element,
    pub(crate) app: AppHandle<App>,
    /// The model as it is asked by default.
    pub(crate) pack: Rc<Pack>,
    pub(crate) storage: Rc<MemoryStorage>,
    pub(crate) address: Rc<MemoryAddressBar>,
    /// How often the part for results was asked for by the page itself.
    pub(crate) requests: Rc<CountedRequests>,
    /// What the program for reports was asked for.
    pub(crate) report: Rc<MemoryReportProgram>,
    /// What the host was told.
    pub(crate) host: Rc<MemoryHost>,
}

impl Page {
    pub(crate) async fn open(fragment: &str) -> Page {
        Page::open_with(fragment, MemoryStorage::default()).await
    }

    pub(crate) async fn open_with(fragment: &str, storage: MemoryStorage) -> Page {
        Page::start(fragment, storage, true).await
    }

    /// With the part for results still on its way.
    pub(crate) async fn open_waiting(fragment: &str, storage: MemoryStorage) -> Page {
        Page::start(fragment, storage, false).await
    }

    /// The part for results comes, with this file of words.
    pub(crate) async fn results(&self, file: &str) {
        let words = words_file::read(file, Part::Later).ok();
        self.app.send_message(Message::Results(words.map(Rc::new)));
        flush().await;
    }

    /// With answers of an earlier visit, at the result.
    pub(crate) async fn open_result(answers: &Answers) -> Page {
        Page::open_with("#result", stored(answers)).await
    }

    pub(crate) async fn start(fragment: &str, storage: MemoryStorage, complete: bool) -> Page {
        Page::start_in(fragment, storage, complete, MemoryHost::default()).await
    }

    /// In the page of this host.
    pub(crate) async fn start_in(fragment: &str, storage: MemoryStorage, complete: bool, host: MemoryHost) -> Page {
        yew::set_custom_panic_hook(Box::new(|info| {
            PANICS.fetch_add(1, Ordering::Relaxed);
            web_sys::console::error_1(&info.to_string().into());
        }));
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let pack = Rc::new(shipped::pack().unwrap());
        let first = words_file::read(words_file::shipped("en", Part::First).unwrap(), Part::First).unwrap();
        let first_words = Words::new(&first, |tag| Rc::new(IntlFormats::new(tag)));
        let (model, words) = if complete {
            (shipped::words(&pack).unwrap(), words())
        } else {
            (ModelWords::of_first(&pack, &first).unwrap(), first_words)
        };
        let requests = Rc::new(CountedRequests::default());
        let report = Rc::new(MemoryReportProgram::default());
        let host = Rc::new(host);
        let storage = Rc::new(storage);
        let address = Rc::new(MemoryAddressBar::at(&format!("https://host.example/{fragment}")));
        let shell = Shell {
            packs: [pack.clone(), Rc::new(pack.without_optional())],
            pack: pack.clone(),
            model: Rc::new(model),
            words,
            storage: storage.clone(),
            clock: Rc::new(FixedClock(today())),
            address: address.clone(),
            results: requests.clone(),
            report: report.clone(),
            host: host.clone(),
            shown: Rc::default(),
            prefix: Rc::from("test"),
        };
        let props = AppProps { shell, opening: Opening::default(), ready: Callback::noop() };
        let app = yew::Renderer::<App>::with_root_and_props(place.clone(), props).render();
        flush().await;
        let pack = Rc::new(pack.without_optional());
        Page { place, app, pack, storage, address, requests, report, host }
    }

    pub(crate) fn count(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).unwrap().length()
    }

    pub(crate) fn element(&self, selector: &str) -> HtmlElement {
        self.place.query_selector(selector).unwrap().expect(selector).unchecked_into()
    }

    pub(crate) fn text(&self, selector: &str) -> String {
        self.element(selector).text_content().unwrap_or_default()
    }

    pub(crate) async fn click(&self, selector: &str) {
        self.element(selector).click();
        flush().await;
    }

    /// Chooses an option of a list by its place.
    pub(crate) async fn select(&self, selector: &str, place: i32) {
        let list: HtmlSelectElement = self.element(selector).unchecked_into();
        list.set_selected_index(place);
        let bubbling = web_sys::EventInit::new();
        bubbling.set_bubbles(true);
        list.dispatch_event(&Event::new_with_event_init_dict("change", &bubbling).unwrap()).unwrap();
        flush().await;
    }

    /// The text of the option that a list shows.
    pub(crate) fn selected(&self, selector: &str) -> String {
        self.text(&[selector, " option:checked"].concat())
    }

    /// Answers every question that is asked until the check page comes; their ids.
    pub(crate) async fn pass(&self, key: &str) -> Vec<String> {
        let mut asked = Vec::new();
        while self.count(".mm-check") == 0 {
            asked.push(self.element(".mm-question").get_attribute("data-question").unwrap());
            self.press(key).await;
            self.press("Enter").await;
        }
        asked
    }

    /// Presses a key where the focus is.
    pub(crate) async fn press(&self, key: &str) {
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
    pub(crate) fn chosen(&self) -> Vec<String> {
        let inputs = self.place.query_selector_all(".mm-answers input").unwrap();
        let inputs = (0..inputs.length()).map(|nth| inputs.get(nth).unwrap().unchecked_into::<HtmlInputElement>());
        inputs.filter(HtmlInputElement::checked).map(|input| input.value()).collect()
    }

    pub(crate) fn kept(&self) -> Option<String> {
        self.storage.read(&persistence::key(&self.pack)).unwrap()
    }

    /// The line that is kept when the first questions have these answers.
    pub(crate) fn line(&self, first: &[Answer]) -> Option<String> {
        let mut answers = Answers::none();
        for (question, answer) in self.pack.questions().iter().zip(first) {
            answers.set(question.index, *answer);
        }
        Some(format!("1 {}", share::encode(&self.pack, &answers, today(), None)))
    }

    /// The heading has the focus; its text.
    pub(crate) fn focused_heading(&self) -> String {
        let heading = self.element("h1");
        let active = document().active_element().unwrap();
        assert!(active.is_same_node(Some(&heading)), "the focus is on {}", active.outer_html());
        heading.text_content().unwrap_or_default()
    }

    /// Takes the page away, and asks whether all went well.
    pub(crate) async fn close(self) {
        self.app.destroy();
        flush().await;
        self.place.remove();
        assert_eq!(PANICS.load(Ordering::Relaxed), 0, "panics");
    }
}

pub(crate) fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).unwrap())
}

/// The model as it is asked by default.
pub(crate) fn pack() -> Pack {
    shipped::pack().unwrap().without_optional()
}

/// A browser that keeps these answers.
pub(crate) fn stored(answers: &Answers) -> MemoryStorage {
    let (pack, storage) = (pack(), MemoryStorage::default());
    storage.write(&persistence::key(&pack), &format!("1 {}", share::encode(&pack, answers, today(), None))).unwrap();
    storage
}
