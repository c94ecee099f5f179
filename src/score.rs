//! The scoring rule: from answers to stages, means and coverage, in integers throughout.
//!
//! A stage is *held* if the stage below is held and the stage itself passes (`rule::passes`). Every framework is
//! scored from its own criteria; none from the stage of another (invariant I3). Why a stage is not held is next
//! door in `reasons`; what to do about it, in `roadmap`.

pub mod area;
pub mod coverage;
pub mod demand;
pub mod framework;
pub mod gates;
pub mod holding_back;
pub mod least_section;
pub mod lenses;
pub mod reach;
pub mod reading;
pub mod reasons;
pub mod rule;
pub mod value;

pub use area::{AreaScore, Mean};
pub use coverage::Coverage;
pub use framework::FrameworkScore;
pub use holding_back::HoldingBack;
pub use reading::{Progress, Reading};
pub use reasons::{Obstacle, Standing, Trace};

use crate::answers::Answers;
use crate::model::{FrameworkIndex, Pack};

/// Everything that one set of answers scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    /// One score for each framework, in the order of the pack.
    pub frameworks: Vec<FrameworkScore>,
    /// One score for each area, in the order of the pack.
    pub areas: Vec<AreaScore>,
    /// Weighted mean of all levels given, 1.00 to 5.00; nothing where no level is given.
    pub overall: Option<Mean>,
    /// How much has been answered.
    pub coverage: Coverage,
}

impl Scorecard {
    /// The same with these frameworks only, in this order. All of them as they are where none is named.
    #[must_use]
    pub fn showing(mut self, shown: &[FrameworkIndex]) -> Scorecard {
        let score = |wanted: &FrameworkIndex| self.frameworks.iter().find(|score| score.framework == *wanted).copied();
        let wanted: Vec<FrameworkScore> = shown.iter().filter_map(score).collect();
        if !wanted.is_empty() {
            self.frameworks = wanted;
        }
        self
    }
}

/// Scores answers in every framework of the pack.
pub fn score(pack: &Pack, answers: &Answers) -> Scorecard {
    Scorecard {
        frameworks: pack.frameworks().iter().map(|framework| framework::score(framework, answers)).collect(),
        areas: pack.areas().iter().map(|area| area::score(pack, area.index, answers)).collect(),
        overall: area::mean(pack.questions().iter(), answers),
        coverage: coverage::count(pack.questions().iter(), answers),
    }
}
