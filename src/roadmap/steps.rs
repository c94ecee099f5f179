//! Lifts as numbered steps: prerequisites first, then phase, then level, then the order of the pack.
//!
//! A step whose prerequisite lies in a later phase moves to that phase, so that phases never point forward. When each
//! step is done is next door in `schedule`.

use crate::ordered::{self, OrderedMap, OrderedSet};

use super::efforts::Efforts;
use super::links::Links;
use crate::answers::Answers;
use crate::model::{Level, Lift, Pack, PhaseIndex, QuestionIndex};

/// A step in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// What is lifted, which names the step.
    pub lift: Lift,
    /// Number in the roadmap, from 1.
    pub number: u32,
    /// Numbers of the steps that it directly waits for, ascending. Each is smaller than `number`.
    pub after: Vec<u32>,
    /// Effort in person-days: the pack's planning estimate, or the person's own figure.
    pub days: u32,
    /// Weeks from the end of the work until its proof can be there.
    pub weeks: u32,
    /// Person-days a quarter that it takes once it is done.
    pub upkeep: u32,
    /// Its own phase, or the latest of the steps that it waits for.
    pub phase: PhaseIndex,
    /// Whether today's level is open or unknown, so that the step may turn out to be done.
    pub undecided: bool,
}

/// The lifts in an order in which they can be done, with numbers from 1.
pub(super) fn arrange(pack: &Pack, answers: &Answers, lifts: &OrderedSet<Lift>, efforts: &Efforts) -> Vec<PlannedStep> {
    let links = Links::new(pack, lifts);
    let mut line = Line::new(pack, &links);
    let mut numbers: OrderedMap<Lift, u32> = OrderedMap::new();
    let mut steps = Vec::new();
    // The checker ruled out circles, so every lift gets its turn.
    while let Some((phase, lift)) = line.next(&links) {
        let number = u32::try_from(steps.len()).unwrap_or(u32::MAX).saturating_add(1);
        numbers.insert(lift, number);
        let mut after: Vec<u32> = links.before(lift).filter_map(|before| numbers.get(&before)).copied().collect();
        ordered::sort(&mut after);
        let step = pack.step(lift.question, lift.to);
        steps.push(PlannedStep {
            lift,
            number,
            after,
            days: efforts.days(pack, lift),
            weeks: step.map_or(0, |step| step.weeks),
            upkeep: step.map_or(0, |step| efforts.upkeep(step)),
            phase,
            undecided: answers.get(lift.question).is_undecided(),
        });
    }
    steps
}

/// Lifts in line: those that wait for no other, and those that still do.
struct Line<'a> {
    pack: &'a Pack,
    ready: OrderedSet<(PhaseIndex, Level, QuestionIndex)>,
    /// How many lifts each still waits for, and the latest phase of those that are done.
    waiting: OrderedMap<Lift, (usize, Option<PhaseIndex>)>,
}

impl<'a> Line<'a> {
    fn new(pack: &'a Pack, links: &Links) -> Line<'a> {
        let mut line = Line { pack, ready: OrderedSet::new(), waiting: OrderedMap::new() };
        for (lift, before) in links.all() {
            if before.is_empty() {
                line.admit(lift, None);
            } else {
                line.waiting.insert(lift, (before.len(), None));
            }
        }
        line
    }

    fn admit(&mut self, lift: Lift, latest: Option<PhaseIndex>) {
        if let Some(step) = self.pack.step(lift.question, lift.to) {
            let phase = latest.map_or(step.phase, |latest| latest.max(step.phase));
            self.ready.insert((phase, lift.to, lift.question));
        }
    }

    /// Takes the first that is ready, and lets in what waited for it alone.
    fn next(&mut self, links: &Links) -> Option<(PhaseIndex, Lift)> {
        let (phase, to, question) = self.ready.pop_first()?;
        let lift = Lift { question, to };
        for behind in links.behind(lift) {
            let Some((count, latest)) = self.waiting.get_mut(&behind) else { continue };
            *count = count.saturating_sub(1);
            *latest = (*latest).max(Some(phase));
            let (count, latest) = (*count, *latest);
            if count == 0 {
                self.waiting.remove(&behind);
                self.admit(behind, latest);
            }
        }
        Some((phase, lift))
    }
}
