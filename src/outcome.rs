//! The outcome of a set of answers as one record that travels: to a host by `mm-result`, out of a command that scores many,
//! out of the package for other people's programs. It holds ids and numbers and no language; what they mean is in
//! `docs/frameworks.md`.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::answers::{Answer, Answers};
use crate::model::Pack;
use crate::score::{FrameworkScore, Mean, Scorecard};
use crate::share::{Label, Shared};

/// The version of the record below. A field that changes or goes is a new one; a new field is not.
pub const VERSION: u8 = 1;

/// An answer as it is written: a level as its number, 1 to 5, else `"not-applicable"` or `"unknown"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerValue {
    /// The level that holds, 1 to 5.
    Level(u8),
    /// The practice does not apply.
    NotApplicable,
    /// Asked, and nobody knew.
    Unknown,
}

impl AnswerValue {
    /// What is written for an answer; nothing for a question that is open.
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

#[cfg(feature = "json")]
impl schemars::JsonSchema for AnswerValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnswerValue".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An answer: the level that holds, \"not-applicable\" or \"unknown\".",
            "enum": [1, 2, 3, 4, 5, "not-applicable", "unknown"],
        })
    }
}

/// Answers by the ids of their questions, in the model's order. Open questions are not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswersById(pub Vec<(String, AnswerValue)>);

impl Serialize for AnswersById {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (question, answer) in &self.0 {
            map.serialize_entry(question, answer)?;
        }
        map.end()
    }
}

/// Which questions were asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct AskedModel {
    /// The id of the model.
    pub id: String,
    /// Its revision.
    pub revision: u16,
}

/// How far the answers reach into the stage above the confirmed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NextStage {
    /// The number of that stage.
    pub stage: u32,
    /// What is in place of it, in hundredths of a per cent: 0 to 10000.
    pub in_place: u32,
    /// What the framework asks for, in hundredths of a per cent: 0 to 10000. Other conditions may hold the stage back as well.
    pub needed: u32,
}

/// The stage in one framework, by the framework's own numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct FrameworkOutcome {
    /// The id of the framework.
    pub id: String,
    /// The stage that holds whatever the open answers turn out to be.
    pub confirmed: u32,
    /// The highest stage that may hold.
    pub possible: u32,
    /// The stage above the confirmed one; nothing at the top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NextStage>,
}

/// The mean level of one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct AreaOutcome {
    /// The id of the area.
    pub id: String,
    /// The mean of the levels given, in hundredths of a level: 100 to 500, 287 for 2.87. Nothing where no level is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<u16>,
}

/// The outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// 1.
    pub version: u8,
    /// Which questions were asked.
    pub model: AskedModel,
    /// The day of the answers, as `2026-03-14`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// The name that the sender of a link has put into it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How many questions have an answer, “don’t know” and “not applicable” among them.
    pub answered: u32,
    /// How many questions there are.
    pub asked: u32,
    /// The stages, in the model's order, or in the order that a host has chosen.
    pub frameworks: Vec<FrameworkOutcome>,
    /// The mean of all levels given, in hundredths of a level: 100 to 500. Nothing where no level is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<u16>,
    /// The areas, in the model's order.
    pub areas: Vec<AreaOutcome>,
    /// The answers by the ids of their questions, each 1 to 5, "not-applicable" or "unknown". Open questions are left out.
    #[cfg_attr(feature = "json", schemars(with = "std::collections::BTreeMap<String, AnswerValue>"))]
    pub answers: AnswersById,
}

impl Outcome {
    /// The outcome of answers and of what they score. `pack` is the model as it was asked, `day` is ISO 8601.
    pub fn of(
        pack: &Pack,
        answers: &Answers,
        score: &Scorecard,
        day: Option<String>,
        label: Option<String>,
    ) -> Outcome {
        let given = pack
            .questions()
            .iter()
            .filter_map(|question| Some((question.id.to_owned(), AnswerValue::of(answers.get(question.index))?)));
        let areas = score
            .areas
            .iter()
            .zip(pack.areas())
            .map(|(score, area)| AreaOutcome { id: area.id.to_owned(), mean: score.mean.map(Mean::hundredths) });
        Outcome {
            version: VERSION,
            model: AskedModel { id: pack.id().to_owned(), revision: pack.revision() },
            day,
            label,
            answered: score.coverage.given(),
            asked: score.coverage.total(),
            frameworks: score.frameworks.iter().filter_map(|score| framework(pack, score)).collect(),
            mean: score.overall.map(Mean::hundredths),
            areas: areas.collect(),
            answers: AnswersById(given.collect()),
        }
    }

    /// The outcome of a link. `whole` is the model with its optional areas, `without` the one without them: the link says
    /// which was asked.
    pub fn of_link(whole: &Pack, without: &Pack, link: &Shared) -> Outcome {
        let pack = if link.extended { whole } else { without };
        let label = link.label.as_ref().map(Label::text).map(str::to_owned);
        let score = crate::score::score(pack, &link.answers);
        Outcome::of(pack, &link.answers, &score, Some(link.day.to_string()), label)
    }
}

fn framework(pack: &Pack, score: &FrameworkScore) -> Option<FrameworkOutcome> {
    let framework = pack.framework(score.framework)?;
    let number = |index| framework.stage(index).map_or(0, |stage| stage.number);
    Some(FrameworkOutcome {
        id: framework.id.to_owned(),
        confirmed: number(score.confirmed),
        possible: number(score.possible),
        next: score.next.map(|(stage, progress)| NextStage {
            stage: number(stage),
            in_place: progress.share().number().into(),
            needed: progress.wanted.number().into(),
        }),
    })
}
