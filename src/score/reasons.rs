//! Why a stage is held or not: each criterion with its standing, and what stands in the way.

use super::stage::{Reading, is_met, weigh};
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
    for (area, met, applicable) in area_sums(stage, answers) {
        if !framework.area_floor.reached_by(met, applicable) {
            found.push(Obstacle::AreaFloor(area, BasisPoints::of(met, applicable), framework.area_floor));
        }
    }
    if verdict.is_uncertifiable(framework) {
        let share = BasisPoints::of(verdict.total - verdict.applicable, verdict.total);
        found.push(Obstacle::NotCertifiable(share, framework.not_applicable_cap));
    }
    found
}

/// Areas in which required criteria are missing or the floor is not reached, those with most missing weight first:
/// what a stage is held back by. Falls back on areas with any missing criterion.
pub fn held_back_by(framework: &Framework, stage: &Stage, answers: &Answers) -> Vec<AreaIndex> {
    let mut areas: Vec<(u32, u32, AreaIndex)> = Vec::new();
    for (area, met, applicable) in area_sums(stage, answers) {
        let required = stage.criteria.iter().filter(|criterion| {
            let met = is_met(criterion, answers.get(criterion.question), Reading::Confirmed);
            criterion.area == area && criterion.required && met == Some(false)
        });
        let blocking = required.map(|criterion| criterion.weight).sum::<u32>();
        let floor = u32::from(!framework.area_floor.reached_by(met, applicable));
        if met < applicable {
            areas.push((blocking + floor, applicable - met, area));
        }
    }
    let any_blocking = areas.iter().any(|(blocking, _, _)| *blocking > 0);
    areas.retain(|(blocking, _, _)| !any_blocking || *blocking > 0);
    areas.sort_by_key(|(blocking, missing, area)| (std::cmp::Reverse((*blocking, *missing)), *area));
    areas.into_iter().map(|(_, _, area)| area).collect()
}

/// For each area with criteria at the stage: weight met and weight that applies, in the order of the areas.
fn area_sums(stage: &Stage, answers: &Answers) -> Vec<(AreaIndex, u32, u32)> {
    let mut areas: Vec<AreaIndex> = stage.criteria.iter().map(|criterion| criterion.area).collect();
    areas.sort_unstable();
    areas.dedup();
    let sums = areas.into_iter().map(|area| {
        let (mut met, mut applicable) = (0, 0);
        for criterion in stage.criteria.iter().filter(|criterion| criterion.area == area) {
            if let Some(is_met) = is_met(criterion, answers.get(criterion.question), Reading::Confirmed) {
                applicable += criterion.weight;
                met += if is_met { criterion.weight } else { 0 };
            }
        }
        (area, met, applicable)
    });
    sums.collect()
}
