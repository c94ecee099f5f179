//! The report that one hands over, and everything else that leaves a result for another program: made from the code of a
//! link and from what a person wrote, by a program of its own (`src/bin/report.rs`) that the page loads on demand.
//!
//! `input` is what is chosen, `making` what is worked out from it, `document` the tree of elements that is the report, with
//! a part a file next to it. `html`, `markdown` and `tree` write that tree. What it says is `words`' part.

mod answers;
mod areas;
mod criteria;
pub mod document;
pub mod html;
pub mod input;
mod laws;
pub mod logo;
pub mod making;
pub mod markdown;
mod method;
mod open;
pub mod picture;
mod pieces;
mod plan;
pub mod qr;
mod roadmap;
mod stages;
mod steps;
mod strip;
mod summary;
mod title;
pub mod tree;
pub mod words;

pub use document::document;
pub use input::{Input, Paper, Part};
pub use making::{Maker, Report, ReportFault};
pub use tree::Node;
pub use words::{ReportPlural, ReportWord, ReportWords};
