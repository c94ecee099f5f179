//! A file of words: those of the interface and of the model in one language, in one of two parts. The first is what
//! questions need and is loaded beside the program; the later is what a result needs.
//!
//! ```text
//! mlops-maturity-words first en 8f21c07a 180 512 5be0cd19     part, language, mark, lines of both kinds, check
//! …                                                           the lines of the interface, then those of the model
//! ```
//!
//! The mark is the program's own: it says which keys and which model the lines are for, in which order. So a file of
//! another version is refused, and a correction of a word is not. The check is over everything behind the first line, so
//! a file that was cut is noticed. Neither guards against malice: the files come from the page's own folder.

use std::fmt;

use crate::lines::Lines;

/// What this program's words are for.
static MARK: &str = include_str!(concat!(env!("OUT_DIR"), "/words.mark"));

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What begins the first line of every file of words.
const KIND: &str = "mlops-maturity-words";

/// Which of the two files of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the start page and the questions need.
    First,
    /// What a result needs beyond that.
    Later,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Part::First => "first",
            Part::Later => "later",
        }
    }
}

/// One part of the words of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsPart {
    /// BCP 47 tag of the language.
    pub tag: String,
    /// Lines of the interface, in the order of its keys.
    pub interface: Lines,
    /// Lines of the model, in the order of its pack.
    pub model: Lines,
}

/// Why a file gives no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsFault {
    /// It is no file of words: a page of a host's, say.
    Foreign,
    /// It is the other part.
    OtherPart,
    /// It is for another version of the program.
    OtherVersion,
    /// Something of it is missing or changed.
    Damaged,
}

/// For whoever runs the site; a person reads the panel of the page.
impl fmt::Display for WordsFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            WordsFault::Foreign => "this is no file of words",
            WordsFault::OtherPart => "this is the other file of words",
            WordsFault::OtherVersion => "these words belong to another version of the program",
            WordsFault::Damaged => "the file of words is damaged or not complete",
        })
    }
}

/// Reads one part of the words of a language.
///
/// # Errors
/// The file is not that part, not of this version, or not whole.
pub fn read(file: &str, part: Part) -> Result<WordsPart, WordsFault> {
    let (head, body) = file.split_once('\n').ok_or(WordsFault::Foreign)?;
    let mut head = head.split(' ');
    let mut next = || head.next().unwrap_or_default();
    if next() != KIND {
        return Err(WordsFault::Foreign);
    }
    if next() != part.name() {
        return Err(WordsFault::OtherPart);
    }
    let tag = next().to_owned();
    if next() != MARK {
        return Err(WordsFault::OtherVersion);
    }
    let (interface, model) = (next().parse::<usize>(), next().parse::<usize>());
    let check = u32::from_str_radix(next(), 16);
    let (Ok(interface), Ok(model), Ok(check)) = (interface, model, check) else { return Err(WordsFault::Damaged) };
    if crate::fingerprint::of(body) != check {
        return Err(WordsFault::Damaged);
    }
    // The line break between the two belongs to neither.
    let cut = interface.checked_sub(1).and_then(|nth| body.match_indices('\n').nth(nth)).map(|(place, _)| place);
    let (before, behind) = match cut {
        Some(place) => (body.get(..place), body.get(place + 1..)),
        None => (Some(""), Some(body)),
    };
    let words = WordsPart {
        tag,
        interface: Lines::of(before.unwrap_or_default()),
        model: Lines::of(behind.unwrap_or_default()),
    };
    if words.interface.len() == interface && words.model.len() == model { Ok(words) } else { Err(WordsFault::Damaged) }
}

/// The files of a language that the build made. A page fetches its own and never asks here, so they are no part of the
/// program.
pub fn shipped(tag: &str, part: Part) -> Option<&'static str> {
    let (_, first, later) = LANGUAGES.iter().find(|(known, ..)| *known == tag)?;
    Some(match part {
        Part::First => first,
        Part::Later => later,
    })
}

/// The languages that the build made files of, by tag.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, ..)| *tag)
}
