//! How much room a text needs. Nobody here knows the reader's font, so a rule says it: a character takes 62 hundredths of an
//! em on average, 70 in bold, as in the widest of common fonts (DejaVu Sans, Noto Sans), and a whole em in writings whose
//! characters are as wide as high. What fits by the rule fits.

use super::drawing::{Anchor, Drawing, Label, Point, Shape, Size, Tone, at};

/// Hundredths of an em that a character takes on average.
const CHARACTER: i32 = 62;

/// The same in bold.
const BOLD: i32 = 70;

/// From where on characters are as wide as high: the scripts of East Asia.
const WIDE: char = '\u{1100}';

/// The room that a text needs, in hundredths of a pixel.
pub fn width(text: &str, size: Size, bold: bool) -> i32 {
    let each = if bold { BOLD } else { CHARACTER };
    let ems = text.chars().fold(0_i32, |sum, character| {
        // What stands below other characters takes no room; nothing shipped has it, but a person's own name may.
        sum.saturating_add(if character >= WIDE && !('\u{2000}'..'\u{2e80}').contains(&character) { 100 } else { each })
    });
    i32::try_from((i64::from(ems) * i64::from(size.em()) + 99) / 100).unwrap_or(i32::MAX)
}

/// A text in lines that fit into `room`, broken between words. A word that is too long by itself is shortened; so is the
/// last line where there would be more than `most` of them.
pub fn broken(text: &str, size: Size, bold: bool, room: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size, bold) + width(word, size, bold) + width(" ", size, bold) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most.max(1) {
        let rest = lines.split_off(most.max(1) - 1);
        lines.push(rest.join(" "));
    }
    lines.into_iter().map(|line| shortened(&line, size, bold, room)).collect()
}

/// As much of a text as fits into `room`, with a sign that there was more.
pub fn shortened(text: &str, size: Size, bold: bool, room: i32) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for character in text.chars() {
        kept.push(character);
        kept.push('…');
        let fits = width(&kept, size, bold) <= room;
        kept.pop();
        if !fits {
            kept.pop();
            break;
        }
    }
    [kept.trim_end(), "…"].concat()
}

/// The box of a label by the rule: its left top and its right foot. Letters rise nine tenths of an em over the baseline and
/// hang a quarter below it.
pub fn extent(label: &Label) -> [Point; 2] {
    let wide = width(&label.text, label.size, label.bold);
    let left = match label.anchor {
        Anchor::Start => label.at.x,
        Anchor::Middle => label.at.x - wide / 2,
        Anchor::End => label.at.x - wide,
    };
    let em = label.size.em();
    [at(left, label.at.y - em * 9 / 10), at(left + wide, label.at.y + em / 4)]
}

impl Drawing {
    /// Adds lines of text, the first of them with its baseline at a place.
    pub fn paragraph(&mut self, first: Point, lines: &[String], font: (Size, bool), anchor: Anchor, tone: Tone) {
        for (line, nth) in lines.iter().zip(0..) {
            self.text(at(first.x, first.y + nth * font.0.line()), line, font, anchor, tone);
        }
    }

    /// Texts that are outside of the drawing or lie on one another, by the rule. None, in a drawing that is right.
    pub fn misplaced(&self) -> Vec<&str> {
        let labels: Vec<(&Label, [Point; 2])> = self.labels().map(|label| (label, extent(label))).collect();
        let outside = |[low, high]: &[Point; 2]| low.x < 0 || low.y < 0 || high.x > self.width || high.y > self.height;
        let meet = |[low, high]: &[Point; 2], [other_low, other_high]: &[Point; 2]| {
            low.x < other_high.x && other_low.x < high.x && low.y < other_high.y && other_low.y < high.y
        };
        let wrong = labels.iter().enumerate().filter(|(nth, (_, extent))| {
            outside(extent) || labels.iter().skip(nth + 1).any(|(_, other)| meet(extent, other))
        });
        wrong.map(|(_, (label, _))| &*label.text).collect()
    }

    /// Whether every shape but texts lies within the drawing.
    pub fn holds_its_shapes(&self) -> bool {
        let within = |point: &Point| (0..=self.width).contains(&point.x) && (0..=self.height).contains(&point.y);
        self.shapes.iter().all(|shape| match shape {
            Shape::Lines { lines, .. } => lines.iter().flatten().all(within),
            Shape::Bar { at: corner, width, height, .. } => {
                within(corner) && within(&at(corner.x + width, corner.y + height)) && *width >= 0 && *height >= 0
            }
            Shape::Circle { at: centre, radius, .. } => {
                within(&at(centre.x - radius, centre.y - radius)) && within(&at(centre.x + radius, centre.y + radius))
            }
            Shape::Outline { points, .. } => points.iter().all(within),
            Shape::Text(_) => true,
        })
    }
}
