//! Moving the focus, and with it the reading position of a screen reader.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses the first element within `root` that a selector names, and brings the top of `root` into view if it has
/// scrolled away.
pub fn focus_first(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _refused = element.focus_with_options(&options);
    }
    if root.get_bounding_client_rect().top() < 0.0 {
        root.scroll_into_view();
    }
}
