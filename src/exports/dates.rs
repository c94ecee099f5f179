//! Which days the quarters of a plan have: three months each, from the day on which it begins.

use crate::day::Day;

/// The quarters of a plan as days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates(Day);

impl Dates {
    /// Quarters from a day on.
    pub fn from(start: Day) -> Dates {
        Dates(start)
    }

    /// The first day of a quarter, counted from 1.
    pub fn begins(self, quarter: u32) -> Day {
        self.0.months_later(quarter.saturating_sub(1).saturating_mul(3))
    }

    /// The day after its last.
    pub fn over(self, quarter: u32) -> Day {
        self.begins(quarter.saturating_add(1))
    }

    /// Its last day.
    pub fn ends(self, quarter: u32) -> Day {
        Day::from_number(self.over(quarter).number().saturating_sub(1))
    }
}

/// The first day of the quarter of the calendar that begins after a day.
pub fn next_quarter(day: Day) -> Day {
    let (year, quarter) = day.quarter();
    let year = u32::from(year);
    if quarter < 4 { Day::nearest(year, quarter * 3 + 1, 1) } else { Day::nearest(year + 1, 1, 1) }
}

#[cfg(test)]
mod tests {
    use super::{Dates, next_quarter};
    use crate::day::Day;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    #[test]
    fn quarters_follow_one_another_without_a_gap() {
        let dates = Dates::from(day("2027-01-04"));
        assert_eq!([dates.begins(1), dates.ends(1)], [day("2027-01-04"), day("2027-04-03")]);
        assert_eq!([dates.begins(2), dates.ends(4)], [day("2027-04-04"), day("2028-01-03")]);
    }

    #[test]
    fn a_plan_begins_with_the_next_quarter_of_the_calendar() {
        assert_eq!(next_quarter(day("2026-11-26")), day("2027-01-01"));
        assert_eq!(next_quarter(day("2026-01-01")), day("2026-04-01"));
        assert_eq!(next_quarter(day("2026-03-31")), day("2026-04-01"));
    }
}
