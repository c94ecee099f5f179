//! A calendar day, as links and stored answers carry it. How it reads to a person is next door, in `text`.

use std::fmt;

/// Days from 1970-01-01 to 2020-01-01, where counting starts.
const EPOCH: i64 = 18_262;

/// A day from 2020-01-01 on, good for 179 years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u16);

impl Day {
    /// The day with this number, counted from 2020-01-01 = 0.
    pub fn from_number(number: u16) -> Day {
        Day(number)
    }

    /// Days since 2020-01-01.
    pub fn number(self) -> u16 {
        self.0
    }

    /// The day of a calendar date, or nothing where there is no such day from 2020-01-01 to 2199-06-06.
    pub fn from_date(year: u32, month: u32, day: u32) -> Option<Day> {
        if month > 12 || day > 31 {
            return None;
        }
        // Close enough to start from: no year has more than 366 days, no month more than 31.
        let since = year.checked_sub(2020).filter(|years| *years <= 179)?;
        let near = since * 365 + month.checked_sub(1)? * 30 + day;
        let candidates = (near.saturating_sub(3)..near + 60).filter_map(|number| u16::try_from(number).ok());
        candidates.map(Day).find(|candidate| candidate.date() == (year, month, day))
    }

    /// The day of a calendar date; for one that cannot be counted, the first or the last day that can.
    pub fn nearest(year: u32, month: u32, day: u32) -> Day {
        Day::from_date(year, month, day).unwrap_or(if year < 2020 { Day(0) } else { Day(u16::MAX) })
    }

    /// The day of a text such as `2026-11-22`, or nothing where it is no day from 2020 on. The inverse of `to_string`.
    pub fn from_iso(text: &str) -> Option<Day> {
        let mut parts = text.split('-').map(str::parse::<u32>);
        let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        Day::from_date(year, month, day).filter(|found| found.to_string() == text)
    }

    /// Midnight UTC of the day, in milliseconds since 1970-01-01.
    pub fn unix_ms(self) -> i64 {
        (i64::from(self.0) + EPOCH) * 86_400_000
    }

    /// The same day so many months later, or the last of that month where it is shorter.
    #[must_use]
    pub fn months_later(self, months: u32) -> Day {
        let (year, month, day) = self.date();
        let month = month - 1 + months;
        let (year, month) = (year.saturating_add(month / 12), month % 12 + 1);
        let last = (28..=day).rev().find_map(|day| Day::from_date(year, month, day));
        last.unwrap_or_else(|| Day::nearest(year, month, day))
    }

    /// Its year, and the quarter of the year, 1 to 4.
    pub fn quarter(self) -> (u16, u32) {
        let (year, month, _) = self.date();
        (u16::try_from(year).unwrap_or(u16::MAX), month.div_ceil(3))
    }

    /// Year, month and day of the Gregorian calendar: the algorithm `civil_from_days` of Howard Hinnant's
    /// "chrono-compatible low-level date algorithms", for days after 1970 only.
    pub fn date(self) -> (u32, u32, u32) {
        let days = u32::from(self.0) + 18_262 + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        (year_of_era + era * 400 + u32::from(month <= 2), month, day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[track_caller]
    fn check(number: u16, iso: &str) {
        assert_eq!(Day::from_number(number).to_string(), iso);
        assert_eq!(Day::from_number(number).unix_ms(), (i64::from(number) + 18_262) * 86_400_000);
        assert_eq!(Day::from_iso(iso), Some(Day::from_number(number)));
    }

    #[test]
    fn days_read_as_calendar_dates() {
        check(0, "2020-01-01");
        check(59, "2020-02-29");
        check(60, "2020-03-01");
        check(366, "2021-01-01");
        check(2517, "2026-11-22");
        check(29_278, "2100-02-28");
        check(29_279, "2100-03-01");
        check(u16::MAX, "2199-06-06");
    }

    #[test]
    fn months_later_is_the_same_day_or_the_last_of_its_month() {
        let later = |from, months| Day::from_iso(from).unwrap().months_later(months).to_string();
        assert_eq!(later("2026-11-28", 0), "2026-11-28");
        assert_eq!(later("2026-11-30", 3), "2027-02-28");
        assert_eq!(later("2026-12-31", 3), "2027-03-31");
        assert_eq!(later("2027-11-29", 3), "2028-02-29");
        assert_eq!(later("2027-01-05", 12), "2028-01-05");
        assert_eq!(later("2199-01-01", 1200), "2199-06-06", "as far as days are counted");
    }

    #[test]
    fn a_day_is_in_its_quarter_of_the_year() {
        for (day, quarter) in
            [("2027-01-01", 1), ("2027-03-31", 1), ("2027-04-01", 2), ("2027-09-30", 3), ("2027-12-31", 4)]
        {
            assert_eq!(Day::from_iso(day).unwrap().quarter(), (2027, quarter), "{day}");
        }
    }

    #[test]
    fn every_day_is_read_as_it_is_written() {
        // Around the turns of years and months most of all, because reading starts from a guess.
        for day in (0..=u16::MAX).map(Day::from_number) {
            let text = day.to_string();
            if text.ends_with("-01") || text.ends_with("-31") || text.contains("-02-2") {
                assert_eq!(Day::from_iso(&text), Some(day), "{text}");
            }
        }
    }

    #[test]
    fn texts_that_are_no_day_are_refused_whatever_numbers_they_hold() {
        for text in
            ["2026-02-29", "2026-4294967295-1", "2026-1-4294967295", "4294967295-1-1", "2199-06-07", "2019-12-31"]
        {
            assert_eq!(Day::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn dates_that_cannot_be_counted_are_the_nearest_day_that_can() {
        for (date, number) in [
            ((1970, 1, 1), 0),
            ((2019, 12, 31), 0),
            ((2020, 1, 1), 0),
            ((2026, 11, 27), 2522),
            ((2199, 6, 6), u16::MAX),
            ((2199, 6, 7), u16::MAX),
            ((9999, 12, 31), u16::MAX),
        ] {
            let (year, month, day) = date;
            assert_eq!(Day::nearest(year, month, day), Day::from_number(number), "{date:?}");
        }
        assert_eq!(Day::from_date(2019, 12, 31), None);
        assert_eq!(Day::from_date(2026, 2, 29), None);
    }
}
