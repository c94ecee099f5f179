//! Set cover with prerequisites, solved exactly: the least effort that meets a set of demands.
//!
//! It knows neither packs nor answers. `problem` is what is asked, `solution` the answer. Inside, `flat` makes the problem
//! ready, `domains` draws what follows from a choice, `bound` says what a plan must cost at least, `repair` makes plans
//! from guesses, `search` branches, `node` looks at one branch, `ties` picks one of several plans, and `run` does it all. `docs/plan.md` has the model and why the answer is right.

mod bound;
mod problem;
mod domains;
mod flat;
mod lists;
mod node;
mod repair;
mod run;
mod search;
mod solution;
mod state;
mod ties;

pub use problem::{Covering, Demand, Lift, MOST_EFFORT, Need, Term, Variable};
pub use solution::{Limit, Outcome, Solution};

/// The plan of least effort, or the best one found within the limit; of several, the one with the lowest levels in the
/// order of the variables. The order of demands and of their terms has no say, and a larger limit never gives a worse
/// plan.
pub fn solve(covering: &Covering, limit: Limit) -> Outcome {
    match flat::Flat::new(covering) {
        Ok(flat) => Outcome::Found(run::run(&flat, limit)),
        Err(demand) => Outcome::Impossible { demand },
    }
}
