//! The second click of a double click: where the first has led to another screen, it is not for what lies there now.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Takes second clicks away, until it is dropped.
pub struct SecondClicks {
    moved: Rc<Cell<bool>>,
    _listeners: [EventListener; 2],
}

impl SecondClicks {
    /// Those within an element.
    pub fn within(root: Element) -> Option<SecondClicks> {
        let window = web_sys::window()?;
        let moved = Rc::new(Cell::new(false));
        let clicked = {
            let moved = Rc::clone(&moved);
            move |event: &web_sys::Event| {
                let nth = event.dyn_ref::<MouseEvent>().map_or(0, |click| click.detail());
                if nth <= 1 {
                    moved.set(false);
                } else if moved.get() && event.composed_path().includes(&root, 0) {
                    event.prevent_default();
                    event.stop_propagation();
                }
            }
        };
        // Whoever answers by key and goes on by mouse clicks fast at one place, and means each click.
        let pressed = {
            let moved = Rc::clone(&moved);
            move |_: &web_sys::Event| moved.set(false)
        };
        let first = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
        let listeners = [
            EventListener::new_with_options(&window, "click", first, clicked),
            EventListener::new_with_options(&window, "keydown", first, pressed),
        ];
        Some(SecondClicks { moved, _listeners: listeners })
    }

    /// Another screen is shown.
    pub fn screen_changed(&self) {
        self.moved.set(true);
    }
}
