//! The entities of a checked model: plain data with public fields, every reference resolved to an index.
//!
//! They come out of `Pack` only. What the file looked like is in `format`; the words are in `words_format`.

use super::index::{AreaIndex, FrameworkIndex, PhaseIndex, QuestionIndex, StageIndex};
use super::level::{BasisPoints, Level};

/// A group of questions.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its place in the pack.
    pub index: AreaIndex,
    /// Stable id.
    pub id: String,
}

/// A practice that is asked about.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its place in the pack.
    pub index: QuestionIndex,
    /// Stable id.
    pub id: String,
    /// Stable number in links, 1 to 120.
    pub code: u8,
    /// The area it belongs to.
    pub area: AreaIndex,
    /// Weight in the means, 1 to 100.
    pub weight: u32,
    /// Whether a quick pass asks it.
    pub core: bool,
    /// Ids of the roles that would know the answer.
    pub who: Vec<String>,
}

/// A maturity framework.
#[derive(Clone, Debug)]
pub struct Framework {
    /// Its place in the pack.
    pub index: FrameworkIndex,
    /// Stable id.
    pub id: String,
    /// Share of a stage's applicable weight that must be met.
    pub threshold: BasisPoints,
    /// Share that must be met in each area with criteria at the stage.
    pub area_floor: BasisPoints,
    /// Largest share of a stage's weight that may be not applicable.
    pub not_applicable_cap: BasisPoints,
    /// Stages, lowest first; never empty.
    pub stages: Vec<Stage>,
}

impl Framework {
    /// The stage at a place, or nothing where the framework has none there.
    pub fn stage(&self, index: StageIndex) -> Option<&Stage> {
        self.stages.get(index.position())
    }

    /// The highest stage.
    pub fn top(&self) -> StageIndex {
        StageIndex(u8::try_from(self.stages.len().saturating_sub(1)).unwrap_or(u8::MAX))
    }
}

/// A stage of a framework.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its place in the framework.
    pub index: StageIndex,
    /// The framework's own number for it.
    pub number: u32,
    /// What it asks.
    pub criteria: Vec<Criterion>,
}

/// A demand of a stage.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// The question it looks at.
    pub question: QuestionIndex,
    /// That question's area.
    pub area: AreaIndex,
    /// The level at which it is met.
    pub level: Level,
    /// Weight within the stage, 1 to 100.
    pub weight: u32,
    /// Whether the stage stands or falls with it.
    pub required: bool,
    /// Whether placing it here is a reading rather than the source's own word.
    pub judgement: bool,
}

/// What to do to lift a question by one level.
#[derive(Clone, Debug)]
pub struct Step {
    /// The question it lifts.
    pub question: QuestionIndex,
    /// The level it reaches.
    pub to: Level,
    /// Planning estimate in person-days, 1 to 500.
    pub days: u32,
    /// Id of the role that leads.
    pub lead: String,
    /// Phase of the roadmap.
    pub phase: PhaseIndex,
    /// Ids of tools that serve it.
    pub tools: Vec<String>,
    /// What must be in place first.
    pub needs: Vec<Need>,
}

/// A prerequisite: a question at a level or above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    /// The question.
    pub question: QuestionIndex,
    /// The level it must have reached.
    pub level: Level,
}

/// A tool.
#[derive(Clone, Debug)]
pub struct Tool {
    /// Stable id.
    pub id: String,
    /// The stage at which a framework's source names it.
    pub named_at: Option<(FrameworkIndex, StageIndex)>,
}

/// A trap, with the answers that point at it.
#[derive(Clone, Debug)]
pub struct Pitfall {
    /// Stable id.
    pub id: String,
    /// A question and the level below which the signal holds.
    pub signals: Vec<Need>,
}

/// What an organisation gains from a group of practices.
#[derive(Clone, Debug)]
pub struct Benefit {
    /// Stable id.
    pub id: String,
    /// The questions that bring it about.
    pub questions: Vec<QuestionIndex>,
}
