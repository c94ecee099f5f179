//! Frameworks as the build packed them.

use super::Reader;
use crate::model::framework::{Criterion, Framework, Gates, Judged, LeastSection, Rule, Section, Stage, Test};
use crate::model::index::{AreaIndex, FrameworkIndex, QuestionIndex, SectionIndex, StageIndex};

pub(super) fn framework(reader: &mut Reader, place: u8) -> Option<Framework> {
    Some(Framework {
        index: FrameworkIndex(place),
        id: reader.id()?,
        judged: Judged::of(reader.number()?, reader.number()?),
        rule: rule(reader)?,
        stages: reader.list(|reader, place| {
            Some(Stage {
                index: StageIndex(place),
                number: reader.number()?,
                criteria: reader.list(|reader, _| criterion(reader))?,
                points: reader.number()?,
            })
        })?,
    })
}

/// A rule begins with its number: 0 for gates, 1 for the least section.
fn rule(reader: &mut Reader) -> Option<Rule> {
    match reader.number()? {
        0 => Some(Rule::Gates(Gates {
            threshold: reader.share()?,
            area_floor: reader.share()?,
            not_applicable_cap: reader.share()?,
        })),
        1 => Some(Rule::LeastSection(LeastSection {
            sections: reader.list(|reader, place| {
                let id = reader.id()?;
                Some(Section { index: SectionIndex(place), id, tests: reader.list(|reader, _| test(reader))? })
            })?,
        })),
        _ => None,
    }
}

fn test(reader: &mut Reader) -> Option<Test> {
    Some(Test {
        id: reader.id()?,
        question: QuestionIndex(reader.small()?),
        manual: reader.level()?,
        automated: reader.level()?,
        judgement: reader.flag()?,
    })
}

fn criterion(reader: &mut Reader) -> Option<Criterion> {
    Some(Criterion {
        question: QuestionIndex(reader.small()?),
        area: AreaIndex(reader.small()?),
        level: reader.level()?,
        weight: reader.number()?,
        required: reader.flag()?,
        judgement: reader.flag()?,
    })
}
