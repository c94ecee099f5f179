//! Numbers, days and plural forms as a language has them. In the browser, `Intl` knows.

use crate::day::Day;

/// The plural categories of Unicode's CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// As in Arabic for 0.
    Zero,
    /// As in English for 1.
    One,
    /// As in Welsh for 2.
    Two,
    /// As in Polish for 2 to 4.
    Few,
    /// As in Polish for 5.
    Many,
    /// The rest, and the only one of many languages.
    Other,
}

/// Writes numbers and days.
pub trait Formats {
    /// Makes everything ready that the first of these would else wait for.
    fn prepare(&self) {}
    /// The plural category of a count.
    fn category(&self, count: u32) -> Category;
    /// Hundredths as a decimal number with this many decimals, 0 to 2, rounded half up.
    fn decimal(&self, hundredths: i64, decimals: u8) -> String;
    /// Whole per cent.
    fn per_cent(&self, per_cent: u16) -> String;
    /// A day with the month as a word.
    fn day(&self, day: Day) -> String;
}

/// English without a browser: the fake for tests.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainFormats;

impl Formats for PlainFormats {
    fn category(&self, count: u32) -> Category {
        if count == 1 { Category::One } else { Category::Other }
    }

    fn decimal(&self, hundredths: i64, decimals: u8) -> String {
        match decimals {
            0 => ((hundredths + 50) / 100).to_string(),
            1 => format!("{}.{}", (hundredths + 5) / 100, (hundredths + 5) % 100 / 10),
            _ => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        }
    }

    fn per_cent(&self, per_cent: u16) -> String {
        format!("{per_cent}%")
    }

    fn day(&self, day: Day) -> String {
        day.to_string()
    }
}
