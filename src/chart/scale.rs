//! A number on a track, as the percentage that SVG attributes take.

use crate::score::Mean;

/// Hundredths of a level from the lowest to the highest.
const WHOLE: u16 = 400;

/// A position on a track, in hundredths of a per cent, 0 to 10 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position(u16);

impl Position {
    /// Where a share of the track ends; basis points are just that unit.
    pub fn of_share(basis_points: u16) -> Position {
        Position(basis_points.min(10_000))
    }

    /// A mean on the axis from level 1 at the start to level 5 at the end, where levels have their places, too.
    pub fn of_mean(mean: Mean) -> Position {
        Position(mean.hundredths().saturating_sub(100).min(WHOLE) * (10_000 / WHOLE))
    }

    /// A level on the same axis, 1 to 5.
    pub fn of_level(level: u8) -> Position {
        Position(u16::from(level.clamp(1, 5) - 1) * 100 * (10_000 / WHOLE))
    }

    /// The length from another position to this one.
    #[must_use]
    pub fn since(self, start: Position) -> Position {
        Position(self.0.saturating_sub(start.0))
    }

    /// As an attribute, for instance `62.5%`.
    pub fn attribute(self) -> String {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        let point = match rest {
            0 => return [&*whole.to_string(), "%"].concat(),
            1..10 => ".0",
            _ => ".",
        };
        // Trailing noughts say nothing: 62.50 % is 62.5 %.
        let rest = if rest % 10 == 0 { rest / 10 } else { rest };
        [&*whole.to_string(), point, &rest.to_string(), "%"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn positions_read_as_percentages() {
        assert_eq!(Position::of_share(7500).attribute(), "75%");
        assert_eq!(Position::of_share(20_000).attribute(), "100%");
        assert_eq!(Position::of_level(1).attribute(), "0%");
        assert_eq!(Position::of_level(2).attribute(), "25%");
        assert_eq!(Position::of_level(5).attribute(), "100%");
        assert_eq!(Position::of_share(6255).attribute(), "62.55%");
        assert_eq!(Position::of_share(6250).attribute(), "62.5%");
        assert_eq!(Position::of_share(6205).attribute(), "62.05%");
    }
}
