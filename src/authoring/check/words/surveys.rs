//! Words of surveys and reports.

use super::{Fault, PackFile, Problems, WordsFile, keys, text};
use crate::authoring::problem::SurveyFault;

pub(super) fn check(file: &PackFile, words: &WordsFile, problems: &mut Problems) {
    keys("surveys", &file.surveys.iter().map(|entry| entry.id.clone()).collect(), &words.surveys, problems);
    for (id, survey) in &words.surveys {
        text(problems, || format!("surveys.{id}.name"), &survey.name, 6);
        text(problems, || format!("surveys.{id}.publisher"), &survey.publisher, 20);
        text(problems, || format!("surveys.{id}.source"), &survey.source, 40);
        text(problems, || format!("surveys.{id}.who"), &survey.who, 40);
        let limits = || format!("surveys.{id}.limits");
        if survey.limits.trim().is_empty() {
            problems.report(limits(), Fault::Survey(SurveyFault::NoReason));
        } else {
            text(problems, limits, &survey.limits, 60);
        }
    }
    keys("reports", &file.reports.iter().map(|entry| entry.id.clone()).collect(), &words.reports, problems);
    for (id, report) in &words.reports {
        text(problems, || format!("reports.{id}.asks"), &report.asks, 32);
        text(problems, || format!("reports.{id}.says"), &report.says, 20);
        text(problems, || format!("reports.{id}.differs"), &report.differs, 25);
    }
}
