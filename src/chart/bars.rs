//! The bar of an area: its mean, and the line from its lowest to its highest practice.

use super::scale::Position;
use crate::score::AreaScore;

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where the bar ends.
    pub end: Position,
    /// Where the line of the spread begins.
    pub low: Position,
    /// How long that line is; nothing where all practices stand at one level.
    pub length: Position,
}

/// The bar of an area, or nothing where no practice of it has a level.
pub fn bar(score: &AreaScore) -> Option<Bar> {
    let (mean, (low, high)) = score.mean.zip(score.spread)?;
    let low = Position::of_level(low.number());
    Some(Bar { end: Position::of_mean(mean), low, length: Position::of_level(high.number()).since(low) })
}
