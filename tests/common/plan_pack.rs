//! The shipped pack as a covering problem: what the stages of its frameworks demand.

#![allow(dead_code)] // Benchmarks and the fuzzer compile this as well, and use their part of it.

use mlops_maturity::answers::Answers;
use mlops_maturity::covering::{Covering, Demand, Lift, Need, Term, Variable};
use mlops_maturity::model::{Framework, Level, Pack, Stage};
use mlops_maturity::score::{demand, rule};

/// Every question at one level, every step a lift, nothing demanded.
pub(crate) fn variables(pack: &Pack, today: u8) -> Covering {
    let lift = |question, to| {
        let step = pack.step(question, Level::new(to).unwrap()).unwrap();
        let need = |need: &mlops_maturity::model::Need| Need {
            variable: need.question.position(),
            level: need.level.number(),
        };
        Lift { effort: step.days, needs: step.needs.iter().map(need).collect() }
    };
    let of = |index| Variable { today, lifts: [2, 3, 4, 5].map(|to| lift(index, to)) };
    Covering { variables: pack.questions().iter().map(|question| of(question.index)).collect(), demands: Vec::new() }
}

/// What one stage demands where everything applies; the lowest one nothing.
pub(crate) fn demands(framework: &Framework, stage: &Stage) -> Vec<Demand> {
    let term = |term: &demand::Term| Term {
        variable: term.question.position(),
        level: term.level.number(),
        weight: term.weight,
    };
    let asks = stage.index > framework.stages[0].index;
    let demands = if asks { rule::demands(framework, stage, &Answers::none()).unwrap() } else { Vec::new() };
    let demand = |found: demand::Demand| Demand { terms: found.terms.iter().map(term).collect(), need: found.need };
    demands.into_iter().map(demand).collect()
}

/// From one level everywhere to the top of all frameworks.
pub(crate) fn to_the_top(pack: &Pack, today: u8) -> Covering {
    let mut covering = variables(pack, today);
    for framework in pack.frameworks() {
        covering.demands.extend(framework.stages.iter().flat_map(|stage| demands(framework, stage)));
    }
    covering
}
