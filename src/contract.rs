//! What a host is told while the product runs: the details of its events, made into JSON from these types, as is the
//! schema that is published (`content/schema/events.schema.json`). A new field is a new minor version of the product; a
//! field that changes or goes is a new `version` of its detail.
//!
//! When an event is due is `view::telling`'s part, how it reaches the host `ports::host`'s. The outcome that a result carries
//! is next door, in `outcome`, because commands and pipelines write it as well.

use serde::Serialize;

use crate::outcome::{AnswerValue, Outcome};

/// The version of the details below.
pub const VERSION: u8 = 1;

/// `mm-ready`: the first page is on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Ready {
    /// 1.
    pub version: u8,
    /// The id of the model that is asked.
    pub model: String,
    /// The revision of the model.
    pub revision: u16,
    /// The language of the words, as a BCP 47 tag.
    pub locale: String,
}

/// `mm-answer`: an answer was given, changed or taken back. Only where the host has said that it is told answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Answered {
    /// 1.
    pub version: u8,
    /// The id of the question.
    pub question: String,
    /// The answer; nothing where it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerValue>,
}

/// Where a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// On the start page.
    Start,
    /// At the questions.
    Questions,
    /// Checking the answers.
    Check,
    /// At their own result.
    Result,
    /// At a result that somebody has sent them.
    SharedResult,
    /// At a link that cannot be read.
    BrokenLink,
}

/// `mm-progress`: more or fewer questions are answered, or the person is at another place. Says nothing about answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Progress {
    /// 1.
    pub version: u8,
    /// Where the person is.
    pub place: Place,
    /// How many of the questions have an answer, “don’t know” and “not applicable” among them.
    pub answered: u32,
    /// How many questions there are.
    pub asked: u32,
}

/// `mm-result`: a result is on the screen, or the one on the screen has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Resulted {
    /// 1.
    pub version: u8,
    /// Whether it is the person's own, and not one that a link carries.
    pub own: bool,
    /// How many of the questions have an answer.
    pub answered: u32,
    /// How many questions there are.
    pub asked: u32,
    /// The outcome. Only where the host has said that it is told answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The link to the result. Only where the host has said that it is told answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// `mm-share`: the person has copied the link to the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Shared {
    /// 1.
    pub version: u8,
    /// The link. Only where the host has said that it is told answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// `mm-cta`: the person has followed the call to action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct CallToAction {
    /// 1.
    pub version: u8,
    /// Where it leads.
    pub link: String,
}

/// `mm-resize`: the product is as high as this now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Resized {
    /// 1.
    pub version: u8,
    /// In whole CSS pixels.
    pub height: u32,
}

/// `mm-error`: something does not work, or an option does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct Failed {
    /// 1.
    pub version: u8,
    /// What it is about: `option`, `link`, `stopped`, or the reason why nothing started.
    pub code: String,
    /// In words.
    pub message: String,
}

/// The detail of each event, under its name: what the schema is made from.
#[cfg(feature = "json")]
#[derive(Serialize, schemars::JsonSchema)]
pub struct Details {
    #[serde(rename = "mm-ready")]
    ready: Ready,
    #[serde(rename = "mm-answer")]
    answered: Answered,
    #[serde(rename = "mm-progress")]
    progress: Progress,
    #[serde(rename = "mm-result")]
    resulted: Resulted,
    #[serde(rename = "mm-share")]
    shared: Shared,
    #[serde(rename = "mm-cta")]
    followed: CallToAction,
    #[serde(rename = "mm-resize")]
    resized: Resized,
    #[serde(rename = "mm-error")]
    failed: Failed,
}

/// An event that the program itself tells of. The others are the host's script's: it knows when the page is drawn, how
/// high it is, and what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// `mm-answer`.
    Answered(Answered),
    /// `mm-progress`.
    Progress(Progress),
    /// `mm-result`.
    Resulted(Box<Resulted>),
    /// `mm-share`.
    Shared(Shared),
    /// `mm-error`.
    Failed(Failed),
}

impl Event {
    /// The name that the host hears it by.
    pub fn name(&self) -> &'static str {
        match self {
            Event::Answered(_) => "mm-answer",
            Event::Progress(_) => "mm-progress",
            Event::Resulted(_) => "mm-result",
            Event::Shared(_) => "mm-share",
            Event::Failed(_) => "mm-error",
        }
    }

    /// The detail as JSON.
    pub fn detail(&self) -> String {
        let written = match self {
            Event::Answered(detail) => serde_json::to_string(detail),
            Event::Progress(detail) => serde_json::to_string(detail),
            Event::Resulted(detail) => serde_json::to_string(detail),
            Event::Shared(detail) => serde_json::to_string(detail),
            Event::Failed(detail) => serde_json::to_string(detail),
        };
        // Records of texts and numbers: there is nothing in them that cannot be written.
        written.unwrap_or_default()
    }
}
