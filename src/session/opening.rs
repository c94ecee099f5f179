//! What a person chose on the start page, and answered on the first question, before the program was there to be told.

use super::{Intent, Layout, Screen, Session};
use crate::answers::Answer;
use crate::day::Day;
use crate::model::{Level, Pack};

/// Choices on the start page. The default is what the page shows when nobody has touched it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The core questions only.
    pub quick: bool,
    /// How questions are laid out.
    pub layout: Layout,
    /// With the optional areas.
    pub extended: bool,
    /// Start was pressed.
    pub begin: bool,
    /// What was answered on the first question.
    pub answer: Answer,
}

impl Opening {
    /// The visit with these choices made, where it begins on the start page and with no answers: anywhere else the start
    /// page was not what the person saw.
    #[must_use]
    pub fn honoured(self, session: Session, pack: &Pack) -> Session {
        if session.screen != Screen::Start || !session.answers.is_empty() {
            return session;
        }
        let choices =
            [Intent::SetQuick(self.quick), Intent::SetLayout(self.layout), Intent::SetExtended(self.extended)];
        let begin = self.begin.then_some(Intent::Continue);
        choices.into_iter().chain(begin).fold(session, |session, intent| session.apply_before_results(pack, intent))
    }

    /// The answer to the first question, for a visit in which that has been shown: to be followed like any other, so that
    /// it is kept as any other is.
    #[must_use]
    pub fn answered(self, session: &Session, today: Day) -> Option<Intent> {
        let Screen::Question(question) = session.screen else { return None };
        let given = self.begin && self.answer.is_given() && session.answers.is_empty();
        given.then_some(Intent::Answer { question, answer: self.answer, day: today })
    }

    /// The answer at a place of the first question, 0 to 6, in the order in which a question shows them.
    #[must_use]
    pub fn answer_at(place: u8) -> Answer {
        match place {
            5 => Answer::NotApplicable,
            6 => Answer::Unknown,
            level => Level::new(level.saturating_add(1)).map_or(Answer::Open, Answer::Level),
        }
    }
}
