//! Which texts show all that they are made of: what could make a name look like another, or like nothing, is refused.
//!
//! Ranges by hand, since tables of all of Unicode would weigh more in the page than everything else about links. A
//! joiner is let pass only where it joins, within a word of a script that is written with joiners or within an emoji.

/// Whether a text shows all of its characters.
pub(super) fn is_visible(text: &str) -> bool {
    let mut before = None;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if !shows(before, character, rest.clone().next()) {
            return false;
        }
        before = Some(character);
    }
    true
}

/// Whether a character shows, or does something to show, between those before and after it.
pub(crate) fn shows(before: Option<char>, character: char, after: Option<char>) -> bool {
    match character {
        '\u{200C}' => joins(before, after, is_joining_script),
        '\u{200D}' => joins(before, after, is_joining_script) || joins(before, after, is_emoji),
        // A variation of the character before it; alone, nothing.
        '\u{FE00}'..='\u{FE0F}' => before.is_some_and(|before| !is_variation(before)),
        _ => is_not_hidden(character) && !is_blank(character),
    }
}

/// The rule of 2026, which joiners did not pass and blanks did. Labels of then are in links.
pub(super) fn was_visible(text: &str) -> bool {
    text.chars().all(is_not_hidden)
}

fn joins(before: Option<char>, after: Option<char>, is_joined: impl Fn(char) -> bool) -> bool {
    before.is_some_and(&is_joined) && after.is_some_and(is_joined)
}

/// No control character, zero-width character or mark of direction.
fn is_not_hidden(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Characters that take room, or none, and draw nothing.
fn is_blank(character: char) -> bool {
    matches!(character,
        // A joiner of graphemes; fillers of Hangul and Khmer; selectors of Mongolian.
        '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{3164}' | '\u{FFA0}'
        // Braille without dots; operators and shaping that are not written; anchors of annotations.
        | '\u{2800}' | '\u{206A}'..='\u{206F}' | '\u{FFF0}'..='\u{FFFB}'
        // Controls of shorthand and of music; tags and further variations.
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D159}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

fn is_variation(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0F}')
}

/// Letters and marks of scripts whose words may hold joiners: Arabic and its kin, Syriac, N'Ko, Mandaic; those of India
/// and Sri Lanka; Tibetan and Myanmar; Khmer and Mongolian; presentation forms of Arabic.
fn is_joining_script(character: char) -> bool {
    matches!(character, '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6EF}' | '\u{6FA}'..='\u{8FF}' | '\u{900}'..='\u{DF3}'
        | '\u{F40}'..='\u{FBC}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17B3}' | '\u{17B6}'..='\u{17D3}'
        | '\u{1820}'..='\u{18AA}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Pictures, the symbols that stand beside them in a sequence, and the variation that makes a symbol a picture.
fn is_emoji(character: char) -> bool {
    matches!(character, '\u{2194}'..='\u{21AA}' | '\u{2300}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}'
        | '\u{2B00}'..='\u{2BFF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}
