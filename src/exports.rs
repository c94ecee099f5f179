//! What other tools open: tables for spreadsheets and for trackers of work, a calendar, and slides. Each is a value made
//! from findings; who hands it to a person as a file is `view`'s and the page's part.
//!
//! `dates` says which days a quarter has, `plain` what of a text may stand in a file, `csv` how a table is written. What
//! stands in the tables is in `tables` and `trackers`, in the calendar in `calendar`, on slides in `slides`. `docs/exports.md`
//! says what each tool makes of them.

pub mod calendar;
pub mod csv;
pub mod dates;
pub mod file_name;
pub mod files;
pub mod pictures;
pub mod slides;
pub mod tables;
pub mod trackers;

use crate::answers::Answer;
use crate::day::Day;
use crate::findings::Findings;
use crate::model::{Lift, ModelWords, Pack, QuestionIndex};
use crate::notes::Notes;
use crate::ordered::OrderedMap;
use crate::report::{Report, ReportWord, ReportWords};
use crate::roadmap::Profile;
use crate::text::timeline::Timeline;
use crate::text::{Plural, Word, sentences};
use dates::Dates;

/// What exports are made of.
pub struct Exports<'a> {
    /// The model, as it was asked.
    pub pack: &'a Pack,
    /// Its words.
    pub model: &'a ModelWords,
    /// What exports say.
    pub words: &'a ReportWords,
    /// What follows from the answers.
    pub findings: &'a Findings,
    /// The day on which the answers were given.
    pub day: Day,
    /// Whose assessment this is; empty where nobody said.
    pub organisation: String,
    /// What was written beside the answers.
    pub notes: &'a Notes,
    /// The day on which the plan begins, where a person has set one.
    pub start: Option<Day>,
    /// Who leads which step, where a person has said so.
    pub leads: &'a OrderedMap<Lift, String>,
    /// The levels that the context calls for, where it is known.
    pub profile: Option<&'a Profile>,
    /// The link to the result, with everything behind its `#`.
    pub address: &'a str,
}

impl<'a> Exports<'a> {
    /// Those of what a report is made of.
    pub fn of(report: &'a Report) -> Exports<'a> {
        Exports {
            pack: &report.pack,
            model: &report.model,
            words: &report.words,
            findings: &report.findings,
            day: report.day,
            organisation: report.organisation.clone(),
            notes: &report.notes,
            start: report.start,
            leads: &report.leads,
            profile: report.profile.as_ref(),
            address: &report.input.address,
        }
    }
}

impl Exports<'_> {
    /// The name of the organisation, or of the product where nobody has said one.
    pub fn name(&self) -> &str {
        if self.organisation.is_empty() { self.words.page.say(Word::AppName) } else { &self.organisation }
    }

    /// "Retail Banking: Roadmap by quarter": a title with the organisation in front, where somebody said one.
    pub fn headed(&self, title: &str) -> String {
        if self.organisation.is_empty() { title.to_owned() } else { [&*self.organisation, ": ", title].concat() }
    }

    /// The days of the plan's quarters, where a person has set the day on which it begins.
    pub fn set_dates(&self) -> Option<Dates> {
        self.start.map(Dates::from)
    }

    /// The same, or else from the next quarter of the calendar on: for what has to have days.
    pub fn dates(&self) -> Dates {
        self.set_dates().unwrap_or_else(|| Dates::from(dates::next_quarter(self.day)))
    }

    /// The plan over quarters, as texts and figures.
    pub fn timeline(&self) -> Timeline<'_> {
        Timeline {
            pack: self.pack,
            model: self.model,
            words: &self.words.page,
            roadmap: &self.findings.roadmap,
            start: self.start,
            leads: self.leads,
        }
    }

    /// "Q1 2027", or "Q1" where no day is set.
    pub fn quarter(&self, number: u32) -> String {
        let counted = || self.words.fill(ReportWord::ReportQuarter, &[("number", &self.words.page.number(number))]);
        self.timeline().dated(number).unwrap_or_else(counted)
    }

    /// What was seen for a question, or why it does not apply.
    pub fn note(&self, question: QuestionIndex) -> String {
        match self.findings.answers.get(question) {
            Answer::NotApplicable => self.notes.reason(self.pack, question),
            _ => self.notes.note(self.pack, question),
        }
    }

    /// Who leads a step: who was named, or the role that the model has in mind.
    pub fn lead(&self, lift: Lift) -> String {
        let role = || self.pack.step(lift.question, lift.to).map(|step| self.model.role(step.lead).to_owned());
        self.leads.get(&lift).cloned().or_else(role).unwrap_or_default()
    }

    /// "7 steps, about 114 person-days."
    pub fn steps_sentence(&self) -> String {
        let (words, roadmap) = (&self.words.page, &self.findings.roadmap);
        let days = words.count(Plural::RoadmapDays, roadmap.days());
        let count = u32::try_from(roadmap.steps.len()).unwrap_or(u32::MAX);
        words.count_and_fill(Plural::RoadmapSentence, count, &[("days", &days)])
    }

    /// "3. Hold releases at a gate": a step with its place among all.
    pub fn step_title(&self, number: u32) -> String {
        let Some(step) = self.findings.roadmap.step(number) else { return String::new() };
        let place = self.words.page.number(self.findings.roadmap.place(number));
        [&*place, ". ", self.model.step(step.lift.question, step.lift.to).title].concat()
    }

    /// What a step is for, how one knows that it is done and what goes wrong, in lines.
    pub fn step_lines(&self, number: u32) -> Vec<String> {
        let Some(step) = self.findings.roadmap.step(number) else { return Vec::new() };
        let (words, named) = (self.words, self.model.step(step.lift.question, step.lift.to));
        let labelled = |label, text: &str| [words.say(label), ": ", text].concat();
        let days = words.page.count(Plural::RoadmapDays, step.days);
        let after: Vec<String> = step.after.iter().map(|other| self.step_title(*other)).collect();
        let mut lines = vec![
            [&*sentences::lift(self.model, &words.page, step.lift), ". ", &days, "."].concat(),
            labelled(ReportWord::ExportDo, named.instruction),
            labelled(ReportWord::ExportDone, named.done),
            labelled(ReportWord::ExportMistake, named.mistake),
            labelled(ReportWord::ExportLead, &self.lead(step.lift)),
        ];
        if !after.is_empty() {
            lines.push(labelled(ReportWord::ExportAfter, &after.join("; ")));
        }
        lines
    }
}
