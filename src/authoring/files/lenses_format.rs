//! What is laid over a result, as it is written in `pack.json`: tensions, context, instruments and duties. Part of the
//! mirror in `format`; nothing checked yet.

use serde::{Deserialize, Serialize};

use super::format::NeedEntry;

/// A practice that is ahead of the control it needs.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TensionEntry {
    /// Stable id.
    pub id: String,
    /// What the answers say; all of it must hold.
    pub when: Vec<ConditionEntry>,
    /// What resolves it: a question and the level to lift it to.
    pub resolve: NeedEntry,
}

/// A condition on the level of a question: exactly one of the two bounds.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConditionEntry {
    /// Question id.
    pub question: String,
    /// Holds at this level and above, 2 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// Holds below this level, 2 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<u32>,
}

/// A question on the context of an organisation.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextEntry {
    /// Stable id.
    pub id: String,
    /// What may be chosen, the least demanding first.
    pub options: Vec<ContextOptionEntry>,
}

/// One choice.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextOptionEntry {
    /// Stable id within the question.
    pub id: String,
    /// Areas whose target it raises, and to which level.
    #[serde(default)]
    pub raises: Vec<RaiseEntry>,
    /// What steps take here, in per cent of their estimates. Left out, it is what the estimates are for.
    #[serde(default)]
    pub scale: ScaleEntry,
}

/// Per cent of the estimates of steps, 10 to 1000, by what the steps grow with.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ScaleEntry {
    /// Of steps that are done once.
    #[serde(default = "default_scale")]
    pub once: u32,
    /// Of steps that are done for each model.
    #[serde(default = "default_scale")]
    pub per_model: u32,
    /// Of steps that are done for each team.
    #[serde(default = "default_scale")]
    pub per_team: u32,
}

impl Default for ScaleEntry {
    fn default() -> ScaleEntry {
        ScaleEntry { once: default_scale(), per_model: default_scale(), per_team: default_scale() }
    }
}

/// An area and the level that its target is raised to.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RaiseEntry {
    /// Area id.
    pub area: String,
    /// Level, 2 to 5.
    pub level: u32,
}

/// What binds, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum InstrumentKindEntry {
    /// A law: what it has are duties.
    Law,
    /// What a supervisor expects: what it has are expectations.
    Guidance,
    /// A standard that whoever wants to may follow: what it has are items.
    Standard,
}

/// A law, a supervisor's guidance or a standard.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InstrumentEntry {
    /// Stable id.
    pub id: String,
    /// What it is.
    pub kind: InstrumentKindEntry,
    /// The day as of which its text was read, as `2026-11-22`.
    pub as_of: String,
    /// Days from which it applies, earliest first.
    #[serde(default)]
    pub dates: Vec<DateEntry>,
}

/// A day from which a part of an instrument applies.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DateEntry {
    /// The day, as `2027-12-02`.
    pub date: String,
    /// Whether the day was taken from a secondary source.
    #[serde(default)]
    pub secondary: bool,
}

/// A duty of an instrument.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyEntry {
    /// Stable id.
    pub id: String,
    /// Instrument id.
    pub instrument: String,
    /// Where it stands, for instance `Article 12`: the same in every language.
    pub reference: String,
    /// Whether it binds providers or deployers of high-risk systems only.
    #[serde(default)]
    pub high_risk: bool,
    /// Whether it allows something rather than asking for it.
    #[serde(default)]
    pub permission: bool,
    /// Whether its words were taken from a secondary source.
    #[serde(default)]
    pub secondary: bool,
    /// Practices that serve it, and the level from which they do.
    pub questions: Vec<NeedEntry>,
}

fn default_scale() -> u32 {
    100
}
