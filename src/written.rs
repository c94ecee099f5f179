//! Answers as people and programs write them: a link in any form that mail programs make of it, its code alone, or JSON. What
//! comes out again is `outcome`'s part.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::model::{Level, Pack, shipped};
use crate::share::{self, Label, LinkError, link};
use crate::text::{Words, sentences};

/// The model as links are asked: the whole one, and the one without its optional areas.
pub struct Models {
    /// With the optional areas.
    pub whole: Pack,
    /// Without them.
    pub without_optional: Pack,
}

impl Models {
    /// The shipped model; nothing where it is damaged.
    pub fn shipped() -> Option<Models> {
        let whole = shipped::pack()?;
        Some(Models { without_optional: whole.without_optional(), whole })
    }

    /// The model as it was asked.
    pub fn asked(&self, extended: bool) -> &Pack {
        if extended { &self.whole } else { &self.without_optional }
    }
}

/// The longest text that is read, in bytes. A link has 300 characters at most, and answers as JSON a few thousand.
pub const LONGEST: usize = 65_536;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The answers.
    pub answers: Answers,
    /// Whether the optional questions were asked.
    pub extended: bool,
    /// The day, as `2026-03-14`.
    pub day: Option<String>,
    /// The name that goes with them.
    pub label: Option<String>,
}

/// Why it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrittenFault {
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
}

impl WrittenFault {
    /// A name for it that does not change with the words.
    pub fn code(&self) -> &'static str {
        match self {
            WrittenFault::TooLong => "too-long",
            WrittenFault::NoText => "no-text",
            WrittenFault::Json(_) => "json",
            WrittenFault::NoQuestion(_) => "no-question",
            WrittenFault::NoAnswer(..) => "no-answer",
            WrittenFault::NoDay(_) => "no-day",
            WrittenFault::Link(error) => match error {
                LinkError::Empty => "link-empty",
                LinkError::TooLong(..) => "link-too-long",
                LinkError::BadCharacter(..) => "link-character",
                LinkError::Cut(..) => "link-cut",
                LinkError::Checksum => "link-checksum",
                LinkError::CaseLost => "link-case",
                LinkError::TooMany(_) => "link-too-many",
                LinkError::NewerFormat(_) | LinkError::UnknownFlags(_) => "link-newer-format",
                LinkError::OtherModel(_) => "link-other-model",
                LinkError::NewerRevision(..) => "link-newer-revision",
                LinkError::Contradiction(_) => "link-contradiction",
            },
        }
    }

    /// The place of a character in a link, from 1, where one is to blame.
    pub fn position(&self) -> Option<usize> {
        match self {
            WrittenFault::Link(LinkError::BadCharacter(_, position)) => Some(*position),
            _ => None,
        }
    }

    /// The reason in words.
    pub fn text(&self, words: &Words) -> String {
        match self {
            WrittenFault::TooLong => format!("longer than {LONGEST} bytes"),
            WrittenFault::NoText => "not UTF-8".to_owned(),
            WrittenFault::Link(error) => sentences::link_error(words, error),
            WrittenFault::Json(reason) => format!("not answers as JSON: {reason}"),
            WrittenFault::NoQuestion(id) => format!("the model has no question “{id}”"),
            WrittenFault::NoAnswer(id, found) => {
                format!("the answer to “{id}” is {found}, and not 1 to 5, \"not-applicable\" or \"unknown\"")
            }
            WrittenFault::NoDay(found) => format!("the day is “{found}”, and not one such as 2026-03-14"),
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

/// Reads a text with one set of answers.
///
/// # Errors
/// The first fault.
pub fn read(models: &Models, line: &str) -> Result<Written, WrittenFault> {
    let line = line.trim();
    if line.len() > LONGEST {
        return Err(WrittenFault::TooLong);
    }
    if line.starts_with('{') { read_json(models, line) } else { read_link(&models.whole, line) }
}

fn read_link(whole: &Pack, line: &str) -> Result<Written, WrittenFault> {
    let code = link::find(line).unwrap_or_else(|| line.to_owned());
    let shared = share::decode(whole, &code).map_err(WrittenFault::Link)?;
    Ok(Written {
        answers: shared.answers,
        extended: shared.extended,
        day: Some(shared.day.to_string()),
        label: shared.label.as_ref().map(Label::text).map(str::to_owned),
    })
}

fn read_json(models: &Models, line: &str) -> Result<Written, WrittenFault> {
    let written: WrittenAnswers = serde_json::from_str(line).map_err(|error| WrittenFault::Json(error.to_string()))?;
    let mut answers = Answers::none();
    let mut extended = false;
    for (id, value) in &written.answers {
        let named =
            |pack: &Pack| pack.questions().iter().find(|question| question.id == id.as_str()).map(|one| one.index);
        let question = named(&models.whole).ok_or_else(|| WrittenFault::NoQuestion(id.clone()))?;
        let answer = answer(value).ok_or_else(|| WrittenFault::NoAnswer(id.clone(), value.to_string()))?;
        extended |= named(&models.without_optional).is_none();
        answers.set(question, answer);
    }
    if let Some(day) = written.day.as_ref().filter(|day| Day::from_iso(day).is_none()) {
        return Err(WrittenFault::NoDay(day.clone()));
    }
    Ok(Written { answers, extended, day: written.day, label: written.label })
}

fn answer(value: &serde_json::Value) -> Option<Answer> {
    match value.as_str() {
        Some("not-applicable") => return Some(Answer::NotApplicable),
        Some("unknown") => return Some(Answer::Unknown),
        // A table of texts has its levels as texts.
        Some(text) => return text.parse().ok().and_then(Level::new).map(Answer::Level),
        None => {}
    }
    let level = value.as_u64().and_then(|level| u8::try_from(level).ok())?;
    Level::new(level).map(Answer::Level)
}
