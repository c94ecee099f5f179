//! One line of what is to be scored: a link in any form that mail programs make of it, its code alone, or answers as JSON.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Models;
use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::model::{Level, Pack};
use crate::share::{self, Label, LinkError, link};
use crate::text::{Words, sentences};

/// What a line holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadLine {
    /// The answers.
    pub answers: Answers,
    /// Whether the optional questions were asked.
    pub extended: bool,
    /// The day, as `2026-03-14`.
    pub day: Option<String>,
    /// The name that goes with them.
    pub label: Option<String>,
}

/// Why a line cannot be scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// It is longer than any line.
    TooLong,
    /// Its bytes are no text.
    NoText,
    /// It is a link that cannot be read.
    Link(LinkError),
    /// It begins like JSON and is none, or has other fields: what the reader of JSON says.
    Json(String),
    /// It has an answer to a question that the model has not: its id.
    NoQuestion(String),
    /// It has an answer that is none: the id of the question, and what stands there.
    NoAnswer(String, String),
    /// Its day is none.
    NoDay(String),
    /// The record could not be written.
    Unwritten,
}

impl LineFault {
    /// The reason in words.
    pub fn text(&self, words: &Words) -> String {
        match self {
            LineFault::TooLong => format!("longer than {} bytes", super::LONGEST),
            LineFault::NoText => "not UTF-8".to_owned(),
            LineFault::Link(error) => sentences::link_error(words, error),
            LineFault::Json(reason) => format!("not answers as JSON: {reason}"),
            LineFault::NoQuestion(id) => format!("the model has no question “{id}”"),
            LineFault::NoAnswer(id, found) => {
                format!("the answer to “{id}” is {found}, and not 1 to 5, \"not-applicable\" or \"unknown\"")
            }
            LineFault::NoDay(found) => format!("the day is “{found}”, and not one such as 2026-03-14"),
            LineFault::Unwritten => "the record could not be written".to_owned(),
        }
    }
}

/// Answers as somebody writes them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAnswers {
    answers: BTreeMap<String, serde_json::Value>,
    #[serde(default)]
    day: Option<String>,
    #[serde(default)]
    label: Option<String>,
}

/// Reads a line.
///
/// # Errors
/// The first fault.
pub fn read(models: &Models, line: &str) -> Result<ReadLine, LineFault> {
    let line = line.trim();
    if line.starts_with('{') { read_json(models, line) } else { read_link(&models.whole, line) }
}

fn read_link(whole: &Pack, line: &str) -> Result<ReadLine, LineFault> {
    let code = link::find(line).unwrap_or_else(|| line.to_owned());
    let shared = share::decode(whole, &code).map_err(LineFault::Link)?;
    Ok(ReadLine {
        answers: shared.answers,
        extended: shared.extended,
        day: Some(shared.day.to_string()),
        label: shared.label.as_ref().map(Label::text).map(str::to_owned),
    })
}

fn read_json(models: &Models, line: &str) -> Result<ReadLine, LineFault> {
    let written: WrittenAnswers = serde_json::from_str(line).map_err(|error| LineFault::Json(error.to_string()))?;
    let mut answers = Answers::none();
    let mut extended = false;
    for (id, value) in &written.answers {
        let named = |pack: &Pack| pack.questions().iter().find(|question| question.id == id.as_str()).map(|one| one.index);
        let question = named(&models.whole).ok_or_else(|| LineFault::NoQuestion(id.clone()))?;
        let answer = answer(value).ok_or_else(|| LineFault::NoAnswer(id.clone(), value.to_string()))?;
        extended |= named(&models.without_optional).is_none();
        answers.set(question, answer);
    }
    if let Some(day) = written.day.as_ref().filter(|day| Day::from_iso(day).is_none()) {
        return Err(LineFault::NoDay(day.clone()));
    }
    Ok(ReadLine { answers, extended, day: written.day, label: written.label })
}

fn answer(value: &serde_json::Value) -> Option<Answer> {
    match value.as_str() {
        Some("not-applicable") => return Some(Answer::NotApplicable),
        Some("unknown") => return Some(Answer::Unknown),
        _ => {}
    }
    let level = value.as_u64().and_then(|level| u8::try_from(level).ok())?;
    Level::new(level).map(Answer::Level)
}
