//! What a person chose on the start page before the program was there to be told.

use super::{Intent, Layout, Screen, Session};
use crate::model::Pack;

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
        choices.into_iter().chain(begin).fold(session, |session, intent| session.apply(pack, intent))
    }
}
