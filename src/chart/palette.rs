//! The colours of tones in a file, where no style sheet is: a light ground, and an accent that a brand may set.

use super::drawing::Tone;

/// Red, green and blue.
pub type Colour = [u8; 3];

/// The accent of the page by day.
pub const ACCENT: Colour = [0x0b, 0x55, 0x5c];

const INK: Colour = [0x1b, 0x1e, 0x23];
const PAPER: Colour = [0xff, 0xff, 0xff];

/// The colours of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    accent: Colour,
}

impl Default for Palette {
    fn default() -> Palette {
        Palette::of(ACCENT)
    }
}

impl Palette {
    /// Colours around an accent. One that cannot be told from white paper is darkened until it can.
    pub fn of(accent: Colour) -> Palette {
        let mut accent = accent;
        while brightness(accent) > 140 {
            accent = accent.map(|part| u8::try_from(u16::from(part) * 9 / 10).unwrap_or(u8::MAX));
        }
        Palette { accent }
    }

    /// The colour of a tone.
    pub fn colour(&self, tone: Tone) -> Colour {
        match tone {
            Tone::Ink => INK,
            Tone::Muted => [0x4b, 0x51, 0x5b],
            Tone::Rule => [0xd9, 0xd5, 0xcc],
            Tone::Edge => [0x8b, 0x8a, 0x84],
            Tone::Accent => self.accent,
            Tone::Depth1 => mixed(self.accent, 14),
            Tone::Depth2 => mixed(self.accent, 30),
            Tone::Depth3 => mixed(self.accent, 48),
            Tone::Warning => [0x8a, 0x3b, 0x12],
            Tone::Paper => PAPER,
        }
    }
}

/// A colour as `#0b555c`.
pub fn hexadecimal(colour: Colour) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    std::iter::once('#').chain(colour.into_iter().flat_map(|part| [digit(part / 16), digit(part % 16)])).collect()
}

/// So many hundredths of a colour on paper.
fn mixed(colour: Colour, hundredths: u16) -> Colour {
    let [red, green, blue] = colour;
    let [paper_red, paper_green, paper_blue] = PAPER;
    let part = |part: u8, paper: u8| {
        let sum = u16::from(part) * hundredths + u16::from(paper) * (100 - hundredths);
        u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
    };
    [part(red, paper_red), part(green, paper_green), part(blue, paper_blue)]
}

/// How bright a colour is to the eye, 0 to 255, by the weights of ITU-R BT.601.
pub fn brightness([red, green, blue]: Colour) -> u32 {
    (u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000
}
