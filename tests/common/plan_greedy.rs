//! What one would do by hand: the least effort for what is missing first, then whatever that needs.

use mlops_maturity::covering::{Covering, Demand};

use crate::plan_brute::is_met;

/// Levels that meet everything, found without looking back. There must be such levels.
pub(crate) fn levels(covering: &Covering) -> Vec<u8> {
    let mut levels: Vec<u8> = covering.variables.iter().map(|variable| variable.today).collect();
    while let Some((variable, level)) = cheapest(covering, &levels) {
        levels[variable] = level;
    }
    close(covering, &mut levels);
    levels
}

/// The lift with the least effort for each missing weight, where something is missing.
fn cheapest(covering: &Covering, levels: &[u8]) -> Option<(usize, u8)> {
    let open: Vec<&Demand> = covering.demands.iter().filter(|demand| !is_met(demand, levels)).collect();
    let mut best: Option<(u64, u64, (usize, u8))> = None;
    for (variable, level) in open.iter().flat_map(|demand| &demand.terms).map(|term| (term.variable, term.level)) {
        let gain: u64 = open.iter().map(|demand| gain(demand, levels, variable, level)).sum();
        let lifts = levels[variable] + 1..=level;
        let effort: u64 = lifts.map(|to| u64::from(effort_of(covering, variable, to))).sum();
        if gain > 0 && best.is_none_or(|(least, most, _)| effort * most < least * gain) {
            best = Some((effort, gain, (variable, level)));
        }
    }
    best.map(|(_, _, lift)| lift)
}

fn effort_of(covering: &Covering, variable: usize, to: u8) -> u32 {
    covering.variables[variable].lifts[usize::from(to) - 2].effort
}

/// What a demand lacks less, once a variable has this level.
fn gain(demand: &Demand, levels: &[u8], variable: usize, level: u8) -> u64 {
    let sum = |holds: &dyn Fn(usize, u8) -> bool| -> u64 {
        demand.terms.iter().filter(|term| holds(term.variable, term.level)).map(|term| u64::from(term.weight)).sum()
    };
    let lack = u64::from(demand.need) - sum(&|other, at| levels[other] >= at);
    sum(&|other, at| other == variable && levels[other] < at && at <= level).min(lack)
}

/// Lifts whatever the lifts done need.
pub(crate) fn close(covering: &Covering, levels: &mut [u8]) {
    loop {
        let before = levels.to_vec();
        for (variable, known) in covering.variables.iter().enumerate() {
            for reached in known.today + 1..=levels[variable] {
                for need in &known.lifts[usize::from(reached) - 2].needs {
                    levels[need.variable] = levels[need.variable].max(need.level);
                }
            }
        }
        if before == levels {
            return;
        }
    }
}
