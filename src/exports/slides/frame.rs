//! What the slides share: where their body is, short ways to make parts, and texts that fit.

use super::{Column, Line, Part, Place, Style};
use crate::exports::Exports;
use crate::notes::cleaned::cleaned;
use crate::report::ReportWord;

/// The left edge of everything.
pub(super) const LEFT: u32 = 60;
/// The width of everything.
pub(super) const WIDTH: u32 = 1213;
/// Where the body begins.
pub(super) const TOP: u32 = 200;
/// Its height, down to the foot.
pub(super) const HEIGHT: u32 = 480;

/// A part of the body, from one hundredth of its width to another.
pub(super) fn across(from: u32, to: u32) -> Place {
    Place { x: LEFT + WIDTH * from / 100, y: TOP, width: WIDTH * (to - from) / 100, height: HEIGHT }
}

pub(super) fn line(style: Style, text: impl Into<String>) -> Line {
    Line { text: text.into(), style }
}

pub(super) fn text(at: Place, lines: Vec<Line>) -> Part {
    Part::Text { at, lines }
}

/// A table whose rows are as high as they need to be.
pub(super) fn table(at: Place, columns: Vec<Column>, rows: Vec<Vec<String>>) -> Part {
    Part::Table { at, columns, rows, row: None }
}

/// A column of texts.
pub(super) fn texts(name: &str, width: u32) -> Column {
    Column { name: name.to_owned(), width, figures: false }
}

/// A column of figures.
pub(super) fn figures(name: &str, width: u32) -> Column {
    Column { name: name.to_owned(), width, figures: true }
}

/// A text with an ellipsis where it is longer than its place.
pub(super) fn fitting(text: &str, most: usize) -> String {
    let kept = cleaned(text, most, false);
    if kept.cut { [kept.text.trim_end(), "…"].concat() } else { kept.text }
}

/// For whom the efforts are estimates. On the page the sentence goes on with what one can do there.
pub(super) fn estimate<'a>(exports: &'a Exports<'_>) -> &'a str {
    exports.words.say(if exports.findings.roadmap.scaled {
        ReportWord::ReportEstimateScaled
    } else {
        ReportWord::ReportEstimate
    })
}
