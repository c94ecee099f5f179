//! What follows from the answers that were given, while others are being tried out: what the trial is compared with.

use crate::answers::Answers;
use crate::roadmap::PlanInputs;
use crate::score::Scorecard;

/// Score and plan before the trial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    answers: Answers,
    inputs: PlanInputs,
    /// The score.
    pub score: Scorecard,
    /// Person-days of the plan, where there is one.
    pub effort: Option<u32>,
}

impl Given {
    pub(super) fn new(answers: &Answers, inputs: &PlanInputs, score: Scorecard, effort: Option<u32>) -> Given {
        Given { answers: answers.clone(), inputs: inputs.clone(), score, effort }
    }

    /// Whether these are the answers and what was planned with.
    pub(super) fn is_of(&self, answers: &Answers, inputs: &PlanInputs) -> bool {
        self.answers == *answers && self.inputs == *inputs
    }
}
