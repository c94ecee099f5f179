//! The part of the program that results need, and their words, which come after the questions. Whoever started the
//! product fetches them, and hands the words over once both are there.

use std::cell::Cell;

/// Asks for the part of results.
pub trait ResultsPart {
    /// Asks for it now, or once more after it did not come.
    fn request(&self);
}

/// Counts how often it was asked for: for tests.
#[derive(Debug, Default)]
pub struct CountedRequests(pub Cell<u32>);

impl ResultsPart for CountedRequests {
    fn request(&self) {
        self.0.set(self.0.get() + 1);
    }
}
