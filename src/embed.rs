//! The product as a value that lives in a page: what a host starts, feeds and takes out again.
//!
//! A host is JavaScript: the page's own is `public/boot.js`. What is shown is `view`'s part, what a host may choose
//! `embed/options`, and what remains after a panic `embed/recovery`.

mod options;
mod recovery;

pub use options::InstanceOptions;

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Callback};

use crate::model::{ModelWords, shipped};
use crate::text::Words;
use crate::view::{App, AppProps, Message, Shell};
use crate::web::IntlFormats;
use crate::words_file::{self, Part};

/// The product in one place of a page. Taking it out of the page ends everything that it started.
#[wasm_bindgen]
pub struct Instance {
    app: Option<AppHandle<App>>,
    _recovery: recovery::Guard,
}

#[wasm_bindgen]
impl Instance {
    /// Starts the product within an element, whose content it replaces. The element may be in a shadow root.
    ///
    /// # Errors
    /// The words are not those of this program, with the reason for whoever runs the site.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, options: &InstanceOptions) -> Result<Instance, JsValue> {
        let shell = shell(options).map_err(|reason| JsValue::from(js_sys::Error::new(&reason)))?;
        let ready = options.ready().map(|ready| {
            Callback::from(move |()| {
                let _thrown = ready.call0(&JsValue::UNDEFINED);
            })
        });
        let props = AppProps { shell, opening: options.opening(), ready: ready.unwrap_or_default() };
        Ok(Instance::start(place, props, options.failed()))
    }

    /// Hands over the words of results, once the part of the program that shows them is there. Says whether they were
    /// taken: they are not where they are damaged, of another version or of another language.
    pub fn results(&self, words: &str) -> bool {
        let part = words_file::read(words, Part::Later);
        if let Err(fault) = part {
            web_sys::console::error_1(&fault.to_string().into());
        }
        let part = part.ok().map(Rc::new);
        let taken = part.is_some();
        self.send(Message::Results(part));
        taken
    }

    /// Says that the part for results did not come.
    #[wasm_bindgen(js_name = resultsFailed)]
    pub fn results_failed(&self) {
        self.send(Message::Results(None));
    }

    /// Takes the product out of the page. Once more does nothing.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

impl Instance {
    /// The same with ports of any kind. `failed` is called if the program stops.
    pub fn start(place: Element, props: AppProps, failed: Option<js_sys::Function>) -> Instance {
        let recovery = recovery::Guard::new(failed);
        let app = yew::Renderer::<App>::with_root_and_props(place, props).render();
        Instance { app: Some(app), _recovery: recovery }
    }

    fn send(&self, message: Message) {
        if let Some(app) = &self.app {
            app.send_message(message);
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.destroy();
    }
}

/// Model, words and ports as a host chose them.
fn shell(options: &InstanceOptions) -> Result<Shell, String> {
    // The shipped model was checked when the program was built. Bytes damaged on the way do not start.
    // What results need of it comes behind the questions.
    let pack = Rc::new(shipped::first().ok_or("the model is damaged")?);
    let without_optional = Rc::new(shipped::first_without_optional().ok_or("the model is damaged")?);
    let first = words_file::read(&options.words(), Part::First).map_err(|fault| fault.to_string())?;
    let model = ModelWords::of_first(&pack, &first).ok_or("the words are for another model")?;
    Ok(Shell {
        packs: [pack.clone(), without_optional],
        pack,
        model: Rc::new(model),
        words: Words::new(&first, |formats| Rc::new(IntlFormats::new(formats))),
        storage: options.storage(),
        clock: Rc::new(crate::web::BrowserClock),
        address: options.address(),
        results: options.results_part(),
        report: options.report_program(),
        host: options.host(),
        shown: options.shown(),
        prefix: Rc::from(options.prefix()),
    })
}
