//! From what was chosen to what a report is drawn from: the link is read, and everything that follows from it is worked out
//! once. Drawing it is `document`'s part.

use std::rc::Rc;

use super::input::{Input, Paper, Part};
use super::words::{ReportWord, ReportWords};
use crate::day::Day;
use crate::findings::Findings;
use crate::model::{FrameworkIndex, ModelWords, Pack};
use crate::ports::Formats;
use crate::roadmap::PlanInputs;
use crate::session::persistence::plan_words;
use crate::share::{self, Label};
use crate::text::{Words, sentences};
use crate::words_file::{self, Part as WordsPart};
use crate::written::Models;

/// Makes reports: the model, and the words of one language.
pub struct Maker {
    models: Models,
    model: Rc<ModelWords>,
    words: ReportWords,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportFault {
    /// The model in the program is damaged.
    Damaged,
    /// The files of words are damaged, or of another version than the program.
    OtherWords,
    /// The report has no words in that language.
    NoLanguage(String),
    /// What was chosen cannot be read: what the reader of JSON says.
    Input(String),
    /// The link cannot be read: the reason in words.
    Link(String),
}

impl std::fmt::Display for ReportFault {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ReportFault::Damaged => to.write_str("the model in the program for reports is damaged"),
            ReportFault::OtherWords => to.write_str("the words belong to another version of the program for reports"),
            ReportFault::NoLanguage(tag) => write!(to, "the report has no words in the language “{tag}”"),
            ReportFault::Input(reason) => write!(to, "what was chosen for the report cannot be read: {reason}"),
            ReportFault::Link(reason) => write!(to, "the link cannot be read: {reason}"),
        }
    }
}

/// Everything that a report says.
pub struct Report {
    /// What was chosen, as it is said: cut and cleaned.
    pub input: Input,
    /// The model as it was asked.
    pub pack: Rc<Pack>,
    /// Its words.
    pub model: Rc<ModelWords>,
    /// What the report says.
    pub words: ReportWords,
    /// What follows from the answers.
    pub findings: Rc<Findings>,
    /// What was planned with.
    pub plan: PlanInputs,
    /// The day of the answers.
    pub day: Day,
    /// The day on the report.
    pub dated: Day,
    /// The name in the link.
    pub label: Option<String>,
    /// What was refused or cut, for whoever made the report. It is not on it.
    pub remarks: Vec<String>,
}

impl Maker {
    /// A maker that says what these two files of words say. Both are those of the page, because it has them already and
    /// because each language then is in one place.
    ///
    /// # Errors
    /// Why there is none.
    pub fn new(first: &str, later: &str, formats: impl FnOnce(&str) -> Rc<dyn Formats>) -> Result<Maker, ReportFault> {
        let models = Models::shipped().ok_or(ReportFault::Damaged)?;
        let read = |file, part| words_file::read(file, part).map_err(|_| ReportFault::OtherWords);
        let (first, later) = (read(first, WordsPart::First)?, read(later, WordsPart::Later)?);
        let model =
            ModelWords::of_first(&models.whole, &first).and_then(|model| model.completed(&models.whole, &later));
        let words = Words::new(&first, formats).with_later(&later);
        let tag = words.tag().to_owned();
        Ok(Maker {
            models,
            model: Rc::new(model.ok_or(ReportFault::OtherWords)?),
            words: ReportWords::new(words).ok_or(ReportFault::NoLanguage(tag))?,
        })
    }

    /// The report of what was chosen, as JSON.
    ///
    /// # Errors
    /// Why there is none.
    pub fn report(&self, input: &str) -> Result<Report, ReportFault> {
        let input: Input = serde_json::from_str(input).map_err(|error| ReportFault::Input(error.to_string()))?;
        self.report_of(input)
    }

    /// The report of what was chosen.
    ///
    /// # Errors
    /// The link cannot be read.
    pub fn report_of(&self, input: Input) -> Result<Report, ReportFault> {
        let shared = share::decode(&self.models.whole, &input.code)
            .map_err(|error| ReportFault::Link(sentences::link_error(&self.words.page, &error)))?;
        let pack = Rc::new(self.models.asked(shared.extended).clone());
        let plan = match &input.plan {
            Some(words) => plan_words::read(&self.models.whole, words.split(' ')),
            None => shared.plan.clone().unwrap_or_default(),
        };
        let plan = plan.asked(&pack, shared.extended);
        let shown: Vec<FrameworkIndex> = input.frameworks.iter().filter_map(|id| framework(&pack, id)).collect();
        let findings = Findings::of(&pack, &shown, &shared.answers, None, &plan, None);
        Ok(Report {
            pack,
            model: Rc::clone(&self.model),
            words: self.words.clone(),
            findings,
            plan,
            day: shared.day,
            dated: Day::from_iso(&input.date).unwrap_or(shared.day),
            label: shared.label.as_ref().map(Label::text).map(str::to_owned),
            input,
            remarks: Vec::new(),
        })
    }
}

impl Report {
    /// Whether a part was chosen.
    pub fn has(&self, part: Part) -> bool {
        self.input.parts.is_empty() || self.input.parts.contains(&part)
    }

    /// What the report is called: by a reader of PDF, in a list of tabs, at the head of each page.
    pub fn title(&self) -> String {
        match self.input.organisation.as_str() {
            "" => self.words.say(ReportWord::ReportTitle).to_owned(),
            organisation => self.words.fill(ReportWord::ReportTitleOf, &[("organisation", organisation)]),
        }
    }

    /// A name for a file: letters and digits of any script, and the day.
    pub fn file_name(&self, extension: &str) -> String {
        let letters = |text: &str| {
            let plain = text.chars().map(|character| if character.is_alphanumeric() { character } else { '-' });
            let plain: String = plain.take(60).collect();
            plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-").to_lowercase()
        };
        let name = [letters(self.words.say(ReportWord::ReportFileName)), letters(&self.input.organisation)];
        let name: Vec<String> =
            name.into_iter().filter(|part| !part.is_empty()).chain([self.dated.to_string()]).collect();
        [&*name.join("-"), ".", extension].concat()
    }

    /// Styles that depend on what was chosen: the size of the paper, and what stands at the head and the foot of a page.
    pub fn paper_style(&self) -> String {
        let size = match self.input.paper {
            Paper::A4 => "A4",
            Paper::Letter => "letter",
        };
        let (title, day) = (quoted(&self.title()), quoted(&self.words.page.day(self.dated)));
        format!(
            "@page {{ size: {size}; margin: 18mm 17mm 17mm; \
             @top-left {{ content: {title}; }} @bottom-left {{ content: {day}; }} \
             @bottom-right {{ content: counter(page); }} }}\n\
             @page :first {{ @top-left {{ content: none; }} @bottom-left {{ content: none; }} @bottom-right {{ content: none; }} }}\n"
        )
    }
}

/// A text as CSS writes one. Whatever could end it, the style or the file around it is written by its number.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' | '<' | '>' | '&' | '{' | '}' => out.push_str(&format!("\\{:x} ", u32::from(character))),
            character if character.is_control() => out.push(' '),
            character => out.push(character),
        }
    }
    out.push('"');
    out
}

fn framework(pack: &Pack, id: &str) -> Option<FrameworkIndex> {
    pack.frameworks().iter().find(|framework| framework.id == id).map(|framework| framework.index)
}
