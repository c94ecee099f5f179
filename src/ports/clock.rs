//! The day.

use crate::day::Day;

/// Says which day it is.
pub trait Clock {
    /// Today, in universal time.
    fn today(&self) -> Day;
}

/// A clock that stands still.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub Day);

impl Clock for FixedClock {
    fn today(&self) -> Day {
        self.0
    }
}
