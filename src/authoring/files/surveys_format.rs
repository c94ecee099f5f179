//! What others report, as it is written in `pack.json`: surveys, and what their respondents said of a practice. Part of the
//! mirror in `format`; nothing checked yet.
//!
//! Shares are not written down: they follow from the counts, so that they cannot contradict them.

use serde::{Deserialize, Serialize};

/// A public survey.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyEntry {
    /// Stable id.
    pub id: String,
    /// The licence of its answers, for instance `Apache-2.0`: the same in every language.
    pub licence: String,
    /// The day on which its answers were counted, as `2026-11-27`.
    pub as_of: String,
    /// The times it was held.
    pub editions: Vec<EditionEntry>,
}

/// One time that a survey was held.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditionEntry {
    /// The year in which it began, 2020 to 2199.
    pub year: u32,
    /// How many people took part, 1 to 10 000 000.
    pub n: u32,
    /// The day of the first answer, as `2025-08-31`.
    pub from: String,
    /// The day of the last answer.
    pub to: String,
}

/// What the respondents of a survey said of a practice.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportEntry {
    /// Stable id.
    pub id: String,
    /// Question id: the practice that it is shown beside.
    pub question: String,
    /// Survey id.
    pub survey: String,
    /// What was counted, a figure an edition.
    pub figures: Vec<FigureEntry>,
}

/// What was counted in one edition.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FigureEntry {
    /// Year of the edition.
    pub year: u32,
    /// How many people said so.
    pub count: u32,
    /// Of how many: those who answered, or all, where leaving the question out was an answer.
    pub base: u32,
}
