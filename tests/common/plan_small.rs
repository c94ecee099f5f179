//! Small covering problems of every kind, made up from a seed.

use mlops_maturity::covering::{Covering, Demand, Lift, Term, Variable};

use crate::common::Random;
use crate::plan_frameworks::needs;

/// Up to six variables with prerequisites, lifts that cost nothing, levels of today, and demands of all kinds. One in
/// ten or so cannot be met.
pub(crate) fn small(random: &mut Random) -> Covering {
    let count = 1 + random.below(6);
    let (dear, needy) = ([1, 3, 20, 500][random.below(4)], random.between(0, 60));
    let variables = (0..count)
        .map(|variable| Variable {
            today: if random.chance(60) { 1 } else { 1 + u8::try_from(random.below(5)).unwrap() },
            lifts: [2, 3, 4, 5].map(|level| Lift {
                effort: random.between(0, dear),
                needs: needs(random, count, variable, level, needy),
            }),
        })
        .collect();
    let demands = (0..random.below(6)).map(|_| demand(random, count)).collect();
    Covering { variables, demands }
}

fn demand(random: &mut Random, count: usize) -> Demand {
    let terms: Vec<Term> = (0..=random.below(2 * count))
        .map(|_| Term {
            variable: random.below(count),
            level: 1 + u8::try_from(random.below(5)).unwrap(),
            weight: random.between(0, 4),
        })
        .collect();
    let whole: u32 = terms.iter().map(|term| term.weight).sum();
    // More than the whole cannot be met.
    Demand { terms, need: if random.chance(3) { whole + 1 } else { random.between(0, whole) } }
}
