//! The pack file as it is written: a serde mirror of `pack.json`, nothing checked yet.
//!
//! Frameworks are next door in `framework_format`, the words of a model in `words_format`; the checked model is `Pack`.
//! Numbers are wider here than anywhere else, so that an absurd one reaches the checker and is named with its path.

use serde::{Deserialize, Serialize};

pub use super::framework_format::{CriterionEntry, FrameworkEntry, RuleEntry, SectionEntry, StageEntry, TestEntry};
pub use super::lenses_format::*;
pub use super::surveys_format::*;

/// A whole `pack.json`: the structure of a model, without a word of it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    /// Version of this file format. The only one so far is 1.
    pub format: u32,
    /// Name of the model in file names and storage keys.
    pub id: String,
    /// Number of the model in links, 1 to 255. Never reused.
    pub code: u32,
    /// Counts up with each published change of the structure.
    pub revision: u32,
    /// Areas, in the order in which they are asked.
    pub areas: Vec<AreaEntry>,
    /// People who would know an answer or lead a step.
    pub roles: Vec<String>,
    /// Phases of the roadmap, in order.
    pub phases: Vec<String>,
    /// Tools that steps may name.
    pub tools: Vec<ToolEntry>,
    /// Questions, in the order in which they are asked.
    pub questions: Vec<QuestionEntry>,
    /// Frameworks, the primary one first, optional ones last.
    pub frameworks: Vec<FrameworkEntry>,
    /// One step for each question and each lift by one level.
    pub steps: Vec<StepEntry>,
    /// Known traps, shown when the answers match their signals.
    #[serde(default)]
    pub pitfalls: Vec<PitfallEntry>,
    /// What an organisation gains, shown beside the questions that bring it about.
    #[serde(default)]
    pub benefits: Vec<BenefitEntry>,
    /// Practices that are ahead of the control they need.
    #[serde(default)]
    pub tensions: Vec<TensionEntry>,
    /// Questions on the context, whose answers propose a target level per area.
    #[serde(default)]
    pub context: Vec<ContextEntry>,
    /// Laws and standards that duties come from.
    #[serde(default)]
    pub instruments: Vec<InstrumentEntry>,
    /// Duties of those instruments, with the practices that serve them.
    #[serde(default)]
    pub duties: Vec<DutyEntry>,
    /// Public surveys that reports cite.
    #[serde(default)]
    pub surveys: Vec<SurveyEntry>,
    /// What others report of a practice. No stage depends on it.
    #[serde(default)]
    pub reports: Vec<ReportEntry>,
}

/// A group of questions.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AreaEntry {
    /// Stable id.
    pub id: String,
    /// Whether the area is asked only of those who switch it on. Its questions come last, and only optional frameworks ask
    /// for them.
    #[serde(default)]
    pub optional: bool,
}

/// One practice that is asked about, on levels 1 to 5.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    /// Stable id, independent of wording and language.
    pub id: String,
    /// Stable number in links, 1 to 120. Never reused, never positional.
    pub code: u32,
    /// Id of its area.
    pub area: String,
    /// Weight in the means, 1 to 100.
    pub weight: u32,
    /// Whether a quick pass asks it.
    pub core: bool,
    /// Ids of the roles that would know the answer.
    pub who: Vec<String>,
}

/// A tool that a step may name.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ToolEntry {
    /// Stable id.
    pub id: String,
    /// The stage at which a framework's source names it, if one does.
    #[serde(default)]
    pub named_at: Option<StageRef>,
}

/// A stage of a framework, by its own number.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageRef {
    /// Framework id.
    pub framework: String,
    /// The framework's own number of the stage.
    pub stage: u32,
}

/// What to do to lift one question by one level.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepEntry {
    /// Question id.
    pub question: String,
    /// The level that the step reaches, 2 to 5.
    pub to: u32,
    /// Planning estimate of the work in person-days, 1 to 500.
    pub days: u32,
    /// Weeks from the end of the work until its proof can be there, 0 to 104.
    #[serde(default)]
    pub weeks: u32,
    /// Person-days a quarter that it takes from then on, 0 to 60.
    #[serde(default)]
    pub upkeep: u32,
    /// What its work and its upkeep grow with.
    #[serde(default)]
    pub scales: ScalesEntry,
    /// Role that leads.
    pub lead: String,
    /// Phase of the roadmap.
    pub phase: String,
    /// Tools that serve the step.
    #[serde(default)]
    pub tools: Vec<String>,
    /// What must be in place first.
    #[serde(default)]
    pub needs: Vec<NeedEntry>,
}

/// What the work of a step grows with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScalesEntry {
    /// Done once for the organisation.
    #[default]
    Once,
    /// Done again for each model.
    PerModel,
    /// Done again for each team.
    PerTeam,
}

/// A prerequisite: a question that must stand at a level or above.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NeedEntry {
    /// Question id.
    pub question: String,
    /// Level, 2 to 5.
    pub level: u32,
}

/// A trap that organisations fall into.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PitfallEntry {
    /// Stable id.
    pub id: String,
    /// Answers that point at the trap; one that holds is enough.
    pub signals: Vec<SignalEntry>,
}

/// A question that stands below a level.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignalEntry {
    /// Question id.
    pub question: String,
    /// The signal holds below this level, 2 to 5.
    pub below: u32,
}

/// What an organisation gains from a group of practices.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BenefitEntry {
    /// Stable id.
    pub id: String,
    /// Questions that bring it about.
    pub questions: Vec<String>,
}
