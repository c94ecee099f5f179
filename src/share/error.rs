//! Why a link cannot be read. The words for people are in the catalogue; `text::link_error` chooses them.

/// A reason, with the place where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Nothing after `#r=`.
    Empty,
    /// Longer than any link: characters found, and the most there can be.
    TooLong(usize, usize),
    /// A character that no link has, and its position from 1.
    BadCharacter(char, usize),
    /// The end is missing: characters found, and how many there should be at least.
    Cut(usize, usize),
    /// The checksum does not match: some character was changed.
    Checksum,
    /// The checksum does not match, and all letters are capitals or all are small: which was which is lost.
    CaseLost,
    /// The content goes on behind its end: how many bytes too many.
    TooMany(usize),
    /// A link format that this page does not know.
    NewerFormat(u8),
    /// Options that this page does not know.
    UnknownFlags(u8),
    /// Made with another model; its number.
    OtherModel(u8),
    /// Made with a newer revision of the model: theirs, and the one this page has.
    NewerRevision(u16, u16),
    /// The checksum holds, but the content makes no sense: the name of the part.
    Contradiction(Part),
}

/// A part of the content of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The number of answers.
    Count,
    /// The answers.
    Answers,
    /// What was planned.
    Plan,
    /// The name.
    Label,
}
