//! What a person has just written in a field: cleaned, and ready to take the place of the line before.
//!
//! It is made where fields are drawn, behind the questions. The session passes it on without knowing what is in it, so the
//! rules for texts are no part of what a first page loads.

use std::fmt::Debug;
use std::rc::Rc;

use super::field::folded;
use super::{Field, Notes};
use crate::model::Pack;

/// A text for a field.
#[derive(Clone, Debug)]
pub struct Written(Rc<dyn Change>);

/// What is written, as the change that it makes.
trait Change: Debug {
    /// Puts it into the notes; whether it was longer than its field holds.
    fn make(&self, notes: &mut Notes) -> bool;
}

impl PartialEq for Written {
    fn eq(&self, other: &Written) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Written {}

impl Written {
    /// What a field holds after a person wrote this into it. A text of space alone is no text.
    pub fn new(pack: &Pack, field: Field, text: &str) -> Written {
        let place = field.place(pack).unwrap_or_else(|| UNKNOWN.to_owned());
        let cleaned = field.cleaned(text);
        let empty = place == UNKNOWN || cleaned.text.trim().is_empty();
        let line = if empty { String::new() } else { [&place, &*folded(&cleaned.text), "\n"].concat() };
        Written(Rc::new(Line { place, line, cut: cleaned.cut }))
    }

    /// Puts it into the notes; whether it was longer than its field holds.
    pub fn make(&self, notes: &mut Notes) -> bool {
        self.0.make(notes)
    }
}

/// The line of a field.
#[derive(Debug)]
struct Line {
    /// What it begins with.
    place: String,
    /// The line; empty where the field is to be empty.
    line: String,
    cut: bool,
}

impl Change for Line {
    fn make(&self, notes: &mut Notes) -> bool {
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
