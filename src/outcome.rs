//! The outcome of a set of answers as one record that travels: to a host, into a pipeline.
use serde::{Serialize, Serializer};

use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::model::Pack;
use crate::score::Scorecard;

/// An answer as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub enum AnswerValue {
    /// 1 to 5.
    Level(u8),
    /// It does not apply here.
    NotApplicable,
    /// Nobody knew.
    Unknown,
}

impl AnswerValue {
    /// Nothing for a question that is open.
    pub fn of(answer: Answer) -> Option<AnswerValue> {
        match answer {
            Answer::Open => None,
            Answer::Level(level) => Some(AnswerValue::Level(level.number())),
            Answer::NotApplicable => Some(AnswerValue::NotApplicable),
            Answer::Unknown => Some(AnswerValue::Unknown),
        }
    }
}

impl Serialize for AnswerValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            AnswerValue::Level(level) => serializer.serialize_u8(*level),
            AnswerValue::NotApplicable => serializer.serialize_str("not-applicable"),
            AnswerValue::Unknown => serializer.serialize_str("unknown"),
        }
    }
}

/// The outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// 1.
    pub version: u8,
    /// The day.
    pub day: Option<String>,
}

impl Outcome {
    /// Of answers.
    pub fn of(_pack: &Pack, _answers: &Answers, _score: &Scorecard, day: Option<Day>) -> Outcome {
        Outcome { version: 1, day: day.map(|day| day.to_string()) }
    }
}
