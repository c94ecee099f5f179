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
        months_after(self.0, quarter.saturating_sub(1).saturating_mul(3))
    }

    /// The day after its last.
    pub fn over(self, quarter: u32) -> Day {
        self.begins(quarter.saturating_add(1))
    }

    /// Its last day.
    pub fn ends(self, quarter: u32) -> Day {
        Day::from_number(self.over(quarter).number().saturating_sub(1))
    }

    /// Year and number of the quarter of the calendar in which it begins.
    pub fn of_calendar(self, quarter: u32) -> (u16, u32) {
        let (year, month, _) = self.begins(quarter).date();
        (u16::try_from(year).unwrap_or(u16::MAX), month.div_ceil(3))
    }
}

/// The first day of the quarter of the calendar that begins after a day.
pub fn next_quarter(day: Day) -> Day {
    let (year, month, _) = day.date();
    let first = month.div_ceil(3) * 3 + 1;
    if first > 12 { Day::nearest(year + 1, 1, 1) } else { Day::nearest(year, first, 1) }
}

/// The same day of a later month; the last one of a month that is shorter.
pub fn months_after(day: Day, months: u32) -> Day {
    let (year, month, of_month) = day.date();
    let month = (month - 1).saturating_add(months);
    let (year, month) = (year + month / 12, month % 12 + 1);
    let found = (28..=of_month.max(28)).rev().find_map(|last| Day::from_date(year, month, last.min(of_month)));
    found.unwrap_or(Day::from_number(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Dates, months_after, next_quarter};
    use crate::day::Day;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    #[test]
    fn quarters_follow_one_another_without_a_gap() {
        let dates = Dates::from(day("2027-01-04"));
        assert_eq!([dates.begins(1), dates.ends(1)], [day("2027-01-04"), day("2027-04-03")]);
        assert_eq!([dates.begins(2), dates.ends(4)], [day("2027-04-04"), day("2028-01-03")]);
        assert_eq!(dates.of_calendar(1), (2027, 1));
        assert_eq!(dates.of_calendar(5), (2028, 1));
        assert_eq!(Dates::from(day("2027-02-20")).of_calendar(1), (2027, 1));
        assert_eq!(Dates::from(day("2027-10-01")).of_calendar(1), (2027, 4));
    }

    #[test]
    fn a_month_that_is_shorter_ends_earlier() {
        assert_eq!(months_after(day("2026-08-31"), 6), day("2027-02-28"));
        assert_eq!(months_after(day("2027-08-31"), 6), day("2028-02-29"));
        assert_eq!(months_after(day("2026-11-30"), 3), day("2027-02-28"));
        assert_eq!(months_after(day("2026-11-26"), 6), day("2027-05-26"));
        assert_eq!(months_after(day("2199-06-01"), 9), Day::from_number(u16::MAX));
    }

    #[test]
    fn a_plan_begins_with_the_next_quarter_of_the_calendar() {
        assert_eq!(next_quarter(day("2026-11-26")), day("2027-01-01"));
        assert_eq!(next_quarter(day("2026-01-01")), day("2026-04-01"));
        assert_eq!(next_quarter(day("2026-03-31")), day("2026-04-01"));
    }
}
