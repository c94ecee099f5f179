//! Starting the product in a page: the panic guard, the mount point, and the ports of a browser.
//!
//! What is shown is `view`'s part; how the page loads this program, `public/boot.js`'s.

mod recovery;

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use crate::model::shipped;
use crate::text::Words;
use crate::view::{App, AppProps, Shell};
use crate::web::{BrowserAddressBar, BrowserClock, BrowserStorage, IntlFormats};

/// The element of the page that the product fills.
const MOUNT: &str = "mlops-maturity";
/// Its property with the promise of the words that results need.
const LATER_WORDS: &str = "laterWords";

/// Starts the product in the page, if the page has a place for it.
#[allow(clippy::disallowed_methods)] // Starting is the other place that may ask for the window.
pub fn boot() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(place) = document.and_then(|document| document.get_element_by_id(MOUNT)) else { return };
    recovery::guard(&place);
    mount(place.unchecked_into());
}

/// Starts the product within an element.
fn mount(place: Element) {
    // The shipped model was checked when the program was built. Bytes damaged on the way do not start.
    let Some((pack, model)) = shipped::pack().and_then(|pack| shipped::first_words(&pack).map(|model| (pack, model)))
    else {
        return recovery::show();
    };
    let tag = "en";
    let pack = Rc::new(pack);
    let shell = Shell {
        packs: [pack.clone(), Rc::new(pack.without_optional())],
        pack,
        model: Rc::new(model),
        words: Words::new(tag, |formats| Rc::new(IntlFormats::new(formats))),
        storage: Rc::new(BrowserStorage),
        clock: Rc::new(BrowserClock),
        address: Rc::new(BrowserAddressBar),
        prefix: Rc::from("mm"),
    };
    // `boot.js` has asked for the words of results while this program was on its way.
    let later_words = Reflect::get(&place, &LATER_WORDS.into()).ok().filter(JsValue::is_object);
    place.set_text_content(None);
    yew::Renderer::<App>::with_root_and_props(place, AppProps { shell, later_words }).render();
}
