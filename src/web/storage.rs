//! `localStorage`, which may be blocked (an exception), missing (nothing) or full (an exception).

use crate::ports::{Storage, StorageFault};

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
}
