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

/// The highest code of the questions that everybody was asked while format 1 was written: a longer list of answers was
/// made with the optional ones. For the shipped model a number of its revisions 1 and 2, whatever later ones ask.
pub(super) fn asked_of_everybody(pack: &Pack) -> u8 {
    const SHIPPED_MODEL: u8 = 1;
    if pack.code() == SHIPPED_MODEL && pack.id() == "mlops" {
        return 29;
    }
    let always = pack.questions().iter().filter(|question| !pack.is_optional(question)).map(|question| question.code);
    always.max().unwrap_or(0)
}
