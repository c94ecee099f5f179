//! A framework as a track of its stages: filled where confirmed, hatched where open answers can still confirm it, and in the
//! next stage how much of it is met, with a mark at what it takes.

use super::drawing::{Anchor, Drawing, Fill, PIXEL, Size, Tone, at};
use super::lettering::{broken, width};

/// A framework. Names and numbers are the caller's, in the language of the reader.
#[derive(Clone, Debug)]
pub struct Row {
    /// The framework.
    pub name: String,
    /// The confirmed stage, by its own number and name.
    pub stage: String,
    /// What the next stage lacks, in a few words.
    pub next: String,
    /// The numbers of its stages as the framework counts them, the lowest first.
    pub numbers: Vec<String>,
    /// The place of the confirmed stage, from 0.
    pub confirmed: usize,
    /// The place of the highest stage that may hold.
    pub possible: usize,
    /// How much of the stage above the confirmed one is met, and how much is wanted, in basis points.
    pub met: Option<(u16, u16)>,
}

/// The height of a track.
pub const HEIGHT: i32 = 34 * PIXEL;

const CELL: i32 = 16 * PIXEL;
const GAP: i32 = 3 * PIXEL;

/// The track alone: a cell for each stage, with its number below.
pub fn track(row: &Row, wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, HEIGHT);
    let count = i32::try_from(row.numbers.len()).unwrap_or(1).max(1);
    let cell = (wide - GAP * (count - 1)) / count;
    for ((place, number), nth) in row.numbers.iter().enumerate().zip(0..) {
        let corner = at(nth * (cell + GAP), 0);
        if place <= row.confirmed {
            drawing.bar(corner, cell, CELL, Fill::Solid(Tone::Accent));
        } else if place <= row.possible {
            drawing.hatched(corner, cell, CELL, Tone::Accent, 6 * PIXEL);
        } else {
            drawing.bar(corner, cell, CELL, Fill::Hollow(Tone::Edge));
        }
        if let Some((met, wanted)) = row.met.filter(|_| place == row.confirmed + 1) {
            // The share lies along the foot, so that hatching stays to be seen above it.
            let share = |points: u16| cell * i32::from(points.min(10_000)) / 10_000;
            drawing.bar(at(corner.x, CELL / 2), share(met), CELL / 2, Fill::Solid(Tone::Accent));
            let mark = corner.x + share(wanted);
            drawing.line(at(mark, CELL / 4), at(mark, CELL), Tone::Ink, 2 * PIXEL);
        }
        let (bold, tone) = if place == row.confirmed { (true, Tone::Ink) } else { (false, Tone::Muted) };
        let middle = at(corner.x + cell / 2, CELL + 14 * PIXEL);
        drawing.text(middle, number, (Size::Small, bold), Anchor::Middle, tone);
    }
    drawing
}

/// All frameworks, a row each.
pub fn strip(rows: &[Row], wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, 0);
    let narrow = wide < 520 * PIXEL;
    let (names, gap) = if narrow { (wide, 0) } else { (wide * 2 / 5, 16 * PIXEL) };
    for row in rows {
        let name = broken(&row.name, Size::Normal, true, names, 2);
        let stage = broken(&[&*row.stage, &*row.next].join(" "), Size::Small, false, names, 3);
        let top = drawing.height;
        let mut line = top + Size::Normal.em();
        drawing.paragraph(at(0, line), &name, (Size::Normal, true), Anchor::Start, Tone::Ink);
        line += lines(&name) * Size::Normal.line();
        drawing.paragraph(at(0, line), &stage, (Size::Small, false), Anchor::Start, Tone::Muted);
        line += lines(&stage) * Size::Small.line();
        let (x, y) = if narrow { (0, line - Size::Small.line() / 2) } else { (names + gap, top + 2 * PIXEL) };
        drawing.place(track(row, wide - x), at(x, y));
        drawing.height = line.max(y + HEIGHT) + 14 * PIXEL;
    }
    drawing
}

fn lines(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(0)
}

/// The narrowest track in which no number meets another.
pub fn least(row: &Row) -> i32 {
    let widest = row.numbers.iter().map(|number| width(number, Size::Small, true)).max().unwrap_or(0);
    i32::try_from(row.numbers.len()).unwrap_or(0) * (widest + GAP)
}
