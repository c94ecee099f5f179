//! Surveys and reports as the build packed them.

use super::Reader;
use crate::model::index::{QuestionIndex, ReportIndex, SurveyIndex};
use crate::model::surveys::{Figure, Report, Survey};

pub(super) fn survey(reader: &mut Reader, place: u8) -> Option<Survey> {
    Some(Survey { index: SurveyIndex(place), id: reader.id()?, licence: reader.id()? })
}

pub(super) fn report(reader: &mut Reader, place: u8) -> Option<Report> {
    Some(Report {
        index: ReportIndex(place),
        id: reader.id()?,
        question: QuestionIndex(reader.small()?),
        survey: SurveyIndex(reader.small()?),
        figures: reader.list(|reader, _| {
            Some(Figure {
                year: u16::try_from(reader.number()?).ok()?,
                took_part: reader.number()?,
                base: reader.number()?,
                count: reader.number()?,
            })
        })?,
    })
}
