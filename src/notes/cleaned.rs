//! The rule for every text that a person writes: what shows nothing or changes the direction of text is taken out, and the
//! rest is cut at the limit. Markup is text like any other.

use crate::share::visible;

/// A text as a field holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// What shows, within the limit.
    pub text: String,
    /// Whether more showed than the field holds.
    pub cut: bool,
}

/// A text without control characters, without marks that show nothing or change the direction of text, and with at most
/// `most` characters. Line breaks stay where `in_lines`, and are space elsewhere, as tabs are. Joiners stay where they
/// join, as in the name of a link.
pub fn cleaned(text: &str, most: usize, in_lines: bool) -> Cleaned {
    let text = text.replace("\r\n", "\n");
    let mut out = Cleaned::default();
    let (mut count, mut before) = (0, None);
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let shown = match character {
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if in_lines {
                    '\n'
                } else {
                    ' '
                }
            }
            '\t' => ' ',
            other if visible::shows(before, other, rest.clone().next()) => other,
            _ => continue,
        };
        if count == most {
            out.cut |= !shown.is_whitespace();
            continue;
        }
        out.text.push(shown);
        before = Some(shown);
        count += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::cleaned;

    #[track_caller]
    fn check(text: &str, most: usize, expected: &str, cut: bool) {
        let found = cleaned(text, most, true);
        assert_eq!((found.text.as_str(), found.cut), (expected, cut));
        let again = cleaned(&found.text, most, true);
        assert_eq!((again.text.as_str(), again.cut), (expected, false), "what is clean stays as it is");
    }

    #[test]
    fn what_shows_nothing_is_taken_out_and_markup_stays_text() {
        check("<b>seen</b> & \"so\"", 500, "<b>seen</b> & \"so\"", false);
        check("a\u{0}b\u{1b}[31mc\u{7f}", 500, "ab[31mc", false);
        check("user\u{202e}gpj.exe\u{2066}x\u{2069}\u{200f}\u{200b}\u{feff}", 500, "usergpj.exex", false);
        check("می\u{200c}خواهم", 500, "می\u{200c}خواهم", false);
        check("a\u{200c}b\u{200d}", 500, "ab", false);
        check("one\r\ntwo\rthree\tfour\u{2028}five", 500, "one\ntwo\nthree four\nfive", false);
    }

    #[test]
    fn a_text_is_cut_at_its_limit_and_says_so() {
        check("abcde", 5, "abcde", false);
        check("abcdef", 5, "abcde", true);
        check("äöüßé€", 5, "äöüßé", true);
        check("abcde  \n", 5, "abcde", false);
        check("\u{202e}abcde", 5, "abcde", false);
        assert_eq!(cleaned("one\ntwo", 60, false).text, "one two");
    }
}
