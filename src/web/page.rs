//! The page as a whole: printing it, loading it again.

/// Opens the browser's print dialogue. Frames without permission ignore it.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _refused = window.print();
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _refused = window.location().reload();
    }
}
