//! The radar: one axis an area, first axis up, then clockwise.
//!
//! Directions come from a table of the sine in millionths, because float trigonometry may differ in its last digit
//! between a native build and a browser.

use crate::score::AreaScore;

/// Distance of level 5 from the middle, in units of the drawing.
pub const RADIUS: i32 = 100;

/// Sine of 0 to 90 degrees by whole degrees. Axes that lie between two degrees are drawn at the lower one.
const SINE: [i32; 91] = [
    0, 17_452, 34_899, 52_336, 69_756, 87_156, 104_528, 121_869, 139_173, 156_434, 173_648, 190_809, 207_912, 224_951,
    241_922, 258_819, 275_637, 292_372, 309_017, 325_568, 342_020, 358_368, 374_607, 390_731, 406_737, 422_618,
    438_371, 453_990, 469_472, 484_810, 500_000, 515_038, 529_919, 544_639, 559_193, 573_576, 587_785, 601_815,
    615_661, 629_320, 642_788, 656_059, 669_131, 681_998, 694_658, 707_107, 719_340, 731_354, 743_145, 754_710,
    766_044, 777_146, 788_011, 798_636, 809_017, 819_152, 829_038, 838_671, 848_048, 857_167, 866_025, 874_620,
    882_948, 891_007, 898_794, 906_308, 913_545, 920_505, 927_184, 933_580, 939_693, 945_519, 951_057, 956_305,
    961_262, 965_926, 970_296, 974_370, 978_148, 981_627, 984_808, 987_688, 990_268, 992_546, 994_522, 996_195,
    997_564, 998_630, 999_391, 999_848, 1_000_000,
];

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

/// Sine of whole degrees, in millionths.
fn sine(degrees: i32) -> i32 {
    let degrees = degrees.rem_euclid(360);
    let quarter = |degrees: i32| usize::try_from(degrees).ok().and_then(|place| SINE.get(place)).copied().unwrap_or(0);
    match degrees {
        0..=90 => quarter(degrees),
        91..=180 => quarter(180 - degrees),
        181..=270 => -quarter(degrees - 180),
        _ => -quarter(360 - degrees),
    }
}

#[cfg(test)]
mod tests {
    use super::{attribute, point, sine};

    #[test]
    fn sines_agree_with_the_circle() {
        for degrees in -720..=720 {
            let (sine, cosine) = (i64::from(sine(degrees)), i64::from(sine(degrees + 90)));
            assert!((sine * sine + cosine * cosine - 1_000_000_000_000).abs() < 2_000_000, "{degrees}");
        }
    }

    #[test]
    fn the_first_axis_points_up_and_the_rest_follow_clockwise() {
        assert_eq!(attribute(&[point(0, 500)]), "0.00,-100.00");
        assert_eq!(attribute(&[point(90, 500)]), "100.00,0.00");
        assert_eq!(attribute(&[point(60, 250)]), "43.30,-25.00");
        assert_eq!(attribute(&[point(180, 100)]), "0.00,20.00");
        assert_eq!(attribute(&[point(300, 100)]), "-17.32,-10.00");
    }
}
