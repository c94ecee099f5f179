//! The shipped pack as a covering problem: what the stages of its frameworks demand.

use std::collections::BTreeMap;

use mlops_maturity::covering::{Covering, Demand, Lift, Need, Term, Variable};
use mlops_maturity::model::{Criterion, Framework, Level, Pack, Stage};

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

/// What one stage demands where everything applies: the required ones, the threshold and the floors.
pub(crate) fn demands(framework: &Framework, stage: &Stage) -> Vec<Demand> {
    let term = |criterion: &Criterion| Term {
        variable: criterion.question.position(),
        level: criterion.level.number(),
        weight: criterion.weight,
    };
    let share = |terms: Vec<Term>, share: u16| {
        let whole: u32 = terms.iter().map(|term| term.weight).sum();
        Demand { terms, need: (whole * u32::from(share)).div_ceil(10_000) }
    };
    let required = stage.criteria.iter().filter(|criterion| criterion.required);
    let mut demands: Vec<Demand> = required.map(|criterion| share(vec![term(criterion)], 10_000)).collect();
    demands.push(share(stage.criteria.iter().map(term).collect(), framework.threshold.number()));
    let mut areas: BTreeMap<_, Vec<Term>> = BTreeMap::new();
    for criterion in &stage.criteria {
        areas.entry(criterion.area).or_default().push(term(criterion));
    }
    let areas = areas.into_values().filter(|terms| terms.len() > 1);
    demands.extend(areas.map(|terms| share(terms, framework.area_floor.number())));
    demands
}

/// From one level everywhere to the top of all frameworks.
pub(crate) fn to_the_top(pack: &Pack, today: u8) -> Covering {
    let mut covering = variables(pack, today);
    for framework in pack.frameworks() {
        covering.demands.extend(framework.stages.iter().flat_map(|stage| demands(framework, stage)));
    }
    covering
}
