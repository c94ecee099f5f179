//! The result as slides: what stands on each, where, and in which tone. `public/slides.js` makes a file of them and decides
//! nothing; colours are the brand's, so only their parts are named here.
//!
//! A slide is 13.33 by 7.5 inches. All lengths are whole hundredths of an inch, all values of charts whole hundredths.

mod areas;
mod closing;
mod frame;
mod opening;
mod plan;
mod roadmap;
mod stages;

pub use areas::sentence as areas_sentence;
use serde::Serialize;

use super::Exports;
use crate::text::Word;

/// Everything that a file of slides is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Slides {
    /// The title of the file, which is not its name.
    pub title: String,
    /// Whose assessment it is.
    pub organisation: String,
    /// BCP 47 tag of the language.
    pub language: String,
    /// What stands at the foot of each slide but the first.
    pub foot: String,
    /// The slides.
    pub slides: Vec<Slide>,
}

/// One slide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Slide {
    /// Whether it is the first, which has the accent as its ground.
    pub cover: bool,
    /// What it says, in a sentence where there is one.
    pub title: String,
    /// What stands under it, smaller.
    pub lead: String,
    /// Texts, tables and charts.
    pub parts: Vec<Part>,
}

/// Something on a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "camelCase")]
pub enum Part {
    /// Paragraphs.
    Text {
        /// Where.
        at: Place,
        /// The paragraphs.
        lines: Vec<Line>,
    },
    /// A table that can be edited.
    Table {
        /// Where. Rows are as high as they need to be.
        at: Place,
        /// Its columns.
        columns: Vec<Column>,
        /// Its rows; each has a text for every column.
        rows: Vec<Vec<String>>,
        /// How high a row is, where something stands beside it; as high as it needs to be where nothing is said.
        row: Option<u32>,
    },
    /// A chart that can be edited.
    Bars {
        /// Where.
        at: Place,
        /// Whether bars lie, with the first name on top.
        lying: bool,
        /// Whether the series of a name are one bar.
        stacked: bool,
        /// The names along the axis.
        names: Vec<String>,
        /// The series.
        series: Vec<Series>,
        /// Where the axis begins and ends, and how far its marks are apart; the program decides where nothing is said.
        axis: Option<Axis>,
        /// Whether there are bars and nothing else: what they are is in a table around them.
        bare: bool,
        /// Decimals of the figures at the bars; none are written where nothing is said.
        decimals: Option<u8>,
    },
}

/// A rectangle, in hundredths of an inch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// What it is.
    pub style: Style,
}

/// What a paragraph is, which says how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Style {
    /// Names what follows.
    Heading,
    /// A figure to be read from afar.
    Figure,
    /// A sentence.
    Plain,
    /// An item of a list.
    Item,
    /// Beside the point, and smaller.
    Note,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its width, in hundredths of an inch.
    pub width: u32,
    /// Whether it holds figures, which end at one line.
    pub figures: bool,
}

/// A series of a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its part among the colours.
    pub tone: Tone,
    /// Its values in hundredths, one a name.
    pub values: Vec<u32>,
}

/// Parts among the brand's colours. They differ in lightness as well, so that a print in grey can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// What is so.
    Strong,
    /// What may be, or stands beside.
    Middle,
    /// What is left.
    Faint,
}

/// The axis of values, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Axis {
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// How far its marks are apart.
    pub step: u32,
}

/// The slides of a result.
pub fn slides(exports: &Exports<'_>) -> Slides {
    let mut slides = vec![opening::cover(exports), opening::summary(exports), stages::strip(exports)];
    slides.push(areas::areas(exports));
    slides.extend(plan::plan(exports));
    slides.extend(roadmap::roadmap(exports));
    slides.extend(closing::next_steps(exports));
    slides.push(closing::about(exports));
    let day = exports.words.page.day(exports.day);
    Slides {
        title: exports.headed(exports.words.page.say(Word::AppName)),
        organisation: exports.name().to_owned(),
        language: exports.words.page.tag().to_owned(),
        foot: [&*frame::fitting(exports.name(), 60), " · ", &*day].concat(),
        slides,
    }
}
