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
pub mod plain;
pub mod slides;
pub mod tables;
pub mod trackers;

use crate::day::Day;
use crate::findings::Findings;
use crate::model::{ContextIndex, Lift, ModelWords, Pack, QuestionIndex};
use crate::ordered::OrderedMap;
use crate::text::{Plural, Word, Words, sentences};
use dates::Dates;
use plain::plain;

/// What exports are made of.
pub struct Exports<'a> {
    /// The model, as it was asked.
    pub pack: &'a Pack,
    /// Its words.
    pub model: &'a ModelWords,
    /// The words of the interface.
    pub words: &'a Words,
    /// What follows from the answers.
    pub findings: &'a Findings,
    /// The day on which the answers were given.
    pub day: Day,
    /// The day on which the plan begins; the next quarter of the calendar where nobody has said.
    pub start: Option<Day>,
    /// Whose assessment this is, as a person typed it.
    pub organisation: &'a str,
    /// What was seen, or why a practice does not apply, as a person typed it.
    pub notes: &'a OrderedMap<QuestionIndex, String>,
    /// Who leads a step, as a person typed it.
    pub leads: &'a OrderedMap<Lift, String>,
    /// What was chosen on the context, by place among the options.
    pub context: &'a OrderedMap<ContextIndex, usize>,
    /// The link to the result, with everything behind its `#`.
    pub address: &'a str,
}

/// Most characters of a name, of an organisation or of who leads.
const NAME: usize = 80;

/// Most characters of a note.
const NOTE: usize = 500;

impl Exports<'_> {
    /// The name of the organisation, or of the product where nobody has said one.
    pub fn name(&self) -> String {
        let name = self.short(self.organisation, NAME, false);
        if name.is_empty() { self.words.say(Word::AppName).to_owned() } else { name }
    }

    /// The days of the plan's quarters.
    pub fn dates(&self) -> Dates {
        Dates::from(self.start.unwrap_or_else(|| dates::next_quarter(self.day)))
    }

    /// What was noted on a question; empty where nothing was.
    pub fn note(&self, question: QuestionIndex) -> String {
        self.notes.get(&question).map_or_else(String::new, |note| self.short(note, NOTE, true))
    }

    /// Who leads a step: the person that was named, or the role that the model has in mind.
    pub fn lead(&self, lift: Lift) -> String {
        let named = self.leads.get(&lift).map(|lead| self.short(lead, NAME, false)).filter(|lead| !lead.is_empty());
        let role = || self.pack.step(lift.question, lift.to).map(|step| self.model.role(step.lead).to_owned());
        named.or_else(role).unwrap_or_default()
    }

    /// "3. Hold releases at a gate": a step with its place among all.
    pub fn step_title(&self, number: u32) -> String {
        let Some(step) = self.findings.roadmap.step(number) else { return String::new() };
        let place = self.words.number(self.findings.roadmap.place(number));
        [&*place, ". ", self.model.step(step.lift.question, step.lift.to).title].concat()
    }

    /// What a step is for, how one knows that it is done and what goes wrong, in lines.
    pub fn step_lines(&self, number: u32) -> Vec<String> {
        let Some(step) = self.findings.roadmap.step(number) else { return Vec::new() };
        let (words, named) = (self.words, self.model.step(step.lift.question, step.lift.to));
        let labelled = |label, text: &str| [words.say(label), ": ", text].concat();
        let days = words.count(Plural::RoadmapDays, step.days);
        let after: Vec<String> = step.after.iter().map(|other| self.step_title(*other)).collect();
        let mut lines = vec![
            [&*sentences::lift(self.model, words, step.lift), ". ", &days, "."].concat(),
            labelled(Word::RoadmapDo, named.instruction),
            labelled(Word::RoadmapDone, named.done),
            labelled(Word::RoadmapMistake, named.mistake),
            labelled(Word::RoadmapLead, &self.lead(step.lift)),
        ];
        if !after.is_empty() {
            lines.push(labelled(Word::ExportsAfter, &after.join("; ")));
        }
        lines
    }

    /// A text that a person typed, without what shows nothing and with a word about it where it was cut.
    fn short(&self, text: &str, most: usize, in_lines: bool) -> String {
        let kept = plain(text.trim(), most, in_lines);
        if kept.cut {
            let count = self.words.number(u32::try_from(text.trim().chars().count()).unwrap_or(u32::MAX));
            return [kept.text.trim_end(), "… ", &*self.words.fill(Word::ExportsCut, &[("count", &count)])].concat();
        }
        kept.text
    }
}
