//! A practice on the axis of its area: a dot at its level, and in words what is no level.

use super::areas::along;
use super::drawing::{Anchor, Drawing, Fill, PIXEL, Size, Tone, at};
use crate::model::QuestionIndex;

/// A practice. Texts are the caller's.
#[derive(Clone, Debug)]
pub struct Practice {
    /// The practice.
    pub question: QuestionIndex,
    /// Its name.
    pub name: String,
    /// Its answer in the fewest characters.
    pub figure: String,
    /// What it is in words where it is no level.
    pub said: String,
    /// Its level.
    pub level: Option<u8>,
}

/// The height of a track.
pub const HEIGHT: i32 = 30 * PIXEL;

/// The track of a practice.
pub fn track(practice: &Practice, wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, HEIGHT);
    let middle = HEIGHT / 2;
    let Some(level) = practice.level else {
        // Words in the place of a mark: neither a colour nor a shape has to be learned.
        drawing.text(at(0, middle + 4 * PIXEL), &practice.said, (Size::Small, false), Anchor::Start, Tone::Muted);
        return drawing;
    };
    let place = |level: u8| along(u16::from(level) * 100, wide);
    let levels = (1..=5).map(|level: u8| [at(place(level), 0), at(place(level), HEIGHT)]);
    drawing.lines(levels.collect(), Tone::Rule, PIXEL);
    drawing.line(at(0, middle), at(place(level), middle), Tone::Depth3, 2 * PIXEL);
    drawing.circle(at(place(level), middle), 9 * PIXEL / 2, Fill::Haloed(Tone::Accent));
    drawing
}
