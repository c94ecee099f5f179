//! The value of an answer: which undecided questions can still change a stage, how far, and which few change most.
//!
//! An answer is undecided while it is open or unknown, and is taken to be any of the five levels: what would follow from
//! "not applicable" is no part of it, as it is none of the band. `table` writes down what is open, `matter` decides what
//! is idle with the search in `lowering`, and `best` finds the set to answer next. All of it is exact
//! (`docs/scoring.md` says how), and bounded for models far beyond any that is known.

mod best;
mod lowering;
mod matter;
mod table;

use crate::ordered;
use std::cmp::Reverse;

use crate::answers::Answers;
use crate::model::{Pack, QuestionIndex};
use table::Table;

/// How many questions the best set has at most.
const MOST_BEST: usize = 3;

/// How many states the search for idle questions may look at: hundreds of times what the shipped model takes.
const STATES: usize = 20_000;

/// How many demands the search for the best set may look at: several times what the shipped model could take.
const LOOKS: usize = 8_000_000;

/// What the undecided answers are worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The undecided questions that can still change a stage, those that move most first.
    pub ranked: Vec<Worth>,
    /// The undecided questions that cannot, whatever they and the other undecided ones turn out to be; in the order of
    /// the pack.
    pub idle: Vec<QuestionIndex>,
    /// The up to three questions that can narrow the result most together, in the order of the pack.
    pub best: Vec<QuestionIndex>,
    /// How far the possible stages fall if the best questions are at level 1, summed over frameworks.
    pub falls: u32,
    /// How far the confirmed stages rise if they are at level 5.
    pub rises: u32,
    /// Both together: what the best questions were chosen by. At most twice the width, because it counts both outcomes.
    pub narrows: u32,
    /// The stages between confirmed and possible, summed over frameworks.
    pub width: u32,
    /// Whether the searches ran to their ends, as they do for any model of a usual size. If not, questions that are idle
    /// may be missing from `idle`, and a better set than `best` may exist; all else holds.
    pub proven: bool,
    /// How much of its limit the search for idle questions took, in states.
    pub states: usize,
    /// How much of its limit the search for the best set took, in demands.
    pub looks: usize,
}

/// What one undecided question is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// The question.
    pub question: QuestionIndex,
    /// How far the possible stages fall with it at level 1 and the confirmed ones rise with it at level 5, summed.
    pub stages: u32,
    /// Its share in what the demands of the stages between still miss, in basis points of one demand, summed. Orders
    /// questions that move as many stages.
    pub weight: u32,
}

/// Works out what the undecided answers are worth. Nothing in it where there are none.
pub fn value(pack: &Pack, answers: &Answers) -> Value {
    let table = Table::new(pack, answers);
    let (mut deciding, mut choosing) = (Budget::of(STATES), Budget::of(LOOKS));
    let matters = matter::mattering(&table, &mut deciding);
    let idle = table.questions.iter().zip(&matters).filter(|(_, matters)| !**matters).map(|(question, _)| *question);
    let nothing = table.nothing();
    let mut ranked: Vec<(usize, Worth)> = Vec::new();
    for (slot, (question, row)) in table.questions.iter().zip(&table.rows).enumerate() {
        if matters.get(slot) == Some(&true) {
            let stages = table.moved(&nothing, row).stages();
            ranked.push((slot, Worth { question: *question, stages, weight: weight(&table, slot) }));
        }
    }
    let candidates: Vec<best::Candidate> = ranked.iter().map(|(slot, worth)| (*slot, worth.weight)).collect();
    // Stable, so that equal ones stay in the order of the pack.
    ordered::sort_by_key(&mut ranked, |(_, worth)| Reverse((worth.stages, worth.weight)));
    let first: Vec<best::Candidate> =
        ranked.iter().take(MOST_BEST).map(|(slot, worth)| (*slot, worth.weight)).collect();
    let best = best::best(&table, &candidates, &first, &mut choosing);
    Value {
        idle: idle.collect(),
        best: best.slots.iter().filter_map(|slot| table.questions.get(*slot).copied()).collect(),
        falls: best.moved.falls,
        rises: best.moved.rises,
        narrows: best.moved.stages(),
        width: table.bands.iter().map(|band| band.width).sum(),
        proven: !deciding.spent && !choosing.spent,
        states: STATES - deciding.left,
        looks: LOOKS - choosing.left,
        ranked: ranked.into_iter().map(|(_, worth)| worth).collect(),
    }
}

/// The share of a question in what each open demand misses, in basis points, summed. What it could add beyond the gap
/// is worth nothing, so a required criterion and a last missing point both count in full.
fn weight(table: &Table, slot: usize) -> u32 {
    let added = table.rows.get(slot).into_iter().flatten().flatten();
    let demands = table.bands.iter().flat_map(|band| &band.demands);
    demands.zip(added).map(|(demand, added)| ((*added).min(demand.gap) * 10_000).div_ceil(demand.gap.max(1))).sum()
}

/// A bound on work, the same on every machine.
struct Budget {
    left: usize,
    spent: bool,
}

impl Budget {
    fn of(left: usize) -> Budget {
        Budget { left, spent: false }
    }

    /// Takes some away; nothing where not enough is left.
    fn spend(&mut self, units: usize) -> Option<()> {
        match self.left.checked_sub(units) {
            Some(left) => self.left = left,
            None => self.spent = true,
        }
        (!self.spent).then_some(())
    }
}
