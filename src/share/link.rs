//! The code within an address: putting it in, and finding it again after mail programs and chat tools had their way.

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

/// An address whose fragment carries a code. The old fragment and nothing else of `base` is dropped.
pub fn address(base: &str, code: &str) -> String {
    let base = base.split('#').next().unwrap_or_default();
    [base, MARK, code].concat()
}

/// The code in an address, or nothing where the address carries none.
///
/// Undone: `#` as `%23`, `%2523` or an HTML entity and `=` likewise, also within the path; `&amp;` and anything from the first `&`
/// on; quotes, brackets and punctuation behind the link; line breaks, spaces and zero-width characters within it;
/// base64 padding. What else is wrong is left in, for `decode` to name.
pub fn find(address: &str) -> Option<String> {
    let text: String = address.chars().filter(|character| !is_filler(*character)).collect();
    let mut text = undo_entities(&text);
    // Each rewriter that encodes once more adds one layer; nobody has met four.
    for _ in 0..4 {
        // Bytes suffice to find the mark, which is ASCII, and keep the search of texts within texts out of the page.
        let mark = text.as_bytes().windows(MARK.len()).rposition(|bytes| bytes == MARK.as_bytes());
        if let Some(rest) = mark.and_then(|place| text.get(place + MARK.len()..)) {
            return Some(clean(rest));
        }
        text = unescape(&text)?;
    }
    None
}

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
    let code = rest.split(['&', '?', '#', '"', '<', '>']).next().unwrap_or_default();
    let code: String = code.chars().filter(|character| !is_filler(*character)).collect();
    code.trim_end_matches(['.', ',', ';', ':', '!', ')', ']', '}', '\'', '*', '=', '’', '”', '»', '…', '\\', '|'])
        .to_owned()
}

/// What line wrapping and copying slip in between two characters.
fn is_filler(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}
