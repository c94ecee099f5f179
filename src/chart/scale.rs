//! A number on a track, as the percentage that SVG attributes take.

use crate::score::Mean;

/// Levels that a track shows.
pub const LEVELS: u16 = 5;

/// A position on a track, in hundredths of a per cent, 0 to 10 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position(u16);

impl Position {
    /// Where a share of the track ends; basis points are just that unit.
    pub fn of_share(basis_points: u16) -> Position {
        Position(basis_points.min(10_000))
    }

    /// Where a mean ends on a track of five equal cells, so that level 1 fills the first.
    pub fn of_mean(mean: Mean) -> Position {
        Position(mean.hundredths().min(LEVELS * 100) * (100 / LEVELS))
    }

    /// The middle of the cell of a level, 1 to 5.
    pub fn of_level(level: u8) -> Position {
        Position(u16::from(level.clamp(1, 5)) * (10_000 / LEVELS) - 10_000 / LEVELS / 2)
    }

    /// The end of the cell of a level, 1 to 5: where a mean of that level ends.
    pub fn of_end(level: u8) -> Position {
        Position(u16::from(level.clamp(1, 5)) * (10_000 / LEVELS))
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
        assert_eq!(Position::of_level(1).attribute(), "10%");
        assert_eq!(Position::of_level(5).attribute(), "90%");
        assert_eq!(Position::of_end(4).attribute(), "80%");
        assert_eq!(Position::of_share(6255).attribute(), "62.55%");
        assert_eq!(Position::of_share(6250).attribute(), "62.5%");
        assert_eq!(Position::of_share(6205).attribute(), "62.05%");
    }
}
