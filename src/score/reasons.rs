//! Why a stage is held or not: each criterion with its standing, and what stands in the way.

use super::stage::{AreaSum, Reading, is_met, weigh};
use crate::answers::{Answer, Answers};
use crate::model::{AreaIndex, BasisPoints, Criterion, Framework, Stage};

/// Where a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The answer reaches the level.
    Met,
    /// The answer lies below the level.
    Missing,
    /// Open or unknown.
    Undecided,
    /// The practice does not apply.
    NotApplicable,
}

/// A criterion with its standing.
#[derive(Clone, Copy, Debug)]
pub struct Trace<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Where it stands.
    pub standing: Standing,
}

/// What keeps a stage from being confirmed. The stages below are looked at apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Required criteria that are not met; how many.
    Required(u32),
    /// Too little weight is met: the share met and the share wanted.
    Threshold(BasisPoints, BasisPoints),
    /// An area lies below the floor: the area, its share met and the share wanted.
    AreaFloor(AreaIndex, BasisPoints, BasisPoints),
    /// Too much is not applicable for the stage to be certified: the share and the most that may be.
    NotCertifiable(BasisPoints, BasisPoints),
}

/// Every criterion of a stage with its standing, in the order of the pack.
pub fn trace<'a>(stage: &'a Stage, answers: &Answers) -> Vec<Trace<'a>> {
    stage.criteria.iter().map(|criterion| Trace { criterion, standing: standing(criterion, answers) }).collect()
}

/// Where one criterion stands.
pub fn standing(criterion: &Criterion, answers: &Answers) -> Standing {
    match answers.get(criterion.question) {
        Answer::NotApplicable => Standing::NotApplicable,
        Answer::Open | Answer::Unknown => Standing::Undecided,
        Answer::Level(level) if level >= criterion.level => Standing::Met,
        Answer::Level(_) => Standing::Missing,
    }
}

/// All that keeps a stage from being confirmed; empty where it passes.
pub fn obstacles(framework: &Framework, stage: &Stage, answers: &Answers) -> Vec<Obstacle> {
    let verdict = weigh(framework, stage, answers, Reading::Confirmed);
    let mut found = Vec::new();
    if verdict.required_missing > 0 {
        found.push(Obstacle::Required(verdict.required_missing));
    }
    if !framework.threshold.reached_by(verdict.met, verdict.applicable) {
        found.push(Obstacle::Threshold(verdict.progress(), framework.threshold));
    }
    for (area, sum) in area_sums(stage, answers) {
        if sum.is_below(framework.area_floor) {
            let share = BasisPoints::of(sum.met, sum.applicable);
            found.push(Obstacle::AreaFloor(area, share, framework.area_floor));
        }
    }
    if verdict.is_uncertifiable(framework) {
        let share = BasisPoints::of(verdict.total - verdict.applicable, verdict.total);
        found.push(Obstacle::NotCertifiable(share, framework.not_applicable_cap));
    }
    found
}

/// Areas that hold a stage back, those with most missing weight first: where required criteria are missing or the floor
/// is not reached. Where there is no such area, all in which any criterion is missing.
pub fn held_back_by(framework: &Framework, stage: &Stage, answers: &Answers) -> Vec<AreaIndex> {
    let mut areas: Vec<(bool, u32, AreaIndex)> = Vec::new();
    for (area, sum) in area_sums(stage, answers) {
        let required = stage.criteria.iter().any(|criterion| {
            let met = is_met(criterion, answers.get(criterion.question), Reading::Confirmed);
            criterion.area == area && criterion.required && met == Some(false)
        });
        if sum.met < sum.applicable {
            areas.push((required || sum.is_below(framework.area_floor), sum.applicable - sum.met, area));
        }
    }
    let any_blocking = areas.iter().any(|(blocking, ..)| *blocking);
    areas.retain(|(blocking, ..)| *blocking || !any_blocking);
    // Picked one after another: of equal ones, the first in the order of the pack.
    let mut ordered = Vec::with_capacity(areas.len());
    while let Some(place) = (0..areas.len()).rev().max_by_key(|place| areas.get(*place).map(|(_, missing, _)| *missing))
    {
        ordered.push(areas.remove(place).2);
    }
    ordered
}

/// For each area with criteria at the stage: its sums, in the order of the areas.
fn area_sums(stage: &Stage, answers: &Answers) -> Vec<(AreaIndex, AreaSum)> {
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
