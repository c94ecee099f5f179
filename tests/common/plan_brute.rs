//! The least effort by trying every vector of levels: a second solver that shares nothing with the first.

use mlops_maturity::covering::{Covering, Demand};

/// Whether levels are a plan: none below today, prerequisites of lifts done in place, every demand met.
pub(crate) fn is_plan(covering: &Covering, levels: &[u8]) -> bool {
    let above_today =
        covering.variables.iter().zip(levels).all(|(variable, level)| *level >= variable.today && *level <= 5);
    let closed = covering.variables.iter().zip(levels).all(|(variable, level)| {
        (variable.today + 1..=*level)
            .flat_map(|reached| &variable.lifts[usize::from(reached) - 2].needs)
            .all(|need| levels.get(need.variable).is_some_and(|level| *level >= need.level))
    });
    above_today && closed && covering.demands.iter().all(|demand| is_met(demand, levels))
}

/// Whether levels meet a demand.
pub(crate) fn is_met(demand: &Demand, levels: &[u8]) -> bool {
    let holds = demand.terms.iter().filter(|term| levels.get(term.variable).is_some_and(|level| *level >= term.level));
    holds.map(|term| u64::from(term.weight)).sum::<u64>() >= u64::from(demand.need)
}

/// Effort of all lifts from today to these levels.
pub(crate) fn effort(covering: &Covering, levels: &[u8]) -> u32 {
    let of = |(variable, level): (&mlops_maturity::covering::Variable, &u8)| {
        (variable.today + 1..=*level).map(|reached| variable.lifts[usize::from(reached) - 2].effort).sum::<u32>()
    };
    covering.variables.iter().zip(levels).map(of).sum()
}

/// The first plan of least effort in the order of levels, or nothing where there is none.
pub(crate) fn best(covering: &Covering) -> Option<(u32, Vec<u8>)> {
    let mut levels: Vec<u8> = covering.variables.iter().map(|variable| variable.today).collect();
    let mut best: Option<(u32, Vec<u8>)> = None;
    loop {
        let effort = effort(covering, &levels);
        // Vectors come in ascending order, so the first of equal effort stays.
        if best.as_ref().is_none_or(|(least, _)| effort < *least) && is_plan(covering, &levels) {
            best = Some((effort, levels.clone()));
        }
        let Some(place) = (0..levels.len()).rev().find(|place| levels[*place] < 5) else { return best };
        levels[place] += 1;
        for (level, variable) in levels.iter_mut().zip(&covering.variables).skip(place + 1) {
            *level = variable.today;
        }
    }
}
