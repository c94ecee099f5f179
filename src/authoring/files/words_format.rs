//! The words of a model in one language: a serde mirror of `text.<locale>.json`.
//!
//! Keys are the ids of `pack.json`; whether each id has its words is checked in `check::words`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A whole `text.<locale>.json`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordsFile {
    /// BCP 47 tag of the language.
    pub locale: String,
    /// Areas by id.
    pub areas: BTreeMap<String, AreaWords>,
    /// Questions by id.
    pub questions: BTreeMap<String, QuestionWords>,
    /// Steps by `question.level`, for instance `data-validation.3`.
    pub steps: BTreeMap<String, StepWords>,
    /// Frameworks by id.
    pub frameworks: BTreeMap<String, FrameworkWords>,
    /// Criteria by `framework.stage.question`, for instance `five-stage.3.code-testing`; tests by
    /// `framework.section.test`.
    pub criteria: BTreeMap<String, CriterionWords>,
    /// Phases by id.
    pub phases: BTreeMap<String, PhaseWords>,
    /// Pitfalls by id.
    pub pitfalls: BTreeMap<String, PitfallWords>,
    /// Benefits by id.
    pub benefits: BTreeMap<String, BenefitWords>,
    /// Tools by id.
    pub tools: BTreeMap<String, ToolWords>,
    /// Names of roles by id.
    pub roles: BTreeMap<String, String>,
    /// Tensions by id.
    #[serde(default)]
    pub tensions: BTreeMap<String, TensionWords>,
    /// Questions on the context by id.
    #[serde(default)]
    pub context: BTreeMap<String, ContextWords>,
    /// Instruments by id.
    #[serde(default)]
    pub instruments: BTreeMap<String, InstrumentWords>,
    /// Duties by id.
    #[serde(default)]
    pub duties: BTreeMap<String, DutyWords>,
    /// Surveys by id.
    #[serde(default)]
    pub surveys: BTreeMap<String, SurveyWords>,
    /// Reports by id.
    #[serde(default)]
    pub reports: BTreeMap<String, ReportWords>,
}

/// Words of an area.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AreaWords {
    /// Name, one to three words.
    pub name: String,
    /// The same as it stands within a sentence: “data management”.
    pub within: String,
    /// What the area asks, in one sentence.
    pub summary: String,
}

/// Words of a question.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    /// Label for charts, one to three words.
    pub name: String,
    /// The same as it stands within a sentence: “drift detection”.
    pub within: String,
    /// The question.
    pub prompt: String,
    /// What goes wrong without the practice, in one sentence.
    pub why: String,
    /// What to look at to check an answer, in one sentence.
    pub evidence: String,
    /// What is true at level 1 to 5, at most 30 words each.
    pub levels: Vec<String>,
}

/// Words of a step.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepWords {
    /// The step in a few words.
    pub title: String,
    /// What to do.
    #[serde(rename = "do")]
    pub instruction: String,
    /// How you know that it is done.
    pub done: String,
    /// The common mistake.
    pub mistake: String,
}

/// Words of a framework.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameworkWords {
    /// Name in charts and sentences.
    pub name: String,
    /// How to cite it.
    pub source: String,
    /// What it is, in one sentence.
    pub summary: String,
    /// Places where the source is vague or contradicts itself, and the reading taken.
    pub readings: Vec<String>,
    /// Stages by number.
    pub stages: BTreeMap<u32, StageWords>,
    /// Names of sections by id, where the framework has sections.
    #[serde(default)]
    pub sections: BTreeMap<String, String>,
}

/// Words of a stage.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageWords {
    /// The framework's own name of the stage.
    pub name: String,
    /// A name short enough for a chart.
    pub short: String,
    /// What the stage is, in a sentence or two.
    pub summary: String,
    /// What is done at the stage; may be empty.
    pub practices: String,
    /// What is hard at the stage; may be empty.
    pub challenges: String,
    /// What the stage brings; may be empty.
    pub outcomes: String,
    /// What the source tells of industries at the stage; may be empty.
    pub industries: String,
}

/// Where the source of a framework asks for a criterion.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CriterionWords {
    /// Section of the source.
    pub section: String,
    /// What it says, paraphrased in at most 20 words.
    pub says: String,
}

/// Words of a phase of the roadmap.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PhaseWords {
    /// Name, one or two words.
    pub name: String,
    /// What to do in the phase and what for, in one sentence.
    pub purpose: String,
}

/// Words of a pitfall.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PitfallWords {
    /// Name.
    pub name: String,
    /// How people fall into it.
    pub what: String,
    /// How to get out.
    pub remedy: String,
}

/// Words of a benefit.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BenefitWords {
    /// Name.
    pub name: String,
    /// What is gained.
    pub what: String,
}

/// Words of a tool.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ToolWords {
    /// Name of the tool.
    pub name: String,
    /// What it is for, in a few words.
    #[serde(rename = "for")]
    pub purpose: String,
}

/// Words of a tension.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TensionWords {
    /// What is the case, as a plain statement.
    pub name: String,
    /// Why it matters.
    pub why: String,
}

/// Words of a question on the context.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextWords {
    /// The question.
    pub prompt: String,
    /// What may be chosen, by id.
    pub options: BTreeMap<String, String>,
}

/// Words of a law or a standard.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InstrumentWords {
    /// Short name.
    pub name: String,
    /// Which text was read.
    pub version: String,
    /// Whom it applies to.
    pub who: String,
    /// What happens on each of its days, in their order.
    #[serde(default)]
    pub dates: Vec<String>,
}

/// Words of a duty.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyWords {
    /// What it is about, in a few words.
    pub title: String,
}

/// Words of a survey.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyWords {
    /// Name.
    pub name: String,
    /// Who published it.
    pub publisher: String,
    /// Where its answers are, and in which state they were counted.
    pub source: String,
    /// Who answered.
    pub who: String,
    /// Why its shares are no benchmark.
    pub limits: String,
}

/// Words of a report. They hold no number, so that no translation can change one.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportWords {
    /// What the survey asked, in its own words.
    pub asks: String,
    /// What was counted, as it follows “said that”.
    pub says: String,
    /// How that differs from the practice.
    pub differs: String,
}
