//! Keeping answers and what was planned with them: read when a visit begins, written after each change. The keys name
//! the model.

use super::stored::{self, SetAside, Stored};
use super::{Keeping, KeptPlan, Session};
use crate::model::Pack;
use crate::ports::{Storage, StorageFault};

/// Where the answers of a model are kept.
pub fn key(pack: &Pack) -> String {
    ["mlops-maturity.", pack.id(), ".answers"].concat()
}

/// Where text that could not be read is moved to, once the person answers again.
pub fn set_aside_key(pack: &Pack) -> String {
    ["mlops-maturity.", pack.id(), ".set-aside"].concat()
}

/// A session with the answers and the plan of an earlier visit, if there are any.
pub fn restore(pack: &Pack, storage: &dyn Storage) -> Session {
    let mut session = Session::new();
    match storage.read(&key(pack)) {
        Err(StorageFault) => session.keeping = Keeping::NotKept,
        Ok(None) => {}
        Ok(Some(line)) => match stored::read(pack, &line) {
            Ok(Stored { answers, extended, day, plan }) => {
                session.answers = answers;
                session.result = plan.view();
                session.extended = extended;
                session.answered_on = Some(day);
            }
            Err(set_aside) => session.set_aside = Some(set_aside),
        },
    }
    session
}

/// Writes the answers of a session and what was planned with them. Text that could not be read is moved out of the way first.
///
/// # Errors
/// The storage refused.
pub fn save(pack: &Pack, storage: &dyn Storage, session: &Session) -> Result<(), StorageFault> {
    let unreadable = match &session.set_aside {
        Some(SetAside(text)) if storage.read(&key(pack))?.as_ref() == Some(text) => Some(text),
        _ => None,
    };
    let Some(day) = session.answered_on else {
        // Without an answer there is nothing to keep, and text that could not be read stays where it is.
        return if unreadable.is_some() { Ok(()) } else { storage.remove(&key(pack)) };
    };
    if let Some(text) = unreadable {
        storage.write(&set_aside_key(pack), text)?;
    }
    storage.write(&key(pack), &stored::write(pack, &session.answers, day, &KeptPlan::of(&session.result)))
}
