//! Means of levels: per area and overall, in hundredths.

use super::coverage::{self, Coverage};
use crate::answers::Answers;
use crate::model::{AreaIndex, Level, Pack, Question};

/// A weighted mean of levels in hundredths, 100 to 500 (287 = 2.87).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mean(u16);

impl Mean {
    /// Hundredths of a level, 100 to 500.
    pub fn hundredths(self) -> u16 {
        self.0
    }

    /// The same rounded half up to tenths, as it is printed: what is worked out beside a printed mean has to add up.
    pub fn printed(self) -> u16 {
        (self.0 + 5) / 10 * 10
    }
}

/// The score of one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaScore {
    /// The area.
    pub area: AreaIndex,
    /// Weighted mean of the levels given; nothing where no level is given.
    pub mean: Option<Mean>,
    /// Lowest and highest level given; nothing where no level is given.
    pub spread: Option<(Level, Level)>,
    /// How much of the area has been answered.
    pub coverage: Coverage,
}

/// Scores one area.
pub fn score(pack: &Pack, area: AreaIndex, answers: &Answers) -> AreaScore {
    let levels = || pack.questions_of(area).filter_map(|question| answers.get(question.index).level());
    AreaScore {
        area,
        mean: mean(pack.questions_of(area), answers),
        spread: levels().min().zip(levels().max()),
        coverage: coverage::count(pack.questions_of(area), answers),
    }
}

/// Weighted mean of the levels given to these questions, rounded half up to hundredths. Open, unknown and not
/// applicable ones leave both sums, which is why coverage stands beside every mean.
pub fn mean<'a>(questions: impl Iterator<Item = &'a Question>, answers: &Answers) -> Option<Mean> {
    let (mut sum, mut weights) = (0_u32, 0_u32);
    for question in questions {
        if let Some(level) = answers.get(question.index).level() {
            sum += question.weight * u32::from(level.number());
            weights += question.weight;
        }
    }
    let hundredths = (sum * 100 + weights / 2).checked_div(weights)?;
    u16::try_from(hundredths).ok().map(Mean)
}
