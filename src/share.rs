//! The link: a set of answers, and what was planned with them, as a few characters that reach no server.
//!
//! `encode` and `decode` are the two directions; formats 1 and 2 are frozen in `v1` and `v2`; finding the code in an address that a
//! mail program has mangled is `link`'s part. The byte table is in `docs/share-format.md`.

mod base64url;
mod bits;
mod checksum;
mod decode;
mod encode;
pub mod error;
pub mod label;
pub mod link;
mod plan;
mod seal;
mod v1;
mod v2;
pub(crate) mod visible;

pub use decode::{decode, decode_answers};
pub use encode::{PlanTooLong, encode, encode_with_plan};
pub use error::LinkError;
pub use label::{Label, LabelError};

use crate::answers::Answers;
use crate::day::Day;
use crate::model::{Pack, Question, QuestionIndex};
use crate::roadmap::PlanInputs;

/// Longest code that is read, in characters. A plan and the longest label need 290.
pub const MOST_CHARACTERS: usize = 300;

/// Shortest code, in characters: what every format begins and ends with, and nothing between.
const SHORTEST: usize = 14;

/// What a link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The answers.
    pub answers: Answers,
    /// Whether the optional questions were switched on.
    pub extended: bool,
    /// The day on which they were given.
    pub day: Day,
    /// Revision of the model that they were given for.
    pub revision: u16,
    /// What was planned with them, where the link carries that.
    pub plan: Option<PlanInputs>,
    /// A name that the sender chose to include.
    pub label: Option<Label>,
    /// What changed since that revision; empty for a link of today's revision.
    pub migration: Migration,
}

/// What became of a link from an older revision of the model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Migration {
    /// Number of answers to questions that the model no longer has.
    pub retired: u32,
    /// Questions that the link knew nothing of; they are open.
    pub added: Vec<QuestionIndex>,
    /// Number of goals, choices and changes of the roadmap about something that the model no longer has.
    pub unplanned: u32,
}

impl Migration {
    /// Whether the link reads exactly as it was written.
    pub fn is_empty(&self) -> bool {
        self.retired == 0 && self.added.is_empty() && self.unplanned == 0
    }
}

/// The questions that are asked, with or without the optional ones.
fn asked(pack: &Pack, extended: bool) -> impl Iterator<Item = &Question> {
    pack.questions().iter().filter(move |question| extended || !pack.is_optional(question))
}

/// Whether a text was meant as a code, whatever became of its letters: as long as one, and beginning as the formats do.
fn is_likely(text: &str) -> bool {
    text.len() >= SHORTEST && text.starts_with(['E', 'I', 'J', 'e', 'i', 'j'])
}

fn is_code_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}
