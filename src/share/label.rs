//! The name that a sender may put into a link: short, visible characters only.

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
    /// A control character or one that changes the direction of text.
    Invisible,
}

impl Label {
    /// A label from what a person typed: space at the ends is dropped.
    ///
    /// # Errors
    /// The first reason why the text is no label.
    pub fn new(text: &str) -> Result<Label, LabelError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LabelError::Empty);
        }
        if text.chars().count() > MOST_CHARACTERS || text.len() > 2 * MOST_CHARACTERS {
            return Err(LabelError::TooLong);
        }
        if text.chars().any(is_invisible) {
            return Err(LabelError::Invisible);
        }
        Ok(Label(text.to_owned()))
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Control characters, zero-width characters and direction marks: what could make a name look like another.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
