//! Stages and effort over the quarters of a plan: a column for today and one for the end of each quarter. A stage is filled
//! from the column in which it is proven on to the end, deeper the higher it is; effort stands as bars under the line of what
//! can be spent.

use super::drawing::{Anchor, Drawing, Fill, PIXEL, Size, Tone, at};
use super::lettering::{broken, shortened, width};

/// A column. Texts are the caller's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What it is called, in a few characters.
    pub name: String,
    /// The year in which it is, where a day to begin is known.
    pub year: String,
    /// Person-days of work in it.
    pub used: u32,
    /// The same as it is printed.
    pub figure: String,
    /// Person-days that keep up what is done.
    pub upkeep: u32,
}

/// A framework over the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The framework.
    pub name: String,
    /// For each column, the place of the stage that it shows, from 0, and its number as the framework counts it.
    pub stages: Vec<(usize, String)>,
    /// The place of its highest stage.
    pub top: usize,
}

/// What can be spent in a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// Person-days.
    pub days: u32,
    /// What its line is called.
    pub name: String,
    /// What the row of bars is called.
    pub effort: String,
}

const ROW: i32 = 26 * PIXEL;
const CELL: i32 = 22 * PIXEL;
const EFFORT: i32 = 92 * PIXEL;
/// Room above the highest bar for the name of the line.
const LINE: i32 = 18 * PIXEL;

/// Between a name and its track.
const GAP: i32 = 12 * PIXEL;
/// Below this a picture has its names above its tracks.
pub(super) const NARROW: i32 = 560 * PIXEL;

/// Where a column begins.
pub fn edge(nth: usize, count: usize, wide: i32) -> i32 {
    let [nth, count] = [nth, count.max(1)].map(|number| i64::try_from(number).unwrap_or(i64::MAX));
    i32::try_from(i64::from(wide) * nth / count).unwrap_or(wide)
}

fn middle(nth: usize, count: usize, wide: i32) -> i32 {
    i32::midpoint(edge(nth, count, wide), edge(nth + 1, count, wide))
}

/// Of texts in the middle of columns, those for which there is room beside the ones before.
fn fitting<'a>(texts: impl Iterator<Item = &'a str>, bold: bool, count: usize, wide: i32) -> Vec<(usize, &'a str)> {
    let mut end = 0;
    let mut fitting = Vec::new();
    for (nth, text) in texts.enumerate().filter(|(_, text)| !text.is_empty()) {
        let half = width(text, Size::Small, bold) / 2 + PIXEL * 3 / 2;
        let middle = middle(nth, count, wide);
        if middle - half >= end && middle + half <= wide {
            end = middle + half;
            fitting.push((nth, text));
        }
    }
    fitting
}

/// The names of the columns, with their years below where these change.
pub fn header(columns: &[Column], wide: i32) -> Drawing {
    let years = columns.iter().any(|column| !column.year.is_empty());
    let lines = if years { 2 } else { 1 };
    let mut drawing = Drawing::new(wide, Size::Small.line() * lines + 4 * PIXEL);
    let small = (Size::Small, false);
    let named = fitting(columns.iter().map(|column| &*column.name), false, columns.len(), wide);
    // Some quarters of a year are harder to read than years alone.
    let enough = !years || named.len() * 4 > columns.len() * 3;
    for (nth, name) in named.into_iter().filter(|_| enough) {
        let place = at(middle(nth, columns.len(), wide), Size::Small.em());
        drawing.text(place, name, small, Anchor::Middle, Tone::Ink);
    }
    // A year that has no room in its first column has it in the next.
    let (mut year, mut end) = ("", 0);
    for (nth, column) in columns.iter().enumerate() {
        let half = width(&column.year, Size::Small, false) / 2 + PIXEL;
        let middle = middle(nth, columns.len(), wide);
        if column.year != year && !column.year.is_empty() && middle - half >= end && middle + half <= wide {
            (year, end) = (&column.year, middle + half);
            let below = at(middle, Size::Small.em() + Size::Small.line());
            drawing.text(below, year, small, Anchor::Middle, Tone::Muted);
        }
    }
    drawing
}

/// The effort of each column as a bar with its figure; what keeps up earlier steps is hollow on top of it. A dashed line, by
/// its name, is what can be spent.
pub fn effort(columns: &[Column], capacity: &Capacity, wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, EFFORT);
    let sum = |column: &Column| column.used.saturating_add(column.upkeep);
    let most = columns.iter().map(sum).max().unwrap_or(0).max(capacity.days).max(1);
    let high = |days: u32| {
        let share = i64::from(EFFORT - LINE) * i64::from(days) / i64::from(most);
        i32::try_from(share).unwrap_or(EFFORT)
    };
    let line = EFFORT - high(capacity.days);
    let figures = fitting(columns.iter().map(|column| &*column.figure), true, columns.len(), wide);
    for (nth, column) in columns.iter().enumerate() {
        let (left, right) = (edge(nth, columns.len(), wide), edge(nth + 1, columns.len(), wide));
        let inset = (right - left) / 8;
        let (top, upkeep) = (EFFORT - high(column.used), high(column.upkeep));
        let over = sum(column) > capacity.days;
        if column.used > 0 {
            let fill = if over { Fill::Solid(Tone::Warning) } else { Fill::Edged(Tone::Depth2) };
            drawing.bar(at(left + inset, top), right - left - 2 * inset, EFFORT - top, fill);
        }
        if column.upkeep > 0 {
            drawing.bar(at(left + inset, top - upkeep), right - left - 2 * inset, upkeep, Fill::Hollow(Tone::Accent));
        }
        let figure = figures.iter().find(|(place, _)| *place == nth).filter(|_| column.used > 0);
        if let Some((_, figure)) = figure {
            // In the bar where it is high enough, under the line; else above all of it.
            let inside = top.max(line) + 15 * PIXEL;
            let (foot, tone) = match (inside + 4 * PIXEL <= EFFORT, over) {
                (true, true) => (inside, Tone::Paper),
                (true, false) => (inside, Tone::Ink),
                (false, _) => ((top - upkeep - 4 * PIXEL).max(LINE + 12 * PIXEL), Tone::Ink),
            };
            drawing.text(at(i32::midpoint(left, right), foot), figure, (Size::Small, true), Anchor::Middle, tone);
        }
    }
    drawing.dashes(at(0, line), at(wide, line), Tone::Ink, PIXEL);
    let name = shortened(&capacity.name, Size::Small, false, wide);
    drawing.text(at(0, LINE - 5 * PIXEL), &name, (Size::Small, false), Anchor::Start, Tone::Muted);
    drawing
}

/// The stages of a framework.
pub fn stages(course: &Course, wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, ROW);
    let count = course.stages.len();
    let mut nth = 0;
    while let Some((stage, number)) = course.stages.get(nth) {
        let run = course.stages.iter().skip(nth).take_while(|(other, _)| other == stage).count();
        let (left, right) = (edge(nth, count, wide), edge(nth + run, count, wide));
        let fill = depth(*stage, course.top);
        drawing.bar(at(left, 2 * PIXEL), right - left, CELL, fill);
        let tone = if fill == Fill::Solid(Tone::Accent) { Tone::Paper } else { Tone::Ink };
        // In its first column, or where that is too narrow, from where it begins; none where it holds too briefly for one.
        let room = width(number, Size::Small, true) + 2 * PIXEL;
        let cell = (edge(nth + 1, count, wide) - left).max(room);
        if cell <= right - left {
            let middle = at(left + cell / 2, 17 * PIXEL);
            drawing.text(middle, number, (Size::Small, true), Anchor::Middle, tone);
        }
        nth += run;
    }
    drawing
}

/// The lowest stage, which everybody holds, is hollow; the highest has the full tone.
fn depth(stage: usize, top: usize) -> Fill {
    match (stage * 4).div_ceil(top.max(1)) {
        0 => Fill::Hollow(Tone::Edge),
        1 => Fill::Edged(Tone::Depth1),
        2 => Fill::Edged(Tone::Depth2),
        3 => Fill::Edged(Tone::Depth3),
        _ => Fill::Solid(Tone::Accent),
    }
}

/// The whole picture. Where it is narrow, names stand over their tracks.
pub fn quarters(columns: &[Column], capacity: &Capacity, courses: &[Course], wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, 0);
    let narrow = wide < NARROW;
    let needed = courses.iter().map(|course| width(&course.name, Size::Small, false)).max().unwrap_or(0);
    let names = if narrow { 0 } else { (needed + GAP).min(wide * 2 / 5) };
    let track = wide - names;
    let mut add = |part: Drawing, name: &str, foot: bool| {
        let room = if narrow { wide } else { names - GAP };
        let lines = broken(name, Size::Small, false, room, 4);
        let texts = Size::Small.line() * i32::try_from(lines.len()).unwrap_or(0);
        let top = drawing.height;
        let (line, track, high) = match (narrow, foot) {
            (true, _) => (top, top + texts + 2 * PIXEL, texts + 2 * PIXEL + part.height),
            (false, true) => (top + (part.height - texts).max(0), top, part.height.max(texts)),
            (false, false) => {
                let high = part.height.max(texts);
                (top + (high - texts) / 2, top + (high - part.height) / 2, high)
            }
        };
        let first = at(0, line + Size::Small.em());
        drawing.paragraph(first, &lines, (Size::Small, false), Anchor::Start, Tone::Ink);
        drawing.place(part, at(names, track));
        drawing.height = top + high + 4 * PIXEL;
    };
    add(header(columns, track), "", false);
    add(effort(columns, capacity, track), &capacity.effort, true);
    for course in courses {
        add(stages(course, track), &course.name, false);
    }
    drawing
}
