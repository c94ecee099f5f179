//! Whether a schedule is one: the rules of `docs/roadmap.md`, each checked slowly and by itself, from the outside.

use mlops_maturity::model::Lift;
use mlops_maturity::ordered::OrderedMap;
use mlops_maturity::roadmap::schedule::{MOST_QUARTERS, WEEKS};
use mlops_maturity::roadmap::{Chain, Conflict, Pin, PlannedStep, Quarter, Schedule};

/// A schedule with what it was made from.
pub(crate) struct Case<'a> {
    pub(crate) steps: &'a [PlannedStep],
    pub(crate) capacity: u32,
    pub(crate) pins: &'a OrderedMap<Lift, Pin>,
    pub(crate) made: &'a Schedule,
}

impl Case<'_> {
    /// Everything that must be true of any schedule.
    #[track_caller]
    pub(crate) fn check(&self) {
        self.quarters_count_up_and_add_up();
        for step in self.steps {
            self.is_done_exactly_once(step);
            self.comes_after_what_it_waits_for(step);
            self.starts_no_later_than_needed(step);
            self.pin_is_kept_or_explained(step);
            self.proof_comes_when_it_can(step);
        }
        self.only_pins_go_beyond_capacity();
        assert_eq!(self.made.critical, longest(self.steps), "the longest chain");
        let in_order = self.made.conflicts.is_sorted_by_key(Conflict::step);
        assert!(in_order, "conflicts by number: {:?}", self.made.conflicts);
        if self.pins.is_empty() {
            if self.steps.iter().all(|step| step.upkeep == 0 && step.weeks == 0) {
                self.is_dense();
            }
            self.takes_the_longest_chain_first();
        }
    }

    fn begins(&self, number: u32) -> u32 {
        self.made.span(number).unwrap().begins.unwrap_or(u32::MAX)
    }

    fn ends(&self, number: u32) -> u32 {
        self.made.span(number).unwrap().ends.unwrap_or(u32::MAX)
    }

    fn pin(&self, step: &PlannedStep) -> Option<Pin> {
        self.pins.get(&step.lift).copied()
    }

    /// What the steps that ended in earlier quarters leave of the capacity.
    fn net(&self, quarter: u32) -> u32 {
        let ended = self.steps.iter().filter(|step| self.ends(step.number) < quarter);
        self.capacity.saturating_sub(ended.map(|step| step.upkeep).sum())
    }

    /// The proof is there some weeks after the work, where work fills what a quarter has room for evenly; and no earlier
    /// than that of the level below.
    fn proof_comes_when_it_can(&self, step: &PlannedStep) {
        let span = self.made.span(step.number).unwrap();
        let Some(ends) = span.ends else { return assert_eq!(span.proven, None, "{step:?}") };
        let quarter = self.made.quarter(ends).unwrap();
        let at = quarter.parts.iter().position(|part| part.step == step.number).unwrap();
        let done: u32 = quarter.parts[..=at].iter().map(|part| part.days).sum();
        let net = self.net(ends);
        // Weeks of the quarter that have passed: the least whole number of which the work is no more than the share.
        let passed = (0..=WEEKS).find(|weeks| weeks * net >= done.min(net) * WEEKS && (net > 0 || *weeks == WEEKS));
        let week = (ends - 1) * WEEKS + passed.unwrap() + step.weeks;
        let own = (ends..=ends + MOST_QUARTERS).find(|quarter| quarter * WEEKS >= week).unwrap();
        let below = self.steps.iter().filter(|other| {
            other.lift.question == step.lift.question
                && other.lift.to < step.lift.to
                && step.after.contains(&other.number)
        });
        let below = below.max_by_key(|other| other.lift.to).and_then(|other| self.made.span(other.number)?.proven);
        let expected = below.map_or(own, |below| below.max(own));
        assert_eq!(span.proven, Some(expected), "{step:?}");
        let told: Vec<u32> = self
            .made
            .quarters
            .iter()
            .filter(|quarter| quarter.proven.contains(&step.number))
            .map(|quarter| quarter.number)
            .collect();
        assert_eq!(told, [expected], "{step:?}");
    }

    fn days(&self, number: u32) -> u32 {
        self.steps[usize::try_from(number).unwrap() - 1].days
    }

    fn quarters_count_up_and_add_up(&self) {
        for (number, quarter) in (1..).zip(&self.made.quarters) {
            assert_eq!(quarter.number, number);
            assert_eq!(quarter.used, quarter.parts.iter().map(|part| part.days).sum::<u32>(), "quarter {number}");
            let ended = self.steps.iter().filter(|step| self.ends(step.number) < number);
            assert_eq!(quarter.upkeep, ended.map(|step| step.upkeep).sum::<u32>(), "quarter {number}");
        }
        let count = u32::try_from(self.made.quarters.len()).unwrap();
        let proofs = self.made.quarters.iter().rev().take_while(|quarter| quarter.parts.is_empty()).count();
        assert!(count - u32::try_from(proofs).unwrap() <= MOST_QUARTERS);
        assert_eq!(self.made.is_cut(), !self.made.unfinished.is_empty());
        let exhausted = (1..=MOST_QUARTERS).find(|quarter| self.net(*quarter) == 0);
        assert_eq!(self.made.exhausted_from, exhausted.filter(|_| self.made.is_cut()), "where upkeep takes everything");
        assert!(!self.made.is_cut() || count >= MOST_QUARTERS || exhausted.is_some(), "cut only for a reason");
        if let Some(last) = self.made.quarters.last() {
            let something = last.parts.iter().any(|part| part.ends) || !last.proven.is_empty();
            assert!(self.made.is_cut() || something, "no empty quarter at the end");
        }
    }

    fn is_done_exactly_once(&self, step: &PlannedStep) {
        let parts: Vec<_> = self
            .made
            .quarters
            .iter()
            .flat_map(|quarter| quarter.parts.iter().map(|part| (quarter.number, *part)))
            .filter(|(_, part)| part.step == step.number)
            .collect();
        let days: u32 = parts.iter().map(|(_, part)| part.days).sum();
        let finished = !self.made.unfinished.contains(&step.number);
        let begins: Vec<u32> = parts.iter().filter(|(_, part)| part.begins).map(|(quarter, _)| *quarter).collect();
        let ends: Vec<u32> = parts.iter().filter(|(_, part)| part.ends).map(|(quarter, _)| *quarter).collect();
        let span = self.made.span(step.number).unwrap();
        assert_eq!(begins, Vec::from_iter(span.begins), "{step:?}");
        assert_eq!(ends, Vec::from_iter(span.ends), "{step:?}");
        assert_eq!(finished, span.ends.is_some());
        if finished {
            assert_eq!(days, step.days, "{step:?}");
            assert!(parts.first().unwrap().1.begins && parts.last().unwrap().1.ends);
        } else {
            assert!(days < step.days.max(1), "{step:?}");
        }
        let Some((first, _)) = parts.first() else { return };
        if step.days <= self.net(*first) {
            assert!(parts.len() <= 1, "a step that fits is not torn apart: {step:?}");
        } else {
            let quarter = self.made.quarter(*first).unwrap();
            let opener = quarter.parts.iter().find(|part| part.days > 0).unwrap();
            assert_eq!(opener.step, step.number, "a long step begins in a quarter that is empty otherwise");
            for number in *first..self.ends(step.number).min(MOST_QUARTERS + 1) {
                let used = self.made.quarter(number).map_or(self.net(number), |quarter| quarter.used);
                assert!(used >= self.net(number), "while a long step runs no room is left unused: {number}");
            }
        }
    }

    fn comes_after_what_it_waits_for(&self, step: &PlannedStep) {
        let begins = self.begins(step.number);
        for before in &step.after {
            if begins == u32::MAX {
                continue;
            }
            assert!(self.ends(*before) <= begins, "{before} ends after {} begins", step.number);
            if self.ends(*before) == begins {
                let parts = &self.made.quarter(begins).unwrap().parts;
                let at = |number: u32| parts.iter().position(|part| part.step == number).unwrap();
                assert!(at(*before) < at(step.number), "the parts of a quarter are in an order that can be done");
            }
        }
    }

    /// In every quarter before its own in which an unpinned step could begin, there is no room for it.
    fn starts_no_later_than_needed(&self, step: &PlannedStep) {
        let from = match self.pin(step) {
            Some(Pin::In(_)) => return,
            Some(Pin::NotBefore(quarter)) => quarter,
            None => 1,
        };
        let begins = self.begins(step.number);
        assert!(begins >= from, "not before {from}: {step:?}");
        for quarter in self.made.quarters.iter().filter(|quarter| (from..begins).contains(&quarter.number)) {
            if step.after.iter().any(|before| self.ends(*before) > quarter.number) {
                continue;
            }
            let net = self.net(quarter.number);
            let full = if step.days > net {
                quarter.used > 0 || net == 0
            } else {
                step.days > 0 && quarter.used + step.days > net
            };
            assert!(full, "{step:?} begins in {begins}, and quarter {} has room", quarter.number);
        }
    }

    fn pin_is_kept_or_explained(&self, step: &PlannedStep) {
        let late = self.made.conflicts.iter().find_map(|conflict| match conflict {
            Conflict::Late { step: number, wanted, waits_for } if *number == step.number => Some((*wanted, *waits_for)),
            _ => None,
        });
        let Some(Pin::In(wanted)) = self.pin(step) else {
            return assert_eq!(late, None, "{step:?}");
        };
        let begins = self.begins(step.number);
        let last = step.after.iter().copied().max_by_key(|before| (self.ends(*before), std::cmp::Reverse(*before)));
        let ready = last.map_or(1, |before| self.ends(before));
        assert!(begins >= wanted, "{step:?}");
        if ready < u32::MAX && step.days <= self.net(wanted.max(ready)) {
            assert_eq!(begins, wanted.max(ready), "at once when it is ready: {step:?}");
        }
        assert_eq!(late.is_some(), begins > wanted, "{step:?}");
        let Some((told, in_the_way)) = late else { return };
        assert_eq!(told, wanted);
        assert!(in_the_way != step.number || self.net(wanted) == 0, "{step:?}");
        if ready > wanted {
            assert_eq!(Some(in_the_way), last, "what it waits for longest: {step:?}");
        } else {
            let occupied = self.made.quarter(wanted).map_or(&[][..], |quarter| &quarter.parts);
            let busy = occupied.iter().any(|part| part.step == in_the_way && part.days > 0);
            assert!(busy || self.net(wanted) == 0, "{step:?}");
        }
    }

    fn only_pins_go_beyond_capacity(&self) {
        for quarter in &self.made.quarters {
            let pinned = |number: u32| {
                let step = &self.steps[usize::try_from(number).unwrap() - 1];
                matches!(self.pin(step), Some(Pin::In(_)))
            };
            let others: u32 = quarter.parts.iter().filter(|part| !pinned(part.step)).map(|part| part.days).sum();
            assert!(others <= self.net(quarter.number), "quarter {} without pinned steps", quarter.number);
            let told: u32 = self.made.conflicts.iter().map(|conflict| excess(conflict, quarter)).sum();
            assert_eq!(quarter.over(self.capacity), told, "what is beyond is told: quarter {}", quarter.number);
        }
    }

    /// Two quarters in a row hold more than one could: never more than twice the least number of quarters.
    fn is_dense(&self) {
        for pair in self.made.quarters.windows(2) {
            assert!(pair[0].used + pair[1].used > self.capacity, "quarters {} and the next", pair[0].number);
        }
        let sum: u32 = self.steps.iter().map(|step| step.days).sum();
        let count = u32::try_from(self.made.quarters.len()).unwrap();
        assert!(self.made.is_cut() || count >= sum.div_ceil(self.capacity).max(u32::from(!self.steps.is_empty())));
        assert!(count <= (2 * sum).div_ceil(self.capacity).max(1), "{count} quarters for {sum} days");
    }

    /// Whenever a step was taken, every ready one with a longer chain had no room.
    fn takes_the_longest_chain_first(&self) {
        let rank = |number: u32| (std::cmp::Reverse(tail(self.steps, number)), number);
        for quarter in &self.made.quarters {
            let mut used = 0;
            for (at, part) in quarter.parts.iter().enumerate() {
                let done = |number: u32| {
                    self.ends(number) < quarter.number || quarter.parts[..at].iter().any(|part| part.step == number)
                };
                let waiting = |number: u32| self.begins(number) >= quarter.number && !done(number);
                for other in self.steps.iter().filter(|other| waiting(other.number) && part.begins) {
                    let ready = other.after.iter().all(|before| done(*before) && self.ends(*before) <= quarter.number);
                    if ready && rank(other.number) < rank(part.step) {
                        let days = self.days(other.number);
                        let net = self.net(quarter.number);
                        let fits = if days > net { used == 0 } else { used + days <= net };
                        assert!(!fits, "{} was taken before {}", part.step, other.number);
                    }
                }
                used += part.days;
            }
        }
    }
}

fn excess(conflict: &Conflict, quarter: &Quarter) -> u32 {
    match conflict {
        Conflict::Over { quarter: number, by, .. } if *number == quarter.number => *by,
        _ => 0,
    }
}

/// Effort of the longest chain that begins with a step, by walking all of them.
fn tail(steps: &[PlannedStep], number: u32) -> u32 {
    let behind = steps.iter().filter(|step| step.after.contains(&number)).map(|step| tail(steps, step.number));
    steps[usize::try_from(number).unwrap() - 1].days + behind.max().unwrap_or(0)
}

/// The longest chain, by listing all of them.
fn longest(steps: &[PlannedStep]) -> Chain {
    let mut open: Vec<Vec<u32>> =
        steps.iter().filter(|step| step.after.is_empty()).map(|step| vec![step.number]).collect();
    let mut best = Chain::default();
    while let Some(way) = open.pop() {
        let behind: Vec<u32> =
            steps.iter().filter(|step| step.after.contains(way.last().unwrap())).map(|step| step.number).collect();
        if behind.is_empty() {
            let days: u32 = way.iter().map(|number| steps[usize::try_from(*number).unwrap() - 1].days).sum();
            if best.steps.is_empty() || days > best.days || (days == best.days && way < best.steps) {
                best = Chain { steps: way, days };
            }
        } else {
            open.extend(behind.into_iter().map(|next| [way.as_slice(), &[next]].concat()));
        }
    }
    best
}
