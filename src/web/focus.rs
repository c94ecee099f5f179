//! Moving the focus, and with it the reading position of a screen reader.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry};

/// What can take the focus inside something.
const STOPS: &str = "summary, button, select, input, a[href]";

/// Where the focus goes should what has it vanish: ids, the nearest first, that the element or one around it names.
pub fn fallbacks(root: &Element) -> Option<String> {
    let active = active_beside(root)?;
    let holder = is_within(root).then(|| active.closest("[data-focus-fallback]").ok().flatten())?;
    Some(holder.and_then(|holder| holder.get_attribute("data-focus-fallback")).unwrap_or_default())
}

/// Whether something inside `root` has the focus.
pub fn is_within(root: &Element) -> bool {
    active_beside(root).is_some_and(|active| root.contains(Some(&active)) && !active.is_same_node(Some(root)))
}

/// Brings the focus back if it was inside `root` and what had it is gone: to the first of its fallbacks that is there, or
/// to the heading. A reader would otherwise begin again at the top of the page.
pub fn restore(root: &Element, fallbacks: &str) {
    if active_beside(root).is_some_and(|active| root.contains(Some(&active))) {
        return;
    }
    let stop_in = |id: &str| {
        let found = root.query_selector(&["[id='", id, "']"].concat()).ok().flatten()?;
        found.query_selector(STOPS).ok().flatten()?.dyn_into::<HtmlElement>().ok()
    };
    let heading = || root.query_selector("h1").ok().flatten()?.dyn_into::<HtmlElement>().ok();
    if let Some(stop) = fallbacks.split_whitespace().find_map(stop_in).or_else(heading) {
        focus_in_place(&stop);
    }
}

/// Goes to an element by its id, from one in the same page: both the view and the reading position.
pub fn go_to(from: &Element, id: &str) {
    let root = from.closest("[lang]").ok().flatten();
    let found = root.and_then(|root| root.query_selector(&["[id='", id, "']"].concat()).ok().flatten());
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        focus_in_place(&element);
    }
}

/// Focuses the first element within `root` that a selector names, and brings the top of `root` into view if it has
/// scrolled away, or if the element is out of view.
pub fn focus_first(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        focus_in_place(&element);
        bring_into_view(&element, root);
    }
    if root.get_bounding_client_rect().top() < 0.0 {
        root.scroll_into_view();
    }
}

/// Brings the top of `root` into view where an element in it cannot be seen. A frame does not know what of it can be
/// seen in the page around it, and its own scroll position says nothing where it is as high as its content. An observer
/// is told, through all frames.
fn bring_into_view(element: &HtmlElement, root: &Element) {
    let (observed, root) = (element.clone(), root.clone());
    let told = Closure::once_into_js(move |entries: Array, observer: IntersectionObserver| {
        observer.disconnect();
        let seen = |entry: IntersectionObserverEntry| entry.intersection_ratio() > 0.9;
        // On another screen by now: that one looks after itself.
        if observed.is_connected() && !entries.iter().any(|entry| seen(entry.unchecked_into())) {
            root.scroll_into_view();
        }
    });
    if let Ok(observer) = IntersectionObserver::new(told.unchecked_ref()) {
        observer.observe(element);
    }
}

/// What has the focus in the document or shadow tree that an element is in.
fn active_beside(element: &Element) -> Option<Element> {
    Reflect::get(&element.get_root_node(), &"activeElement".into()).ok()?.dyn_into().ok()
}

/// Focuses an element where it is: what has to be in view is brought there by the one who asks.
fn focus_in_place(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _refused = element.focus_with_options(&options);
}
