//! `localStorage`, which may be blocked (an exception), missing (nothing) or full (an exception).

use std::rc::Rc;

use gloo::events::EventListener;

use crate::ports::{Storage, StorageFault, Subscription};

/// The storage of the page's origin. Asked for anew on each call, because a browser may block it in mid-visit.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserStorage;

fn local() -> Result<web_sys::Storage, StorageFault> {
    let window = web_sys::window().ok_or(StorageFault)?;
    window.local_storage().ok().flatten().ok_or(StorageFault)
}

impl Storage for BrowserStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageFault> {
        local()?.get_item(key).map_err(|_| StorageFault)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        local()?.set_item(key, text).map_err(|_| StorageFault)
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        local()?.remove_item(key).map_err(|_| StorageFault)
    }

    fn outlasts_the_page(&self) -> bool {
        true
    }

    fn watch(&self, changed: Rc<dyn Fn()>) -> Subscription {
        let Some(window) = web_sys::window() else { return Subscription::nothing() };
        // The second comes as well when the page was loaded just now; then nothing has changed.
        Subscription::holding(["storage", "pageshow"].map(|event| {
            let changed = changed.clone();
            EventListener::new(&window, event, move |_| changed())
        }))
    }
}
