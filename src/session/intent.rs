//! What a person, or the browser on their behalf, may want: one flat list, and the match in `Session::apply` is its table.

use super::{Layout, Look, Screen, Stored};
use crate::answers::Answer;
use crate::day::Day;
use crate::model::QuestionIndex;
use crate::notes::{Notes, Written};

/// A wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Answer a question, today.
    Answer {
        /// The question.
        question: QuestionIndex,
        /// The answer; `Answer::Open` takes an answer back.
        answer: Answer,
        /// Today.
        day: Day,
    },
    /// Go on from this screen.
    Continue,
    /// Change one answer and come back.
    Change(QuestionIndex),
    /// Go to a place: a link on the page, the address bar, or the browser's Back.
    Visit(Screen),
    /// Drop all answers with what was planned for them, and begin.
    StartAgain,
    /// Take the answers of the shared link over as one's own, today, with what one planned for them.
    UseShared(Day),
    /// Bring back what "start again", "use these answers" or "keep as my answers" replaced.
    Undo,
    /// The time for that is over.
    UndoExpired,
    /// Choose how questions are laid out.
    SetLayout(Layout),
    /// What results need of the model is here.
    ModelCompleted,
    /// Storage refused.
    StorageFailed,
    /// Take over what another tab of the browser has kept; nothing where it has started again.
    Adopt(Option<Box<Stored>>),
    /// Ask the core questions only, or all of them.
    SetQuick(bool),
    /// Ask the questions of the optional areas too, or leave them out.
    SetExtended(bool),
    /// Answer these questions and come back.
    Narrow(Vec<QuestionIndex>),
    /// Try an answer out on the result, without giving it.
    Try(QuestionIndex, Answer),
    /// Make the answers that were tried out one's own, today.
    KeepTrial(Day),
    /// Look at the result page in another way.
    Look(Look),
    /// Write something beside the answers, or take it out.
    Write(Written),
    /// Take over what another tab of the browser has kept beside its answers.
    AdoptNotes(Notes),
}
