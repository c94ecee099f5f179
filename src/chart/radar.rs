//! The radar: one axis an area, first axis up, then clockwise.
//!
//! Directions come from a sine in whole numbers, because float trigonometry may differ in its last digit between a
//! native build and a browser.

use crate::score::AreaScore;

/// Distance of level 5 from the middle, in units of the drawing.
pub const RADIUS: i32 = 100;

/// A point in hundredths of a unit, the middle at (0, 0), y downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// The drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Radar {
    /// The outline of each level, 1 to 5.
    pub rings: Vec<Vec<Point>>,
    /// The end of each axis.
    pub axes: Vec<Point>,
    /// The mean of each area; the middle where an area has none.
    pub outline: Vec<Point>,
}

/// The radar of areas.
pub fn radar(areas: &[AreaScore]) -> Radar {
    let count = i32::try_from(areas.len()).unwrap_or(1).max(1);
    let ends = |hundredths: i32| (0..count).map(move |axis| point(axis * 360 / count, hundredths)).collect::<Vec<_>>();
    let outline = areas
        .iter()
        .zip(0..)
        .map(|(area, axis)| point(axis * 360 / count, area.mean.map_or(0, |mean| i32::from(mean.hundredths()))));
    Radar { rings: (1..=5).map(|level| ends(level * 100)).collect(), axes: ends(500), outline: outline.collect() }
}

/// Points as the `points` attribute of a polygon.
pub fn attribute(points: &[Point]) -> String {
    let mut text = String::new();
    for point in points {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&decimal(point.x));
        text.push(',');
        text.push_str(&decimal(point.y));
    }
    text
}

/// Hundredths of a unit as a decimal number.
pub fn decimal(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    [sign, &whole.to_string(), if rest < 10 { ".0" } else { "." }, &rest.to_string()].concat()
}

/// The point at an angle, clockwise from the top, at a mean of hundredths of a level.
fn point(degrees: i32, hundredths: i32) -> Point {
    let length = i64::from(hundredths) * i64::from(RADIUS) / 5;
    let along = |sine: i32| i32::try_from((length * i64::from(sine) + 500_000).div_euclid(1_000_000)).unwrap_or(0);
    Point { x: along(sine(degrees)), y: along(-sine(degrees + 90)) }
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
    use super::{attribute, point, sine};

    #[test]
    fn sines_agree_with_the_circle() {
        for degrees in -720..=720 {
            let (sine, cosine) = (i64::from(sine(degrees)), i64::from(sine(degrees + 90)));
            assert!((sine * sine + cosine * cosine - 1_000_000_000_000).abs() < 4_000_000_000, "{degrees}");
        }
    }

    #[test]
    fn the_first_axis_points_up_and_the_rest_follow_clockwise() {
        assert_eq!(attribute(&[point(0, 500)]), "0.00,-100.00");
        assert_eq!(attribute(&[point(90, 500)]), "100.00,0.00");
        assert_eq!(attribute(&[point(60, 250)]), "43.24,-25.00");
        assert_eq!(attribute(&[point(180, 100)]), "0.00,20.00");
        assert_eq!(attribute(&[point(300, 100)]), "-17.30,-10.00");
    }
}
