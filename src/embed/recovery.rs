//! What remains when the program has failed: a panel of the page itself, outside the components.
//!
//! The panel is part of `index.html`, hidden, words and all, so that showing it needs nothing that may be broken.
//! Answers are safe: they were saved when they were given.

use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

use web_sys::Element;

/// Id of the panel in the page.
const PANEL: &str = "mlops-maturity-recovery";

static SHOWN: AtomicBool = AtomicBool::new(false);

/// From now on a panic hides the product and shows the panel.
pub(super) fn guard(_place: &Element) {
    yew::set_custom_panic_hook(Box::new(|info: &PanicHookInfo<'_>| {
        web_sys::console::error_1(&info.to_string().into());
        show();
    }));
}

/// Shows the panel, once. Borrows nothing and panics on nothing: it may run in the middle of anything.
#[allow(clippy::disallowed_methods)] // Must not go through a port that may be what failed.
pub(super) fn show() {
    if SHOWN.swap(true, Ordering::Relaxed) {
        return;
    }
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if let Some(product) = document.get_element_by_id(super::MOUNT) {
        let _refused = product.set_attribute("hidden", "");
    }
    if let Some(panel) = document.get_element_by_id(PANEL) {
        let _refused = panel.remove_attribute("hidden");
    }
}
