//! The page as a whole: printing it, loading it again.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

/// How long a browser may take to begin printing, in milliseconds.
const PATIENCE: u32 = 1_000;

/// Opens the browser's print dialogue. A frame that may open none ignores it in silence, so `refused` is called where
/// printing does not begin.
pub fn print(refused: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let begun = Rc::new(Cell::new(false));
    let begins = Rc::clone(&begun);
    let listener = EventListener::once(&window, "beforeprint", move |_| begins.set(true));
    let _refused = window.print();
    if is_framed(&window) {
        Timeout::new(PATIENCE, move || {
            drop(listener);
            if !begun.get() {
                refused();
            }
        })
        .forget();
    }
}

fn is_framed(window: &web_sys::Window) -> bool {
    window.parent().ok().flatten().is_some_and(|parent| parent != *window)
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _refused = window.location().reload();
    }
}
