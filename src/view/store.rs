//! The session as Yew's reducer: a wrapper without logic of its own.

use std::rc::Rc;

use yew::Reducible;

use super::Shell;
use crate::model::Pack;
use crate::session::{Intent, Route, Session, keep};

/// The session and the model that it is about.
pub struct Store {
    pack: Rc<Pack>,
    /// The session, as a snapshot that components may hold.
    pub session: Rc<Session>,
}

impl Store {
    /// A visit that begins: with the answers of an earlier one, at the place that the address names.
    pub fn open(shell: &Shell) -> Store {
        let session = keep::restore(&shell.pack, &*shell.storage);
        let route = Route::of(&shell.pack, &shell.address.address());
        let session = session.apply(&shell.pack, Intent::Visit(route));
        Store { pack: shell.pack.clone(), session: Rc::new(session) }
    }
}

impl Reducible for Store {
    type Action = Intent;

    fn reduce(self: Rc<Self>, intent: Intent) -> Rc<Self> {
        let session = self.session.apply(&self.pack, intent);
        Rc::new(Store { pack: self.pack.clone(), session: Rc::new(session) })
    }
}
