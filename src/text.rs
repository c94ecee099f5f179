//! The words of the interface in one language, looked up by keys that the compiler knows, and lent by whoever holds them.
//!
//! The catalogue is `locales/<tag>.json`; `build/catalogue.rs` turns its keys into `Word` and `Plural`, and its texts into
//! the lines of a file of words. The words of the model are next door, in `model::words`. Sentences that need more than
//! one text are in `sentences`.

pub mod pictures;
pub mod sentences;
pub mod reading_time;
pub mod stages;
pub mod surveys;
pub mod timeline;

use std::rc::Rc;

use crate::day::Day;
use crate::lines::Lines;
use crate::ports::formats::{Category, Formats};
use crate::score::Mean;
use crate::words_file::{self, Part, WordsPart};

mod catalogue {
    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
}

pub use catalogue::{Plural, Word};

/// The interface in one language. The texts belong to it and are shared by its clones.
#[derive(Clone)]
pub struct Words {
    tag: Rc<str>,
    first: Lines,
    /// Empty until the words of results have come.
    later: Lines,
    formats: Rc<dyn Formats>,
}

impl Words {
    /// The interface in the language of the first part of its words.
    ///
    /// A catalogue names the language of its numbers and days, which may be narrower than its own: British English,
    /// say. `formats` makes them.
    pub fn new(first: &WordsPart, formats: impl FnOnce(&str) -> Rc<dyn Formats>) -> Words {
        let formats = formats(first.interface.line(Word::LocaleFormats as usize));
        Words { tag: Rc::from(first.tag.as_str()), first: first.interface.clone(), later: Lines::default(), formats }
    }

    /// The same with the words that results need.
    #[must_use]
    pub fn with_later(&self, later: &WordsPart) -> Words {
        Words { later: later.interface.clone(), ..self.clone() }
    }

    /// All words of a language that the build made files of: for whoever has no file to wait for.
    pub fn shipped(tag: &str, formats: impl FnOnce(&str) -> Rc<dyn Formats>) -> Option<Words> {
        let part = |part| words_file::read(words_file::shipped(tag, part)?, part).ok();
        Some(Words::new(&part(Part::First)?, formats).with_later(&part(Part::Later)?))
    }

    /// Makes ready what a result says numbers and days with, before one is asked for.
    pub fn prepare_formats(&self) {
        self.formats.prepare();
    }

    /// BCP 47 tag of the language.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// A text without places to fill.
    pub fn say(&self, word: Word) -> &str {
        let place = word as usize;
        match place.checked_sub(Word::FIRST) {
            None => self.first.line(place),
            Some(place) => self.later.line(place),
        }
    }

    /// The six forms of a text with a count, with a tab between each two.
    fn forms(&self, plural: Plural) -> &str {
        let place = plural as usize;
        match place.checked_sub(Plural::FIRST) {
            None => self.first.line(Word::FIRST + place),
            Some(place) => self.later.line(Word::LATER + place),
        }
    }

    /// A text with its places filled.
    pub fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        fill(self.say(word), values)
    }

    /// A text that goes with a count, which fills `{count}`.
    pub fn count(&self, plural: Plural, count: u32) -> String {
        self.count_and_fill(plural, count, &[])
    }

    /// A text that goes with a count and has other places to fill.
    pub fn count_and_fill(&self, plural: Plural, count: u32, values: &[(&str, &str)]) -> String {
        self.count_in(self.forms(plural), count, values)
    }

    /// The one of six forms that goes with a count, filled.
    pub(crate) fn count_in(&self, forms: &str, count: u32, values: &[(&str, &str)]) -> String {
        let place = match self.formats.category(count) {
            Category::Zero => 0,
            Category::One => 1,
            Category::Two => 2,
            Category::Few => 3,
            Category::Many => 4,
            Category::Other => 5,
        };
        let form = forms.split('\t').nth(place).unwrap_or_default();
        let number = self.number(count);
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        fill(form, &all)
    }

    /// A whole number as the language writes it. Below a thousand, where nothing is grouped, that is its digits, and the
    /// catalogue names them: all that the first pages count is so small, and the formats of a browser take a while.
    pub fn number(&self, number: u32) -> String {
        if number > 999 {
            return self.formats.decimal(i64::from(number) * 100, 0);
        }
        self.digits(number)
    }

    /// A year, which no language groups.
    pub fn year(&self, year: u16) -> String {
        self.digits(u32::from(year))
    }

    fn digits(&self, number: u32) -> String {
        let digit = |ascii: char| self.say(Word::LocaleDigits).chars().nth(ascii.to_digit(10)? as usize);
        number.to_string().chars().filter_map(digit).collect()
    }

    /// Half points as points: `2.5` for 5.
    pub fn half_points(&self, half: u32) -> String {
        self.formats.decimal(i64::from(half) * 50, u8::from(half % 2 == 1))
    }

    /// A share as whole per cent.
    pub fn per_cent(&self, per_cent: u16) -> String {
        self.formats.per_cent(per_cent)
    }

    /// A mean with one decimal.
    pub fn mean(&self, mean: Mean) -> String {
        self.formats.decimal(i64::from(mean.hundredths()), 1)
    }

    /// Hundredths of a level with one decimal.
    pub fn hundredths(&self, hundredths: u16) -> String {
        self.formats.decimal(i64::from(hundredths), 1)
    }

    /// A day as the language writes it, with the month as a word.
    pub fn day(&self, day: Day) -> String {
        self.formats.day(day)
    }

    /// "a", "a and b", "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.fill(Word::ListAnd, &[("first", &first.join(", ")), ("last", last)]),
        }
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        self.tag == other.tag && self.later == other.later
    }
}

/// Replaces `{name}` by values; what has no value stays, so that it is seen.
pub(crate) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let found = after.split_once('}').and_then(|(name, after)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, after))
        });
        if let Some((value, after)) = found {
            out.push_str(value);
            rest = after;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
