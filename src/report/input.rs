//! What a report is made of: the code of a link, and what a person wrote and chose for it. It crosses from the page's program
//! to the report's as JSON, so everything in it is plain.

use serde::{Deserialize, Serialize};

/// What a person chose and wrote for a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Input {
    /// The code of the link: answers, day, label, and the plan where that fits.
    pub code: String,
    /// The plan as it is kept in a browser (`session::persistence::plan_words`); the one of the code where there is none.
    pub plan: Option<String>,
    /// The frameworks that are shown, by id, the leading one first; all where none is named.
    pub frameworks: Vec<String>,
    /// The whole link.
    pub address: String,
    /// What was written beside the answers, as it is kept in a browser (`notes::Notes`): whose result it is, who assessed, what
    /// was seen, why something does not apply, when the plan begins and who leads a step.
    pub notes: String,
    /// Whether what was written about answers is left out: notes, and why something does not apply.
    pub without_notes: bool,
    /// The day that is on the report, as `2026-03-14`; the day of the answers where there is none.
    pub date: String,
    /// What the report has in it; everything where nothing is named.
    pub parts: Vec<Part>,
    /// A picture for the title page.
    pub logo: Option<Logo>,
    /// What it is printed on.
    pub paper: Paper,
}

/// A file that somebody chose as a logo. Whether it is one is `logo`'s part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Logo {
    /// How long it is, in bytes.
    pub size: u64,
    /// What is in it, in base64. Nothing where it is longer than a logo may be.
    pub base64: String,
}

/// A part of a report that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// One page for a board.
    Summary,
    /// Stages with their reasons and sources.
    Stages,
    /// Areas and practices.
    Areas,
    /// The plan.
    Plan,
    /// The plan over quarters.
    Roadmap,
    /// Answers that are open.
    Open,
    /// Laws and standards.
    Laws,
    /// How it was worked out, and what it does not say.
    Method,
    /// Appendix: every criterion of the stages.
    Criteria,
    /// Appendix: every step in full.
    Steps,
    /// Appendix: all answers with their notes.
    Answers,
}

impl Part {
    /// All of them, in the order of the report.
    pub const ALL: [Part; 11] = [
        Part::Summary,
        Part::Stages,
        Part::Areas,
        Part::Plan,
        Part::Roadmap,
        Part::Open,
        Part::Laws,
        Part::Method,
        Part::Criteria,
        Part::Steps,
        Part::Answers,
    ];

    /// Whether it is behind the report proper.
    pub fn is_appendix(self) -> bool {
        matches!(self, Part::Criteria | Part::Steps | Part::Answers)
    }

    /// Its name in ids.
    pub fn name(self) -> &'static str {
        match self {
            Part::Summary => "summary",
            Part::Stages => "stages",
            Part::Areas => "areas",
            Part::Plan => "plan",
            Part::Roadmap => "roadmap",
            Part::Open => "open",
            Part::Laws => "laws",
            Part::Method => "method",
            Part::Criteria => "criteria",
            Part::Steps => "steps",
            Part::Answers => "answers",
        }
    }
}

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}
