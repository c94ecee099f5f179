//! Charts: from numbers to shapes, once for the page, for paper and for files. How they look is the style sheets' part on
//! the page, and `palette` in a file.
//!
//! Lengths are whole hundredths of a pixel, so that the same answers draw the same picture everywhere. `drawing` says what a
//! picture is made of, `lettering` how much room a text needs, `svg` writes a picture as a file; the rest is a picture each.

pub mod areas;
pub mod drawing;
pub mod gantt;
pub mod lettering;
pub mod palette;
pub mod practices;
pub mod quarters;
pub mod radar;
pub mod scale;
pub mod strip;
pub mod svg;
