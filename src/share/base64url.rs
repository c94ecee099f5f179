//! Base64 for addresses (RFC 4648, section 5), without padding. Strict: one text for the same bytes and no other.

/// The 64 characters, by value.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as text.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    let (mut held, mut width) = (0_u32, 0_u32);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        width += 8;
        while width >= 6 {
            width -= 6;
            text.push(character(held >> width));
        }
    }
    if width > 0 {
        text.push(character(held << (6 - width)));
    }
    text
}

/// Text as bytes; nothing for another character, a length that no bytes give, or bits beyond the last byte.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut held, mut width) = (0_u32, 0_u32);
    for character in text.bytes() {
        let value = ALPHABET.iter().position(|known| *known == character)?;
        held = held << 6 | u32::try_from(value).ok()?;
        width += 6;
        if width >= 8 {
            width -= 8;
            bytes.push(u8::try_from(held >> width & 0xFF).ok()?);
        }
        held &= (1 << width) - 1;
    }
    (width < 6 && held == 0).then_some(bytes)
}

fn character(number: u32) -> char {
    let value = usize::try_from(number & 63).unwrap_or(0);
    ALPHABET.get(value).copied().map_or('A', char::from)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn vectors_of_the_standard_without_padding() {
        // RFC 4648, section 10.
        for (plain, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(plain.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(plain.as_bytes()));
        }
        assert_eq!(encode(&[0xFB, 0xFF]), "-_8");
    }

    #[test]
    fn one_text_for_the_same_bytes() {
        for wrong in ["Z", "Zh", "Zm9", "Zm9vY", "Zg==", "Zm+v", "Z g", "ü"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }
}
