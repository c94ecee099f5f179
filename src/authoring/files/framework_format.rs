//! Frameworks as they are written in `pack.json`: rules, stages, criteria, sections and tests.

use serde::{Deserialize, Serialize};

/// A published maturity framework.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameworkEntry {
    /// Stable id.
    pub id: String,
    /// Whether it asks about an optional area, and so is part of the model only where that area is switched on.
    #[serde(default)]
    pub optional: bool,
    /// How many items its source has, controls or tests for instance; 0 where the source does not count any.
    #[serde(default)]
    pub published: u32,
    /// Of the rule `gates`: how many of the published items the criteria judge. Tests are counted where they stand.
    #[serde(default)]
    pub judged: u32,
    /// Share of a stage's applicable weight that must be met, in basis points (7500 = 75 %).
    #[serde(default = "default_threshold")]
    pub threshold: u32,
    /// Share that must be met in each area that has criteria at the stage, in basis points.
    #[serde(default = "default_area_floor")]
    pub area_floor: u32,
    /// Largest share of a stage's weight that may be not applicable, in basis points. With 10000 what does not apply drops
    /// out, whatever it weighs; a stage of which nothing applies is not passed even so.
    #[serde(default = "default_not_applicable_cap")]
    pub not_applicable_cap: u32,
    /// How answers become a stage.
    #[serde(default)]
    pub rule: RuleEntry,
    /// Of the rule `least-section`: its sections.
    #[serde(default)]
    pub sections: Vec<SectionEntry>,
    /// Stages, lowest first. The lowest has no criteria.
    pub stages: Vec<StageEntry>,
}

impl FrameworkEntry {
    /// How many of the published items are judged: as many as there are tests, or as its author says.
    pub fn items_judged(&self) -> u32 {
        match self.rule {
            RuleEntry::Gates => self.judged,
            RuleEntry::LeastSection => {
                let tests: usize = self.sections.iter().map(|section| section.tests.len()).sum();
                u32::try_from(tests).unwrap_or(u32::MAX)
            }
        }
    }
}

/// How answers become a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RuleEntry {
    /// Each stage is a gate of criteria: threshold, area floor and cap.
    #[default]
    Gates,
    /// Points of tests, of which the section with the fewest counts.
    LeastSection,
}

/// A section of tests.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SectionEntry {
    /// Stable id.
    pub id: String,
    /// Its tests, as far as questions cover them.
    pub tests: Vec<TestEntry>,
}

/// A test that earns half a point when done by hand and a whole one when it is automated.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TestEntry {
    /// Stable id, unique within the framework.
    pub id: String,
    /// Question id.
    pub question: String,
    /// Level of the question that earns the half point, 2 to 5.
    pub manual: u32,
    /// Level that earns the whole point, and is no lower. Equal, where no level does the test by hand only.
    pub automated: u32,
    /// Whether resting the test on these levels is a reading of ours rather than the source's own word.
    #[serde(default)]
    pub judgement: bool,
}

/// A stage of a framework.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageEntry {
    /// The framework's own number: some start at 0, some at 1.
    pub number: u32,
    /// What the source asks of the stage.
    #[serde(default)]
    pub criteria: Vec<CriterionEntry>,
    /// Of the rule `least-section`: half points that every section must have.
    #[serde(default)]
    pub points: u32,
}

/// One demand of a stage: a question at a minimum level.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CriterionEntry {
    /// Question id.
    pub question: String,
    /// Minimum level, 1 to 5.
    pub level: u32,
    /// Weight within the stage, 1 to 100.
    pub weight: u32,
    /// Whether the stage stands or falls with it.
    pub required: bool,
    /// Whether placing it here is a reading of ours rather than the source's own word.
    #[serde(default)]
    pub judgement: bool,
}

fn default_threshold() -> u32 {
    7500
}

fn default_area_floor() -> u32 {
    5000
}

fn default_not_applicable_cap() -> u32 {
    4000
}
