//! The entities of a checked model: plain data with public fields, every reference resolved to an index.
//!
//! They come out of `Pack` only. Ids live as long as the program: a model is loaded once and never dropped.
//! Frameworks are next door in `framework`, what is laid over a
//! result (tensions, context, duties) in `lenses`. What the file looked like is in `format`.

use super::index::{
    AreaIndex, BenefitIndex, FrameworkIndex, PhaseIndex, PitfallIndex, QuestionIndex, RoleIndex, StageIndex, ToolIndex,
};
use super::level::Level;

/// A group of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its place in the pack.
    pub index: AreaIndex,
    /// Stable id.
    pub id: &'static str,
    /// Whether it is asked only of those who switch it on.
    pub optional: bool,
}

/// A practice that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its place in the pack.
    pub index: QuestionIndex,
    /// Stable id.
    pub id: &'static str,
    /// Stable number in links, 1 to 120.
    pub code: u8,
    /// The area it belongs to.
    pub area: AreaIndex,
    /// Weight in the means, 1 to 100.
    pub weight: u32,
    /// Whether a quick pass asks it.
    pub core: bool,
    /// Roles that would know the answer.
    pub who: Vec<RoleIndex>,
}

/// What to do to lift a question by one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The question it lifts.
    pub question: QuestionIndex,
    /// The level it reaches.
    pub to: Level,
    /// Planning estimate of the work in person-days, 1 to 500, for the organisation that a scale of 100 % stands for.
    pub days: u32,
    /// Weeks from the end of the work until its proof can be there, 0 to 104.
    pub weeks: u32,
    /// Person-days a quarter that it takes from then on, beyond what the level below takes, 0 to 60. Same organisation.
    pub upkeep: u32,
    /// What its work grows with.
    pub scales: Scales,
    /// The role that leads.
    pub lead: RoleIndex,
    /// Phase of the roadmap.
    pub phase: PhaseIndex,
    /// Tools that serve it.
    pub tools: Vec<ToolIndex>,
    /// What must be in place first.
    pub needs: Vec<Need>,
}

/// What the work of a step grows with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scales {
    /// It is done once for the organisation, for instance a service that all projects share.
    #[default]
    Once,
    /// It is done again for each model, for instance a document on each.
    PerModel,
    /// It is done again for each team, for instance a way of working.
    PerTeam,
}

impl Scales {
    /// All of them, in the order in which an option of the context gives its shares.
    pub const ALL: [Scales; 3] = [Scales::Once, Scales::PerModel, Scales::PerTeam];
}

/// A lift of a question by one level, which names its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lift {
    /// The question.
    pub question: QuestionIndex,
    /// The level it reaches, 2 to 5.
    pub to: Level,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Its place in the pack.
    pub index: ToolIndex,
    /// Stable id.
    pub id: &'static str,
    /// The stage at which a framework's source names it.
    pub named_at: Option<(FrameworkIndex, StageIndex)>,
}

/// A trap, with the answers that point at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pitfall {
    /// Its place in the pack.
    pub index: PitfallIndex,
    /// Stable id.
    pub id: &'static str,
    /// A question and the level below which the signal holds.
    pub signals: Vec<Need>,
}

/// What an organisation gains from a group of practices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// Its place in the pack.
    pub index: BenefitIndex,
    /// Stable id.
    pub id: &'static str,
    /// The questions that bring it about.
    pub questions: Vec<QuestionIndex>,
}
