//! What a person has just written in a field: cleaned, and ready to take the place of the line before.

use super::field::folded;
use super::{Field, Notes};
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

    /// Puts it into the notes; whether it was longer than its field holds.
    pub fn make(&self, notes: &mut Notes) -> bool {
        let mut text = String::new();
        for line in notes.0.lines().filter(|line| !line.starts_with(&self.place)) {
            text.push_str(line);
            text.push('\n');
        }
        text.push_str(&self.line);
        notes.0 = text;
        self.cut
    }
}

/// Begins no line: what is written for a question that the model does not have changes nothing.
const UNKNOWN: &str = "\n";
