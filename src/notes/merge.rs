//! Two tabs of one browser keep one text. From what both began with, this tab's own changes are laid over what the other
//! has kept, field by field.

use super::Notes;
use super::field::place_of;

/// What is to be kept, from what both began with, what this tab has and what is there now.
pub fn merged(base: &Notes, ours: &Notes, theirs: &Notes) -> Notes {
    // Starting again is a decision about everything that was there.
    if theirs == base || (ours.is_empty() && ours != base) {
        return ours.clone();
    }
    let line_at = |notes: &Notes, place: &str| notes.0.lines().find(|line| place_of(line) == place).map(str::to_owned);
    let changed = |line: &&str| line_at(ours, place_of(line)) != line_at(base, place_of(line));
    let theirs = theirs.0.lines().filter(|line| !changed(line));
    let mut text = String::new();
    for line in theirs.chain(ours.0.lines().filter(changed)) {
        text.push_str(line);
        text.push('\n');
    }
    Notes(text)
}
