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
use crate::report::{Report, ReportWord, ReportWords};
use crate::roadmap::Profile;
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
    pub notes: Notes,
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
            notes: report.notes.clone(),
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
        self.notes.start(self.pack).map(Dates::from)
    }

    /// The same, or else from the next quarter of the calendar on: for what has to have days.
    pub fn dates(&self) -> Dates {
        self.set_dates().unwrap_or_else(|| Dates::from(dates::next_quarter(self.day)))
    }

    /// "Q1 2027": a quarter of the plan by the quarter of the calendar in which it begins; by its number where no day is set.
    pub fn quarter(&self, number: u32) -> String {
        let page = &self.words.page;
        let Some(dates) = self.set_dates() else {
            return self.words.fill(ReportWord::ReportQuarter, &[("number", &page.number(number))]);
        };
        let (year, quarter) = dates.of_calendar(number);
        let values = [("number", &*page.number(quarter)), ("year", &*page.year(year))];
        self.words.fill(ReportWord::ReportQuarterDated, &values)
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
        let named = self.notes.lead(self.pack, lift);
        let role = || self.pack.step(lift.question, lift.to).map(|step| self.model.role(step.lead).to_owned());
        if named.is_empty() { role().unwrap_or_default() } else { named }
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
