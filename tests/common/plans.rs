//! Plans at random: goals, answers on the context and changes of the roadmap.

use mlops_maturity::model::{Lift, Pack};
use mlops_maturity::roadmap::{Edits, Pin, PlanInputs};

use super::Random;

/// How much there is of each in a plan: moves, drops and own efforts.
pub(crate) type Changes = [usize; 3];

/// A plan with a goal in every framework and an answer to every question on the context, a capacity, and so many changes
/// of steps that are drawn one by one. Quarters reach up to `quarters`, own efforts up to `days`.
pub(crate) fn full(
    random: &mut Random,
    pack: &Pack,
    [moves, drops, efforts]: Changes,
    quarters: u32,
    days: u32,
) -> PlanInputs {
    let mut plan = PlanInputs::default();
    for framework in pack.frameworks() {
        plan.goals.insert(framework.index, framework.stages[random.below(framework.stages.len())].index);
    }
    for question in pack.context() {
        plan.context.insert(question.index, random.below(question.options.len()));
    }
    plan.edits = Edits::default().with_capacity(random.between(5, 2_000));
    while plan.edits.pins().len() < moves {
        let pin = if random.chance(90) { Pin::In } else { Pin::NotBefore };
        plan.edits = plan.edits.pinning(lift(random, pack), pin(random.between(1, quarters)));
    }
    while plan.edits.dropped().len() < drops {
        plan.edits = plan.edits.dropping(lift(random, pack));
    }
    while plan.edits.efforts().own().count() < efforts {
        plan.edits = plan.edits.with_days(lift(random, pack), random.between(1, days));
    }
    plan
}

/// A plan with some of everything, or with nothing of one kind or another; now and then with nothing at all.
pub(crate) fn some(random: &mut Random, pack: &Pack) -> PlanInputs {
    let steps = pack.steps().len();
    let mut few = || if random.chance(50) { 0 } else { random.below(6).min(steps) };
    let changes = [few(), few(), few()];
    let mut plan = full(random, pack, changes, Pin::LAST_QUARTER, 60);
    for framework in pack.frameworks().iter().filter(|_| random.chance(70)) {
        plan.goals.remove(&framework.index);
    }
    for question in pack.context().iter().filter(|_| random.chance(50)) {
        plan.context.remove(&question.index);
    }
    if random.chance(50) {
        plan.edits = plan.edits.with_capacity(Edits::USUAL_CAPACITY);
    }
    plan.situation = random.chance(40);
    if random.chance(20) { PlanInputs::default() } else { plan }
}

fn lift(random: &mut Random, pack: &Pack) -> Lift {
    let step = &pack.steps()[random.below(pack.steps().len())];
    Lift { question: step.question, to: step.to }
}
