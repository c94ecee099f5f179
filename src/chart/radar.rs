//! The radar: one axis an area, the first one up, then clockwise; the middle is below level 1, and each level is a ring with
//! its number on the first axis. Labels stand at their axes.
//!
//! Directions come from a sine in whole numbers, because float trigonometry may differ in its last digit between a native
//! build and a browser.

use super::drawing::{Anchor, Drawing, Fill, PIXEL, Point, Shape, Size, Tone, at};
use super::lettering::broken;

/// An axis. Texts are the caller's.
#[derive(Clone, Debug)]
pub struct Axis {
    /// The area.
    pub name: String,
    /// Its mean as it is printed, or that there is none.
    pub figure: String,
    /// Its mean in hundredths of a level; the middle where it has none.
    pub mean: Option<u16>,
}

/// From an axis to its label.
const GAP: i32 = 8 * PIXEL;
/// Below this, labels stand above and below the ends of their axes and not beside them.
const NARROW: i32 = 480 * PIXEL;
/// From a label to the edge of the picture: some letters reach beyond where they begin.
const EDGE: i32 = 2 * PIXEL;
/// Room for a label.
const ROOM: i32 = 118 * PIXEL;

/// The radar.
pub fn radar(axes: &[Axis], numbers: &[String; 5], wide: i32) -> Drawing {
    let narrow = wide < NARROW;
    let radius = if narrow { wide * 23 / 100 } else { (wide / 2 - ROOM - GAP).min(170 * PIXEL) };
    let count = i32::try_from(axes.len()).unwrap_or(1).max(1);
    let point = |axis: i32, hundredths: i32| point(axis * 360 / count, hundredths, radius);
    let mut blocks = Vec::new();
    for (axis, nth) in axes.iter().zip(0..) {
        blocks.push(Block::at(axis, point(nth, 500), wide / 2, narrow));
    }
    apart(&mut blocks);
    let highest = blocks.iter().map(|block| block.top).fold(-radius, i32::min);
    let lowest = blocks.iter().map(Block::foot).fold(radius, i32::max);
    let mut drawing = Drawing::new(wide, lowest - highest + 2 * PIXEL);
    let by = at(wide / 2, PIXEL - highest);

    let mut inside = Drawing::new(wide, 0);
    let ring = |level: i32| (0..count).map(|axis| point(axis, level * 100)).collect::<Vec<Point>>();
    let mean = |axis: &Axis, nth: i32| point(nth, axis.mean.map_or(0, i32::from));
    let outline: Vec<Point> = axes.iter().zip(0..).map(|(axis, nth)| mean(axis, nth)).collect();
    let area = Shape::Outline { points: outline.clone(), fill: Fill::Edged(Tone::Depth1), thick: 2 * PIXEL };
    inside.shapes.push(area);
    for level in 1..=5 {
        inside.shapes.push(Shape::Outline { points: ring(level), fill: Fill::Open(Tone::Edge), thick: PIXEL / 2 });
    }
    inside.lines((0..count).map(|axis| [at(0, 0), point(axis, 500)]).collect(), Tone::Edge, PIXEL / 2);
    for dot in outline {
        inside.circle(dot, 7 * PIXEL / 2, Fill::Haloed(Tone::Accent));
    }
    // Where rings are close, every second one has its number.
    let close = radius / 5 < Size::Small.line();
    for (number, level) in numbers.iter().zip(1..=5).filter(|(_, level)| !close || level % 2 == 1) {
        let ring = point(0, level * 100);
        inside.text(at(5 * PIXEL, ring.y + 12 * PIXEL), number, (Size::Small, false), Anchor::Start, Tone::Muted);
    }
    for block in &blocks {
        block.draw(&mut inside);
    }
    drawing.place(inside, by);
    drawing
}

/// A label: its lines, and where they stand. The middle of the radar is at nought.
struct Block {
    lines: Vec<String>,
    figure: String,
    x: i32,
    top: i32,
    anchor: Anchor,
    upper: bool,
}

impl Block {
    fn at(axis: &Axis, end: Point, half: i32, narrow: bool) -> Block {
        let lines = broken(&axis.name, Size::Small, false, ROOM.min(half - EDGE), 3);
        let upper = end.y <= 0;
        let mut block = Block { lines, figure: axis.figure.clone(), x: 0, top: 0, anchor: Anchor::Middle, upper };
        let beyond = if upper { end.y - GAP - block.high() } else { end.y + GAP };
        block.top = beyond;
        if end.x != 0 {
            let right = end.x > 0;
            // Beside the end of the axis, or over and under it at the edge of the picture.
            let (x, anchor) = match (narrow, right) {
                (true, true) => (half - EDGE, Anchor::End),
                (true, false) => (EDGE - half, Anchor::Start),
                (false, true) => (end.x + GAP, Anchor::Start),
                (false, false) => (end.x - GAP, Anchor::End),
            };
            (block.x, block.anchor) = (x, anchor);
            if !narrow {
                block.top = end.y - block.high() / 2;
            }
        }
        block
    }

    fn high(&self) -> i32 {
        (i32::try_from(self.lines.len()).unwrap_or(0) + 1) * Size::Small.line()
    }

    fn foot(&self) -> i32 {
        self.top + self.high()
    }

    fn side(&self) -> i32 {
        self.x.signum()
    }

    fn draw(&self, drawing: &mut Drawing) {
        let line = self.top + Size::Small.em();
        drawing.paragraph(at(self.x, line), &self.lines, (Size::Small, false), self.anchor, Tone::Ink);
        let last = at(self.x, self.foot() - Size::Small.line() + Size::Small.em());
        drawing.text(last, &self.figure, (Size::Small, true), self.anchor, Tone::Ink);
    }
}

/// Moves labels of one side that would lie on one another apart, outwards from the middle; then those above and below the
/// middle, which may meet both sides, beyond all that they would meet.
fn apart(blocks: &mut [Block]) {
    for side in [1, -1, 0] {
        for upper in [true, false] {
            let mut order: Vec<usize> = Vec::new();
            for (nth, block) in blocks.iter().enumerate() {
                if block.side() == side && block.upper == upper {
                    order.push(nth);
                }
            }
            crate::ordered::sort_by_key(&mut order, |nth| {
                blocks.get(*nth).map(|block| if upper { -block.foot() } else { block.top })
            });
            for (place, nth) in order.iter().enumerate() {
                let met = |other: &Block| if side == 0 { other.side() != 0 && other.upper == upper } else { false };
                let before = place.checked_sub(1).and_then(|before| blocks.get(*order.get(before)?));
                let beyond = blocks.iter().filter(|other| met(other)).chain(before);
                let limit = beyond.map(|other| if upper { -other.top } else { other.foot() }).max();
                if let Some((limit, block)) = limit.zip(blocks.get_mut(*nth)) {
                    block.top = if upper { block.top.min(-limit - block.high()) } else { block.top.max(limit) };
                }
            }
        }
    }
}

/// The point at an angle, clockwise from the top, at a mean of hundredths of a level.
fn point(degrees: i32, hundredths: i32, radius: i32) -> Point {
    let length = i64::from(hundredths) * i64::from(radius) / 500;
    let along = |sine: i32| i32::try_from((length * i64::from(sine) + 500_000).div_euclid(1_000_000)).unwrap_or(0);
    at(along(sine(degrees)), along(-sine(degrees + 90)))
}

/// Sine of whole degrees, in millionths, at most 1 700 off: Bhaskara's formula of the seventh century, in which
/// x (180 - x) is all that there is to multiply and divide.
fn sine(degrees: i32) -> i32 {
    let degrees = degrees.rem_euclid(360);
    let half = degrees % 180;
    let product = i64::from(half * (180 - half));
    let sine = i32::try_from(4_000_000 * product / (40_500 - product)).unwrap_or(0);
    if degrees < 180 { sine } else { -sine }
}

#[cfg(test)]
mod tests {
    use super::{at, point, sine};

    #[test]
    fn sines_agree_with_the_circle() {
        for degrees in -720..=720 {
            let (sine, cosine) = (i64::from(sine(degrees)), i64::from(sine(degrees + 90)));
            assert!((sine * sine + cosine * cosine - 1_000_000_000_000).abs() < 4_000_000_000, "{degrees}");
        }
    }

    #[test]
    fn the_first_axis_points_up_and_the_rest_follow_clockwise() {
        assert_eq!(point(0, 500, 10_000), at(0, -10_000));
        assert_eq!(point(90, 500, 10_000), at(10_000, 0));
        assert_eq!(point(60, 250, 10_000), at(4_324, -2_500));
        assert_eq!(point(180, 100, 10_000), at(0, 2_000));
        assert_eq!(point(300, 100, 10_000), at(-1_730, -1_000));
    }
}
