//! Surveys and reports of a file without problems.

use super::{keep, question};
use crate::authoring::format::{FigureEntry, PackFile, SurveyEntry};
use crate::model::index::{ReportIndex, SurveyIndex};
use crate::model::surveys::{Figure, Report, Survey};

pub(super) fn surveys(file: &PackFile) -> Option<Vec<Survey>> {
    let surveys = file.surveys.iter().enumerate().map(|(place, entry)| {
        Some(Survey { index: SurveyIndex::at(place)?, id: keep(&entry.id), licence: keep(&entry.licence) })
    });
    surveys.collect()
}

pub(super) fn reports(file: &PackFile) -> Option<Vec<Report>> {
    let reports = file.reports.iter().enumerate().map(|(place, entry)| {
        let survey = file.surveys.iter().position(|known| known.id == entry.survey)?;
        let held = file.surveys.get(survey)?;
        Some(Report {
            index: ReportIndex::at(place)?,
            id: keep(&entry.id),
            question: question(file, &entry.question)?,
            survey: SurveyIndex::at(survey)?,
            figures: entry.figures.iter().map(|entry| figure(held, entry)).collect::<Option<_>>()?,
        })
    });
    reports.collect()
}

fn figure(survey: &SurveyEntry, entry: &FigureEntry) -> Option<Figure> {
    let edition = survey.editions.iter().find(|edition| edition.year == entry.year)?;
    let year = u16::try_from(entry.year).ok()?;
    Some(Figure { year, took_part: edition.n, base: entry.base, count: entry.count })
}
