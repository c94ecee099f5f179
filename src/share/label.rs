//! The name that a sender may put into a link: short, visible characters only. Which are visible is next door, in
//! `visible`.

use super::visible;

/// Longest label, in characters.
pub const MOST_CHARACTERS: usize = 60;

/// A name for a result, 1 to 60 characters and at most 120 bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label(String);

/// Why a text is no label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelError {
    /// Nothing but space.
    Empty,
    /// More than 60 characters or 120 bytes.
    TooLong,
    /// A character that shows nothing, or one that changes the direction of text.
    Invisible,
}

impl Label {
    /// A label from what a person typed: space at the ends is dropped.
    ///
    /// # Errors
    /// The first reason why the text is no label.
    pub fn new(text: &str) -> Result<Label, LabelError> {
        Label::of(text.trim(), visible::is_visible)
    }

    /// A label as a link carries it. A link of 2026 may hold what `new` no longer lets pass, and is read for ever.
    pub(super) fn written(text: &str) -> Option<Label> {
        let label = Label::of(text, |text| visible::was_visible(text) || visible::is_visible(text)).ok()?;
        // A label is trimmed before it is written, so one with space around it was not written by any version.
        (label.0.trim() == text).then_some(label)
    }

    fn of(text: &str, is_visible: impl Fn(&str) -> bool) -> Result<Label, LabelError> {
        if text.is_empty() {
            return Err(LabelError::Empty);
        }
        if text.chars().count() > MOST_CHARACTERS || text.len() > 2 * MOST_CHARACTERS {
            return Err(LabelError::TooLong);
        }
        if !is_visible(text) {
            return Err(LabelError::Invisible);
        }
        Ok(Label(text.to_owned()))
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }
}
