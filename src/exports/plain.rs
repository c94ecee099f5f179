//! What of a text that a person typed may stand in a file: what shows, in the order in which it shows, up to a limit.
//! Markup and formulas are text like any other; `csv` and `calendar` write them so that nobody takes them for more.

/// A text as a file holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// What may stand there, within the limit.
    pub text: String,
    /// Whether there was more.
    pub cut: bool,
}

/// A text without control characters, without marks that change the direction of text and without characters that XML
/// does not know, with at most `most` characters. Line breaks stay where `in_lines`, and are space elsewhere, as tabs are.
pub fn plain(text: &str, most: usize, in_lines: bool) -> Plain {
    let mut out = Plain::default();
    let mut count = 0;
    for character in text.replace("\r\n", "\n").chars() {
        let shown = match character {
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' if in_lines => '\n',
            '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            other if other.is_control() || turns_or_is_nothing(other) => continue,
            other => other,
        };
        if count == most {
            out.cut |= !shown.is_whitespace();
            continue;
        }
        out.text.push(shown);
        count += 1;
    }
    out
}

/// Marks, embeddings, overrides and isolates of direction; marks of byte order and annotation; what is no character.
fn turns_or_is_nothing(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[track_caller]
    fn check(text: &str, most: usize, in_lines: bool, expected: &str, cut: bool) {
        let found = plain(text, most, in_lines);
        assert_eq!((found.text.as_str(), found.cut), (expected, cut));
    }

    #[test]
    fn what_shows_nothing_or_turns_text_is_taken_out() {
        check("a\u{0}b\u{1b}[31mc\u{7f}", 99, true, "ab[31mc", false);
        check("user\u{202e}gpj.exe\u{2066}x\u{2069}\u{200f}\u{feff}\u{ffff}", 99, true, "usergpj.exex", false);
        check("<b>seen</b> & =1+1", 99, true, "<b>seen</b> & =1+1", false);
        check("می\u{200c}خواهم", 99, true, "می\u{200c}خواهم", false);
    }

    #[test]
    fn lines_stay_lines_or_become_one() {
        check("one\r\ntwo\rthree\tfour\u{2028}five", 99, true, "one\ntwo\nthree four\nfive", false);
        check("one\r\ntwo\tthree", 99, false, "one two three", false);
    }

    #[test]
    fn a_text_is_cut_between_characters_and_says_so() {
        check("äöüßé€", 5, true, "äöüßé", true);
        check("äöüßé  \n", 5, true, "äöüßé", false);
        check(&"x".repeat(10_000), 80, false, &"x".repeat(80), true);
    }
}
