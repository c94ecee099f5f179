//! What can be wrong with surveys and with what they report.

use std::fmt;

/// A kind of fault. Its `Display` names the fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SurveyFault {
    /// An edition without people.
    NobodyTookPart,
    /// Two editions of one year; the year, and the earlier place.
    DuplicateEdition(u32, String),
    /// A survey that no report cites.
    Uncited(String),
    /// A figure of a year in which the survey was not held: the year, and the survey.
    NoEdition(u32, String),
    /// Two figures of one year.
    DuplicateFigure(u32),
    /// A share of nobody.
    EmptyBase,
    /// More people in a base than took part: how many, and how many took part.
    BaseAboveAll(u32, u32),
    /// More people than the base has: how many, and the base.
    CountAboveBase(u32, u32),
    /// A survey without a word on why its shares are no benchmark.
    NoReason,
}

impl fmt::Display for SurveyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SurveyFault::NobodyTookPart => write!(f, "nobody took part. Write how many people answered the survey."),
            SurveyFault::DuplicateEdition(year, place) => {
                write!(f, "the edition of {year} stands at {place} already. Remove one.")
            }
            SurveyFault::Uncited(id) => {
                write!(f, "no report cites the survey “{id}”. Remove it or report what it says.")
            }
            SurveyFault::NoEdition(year, id) => {
                write!(f, "the survey “{id}” has no edition of {year}. Add it with its n, or name one that is there.")
            }
            SurveyFault::DuplicateFigure(year) => {
                write!(f, "the report has a figure of {year} already. Remove one.")
            }
            SurveyFault::EmptyBase => write!(
                f,
                "a share of nobody says nothing. Write how many people the share is of, or remove the figure."
            ),
            SurveyFault::BaseAboveAll(base, n) => write!(
                f,
                "{base} people answered the question and only {n} took part. Mend the base or the n of the edition."
            ),
            SurveyFault::CountAboveBase(count, base) => {
                write!(f, "{count} of {base} is more than all. Mend the count or the base.")
            }
            SurveyFault::NoReason => {
                write!(f, "no reason why this is no benchmark. Say who is missing and what the shares hide.")
            }
        }
    }
}
