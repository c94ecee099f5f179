//! The ports of a browser, and what else only a browser can do. Nothing here throws or panics: a refusal is a value.
//!
//! Which adapter does what is next door in `ports`; who uses them, in `view` and `embed`.

#![allow(clippy::disallowed_methods)] // This is the one place that may ask for the window.

pub mod address_bar;
pub mod clipboard;
pub mod clock;
pub mod focus;
pub mod intl;
pub mod page;
pub mod second_click;
pub mod storage;

pub use address_bar::BrowserAddressBar;
pub use clock::BrowserClock;
pub use intl::IntlFormats;
pub use storage::BrowserStorage;
