//! What is laid over a result: tensions between practices, the context that proposes targets, duties of laws and standards.
//!
//! Plain data of a checked model, like `entities`; what answers make of it is `score`'s part.

use super::index::{AreaIndex, ContextIndex, DutyIndex, InstrumentIndex, QuestionIndex, TensionIndex};
use super::{Level, Need};
use crate::day::Day;

/// A practice that is ahead of the control it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tension {
    /// Its place in the pack.
    pub index: TensionIndex,
    /// Stable id.
    pub id: &'static str,
    /// What the answers say; all of it must hold.
    pub when: Vec<Condition>,
    /// The question to lift, and the level that resolves the tension.
    pub resolve: Need,
}

/// A condition on the level of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The question.
    pub question: QuestionIndex,
    /// The level it is compared with, 2 to 5.
    pub level: Level,
    /// Holds at the level and above; otherwise below it.
    pub at_least: bool,
}

/// A question on the context of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextQuestion {
    /// Its place in the pack.
    pub index: ContextIndex,
    /// Stable id.
    pub id: &'static str,
    /// What may be chosen, the least demanding first.
    pub options: Vec<ContextOption>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextOption {
    /// Stable id within the question.
    pub id: &'static str,
    /// Areas whose target it raises, and to which level.
    pub raises: Vec<(AreaIndex, Level)>,
    /// Per cent of the estimates that steps take here, by what they grow with, in the order of `Scales::ALL`.
    pub scale: [u32; 3],
}

/// What binds, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstrumentKind {
    /// A law, which has duties.
    Law,
    /// What a supervisor expects.
    Guidance,
    /// A standard that whoever wants to may follow, which has items.
    Standard,
}

impl InstrumentKind {
    /// All of them.
    pub const ALL: [InstrumentKind; 3] = [InstrumentKind::Law, InstrumentKind::Guidance, InstrumentKind::Standard];
}

/// A law, a supervisor's guidance or a standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Its place in the pack.
    pub index: InstrumentIndex,
    /// Stable id.
    pub id: &'static str,
    /// What it is.
    pub kind: InstrumentKind,
    /// The day as of which its text was read.
    pub as_of: Day,
    /// Days from which it applies, earliest first, and whether a day was taken from a secondary source.
    pub dates: Vec<(Day, bool)>,
}

/// A duty of an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Its place in the pack.
    pub index: DutyIndex,
    /// Stable id.
    pub id: &'static str,
    /// The instrument it is from.
    pub instrument: InstrumentIndex,
    /// Where it stands, for instance `Article 12`.
    pub reference: &'static str,
    /// Whether it binds providers or deployers of high-risk systems only.
    pub high_risk: bool,
    /// Whether it allows something rather than asking for it.
    pub permission: bool,
    /// Whether its words were taken from a secondary source.
    pub secondary: bool,
    /// Practices that serve it, and the level from which they do.
    pub questions: Vec<Need>,
}
