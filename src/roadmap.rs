//! The roadmap: a list of lifts becomes numbered steps over quarters, with what every quarter's end would score.
//!
//! Which lifts to do is decided elsewhere; here they are put into order (`steps`), left out where a person says so
//! (`dropped`), packed into quarters (`schedule`) and followed (`projection`). What a person changes is in `edits` and
//! `efforts`, how far estimates fit the organisation in `scale`, the way back in `history`, and the level that each area
//! needs in `target`. `docs/roadmap.md` has the rules.

pub mod dropped;
pub mod edits;
pub mod efforts;
pub mod history;
pub mod inputs;
mod links;
pub mod projection;
pub mod scale;
pub mod schedule;
pub mod steps;
pub mod target;

pub use dropped::{Dropped, building_on};
pub use edits::{Edits, Pin};
pub use efforts::Efforts;
pub use history::History;
pub use inputs::PlanInputs;
pub use projection::Projection;
pub use scale::Scale;
pub use schedule::{Chain, Conflict, Part, Quarter, Schedule, Span};
pub use steps::PlannedStep;
pub use target::{AreaTarget, Profile};

use crate::ordered::OrderedSet;

use crate::answers::{Answer, Answers};
use crate::model::{Lift, Pack};

/// Steps from today's answers, over quarters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// The steps in an order in which they can be done, numbered from 1.
    pub steps: Vec<PlannedStep>,
    /// The lifts that are left out at the person's wish, by question and level.
    pub dropped: Vec<Dropped>,
    /// The capacity that the schedule was made for, in person-days a quarter.
    pub capacity: u32,
    /// Whether efforts are estimates for the organisation as it is, and not for the one that the pack has in mind.
    pub scaled: bool,
    /// The steps over quarters.
    pub schedule: Schedule,
    /// What every quarter's end would score.
    pub projection: Projection,
    /// For each step, in the order of the numbers, the number that it has among all in the order of the quarters.
    places: Vec<u32>,
}

impl Roadmap {
    /// A step by its number.
    pub fn step(&self, number: u32) -> Option<&PlannedStep> {
        by_number(&self.steps, number)
    }

    /// The number of a step in the order in which the quarters do them: what a person reads. Numbers themselves follow
    /// phases.
    pub fn place(&self, number: u32) -> u32 {
        let place = usize::try_from(number).ok().and_then(|number| self.places.get(number.checked_sub(1)?));
        place.copied().unwrap_or(number)
    }

    /// Sum of the efforts in person-days.
    pub fn days(&self) -> u32 {
        self.steps.iter().fold(0, |sum, step| sum.saturating_add(step.days))
    }

    /// Whether no step is left to do.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}

/// The roadmap of a list of lifts that is closed under prerequisites, in any order. Lifts that the answers have reached
/// already, that do not apply or that the pack has no step for are passed over.
pub fn roadmap(pack: &Pack, answers: &Answers, lifts: &[Lift], edits: &Edits) -> Roadmap {
    let mut lifts: OrderedSet<Lift> = lifts.iter().copied().filter(|lift| is_to_do(pack, answers, *lift)).collect();
    let dropped = dropped::left_out(pack, &lifts, edits.dropped());
    for left_out in &dropped {
        lifts.remove(&left_out.lift);
    }
    let steps = steps::arrange(pack, answers, &lifts, edits.efforts());
    let schedule = schedule::schedule(&steps, edits.capacity(), edits.pins());
    let projection = Projection::new(pack, answers, &steps, &schedule);
    let places = places(&schedule);
    let scaled = edits.efforts().is_scaled();
    Roadmap { steps, dropped, capacity: edits.capacity(), scaled, schedule, projection, places }
}

/// The quarters until the last of these lifts is proven; nothing where some are not done within what a schedule covers.
pub fn quarters(pack: &Pack, answers: &Answers, lifts: &[Lift], edits: &Edits) -> Option<u32> {
    let lifts = lifts.iter().copied().filter(|lift| is_to_do(pack, answers, *lift)).collect();
    let steps = steps::arrange(pack, answers, &lifts, edits.efforts());
    let schedule = schedule::schedule(&steps, edits.capacity(), edits.pins());
    if schedule.is_cut() { None } else { u32::try_from(schedule.quarters.len()).ok() }
}

/// Places of the steps by the quarter in which they begin, and within one by number: what a step waits for then has the
/// smaller place. Steps that never begin come last.
fn places(schedule: &Schedule) -> Vec<u32> {
    let begins: Vec<u32> = schedule.spans.iter().map(|span| span.begins.unwrap_or(u32::MAX)).collect();
    let place = |(at, quarter): (usize, &u32)| {
        let earlier = begins.iter().enumerate().filter(|(other, begins)| (*begins, other) < (quarter, &at));
        u32::try_from(earlier.count() + 1).unwrap_or(u32::MAX)
    };
    begins.iter().enumerate().map(place).collect()
}

fn is_to_do(pack: &Pack, answers: &Answers, lift: Lift) -> bool {
    let open = match answers.get(lift.question) {
        Answer::Level(today) => today < lift.to,
        Answer::Open | Answer::Unknown => true,
        Answer::NotApplicable => false,
    };
    open && pack.step(lift.question, lift.to).is_some()
}

/// A step by its number, which is its place from 1.
fn by_number(steps: &[PlannedStep], number: u32) -> Option<&PlannedStep> {
    steps.get(usize::try_from(number).ok()?.checked_sub(1)?)
}
