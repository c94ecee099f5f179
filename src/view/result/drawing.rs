//! A drawing on the page: shapes of `chart` as SVG, their tones as classes, so that the style sheet colours them by day, by
//! night, with a host's accent and with forced colours, and texts are in the page's font.
//!
//! A whole picture keeps its shape. A track is stretched to the width that it has: places along it are shares, heights are in
//! em. So it fits beside a name that wraps in any font, on any width, and is drawn once and not once for each width.

use yew::Html;

use crate::chart::drawing::{Anchor, Drawing, Fill, Label, Point, Shape, Tone, decimal};
use crate::view::dom::{El, el};

/// A picture that keeps its shape, as wide as it is drawn or as wide as there is room. What it shows is said beside it, so it
/// is hidden from screen readers.
pub(super) fn whole(drawing: &Drawing, class: &'static str) -> El {
    let [wide, high] = [drawing.width, drawing.height].map(decimal);
    let inside = drawing.shapes.iter().map(|shape| Measure::Whole.draw(shape));
    el("svg")
        .class(class)
        .decorative()
        .attr("viewBox", ["0 0 ", &wide, " ", &high].concat())
        .attr("width", ems(drawing.width, EM))
        .all(inside)
}

/// A track as wide as its place.
pub(super) fn stretched(drawing: &Drawing, class: &'static str) -> El {
    el("svg").class(class).decorative().attr("height", ems(drawing.height, EM)).all(track(drawing))
}

/// The shapes of a track, for a picture that has more in it.
pub(super) fn track(drawing: &Drawing) -> impl Iterator<Item = Html> {
    let measure = Measure::Shares(drawing.width.max(1));
    drawing.shapes.iter().flat_map(move |shape| match shape {
        // A path takes no shares, so each line of several is an element.
        Shape::Lines { lines, tone, thick, dashed } => {
            lines.iter().map(|line| measure.line(*line, (*tone, *thick, *dashed))).collect()
        }
        shape => vec![measure.draw(shape)],
    })
}

/// The pixels of an em where nobody changed it, in hundredths.
const EM: i32 = 1600;

/// How lengths are written.
#[derive(Clone, Copy)]
enum Measure {
    /// As they are.
    Whole,
    /// As shares of this width along it, and in em downwards.
    Shares(i32),
}

impl Measure {
    fn along(self, x: i32) -> String {
        match self {
            Measure::Whole => decimal(x),
            Measure::Shares(of) => [&*decimal(share(x, of, 10_000)), "%"].concat(),
        }
    }

    /// Within an element with a font of this size.
    fn down(self, y: i32, em: i32) -> String {
        match self {
            Measure::Whole => decimal(y),
            Measure::Shares(_) => ems(y, em),
        }
    }

    fn draw(self, shape: &Shape) -> Html {
        let down = |y: i32| self.down(y, EM);
        match shape {
            Shape::Lines { lines, tone, thick, dashed } => {
                let path = lines.iter().map(|[from, to]| ["M", &pair(*from), "L", &pair(*to)].concat());
                let path: Vec<String> = path.collect();
                self.stroke(el("path"), (*tone, *thick, *dashed)).attr("d", path.concat()).into()
            }
            Shape::Bar { at, width, height, fill } => filled(el("rect"), *fill)
                .attr("x", self.along(at.x))
                .attr("y", down(at.y))
                .attr("width", self.along(*width))
                .attr("height", down(*height))
                .into(),
            Shape::Circle { at, radius, fill } => filled(el("circle"), *fill)
                .attr("cx", self.along(at.x))
                .attr("cy", down(at.y))
                .attr("r", down(*radius))
                .into(),
            Shape::Outline { points, fill, thick } => {
                let points: Vec<String> = points.iter().map(|point| pair(*point)).collect();
                filled(el("polygon"), *fill).attr("points", points.join(" ")).attr("stroke-width", down(*thick)).into()
            }
            Shape::Text(label) => self.text(label),
        }
    }

    fn line(self, [from, to]: [Point; 2], look: (Tone, i32, bool)) -> Html {
        self.stroke(el("line"), look)
            .attr("x1", self.along(from.x))
            .attr("y1", self.down(from.y, EM))
            .attr("x2", self.along(to.x))
            .attr("y2", self.down(to.y, EM))
            .into()
    }

    fn stroke(self, element: El, (tone, thick, dashed): (Tone, i32, bool)) -> El {
        let element =
            element.class(class(tone)).attr("stroke", "currentColor").attr("stroke-width", self.down(thick, EM));
        if dashed { element.attr("stroke-dasharray", "4 3") } else { element }
    }

    fn text(self, label: &Label) -> Html {
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let element = el("text")
            .class(class(label.tone))
            .attr("x", self.along(label.at.x))
            .attr("y", self.down(label.at.y, label.size.em()))
            .attr("font-size", self.down(label.size.em(), EM))
            .attr("text-anchor", anchor)
            .attr("fill", "currentColor")
            .text(&label.text);
        if label.bold { element.attr("font-weight", "650") } else { element }.into()
    }
}

fn filled(element: El, fill: Fill) -> El {
    let (tone, own, inside, edge) = match fill {
        Fill::Solid(tone) => (tone, "", "currentColor", "none"),
        Fill::Haloed(tone) => (tone, " mm-haloed", "currentColor", ""),
        Fill::Edged(tone) => (tone, " mm-edged", "currentColor", ""),
        Fill::Hollow(edge) => (edge, " mm-hollow", "", "currentColor"),
        Fill::Open(edge) => (edge, "", "none", "currentColor"),
    };
    let element = element.attr("class", [class(tone), own].concat());
    let element = if inside.is_empty() { element } else { element.attr("fill", inside) };
    if edge.is_empty() { element } else { element.attr("stroke", edge) }
}

fn pair(point: Point) -> String {
    [&*decimal(point.x), ",", &decimal(point.y)].concat()
}

/// A length in ems of this size, in thousandths: what a reader enlarges grows with the text.
fn ems(length: i32, em: i32) -> String {
    let thousandths = share(length, em, 1000);
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
    let noughts = if rest < 10 {
        ".00"
    } else if rest < 100 {
        ".0"
    } else {
        "."
    };
    [sign, &*whole.to_string(), noughts, &rest.to_string(), "em"].concat()
}

fn share(part: i32, of: i32, whole: i64) -> i32 {
    i64::from(part).saturating_mul(whole).checked_div(i64::from(of)).and_then(|n| i32::try_from(n).ok()).unwrap_or(0)
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Ink => "mm-ink",
        Tone::Muted => "mm-muted",
        Tone::Rule => "mm-rule",
        Tone::Edge => "mm-edge",
        Tone::Accent => "mm-accent",
        Tone::Depth1 => "mm-depth-1",
        Tone::Depth2 => "mm-depth-2",
        Tone::Depth3 => "mm-depth-3",
        Tone::Warning => "mm-warn",
        Tone::Paper => "mm-paper",
    }
}
