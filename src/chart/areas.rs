//! Areas on one axis from level 1 to 5: the mean as a dot, a line from the lowest to the highest practice, each practice as a
//! small circle where it stands, and a tall mark at the target.
//!
//! Circles at one level are stacked upwards. The figures beside a row are the caller's, rounded once: what is printed adds up.

use std::cmp::Reverse;

use super::drawing::{Anchor, Drawing, Fill, PIXEL, Size, Tone, at};
use super::lettering::{broken, width};
use super::practices::{self, Practice};
use crate::model::AreaIndex;
use crate::ordered;

/// An area. Texts are the caller's, in the language of the reader.
#[derive(Clone, Debug)]
pub struct Row {
    /// The area.
    pub area: AreaIndex,
    /// Its name.
    pub name: String,
    /// Its mean as it is printed, or that there is none.
    pub figure: String,
    /// How far it is from its target, in a few words; nothing without a target.
    pub note: String,
    /// Its mean in hundredths of a level.
    pub mean: Option<u16>,
    /// The level that the situation calls for.
    pub target: Option<u8>,
    /// Hundredths that the printed mean lacks of the target; negative above it.
    pub gap: Option<i32>,
    /// Its practices.
    pub practices: Vec<Practice>,
}

/// What the marks of the first row are called beside them.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The dot.
    pub mean: &'a str,
    /// The tall mark.
    pub target: &'a str,
}

const DOT: i32 = 6 * PIXEL;
const CIRCLE: i32 = 3 * PIXEL;
/// From one stacked circle to the next.
const PITCH: i32 = 7 * PIXEL;
/// From the line to the first circle above it, clear of the dot.
const CLEAR: i32 = 11 * PIXEL;
const BELOW: i32 = 12 * PIXEL;
/// Room for a name of a mark.
const NAME: i32 = 15 * PIXEL;
/// The axis of a picture begins and ends so far within its place, so that marks at its ends are whole.
const PAD: i32 = 10 * PIXEL;
/// Below this a picture has its names above the rows.
const NARROW: i32 = 560 * PIXEL;

/// Where a mean stands on an axis of this length. Hundredths of a level from 1 at the start to 5 at the end.
pub fn along(hundredths: u16, wide: i32) -> i32 {
    wide * i32::from(hundredths.clamp(100, 500) - 100) / 400
}

/// The areas in the order in which they are read: the furthest from its target first where there are targets, those without
/// a mean last; without targets as they are.
#[must_use]
pub fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    if rows.iter().any(|row| row.target.is_some()) {
        ordered::sort_by_key(&mut rows, |row| (row.gap.is_none(), Reverse(row.gap)));
    }
    rows
}

/// How many circles are stacked at most at one level, over all rows: all tracks of a picture are as high.
pub fn stack(rows: &[Row]) -> i32 {
    rows.iter().flat_map(|row| (1..=5).map(|level| standing(row, level))).max().unwrap_or(0)
}

fn standing(row: &Row, level: u8) -> i32 {
    row.practices.iter().fold(0, |count, practice| count + i32::from(practice.level == Some(level)))
}

/// The track of an area, with its marks named where that is wanted. A line at each level runs through all of it, so that
/// tracks below one another share an axis.
pub fn track(row: &Row, wide: i32, stack: i32, names: Option<Names<'_>>) -> Drawing {
    let above = if names.is_some_and(|_| row.target.is_some()) { NAME } else { 0 };
    let below = if names.is_some_and(|_| row.mean.is_some()) { NAME } else { 0 };
    // A target is seen above the highest circle and below the dot, wherever they stand.
    let line = above + CLEAR + PITCH * (stack - 1).max(0) + 3 * CIRCLE;
    let high = line + BELOW + below;
    let mut drawing = Drawing::new(wide, high);
    let upright = |x: i32, top: i32, foot: i32| [at(x, top), at(x, foot)];
    let levels = (1..=5).map(|level: u16| upright(along(level * 100, wide), above, line + BELOW));
    drawing.lines(levels.collect(), Tone::Rule, PIXEL);
    let levels = || (1..=5).filter(|level| standing(row, *level) > 0);
    if let Some((low, high)) = levels().min().zip(levels().max()) {
        let place = |level: u8| along(u16::from(level) * 100, wide);
        drawing.line(at(place(low), line), at(place(high), line), Tone::Edge, 3 * PIXEL);
    }
    if let Some(target) = row.target {
        let x = along(u16::from(target) * 100, wide);
        drawing.lines(vec![upright(x, above, line + BELOW)], Tone::Warning, 3 * PIXEL);
        if let Some(names) = names {
            drawing.text(at(x, above - 4 * PIXEL), names.target, (Size::Small, false), inwards(x, wide), Tone::Warning);
        }
    }
    for level in levels() {
        for nth in 0..standing(row, level) {
            let centre = at(along(u16::from(level) * 100, wide), line - CLEAR - nth * PITCH);
            drawing.circle(centre, CIRCLE, Fill::Hollow(Tone::Accent));
        }
    }
    if let Some(mean) = row.mean {
        let x = along(mean, wide);
        drawing.circle(at(x, line), DOT, Fill::Haloed(Tone::Accent));
        if let Some(names) = names {
            let foot = at(x, line + BELOW + NAME - 3 * PIXEL);
            drawing.text(foot, names.mean, (Size::Small, false), inwards(x, wide), Tone::Accent);
        }
    }
    drawing
}

/// A text at the end of an axis is anchored so that it stays within.
fn inwards(x: i32, wide: i32) -> Anchor {
    match (x < wide / 8, x > wide - wide / 8) {
        (true, _) => Anchor::Start,
        (_, true) => Anchor::End,
        _ => Anchor::Middle,
    }
}

/// The numbers of the levels over the rows.
pub fn axis(numbers: &[String; 5], wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, Size::Small.line());
    for (number, level) in numbers.iter().zip(1..=5_u16) {
        let place = at(along(level * 100, wide), Size::Small.em());
        drawing.text(place, number, (Size::Small, false), Anchor::Middle, Tone::Muted);
    }
    drawing
}

/// The whole picture. With `all`, the practices of each area stand under it on the same axis.
pub fn areas(rows: &[Row], numbers: &[String; 5], names: Names<'_>, all: bool, wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, 0);
    let layout = Layout::of(rows, wide);
    drawing.place(axis(numbers, layout.axis), at(layout.left, 0));
    drawing.height = Size::Small.line() + 4 * PIXEL;
    let stack = stack(rows);
    for (row, nth) in rows.iter().zip(0..) {
        area(&mut drawing, row, &layout, stack, (nth == 0).then_some(names));
        for practice in row.practices.iter().filter(|_| all) {
            self::practice(&mut drawing, practice, &layout);
        }
        drawing.height += if all { 10 * PIXEL } else { 4 * PIXEL };
    }
    drawing
}

/// Where things are in the whole picture: beside one another, or names over their tracks where it is narrow.
struct Layout {
    wide: i32,
    narrow: bool,
    /// Room for names.
    names: i32,
    /// Where the axis begins, and its length.
    left: i32,
    axis: i32,
    /// Where figures begin, and their room.
    figures: i32,
    room: i32,
}

impl Layout {
    fn of(rows: &[Row], wide: i32) -> Layout {
        let gap = 16 * PIXEL;
        let figures = rows.iter().map(|row| width(&row.figure, Size::Normal, true)).max().unwrap_or(0);
        if wide < NARROW {
            let names = wide - figures - gap;
            let axis = wide - 2 * PAD;
            return Layout { wide, narrow: true, names, left: PAD, axis, figures: wide - figures, room: wide };
        }
        let notes = rows.iter().map(|row| width(&row.note, Size::Small, false)).max().unwrap_or(0);
        let room = figures.max(notes.min(wide / 5)).max(40 * PIXEL);
        let names = wide * 3 / 10;
        let left = names + gap + PAD;
        Layout { wide, narrow: false, names, left, axis: wide - left - PAD - gap - room, figures: wide - room, room }
    }
}

fn area(drawing: &mut Drawing, row: &Row, layout: &Layout, stack: i32, names: Option<Names<'_>>) {
    let normal = (Size::Normal, true);
    let track = track(row, layout.axis, stack, names);
    let name = broken(&row.name, Size::Normal, true, layout.names, 3);
    let note = broken(&row.note, Size::Small, false, layout.room, 3);
    let top = drawing.height;
    if layout.narrow {
        let mut line = top + Size::Normal.em();
        drawing.paragraph(at(0, line), &name, normal, Anchor::Start, Tone::Ink);
        drawing.text(at(layout.wide, line), &row.figure, normal, Anchor::End, Tone::Ink);
        line += Size::Normal.line() * count(&name);
        drawing.paragraph(at(0, line), &note, (Size::Small, false), Anchor::Start, Tone::Muted);
        let below = line - Size::Normal.em() + Size::Small.line() * count(&note) + 6 * PIXEL;
        drawing.height = below + track.height;
        drawing.place(track, at(layout.left, below));
        return;
    }
    // Names and figures stand at the line of the track, not at the top of its circles.
    let texts = Size::Normal.line() * count(&name);
    let beside = Size::Normal.line() + Size::Small.line() * count(&note);
    let high = track.height.max(texts).max(beside);
    let middle = |text: i32| top + (high - text) / 2 + Size::Normal.em();
    drawing.paragraph(at(0, middle(texts)), &name, normal, Anchor::Start, Tone::Ink);
    drawing.text(at(layout.figures, middle(beside)), &row.figure, normal, Anchor::Start, Tone::Ink);
    let under = at(layout.figures, middle(beside) + Size::Small.line());
    drawing.paragraph(under, &note, (Size::Small, false), Anchor::Start, Tone::Muted);
    drawing.place(track, at(layout.left, top));
    drawing.height = top + high;
}

fn practice(drawing: &mut Drawing, practice: &Practice, layout: &Layout) {
    let small = (Size::Small, false);
    let name = broken(&practice.name, Size::Small, false, layout.names, 3);
    let track = practices::track(practice, layout.axis);
    let texts = Size::Small.line() * count(&name);
    let top = drawing.height;
    let figures = if layout.narrow { (layout.wide, Anchor::End) } else { (layout.figures, Anchor::Start) };
    let high = if layout.narrow { texts } else { track.height.max(texts + 4 * PIXEL) };
    let line = top + (high - texts) / 2 + Size::Small.em();
    drawing.paragraph(at(0, line), &name, small, Anchor::Start, Tone::Ink);
    drawing.text(at(figures.0, line), &practice.figure, small, figures.1, Tone::Ink);
    if layout.narrow {
        drawing.height = top + texts + track.height;
        drawing.place(track, at(layout.left, top + texts));
    } else {
        drawing.height = top + high;
        drawing.place(track, at(layout.left, top + (high - practices::HEIGHT) / 2));
    }
}

fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(0)
}
