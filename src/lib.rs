//! The MLOps maturity widget: answers in, stages in published maturity frameworks out, entirely in the browser.
//!
//! ```text
//! model ──► answers ──► score ──► plan ──► roadmap ──► findings ──► share     the engine: pure, native, cannot panic
//!    │         covering (a solver) ──┘                     │
//!    └───────────► session (Intent → Session) ◄──────────┘      a pure state machine
//! chart (numbers → shapes) · text (keys → words)                 pure
//! ports (traits and their fakes) ◄── web (adapters)              feature "web"
//! view (Yew) ──► embed (start, recovery)                         feature "web"
//! ```
//!
//! Data flows from left to right and top to bottom; `tests/engine/layering.rs` holds the arrows. `ARCHITECTURE.md` has the
//! code map and the numbered invariants.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod ordered;
mod fingerprint;
pub mod lines;
pub mod words_file;
pub mod model;
#[cfg(feature = "json")]
pub mod authoring;
pub mod answers;
pub mod day;
pub mod score;
pub mod covering;
pub mod plan;
pub mod roadmap;
pub mod findings;
pub mod share;
pub mod outcome;
pub mod contract;
pub mod notes;
pub mod ports;
pub mod session;
pub mod text;
pub mod chart;
pub mod exports;
pub mod written;
#[cfg(feature = "many")]
pub mod many;
pub mod package;
pub mod report;

#[cfg(any(feature = "web", feature = "report-js"))]
pub mod web;
#[cfg(feature = "web")]
pub mod view;
#[cfg(feature = "web")]
pub mod embed;
