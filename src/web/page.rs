//! The page as a whole: printing it.

/// Opens the browser's print dialogue. Frames without permission ignore it.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _refused = window.print();
    }
}
