//! One record of what was scored: a row of CSV, or a line of JSON.

use serde::Serialize;

use crate::model::Pack;
use crate::outcome::Outcome;

/// How records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rows with commas between the cells, after one row with the names of the columns.
    Csv,
    /// One JSON object a line: the outcome, and the number of the line it comes from.
    JsonLines,
}

/// What a cell must not begin with, since a spreadsheet would take it for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

#[derive(Serialize)]
struct Numbered<'a> {
    line: u64,
    #[serde(flatten)]
    outcome: &'a Outcome,
}

impl Form {
    /// What stands before all records. `whole` is the model with its optional areas.
    pub fn head(self, whole: &Pack) -> Vec<u8> {
        match self {
            Form::Csv => row(&columns(whole)).unwrap_or_default(),
            Form::JsonLines => Vec::new(),
        }
    }

    /// The record of the outcome of a line.
    ///
    /// # Errors
    /// It cannot be written, which does not happen with memory to write to.
    pub fn record(self, whole: &Pack, line: u64, outcome: &Outcome) -> Result<Vec<u8>, csv::Error> {
        match self {
            Form::Csv => row(&cells(whole, line, outcome)),
            Form::JsonLines => {
                let mut bytes = serde_json::to_vec(&Numbered { line, outcome }).map_err(std::io::Error::from)?;
                bytes.push(b'\n');
                Ok(bytes)
            }
        }
    }
}

fn row(cells: &[String]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::with_capacity(256));
    writer.write_record(cells)?;
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A name as databases take it without quotes.
fn named(parts: &[&str]) -> String {
    parts.join("_").replace('-', "_")
}

fn columns(whole: &Pack) -> Vec<String> {
    let fixed = ["line", "label", "day", "revision", "answered", "asked"].map(str::to_owned);
    let stages = whole
        .frameworks()
        .iter()
        .flat_map(|framework| ["confirmed", "possible"].map(|which| named(&[framework.id, which])));
    let means = whole.areas().iter().map(|area| named(&["mean", area.id]));
    fixed.into_iter().chain(stages).chain(["mean".to_owned()]).chain(means).collect()
}

fn cells(whole: &Pack, line: u64, outcome: &Outcome) -> Vec<String> {
    let Outcome { label, day, model, answered, asked, .. } = outcome;
    let fixed = [
        line.to_string(),
        harmless(label.as_deref().unwrap_or_default()),
        day.clone().unwrap_or_default(),
        model.revision.to_string(),
        answered.to_string(),
        asked.to_string(),
    ];
    // A framework or an area that was not asked has empty cells.
    let stages = whole.frameworks().iter().flat_map(|framework| {
        let found = outcome.frameworks.iter().find(|found| found.id == framework.id);
        [found.map(|found| found.confirmed), found.map(|found| found.possible)].map(written)
    });
    let means = whole.areas().iter().map(|area| {
        let found = outcome.areas.iter().find(|found| found.id == area.id);
        decimal(found.and_then(|found| found.mean))
    });
    fixed.into_iter().chain(stages).chain([decimal(outcome.mean)]).chain(means).collect()
}

fn written(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// Hundredths with a point.
fn decimal(hundredths: Option<u16>) -> String {
    hundredths.map(|mean| format!("{}.{:02}", mean / 100, mean % 100)).unwrap_or_default()
}

fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA) { ["'", text].concat() } else { text.to_owned() }
}
