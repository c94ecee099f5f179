//! Tensions, context and duties as the build packed them.

use super::{Reader, need};
use crate::model::index::{AreaIndex, ContextIndex, DutyIndex, InstrumentIndex, QuestionIndex, TensionIndex};
use crate::model::lenses::{Condition, ContextOption, ContextQuestion, Duty, Instrument, InstrumentKind, Tension};

pub(super) fn tension(reader: &mut Reader, place: u8) -> Option<Tension> {
    Some(Tension {
        index: TensionIndex(place),
        id: reader.id()?,
        when: reader.list(|reader, _| {
            Some(Condition {
                question: QuestionIndex(reader.small()?),
                level: reader.level()?,
                at_least: reader.flag()?,
            })
        })?,
        resolve: need(reader)?,
    })
}

pub(super) fn context(reader: &mut Reader, place: u8) -> Option<ContextQuestion> {
    Some(ContextQuestion {
        index: ContextIndex(place),
        id: reader.id()?,
        options: reader.list(|reader, _| {
            Some(ContextOption {
                id: reader.id()?,
                raises: reader.list(|reader, _| Some((AreaIndex(reader.small()?), reader.level()?)))?,
                scale: [reader.number()?, reader.number()?, reader.number()?],
            })
        })?,
    })
}

pub(super) fn instrument(reader: &mut Reader, place: u8) -> Option<Instrument> {
    Some(Instrument {
        index: InstrumentIndex(place),
        id: reader.id()?,
        kind: InstrumentKind::ALL.get(usize::from(reader.small()?)).copied()?,
        as_of: reader.day()?,
        dates: reader.list(|reader, _| Some((reader.day()?, reader.flag()?)))?,
    })
}

pub(super) fn duty(reader: &mut Reader, place: u8) -> Option<Duty> {
    Some(Duty {
        index: DutyIndex(place),
        id: reader.id()?,
        instrument: InstrumentIndex(reader.small()?),
        reference: reader.id()?,
        high_risk: reader.flag()?,
        permission: reader.flag()?,
        secondary: reader.flag()?,
        questions: reader.list(|reader, _| need(reader))?,
    })
}
