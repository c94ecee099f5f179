//! A maturity framework as published: its rule, its stages, and what they ask. How it is scored is `score`'s part.
//!
//! A rule is named here and carries its own numbers; one file of `score` knows what it means.

use super::index::{AreaIndex, FrameworkIndex, QuestionIndex, SectionIndex, StageIndex};
use super::level::{BasisPoints, Level};

/// A maturity framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Its place in the pack.
    pub index: FrameworkIndex,
    /// Stable id.
    pub id: &'static str,
    /// How much of its source can be judged, where the source counts its items.
    pub judged: Option<Judged>,
    /// How answers become a stage.
    pub rule: Rule,
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

/// How many items of a source, controls or tests for instance, the questions can judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// How many are judged, 1 or more.
    pub items: u32,
    /// How many the source has, no fewer.
    pub published: u32,
}

impl Judged {
    /// Nothing where the source counts no items.
    pub(crate) fn of(items: u32, published: u32) -> Option<Judged> {
        (published > 0).then_some(Judged { items, published })
    }
}

/// How answers become a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Each stage is a gate of criteria.
    Gates(Gates),
    /// Points of tests, of which the section with the fewest counts.
    LeastSection(LeastSection),
}

/// The numbers of the rule by gates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gates {
    /// Share of a stage's applicable weight that must be met.
    pub threshold: BasisPoints,
    /// Share that must be met in each area with criteria at the stage.
    pub area_floor: BasisPoints,
    /// Largest share of a stage's weight that may be not applicable. Something has to apply, whatever it is.
    pub not_applicable_cap: BasisPoints,
}

impl Gates {
    /// Whether a stage wants everything that applies, whatever does not.
    pub fn is_strict(&self) -> bool {
        [self.threshold, self.not_applicable_cap] == [BasisPoints::WHOLE; 2]
    }
}

/// The tests of the rule by the least section (Breck et al. 2017).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeastSection {
    /// Sections; never empty. They hold the tests that questions cover.
    pub sections: Vec<Section>,
}

/// A section of tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its place in the framework.
    pub index: SectionIndex,
    /// Stable id.
    pub id: &'static str,
    /// Its tests; never empty.
    pub tests: Vec<Test>,
}

/// A test that earns half a point done by hand, and a whole one automated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// Stable id.
    pub id: &'static str,
    /// The question it looks at.
    pub question: QuestionIndex,
    /// The level that earns the half point.
    pub manual: Level,
    /// The level that earns the whole point, above `manual`.
    pub automated: Level,
    /// Whether resting it on these levels is a reading rather than the source's own word.
    pub judgement: bool,
}

/// A stage of a framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its place in the framework.
    pub index: StageIndex,
    /// The framework's own number for it.
    pub number: u32,
    /// Of the rule by gates: what it asks.
    pub criteria: Vec<Criterion>,
    /// Of the rule by the least section: half points that every section must have.
    pub points: u32,
}

/// A demand of a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
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
