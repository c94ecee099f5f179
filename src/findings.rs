//! What follows from answers: score, value, plan and roadmap, each worked out once for each change of what it follows
//! from, so that a word typed into a field costs none of it.
//!
//! Page, report and export draw from these findings and work nothing out themselves.

pub mod given;
pub mod next_stages;

pub use given::Given;
pub use next_stages::{Cost, NextStages};

use std::rc::Rc;

use crate::answers::{Answer, Answers};
use crate::model::{Framework, FrameworkIndex, Lift, Need, Pack, Step};
use crate::plan::{Goal, Impossible, Plan, cheapest, plan};
use crate::roadmap::{Edits, Efforts, PlanInputs, Roadmap, Scale, roadmap, target};
use crate::score::holding_back::holding_back;
use crate::score::value::{Value, value};
use crate::score::{FrameworkScore, HoldingBack, Scorecard};

/// Answers and everything that follows from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The answers, tried out or given.
    pub answers: Answers,
    /// How many questions were asked: with the optional areas or without them.
    asked: usize,
    /// Their score.
    pub score: Scorecard,
    /// What the open answers are worth.
    pub value: Rc<Value>,
    /// What holds the next stages back, what matters most first.
    pub holding_back: Rc<Vec<HoldingBack>>,
    /// What the next stages take, whatever is planned for.
    pub next: Rc<NextStages>,
    /// What follows from the answers that were given, where others are being tried out.
    pub given: Option<Rc<Given>>,
    /// What is planned for.
    pub goals: Vec<Goal>,
    /// Practices that are planned for by themselves, because the context calls for a level of them that they lack.
    pub targets: Vec<Need>,
    /// The cheapest plan to the goals, or why there is none.
    pub plan: Result<Rc<Plan>, Vec<Impossible>>,
    /// The plan over quarters.
    pub roadmap: Rc<Roadmap>,
    edits: Edits,
}

impl Findings {
    /// The frameworks that are shown, the leading one first.
    pub fn frameworks<'a>(&'a self, pack: &'a Pack) -> impl Iterator<Item = &'a Framework> {
        self.score.frameworks.iter().filter_map(|score| pack.framework(score.framework))
    }

    /// What follows from answers. `pack` is the model as it is asked, `shown` the frameworks that anybody wants to see, the
    /// leading one first (none for all), `trial` other answers that are being tried out in the place of those given, and
    /// `before` what followed from the answers before the last change.
    pub fn of(
        pack: &Pack,
        shown: &[FrameworkIndex],
        given: &Answers,
        trial: Option<&Answers>,
        inputs: &PlanInputs,
        before: Option<Rc<Findings>>,
    ) -> Rc<Findings> {
        let answers = trial.unwrap_or(given);
        let asked = pack.questions().len();
        let known = before.as_ref().and_then(|before| before.given.clone().filter(|_| before.asked == asked));
        let before = before.filter(|before| before.answers == *answers && before.asked == asked);
        let (score, value, holding_back) = if let Some(before) = &before {
            (before.score.clone(), before.value.clone(), before.holding_back.clone())
        } else {
            let score = crate::score::score(pack, answers).showing(shown);
            let holding_back = Rc::new(holding_back(pack, answers, &score));
            (score, Rc::new(value(pack, answers)), holding_back)
        };
        let edits = inputs.edits.scaled(Scale::of(pack, &inputs.context));
        let days = |step: &Step| edits.efforts().days(pack, Lift { question: step.question, to: step.to });
        let given = trial.map(|_| {
            // While other levels are tried, what was given and what is planned for stay as they are.
            known.filter(|known| known.is_of(given, inputs)).unwrap_or_else(|| {
                let score = crate::score::score(pack, given).showing(shown);
                let targets = targets(pack, given, inputs);
                let goals = goals(inputs, &score, !targets.is_empty());
                let plan = cheapest(pack, given, &goals, &targets, days).ok();
                Rc::new(Given::new(given, inputs, score, plan.map(|plan| plan.effort)))
            })
        });
        let same_next = |before: &&Rc<Findings>| {
            (before.edits.efforts(), before.edits.capacity()) == (edits.efforts(), edits.capacity())
        };
        let next = match before.as_ref().filter(same_next) {
            Some(before) => before.next.clone(),
            None => Rc::new(next_stages::next_stages(pack, answers, &score, &edits)),
        };
        let targets = targets(pack, answers, inputs);
        let goals = goals(inputs, &score, !targets.is_empty());
        let same_plan = |before: &&Rc<Findings>| {
            (&before.goals, &before.targets, before.edits.efforts()) == (&goals, &targets, edits.efforts())
        };
        let found = if let Some(before) = before.as_ref().filter(same_plan) {
            before.plan.clone()
        } else {
            plan(pack, answers, &goals, &targets, days).map(Rc::new)
        };
        let same_roadmap = |before: &&Rc<Findings>| before.plan == found && before.edits == edits;
        let scheduled = if let Some(before) = before.as_ref().filter(same_roadmap) {
            before.roadmap.clone()
        } else {
            let lifts = found.as_ref().map_or(&[][..], |plan| &plan.lifts);
            Rc::new(roadmap(pack, answers, lifts, &edits))
        };
        Rc::new(Findings {
            answers: answers.clone(),
            asked,
            score,
            value,
            holding_back,
            next,
            given,
            goals,
            targets,
            plan: found,
            roadmap: scheduled,
            edits,
        })
    }

    /// What each step costs.
    pub fn efforts(&self) -> &Efforts {
        self.edits.efforts()
    }
}

/// Practices below the level that the context calls for, where that is planned for.
fn targets(pack: &Pack, answers: &Answers, inputs: &PlanInputs) -> Vec<Need> {
    let profile = target::profile(pack, &inputs.context).filter(|_| inputs.situation);
    let mut practices = profile.map(|profile| profile.practices(pack)).unwrap_or_default();
    practices.retain(|need| match answers.get(need.question) {
        Answer::Level(level) => level < need.level,
        Answer::Open | Answer::Unknown => true,
        Answer::NotApplicable => false,
    });
    practices
}

/// What is planned for: the stages that were chosen and are not held yet, or else, with nothing else to plan for, the next
/// stage of the first framework that has one. A stage of a framework that is not part of the model as it is asked waits
/// until it is.
fn goals(inputs: &PlanInputs, score: &Scorecard, others: bool) -> Vec<Goal> {
    let confirmed = |goal: &Goal| {
        score.frameworks.iter().find(|found| found.framework == goal.framework).map(|found| found.confirmed)
    };
    let chosen = inputs.goals.iter().map(|(framework, stage)| Goal { framework: *framework, stage: *stage });
    let chosen: Vec<Goal> =
        chosen.filter(|goal| confirmed(goal).is_some_and(|confirmed| confirmed < goal.stage)).collect();
    if chosen.is_empty() && !others {
        let next = |found: &FrameworkScore| found.next.map(|(stage, _)| Goal { framework: found.framework, stage });
        return score.frameworks.iter().find_map(next).into_iter().collect();
    }
    chosen
}
