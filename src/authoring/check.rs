//! The checker: reads a whole file and reports every problem it finds, each with its path and a fix.
//!
//! Structure and words are checked apart, so that a translation can be checked alone. That each stage can be reached is
//! proved last (`reach`), because it takes a whole pack and the scoring rule.

mod entities;
mod frameworks;
mod lenses;
mod optional;
mod reach;
mod references;
mod sizes;
mod steps;
mod surveys;
mod words;

pub use reach::unreachable_stages;

use std::collections::BTreeMap;

use super::format::PackFile;
use super::problem::{Fault, Problem};
use super::words_format::WordsFile;
use crate::day::Day;
use crate::model::limits::{MOST_AREAS, MOST_FRAMEWORKS, MOST_QUESTIONS, MOST_STAGES};

/// Most problems that are reported of one file: more than an author reads, and a bound for hostile files.
const MOST_PROBLEMS: usize = 500;

/// All problems in the structure of a pack, up to 500; none means that `Pack::new` succeeds. Of a file with a list
/// that is too long only that is said: everything else could take as long as the file is large.
pub fn structure(file: &PackFile) -> Vec<Problem> {
    let mut problems = Problems::default();
    sizes::check(file, &mut problems);
    if !problems.0.is_empty() {
        return problems.0;
    }
    entities::check(file, &mut problems);
    frameworks::check(file, &mut problems);
    steps::check(file, &mut problems);
    lenses::check(file, &mut problems);
    surveys::check(file, &mut problems);
    optional::check(file, &mut problems);
    problems.0
}

/// All problems in the words of a pack: missing, unused, empty or too long.
pub fn words(file: &PackFile, words: &WordsFile) -> Vec<Problem> {
    let mut problems = Problems::default();
    words::check(file, words, &mut problems);
    problems.0
}

/// The list that the checks write to.
#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn report(&mut self, path: impl Into<String>, fault: Fault) {
        if self.0.len() < MOST_PROBLEMS {
            self.0.push(Problem { path: path.into(), fault });
        }
    }

    fn range(&mut self, path: impl FnOnce() -> String, value: u32, low: u32, high: u32) {
        if value < low || value > high {
            self.report(path(), Fault::OutOfRange(value, low, high));
        }
    }

    fn count(&mut self, path: &str, count: usize, low: usize, high: usize) {
        if count < low || count > high {
            self.report(path, Fault::WrongCount(count, low, high));
        }
    }

    /// Like `count`, for the upper end alone.
    fn at_most(&mut self, path: &str, count: usize, low: usize, high: usize) {
        if count > high {
            self.report(path, Fault::WrongCount(count, low, high));
        }
    }

    /// The day that a text is.
    fn day(&mut self, path: String, text: &str) -> Option<Day> {
        let day = Day::from_iso(text);
        if day.is_none() {
            self.report(path, Fault::NotADay(shortened(text)));
        }
        day
    }

    /// Ids of one list: well formed and each there once.
    fn ids<'a>(&mut self, list: &str, field: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, id) in ids.enumerate() {
            let path = format!("{list}[{place}]{field}");
            if !is_id(id) {
                self.report(path, Fault::BadId(shortened(id)));
            } else if let Some(earlier) = seen.get(id) {
                self.report(path, Fault::DuplicateId(id.to_owned(), format!("{list}[{earlier}]{field}")));
            } else {
                seen.insert(id, place);
            }
        }
    }
}

fn is_id(id: &str) -> bool {
    (1..=40).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The start of a text from a file, so that a message stays readable whatever the file holds.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 60 { text.to_owned() } else { text.chars().take(60).chain(['…']).collect() }
}
