//! Tensions, context and duties of a file without problems.

use super::{area, keep, level, need, question};
use crate::authoring::format::{ConditionEntry, ContextOptionEntry, InstrumentKindEntry, PackFile, ScaleEntry};
use crate::day::Day;
use crate::model::index::{ContextIndex, DutyIndex, InstrumentIndex, TensionIndex};
use crate::model::lenses::{Condition, ContextOption, ContextQuestion, Duty, Instrument, InstrumentKind, Tension};

pub(super) fn tensions(file: &PackFile) -> Option<Vec<Tension>> {
    let tensions = file.tensions.iter().enumerate().map(|(place, entry)| {
        Some(Tension {
            index: TensionIndex::at(place)?,
            id: keep(&entry.id),
            when: entry.when.iter().map(|entry| condition(file, entry)).collect::<Option<_>>()?,
            resolve: need(file, &entry.resolve.question, entry.resolve.level)?,
        })
    });
    tensions.collect()
}

fn condition(file: &PackFile, entry: &ConditionEntry) -> Option<Condition> {
    let bound = entry.at_least.or(entry.below)?;
    Some(Condition {
        question: question(file, &entry.question)?,
        level: level(bound)?,
        at_least: entry.at_least.is_some(),
    })
}

pub(super) fn context(file: &PackFile) -> Option<Vec<ContextQuestion>> {
    let questions = file.context.iter().enumerate().map(|(place, entry)| {
        let options = entry.options.iter().map(|entry| option(file, entry));
        Some(ContextQuestion {
            index: ContextIndex::at(place)?,
            id: keep(&entry.id),
            options: options.collect::<Option<_>>()?,
        })
    });
    questions.collect()
}

fn option(file: &PackFile, entry: &ContextOptionEntry) -> Option<ContextOption> {
    let raises = entry.raises.iter().map(|raise| Some((area(file, &raise.area)?, level(raise.level)?)));
    let ScaleEntry { once, per_model, per_team } = entry.scale;
    let scale = [once, per_model, per_team];
    Some(ContextOption { id: keep(&entry.id), raises: raises.collect::<Option<_>>()?, scale })
}

pub(super) fn instruments(file: &PackFile) -> Option<Vec<Instrument>> {
    let instruments = file.instruments.iter().enumerate().map(|(place, entry)| {
        let dates = entry.dates.iter().map(|entry| Some((Day::from_iso(&entry.date)?, entry.secondary)));
        Some(Instrument {
            index: InstrumentIndex::at(place)?,
            id: keep(&entry.id),
            kind: match entry.kind {
                InstrumentKindEntry::Law => InstrumentKind::Law,
                InstrumentKindEntry::Guidance => InstrumentKind::Guidance,
                InstrumentKindEntry::Standard => InstrumentKind::Standard,
            },
            as_of: Day::from_iso(&entry.as_of)?,
            dates: dates.collect::<Option<_>>()?,
        })
    });
    instruments.collect()
}

pub(super) fn duties(file: &PackFile) -> Option<Vec<Duty>> {
    let duties = file.duties.iter().enumerate().map(|(place, entry)| {
        let instrument = file.instruments.iter().position(|known| known.id == entry.instrument)?;
        let questions = entry.questions.iter().map(|entry| need(file, &entry.question, entry.level));
        Some(Duty {
            index: DutyIndex::at(place)?,
            id: keep(&entry.id),
            instrument: InstrumentIndex::at(instrument)?,
            reference: keep(&entry.reference),
            high_risk: entry.high_risk,
            permission: entry.permission,
            secondary: entry.secondary,
            questions: questions.collect::<Option<_>>()?,
        })
    });
    duties.collect()
}
