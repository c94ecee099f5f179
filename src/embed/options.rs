//! What a host's script chooses for an instance: one JavaScript object, read once. What people write into a page is checked
//! before it comes here, with words for them, by `public/host/options.js`.

use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::answers::Answer;
use crate::model::FrameworkIndex;
use crate::ports::{AddressBar, Host, MemoryAddressBar, MemoryStorage, ReportProgram, ResultsPart, Storage};
use crate::session::{Layout, Opening};
use crate::web::{BrowserAddressBar, BrowserStorage, HostReportProgram};

#[wasm_bindgen]
extern "C" {
    /// See [`OPTIONS`] for what it holds.
    #[wasm_bindgen(typescript_type = "InstanceOptions")]
    pub type InstanceOptions;
}

#[wasm_bindgen(typescript_custom_section)]
const OPTIONS: &str = r#"
/** What a host chooses for an instance. */
export interface InstanceOptions {
  /** The first file of words, as text. */
  words: string;
  /** Where answers are kept: in this browser, or no longer than the instance. "memory" where it is not given. */
  storage?: "browser" | "memory";
  /** Whether the instance has the address bar and the title of the page. "memory" where it is not given. */
  address?: "browser" | "memory";
  /** Where an instance with an address of its own begins: a fragment or an address that has one, such as a link. */
  at?: string;
  /** Where links that are shared lead, without query and fragment. The page's own address where it is not given. */
  shareBase?: string;
  /** The frameworks that are shown, each by the letter of its place in the model ("a" for the first), the leading one first.
   * All where none is given. */
  frameworks?: string;
  /** Whether answers are told. The person reads it before they answer. */
  hearsAnswers?: boolean;
  /** Hears events: the name, and the detail as JSON. */
  tell?: (name: string, detail: string) => void;
  /** What ids begin with. Instances of one document need one each. */
  prefix?: string;
  /** Asks for the part of the program that results need, and for its words: now, or once more. */
  requestResults?: () => void;
  /** Makes a report or another file of a result: what, of what (as JSON), and whom to tell how it went ("done", "refused" or
   * anything else where it could not be asked) and what is to be said about it. */
  report?: (task: string, input: string, told: (how: string, text: string) => void) => void;
  /** The first page is drawn. */
  ready?: () => void;
  /** The program has stopped. */
  failed?: () => void;
  /** What was chosen before the program was there: on the start page, and as the place of an answer on the first question. */
  opening?: { quick?: boolean; areaPages?: boolean; extended?: boolean; begin?: boolean; answer?: number };
}
"#;

const OPENING: [&str; 5] = ["quick", "areaPages", "extended", "begin", "answer"];

impl InstanceOptions {
    fn get(&self, name: &str) -> JsValue {
        Reflect::get(self, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    }

    fn text(&self, name: &str) -> Option<String> {
        self.get(name).as_string()
    }

    fn function(&self, name: &str) -> Option<Function> {
        self.get(name).dyn_into().ok()
    }

    /// The first file of words.
    pub(super) fn words(&self) -> String {
        self.text("words").unwrap_or_default()
    }

    pub(super) fn storage(&self) -> Rc<dyn Storage> {
        if self.is_browser("storage") { Rc::new(BrowserStorage) } else { Rc::new(MemoryStorage::default()) }
    }

    pub(super) fn address(&self) -> Rc<dyn AddressBar> {
        if self.is_browser("address") {
            return Rc::new(BrowserAddressBar);
        }
        // A place of its own, which begins where the page is, without the fragment: that belongs to the page.
        let here = BrowserAddressBar.address();
        let (base, _) = here.split_once('#').unwrap_or((&here, ""));
        let at = self.text("at").unwrap_or_default();
        Rc::new(MemoryAddressBar::at(&[base, at.get(at.find('#').unwrap_or_default()..).unwrap_or_default()].concat()))
    }

    pub(super) fn host(&self) -> Rc<dyn Host> {
        Rc::new(PageHost {
            tell: self.function("tell"),
            hears_answers: self.get("hearsAnswers").is_truthy(),
            share_base: self.text("shareBase"),
        })
    }

    /// In the host's order.
    pub(super) fn shown(&self) -> Rc<[FrameworkIndex]> {
        let places = self.text("frameworks").unwrap_or_default();
        places.bytes().map(|place| FrameworkIndex(place.wrapping_sub(b'a'))).collect()
    }

    /// Anything else is memory, which keeps nothing and moves nothing.
    fn is_browser(&self, name: &str) -> bool {
        self.text(name).as_deref() == Some("browser")
    }

    pub(super) fn prefix(&self) -> String {
        self.text("prefix").unwrap_or_else(|| "mm".to_owned())
    }

    pub(super) fn results_part(&self) -> Rc<dyn ResultsPart> {
        Rc::new(HostFetches(self.function("requestResults")))
    }

    pub(super) fn report_program(&self) -> Rc<dyn ReportProgram> {
        Rc::new(HostReportProgram(self.function("report")))
    }

    pub(super) fn ready(&self) -> Option<Function> {
        self.function("ready")
    }

    pub(super) fn failed(&self) -> Option<Function> {
        self.function("failed")
    }

    pub(super) fn opening(&self) -> Opening {
        let Ok(opening) = self.get("opening").dyn_into::<Object>() else { return Opening::default() };
        let said = |name: &str| Reflect::get(&opening, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
        let [quick, area_pages, extended, begin, answer] = OPENING.map(said);
        let answer = (0..=6_u8).find(|place| answer.as_f64() == Some(f64::from(*place)));
        Opening {
            quick: quick.is_truthy(),
            layout: if area_pages.is_truthy() { Layout::Area } else { Layout::Single },
            extended: extended.is_truthy(),
            begin: begin.is_truthy(),
            answer: answer.map_or(Answer::Open, Opening::answer_at),
        }
    }
}

/// The host as its options describe it.
struct PageHost {
    tell: Option<Function>,
    hears_answers: bool,
    share_base: Option<String>,
}

impl Host for PageHost {
    fn tell(&self, name: &str, detail: &str) {
        if let Some(tell) = &self.tell {
            let _failed = tell.call2(&JsValue::UNDEFINED, &name.into(), &detail.into());
        }
    }

    fn hears_answers(&self) -> bool {
        self.hears_answers
    }

    fn share_base(&self) -> Option<String> {
        self.share_base.clone()
    }
}

/// The host fetches, because only it knows where the files are.
struct HostFetches(Option<Function>);

impl ResultsPart for HostFetches {
    fn request(&self) {
        if let Some(ask) = &self.0 {
            let _failed = ask.call0(&JsValue::UNDEFINED);
        }
    }
}
