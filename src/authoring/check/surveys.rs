//! Surveys and reports: every figure has its year, its base and how many took part, and no number contradicts another.

use super::lenses::check_reference;
use super::references::Known;
use super::{Fault, PackFile, Problems, shortened};
use crate::authoring::format::{ReportEntry, SurveyEntry};
use crate::authoring::problem::SurveyFault;

/// Most people that a survey is believed to have asked.
const MOST_PEOPLE: u32 = 10_000_000;

pub(super) fn check(file: &PackFile, problems: &mut Problems) {
    problems.ids("surveys", ".id", file.surveys.iter().map(|entry| entry.id.as_str()));
    for (place, survey) in file.surveys.iter().enumerate() {
        check_survey(&format!("surveys[{place}]"), survey, problems);
        if file.reports.iter().all(|report| report.survey != survey.id) {
            report(problems, format!("surveys[{place}]"), SurveyFault::Uncited(shortened(&survey.id)));
        }
    }
    let (questions, surveys) = (Known::questions(file), Known::surveys(file));
    problems.ids("reports", ".id", file.reports.iter().map(|entry| entry.id.as_str()));
    for (place, entry) in file.reports.iter().enumerate() {
        let path = format!("reports[{place}]");
        questions.refer(problems, || format!("{path}.question"), &entry.question);
        surveys.refer(problems, || format!("{path}.survey"), &entry.survey);
        problems.count(&format!("{path}.figures"), entry.figures.len(), 1, 16);
        let survey = file.surveys.iter().find(|survey| survey.id == entry.survey);
        check_figures(&path, entry, survey, problems);
    }
}

fn check_survey(path: &str, survey: &SurveyEntry, problems: &mut Problems) {
    check_reference(|| format!("{path}.licence"), &survey.licence, problems);
    problems.day(format!("{path}.as_of"), &survey.as_of);
    problems.count(&format!("{path}.editions"), survey.editions.len(), 1, 16);
    for (nth, edition) in survey.editions.iter().enumerate() {
        let at = |nth: usize| format!("{path}.editions[{nth}]");
        problems.range(|| format!("{}.year", at(nth)), edition.year, 2020, 2199);
        let earlier = survey.editions.iter().take(nth).position(|earlier| earlier.year == edition.year);
        if let Some(earlier) = earlier {
            report(problems, format!("{}.year", at(nth)), SurveyFault::DuplicateEdition(edition.year, at(earlier)));
        }
        if edition.n == 0 {
            report(problems, format!("{}.n", at(nth)), SurveyFault::NobodyTookPart);
        } else {
            problems.range(|| format!("{}.n", at(nth)), edition.n, 1, MOST_PEOPLE);
        }
        let from = problems.day(format!("{}.from", at(nth)), &edition.from);
        let to = problems.day(format!("{}.to", at(nth)), &edition.to);
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            problems.report(format!("{}.to", at(nth)), Fault::DaysNotAscending(to.to_string(), from.to_string()));
        }
    }
}

/// The figures of a report. One slip gives one fault: what it makes of the comparisons behind it is not said as well.
fn check_figures(path: &str, entry: &ReportEntry, survey: Option<&SurveyEntry>, problems: &mut Problems) {
    for (nth, figure) in entry.figures.iter().enumerate() {
        let path = format!("{path}.figures[{nth}]");
        let edition = survey.and_then(|survey| survey.editions.iter().find(|edition| edition.year == figure.year));
        if entry.figures.iter().take(nth).any(|earlier| earlier.year == figure.year) {
            report(problems, format!("{path}.year"), SurveyFault::DuplicateFigure(figure.year));
        } else if let (Some(survey), None) = (survey, edition) {
            let fault = SurveyFault::NoEdition(figure.year, shortened(&survey.id));
            report(problems, format!("{path}.year"), fault);
        }
        if figure.base == 0 {
            report(problems, format!("{path}.base"), SurveyFault::EmptyBase);
            continue;
        }
        if let Some(edition) = edition.filter(|edition| edition.n > 0 && edition.n < figure.base) {
            report(problems, format!("{path}.base"), SurveyFault::BaseAboveAll(figure.base, edition.n));
        }
        if figure.count > figure.base {
            report(problems, format!("{path}.count"), SurveyFault::CountAboveBase(figure.count, figure.base));
        }
    }
}

fn report(problems: &mut Problems, path: String, fault: SurveyFault) {
    problems.report(path, Fault::Survey(fault));
}
