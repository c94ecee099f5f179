//! Everything that a change of the session does outside the page: keep, address, title, focus, time. The only effects.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::NodeRef;

use super::{Dispatch, Shell};
use crate::session::{Intent, Keeping, Route, Screen, Session, persistence, route};
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
    _listeners: [EventListener; 2],
}

/// A visit that begins: with the answers of an earlier one, at the place that the address names.
pub(super) fn opened(shell: &Shell) -> Session {
    let session = persistence::restore(shell.whole(), &*shell.storage);
    let route = Route::of(shell.whole(), &shell.address.address());
    let pack = shell.asking(&session).pack;
    session.apply(&pack, Intent::Visit(route))
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

impl Effects {
    /// Listens to the address, and brings it in line with the first screen.
    pub(super) fn start(shell: &Shell, session: &Session, dispatch: &Dispatch) -> Effects {
        let window = gloo::utils::window();
        // Back and Forward fire the first; a fragment typed or pasted fires both, and the second changes nothing.
        let listeners = ["popstate", "hashchange"].map(|event| {
            let (shell, dispatch) = (shell.clone(), dispatch.clone());
            EventListener::new(&window, event, move |_| {
                if let Some(route) = Route::named(shell.whole(), &shell.address.address()) {
                    dispatch.send(Intent::Visit(route));
                }
            })
        });
        // A first screen that the address does not name, such as the start instead of an empty result, takes its
        // place in the history; an address without a fragment stays as it is.
        let fragment = route::fragment(&shell.pack, &session.screen);
        if let Some(fragment) = fragment.filter(|fragment| !fragment_is(shell, "") && !fragment_is(shell, fragment)) {
            shell.address.replace(&fragment);
        }
        shell.address.set_title(&title(shell, &session.screen));
        Effects { root: NodeRef::default(), focus_due: false, homes: None, undo: None, _listeners: listeners }
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
            self.focus_due = screen_key(&before.screen) != screen_key(&now.screen);
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

/// Whether the address has this fragment.
fn fragment_is(shell: &Shell, fragment: &str) -> bool {
    route::is_at(&shell.address.address(), fragment)
}

fn title(shell: &Shell, screen: &Screen) -> String {
    let words = &shell.words;
    let name = match screen {
        Screen::Start => return words.say(Word::AppName).to_owned(),
        Screen::Question(index) => shell.model.question(*index).prompt,
        Screen::Check => words.say(Word::CheckHeading),
        Screen::Result => words.say(Word::StagesHeading),
        Screen::Shared(_) => words.say(Word::SharedHeading),
        Screen::Broken(_) => words.say(Word::BrokenHeading),
    };
    words.fill(Word::TitlePage, &[("screen", name)])
}
