//! What a person has just written in a field: cleaned, and ready to take the place of the line before.

use super::Field;
use super::field::folded;
use crate::model::Pack;

/// A text for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What the line of the field begins with.
    place: String,
    /// The line; empty where the field is to be empty.
    line: String,
    /// Whether the text was longer than the field holds.
    cut: bool,
}

impl Written {
    /// What a field holds after a person wrote this into it. A text of space alone is no text.
    pub fn new(pack: &Pack, field: Field, text: &str) -> Written {
        let place = field.place(pack).unwrap_or_else(|| UNKNOWN.to_owned());
        let cleaned = field.cleaned(text);
        let empty = place == UNKNOWN || cleaned.text.trim().is_empty();
        let line = if empty { String::new() } else { [&place, &*folded(&cleaned.text), "\n"].concat() };
        Written { place, line, cut: cleaned.cut }
    }

    pub(super) fn place(&self) -> &str {
        &self.place
    }

    pub(super) fn line(&self) -> &str {
        &self.line
    }

    /// Names the field whose text was longer than it holds; empty where the text was not.
    pub fn cut(self) -> String {
        if self.cut { self.place } else { String::new() }
    }

    /// Whether a name that [`Written::cut`] gave is that of a field.
    pub fn names(cut: &str, pack: &Pack, field: Field) -> bool {
        field.place(pack).is_some_and(|place| place == cut)
    }
}

/// Begins no line: what is written for a question that the model does not have changes nothing.
const UNKNOWN: &str = "\n";
