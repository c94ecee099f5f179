//! What the fuzz targets share: what must hold of any text (`claims`), edits of JSON (`edit`), and seeds (`seeds`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A target fails loudly.

pub mod claims;
pub mod edit;
pub mod seeds;

#[path = "../../tests/common/mod.rs"]
mod common;
