//! What a host may choose for an instance: one JavaScript object, read once. What is not among these is named in the
//! console, and left out.

use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::answers::Answer;
use crate::ports::{AddressBar, MemoryAddressBar, MemoryStorage, ResultsPart, Storage};
use crate::session::{Layout, Opening};
use crate::web::{BrowserAddressBar, BrowserStorage};

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
  /** What ids begin with. Instances of one document need one each. */
  prefix?: string;
  /** Asks for the part of the program that results need, and for its words: now, or once more. */
  requestResults?: () => void;
  /** The first page is drawn. */
  ready?: () => void;
  /** The program has stopped. */
  failed?: () => void;
  /** What was chosen before the program was there: on the start page, and as the place of an answer on the first question. */
  opening?: { quick?: boolean; areaPages?: boolean; extended?: boolean; begin?: boolean; answer?: number };
}
"#;

const NAMES: [&str; 8] = ["words", "storage", "address", "prefix", "requestResults", "ready", "failed", "opening"];
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

    /// The first file of words. Says in the console what is no option.
    pub(super) fn words(&self) -> String {
        report(self, &NAMES, "");
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
        Rc::new(MemoryAddressBar::at(base))
    }

    fn is_browser(&self, name: &str) -> bool {
        match self.text(name).as_deref() {
            Some("browser") => true,
            None | Some("memory") => false,
            Some(other) => {
                warn(&[name, ": “", other, "” is neither “browser” nor “memory”"].concat());
                false
            }
        }
    }

    pub(super) fn prefix(&self) -> String {
        self.text("prefix").unwrap_or_else(|| "mm".to_owned())
    }

    pub(super) fn results_part(&self) -> Rc<dyn ResultsPart> {
        Rc::new(HostFetches(self.function("requestResults")))
    }

    pub(super) fn ready(&self) -> Option<Function> {
        self.function("ready")
    }

    pub(super) fn failed(&self) -> Option<Function> {
        self.function("failed")
    }

    pub(super) fn opening(&self) -> Opening {
        let Ok(opening) = self.get("opening").dyn_into::<Object>() else { return Opening::default() };
        report(&opening, &OPENING, "opening.");
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

/// The host fetches, because only it knows where the files are.
struct HostFetches(Option<Function>);

impl ResultsPart for HostFetches {
    fn request(&self) {
        if let Some(ask) = &self.0 {
            let _failed = ask.call0(&JsValue::UNDEFINED);
        }
    }
}

fn report(options: &JsValue, known: &[&str], before: &str) {
    let Some(options) = options.dyn_ref::<Object>() else { return };
    for name in Object::keys(options).iter().filter_map(|name| name.as_string()) {
        if !known.contains(&name.as_str()) {
            warn(&[before, &name, " is no option"].concat());
        }
    }
}

fn warn(text: &str) {
    web_sys::console::warn_1(&["mlops-maturity: ", text].concat().into());
}
