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
        if !is_legible(text) {
            return Err(LabelError::Invisible);
        }
        Ok(Label(text.to_owned()))
    }

    /// A label as a link carries it. Links of earlier versions may have one of blank letters, which are none today.
    pub(super) fn of_link(text: &str) -> Option<Label> {
        match Label::new(text) {
            Ok(label) => Some(label),
            Err(LabelError::Invisible) if !text.chars().any(is_invisible) => Some(Label(text.to_owned())),
            Err(_) => None,
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Whether every character can be seen, or joins two that can. Joiners make one emoji of several and one letter of
/// several in Persian, Sinhala and their relatives; between Latin letters they would only hide.
fn is_legible(text: &str) -> bool {
    let all: Vec<char> = text.chars().collect();
    let joins = |place: usize| {
        let beside = [place.checked_sub(1), place.checked_add(1)].map(|place| place.and_then(|place| all.get(place)));
        beside
            .iter()
            .all(|beside| beside.is_some_and(|beside| !beside.is_ascii() && !is_joiner(*beside) && !is_blank(*beside)))
    };
    all.iter().enumerate().all(|(place, character)| match *character {
        character if is_joiner(character) => joins(place),
        character => !is_invisible(character) && !is_blank(character),
    })
}

/// Zero-width joiner and non-joiner.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

/// Letters and signs that look like nothing: fillers of Hangul, the empty pattern of Braille, tags.
fn is_blank(character: char) -> bool {
    matches!(
        character,
        '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}' | '\u{E0000}'
            ..='\u{E0FFF}'
    )
}

/// Control characters, zero-width characters and direction marks: what could make a name look like another.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
