//! What the next stages take: that of the leading framework by itself, and those of all frameworks at once.
//!
//! What a person plans for is next door: these two figures stand beside it whatever was chosen.

use crate::answers::Answers;
use crate::model::{Lift, Pack, Step};
use crate::plan::{self, Goal, Impossible, Plan};
use crate::roadmap::{Edits, quarters};
use crate::score::Scorecard;

/// What a plan takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Effort in person-days.
    pub days: u32,
    /// How many steps it has.
    pub steps: u32,
    /// The quarters until its last step is proven, at the capacity that was chosen; nothing where that is never.
    pub quarters: Option<u32>,
}

/// What the next stages take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextStages {
    /// The next stage of the first framework that has one that can be reached, and what it takes by itself.
    pub leading: Option<(Goal, Cost)>,
    /// The next stage of every framework that has one that can be reached.
    pub goals: Vec<Goal>,
    /// What all of them take at once; nothing where there are not two.
    pub all: Option<Cost>,
}

/// What the next stages take from these answers, with efforts and capacity as they were changed and steps where they
/// fall by themselves.
pub fn next_stages(pack: &Pack, answers: &Answers, score: &Scorecard, edits: &Edits) -> NextStages {
    let next = score.frameworks.iter().filter_map(|found| {
        let (stage, _) = found.next?;
        Some(Goal { framework: found.framework, stage })
    });
    let mut goals: Vec<Goal> = next.collect();
    let edits = edits.without_places();
    let mut all = least(pack, answers, &goals, &edits);
    if let Err(reasons) = &all {
        let blocked = |goal: &Goal| reasons.iter().any(|reason| Impossible::goal(reason) == *goal);
        goals.retain(|goal| !blocked(goal));
        all = least(pack, answers, &goals, &edits);
    }
    let cost = |plan: &Plan| {
        let steps = u32::try_from(plan.lifts.len()).unwrap_or(u32::MAX);
        Cost { days: plan.effort, steps, quarters: quarters(pack, answers, &plan.lifts, &edits) }
    };
    let leading = goals.first().copied();
    let leading = leading.and_then(|goal| Some((goal, cost(&least(pack, answers, &[goal], &edits).ok()?))));
    let all = all.ok().filter(|_| goals.len() > 1).map(|plan| cost(&plan));
    NextStages { leading, goals, all }
}

/// The cheapest plan, without what each goal adds.
fn least(pack: &Pack, answers: &Answers, goals: &[Goal], edits: &Edits) -> Result<Plan, Vec<Impossible>> {
    let days = |step: &Step| edits.efforts().days(pack, Lift { question: step.question, to: step.to });
    plan::cheapest(pack, answers, goals, &[], days)
}
