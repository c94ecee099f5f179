//! A drawing (`chart`) as elements of a report. What a picture says stands beside it as text, so it is hidden from whoever
//! cannot see it.

use super::tree::{Node, node};
use crate::chart::drawing::{Anchor, Drawing, Fill, Label, PIXEL, Point, Shape, Tone, decimal};
use crate::chart::palette::{Palette, hexadecimal};

/// A drawing as a picture. It is as wide as its place, and its texts grow with it.
pub fn picture(drawing: &Drawing) -> Node {
    let palette = Palette::default();
    let [width, height] = [drawing.width, drawing.height].map(decimal);
    node("svg")
        .class("rp-picture")
        .with("aria-hidden", "true")
        .with("viewBox", ["0 0 ", &width, " ", &height].concat())
        .with("width", width)
        .with("height", height)
        .all(drawing.shapes.iter().map(|shape| element(shape, palette)))
}

/// The width of a picture over the whole of a page, in hundredths of a pixel: the room of a sheet of A4 within its margins.
pub const PAGE: i32 = 665 * PIXEL;

fn element(shape: &Shape, palette: Palette) -> Node {
    match shape {
        Shape::Lines { lines, tone, thick, dashed } => {
            let path: String = lines.iter().map(|[from, to]| ["M", &pair(*from), "L", &pair(*to)].concat()).collect();
            let line = node("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", hexadecimal(palette.colour(*tone)))
                .with("stroke-width", decimal(*thick));
            if *dashed { line.with("stroke-dasharray", "4 3") } else { line }
        }
        Shape::Bar { at, width, height, fill } => {
            let [x, y, width, height] = [at.x, at.y, *width, *height].map(decimal);
            paint(node("rect").with("x", x).with("y", y).with("width", width).with("height", height), *fill, palette)
        }
        Shape::Circle { at, radius, fill } => {
            let [x, y, radius] = [at.x, at.y, *radius].map(decimal);
            paint(node("circle").with("cx", x).with("cy", y).with("r", radius), *fill, palette)
        }
        Shape::Outline { points, fill, thick } => {
            let points: Vec<String> = points.iter().map(|point| pair(*point)).collect();
            let outline = node("polygon").with("points", points.join(" ")).with("stroke-width", decimal(*thick));
            paint(outline.with("stroke-linejoin", "round"), *fill, palette)
        }
        Shape::Text(label) => text(label, palette),
    }
}

fn text(label: &Label, palette: Palette) -> Node {
    let [x, y, size] = [label.at.x, label.at.y, label.size.em()].map(decimal);
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    node("text")
        .with("x", x)
        .with("y", y)
        .with("font-size", size)
        .with("text-anchor", anchor)
        .with("font-weight", if label.bold { "bold" } else { "normal" })
        .with("fill", hexadecimal(palette.colour(label.tone)))
        .text(label.text.clone())
}

fn paint(node: Node, fill: Fill, palette: Palette) -> Node {
    let colour = |tone: Tone| hexadecimal(palette.colour(tone));
    let (inside, edge) = match fill {
        Fill::Solid(tone) => (colour(tone), None),
        Fill::Hollow(edge) => (colour(Tone::Paper), Some(edge)),
        Fill::Edged(tone) => (colour(tone), Some(Tone::Accent)),
        Fill::Haloed(tone) => (colour(tone), Some(Tone::Paper)),
        Fill::Open(edge) => ("none".to_owned(), Some(edge)),
    };
    let node = node.with("fill", inside);
    match edge {
        Some(edge) => node.with("stroke", colour(edge)),
        None => node,
    }
}

fn pair(point: Point) -> String {
    [&*decimal(point.x), ",", &decimal(point.y)].concat()
}
