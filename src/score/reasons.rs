//! Why a stage is held or not: each criterion or test with its standing, and what stands in the way.
//!
//! From a stage to its grounds, from each to the answer and, by its place, to the words on its source: the trace.

use super::reading::Reading;
use super::{gates, least_section};
use crate::answers::{Answer, Answers};
use crate::model::{
    AreaIndex, BasisPoints, Criterion, Framework, Gates, LeastSection, Level, Pack, QuestionIndex, Rule, SectionIndex,
    Stage, StageIndex, Test,
};

/// Where a ground stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The answer reaches the level.
    Met,
    /// A test that earns half a point: done by hand.
    Half,
    /// The answer lies below the level.
    Missing,
    /// Open or unknown.
    Undecided,
    /// The practice does not apply.
    NotApplicable,
}

impl Standing {
    /// Whether something is left to do.
    pub fn is_open(self) -> bool {
        matches!(self, Standing::Missing | Standing::Half | Standing::Undecided)
    }
}

/// Where the words on the source of a ground are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A criterion of a stage, by its place there.
    Criterion(StageIndex, usize),
    /// A test of a section, by its place there.
    Test(SectionIndex, usize),
}

/// One ground of a stage: a criterion or a test, with the answer's standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The question it looks at.
    pub question: QuestionIndex,
    /// The level that meets it; of a test, the next one that earns something.
    pub level: Level,
    /// Whether the stage stands or falls with it.
    pub required: bool,
    /// Whether placing it here is a reading rather than the source's own word.
    pub judgement: bool,
    /// Where it stands.
    pub standing: Standing,
    /// Where the words on its source are.
    pub source: Source,
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
    /// A section has too few half points: the section, what it has and what it needs.
    Section(SectionIndex, u32, u32),
}

/// Every ground of a stage with its standing, in the order of the pack.
pub fn trace(framework: &Framework, stage: &Stage, answers: &Answers) -> Vec<Trace> {
    match &framework.rule {
        Rule::Gates(_) => {
            let criteria = stage.criteria.iter().enumerate();
            criteria.map(|(place, criterion)| of_criterion(stage, place, criterion, answers)).collect()
        }
        Rule::LeastSection(rule) => {
            let tests = |section: &'_ crate::model::Section| {
                let index = section.index;
                section
                    .tests
                    .iter()
                    .enumerate()
                    .map(move |(place, test)| of_test(index, place, test, answers))
                    .collect::<Vec<_>>()
            };
            rule.sections.iter().flat_map(tests).collect()
        }
    }
}

fn of_criterion(stage: &Stage, place: usize, criterion: &Criterion, answers: &Answers) -> Trace {
    Trace {
        question: criterion.question,
        level: criterion.level,
        required: criterion.required,
        judgement: criterion.judgement,
        standing: standing(criterion.level, answers.get(criterion.question)),
        source: Source::Criterion(stage.index, place),
    }
}

fn of_test(section: SectionIndex, place: usize, test: &Test, answers: &Answers) -> Trace {
    let answer = answers.get(test.question);
    let half = least_section::points(test, answer, Reading::Confirmed) == 1;
    let level = if answer.level() >= Some(test.manual) { test.automated } else { test.manual };
    Trace {
        question: test.question,
        level,
        required: false,
        judgement: test.judgement,
        standing: if half { Standing::Half } else { standing(level, answer) },
        source: Source::Test(section, place),
    }
}

/// Where an answer stands to a level.
fn standing(wanted: Level, answer: Answer) -> Standing {
    match answer {
        Answer::NotApplicable => Standing::NotApplicable,
        Answer::Open | Answer::Unknown => Standing::Undecided,
        Answer::Level(level) if level >= wanted => Standing::Met,
        Answer::Level(_) => Standing::Missing,
    }
}

/// All that keeps a stage from being confirmed, the weightiest first; empty where it passes. Headline, chart, trace and
/// report all read this list: what no level could mend comes before what is required, and that before shares.
pub fn obstacles(framework: &Framework, stage: &Stage, answers: &Answers) -> Vec<Obstacle> {
    match &framework.rule {
        Rule::Gates(rule) => of_gates(*rule, stage, answers),
        Rule::LeastSection(rule) => of_sections(rule, stage, answers),
    }
}

fn of_gates(gates: Gates, stage: &Stage, answers: &Answers) -> Vec<Obstacle> {
    let verdict = gates::weigh(&gates, stage, answers, Reading::Confirmed);
    let mut found = Vec::new();
    if verdict.is_uncertifiable(&gates) {
        let share = BasisPoints::of(verdict.total - verdict.applicable, verdict.total);
        found.push(Obstacle::NotCertifiable(share, gates.not_applicable_cap));
    }
    if verdict.required_missing > 0 {
        found.push(Obstacle::Required(verdict.required_missing));
    }
    let progress = verdict.progress(&gates);
    if !progress.is_enough() {
        found.push(Obstacle::Threshold(progress.share(), gates.threshold));
    }
    for (area, sum) in gates::area_sums(stage, answers) {
        if sum.is_below(gates.area_floor) {
            found.push(Obstacle::AreaFloor(area, BasisPoints::of(sum.met, sum.applicable), gates.area_floor));
        }
    }
    found
}

fn of_sections(rule: &LeastSection, stage: &Stage, answers: &Answers) -> Vec<Obstacle> {
    let sections = rule.sections.iter().map(|section| {
        let has = least_section::section_points(section, answers, Reading::Confirmed);
        (has < stage.points).then_some(Obstacle::Section(section.index, has, stage.points))
    });
    sections.flatten().collect()
}

/// Areas that hold a stage back, those with most missing first: where required criteria are missing or a floor is not
/// reached, or where a section that has too few points could gain some. Where there is no such area, all in which any
/// criterion is missing.
pub fn held_back_by(pack: &Pack, framework: &Framework, stage: &Stage, answers: &Answers) -> Vec<AreaIndex> {
    let mut areas: Vec<(bool, u32, AreaIndex)> = match &framework.rule {
        Rule::Gates(gates) => gates::missing_by_area(*gates, stage, answers),
        Rule::LeastSection(rule) => least_section::missing_by_area(pack, rule, stage, answers),
    };
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
