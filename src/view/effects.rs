//! Everything that a change of the session does outside the page: keep, address, title, focus, time. The only effects.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::{Callback, NodeRef};

use super::{Dispatch, Shell, doors};
use crate::notes::Notes;
use crate::ports::{AddressBar, Entry, StorageFault, Subscription};
use crate::session::persistence::Keeper;
use crate::session::{Intent, Keeping, Opening, Replaced, Screen, Session, persistence, screen};
use crate::share::link;
use crate::text::Word;
use crate::web::focus;

/// How long a replacement can be undone, in milliseconds.
const UNDO_FOR: u32 = 10_000;

/// What runs beside the page. Dropping it ends all of it.
pub(super) struct Effects {
    root: NodeRef,
    /// Whether the heading takes the focus after the next drawing.
    focus_due: bool,
    /// Where the focus goes if the drawing takes away what has it.
    fallbacks: Option<String>,
    undo: Option<Timeout>,
    keeper: Keeper,
    /// The notes as this tab last read or wrote them.
    kept_notes: Notes,
    _listeners: [Subscription; 2],
}

/// Whom to tell what happened outside.
#[derive(Clone)]
pub(super) struct Happened {
    pub(super) address_changed: Callback<()>,
    pub(super) kept_elsewhere: Callback<()>,
}

/// A visit that begins: with the answers of an earlier one, at the place that the address names.
pub(super) fn opened(shell: &Shell, opening: Opening) -> Session {
    let session = persistence::restore_first(shell.whole(), &*shell.storage);
    let pack = shell.asking(&session).pack;
    let session = session.apply_before_results(&pack, Intent::Visit(here(shell).unwrap_or(Screen::Start)));
    opening.honoured(session, shell.whole())
}

/// The place that the address names, if it names one. Where the person was in this product before, a link is their own
/// result, whatever has become of the answers since.
fn here(shell: &Shell) -> Option<Screen> {
    let place = Screen::located(shell.whole(), &shell.address.address())?;
    let own = matches!(place, Screen::Link(_)) && shell.address.entry() == Entry::Own;
    Some(if own { Screen::Result } else { doors::read(shell, place) })
}

/// Names a screen: equal names mean that the person is still at the same place.
pub(super) fn screen_key(screen: &Screen) -> String {
    match screen {
        Screen::Start => "start".to_owned(),
        Screen::Question(index) => ["question-", &index.position().to_string()].concat(),
        Screen::Check => "check".to_owned(),
        Screen::Result => "result".to_owned(),
        // A link that waits becomes what it carries in its place.
        Screen::Link(_) | Screen::Shared(_) => "shared".to_owned(),
        Screen::Broken(_) => "broken".to_owned(),
        Screen::Report(_) => "report".to_owned(),
    }
}

/// Whether the person is at another place. A link that has been read leaves them where they were.
pub(super) fn moves(shell: &Shell, before: &Session, now: &Session) -> bool {
    !is_being_read(shell, before) && screen_key(&before.screen) != screen_key(&now.screen)
}

/// Whether a session shows a link that waited, and need not wait any more.
fn is_being_read(shell: &Shell, session: &Session) -> bool {
    matches!(session.screen, Screen::Link(_)) && shell.model.is_complete()
}

impl Effects {
    /// Listens to the address, and brings it in line with the first screen.
    pub(super) fn start(shell: &Shell, session: &Session, happened: &Happened) -> Effects {
        let Happened { address_changed, kept_elsewhere } = happened.clone();
        let address = shell.address.watch(Rc::new(move || address_changed.emit(())));
        let storage = shell.storage.watch(Rc::new(move || kept_elsewhere.emit(())));
        let begun = matches!(session.screen, Screen::Question(_)) && fragment_is(shell, "#start");
        // Start was pressed before the program was there: Back leads to the start, as it always does.
        if begun {
            go(shell, session, AddressBar::push);
        } else if !fragment_is(shell, "") {
            // A first screen that the address does not name, such as the start instead of an empty result, takes its
            // place in the history; an address without a fragment stays as it is.
            go(shell, session, AddressBar::replace);
        }
        shell.address.set_title(&title(shell, session));
        let keeper = Keeper::first(shell.both(), session);
        Effects {
            root: NodeRef::default(),
            focus_due: begun,
            fallbacks: None,
            undo: None,
            keeper,
            kept_notes: session.notes.clone(),
            _listeners: [address, storage],
        }
    }

    /// What follows from the part for results being here: the plan that was kept can be read, the link in the address, and
    /// the code of the person's own result for it.
    pub(super) fn results_came(&mut self, shell: &Shell, session: &Session) -> Option<Intent> {
        doors::complete_keeper(shell, &mut self.keeper);
        match &session.screen {
            Screen::Link(_) => return Some(Intent::Visit(doors::read(shell, session.screen.clone()))),
            Screen::Result => go(shell, session, AddressBar::replace),
            _ => {}
        }
        None
    }

    /// What another tab has kept meanwhile, to be taken over.
    pub(super) fn kept_elsewhere(&mut self, shell: &Shell, session: &Session) -> Option<Intent> {
        let others = self.keeper.refresh(shell.both(), &*shell.storage, session)?;
        Some(Intent::Adopt(others.map(Box::new)))
    }

    /// The same for what is written beside the answers.
    pub(super) fn noted_elsewhere(&mut self, shell: &Shell, session: &Session) -> Option<Intent> {
        doors::others_notes(shell, session, &mut self.kept_notes)
    }

    /// Where the person has gone by the address. A fragment that names no place changes nothing.
    pub(super) fn address_changed(shell: &Shell) -> Option<Intent> {
        here(shell).map(Intent::Visit)
    }

    /// The element that holds the product.
    pub(super) fn root(&self) -> NodeRef {
        self.root.clone()
    }

    /// Does what a change asks for. A storage that refuses changes the session once more.
    pub(super) fn follow(&mut self, shell: &Shell, before: &Session, now: &mut Session, dispatch: &Dispatch) {
        let changed = persistence::kept(before) != persistence::kept(now);
        if changed {
            match self.keeper.save(shell.both(), &*shell.storage, now) {
                Ok(Some(others)) => *now = now.apply_before_results(&shell.pack, Intent::Adopt(others.map(Box::new))),
                Err(StorageFault) if now.keeping == Keeping::Kept => {
                    *now = now.apply_before_results(&shell.pack, Intent::StorageFailed);
                }
                Ok(None) | Err(StorageFault) => {}
            }
        }
        if before.notes != now.notes {
            doors::keep_notes(shell, now, &mut self.kept_notes);
        }
        if before.screen != now.screen {
            self.focus_due |= moves(shell, before, now);
            // Whoever came here by the history, by a fragment that was typed, or by a link that has just been read, is here
            // already.
            let came = now.screen == Screen::Result && matches!(here(shell), Some(Screen::Result));
            let came = came || is_being_read(shell, before);
            go(shell, now, if came { AddressBar::replace } else { AddressBar::push });
            shell.address.set_title(&title(shell, now));
        } else if now.screen == Screen::Result && changed {
            go(shell, now, AddressBar::replace);
        }
        self.note_focus();
        if !Replaced::is_same(before.replaced.as_ref(), now.replaced.as_ref()) {
            let dispatch = dispatch.clone();
            let expire = move || dispatch.send(Intent::UndoExpired);
            self.undo = now.replaced.is_some().then(|| Timeout::new(UNDO_FOR, expire));
        }
    }

    /// Takes down where the focus goes if the next drawing takes away what has it.
    pub(super) fn note_focus(&mut self) {
        self.fallbacks = self.root.cast::<Element>().and_then(|root| focus::fallbacks(&root));
    }

    /// Moves the focus to the heading of a new screen, but not when the page has just been opened, nor away from what was
    /// chosen before the program was there; on the same screen, keeps it from getting lost with what had it.
    pub(super) fn move_focus(&mut self, first: bool) {
        let (due, fallbacks) = (std::mem::take(&mut self.focus_due), self.fallbacks.take());
        let Some(root) = self.root.cast::<Element>() else { return };
        if due {
            if !(first && focus::is_within(&root)) {
                focus::focus_first(&root, "h1");
            }
        } else if let Some(fallbacks) = fallbacks {
            focus::restore(&root, &fallbacks);
        }
    }
}

/// Brings the address in line with the screen, if it is not.
fn go(shell: &Shell, session: &Session, way: fn(&(dyn AddressBar + 'static), &str)) {
    let own = || doors::own_code(shell, session).map(|code| [link::MARK, &code].concat());
    let own = if session.screen == Screen::Result { own() } else { None };
    let fragment = own.or_else(|| screen::fragment(&shell.pack, &session.screen));
    if let Some(fragment) = fragment.filter(|fragment| !fragment_is(shell, fragment)) {
        way(&*shell.address, &fragment);
    }
}

/// Whether the address has this fragment.
fn fragment_is(shell: &Shell, fragment: &str) -> bool {
    screen::is_at(&shell.address.address(), fragment)
}

fn title(shell: &Shell, session: &Session) -> String {
    let words = &shell.words;
    let name = match &session.screen {
        Screen::Start => return words.say(Word::AppName).to_owned(),
        Screen::Question(index) => match *session.on_page(&shell.pack, *index) {
            // As the heading has it.
            [first, _, ..] => shell.model.area(first.area).name,
            _ => shell.model.question(*index).prompt,
        },
        Screen::Check => words.say(Word::CheckHeading),
        Screen::Result => words.say(Word::TitleResult),
        Screen::Link(_) | Screen::Shared(_) => words.say(Word::TitleShared),
        Screen::Report(_) => words.say(Word::TitleReport),
        Screen::Broken(_) => words.say(Word::BrokenHeading),
    };
    words.fill(Word::TitlePage, &[("screen", name)])
}
