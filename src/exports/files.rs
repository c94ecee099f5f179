//! The files that are asked for by name: what each is called, what is in it, and what kind of text that is.

use serde::Serialize;

use super::Exports;
use super::calendar::calendar;
use super::file_name::file_name;
use super::slides::slides;
use super::tables::Table;
use super::trackers::Tracker;
use crate::day::Day;

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct File {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// Its type, as browsers name it.
    pub r#type: &'static str,
    /// What is said where it can only be saved as it is, and not in the form that was asked for.
    pub instead: String,
}

/// What stands in a name between the organisation and the day, and behind the day; the type; what makes it.
type Known = (&'static str, &'static str, &'static str, &'static str, fn(&Exports<'_>) -> String);

const CSV: &str = "text/csv";

const FILES: [Known; 8] = [
    ("answers", "answers", "csv", CSV, |exports| Table::Answers.csv(exports)),
    ("stages", "stages", "csv", CSV, |exports| Table::Stages.csv(exports)),
    ("steps", "steps", "csv", CSV, |exports| Table::Steps.csv(exports)),
    ("jira", "steps-jira", "csv", CSV, |exports| Tracker::Jira.text(exports)),
    ("azure", "steps-azure-devops", "csv", CSV, |exports| Tracker::AzureDevOps.text(exports)),
    ("github", "steps-github", "sh", "text/x-sh", |exports| Tracker::GitHub.text(exports)),
    ("calendar", "roadmap", "ics", "text/calendar", calendar),
    // The slides as they are decided; the page makes a file of them.
    ("slides", "slides", "pptx", "application/json", |exports| {
        serde_json::to_string(&slides(exports)).unwrap_or_default()
    }),
];

/// The file that is asked for by a name, dated; nothing where there is none of that name.
pub fn file(exports: &Exports<'_>, asked: &str, dated: Day) -> Option<File> {
    let (_, what, extension, r#type, make) = FILES.iter().find(|(name, ..)| *name == asked)?;
    let name = file_name(&exports.organisation, what, dated, extension);
    Some(File { name, text: make(exports), r#type, instead: String::new() })
}
