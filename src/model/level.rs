//! Levels of a practice and shares of a weight: the two small numbers of the scoring rule.

use std::fmt;

/// A level of a practice, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// The lowest level.
    pub const LOWEST: Level = Level(1);
    /// The highest level.
    pub const HIGHEST: Level = Level(5);

    /// The level with this number, or nothing where the number is not 1 to 5.
    pub fn new(number: u8) -> Option<Level> {
        (1..=5).contains(&number).then_some(Level(number))
    }

    /// Its number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// All five, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Level> + ExactSizeIterator {
        [Level(1), Level(2), Level(3), Level(4), Level(5)].into_iter()
    }

    /// The level below, or nothing below the lowest.
    pub fn below(self) -> Option<Level> {
        Level::new(self.0.saturating_sub(1))
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A share in basis points, 0 to 10 000 (7500 = 75 %).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BasisPoints(u16);

impl BasisPoints {
    /// The whole.
    pub const WHOLE: BasisPoints = BasisPoints(10_000);

    /// This share, or nothing where the number is above 10 000.
    pub fn new(number: u32) -> Option<BasisPoints> {
        u16::try_from(number).ok().filter(|n| *n <= 10_000).map(BasisPoints)
    }

    /// The share that `part` is of `whole`, rounded down; the whole where `whole` is nothing.
    pub fn of(part: u32, whole: u32) -> BasisPoints {
        let share = (u64::from(part) * 10_000).checked_div(u64::from(whole));
        share.and_then(|n| u16::try_from(n).ok()).map_or(BasisPoints::WHOLE, |n| BasisPoints(n.min(10_000)))
    }

    /// Whether `part` is at least this share of `whole`. Exact: nothing is rounded.
    pub fn reached_by(self, part: u32, whole: u32) -> bool {
        u64::from(part) * 10_000 >= u64::from(self.0) * u64::from(whole)
    }

    /// Whether `part` is at most this share of `whole`. Exact: nothing is rounded.
    pub fn not_exceeded_by(self, part: u32, whole: u32) -> bool {
        u64::from(part) * 10_000 <= u64::from(self.0) * u64::from(whole)
    }

    /// The number, 0 to 10 000.
    pub fn number(self) -> u16 {
        self.0
    }

    /// Whole per cent, rounded down, 0 to 100.
    pub fn per_cent(self) -> u16 {
        self.0 / 100
    }
}
