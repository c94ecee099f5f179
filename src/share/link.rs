//! The code within an address: putting it in, and finding it again after mail programs and chat tools had their way.

use super::is_code_character;

/// What stands before the code.
pub const MARK: &str = "#r=";

/// Entities with which HTML writes the mark's characters where it shows an address as text, without their `&`.
const ENTITIES: [(&str, char); 8] = [
    ("#35;", '#'),
    ("#x23;", '#'),
    ("num;", '#'),
    ("#61;", '='),
    ("#x3D;", '='),
    ("#x3d;", '='),
    ("equals;", '='),
    ("#38;", '&'),
];

/// An address whose fragment carries a code. Of `base`, the old fragment is dropped, the query with whatever a mail or a
/// network has hung on it, and the link that a scanner may have moved into the path.
pub fn address(base: &str, code: &str) -> String {
    let base = base.split(['#', '?']).next().unwrap_or_default();
    let moved = ["%23r", "%2523r"].iter().filter_map(|mark| base.find(mark)).min();
    [base.get(..moved.unwrap_or(base.len())).unwrap_or_default(), MARK, code].concat()
}

/// The code in an address, or nothing where the address carries none.
///
/// Undone: `#` as `%23`, `%2523` or an HTML entity and `=` likewise, also within the path; a slash, an exclamation mark,
/// an ampersand or space before the `r`, and the `r` as a capital; the fragment moved into the query; `&amp;` and anything
/// from the first `&` or `|` on; whatever no code ends with behind the link; line breaks, spaces and zero-width
/// characters within it. What else is wrong is left in, for `decode` to name.
pub fn find(address: &str) -> Option<String> {
    let text: String = address.chars().filter(|character| !is_filler(*character)).collect();
    let mut text = undo_entities(&text);
    // Each rewriter that encodes once more adds one layer; nobody has met four.
    for _ in 0..4 {
        if let Some(rest) = behind_mark(&text) {
            return Some(clean(rest));
        }
        text = unescape(&text)?;
    }
    None
}

/// What follows the last mark: in the fragment, or in the query where what follows is as long as a code.
fn behind_mark(text: &str) -> Option<&str> {
    // Bytes suffice to find the mark, which is ASCII, and keep the search of texts within texts out of the page.
    let bytes = text.as_bytes();
    let is_mark = |place: usize| {
        let before = bytes.get(..place)?.iter().rposition(|byte| !matches!(byte, b'/' | b'!' | b'&' | b' '))?;
        let named = matches!(bytes.get(place..place + 2)?, b"r=" | b"R=");
        match bytes.get(before)? {
            b'#' => named.then_some(place + 2),
            // A host may have an `r` of its own.
            b'?' => (named && text.get(place + 2..).is_some_and(looks_like_code)).then_some(place + 2),
            _ => None,
        }
    };
    let place = (0..bytes.len()).rev().find_map(is_mark)?;
    text.get(place..)
}

fn looks_like_code(text: &str) -> bool {
    text.chars().take_while(|character| is_code_character(*character)).count() >= LEAST_CHARACTERS
}

/// No code is shorter: the header and the checksum alone take as much.
const LEAST_CHARACTERS: usize = 14;

fn undo_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let found = ENTITIES.iter().find_map(|(entity, character)| Some((part.strip_prefix(entity)?, *character)));
        let (rest, character) = found.unwrap_or((part, '&'));
        out.push(character);
        out.push_str(rest);
    }
    out
}

/// Replaces percent escapes; nothing where there are none, or where they are no text.
fn unescape(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut out = parts.next()?.as_bytes().to_vec();
    let mut changed = false;
    for part in parts {
        let byte = part.get(..2).filter(|digits| !digits.starts_with('+'));
        let byte = byte.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let (byte, rest) = byte.zip(part.get(2..)).unwrap_or((b'%', part));
        changed |= rest.len() < part.len();
        out.push(byte);
        out.extend(rest.as_bytes());
    }
    String::from_utf8(out).ok().filter(|_| changed)
}

fn clean(rest: &str) -> String {
    let rest = unescape(rest).unwrap_or_else(|| rest.to_owned());
    // Chats and trackers put a label behind a bar.
    let code = rest.split(['&', '?', '#', '"', '<', '>', '|']).next().unwrap_or_default();
    let code: String = code.chars().filter(|character| !is_filler(*character)).collect();
    // Whatever punctuation of whatever script follows a link in a text: no code ends with it, and the checksum tells.
    code.trim_end_matches(|character| !is_code_character(character)).to_owned()
}

/// What line wrapping and copying slip in between two characters.
fn is_filler(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE0E}' | '\u{FE0F}' | '\u{FEFF}')
}
