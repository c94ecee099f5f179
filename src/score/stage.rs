//! One stage on its own: sums of weights, and whether they pass the framework's rule.

use crate::answers::{Answer, Answers};
use crate::model::limits::MOST_AREAS;
use crate::model::{BasisPoints, Criterion, Framework, Stage};

/// How an open or unknown answer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As not met: what can be said for certain.
    Confirmed,
    /// As met: what may turn out to be true.
    Possible,
}

/// What a stage's criteria come to, all in units of weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Weight of the criteria that are met.
    pub met: u32,
    /// Weight of the criteria that apply.
    pub applicable: u32,
    /// Weight of all criteria.
    pub total: u32,
    /// Number of required criteria that apply and are not met.
    pub required_missing: u32,
    /// Number of areas whose met share lies below the framework's area floor.
    pub areas_below_floor: u32,
    /// Whether the stage passes, the stages below aside.
    pub passes: bool,
}

impl Verdict {
    /// Met share of the applicable weight.
    pub fn progress(&self) -> BasisPoints {
        BasisPoints::of(self.met, self.applicable)
    }

    /// Whether more of the stage is not applicable than the framework lets pass.
    pub fn is_uncertifiable(&self, framework: &Framework) -> bool {
        self.total > 0 && !framework.not_applicable_cap.not_exceeded_by(self.total - self.applicable, self.total)
    }
}

/// Whether a criterion is met; nothing where it does not apply.
pub fn is_met(criterion: &Criterion, answer: Answer, reading: Reading) -> Option<bool> {
    match answer {
        Answer::NotApplicable => None,
        Answer::Level(level) => Some(level >= criterion.level),
        Answer::Open | Answer::Unknown => Some(reading == Reading::Possible),
    }
}

/// What one area has at a stage, in units of weight, and how many criteria it has there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct AreaSum {
    pub(super) met: u32,
    pub(super) applicable: u32,
    pub(super) criteria: u32,
}

impl AreaSum {
    pub(super) fn add(&mut self, criterion: &Criterion, met: Option<bool>) {
        self.criteria += 1;
        if let Some(met) = met {
            self.applicable += criterion.weight;
            self.met += if met { criterion.weight } else { 0 };
        }
    }

    /// Whether the area lies below the floor. A floor needs at least two criteria to stand on: with one, it would make
    /// an expected criterion a required one (`docs/decisions/0006`). Counted in the pack, not in the answers, so that
    /// no answer can bring a floor into force.
    pub(super) fn is_below(&self, floor: BasisPoints) -> bool {
        self.criteria > 1 && !floor.reached_by(self.met, self.applicable)
    }
}

/// Weighs the criteria of one stage: every applicable required criterion met, met weight at or above the threshold,
/// every area at or above its floor, and not too much not applicable. The rule is in `docs/scoring.md`.
pub fn weigh(framework: &Framework, stage: &Stage, answers: &Answers, reading: Reading) -> Verdict {
    let mut verdict = Verdict::default();
    let mut areas = [AreaSum::default(); MOST_AREAS];
    for criterion in &stage.criteria {
        verdict.total += criterion.weight;
        let met = is_met(criterion, answers.get(criterion.question), reading);
        if let Some(area) = areas.get_mut(criterion.area.position()) {
            area.add(criterion, met);
        }
        let Some(met) = met else { continue };
        verdict.applicable += criterion.weight;
        verdict.met += if met { criterion.weight } else { 0 };
        verdict.required_missing += u32::from(criterion.required && !met);
    }
    for area in areas {
        verdict.areas_below_floor += u32::from(area.is_below(framework.area_floor));
    }
    verdict.passes = verdict.required_missing == 0
        && verdict.areas_below_floor == 0
        && framework.threshold.reached_by(verdict.met, verdict.applicable)
        && !verdict.is_uncertifiable(framework);
    verdict
}
