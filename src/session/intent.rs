//! What a person, or the browser on their behalf, may want: one flat list, and the match in `Session::apply` is its table.

use super::{Layout, Route};
use crate::answers::Answer;
use crate::day::Day;
use crate::model::QuestionIndex;
use crate::roadmap::Target;

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
    /// Change one answer and come back to the check page.
    Change(QuestionIndex),
    /// Go to a place: a link on the page, the address bar, or the browser's Back.
    Visit(Route),
    /// Drop all answers and begin.
    StartAgain,
    /// Take the answers of the shared link over as one's own, today.
    UseShared(Day),
    /// Bring back what "start again" or "use these answers" replaced.
    Undo,
    /// The time for that is over.
    UndoExpired,
    /// Choose how questions are laid out.
    SetLayout(Layout),
    /// Storage refused.
    StorageFailed,
    /// Plan for another stage.
    ChooseTarget(Target),
    /// Draw the areas as a radar, or as bars again.
    ShowRadar(bool),
    /// Put a name into the link, as typed so far.
    TypeLabel(String),
    /// Copying the link came to this: whether it is in the clipboard, or only selected.
    Copied(bool),
}
