//! The fields that can be written, and the line of each: `note 12 Seen in the registry`, `reason 7 No model is trained
//! here`, `lead 12.3 Platform team`, `start 2027-01-04`, `organisation …`, `assessor …`.
//!
//! Questions and steps go by their link codes, which outlast revisions of the model. A line break within a text is
//! written as `\n`, a backslash as `\\`.

use super::cleaned::{Cleaned, cleaned};
use crate::day::Day;
use crate::model::{Lift, Pack, QuestionIndex};

/// Something that a person may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What was seen for a question, or a link to it.
    Note(QuestionIndex),
    /// Why a question does not apply.
    Reason(QuestionIndex),
    /// Who leads a step.
    Lead(Lift),
    /// The day on which the plan begins, such as `2027-01-04`.
    Start,
    /// Whose assessment this is.
    Organisation,
    /// Who made it.
    Assessor,
}

impl Field {
    /// Most characters that it holds.
    pub fn most(self) -> usize {
        match self {
            Field::Note(_) => 500,
            Field::Reason(_) => 200,
            Field::Organisation | Field::Assessor => 80,
            Field::Lead(_) => 60,
            Field::Start => 10,
        }
    }

    /// What its line begins with; nothing for a question that the model does not have.
    pub(super) fn place(self, pack: &Pack) -> Option<String> {
        let code = |question: QuestionIndex| Some(pack.question(question)?.code.to_string());
        Some(match self {
            Field::Note(question) => ["note ", &code(question)?, " "].concat(),
            Field::Reason(question) => ["reason ", &code(question)?, " "].concat(),
            Field::Lead(lift) => ["lead ", &code(lift.question)?, ".", &lift.to.number().to_string(), " "].concat(),
            Field::Start => "start ".to_owned(),
            Field::Organisation => "organisation ".to_owned(),
            Field::Assessor => "assessor ".to_owned(),
        })
    }

    /// A text as the field holds it.
    pub fn cleaned(self, text: &str) -> Cleaned {
        let cleaned = cleaned(text, self.most(), matches!(self, Field::Note(_)));
        let is_none = |cleaned: &Cleaned| cleaned.cut || Day::from_iso(&cleaned.text).is_none();
        // Half a day is no day.
        if self == Field::Start && is_none(&cleaned) { Cleaned::default() } else { cleaned }
    }
}

/// The part of a line that says what it belongs to; the whole line where it is of a kind that this version does not know.
pub(super) fn place_of(line: &str) -> &str {
    let words = match line.split(' ').next() {
        Some("note" | "reason" | "lead") => 2,
        Some("start" | "organisation" | "assessor") => 1,
        _ => return line,
    };
    let end = line.match_indices(' ').nth(words - 1).map_or(line.len(), |(at, space)| at + space.len());
    line.get(..end).unwrap_or(line)
}

/// A text in one line.
pub(super) fn folded(text: &str) -> String {
    text.replace('\\', r"\\").replace('\n', r"\n")
}

/// The text of a line.
pub(super) fn unfolded(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        match character {
            '\\' => match rest.next() {
                Some('n') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}
