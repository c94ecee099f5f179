//! The ports of a browser, and what else only a browser can do. Nothing here throws or panics: a refusal is a value.
//!
//! The program for reports takes only `intl` of it.
//!
//! Which adapter does what is next door in `ports`; who uses them, in `view` and `embed`.

#![allow(clippy::disallowed_methods)] // This is the one place that may ask for the window.

#[cfg(feature = "web")]
pub mod address_bar;
#[cfg(feature = "web")]
pub mod clipboard;
#[cfg(feature = "web")]
pub mod clock;
#[cfg(feature = "web")]
pub mod focus;
pub mod intl;
#[cfg(feature = "web")]
pub mod page;
#[cfg(feature = "web")]
pub mod report_program;
#[cfg(feature = "web")]
pub mod second_click;
#[cfg(feature = "web")]
pub mod storage;

#[cfg(feature = "web")]
pub use address_bar::BrowserAddressBar;
#[cfg(feature = "web")]
pub use clock::BrowserClock;
pub use intl::IntlFormats;
#[cfg(feature = "web")]
pub use report_program::HostReportProgram;
#[cfg(feature = "web")]
pub use storage::BrowserStorage;
