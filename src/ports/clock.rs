//! The day.

use crate::day::Day;

/// Says which day it is.
pub trait Clock {
    /// Today by the calendar of the person; the nearest day that can be counted, where the clock is off.
    fn today(&self) -> Day;

    /// Whether the clock shows a day that cannot be counted, before 2020 or after 2199-06-06: one that nobody lives in.
    fn is_off(&self) -> bool {
        false
    }
}

/// A clock that stands still.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub Day);

impl Clock for FixedClock {
    fn today(&self) -> Day {
        self.0
    }
}
