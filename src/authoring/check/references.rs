//! References by id, and the nearest id where one dangles.

use std::collections::BTreeSet;

use super::{Fault, PackFile, Problems, shortened};

/// The ids of a pack by kind, for looking references up.
pub(super) struct Known<'a> {
    kind: &'static str,
    ids: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn areas(file: &'a PackFile) -> Known<'a> {
        Known { kind: "area", ids: file.areas.iter().map(|entry| entry.id.as_str()).collect() }
    }

    pub(super) fn questions(file: &'a PackFile) -> Known<'a> {
        Known { kind: "question", ids: file.questions.iter().map(|entry| entry.id.as_str()).collect() }
    }

    pub(super) fn roles(file: &'a PackFile) -> Known<'a> {
        Known { kind: "role", ids: file.roles.iter().map(String::as_str).collect() }
    }

    pub(super) fn phases(file: &'a PackFile) -> Known<'a> {
        Known { kind: "phase", ids: file.phases.iter().map(String::as_str).collect() }
    }

    pub(super) fn instruments(file: &'a PackFile) -> Known<'a> {
        Known { kind: "instrument", ids: file.instruments.iter().map(|entry| entry.id.as_str()).collect() }
    }

    pub(super) fn surveys(file: &'a PackFile) -> Known<'a> {
        Known { kind: "survey", ids: file.surveys.iter().map(|entry| entry.id.as_str()).collect() }
    }

    pub(super) fn tools(file: &'a PackFile) -> Known<'a> {
        Known { kind: "tool", ids: file.tools.iter().map(|entry| entry.id.as_str()).collect() }
    }

    /// Reports a reference that leads nowhere.
    pub(super) fn refer(&self, problems: &mut Problems, path: impl FnOnce() -> String, id: &str) {
        if !self.ids.contains(id) {
            // Measuring distances takes time: a file with a hundred problems has other worries than slips.
            let near = if problems.0.len() < 100 { self.nearest(id) } else { None };
            problems.report(path(), Fault::Dangling(self.kind, shortened(id), near));
        }
    }

    /// The id that a slip of the finger or two would turn into this one. Long ids are not measured: they are no slips.
    fn nearest(&self, id: &str) -> Option<String> {
        if id.len() > 40 {
            return None;
        }
        let near = self.ids.iter().map(|known| (distance(known, id), *known)).min()?;
        (near.0 <= 3).then(|| near.1.to_owned())
    }
}

/// Levenshtein distance in bytes.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (place, byte) in left.bytes().enumerate() {
        let mut diagonal = place;
        let mut before = place + 1;
        let mut next = vec![before];
        for (above, other) in row.iter().skip(1).zip(right.bytes()) {
            before = (above + 1).min(before + 1).min(diagonal + usize::from(byte != other));
            diagonal = *above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
