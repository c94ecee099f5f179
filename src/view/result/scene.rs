//! Everything that a result is drawn from, as one value to hold on to: what is drawn again later needs all of it.

use std::rc::Rc;

use crate::findings::Findings;
use crate::session::Session;
use crate::view::{Dispatch, Shell, Ui};

/// Model, words and ports, the visit, what follows from its answers, and where intents go.
pub(in crate::view) struct Scene {
    pub(in crate::view) shell: Shell,
    pub(in crate::view) session: Rc<Session>,
    pub(in crate::view) findings: Rc<Findings>,
    pub(in crate::view) dispatch: Dispatch,
}

impl Scene {
    pub(in crate::view) fn ui(&self) -> Ui<'_> {
        Ui { shell: &self.shell, session: &self.session, dispatch: &self.dispatch }
    }
}
