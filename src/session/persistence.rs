//! Keeping answers, how they are asked for and what is planned with them: read when a visit begins, written after each
//! change. The keys name the model; the line that is written is `line`, the plan in it `plan_words`,
//! and what two tabs make of one line is `merge`. What is written beside the answers has a name of its own: `notes`.

pub mod line;
pub mod merge;
pub mod notes;
pub mod plan_words;

use super::{Keeping, Session};
use crate::model::Pack;
use crate::ports::{Storage, StorageFault};
use line::{ReadPlan, SetAside, Stored};

/// Where the answers of a model are kept.
pub fn key(pack: &Pack) -> String {
    named(pack, ".answers")
}

/// A name in the storage, which others share: the model's, and what is kept.
fn named(pack: &Pack, what: &str) -> String {
    ["mlops-maturity.", pack.id(), what].concat()
}

/// Where text that could not be read is moved to, once the person answers again.
pub fn set_aside_key(pack: &Pack) -> String {
    named(pack, ".set-aside")
}

/// A session with what was kept of an earlier visit, if anything was.
pub fn restore(pack: &Pack, storage: &dyn Storage) -> Session {
    restore_with(pack, storage, plan_words::read)
}

/// The same for a page on which the part for results is on its way: a plan waits in words.
pub fn restore_first(pack: &Pack, storage: &dyn Storage) -> Session {
    restore_with(pack, storage, plan_words::unread)
}

fn restore_with(pack: &Pack, storage: &dyn Storage, read_plan: ReadPlan) -> Session {
    let mut session = Session::new();
    session.notes = notes::read(pack, storage).unwrap_or_default();
    match storage.read(&key(pack)) {
        Err(StorageFault) => session.keeping = Keeping::NotKept,
        Ok(None) => {}
        Ok(Some(line)) => match line::read_with(pack, &line, read_plan) {
            Ok(kept) => session.adopt(Some(kept)),
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

/// Most characters of text that is set aside. Beyond that, the oldest goes.
const MOST_ASIDE: usize = 20_000;

/// Moves text that could not be read out of the way. What was set aside before stays.
fn set_aside(pack: &Pack, storage: &dyn Storage, text: &str) -> Result<(), StorageFault> {
    let place = set_aside_key(pack);
    let Some(before) = storage.read(&place)? else { return storage.write(&place, text) };
    if before.split('\n').any(|line| line == text) {
        return Ok(());
    }
    let mut lines: Vec<&str> = before.split('\n').filter(|line| !line.is_empty()).chain([text]).collect();
    while lines.len() > 1 && lines.iter().map(|line| line.len() + 1).sum::<usize>() > MOST_ASIDE {
        lines.remove(0);
    }
    storage.write(&place, &lines.join("\n"))
}

/// Writes what there is to keep of a session. Text that could not be read is moved out of the way first.
///
/// # Errors
/// The storage refused.
pub fn save(packs: Packs<'_>, storage: &dyn Storage, session: &Session) -> Result<(), StorageFault> {
    let [whole, _] = packs;
    let there = storage.read(&key(whole))?;
    write(packs, storage, session, there.as_deref())
}

/// The same, knowing what is there.
fn write(packs: Packs<'_>, storage: &dyn Storage, session: &Session, there: Option<&str>) -> Result<(), StorageFault> {
    let [pack, _] = packs;
    let unreadable = match &session.set_aside {
        Some(SetAside(text)) if there == Some(text) => Some(text),
        _ => None,
    };
    let Some(kept) = kept(session) else {
        // Text that could not be read stays where it is.
        return if unreadable.is_some() { Ok(()) } else { storage.remove(&key(pack)) };
    };
    if let Some(text) = unreadable {
        set_aside(pack, storage, text)?;
    }
    storage.write(&key(pack), &line::write(packs, &kept))
}

/// What one tab knows of the line that it shares with others: what it last read or wrote.
#[derive(Clone, Debug)]
pub struct Keeper {
    base: Option<Stored>,
    read_plan: ReadPlan,
}

impl Keeper {
    /// A tab that has just read what was kept, if anything was.
    pub fn of(packs: Packs<'_>, session: &Session) -> Keeper {
        Keeper::reading(packs, session, plan_words::read)
    }

    /// The same for a page on which the part for results is on its way.
    pub fn first(packs: Packs<'_>, session: &Session) -> Keeper {
        Keeper::reading(packs, session, plan_words::unread)
    }

    fn reading(packs: Packs<'_>, session: &Session, read_plan: ReadPlan) -> Keeper {
        Keeper { base: as_kept(packs, session, read_plan), read_plan }
    }

    /// What results need of the model is here: what was kept of a plan can be read now.
    pub fn model_completed(&mut self, packs: Packs<'_>) {
        let [whole, _] = packs;
        let read = |base: &Stored| Stored { plan: plan_words::read_again(whole, &base.plan), ..base.clone() };
        self.read_plan = plan_words::read;
        self.base = self.base.as_ref().and_then(|base| as_read_again(packs, &read(base), self.read_plan));
    }

    /// Writes what there is to keep, together with what another tab has kept meanwhile. Gives what the session has to
    /// take over, where that is not what it had.
    ///
    /// # Errors
    /// The storage refused.
    pub fn save(
        &mut self,
        packs: Packs<'_>,
        storage: &dyn Storage,
        session: &Session,
    ) -> Result<Option<Option<Stored>>, StorageFault> {
        let [whole, _] = packs;
        let there = storage.read(&key(whole))?;
        let known = session.set_aside.as_ref().map(|SetAside(text)| text);
        let theirs = match there.as_deref().map(|line| line::read_with(whole, line, self.read_plan)) {
            Some(Ok(theirs)) => Some(theirs),
            // Written meanwhile by a version that this one cannot read: not to be written over.
            Some(Err(SetAside(text))) if known != Some(&text) => {
                set_aside(whole, storage, &text)?;
                self.base.clone()
            }
            Some(Err(_)) => self.base.clone(),
            None => None,
        };
        let ours = as_kept(packs, session, self.read_plan);
        let merged = merge::merged(whole, self.base.as_ref(), ours.as_ref(), theirs.as_ref());
        let mut next = session.clone();
        let adopted = merged != ours;
        if adopted {
            next.adopt(merged.clone());
        }
        write(packs, storage, &next, there.as_deref())?;
        self.base.clone_from(&merged);
        Ok(adopted.then_some(merged))
    }

    /// What the session has to take over of what another tab has kept; nothing where there is nothing new, or where it
    /// cannot be read.
    pub fn refresh(&mut self, packs: Packs<'_>, storage: &dyn Storage, session: &Session) -> Option<Option<Stored>> {
        let [whole, _] = packs;
        let there = storage.read(&key(whole)).ok()?;
        let theirs = match there {
            Some(line) => Some(line::read_with(whole, &line, self.read_plan).ok()?),
            None => None,
        };
        if theirs == self.base {
            return None;
        }
        let ours = as_kept(packs, session, self.read_plan);
        let merged = merge::merged(whole, self.base.as_ref(), ours.as_ref(), theirs.as_ref());
        self.base = theirs;
        (merged != ours).then_some(merged)
    }
}

/// The whole model, which lines are read with, and the one without its optional areas.
pub type Packs<'a> = [&'a Pack; 2];

/// What there is to keep, as it reads when it is read again.
fn as_kept(packs: Packs<'_>, session: &Session, read_plan: ReadPlan) -> Option<Stored> {
    kept(session).and_then(|kept| as_read_again(packs, &kept, read_plan))
}

/// What is kept, as it reads when it is read again: answers to what is not asked are not in it.
fn as_read_again(packs: Packs<'_>, kept: &Stored, read_plan: ReadPlan) -> Option<Stored> {
    let [whole, _] = packs;
    line::read_with(whole, &line::write(packs, kept), read_plan).ok()
}

/// The model as it is asked, with the optional areas or without them.
fn asked([whole, without_optional]: Packs<'_>, extended: bool) -> &Pack {
    if extended { whole } else { without_optional }
}
