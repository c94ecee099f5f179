//! A plan within a link of format 2: goals, context and changes of the roadmap as numbers of a few bits each.
//!
//! Frameworks, stages, context questions and their options are named by their place in the model, counted from 0: a later
//! revision only ever adds behind them. Steps are named by the link code of their question. `docs/share-format.md` has
//! the table.

use super::bits::{Reader, Writer};
use crate::model::{Level, Lift, Pack};
use crate::roadmap::{Edits, Efforts, Pin, PlanInputs};

/// Bits of a place among frameworks, context questions or options, and of a stage.
const PLACE: u32 = 4;
/// Bits of a count of changes, and of a question's code.
const COUNT: u32 = 7;
const CODE: u32 = 7;
/// Bits of the level that a step leads to, counted from 2.
const LEVEL: u32 = 2;
/// Bits of a quarter (1 to 40), of a capacity (5 to 2000) and of days (0 to 999).
const QUARTER: u32 = 6;
const CAPACITY: u32 = 11;
const DAYS: u32 = 10;

/// The bytes of a plan; nothing where a part of it is none of the model's, or there are more changes than can be counted.
pub(super) fn write(pack: &Pack, plan: &PlanInputs) -> Option<Vec<u8>> {
    let mut bits = Writer::default();
    bits.push(small(plan.goals.len(), PLACE + 1)?, PLACE + 1);
    for (framework, stage) in plan.goals.iter() {
        bits.push(small(framework.position(), PLACE)?, PLACE);
        bits.push(small(stage.position(), PLACE)?, PLACE);
    }
    bits.push(small(plan.context.len(), PLACE + 1)?, PLACE + 1);
    for (question, option) in plan.context.iter() {
        bits.push(small(question.position(), PLACE)?, PLACE);
        bits.push(small(*option, PLACE)?, PLACE);
    }
    let edits = &plan.edits;
    let own_capacity = edits.capacity() != Edits::USUAL_CAPACITY;
    bits.push(u32::from(own_capacity), 1);
    if own_capacity {
        bits.push(edits.capacity(), CAPACITY);
    }
    let step = |bits: &mut Writer, lift: &Lift| {
        bits.push(u32::from(pack.question(lift.question)?.code), CODE);
        bits.push(u32::from(lift.to.number()).checked_sub(2)?, LEVEL);
        Some(())
    };
    bits.push(small(edits.pins().len(), COUNT)?, COUNT);
    for (lift, pin) in edits.pins().iter() {
        step(&mut bits, lift)?;
        bits.push(u32::from(matches!(pin, Pin::In(_))), 1);
        bits.push(pin.quarter(), QUARTER);
    }
    bits.push(small(edits.dropped().len(), COUNT)?, COUNT);
    for lift in edits.dropped() {
        step(&mut bits, lift)?;
    }
    bits.push(small(edits.efforts().own().count(), COUNT)?, COUNT);
    for (lift, days) in edits.efforts().own() {
        step(&mut bits, &lift)?;
        bits.push(days, DAYS);
    }
    Some(bits.finish())
}

fn small(number: usize, width: u32) -> Option<u32> {
    u32::try_from(number).ok().filter(|number| number >> width == 0)
}

/// A plan that was read, and how many parts of it the model no longer has.
pub(super) struct Read {
    pub(super) plan: PlanInputs,
    pub(super) retired: u32,
}

/// The plan of these bytes; nothing where they are none that `write` would have written for some revision.
pub(super) fn read(pack: &Pack, bytes: &[u8]) -> Option<Read> {
    let mut bits = Reader::of(bytes);
    let mut found = Read { plan: PlanInputs::default(), retired: 0 };
    let mut last = None;
    for _ in 0..bits.take(PLACE + 1)? {
        let (framework, stage) = (bits.take(PLACE)?, bits.take(PLACE)?);
        ascending(&mut last, framework)?;
        let framework = pack.frameworks().get(usize::try_from(framework).ok()?);
        let stage = framework.and_then(|framework| framework.stages.get(usize::try_from(stage).ok()?));
        match framework.zip(stage) {
            Some((framework, stage)) => drop(found.plan.goals.insert(framework.index, stage.index)),
            None => found.retired += 1,
        }
    }
    last = None;
    for _ in 0..bits.take(PLACE + 1)? {
        let (question, option) = (bits.take(PLACE)?, usize::try_from(bits.take(PLACE)?).ok()?);
        ascending(&mut last, question)?;
        let question = pack.context().get(usize::try_from(question).ok()?);
        match question.filter(|question| option < question.options.len()) {
            Some(question) => drop(found.plan.context.insert(question.index, option)),
            None => found.retired += 1,
        }
    }
    let mut edits = Edits::default();
    if bits.take(1)? == 1 {
        let capacity = bits.take(CAPACITY)?;
        let bounds = Edits::LEAST_CAPACITY..=Edits::MOST_CAPACITY;
        if !bounds.contains(&capacity) || capacity == Edits::USUAL_CAPACITY {
            return None;
        }
        edits = edits.with_capacity(capacity);
    }
    last = None;
    for _ in 0..bits.take(COUNT)? {
        let lift = step(pack, &mut bits, &mut last)?;
        let (within, quarter) = (bits.take(1)? == 1, bits.take(QUARTER)?);
        if !(1..=Pin::LAST_QUARTER).contains(&quarter) {
            return None;
        }
        let pin = if within { Pin::In(quarter) } else { Pin::NotBefore(quarter) };
        match lift {
            Step::Known(lift) => edits = edits.pinning(lift, pin),
            Step::Retired => found.retired += 1,
        }
    }
    last = None;
    for _ in 0..bits.take(COUNT)? {
        match step(pack, &mut bits, &mut last)? {
            Step::Known(lift) => edits = edits.dropping(lift),
            Step::Retired => found.retired += 1,
        }
    }
    last = None;
    for _ in 0..bits.take(COUNT)? {
        let lift = step(pack, &mut bits, &mut last)?;
        let days = bits.take(DAYS)?;
        if days > Efforts::MOST_DAYS {
            return None;
        }
        match lift {
            Step::Known(lift) => edits = edits.with_days(lift, days),
            Step::Retired => found.retired += 1,
        }
    }
    found.plan.edits = edits;
    bits.is_at_end().then_some(found)
}

/// A step as it was written.
enum Step {
    Known(Lift),
    /// Of a question that the model no longer has.
    Retired,
}

/// The next step; nothing where there is none, or where it is out of order.
fn step(pack: &Pack, bits: &mut Reader<'_>, last: &mut Option<u32>) -> Option<Step> {
    let (code, level) = (bits.take(CODE)?, bits.take(LEVEL)?);
    let question = pack.question_by_code(u8::try_from(code).ok()?);
    // Steps are written by the place of their question, which codes need not follow.
    let place = question.map_or(0, |question| u32::try_from(question.index.position()).unwrap_or(0) + 1);
    if place > 0 {
        ascending(last, place << LEVEL | level)?;
    }
    let to = Level::new(u8::try_from(level + 2).ok()?)?;
    Some(question.map_or(Step::Retired, |question| Step::Known(Lift { question: question.index, to })))
}

/// Everything is written once and in order: anything else was not written by this format.
fn ascending(last: &mut Option<u32>, next: u32) -> Option<()> {
    let follows = last.is_none_or(|last| last < next);
    *last = Some(next);
    follows.then_some(())
}
