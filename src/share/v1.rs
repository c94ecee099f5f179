//! Format 1, frozen: numbers that a link of 2026 must mean for ever. A change makes a format 2 in a file of its own.

use crate::answers::Answer;
use crate::model::{Level, Pack};

/// The format's number, in the high four bits of the first byte.
pub(super) const FORMAT: u8 = 1;
/// Flag in the low four bits of the first byte: a label follows the answers.
pub(super) const HAS_LABEL: u8 = 0b0001;
/// Bytes before the answers: format and flags, model, revision (2), day (2), count of answers.
pub(super) const HEADER: usize = 7;
/// Bytes after everything else.
pub(super) const CHECKSUM: usize = 3;
/// Bits of an answer.
pub(super) const ANSWER_BITS: u32 = 3;

/// Bytes that so many answers take.
pub(super) fn answer_bytes(count: u8) -> usize {
    (usize::from(count) * 3).div_ceil(8)
}

/// Whether the optional areas were asked: no flag of this format says so. A link with more answers than the highest code
/// of the questions that everybody is asked was made with them. For the model that the product ships these are numbers
/// of its revisions 1 and 2, and whatever a later revision asks, they stay; any other model is asked itself.
pub(super) fn is_extended(pack: &Pack, revision: u16, count: u8) -> bool {
    let always = match (pack.code(), revision) {
        (1, 1 | 2) => 29,
        _ => super::asked(pack, false).map(|question| question.code).max().unwrap_or(0),
    };
    pack.has_optional() && count > always
}

/// The three bits of an answer.
pub(super) fn number(answer: Answer) -> u8 {
    match answer {
        Answer::Open => 0,
        Answer::Level(level) => level.number(),
        Answer::NotApplicable => 6,
        Answer::Unknown => 7,
    }
}

/// The answer of three bits.
pub(super) fn answer(number: u8) -> Answer {
    match number {
        6 => Answer::NotApplicable,
        7 => Answer::Unknown,
        number => Level::new(number).map_or(Answer::Open, Answer::Level),
    }
}
