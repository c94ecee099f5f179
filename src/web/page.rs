//! The page as a whole: printing it, and what goes on outside the components.

/// Opens the browser's print dialogue. Frames without permission ignore it.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _refused = window.print();
    }
}

/// Language tags that the person prefers, best first; empty where the browser does not tell.
pub fn preferred_languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages
        .map(|languages| languages.iter().filter_map(|language| language.as_string()).collect())
        .unwrap_or_default()
}
