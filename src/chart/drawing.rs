//! What a picture is made of: lines, bars, circles, outlines and texts at places in whole hundredths of a pixel.
//!
//! A shape has a tone, not a colour: the page, paper and each export give tones their colours. What tells marks apart is
//! never the tone alone: filled, hollow, hatched and dashed are shapes of their own, so that a picture reads in grey.

/// Hundredths of a pixel in a pixel.
pub const PIXEL: i32 = 100;

/// A picture, or a part of one that is placed in another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Drawing {
    /// From the left edge to the right one.
    pub width: i32,
    /// From the top to the foot.
    pub height: i32,
    /// In the order in which they are drawn: later ones lie on earlier ones.
    pub shapes: Vec<Shape>,
}

/// A place, from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// One shape.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum Shape {
    /// Lines of one kind, each from a place to another.
    Lines {
        /// Where they run.
        lines: Vec<[Point; 2]>,
        /// Their tone.
        tone: Tone,
        /// How thick they are.
        thick: i32,
        /// Whether they are dashed.
        dashed: bool,
    },
    /// A rectangle.
    Bar {
        /// Its top left corner.
        at: Point,
        /// To the right.
        width: i32,
        /// Downwards.
        height: i32,
        /// Its inside and its edge.
        fill: Fill,
    },
    /// A circle.
    Circle {
        /// Its centre.
        at: Point,
        /// From there to its edge.
        radius: i32,
        /// Its inside and its edge.
        fill: Fill,
    },
    /// Corners joined by lines, the last one with the first.
    Outline {
        /// The corners.
        points: Vec<Point>,
        /// Its inside and its edge.
        fill: Fill,
        /// How thick the edge is.
        thick: i32,
    },
    /// A line of text.
    Text(Label),
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Label {
    /// Where it is anchored, on its baseline.
    pub at: Point,
    /// What it says.
    pub text: String,
    /// How large it is.
    pub size: Size,
    /// Whether it is bold.
    pub bold: bool,
    /// Which end of it is at its place.
    pub anchor: Anchor,
    /// Its tone.
    pub tone: Tone,
}

/// What belongs to a shape by its meaning. Each renderer has a colour for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum Tone {
    /// What is read first.
    Ink,
    /// What is read beside it.
    Muted,
    /// Lines to read a place by.
    Rule,
    /// Edges of what is empty.
    Edge,
    /// What was measured.
    Accent,
    /// The same, lighter, from the lightest to the strongest.
    Depth1,
    /// The second.
    Depth2,
    /// The third.
    Depth3,
    /// What needs attention, and targets.
    Warning,
    /// The ground on which all lies.
    Paper,
}

/// The inside of a shape and its edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum Fill {
    /// All of one tone.
    Solid(Tone),
    /// The ground within an edge.
    Hollow(Tone),
    /// A tone within an edge of the accent.
    Edged(Tone),
    /// A tone within an edge of the ground, which parts it from what it lies on.
    Haloed(Tone),
    /// Nothing within an edge: what lies below is seen.
    Open(Tone),
}

/// How large a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum Size {
    /// Notes and numbers of an axis.
    Small,
    /// Names and figures.
    Normal,
    /// The heading of a file.
    Large,
}

/// Which end of a text is at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Size {
    /// The height of an em.
    pub const fn em(self) -> i32 {
        match self {
            Size::Small => 12 * PIXEL,
            Size::Normal => 14 * PIXEL,
            Size::Large => 18 * PIXEL,
        }
    }

    /// From one line of a text to the next.
    pub const fn line(self) -> i32 {
        self.em() * 5 / 4
    }
}

impl Tone {
    /// All of them.
    pub const ALL: [Tone; 10] = [
        Tone::Ink,
        Tone::Muted,
        Tone::Rule,
        Tone::Edge,
        Tone::Accent,
        Tone::Depth1,
        Tone::Depth2,
        Tone::Depth3,
        Tone::Warning,
        Tone::Paper,
    ];
}

/// A place.
pub const fn at(x: i32, y: i32) -> Point {
    Point { x, y }
}

impl Drawing {
    /// An empty drawing.
    pub fn new(width: i32, height: i32) -> Drawing {
        Drawing { width, height, shapes: Vec::new() }
    }

    /// Adds a solid line.
    pub fn line(&mut self, from: Point, to: Point, tone: Tone, thick: i32) {
        self.lines(vec![[from, to]], tone, thick);
    }

    /// Adds solid lines.
    pub fn lines(&mut self, lines: Vec<[Point; 2]>, tone: Tone, thick: i32) {
        self.shapes.push(Shape::Lines { lines, tone, thick, dashed: false });
    }

    /// Adds a dashed line.
    pub fn dashes(&mut self, from: Point, to: Point, tone: Tone, thick: i32) {
        self.shapes.push(Shape::Lines { lines: vec![[from, to]], tone, thick, dashed: true });
    }

    /// Adds a rectangle.
    pub fn bar(&mut self, at: Point, width: i32, height: i32, fill: Fill) {
        self.shapes.push(Shape::Bar { at, width, height, fill });
    }

    /// Adds a circle.
    pub fn circle(&mut self, at: Point, radius: i32, fill: Fill) {
        self.shapes.push(Shape::Circle { at, radius, fill });
    }

    /// Adds a text.
    pub fn text(&mut self, at: Point, text: &str, (size, bold): (Size, bool), anchor: Anchor, tone: Tone) {
        if !text.is_empty() {
            self.shapes.push(Shape::Text(Label { at, text: text.to_owned(), size, bold, anchor, tone }));
        }
    }

    /// Adds a rectangle that is hatched: lines from the left foot to the right top, every `step` apart, cut at its edges.
    pub fn hatched(&mut self, corner: Point, width: i32, height: i32, tone: Tone, step: i32) {
        self.bar(corner, width, height, Fill::Hollow(tone));
        // A line on which x + y (from the top left corner) is `sum`.
        let line = |sum: i32| {
            let (left, right) = ((sum - height).max(0), sum.min(width));
            [at(corner.x + left, corner.y + sum - left), at(corner.x + right, corner.y + sum - right)]
        };
        let step = step.max(PIXEL);
        let lines: Vec<[Point; 2]> =
            (1..=(width + height) / step).map(|nth| line((nth * step).min(width + height))).collect();
        self.lines(lines, tone, PIXEL);
    }

    /// Adds another drawing at a place.
    pub fn place(&mut self, part: Drawing, by: Point) {
        self.shapes.extend(part.shapes.into_iter().map(|shape| shape.moved(by)));
    }

    /// The texts in it.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.shapes.iter().filter_map(|shape| if let Shape::Text(label) = shape { Some(label) } else { None })
    }
}

impl Shape {
    fn moved(self, by: Point) -> Shape {
        let to = |point: Point| at(point.x + by.x, point.y + by.y);
        match self {
            Shape::Lines { lines, tone, thick, dashed } => {
                Shape::Lines { lines: lines.into_iter().map(|line| line.map(to)).collect(), tone, thick, dashed }
            }
            Shape::Bar { at, width, height, fill } => Shape::Bar { at: to(at), width, height, fill },
            Shape::Circle { at, radius, fill } => Shape::Circle { at: to(at), radius, fill },
            Shape::Outline { points, fill, thick } => {
                Shape::Outline { points: points.into_iter().map(to).collect(), fill, thick }
            }
            Shape::Text(label) => Shape::Text(Label { at: to(label.at), ..label }),
        }
    }
}

/// Hundredths as a decimal number, without noughts that say nothing.
pub fn decimal(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let rest = match rest {
        0 => String::new(),
        rest if rest % 10 == 0 => [".", &(rest / 10).to_string()].concat(),
        1..10 => [".0", &rest.to_string()].concat(),
        rest => [".", &rest.to_string()].concat(),
    };
    [sign, &whole.to_string(), &rest].concat()
}
