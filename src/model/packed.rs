//! The shipped model as the build packed it: numbers of seven bits a byte, ids one a line, in two parts. The first has what
//! is asked, the later one what results need; it is read in the part of the program that comes behind the questions.
//!
//! `build/packing.rs` writes what is read here. Reading JSON in the browser would cost as much to load as all the
//! components together (`docs/decisions/0003`); `tests/engine/packs.rs` holds that what is read equals the JSON files.

use super::Pack;
use super::entities::{Area, Benefit, Need, Pitfall, Question, Scales, Step, Tool};
use super::index::{
    AreaIndex, BenefitIndex, FrameworkIndex, PhaseIndex, PitfallIndex, QuestionIndex, RoleIndex, StageIndex, ToolIndex,
};
use super::level::{BasisPoints, Level};
use crate::day::Day;

mod frameworks;
mod lenses;
mod surveys;

/// Bytes and ids of one part.
pub(super) type Part = (&'static [u8], &'static str);

/// Reads what is asked; nothing where the bytes end early or hold a number out of range.
pub(super) fn first((bytes, ids): Part) -> Option<Pack> {
    let mut reader = Reader { bytes: bytes.iter(), ids: ids.lines() };
    let reader = &mut reader;
    Some(Pack {
        id: reader.id()?,
        code: reader.small()?,
        revision: u16::try_from(reader.number()?).ok()?,
        areas: reader
            .list(|reader, place| Some(Area { index: AreaIndex(place), id: reader.id()?, optional: reader.flag()? }))?,
        roles: reader.list(|reader, _| reader.id())?,
        questions: reader.list(question)?,
        framework_count: reader.small()?,
        optional_frameworks: reader.small()?,
        frameworks: Vec::new(),
        steps: Vec::new(),
        phases: Vec::new(),
        tools: Vec::new(),
        pitfalls: Vec::new(),
        benefits: Vec::new(),
        tensions: Vec::new(),
        context: Vec::new(),
        instruments: Vec::new(),
        duties: Vec::new(),
        surveys: Vec::new(),
        reports: Vec::new(),
    })
}

/// Reads what results need beyond a first part; nothing as above.
pub(super) fn later(first: &Pack, (bytes, ids): Part) -> Option<Pack> {
    let mut reader = Reader { bytes: bytes.iter(), ids: ids.lines() };
    let reader = &mut reader;
    Some(Pack {
        phases: reader.list(|reader, _| reader.id())?,
        tools: reader.list(tool)?,
        frameworks: reader.list(frameworks::framework)?,
        steps: reader.list(|reader, _| step(reader))?,
        pitfalls: reader.list(|reader, place| {
            Some(Pitfall {
                index: PitfallIndex(place),
                id: reader.id()?,
                signals: reader.list(|reader, _| need(reader))?,
            })
        })?,
        benefits: reader.list(|reader, place| {
            let id = reader.id()?;
            let questions = reader.list(|reader, _| reader.small().map(QuestionIndex))?;
            Some(Benefit { index: BenefitIndex(place), id, questions })
        })?,
        tensions: reader.list(lenses::tension)?,
        context: reader.list(lenses::context)?,
        instruments: reader.list(lenses::instrument)?,
        duties: reader.list(lenses::duty)?,
        surveys: reader.list(surveys::survey)?,
        reports: reader.list(surveys::report)?,
        ..first.clone()
    })
    .filter(Pack::is_complete)
}

struct Reader {
    bytes: std::slice::Iter<'static, u8>,
    ids: std::str::Lines<'static>,
}

impl Reader {
    fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        loop {
            let byte = self.bytes.next()?;
            number = number.checked_mul(128)? | u32::from(byte & 0x7F);
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
    }

    fn small(&mut self) -> Option<u8> {
        u8::try_from(self.number()?).ok()
    }

    fn flag(&mut self) -> Option<bool> {
        Some(self.number()? != 0)
    }

    fn level(&mut self) -> Option<Level> {
        Level::new(self.small()?)
    }

    fn share(&mut self) -> Option<BasisPoints> {
        BasisPoints::new(self.number()?)
    }

    fn day(&mut self) -> Option<Day> {
        u16::try_from(self.number()?).ok().map(Day::from_number)
    }

    fn id(&mut self) -> Option<&'static str> {
        self.ids.next()
    }

    /// A count and as many entries, each told its place.
    fn list<T>(&mut self, mut entry: impl FnMut(&mut Reader, u8) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()?;
        let mut list = Vec::new();
        for place in 0..count {
            // Only steps are more than 255, and they have no index.
            list.push(entry(self, u8::try_from(place).unwrap_or(u8::MAX))?);
        }
        Some(list)
    }
}

fn tool(reader: &mut Reader, place: u8) -> Option<Tool> {
    let id = reader.id()?;
    let named_at =
        if reader.flag()? { Some((FrameworkIndex(reader.small()?), StageIndex(reader.small()?))) } else { None };
    Some(Tool { index: ToolIndex(place), id, named_at })
}

fn question(reader: &mut Reader, place: u8) -> Option<Question> {
    Some(Question {
        index: QuestionIndex(place),
        id: reader.id()?,
        code: reader.small()?,
        area: AreaIndex(reader.small()?),
        weight: reader.number()?,
        core: reader.flag()?,
        who: reader.list(|reader, _| reader.small().map(RoleIndex))?,
    })
}

fn step(reader: &mut Reader) -> Option<Step> {
    Some(Step {
        question: QuestionIndex(reader.small()?),
        to: reader.level()?,
        days: reader.number()?,
        weeks: reader.number()?,
        upkeep: reader.number()?,
        scales: Scales::ALL.get(usize::from(reader.small()?)).copied()?,
        lead: RoleIndex(reader.small()?),
        phase: PhaseIndex(reader.small()?),
        tools: reader.list(|reader, _| reader.small().map(ToolIndex))?,
        needs: reader.list(|reader, _| need(reader))?,
    })
}

fn need(reader: &mut Reader) -> Option<Need> {
    Some(Need { question: QuestionIndex(reader.small()?), level: reader.level()? })
}
