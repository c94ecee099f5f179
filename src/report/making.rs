//! From what was chosen to what a report is drawn from: the link is read, and everything that follows from it is worked out
//! once. Drawing it is `document`'s part.

use std::fmt::Write as _;
use std::rc::Rc;

use super::input::{Input, Paper, Part};
use super::logo::{self, Picture};
use super::words::{ReportWord, ReportWords};
use crate::day::Day;
use crate::findings::Findings;
use crate::model::{FrameworkIndex, Lift, ModelWords, Pack, QuestionIndex};
use crate::notes::Notes;
use crate::ordered::OrderedMap;
use crate::plan::Goal;
use crate::ports::Formats;
use crate::roadmap::{PlanInputs, Profile, target};
use crate::session::persistence::plan_words;
use crate::share::{self, Label};
use crate::text::timeline::Timeline;
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
    /// What was written beside the answers.
    pub notes: Notes,
    /// Whose result it is; empty where nobody said.
    pub organisation: String,
    /// Who assessed; empty where nobody said.
    pub assessor: String,
    /// The picture for the title page.
    pub logo: Option<Picture>,
    /// The levels that the context calls for, where it is known.
    pub profile: Option<Profile>,
    /// The day on which the plan begins, where a person has set one.
    pub start: Option<Day>,
    /// Who leads which step, where a person has said so.
    pub leads: OrderedMap<Lift, String>,
    /// The parts that were chosen and have something to say, in their order.
    pub there: Vec<Part>,
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
            Some(words) => plan_words::read(&self.models.whole, &words.split(' ').collect::<Vec<_>>()),
            None => shared.plan.clone().unwrap_or_default(),
        };
        let plan = plan.asked(&pack, shared.extended);
        let shown: Vec<FrameworkIndex> = input.frameworks.iter().filter_map(|id| framework(&pack, id)).collect();
        let findings = Findings::of(&pack, &shown, &shared.answers, None, &plan, None);
        let of_answers = |line: &&str| line.starts_with("note ") || line.starts_with("reason ");
        let kept = input.notes.lines().filter(|line| !(input.without_notes && of_answers(line)));
        let notes = Notes::kept(kept.collect::<Vec<_>>().join("\n"));
        let mut remarks = Vec::new();
        let logo = input.logo.as_ref().and_then(|file| match logo::read(file) {
            Ok(picture) => Some(picture),
            Err(fault) => {
                remarks.push(fault.text(&self.words));
                None
            }
        });
        let chosen = |part: &Part| input.parts.is_empty() || input.parts.contains(part);
        let says = |part: &Part| match part {
            Part::Roadmap | Part::Steps => !findings.roadmap.is_empty(),
            Part::Open => !(findings.value.ranked.is_empty() && findings.value.idle.is_empty()),
            Part::Laws => !pack.instruments().is_empty(),
            _ => true,
        };
        Ok(Report {
            there: Part::ALL.into_iter().filter(|part| chosen(part) && says(part)).collect(),
            organisation: notes.organisation(&pack),
            start: notes.start(&pack),
            leads: notes.leads(&pack),
            assessor: notes.assessor(&pack),
            notes,
            logo,
            profile: target::profile(&pack, &plan.context),
            pack,
            model: Rc::clone(&self.model),
            words: self.words.clone(),
            findings,
            plan,
            day: shared.day,
            dated: Day::from_iso(&input.date).unwrap_or(shared.day),
            label: shared.label.as_ref().map(Label::text).map(str::to_owned),
            input,
            remarks,
        })
    }
}

impl Report {
    /// What the pictures of the roadmap say.
    pub fn timeline(&self) -> Timeline<'_> {
        Timeline {
            pack: &self.pack,
            model: &self.model,
            words: &self.words.page,
            roadmap: &self.findings.roadmap,
            start: self.start,
            leads: &self.leads,
        }
    }

    /// A quarter of the plan, in few characters: by its number, or by the calendar where the plan has a day on which it begins.
    pub fn quarter(&self, number: u32) -> String {
        let counted = || self.words.fill(ReportWord::ReportQuarter, &[("number", &self.words.page.number(number))]);
        self.timeline().dated(number).unwrap_or_else(counted)
    }

    /// What is planned for, in words, each as it stands within a sentence.
    pub fn goal_names(&self) -> Vec<String> {
        let page = &self.words.page;
        let goal = |goal: &Goal| {
            let stage = self.pack.framework(goal.framework).and_then(|framework| framework.stage(goal.stage));
            let values = [
                ("framework", self.model.framework(goal.framework).name),
                ("number", &*page.number(stage.map_or(0, |stage| stage.number))),
                ("name", self.model.stage(goal.framework, goal.stage).name),
            ];
            self.words.fill(ReportWord::ReportGoalName, &values)
        };
        let situation =
            (!self.findings.targets.is_empty()).then(|| self.words.say(ReportWord::ReportGoalSituation).to_owned());
        self.findings.goals.iter().map(goal).chain(situation).collect()
    }

    /// The name of a practice.
    pub fn practice(&self, question: QuestionIndex) -> &str {
        self.model.question(question).name
    }

    /// A level as a number.
    pub fn level(&self, level: crate::model::Level) -> String {
        self.words.page.number(u32::from(level.number()))
    }

    /// What the report is called: by a reader of PDF, in a list of tabs, at the head of each page.
    pub fn title(&self) -> String {
        match self.organisation.as_str() {
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
        let name = [letters(self.words.say(ReportWord::ReportFileName)), letters(&self.organisation)];
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
        let [across, down] = self.room();
        let (title, day) = (quoted(&self.title()), quoted(&self.words.page.day(self.dated)));
        let font = "font: 8pt 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif; color: #4b515b;";
        format!(
            "@page {{ size: {size}; margin: 18mm 17mm 17mm; \
             @top-left {{ content: {title}; {font} }} @bottom-left {{ content: {day}; {font} }} \
             @bottom-right {{ content: counter(page); {font} }} }}\n\
             @page :first {{ @top-left {{ content: none; }} @bottom-left {{ content: none; }} @bottom-right {{ content: none; }} }}\n\
             .rp-measure {{ inline-size: {across}; block-size: {down}; column-width: {across}; }}\n"
        )
    }

    /// The room on a page within its margins: across and down.
    fn room(&self) -> [&'static str; 2] {
        match self.input.paper {
            Paper::A4 => ["176mm", "262mm"],
            Paper::Letter => ["181.9mm", "244.4mm"],
        }
    }
}

/// A text as CSS writes one. Whatever could end it, the style or the file around it is written by its number.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' | '<' | '>' | '&' | '{' | '}' => {
                let _ = write!(out, "\\{:x} ", u32::from(character));
            }
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
