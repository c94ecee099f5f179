//! The way back from edits: the last states before the present one.

use std::collections::VecDeque;

use super::edits::Edits;

/// Edits as they are now, and as they were before the last changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Earlier states, the oldest first.
    past: VecDeque<Edits>,
    now: Edits,
}

impl History {
    /// How many changes can be taken back.
    pub const LONGEST: usize = 50;

    /// Begins with edits that are there already, for instance from storage.
    pub fn starting_with(now: Edits) -> History {
        History { past: VecDeque::new(), now }
    }

    /// The edits as they are.
    pub fn now(&self) -> &Edits {
        &self.now
    }

    /// After a change. One that changes nothing leaves nothing to undo, and the oldest of too many is forgotten.
    #[must_use]
    pub fn change(&self, next: Edits) -> History {
        if next == self.now {
            return self.clone();
        }
        let mut past = self.past.clone();
        past.push_back(self.now.clone());
        while past.len() > History::LONGEST {
            past.pop_front();
        }
        History { past, now: next }
    }

    /// Before the last change; the same where there is nothing to take back.
    #[must_use]
    pub fn undo(&self) -> History {
        let mut past = self.past.clone();
        match past.pop_back() {
            Some(now) => History { past, now },
            None => self.clone(),
        }
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }
}
