//! Fills quarters one after the other. In each, three times over: steps that a pin wants by now and what those wait
//! for, then the step that runs over from the quarter before, then everything else, as far as it fits.

use crate::ordered::{OrderedMap, OrderedSet};

use super::order::Rank;
use super::{MOST_QUARTERS, Part, Quarter, Span, place};
use crate::roadmap::edits::Pin;
use crate::roadmap::steps::PlannedStep;

/// What filling comes to.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) quarters: Vec<Quarter>,
    pub(super) spans: Vec<Span>,
    /// Steps that their pin put where they did not fit, with the days beyond the capacity.
    pub(super) beyond: OrderedMap<u32, u32>,
    /// Person-days a quarter that the steps which have ended take from the next quarter on.
    pub(super) upkeep: u32,
    /// The first quarter whose whole capacity upkeep takes while steps are open.
    pub(super) exhausted_from: Option<u32>,
}

/// Fills quarters until every step has ended, or `MOST_QUARTERS` are full.
pub(super) fn fill(steps: &[PlannedStep], ranks: &[Rank], pins: &OrderedMap<u32, Pin>, capacity: u32) -> Filled {
    let mut filler = Filler::new(steps, ranks, pins, capacity);
    while filler.open > 0 && filler.quarter.number < MOST_QUARTERS {
        filler.next_quarter();
    }
    // Nothing was left to work with.
    while filler.filled.quarters.pop_if(|quarter| quarter.parts.is_empty()).is_some() {}
    filler.filled
}

struct Filler<'a> {
    steps: &'a [PlannedStep],
    ranks: &'a [Rank],
    pins: &'a OrderedMap<u32, Pin>,
    capacity: u32,
    /// Steps that have not ended.
    open: usize,
    /// Steps that have not begun and wait for none.
    ready: OrderedSet<Rank>,
    /// For each step, how many it still waits for, and which wait for it.
    waits: Vec<(usize, Vec<u32>)>,
    /// The step that runs over the end of the quarter, with the days that are left of it.
    running: Option<(u32, u32)>,
    /// The quarter that is being filled.
    quarter: Quarter,
    filled: Filled,
}

impl<'a> Filler<'a> {
    fn new(steps: &'a [PlannedStep], ranks: &'a [Rank], pins: &'a OrderedMap<u32, Pin>, capacity: u32) -> Filler<'a> {
        let mut waits: Vec<(usize, Vec<u32>)> = steps.iter().map(|step| (step.after.len(), Vec::new())).collect();
        for step in steps {
            for before in &step.after {
                if let Some((_, behind)) = place(*before).and_then(|at| waits.get_mut(at)) {
                    behind.push(step.number);
                }
            }
        }
        let ready = steps.iter().zip(ranks).filter(|(step, _)| step.after.is_empty()).map(|(_, rank)| *rank).collect();
        let filled = Filled { spans: vec![Span::default(); steps.len()], ..Filled::default() };
        let quarter = Quarter::default();
        Filler { steps, ranks, pins, capacity, open: steps.len(), ready, waits, running: None, quarter, filled }
    }

    fn next_quarter(&mut self) {
        let number = self.quarter.number.saturating_add(1);
        self.quarter = Quarter { number, upkeep: self.filled.upkeep, ..Quarter::default() };
        if self.net() == 0 {
            self.filled.exhausted_from.get_or_insert(number);
        }
        self.take_while_fitting(self.quarter.number);
        if let Some((step, left)) = self.running.take() {
            self.run(step, left, false);
        }
        self.take_while_fitting(u32::MAX);
        self.filled.quarters.push(self.quarter.clone());
    }

    /// Takes ready steps that are due by a quarter, the first that can be taken each time, until none can.
    fn take_while_fitting(&mut self, due: u32) {
        let next = |filler: &Filler<'_>| {
            filler.ready.iter().take_while(|rank| rank.due <= due).find(|rank| filler.can_take(**rank)).copied()
        };
        while let Some(rank) = next(self) {
            self.ready.remove(&rank);
            self.take(rank.number);
        }
    }

    fn days(&self, number: u32) -> u32 {
        self.step(number).map_or(0, |step| step.days)
    }

    fn step(&self, number: u32) -> Option<&'a PlannedStep> {
        place(number).and_then(|at| self.steps.get(at))
    }

    /// What upkeep leaves of the capacity.
    fn net(&self) -> u32 {
        self.capacity.saturating_sub(self.quarter.upkeep)
    }

    fn room(&self) -> u32 {
        self.net().saturating_sub(self.quarter.used)
    }

    fn can_take(&self, rank: Rank) -> bool {
        let days = self.days(rank.number);
        let pin = self.pins.get(&rank.number);
        if pin.is_some_and(|pin| pin.quarter() > self.quarter.number) {
            return false;
        }
        if days > self.net() {
            // More than a quarter holds: it begins where nothing else is done, pinned or not.
            return self.quarter.used == 0 && self.running.is_none() && self.net() > 0;
        }
        // No effort needs no room, not even in a quarter that pins have filled beyond its capacity.
        days == 0 || days <= self.room() || matches!(pin, Some(Pin::In(_)))
    }

    fn take(&mut self, number: u32) {
        let days = self.days(number);
        if days > self.net() {
            return self.run(number, days, true);
        }
        let beyond = days.saturating_sub(self.room());
        if beyond > 0 {
            self.filled.beyond.insert(number, beyond);
        }
        self.add(Part { step: number, days, begins: true, ends: true });
    }

    /// Does as much of a long step as there is room for.
    fn run(&mut self, number: u32, left: u32, begins: bool) {
        let days = left.min(self.room());
        let left = left - days;
        if left > 0 {
            self.running = Some((number, left));
        }
        if days > 0 {
            self.add(Part { step: number, days, begins, ends: left == 0 });
        }
    }

    fn add(&mut self, part: Part) {
        self.quarter.used = self.quarter.used.saturating_add(part.days);
        self.quarter.parts.push(part);
        if let Some(span) = place(part.step).and_then(|at| self.filled.spans.get_mut(at)) {
            if part.begins {
                span.begins = Some(self.quarter.number);
            }
            if part.ends {
                span.ends = Some(self.quarter.number);
            }
        }
        if part.ends {
            self.open = self.open.saturating_sub(1);
            let upkeep = self.step(part.step).map_or(0, |step| step.upkeep);
            self.filled.upkeep = self.filled.upkeep.saturating_add(upkeep);
            self.let_in_behind(part.step);
        }
    }

    fn let_in_behind(&mut self, number: u32) {
        let behind = place(number).and_then(|at| self.waits.get_mut(at)).map(|(_, behind)| std::mem::take(behind));
        for number in behind.unwrap_or_default() {
            let Some(at) = place(number) else { continue };
            let Some((count, _)) = self.waits.get_mut(at) else { continue };
            *count = count.saturating_sub(1);
            if let Some(rank) = self.ranks.get(at).filter(|_| *count == 0) {
                self.ready.insert(*rank);
            }
        }
    }
}
