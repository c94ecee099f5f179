//! The plan within a code of format 2: goals, context and changes of the roadmap, as bits.
//!
//! What the model names by id has a number here that outlasts its revisions: a step is the code of its question and the
//! level it leads to, a stage its own number, a framework, a question on the context and an option the place in its
//! list, to which later revisions only add at the end (`docs/decisions/0015`).

use super::bits::{Reader, Writer};
use super::v2;
use crate::model::{Level, Lift, Pack};
use crate::ordered::sort_by_key;
use crate::roadmap::{Edits, Efforts, Pin, PlanInputs};

/// Levels that a step can lead to: 2 to 5.
const LEVELS: u32 = 4;

/// The bytes of a plan; nothing where there is none for the questions that are asked.
pub(super) fn write(pack: &Pack, plan: &PlanInputs) -> Option<Vec<u8>> {
    if *plan == PlanInputs::default() {
        return None;
    }
    let goals = plan.goals.iter().filter_map(|(framework, stage)| {
        Some((place(framework.position()), pack.framework(*framework)?.stage(*stage)?.number))
    });
    let context = plan.context.iter().filter_map(|(question, option)| {
        let known = pack.context().get(question.position())?.options.get(*option);
        known.map(|_| (place(question.position()), place(*option)))
    });
    let pins = plan.edits.pins().iter().filter_map(|(lift, pin)| Some((number(pack, *lift)?, *pin)));
    let dropped = plan.edits.dropped().iter().filter_map(|lift| Some((number(pack, *lift)?, ())));
    let days = plan.edits.efforts().own().filter_map(|(lift, days)| Some((number(pack, lift)?, days)));

    let mut bits = Writer::default();
    let (few, many) = ([v2::FEW, v2::NEAR], [v2::MANY, v2::FAR]);
    let mut entries = write_list(&mut bits, few, goals.collect(), |bits, stage| bits.count(stage, v2::STAGE));
    entries += write_list(&mut bits, few, context.collect(), |bits, option| bits.count(option, v2::OPTION));
    let capacity = plan.edits.capacity();
    bits.bit(capacity != v2::CAPACITY);
    if capacity != v2::CAPACITY {
        bits.number(capacity, v2::CAPACITY_BITS);
        entries += 1;
    }
    entries += write_list(&mut bits, many, pins.collect(), |bits, pin: Pin| {
        bits.bit(matches!(pin, Pin::In(_)));
        bits.count(pin.quarter().saturating_sub(1), v2::QUARTER);
    });
    entries += write_list(&mut bits, many, dropped.collect(), |_, ()| {});
    entries += write_list(&mut bits, many, days.collect(), |bits, days| bits.count(days, v2::DAYS));
    (entries > 0).then(|| bits.bytes())
}

/// Reads a plan: what this model has of it, and the number of entries that it does not have. Nothing where the bits are
/// none that `write` gives.
pub(super) fn read(pack: &Pack, extended: bool, bits: &mut Reader<'_>) -> Option<(PlanInputs, u32)> {
    let (few, many) = ([v2::FEW, v2::NEAR], [v2::MANY, v2::FAR]);
    let goals = read_list(bits, few, |bits| bits.count(v2::STAGE))?;
    let context = read_list(bits, few, |bits| bits.count(v2::OPTION))?;
    let capacity = if bits.bit()? { Some(bits.number(v2::CAPACITY_BITS)?) } else { None };
    let pins = read_list(bits, many, |bits| {
        let pin: fn(u32) -> Pin = if bits.bit()? { Pin::In } else { Pin::NotBefore };
        let quarter = bits.count(v2::QUARTER)? + 1;
        (quarter <= Pin::LAST_QUARTER).then(|| pin(quarter))
    })?;
    let dropped = read_list(bits, many, |_| Some(()))?;
    let days = read_list(bits, many, |bits| bits.count(v2::DAYS).filter(|days| *days <= Efforts::MOST_DAYS))?;
    let lists = [goals.len(), context.len(), pins.len(), dropped.len(), days.len()];
    if capacity.is_none() && lists.iter().all(|length| *length == 0) {
        return None;
    }

    let mut plan = PlanInputs::default();
    let mut known = 0;
    for (framework, stage) in goals {
        let framework = pack.frameworks().get(position(framework));
        let framework = framework.filter(|known| extended || !pack.is_optional_framework(known.index));
        let found = framework.and_then(|framework| framework.stages.iter().find(|known| known.number == stage));
        if let Some((framework, stage)) = framework.zip(found) {
            plan.goals.insert(framework.index, stage.index);
            known += 1;
        }
    }
    for (question, option) in context {
        let question = pack.context().get(position(question));
        if let Some(question) = question.filter(|question| question.options.len() > position(option)) {
            plan.context.insert(question.index, position(option));
            known += 1;
        }
    }
    let wanted = capacity.unwrap_or(v2::CAPACITY);
    plan.edits = Edits::default().with_capacity(wanted);
    if plan.edits.capacity() != wanted || capacity == Some(v2::CAPACITY) {
        return None;
    }
    let lift = |number| lift(pack, extended, number);
    for (lift, pin) in pins.into_iter().filter_map(|(number, pin)| Some((lift(number)?, pin))) {
        plan.edits = plan.edits.pinning(lift, pin);
        known += 1;
    }
    for lift in dropped.into_iter().filter_map(|(number, ())| lift(number)) {
        plan.edits = plan.edits.dropping(lift);
        known += 1;
    }
    for (lift, days) in days.into_iter().filter_map(|(number, days)| Some((lift(number)?, days))) {
        plan.edits = plan.edits.with_days(lift, days);
        known += 1;
    }
    let gone = lists.iter().sum::<usize>().saturating_sub(known);
    Some((plan, u32::try_from(gone).unwrap_or(u32::MAX)))
}

/// Writes how many entries there are, and each as the distance from the one before and its value.
fn write_list<T>(
    bits: &mut Writer,
    [count, distance]: [u32; 2],
    mut entries: Vec<(u32, T)>,
    value: impl Fn(&mut Writer, T),
) -> usize {
    sort_by_key(&mut entries, |(number, _)| *number);
    let length = entries.len();
    bits.count(place(length), count);
    let mut next = 0;
    for (number, entry) in entries {
        bits.count(number.saturating_sub(next), distance);
        value(bits, entry);
        next = number + 1;
    }
    length
}

/// Reads what `write_list` writes. Every entry takes a bit at least, so a false count ends with the bits.
fn read_list<T>(
    bits: &mut Reader<'_>,
    [count, distance]: [u32; 2],
    value: impl Fn(&mut Reader<'_>) -> Option<T>,
) -> Option<Vec<(u32, T)>> {
    let mut entries = Vec::new();
    let mut next = 0;
    for _ in 0..bits.count(count)? {
        let number = next + bits.count(distance)?;
        entries.push((number, value(bits)?));
        next = number + 1;
    }
    Some(entries)
}

/// The number of a step that the model has.
fn number(pack: &Pack, lift: Lift) -> Option<u32> {
    pack.step(lift.question, lift.to)?;
    let code = u32::from(pack.question(lift.question)?.code);
    Some(code.checked_sub(1)? * LEVELS + u32::from(lift.to.number()).checked_sub(2)?)
}

/// The step of a number, if the model has it and asks for it.
fn lift(pack: &Pack, extended: bool, number: u32) -> Option<Lift> {
    let question = pack.question_by_code(u8::try_from(number / LEVELS + 1).ok()?)?;
    let to = Level::new(u8::try_from(number % LEVELS + 2).ok()?)?;
    pack.step(question.index, to).filter(|_| extended || !pack.is_optional(question))?;
    Some(Lift { question: question.index, to })
}

/// Lists of a model have at most 255 entries.
fn place(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

fn position(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}
