//! Everything that a change of the session does outside the page: keep, address, title, focus, time. The only effects.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::NodeRef;

use super::{Dispatch, Shell};
use crate::ports::Subscription;
use crate::session::{Intent, Keeping, Opening, Route, Screen, Session, persistence, route};
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
    homes: Option<String>,
    undo: Option<Timeout>,
    _address: Subscription,
}

/// A visit that begins: with the answers of an earlier one, at the place that the address names.
pub(super) fn opened(shell: &Shell, opening: Opening) -> Session {
    let session = persistence::restore(shell.whole(), &*shell.storage);
    let pack = shell.asking(&session).pack;
    let session = session.apply(&pack, Intent::Visit(here(shell)));
    opening.honoured(session, shell.whole())
}

/// The place that the address names.
fn here(shell: &Shell) -> Route {
    Route::of(shell.whole(), &shell.address.address())
}

/// Names a screen: equal names mean that the person is still at the same place.
pub(super) fn screen_key(screen: &Screen) -> String {
    match screen {
        Screen::Start => "start".to_owned(),
        Screen::Question(index) => ["question-", &index.position().to_string()].concat(),
        Screen::Check => "check".to_owned(),
        Screen::Result => "result".to_owned(),
        Screen::Shared(_) => "shared".to_owned(),
        Screen::Broken(_) => "broken".to_owned(),
    }
}

/// Whether the person is at another place.
pub(super) fn moves(before: &Session, now: &Session) -> bool {
    screen_key(&before.screen) != screen_key(&now.screen)
}

impl Effects {
    /// Listens to the address, and brings it in line with the first screen.
    pub(super) fn start(shell: &Shell, session: &Session, dispatch: &Dispatch) -> Effects {
        let (watching, wishes) = (shell.clone(), dispatch.clone());
        let address = shell.address.watch(Rc::new(move || {
            wishes.send(Intent::Visit(here(&watching)));
        }));
        // A first screen that the address does not name, such as the start instead of an empty result, takes its
        // place in the history; an address without a fragment stays as it is.
        let fragment = route::fragment(&shell.pack, &session.screen);
        let begun = matches!(session.screen, Screen::Question(_)) && fragment_is(shell, "#start");
        match fragment.filter(|fragment| !fragment_is(shell, fragment)) {
            // Start was pressed before the program was there: Back leads to the start, as it always does.
            Some(fragment) if begun => shell.address.push(&fragment),
            Some(fragment) if !fragment_is(shell, "") => shell.address.replace(&fragment),
            _ => {}
        }
        shell.address.set_title(&title(shell, &session.screen));
        Effects { root: NodeRef::default(), focus_due: begun, homes: None, undo: None, _address: address }
    }

    /// The element that holds the product.
    pub(super) fn root(&self) -> NodeRef {
        self.root.clone()
    }

    /// Does what a change asks for. A storage that refuses changes the session once more.
    pub(super) fn follow(&mut self, shell: &Shell, before: &Session, now: &mut Session, dispatch: &Dispatch) {
        let changed = persistence::kept(before) != persistence::kept(now);
        if changed && persistence::save(&shell.pack, &*shell.storage, now).is_err() && now.keeping == Keeping::Kept {
            *now = now.apply(&shell.pack, Intent::StorageFailed);
        }
        if before.screen != now.screen {
            self.focus_due |= moves(before, now);
            let fragment = route::fragment(&shell.pack, &now.screen);
            if let Some(fragment) = fragment.filter(|fragment| !fragment_is(shell, fragment)) {
                shell.address.push(&fragment);
            }
            shell.address.set_title(&title(shell, &now.screen));
        }
        self.note_focus();
        if before.replaced != now.replaced {
            let dispatch = dispatch.clone();
            let expire = move || dispatch.send(Intent::UndoExpired);
            self.undo = now.replaced.is_some().then(|| Timeout::new(UNDO_FOR, expire));
        }
    }

    /// Takes down where the focus goes if the next drawing takes away what has it.
    pub(super) fn note_focus(&mut self) {
        self.homes = self.root.cast::<Element>().and_then(|root| focus::homes(&root));
    }

    /// Moves the focus to the heading of a new screen, but not when the page has just been opened; on the same screen,
    /// keeps it from getting lost with what had it.
    pub(super) fn move_focus(&mut self) {
        let (due, homes) = (std::mem::take(&mut self.focus_due), self.homes.take());
        let Some(root) = self.root.cast::<Element>() else { return };
        if due {
            focus::focus_first(&root, "h1");
        } else if let Some(homes) = homes {
            focus::bring_home(&root, &homes);
        }
    }
}

/// Whether the address has this fragment; the start is also an address without one.
fn fragment_is(shell: &Shell, fragment: &str) -> bool {
    let address = shell.address.address();
    let here = address.find('#').and_then(|place| address.get(place..)).unwrap_or_default();
    here == fragment || (here.is_empty() && fragment == "#start")
}

fn title(shell: &Shell, screen: &Screen) -> String {
    let words = &shell.words;
    let name = match screen {
        Screen::Start => return words.say(Word::AppName).to_owned(),
        Screen::Question(index) => shell.model.question(*index).prompt,
        Screen::Check => words.say(Word::CheckHeading),
        Screen::Result => words.say(Word::TitleResult),
        Screen::Shared(_) => words.say(Word::TitleShared),
        Screen::Broken(_) => words.say(Word::BrokenHeading),
    };
    words.fill(Word::TitlePage, &[("screen", name)])
}
