//! Texts, one a line, owned by whoever asked for them and lent by number. Which line says what is known next door, in
//! `model::words` and `text`; how they come in a file, in `words_file`.

use std::rc::Rc;

/// Texts by number. A clone shares them; the last one that is dropped frees them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    text: Rc<str>,
    /// Where each line ends.
    ends: Rc<[usize]>,
}

impl Lines {
    /// The lines of a text. A text without a line break is one line, and an empty one is none.
    pub fn of(text: &str) -> Lines {
        if text.is_empty() {
            return Lines::default();
        }
        let breaks = text.match_indices('\n').map(|(place, _)| place);
        Lines { ends: breaks.chain([text.len()]).collect(), text: Rc::from(text) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A line; empty where there is none.
    pub fn line(&self, number: usize) -> &str {
        let start = match number.checked_sub(1) {
            None => Some(0),
            Some(before) => self.ends.get(before).map(|end| end + 1),
        };
        let place = start.zip(self.ends.get(number).copied());
        place.and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let lines = Lines::of(text);
        let found: Vec<&str> = (0..lines.len()).map(|number| lines.line(number)).collect();
        assert_eq!(found, expected);
        assert_eq!((lines.line(expected.len()), lines.is_empty()), ("", expected.is_empty()));
    }

    #[test]
    fn lines_are_what_stands_between_line_breaks() {
        check("", &[]);
        check("one", &["one"]);
        check("one\n\nthrée", &["one", "", "thrée"]);
        check("\n", &["", ""]);
    }
}
