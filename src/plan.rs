//! The plan: the steps of least effort that reach chosen stages of chosen frameworks, with prerequisites closed.
//!
//! Stages become demands (`score::rule::demands`), demands and steps a covering problem, and `covering` solves it
//! exactly. When each step is done is next door, in `roadmap`. `docs/plan.md` says why the plan is the cheapest.

mod goals;
mod spared;

pub use goals::{Goal, Impossible};
pub use spared::Spared;

use crate::answers::{Answer, Answers};
use crate::covering::{self, Covering, Limit, Outcome, Solution, Variable};
use crate::model::{Lift, Need, Pack, Question, Step};
use crate::ordered;

/// The steps that reach the goals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The lifts, by question and level; closed under prerequisites.
    pub lifts: Vec<Lift>,
    /// Sum of their efforts in person-days.
    pub effort: u32,
    /// Whether no plan takes less effort.
    pub proven: bool,
    /// How far the effort can lie above the least possible, in whole per cent; nothing where that is not known.
    pub excess_at_most: Option<u32>,
    /// What gates up to the goals ask and the plan leaves below that, lifted or not, by question.
    pub spared: Vec<Spared>,
    /// For each goal, in order, and last for the targets, the effort that it adds to that of the others; empty where there
    /// is one of them.
    pub adds: Vec<u32>,
    /// For each of the same, the effort that it takes by itself.
    pub alone: Vec<u32>,
}

/// The cheapest plan from answers to all goals and targets at once. `targets` are practices that are wanted at a level,
/// whatever frameworks ask. `effort` is what a step costs, in person-days. Where nobody
/// knows today's level, the lowest is counted on.
///
/// # Errors
/// Why no levels reach the goals, for each stage that stands in the way.
pub fn plan(
    pack: &Pack,
    answers: &Answers,
    goals: &[Goal],
    targets: &[Need],
    effort: impl Fn(&Step) -> u32,
) -> Result<Plan, Vec<Impossible>> {
    let problem = Problem::new(pack, answers, &effort);
    let mut found = problem.cheapest(pack, answers, goals, targets)?;
    let wanted = goals.len() + usize::from(!targets.is_empty());
    if wanted > 1 {
        let effort_of = |wanted: &dyn Fn(usize) -> bool| {
            let chosen = goals.iter().enumerate().filter(|(place, _)| wanted(*place));
            let chosen: Vec<Goal> = chosen.map(|(_, goal)| *goal).collect();
            let targets = if wanted(goals.len()) { targets } else { &[] };
            // All goals can be reached together, so any of them can.
            problem.solve(&goals::demands(pack, answers, &chosen, targets).unwrap_or_default()).effort
        };
        let without = |left_out| found.effort.saturating_sub(effort_of(&|place| place != left_out));
        found.adds = (0..wanted).map(without).collect();
        found.alone = (0..wanted).map(|only| effort_of(&|place| place == only)).collect();
    }
    Ok(found)
}

/// The same without what each goal adds and takes by itself, which takes two more plans for each of them.
///
/// # Errors
/// As [`plan`].
pub fn cheapest(
    pack: &Pack,
    answers: &Answers,
    goals: &[Goal],
    targets: &[Need],
    effort: impl Fn(&Step) -> u32,
) -> Result<Plan, Vec<Impossible>> {
    Problem::new(pack, answers, &effort).cheapest(pack, answers, goals, targets)
}

/// The questions of a pack as variables, in the order of their ids: that order decides between equal plans, so a pack
/// that lists its questions in another order has the same plan.
struct Problem<'a> {
    questions: Vec<&'a Question>,
    variables: Vec<Variable>,
    /// The variable of each question, by its place in the pack.
    places: Vec<usize>,
}

impl<'a> Problem<'a> {
    fn new(pack: &'a Pack, answers: &Answers, effort: &impl Fn(&Step) -> u32) -> Problem<'a> {
        let mut questions: Vec<&Question> = pack.questions().iter().collect();
        ordered::sort_by_key(&mut questions, |question| question.id);
        let mut places = vec![0; questions.len()];
        for (variable, question) in questions.iter().enumerate() {
            if let Some(place) = places.get_mut(question.index.position()) {
                *place = variable;
            }
        }
        let variables = questions.iter().map(|question| variable(pack, answers, question, &places, effort)).collect();
        Problem { questions, variables, places }
    }

    fn cheapest(
        &self,
        pack: &Pack,
        answers: &Answers,
        goals: &[Goal],
        targets: &[Need],
    ) -> Result<Plan, Vec<Impossible>> {
        let found = self.solve(&goals::demands(pack, answers, goals, targets)?);
        Ok(Plan {
            lifts: self.lifts(&found),
            effort: found.effort,
            proven: found.proven,
            excess_at_most: found.excess_at_most(),
            spared: spared::spared(pack, answers, goals, |question| self.level(&found, question)),
            adds: Vec::new(),
            alone: Vec::new(),
        })
    }

    fn solve(&self, demands: &[crate::score::demand::Demand]) -> Solution {
        let term = |term: &crate::score::demand::Term| covering::Term {
            variable: self.places.get(term.question.position()).copied().unwrap_or(usize::MAX),
            level: term.level.number(),
            weight: term.weight,
        };
        let demands = demands
            .iter()
            .map(|demand| covering::Demand { terms: demand.terms.iter().map(term).collect(), need: demand.need });
        let covering = Covering { variables: self.variables.clone(), demands: demands.collect() };
        match covering::solve(&covering, Limit::default()) {
            Outcome::Found(solution) => solution,
            // `goals::demands` has refused what no levels meet; without a plan everything stays as it is.
            Outcome::Impossible { .. } => Solution {
                levels: self.variables.iter().map(|variable| variable.today).collect(),
                effort: 0,
                at_least: 0,
                nodes: 0,
                proven: false,
                tie_settled: false,
            },
        }
    }

    fn level(&self, solution: &Solution, question: &Question) -> u8 {
        let place = self.places.get(question.index.position());
        place.and_then(|place| solution.levels.get(*place)).copied().unwrap_or(1)
    }

    /// The lifts from today's levels to those of the solution, by question and level.
    fn lifts(&self, solution: &Solution) -> Vec<Lift> {
        let reached = self.questions.iter().zip(&self.variables).zip(&solution.levels);
        let mut lifts: Vec<Lift> = reached
            .flat_map(|((question, variable), level)| {
                let levels = crate::model::Level::all();
                let lifted = levels.filter(|to| to.number() > variable.today && to.number() <= *level);
                lifted.map(|to| Lift { question: question.index, to }).collect::<Vec<_>>()
            })
            .collect();
        ordered::sort(&mut lifts);
        lifts
    }
}

/// A question as a variable. One that does not apply cannot be lifted, and nothing waits for it.
fn variable(
    pack: &Pack,
    answers: &Answers,
    question: &Question,
    places: &[usize],
    effort: &impl Fn(&Step) -> u32,
) -> Variable {
    let today = match answers.get(question.index) {
        Answer::Level(level) => level.number(),
        Answer::Open | Answer::Unknown => 1,
        Answer::NotApplicable => 5,
    };
    let steps = crate::model::Level::all().skip(1).map(|to| pack.step(question.index, to));
    let mut lifts = [const { covering::Lift { effort: 0, needs: Vec::new() } }; 4];
    for (lift, step) in lifts.iter_mut().zip(steps) {
        let Some(step) = step else { continue };
        lift.effort = effort(step);
        let applicable = step.needs.iter().filter(|need| answers.get(need.question) != Answer::NotApplicable);
        lift.needs = applicable
            .map(|need| covering::Need {
                variable: places.get(need.question.position()).copied().unwrap_or(usize::MAX),
                level: need.level.number(),
            })
            .collect();
    }
    Variable { today, lifts }
}
