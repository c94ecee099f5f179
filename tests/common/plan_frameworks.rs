//! Covering problems in the shape of several frameworks, made up from a seed, of any size.

#![allow(dead_code)] // Benchmarks and the fuzzer compile this as well, and use their part of it.

use mlops_maturity::covering::{Covering, Demand, Lift, Need, Term, Variable};

use crate::common::Random;

/// What large problems look like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    /// Number of variables.
    pub(crate) variables: usize,
    /// Number of frameworks.
    pub(crate) frameworks: usize,
    /// Criteria a stage, in hundredths of what 28 variables have: 5 to 12.
    pub(crate) criteria: usize,
    /// Per cent of the criteria that are required.
    pub(crate) required: u32,
    /// Per cent of the lifts that need something, and of those something more.
    pub(crate) needs: u32,
}

impl Shape {
    /// Six frameworks, with as many criteria a stage as go with so many variables.
    pub(crate) fn six(variables: usize) -> Shape {
        Shape { variables, frameworks: 6, criteria: variables * 100 / 28, required: 30, needs: 60 }
    }
}

const AREAS: usize = 6;

/// Prerequisites without circles: at a lower level, or at the same level of an earlier variable.
pub(crate) fn needs(random: &mut Random, count: usize, variable: usize, level: u8, per_cent: u32) -> Vec<Need> {
    let mut needs = Vec::new();
    while random.chance(per_cent) && needs.len() < 3 {
        let other = random.below(count);
        let highest = if other < variable { level } else { level - 1 };
        if other != variable && highest > 1 {
            needs.push(Need {
                variable: other,
                level: 2 + u8::try_from(random.below(usize::from(highest) - 1)).unwrap(),
            });
        }
    }
    needs
}

/// Everything up to the top stage of several frameworks: per cent of a stage's weight, of an area's, and what is
/// required, as in the shipped model.
pub(crate) fn frameworks(random: &mut Random, shape: Shape) -> Covering {
    let count = shape.variables;
    let variables = (0..count)
        .map(|variable| Variable {
            today: 1,
            lifts: [2, 3, 4, 5].map(|level| Lift {
                effort: random.between(u32::from(level), 11 * u32::from(level) - 10),
                needs: needs(random, count, variable, level, shape.needs),
            }),
        })
        .collect();
    let mut demands = Vec::new();
    for _ in 0..shape.frameworks {
        let stages = 2 + random.below(3);
        for stage in 1..=stages {
            demands.extend(stage_demands(random, shape, stage, stages));
        }
    }
    Covering { variables, demands }
}

fn stage_demands(random: &mut Random, shape: Shape, stage: usize, stages: usize) -> Vec<Demand> {
    let mut order: Vec<usize> = (0..shape.variables).collect();
    random.shuffle(&mut order);
    let criteria = ((5 + random.below(8)) * shape.criteria / 100).clamp(1, shape.variables);
    let middle = 1 + 4 * stage / stages;
    let mut demands = Vec::new();
    let mut terms = Vec::new();
    for variable in order.into_iter().take(criteria) {
        let level = u8::try_from((middle + random.below(3)).saturating_sub(1).clamp(2, 5)).unwrap();
        let term = Term { variable, level, weight: random.between(1, 3) };
        if random.chance(shape.required) {
            demands.push(Demand { terms: vec![term], need: term.weight });
        }
        terms.push(term);
    }
    let part_of =
        |terms: &[Term], per_cent: u32| (terms.iter().map(|term| term.weight).sum::<u32>() * per_cent).div_ceil(100);
    for area in 0..AREAS {
        let terms: Vec<Term> = terms.iter().filter(|term| term.variable % AREAS == area).copied().collect();
        if terms.len() > 1 {
            demands.push(Demand { need: part_of(&terms, 50), terms });
        }
    }
    demands.push(Demand { need: part_of(&terms, 75), terms });
    demands
}
