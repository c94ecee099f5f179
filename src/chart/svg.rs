//! A drawing as an SVG file: attributes only, no style sheet and no script, so that any program shows it alike.

use super::drawing::{Anchor, Drawing, Fill, Label, Point, Shape, Tone, decimal};
use super::palette::{Palette, hexadecimal};

/// The fonts of a file: whatever the reader has without serifs.
const FONTS: &str = "Helvetica, Arial, &quot;Liberation Sans&quot;, sans-serif";

/// The whole file. `title` and `description` are read out where the picture cannot be seen.
pub fn file(drawing: &Drawing, title: &str, description: &str, palette: Palette) -> String {
    let [width, height] = [drawing.width, drawing.height].map(decimal);
    let mut out = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"",
        &width,
        "\" height=\"",
        &height,
        "\" viewBox=\"0 0 ",
        &width,
        " ",
        &height,
        "\" font-family=\"",
        FONTS,
        "\">\n<title>",
        &escaped(title),
        "</title>\n<desc>",
        &escaped(description),
        "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"",
        &hexadecimal(palette.colour(Tone::Paper)),
        "\"/>\n",
    ]
    .concat();
    for shape in &drawing.shapes {
        out.push_str(&element(shape, palette));
        out.push('\n');
    }
    out.push_str("</svg>\n");
    out
}

fn element(shape: &Shape, palette: Palette) -> String {
    match shape {
        Shape::Lines { lines, tone, thick, dashed } => {
            let path: String = lines.iter().map(|[from, to]| ["M", &pair(*from), "L", &pair(*to)].concat()).collect();
            let colour = hexadecimal(palette.colour(*tone));
            let dashes = if *dashed { "\" stroke-dasharray=\"4 3" } else { "" };
            let thick = decimal(*thick);
            ["<path d=\"", &path, "\" fill=\"none\" stroke=\"", &colour, "\" stroke-width=\"", &thick, dashes, "\"/>"]
                .concat()
        }
        Shape::Bar { at, width, height, fill } => {
            let [x, y, width, height] = [at.x, at.y, *width, *height].map(decimal);
            let fill = paint(*fill, palette);
            ["<rect x=\"", &x, "\" y=\"", &y, "\" width=\"", &width, "\" height=\"", &height, "\"", &fill, "/>"]
                .concat()
        }
        Shape::Circle { at, radius, fill } => {
            let [x, y, radius] = [at.x, at.y, *radius].map(decimal);
            ["<circle cx=\"", &x, "\" cy=\"", &y, "\" r=\"", &radius, "\"", &paint(*fill, palette), "/>"].concat()
        }
        Shape::Outline { points, fill, thick } => {
            let points: Vec<String> = points.iter().map(|point| pair(*point)).collect();
            let thick = decimal(*thick);
            [
                "<polygon points=\"",
                &points.join(" "),
                "\" stroke-width=\"",
                &thick,
                "\" stroke-linejoin=\"round\"",
                &paint(*fill, palette),
                "/>",
            ]
            .concat()
        }
        Shape::Text(label) => text(label, palette),
    }
}

fn text(label: &Label, palette: Palette) -> String {
    let [x, y, size] = [label.at.x, label.at.y, label.size.em()].map(decimal);
    let anchor = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => "\" text-anchor=\"middle",
        Anchor::End => "\" text-anchor=\"end",
    };
    let weight = if label.bold { "\" font-weight=\"bold" } else { "" };
    let colour = hexadecimal(palette.colour(label.tone));
    [
        "<text x=\"",
        &x,
        "\" y=\"",
        &y,
        "\" font-size=\"",
        &size,
        anchor,
        weight,
        "\" fill=\"",
        &colour,
        "\">",
        &escaped(&label.text),
        "</text>",
    ]
    .concat()
}

fn pair(point: Point) -> String {
    [&*decimal(point.x), ",", &decimal(point.y)].concat()
}

/// The inside and the edge of a shape as attributes.
fn paint(fill: Fill, palette: Palette) -> String {
    let colour = |tone: Tone| hexadecimal(palette.colour(tone));
    match fill {
        Fill::Solid(tone) => [" fill=\"", &colour(tone), "\""].concat(),
        Fill::Hollow(edge) => [" fill=\"", &colour(Tone::Paper), "\" stroke=\"", &colour(edge), "\""].concat(),
        Fill::Edged(tone) => [" fill=\"", &colour(tone), "\" stroke=\"", &colour(Tone::Accent), "\""].concat(),
        Fill::Haloed(tone) => [" fill=\"", &colour(tone), "\" stroke=\"", &colour(Tone::Paper), "\""].concat(),
        Fill::Open(edge) => [" fill=\"none\" stroke=\"", &colour(edge), "\""].concat(),
    }
}

/// A text in XML: marks that mean something there are written out, and what XML does not allow becomes a sign for it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Control characters, and marks that turn the direction of what follows.
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                out.push('\u{fffd}');
            }
            _ => out.push(character),
        }
    }
    out
}
