//! Everything that the result page shows and that takes working out: each part once for each change of what it follows
//! from, so that a word typed into a field costs none of it.

use std::rc::Rc;

use crate::answers::Answers;
use crate::model::{Lift, Step};
use crate::plan::{Goal, Impossible, Plan, plan};
use crate::roadmap::{Edits, Efforts, Roadmap, roadmap};
use crate::score::value::{Value, value};
use crate::score::{FrameworkScore, Scorecard};
use crate::session::Session;
use crate::view::Shell;

/// Answers and everything that follows from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The answers, tried out or given.
    pub answers: Answers,
    /// Whether they take in the optional areas.
    extended: bool,
    /// Their score.
    pub score: Scorecard,
    /// What the open answers are worth.
    pub value: Rc<Value>,
    /// The score of the answers that were given, where others are being tried out.
    pub given: Option<Scorecard>,
    /// What is planned for.
    pub goals: Vec<Goal>,
    /// The cheapest plan to the goals, or why there is none.
    pub plan: Result<Rc<Plan>, Vec<Impossible>>,
    /// The plan over quarters.
    pub roadmap: Rc<Roadmap>,
    edits: Edits,
}

impl Findings {
    /// The findings that a session shows.
    pub(in crate::view) fn of(shell: &Shell, session: &Session, before: Option<Rc<Findings>>) -> Option<Rc<Findings>> {
        let pack = &shell.pack;
        let (given, answers) = (session.given_answers()?, session.shown_answers()?);
        let extended = session.is_extended();
        let before = before.filter(|before| before.answers == *answers && before.extended == extended);
        let (score, value) = match &before {
            Some(before) => (before.score.clone(), before.value.clone()),
            None => (crate::score::score(pack, answers), Rc::new(value(pack, answers))),
        };
        let given = session.view().trial.is_some().then(|| crate::score::score(pack, given));
        let edits = session.view().edits.now().clone();
        let goals = goals(session, &score);
        let same_plan = |before: &&Rc<Findings>| before.goals == goals && before.edits.efforts() == edits.efforts();
        let found = if let Some(before) = before.as_ref().filter(same_plan) {
            before.plan.clone()
        } else {
            let days = |step: &Step| edits.efforts().days(pack, Lift { question: step.question, to: step.to });
            plan(pack, answers, &goals, days).map(Rc::new)
        };
        let same_roadmap = |before: &&Rc<Findings>| before.plan == found && before.edits == edits;
        let scheduled = if let Some(before) = before.as_ref().filter(same_roadmap) {
            before.roadmap.clone()
        } else {
            let lifts = found.as_ref().map_or(&[][..], |plan| &plan.lifts);
            Rc::new(roadmap(pack, answers, lifts, &edits))
        };
        Some(Rc::new(Findings {
            answers: answers.clone(),
            extended,
            score,
            value,
            given,
            goals,
            plan: found,
            roadmap: scheduled,
            edits,
        }))
    }

    /// What each step costs.
    pub(super) fn efforts(&self) -> &Efforts {
        self.edits.efforts()
    }
}

/// What a session plans for: the stages that were chosen and are not held yet, or else the next stage of the first
/// framework that has one.
fn goals(session: &Session, score: &Scorecard) -> Vec<Goal> {
    let confirmed = |goal: &Goal| {
        score.frameworks.iter().find(|found| found.framework == goal.framework).map(|found| found.confirmed)
    };
    let chosen = session.view().goals.iter().map(|(framework, stage)| Goal { framework: *framework, stage: *stage });
    let chosen: Vec<Goal> = chosen.filter(|goal| confirmed(goal) < Some(goal.stage)).collect();
    if chosen.is_empty() {
        let next = |found: &FrameworkScore| found.next.map(|(stage, _)| Goal { framework: found.framework, stage });
        return score.frameworks.iter().find_map(next).into_iter().collect();
    }
    chosen
}
