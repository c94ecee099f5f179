//! What can be wrong with a pack or its words: each fault with its path and, in its text, the way to mend it.
//!
//! The texts are for the authors of models and part of the contract: `tests/engine/packs.rs` holds them.

mod survey_fault;

use std::fmt;

pub use survey_fault::SurveyFault;

/// A fault at a place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, for instance `questions[3].area`.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// A kind of fault. Its `Display` names the fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is longer than any model needs; bytes, and the limit.
    TooLarge(usize, usize),
    /// Not readable as JSON of the format; the reader's own message.
    Unreadable(String),
    /// A file format this version does not know.
    UnknownFormat(u32),
    /// An id with characters other than a–z, 0–9 and hyphens, or of a length outside 1 to 40.
    BadId(String),
    /// The same id twice; the earlier place.
    DuplicateId(String, String),
    /// The same link code twice; the earlier place.
    DuplicateCode(u32, String),
    /// A number outside its range: value, lowest, highest.
    OutOfRange(u32, u32, u32),
    /// A list with too few or too many entries: count, lowest, highest.
    WrongCount(usize, usize, usize),
    /// A reference to something that does not exist: kind, id, the nearest id that does.
    Dangling(&'static str, String, Option<String>),
    /// An area without questions.
    EmptyArea(String),
    /// The lowest stage has criteria.
    LowestStageHasCriteria,
    /// A higher stage has none and would be passed by default.
    VacuousStage,
    /// A stage number not above the one before.
    StagesNotAscending(u32, u32),
    /// The same question twice within a stage.
    DuplicateCriterion(String),
    /// Something that only the other rule knows: the rule that it stands under, and the one that knows it.
    NotOfRule(&'static str, &'static str),
    /// Half points of a stage that are not more than those of the stage before.
    PointsNotAscending(u32, u32),
    /// A criterion that a lower stage asks for already: question, level there, number of that stage.
    AsksNoMore(String, u32, u32),
    /// A condition with no bound, or with both.
    OneBound,
    /// A tension that lifting its question to the level leaves as it is.
    Unresolved(String, u32),
    /// A tension that no answers can show, because its conditions on a question contradict each other.
    NeverHolds(String),
    /// A text that is no day.
    NotADay(String),
    /// A day that comes before the one listed before it.
    DaysNotAscending(String, String),
    /// Something about optional areas.
    Optional(OptionalFault),
    /// Something about surveys and what they report.
    Survey(SurveyFault),
    /// A stage that no set of answers gives as the result.
    UnreachableStage(String, u32),
    /// A question's step is missing; the level.
    MissingStep(String, u32),
    /// Two steps for the same lift.
    DuplicateStep(String, u32),
    /// A step that needs itself or its own question.
    NeedsItself,
    /// A prerequisite above the level that the step reaches.
    NeedTooHigh(u32, u32),
    /// Prerequisites that lead back to their step; the way round.
    Cycle(Vec<String>),
    /// Words that nothing in the pack asks for.
    UnusedWords(String),
    /// An id without words.
    MissingWords(String),
    /// A text that must not be empty.
    EmptyText,
    /// A text that is too long: words, and the limit.
    TooManyWords(usize, usize),
    /// A text that is too long: characters, and the limit.
    TooManyCharacters(usize, usize),
    /// A text with a line break or another control character.
    NotOneLine,
    /// Two neighbouring levels with the same text.
    SameLevels(usize),
}

/// What can be wrong with optional areas, and with what asks about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OptionalFault {
    /// An optional area at the head of the list: nobody would be asked anything.
    NothingElse,
    /// An optional framework at the head of the list.
    Primary,
    /// Something optional that is not at the end of its list.
    NotLast(String),
    /// A reference to a question that is optional from something that is not.
    Asked(String),
    /// The same from a framework, which may be optional itself.
    AskedByFramework(String),
    /// A framework that says it is optional, and asks only what everybody is asked.
    AsksNothing,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::TooLarge(bytes, limit) => write!(f, "the text has {bytes} bytes. Keep it below {limit}."),
            Fault::Unreadable(message) => {
                write!(f, "not readable: {message}. Mend the JSON; an editor that knows the schema shows where.")
            }
            Fault::UnknownFormat(format) => write!(f, "format {format} is not known. Write 1."),
            Fault::BadId(id) => write!(f, "“{id}” is not an id. Use 1 to 40 characters of a–z, 0–9 and hyphens."),
            Fault::DuplicateId(id, place) => {
                write!(f, "the id “{id}” stands at {place} already. Give this one an id of its own.")
            }
            Fault::DuplicateCode(code, place) => {
                write!(f, "the code {code} stands at {place} already. Give this question the next free code.")
            }
            Fault::OutOfRange(value, low, high) if low == high => write!(f, "{value} is not {low}. Write {low}."),
            Fault::OutOfRange(value, low, high) => {
                write!(f, "{value} is outside {low} to {high}. Choose a number in that range.")
            }
            Fault::WrongCount(count, low, high) if low == high => write!(f, "{count} entries. Have {low}."),
            Fault::WrongCount(count, low, high) => write!(f, "{count} entries. Have {low} to {high}."),
            Fault::Dangling(kind, id, Some(near)) => write!(f, "there is no {kind} “{id}”. Did you mean “{near}”?"),
            Fault::Dangling(kind, id, None) => {
                write!(f, "there is no {kind} “{id}”. Define it or name one that exists.")
            }
            Fault::EmptyArea(id) => write!(f, "the area “{id}” has no question. Add one or remove the area."),
            Fault::LowestStageHasCriteria => {
                write!(f, "the lowest stage is where everybody starts. Remove its criteria.")
            }
            Fault::VacuousStage => {
                write!(f, "a stage without criteria would be passed by default. Add what the source asks of it.")
            }
            Fault::StagesNotAscending(number, before) => {
                write!(f, "{number} does not come after {before}. List the stages lowest first.")
            }
            Fault::DuplicateCriterion(id) => write!(f, "the stage asks for “{id}” twice. Keep the higher level."),
            Fault::NotOfRule(rule, other) => {
                write!(f, "the rule `{rule}` knows nothing of this. Remove it, or write `{other}` as the rule.")
            }
            Fault::PointsNotAscending(points, before) => {
                write!(f, "{points} half points are no more than the {before} of the stage before. Ask for more.")
            }
            Fault::AsksNoMore(id, level, stage) => {
                write!(
                    f,
                    "stage {stage} asks for “{id}” at level {level} already. Ask for a higher level or remove this."
                )
            }
            Fault::OneBound => write!(f, "a condition has one bound. Write either `at_least` or `below`."),
            Fault::Unresolved(id, level) => {
                write!(
                    f,
                    "lifting “{id}” to level {level} leaves the tension as it is. Name a level that ends a condition."
                )
            }
            Fault::NeverHolds(id) => {
                write!(f, "no level of “{id}” meets all conditions on it. Make them agree.")
            }
            Fault::NotADay(text) => write!(f, "“{text}” is no day from 2020 on. Write it as 2026-11-22."),
            Fault::DaysNotAscending(day, before) => {
                write!(f, "{day} comes before {before}. List the days earliest first.")
            }
            Fault::Optional(fault) => fault.fmt(f),
            Fault::Survey(fault) => fault.fmt(f),
            Fault::UnreachableStage(framework, stage) => {
                write!(
                    f,
                    "no answers were found that give stage {stage} of “{framework}” as the result. Ask for less at this stage or for more at the next."
                )
            }
            Fault::MissingStep(id, to) => write!(f, "no step lifts “{id}” to level {to}. Add one."),
            Fault::DuplicateStep(id, to) => write!(f, "“{id}” has a step to level {to} already. Remove one."),
            Fault::NeedsItself => write!(f, "the step needs its own question. The lift below is implied; remove this."),
            Fault::NeedTooHigh(need, to) => {
                write!(f, "needs level {need} for a step that only reaches {to}. Lower it to {to} or less.")
            }
            Fault::Cycle(way) => write!(f, "the prerequisites go round: {}. Remove one of them.", way.join(" → ")),
            Fault::UnusedWords(id) => {
                write!(f, "words for “{id}”, which the pack does not have. Remove them or mend the id.")
            }
            Fault::MissingWords(id) => write!(f, "no words for “{id}”. Add them."),
            Fault::EmptyText => write!(f, "the text is empty. Write it."),
            Fault::TooManyWords(count, limit) => write!(f, "{count} words. Say it in {limit}."),
            Fault::TooManyCharacters(count, limit) => write!(f, "{count} characters. Say it in {limit}."),
            Fault::NotOneLine => write!(f, "a line break or another control character. Write it on one line."),
            Fault::SameLevels(level) => write!(f, "level {level} reads as the one below it. Say what is different."),
        }
    }
}

impl fmt::Display for OptionalFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OptionalFault::NothingElse => {
                write!(f, "the first area is asked of everybody. Put one before it, or take `optional` away.")
            }
            OptionalFault::Primary => {
                write!(f, "the first framework is there for everybody. Put one before it, or take `optional` away.")
            }
            OptionalFault::NotLast(id) => write!(f, "“{id}” comes after an optional one. Put optional ones last."),
            OptionalFault::Asked(id) => {
                write!(f, "“{id}” is in an optional area, which may be switched off. Ask for another question.")
            }
            OptionalFault::AskedByFramework(id) => write!(
                f,
                "“{id}” is in an optional area, which may be switched off. Ask for another question, or write `optional` for the framework."
            ),
            OptionalFault::AsksNothing => {
                write!(f, "the framework asks nothing of an optional area. Take `optional` away.")
            }
        }
    }
}
