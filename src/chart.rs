//! Charts as numbers: where things lie in a drawing. How they look is `view`'s and the style sheets' part.
//!
//! Lengths are in hundredths of a unit and whole numbers, so that the same answers draw the same picture everywhere.

pub mod bars;
pub mod radar;
pub mod scale;
