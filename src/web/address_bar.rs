//! The address bar and the history. A frame without an origin of its own may refuse; then the address stays as it is.

use wasm_bindgen::JsValue;

use crate::ports::AddressBar;

/// The browser's address bar.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserAddressBar;

impl AddressBar for BrowserAddressBar {
    fn address(&self) -> String {
        // Not `hash`: some browsers decode it.
        web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
    }

    fn push(&self, fragment: &str) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _refused = history.push_state_with_url(&JsValue::NULL, "", Some(fragment));
        }
    }

    fn replace(&self, fragment: &str) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _refused = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
        }
    }

    fn set_title(&self, title: &str) {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(title);
        }
    }
}
