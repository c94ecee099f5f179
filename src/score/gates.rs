//! The rule by gates: sums of weights at one stage, and whether they pass. The rule is in `docs/scoring.md`.

use super::demand::{Demand, Term};
use super::reading::{Progress, Reading};
use crate::answers::{Answer, Answers};
use crate::model::limits::MOST_AREAS;
use crate::model::{AreaIndex, BasisPoints, Criterion, Gates, Stage};

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
    /// How far into the stage the answers reach.
    pub fn progress(&self, gates: &Gates) -> Progress {
        Progress { met: self.met, whole: self.applicable, wanted: gates.threshold }
    }

    /// Whether more of the stage is not applicable than the framework lets pass. A stage of which nothing applies is not
    /// passed by default, whatever the framework lets pass.
    pub fn is_uncertifiable(&self, gates: &Gates) -> bool {
        let left_out = self.total - self.applicable;
        self.total > 0 && (self.applicable == 0 || !gates.not_applicable_cap.not_exceeded_by(left_out, self.total))
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
/// every area at or above its floor, and not too much not applicable.
pub fn weigh(gates: &Gates, stage: &Stage, answers: &Answers, reading: Reading) -> Verdict {
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
        verdict.areas_below_floor += u32::from(area.is_below(gates.area_floor));
    }
    verdict.passes = verdict.required_missing == 0
        && verdict.areas_below_floor == 0
        && gates.threshold.reached_by(verdict.met, verdict.applicable)
        && !verdict.is_uncertifiable(gates);
    verdict
}

/// The same as demands on levels; nothing where too much is not applicable for any levels to pass.
pub(super) fn demands(gates: Gates, stage: &Stage, answers: &Answers) -> Option<Vec<Demand>> {
    if weigh(&gates, stage, answers, Reading::Possible).is_uncertifiable(&gates) {
        return None;
    }
    let applicable =
        || stage.criteria.iter().filter(|criterion| answers.get(criterion.question) != Answer::NotApplicable);
    let mut demands: Vec<Demand> =
        applicable().filter(|criterion| criterion.required).map(|criterion| Demand::single(term(criterion))).collect();
    demands.extend(Demand::share(applicable().map(term), gates.threshold));
    let areas = stage.criteria.iter().map(|criterion| criterion.area.position()).max().map_or(0, |last| last + 1);
    for area in 0..areas {
        let here = |criterion: &&Criterion| criterion.area.position() == area;
        // As in `AreaSum::is_below`: a floor needs two criteria to stand on.
        if stage.criteria.iter().filter(here).count() > 1 {
            demands.extend(Demand::share(applicable().filter(here).map(term), gates.area_floor));
        }
    }
    Some(demands)
}

fn term(criterion: &Criterion) -> Term {
    Term { question: criterion.question, level: criterion.level, weight: criterion.weight }
}

/// For each area in which something is missing: whether it blocks the stage by itself, how much weight, and the area.
pub(super) fn missing_by_area(gates: Gates, stage: &Stage, answers: &Answers) -> Vec<(bool, u32, AreaIndex)> {
    let mut areas = Vec::new();
    for (area, sum) in area_sums(stage, answers) {
        let required = stage.criteria.iter().any(|criterion| {
            let met = is_met(criterion, answers.get(criterion.question), Reading::Confirmed);
            criterion.area == area && criterion.required && met == Some(false)
        });
        if sum.met < sum.applicable {
            areas.push((required || sum.is_below(gates.area_floor), sum.applicable - sum.met, area));
        }
    }
    areas
}

/// For each area with criteria at the stage: its sums, in the order of the areas.
pub(super) fn area_sums(stage: &Stage, answers: &Answers) -> Vec<(AreaIndex, AreaSum)> {
    let highest = stage.criteria.iter().map(|criterion| criterion.area.0).max();
    let areas = highest.map_or(0..0, |highest| 0..highest.saturating_add(1)).map(AreaIndex);
    let sums = areas.map(|area| {
        let mut sum = AreaSum::default();
        for criterion in stage.criteria.iter().filter(|criterion| criterion.area == area) {
            sum.add(criterion, is_met(criterion, answers.get(criterion.question), Reading::Confirmed));
        }
        (area, sum)
    });
    sums.filter(|(_, sum)| sum.criteria > 0).collect()
}
