//! Goals: stages to reach, the demands that they come to, and why a goal cannot be reached.

use crate::answers::{Answer, Answers};
use crate::model::{Framework, FrameworkIndex, Level, Need, Pack, Rule, SectionIndex, Stage, StageIndex};
use crate::score::demand::{Demand, Term};
use crate::score::rule;

/// A stage to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Goal {
    /// The framework.
    pub framework: FrameworkIndex,
    /// The stage, with all stages below it.
    pub stage: StageIndex,
}

/// Why a stage cannot be reached, whatever is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// So much of it is marked not applicable that it cannot be certified.
    NotCertifiable(Goal),
    /// So many tests of a section are marked not applicable that it cannot have enough points: what it can have and what
    /// it needs, in half points.
    Section(Goal, SectionIndex, u32, u32),
}

impl Impossible {
    /// The stage that cannot be reached.
    pub fn goal(&self) -> Goal {
        match self {
            Impossible::NotCertifiable(goal) | Impossible::Section(goal, ..) => *goal,
        }
    }
}

/// Everything that the goals ask, with all stages on the way, and the practices that are wanted at a level by themselves.
/// One that does not apply asks for nothing.
///
/// # Errors
/// The stages that no levels can reach.
pub(super) fn demands(
    pack: &Pack,
    answers: &Answers,
    goals: &[Goal],
    targets: &[Need],
) -> Result<Vec<Demand>, Vec<Impossible>> {
    let applies = |target: &&Need| answers.get(target.question) != Answer::NotApplicable;
    let (mut all, mut impossible) = (Vec::new(), Vec::new());
    let term = |target: &Need| Term { question: target.question, level: target.level, weight: 1 };
    all.extend(targets.iter().filter(applies).map(|target| Demand::single(term(target))));
    for (framework, stage) in stages(pack, goals) {
        match of_stage(framework, stage, answers) {
            Ok(demands) => all.extend(demands),
            Err(reasons) => impossible.extend(reasons),
        }
    }
    if impossible.is_empty() { Ok(all) } else { Err(impossible) }
}

/// The stages up to the goals, the lowest ones aside: each once, in the order of the pack.
pub(super) fn stages<'a>(pack: &'a Pack, goals: &[Goal]) -> Vec<(&'a Framework, &'a Stage)> {
    let of_framework = |framework: &'a Framework| {
        let goals = goals.iter().filter(|goal| goal.framework == framework.index);
        let highest = goals.map(|goal| goal.stage).max();
        let stages = framework.stages.iter().skip(1).filter(move |stage| Some(stage.index) <= highest);
        stages.map(move |stage| (framework, stage))
    };
    pack.frameworks().iter().flat_map(of_framework).collect()
}

fn of_stage(framework: &Framework, stage: &Stage, answers: &Answers) -> Result<Vec<Demand>, Vec<Impossible>> {
    let goal = Goal { framework: framework.index, stage: stage.index };
    let demands = rule::demands(framework, stage, answers).ok_or_else(|| vec![Impossible::NotCertifiable(goal)])?;
    let Rule::LeastSection(rule) = &framework.rule else { return Ok(demands) };
    let highest = |question| (answers.get(question) != Answer::NotApplicable).then_some(Level::HIGHEST);
    let lacking = rule.sections.iter().zip(&demands).filter(|(_, demand)| !demand.is_met(highest));
    let impossible: Vec<Impossible> = lacking
        .map(|(section, demand)| Impossible::Section(goal, section.index, demand.sum(highest), demand.need))
        .collect();
    if impossible.is_empty() { Ok(demands) } else { Err(impossible) }
}
