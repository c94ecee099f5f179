//! The words of the interface: a catalogue for each language, looked up by keys that the compiler knows.
//!
//! The catalogue is `locales/<tag>.json`; `build/catalogue.rs` turns it into `Word`, `Plural` and the tables. The words
//! of the model are next door, in `model::words`. Sentences that need more than one text are in `sentences`.

pub mod report;
pub mod sentences;
pub mod stages;

use std::rc::Rc;

use crate::day::Day;
use crate::ports::formats::{Category, Formats};
use crate::score::Mean;

mod catalogue {
    use super::Table;

    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

    /// The language that every other one is checked against.
    pub(super) fn table(tag: &str) -> Option<&'static Table> {
        TABLES.iter().find(|table| table.tag == tag)
    }
}

pub use catalogue::{Plural, Word};

/// The texts of one language, in the order of the keys.
struct Table {
    tag: &'static str,
    words: &'static [&'static str],
    /// Zero, one, two, few, many, other.
    plurals: &'static [[&'static str; 6]],
}

/// The interface in one language.
#[derive(Clone)]
pub struct Words {
    table: Option<&'static Table>,
    formats: Rc<dyn Formats>,
}

impl Words {
    /// The interface in a language; English where there is no catalogue for it.
    ///
    /// A catalogue names the language of its numbers and days, which may be narrower than its own: British English,
    /// say. `formats` makes them.
    pub fn new(tag: &str, formats: impl FnOnce(&'static str) -> Rc<dyn Formats>) -> Words {
        let table = catalogue::table(tag).or_else(|| catalogue::table("en"));
        let named = table.and_then(|table| table.words.get(Word::LocaleFormats as usize)).copied();
        Words { table, formats: formats(named.unwrap_or("en")) }
    }

    /// BCP 47 tag of the language.
    pub fn tag(&self) -> &'static str {
        self.table.map_or("en", |table| table.tag)
    }

    /// A text without places to fill.
    pub fn say(&self, word: Word) -> &'static str {
        self.table.and_then(|table| table.words.get(word as usize)).copied().unwrap_or_default()
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
        let forms = self.table.and_then(|table| table.plurals.get(plural as usize));
        let place = match self.formats.category(count) {
            Category::Zero => 0,
            Category::One => 1,
            Category::Two => 2,
            Category::Few => 3,
            Category::Many => 4,
            Category::Other => 5,
        };
        let form = forms.and_then(|forms| forms.get(place)).copied().unwrap_or_default();
        let number = self.number(count);
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        fill(form, &all)
    }

    /// A whole number as the language writes it.
    pub fn number(&self, number: u32) -> String {
        self.formats.decimal(i64::from(number) * 100, 0)
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
        self.tag() == other.tag()
    }
}

/// Replaces `{name}` by values; what has no value stays, so that it is seen.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
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
