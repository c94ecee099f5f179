//! What the report says: the words that only it has, in the program itself, and those that it shares with the page, which
//! come from the page's own files. Sentences made of several texts are next door, in `text`.

use crate::lines::Lines;
use crate::text::{Words, fill};

mod catalogue {
    include!(concat!(env!("OUT_DIR"), "/report_words.rs"));
}
include!(concat!(env!("OUT_DIR"), "/report_languages.rs"));

pub use catalogue::{ReportPlural, ReportWord};

/// The words of a report in one language.
#[derive(Clone)]
pub struct ReportWords {
    /// Those that the page has as well.
    pub page: Words,
    own: Lines,
}

impl ReportWords {
    /// The words in the language of the page; nothing where the report has none in that language.
    pub fn new(page: Words) -> Option<ReportWords> {
        let (_, own) = REPORT_LANGUAGES.iter().find(|(tag, _)| *tag == page.tag())?;
        Some(ReportWords { page, own: Lines::of(own) })
    }

    /// A text without places to fill.
    pub fn say(&self, word: ReportWord) -> &str {
        self.own.line(word as usize)
    }

    /// A text with its places filled.
    pub fn fill(&self, word: ReportWord, values: &[(&str, &str)]) -> String {
        fill(self.say(word), values)
    }

    /// A text that goes with a count, which fills `{count}`, and may have other places to fill.
    pub fn count(&self, plural: ReportPlural, count: u32, values: &[(&str, &str)]) -> String {
        self.page.count_in(self.own.line(ReportWord::FIRST + plural as usize), count, values)
    }
}
