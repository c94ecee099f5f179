//! The address bar and the history. A frame without an origin of its own may refuse; then the address stays as it is.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

use crate::ports::{AddressBar, Entry, Subscription};

/// What an entry of one's own has beside its address. It outlasts a reload.
const OWN: &str = "mlops-maturity";

/// The browser's address bar.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserAddressBar;

impl AddressBar for BrowserAddressBar {
    fn address(&self) -> String {
        // Not `hash`: some browsers decode it.
        web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
    }

    fn entry(&self) -> Entry {
        let state = history().and_then(|history| history.state().ok());
        if state.and_then(|state| state.as_string()).as_deref() == Some(OWN) { Entry::Own } else { Entry::Foreign }
    }

    fn push(&self, fragment: &str) {
        if let Some(history) = history() {
            let _refused = history.push_state_with_url(&JsValue::from_str(OWN), "", Some(fragment));
        }
    }

    fn replace(&self, fragment: &str) {
        if let Some(history) = history() {
            let _refused = history.replace_state_with_url(&JsValue::from_str(OWN), "", Some(fragment));
        }
    }

    fn set_title(&self, title: &str) {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(title);
        }
    }

    fn watch(&self, changed: Rc<dyn Fn()>) -> Subscription {
        let Some(window) = web_sys::window() else { return Subscription::nothing() };
        // Back and Forward fire the first; a fragment typed or pasted fires both, and the second changes nothing.
        Subscription::holding(["popstate", "hashchange"].map(|event| {
            let changed = changed.clone();
            EventListener::new(&window, event, move |_| changed())
        }))
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window().and_then(|window| window.history().ok())
}
