//! What a person writes beside the answers: what was seen, why something does not apply, when a plan begins and who leads
//! a step, whose assessment this is and who made it. None of it ever scores, and none gets into a link.
//!
//! Notes are the text that is kept: a line each, with what it belongs to in front. So the first part of the program
//! passes them on unread, and a line of a later version stays as it is. The lines are next door in `field`, what a person
//! has just typed in `written`, the rule for characters in `cleaned`, and what two tabs make of one text in `merge`.

pub mod cleaned;
pub mod field;
pub mod merge;
pub mod written;

pub use field::Field;
pub use written::Written;

use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::model::{Level, Lift, Pack, QuestionIndex};
use crate::ordered::OrderedMap;

/// Everything that was written; nothing before the first letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes(String);

impl Notes {
    /// Nothing.
    pub fn none() -> Notes {
        Notes::default()
    }

    /// What was kept, as it is. Nothing in it is believed before it is asked for.
    pub fn kept(text: String) -> Notes {
        Notes(text)
    }

    /// The text to keep; empty where there is nothing.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The notes with what a person has just written in the place of what was there.
    #[must_use]
    pub fn with(&self, written: &Written) -> Notes {
        let mut notes = self.clone();
        written.make(&mut notes);
        notes
    }

    /// What a field holds, cleaned and within its limit, whoever wrote it; empty where nothing was written.
    pub fn get(&self, pack: &Pack, field: Field) -> String {
        let Some(place) = field.place(pack) else { return String::new() };
        let text = self.0.lines().find_map(|line| line.strip_prefix(&*place)).unwrap_or_default();
        field.cleaned(&field::unfolded(text)).text
    }

    /// What was seen, or where it can be seen. May have several lines.
    pub fn note(&self, pack: &Pack, question: QuestionIndex) -> String {
        self.get(pack, Field::Note(question))
    }

    /// Why a question does not apply. It waits where the answer has become another.
    pub fn reason(&self, pack: &Pack, question: QuestionIndex) -> String {
        self.get(pack, Field::Reason(question))
    }

    /// Who leads a step.
    pub fn lead(&self, pack: &Pack, lift: Lift) -> String {
        self.get(pack, Field::Lead(lift))
    }

    /// Who leads which step, for all steps that the model has.
    pub fn leads(&self, pack: &Pack) -> OrderedMap<Lift, String> {
        let places = pack
            .questions()
            .iter()
            .flat_map(|question| Level::all().map(move |to| Lift { question: question.index, to }));
        places.map(|lift| (lift, self.lead(pack, lift))).filter(|(_, lead)| !lead.is_empty()).collect()
    }

    /// The day on which the plan begins.
    pub fn start(&self, pack: &Pack) -> Option<Day> {
        Day::from_iso(&self.get(pack, Field::Start))
    }

    /// Whose assessment this is.
    pub fn organisation(&self, pack: &Pack) -> String {
        self.get(pack, Field::Organisation)
    }

    /// Who made it.
    pub fn assessor(&self, pack: &Pack) -> String {
        self.get(pack, Field::Assessor)
    }

    /// The questions with an answer of 4 or 5 and no note: what is claimed, and not said how it is known.
    pub fn claimed(&self, pack: &Pack, answers: &Answers) -> Vec<QuestionIndex> {
        let high =
            |question: QuestionIndex| matches!(answers.get(question), Answer::Level(level) if level.number() >= 4);
        let all = pack.questions().iter().map(|question| question.index);
        all.filter(|question| high(*question) && self.note(pack, *question).is_empty()).collect()
    }
}
