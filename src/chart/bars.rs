//! The row of an area on the axis from level 1 to 5: its mean, and the line from its lowest to its highest practice.

use super::scale::Position;
use crate::score::AreaScore;

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where the mean stands.
    pub mean: Position,
    /// Where the lowest practice stands.
    pub low: Position,
    /// Where the highest does.
    pub high: Position,
}

/// The row of an area, or nothing where no practice of it has a level.
pub fn bar(score: &AreaScore) -> Option<Bar> {
    let (mean, (low, high)) = score.mean.zip(score.spread)?;
    Some(Bar {
        mean: Position::of_mean(mean),
        low: Position::of_level(low.number()),
        high: Position::of_level(high.number()),
    })
}
