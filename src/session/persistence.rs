//! Keeping answers, how they are asked for and what is planned with them: read when a visit begins, written after each
//! change. The keys name the model; the line that is written is `line`, the plan in it `plan_words`.

pub mod line;
pub mod plan_words;

use super::{Keeping, ResultView, Session};
use crate::model::Pack;
use crate::ports::{Storage, StorageFault};
use line::{SetAside, Stored};

/// Where the answers of a model are kept.
pub fn key(pack: &Pack) -> String {
    ["mlops-maturity.", pack.id(), ".answers"].concat()
}

/// Where text that could not be read is moved to, once the person answers again.
pub fn set_aside_key(pack: &Pack) -> String {
    ["mlops-maturity.", pack.id(), ".set-aside"].concat()
}

/// A session with what was kept of an earlier visit, if anything was.
pub fn restore(pack: &Pack, storage: &dyn Storage) -> Session {
    let mut session = Session::new();
    match storage.read(&key(pack)) {
        Err(StorageFault) => session.keeping = Keeping::NotKept,
        Ok(None) => {}
        Ok(Some(line)) => match line::read(pack, &line) {
            Ok(Stored { answers, extended, day, layout, quick, plan }) => {
                session.answers = answers;
                session.layout = layout;
                session.quick = quick;
                session.result = ResultView::planned_with(plan);
                session.extended = extended;
                session.answered_on = Some(day);
            }
            Err(set_aside) => session.set_aside = Some(set_aside),
        },
    }
    session
}

/// What there is to keep of a session; nothing before the first answer.
pub fn kept(session: &Session) -> Option<Stored> {
    Some(Stored {
        answers: session.answers.clone(),
        extended: session.extended,
        day: session.answered_on?,
        layout: session.layout,
        quick: session.quick,
        plan: session.result.plan_inputs(),
    })
}

/// Writes what there is to keep of a session. Text that could not be read is moved out of the way first.
///
/// # Errors
/// The storage refused.
pub fn save(pack: &Pack, storage: &dyn Storage, session: &Session) -> Result<(), StorageFault> {
    let unreadable = match &session.set_aside {
        Some(SetAside(text)) if storage.read(&key(pack))?.as_ref() == Some(text) => Some(text),
        _ => None,
    };
    let Some(kept) = kept(session) else {
        // Text that could not be read stays where it is.
        return if unreadable.is_some() { Ok(()) } else { storage.remove(&key(pack)) };
    };
    if let Some(text) = unreadable {
        storage.write(&set_aside_key(pack), text)?;
    }
    storage.write(&key(pack), &line::write(pack, &kept))
}
