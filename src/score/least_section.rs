//! The rule by the least section: tests earn half points, and the section with the fewest decides.
//!
//! After Breck, Cai, Nielsen, Salib and Sculley, "The ML Test Score" (IEEE Big Data 2017): half a point for a test done by
//! hand with its results documented, a whole one for a test that runs by itself, and the final score is the smallest of
//! the sums of the sections. The paper knows no test that does not apply, so such an answer earns nothing.

use super::demand::{Demand, Term};
use super::reading::{Progress, Reading};
use crate::answers::{Answer, Answers};
use crate::model::{AreaIndex, BasisPoints, LeastSection, Pack, Section, Stage, Test};

/// Half points that one test earns, 0 to 2.
pub fn points(test: &Test, answer: Answer, reading: Reading) -> u32 {
    match answer {
        Answer::Level(level) => u32::from(level >= test.manual) + u32::from(level >= test.automated),
        Answer::Open | Answer::Unknown if reading == Reading::Possible => 2,
        Answer::Open | Answer::Unknown | Answer::NotApplicable => 0,
    }
}

/// Half points of a section.
pub fn section_points(section: &Section, answers: &Answers, reading: Reading) -> u32 {
    section.tests.iter().map(|test| points(test, answers.get(test.question), reading)).sum()
}

/// Half points of the section that has the fewest.
pub fn least(rule: &LeastSection, answers: &Answers, reading: Reading) -> u32 {
    rule.sections.iter().map(|section| section_points(section, answers, reading)).min().unwrap_or(0)
}

/// How far towards a stage the least section reaches.
pub(super) fn progress(rule: &LeastSection, stage: &Stage, answers: &Answers) -> Progress {
    let met = least(rule, answers, Reading::Confirmed).min(stage.points);
    Progress { met, whole: stage.points, wanted: BasisPoints::WHOLE }
}

/// The same as demands on levels: one a section.
pub(super) fn demands(rule: &LeastSection, stage: &Stage, answers: &Answers) -> Vec<Demand> {
    let demand = |section: &Section| {
        let applicable = section.tests.iter().filter(|test| answers.get(test.question) != Answer::NotApplicable);
        let terms = applicable.flat_map(|test| {
            [test.manual, test.automated].map(|level| Term { question: test.question, level, weight: 1 })
        });
        Demand { terms: terms.collect(), need: stage.points }
    };
    // The lowest stage wants no points.
    rule.sections.iter().map(demand).filter(|demand| demand.need > 0).collect()
}

/// For each area whose tests could add to a section that has too few points: how many half points, and the area.
pub(super) fn missing_by_area(
    pack: &Pack,
    rule: &LeastSection,
    stage: &Stage,
    answers: &Answers,
) -> Vec<(bool, u32, AreaIndex)> {
    let lacking =
        rule.sections.iter().filter(|section| section_points(section, answers, Reading::Confirmed) < stage.points);
    let tests: Vec<&Test> = lacking.flat_map(|section| &section.tests).collect();
    let missing = |area: AreaIndex| -> u32 {
        let here = tests.iter().filter(|test| pack.question(test.question).is_some_and(|asked| asked.area == area));
        here.map(|test| 2 - points(test, answers.get(test.question), Reading::Confirmed)).sum()
    };
    let areas = pack.areas().iter().map(|area| (true, missing(area.index), area.index));
    areas.filter(|(_, missing, _)| *missing > 0).collect()
}
