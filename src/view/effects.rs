//! Everything that a change of the session does outside the components: keep, address, focus, time. The only effects.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{Shell, Store};
use crate::session::{Intent, Keeping, Route, Screen, keep, route};
use crate::text::Word;
use crate::web::focus;

/// How long a replacement can be undone, in milliseconds.
const UNDO_FOR: u32 = 10_000;

/// Names a screen: equal names mean that the person is still at the same place.
pub(super) fn screen_key(screen: &Screen) -> String {
    match screen {
        Screen::Start => "start".to_owned(),
        Screen::Question(index) => format!("question-{}", index.position()),
        Screen::Check => "check".to_owned(),
        Screen::Result => "result".to_owned(),
        Screen::Shared(_) => "shared".to_owned(),
        Screen::Broken(_) => "broken".to_owned(),
    }
}

/// Keeps answers as they are given, and says so when the storage refuses.
#[hook]
pub(super) fn use_keeping(shell: &Shell, store: &UseReducerHandle<Store>) {
    let shell = shell.clone();
    let dispatcher = store.dispatcher();
    let session = store.session.clone();
    use_effect_with((session.answers.clone(), session.answered_on), move |_| {
        if keep::save(&shell.pack, &*shell.storage, &session).is_err() && session.keeping == Keeping::Kept {
            dispatcher.dispatch(Intent::StorageFailed);
        }
    });
}

/// Keeps the address and the screen together, in both directions, and the page's title with them.
#[hook]
pub(super) fn use_address(shell: &Shell, store: &UseReducerHandle<Store>) {
    let dispatcher = store.dispatcher();
    let listening = shell.clone();
    use_effect_with((), move |()| {
        let window = gloo::utils::window();
        // Back and Forward fire the first; a fragment typed or pasted fires both, and the second changes nothing.
        let listeners = ["popstate", "hashchange"].map(|event| {
            let (shell, dispatcher) = (listening.clone(), dispatcher.clone());
            EventListener::new(&window, event, move |_| {
                dispatcher.dispatch(Intent::Visit(Route::of(&shell.pack, &shell.address.address())));
            })
        });
        move || drop(listeners)
    });
    let shell = shell.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(store.session.screen.clone(), move |screen| {
        let Some(fragment) = route::fragment(&shell.pack, screen) else {
            return shell.address.set_title(&title(&shell, screen));
        };
        let address = shell.address.address();
        let here = address.find('#').map_or("", |place| address.get(place..).unwrap_or_default());
        // The first screen names its place without a new entry, so that Back leaves the page.
        let is_first = first.replace(false);
        if here != fragment && !(here.is_empty() && *screen == Screen::Start) {
            if is_first { shell.address.replace(&fragment) } else { shell.address.push(&fragment) }
        }
        shell.address.set_title(&title(&shell, screen));
    });
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

/// Ends the time in which a replacement can be undone.
#[hook]
pub(super) fn use_undo_timer(store: &UseReducerHandle<Store>) {
    let dispatcher = store.dispatcher();
    use_effect_with(store.session.replaced.is_some(), move |pending| {
        let timer = pending.then(|| Timeout::new(UNDO_FOR, move || dispatcher.dispatch(Intent::UndoExpired)));
        move || drop(timer)
    });
}

/// Moves the focus to the heading of a new screen, but not when the page has just been opened.
#[hook]
pub(super) fn use_focus(root: &NodeRef, store: &UseReducerHandle<Store>) {
    let root = root.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(screen_key(&store.session.screen), move |_| {
        if first.replace(false) {
            return;
        }
        if let Some(root) = root.cast::<web_sys::Element>() {
            focus::focus_first(&root, "h1");
        }
    });
}
