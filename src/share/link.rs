//! The code within an address: putting it in, and finding it again after mail programs and chat tools had their way.

use super::seal;

/// What stands before the code.
pub const MARK: &str = "#r=";

/// Parameters of the query that belong to the product and go along with a link. There are none today; an option of the
/// page that is set in its address is named here. All others are left out: they say where the sender came from.
const OPTIONS: [&str; 0] = [];

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

/// An address whose fragment carries a code. Of `base`, its fragment is dropped, also one that was escaped into the path,
/// and of its query what is not the product's own.
pub fn address(base: &str, code: &str) -> String {
    let base = base.split('#').next().unwrap_or_default();
    let base = base.split("%23").next().unwrap_or_default();
    let (path, query) = base.split_once('?').unwrap_or((base, ""));
    let own = |parameter: &&str| OPTIONS.contains(&parameter.split('=').next().unwrap_or_default());
    let query: Vec<&str> = query.split('&').filter(own).collect();
    let question_mark = if query.is_empty() { "" } else { "?" };
    [path, question_mark, &query.join("&"), MARK, code].concat()
}

/// The code in an address, or nothing where the address carries none.
///
/// Undone: `#` as `%23`, `%2523` or an HTML entity and `=` likewise, also within the path; a capital `R`, and a slash, an
/// exclamation mark, a question mark or an `&` within the mark; the mark in the query; `&amp;` and anything from the
/// first `&` on; whatever hangs on a code that its checksum confirms; line breaks, spaces and invisible characters within
/// it; base64 padding. What else is wrong is left in, for `decode` to name.
pub fn find(address: &str) -> Option<String> {
    // Each rewriter that encodes once more adds one layer; nobody has met four. A certain mark in any layer comes before
    // one that may belong to somebody else.
    let mut layers = Vec::with_capacity(4);
    let mut next = Some(address.to_owned());
    while let Some(layer) = next.take().filter(|_| layers.len() < 4) {
        let layer = undo_entities(&without_filler(&layer));
        next = unescape(&layer);
        layers.push(layer);
    }
    let certain = layers.iter().find_map(|layer| Some(clean(behind_mark(layer, true)?)));
    certain.or_else(|| {
        layers.iter().filter_map(|layer| Some(clean(behind_mark(layer, false)?))).find(|code| super::is_likely(code))
    })
}

/// What stands behind the last mark: one that begins with `#`, or, where that is not asked for, with anything that a
/// parameter of a query begins with.
fn behind_mark(text: &str, certain: bool) -> Option<&str> {
    // Bytes suffice to find the mark, which is ASCII, and keep the search of texts within texts out of the page.
    let bytes = text.as_bytes();
    let mut places = (0..bytes.len()).rev().filter(|place| bytes.get(*place) == Some(&b'='));
    let place = places.find(|place| {
        let Some((b'r' | b'R', before)) = bytes.get(..*place).and_then(<[u8]>::split_last) else { return false };
        let mark = before.iter().rev().find(|byte| !matches!(byte, b'/' | b'!' | b'?' | b'&'));
        mark == Some(&b'#') || (!certain && matches!(before.last(), Some(b'?' | b'&')))
    })?;
    text.get(place + 1..)
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
    let code = without_filler(code);
    let end = code.find(|character| !super::is_code_character(character)).unwrap_or(code.len());
    let (head, tail) = code.split_at(end);
    // The checksum knows best where a code ends. An underscore is of its alphabet, and what marks emphasis in a chat.
    let mut whole = head;
    for _ in 0..3 {
        if seal::fits(whole) {
            return whole.to_owned();
        }
        whole = whole.strip_suffix('_').unwrap_or(whole);
    }
    // Not whole: what hangs on it is cut off all the same, but not a character that others of the code follow.
    let code =
        code.trim_end_matches(['.', ',', ';', ':', '!', ')', ']', '}', '\'', '*', '=', '’', '”', '»', '…', '\\', '|']);
    let hangs_on = !head.is_empty() && !tail.chars().any(super::is_code_character);
    if hangs_on { head.to_owned() } else { code.to_owned() }
}

fn without_filler(text: &str) -> String {
    text.chars().filter(|character| !is_filler(*character)).collect()
}

/// What line wrapping and copying slip in between two characters: space, soft hyphens, joiners, marks of direction and
/// variation.
fn is_filler(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
