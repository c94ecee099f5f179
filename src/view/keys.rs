//! Keys on a question: 1 to 5, N, D and Enter. They act while the focus is inside the product. Where nothing has the
//! focus, as on a page just loaded or after a click beside the text, they act on the one instance that there is, if it
//! can be seen; where there are several, on none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::{Dispatch, Shell};
use crate::answers::Answer;
use crate::model::{Level, QuestionIndex};
use crate::session::{Intent, Screen, Session};

thread_local! {
    /// How many instances listen.
    static LISTENING: Cell<u32> = const { Cell::new(0) };
}

/// The keys of one instance.
#[derive(Default)]
pub(super) struct Keys {
    /// What keys do on the present screen.
    now: Rc<RefCell<Callback<KeyboardEvent>>>,
    listener: Option<EventListener>,
}

impl Keys {
    /// What keys do on the screen that is about to be drawn.
    pub(super) fn on(&self, shell: &Shell, session: &Rc<Session>, dispatch: &Dispatch) -> Callback<KeyboardEvent> {
        let callback = callback(shell, session, dispatch);
        self.now.replace(callback.clone());
        callback
    }

    /// Listens to keys that are pressed while nothing has the focus.
    pub(super) fn listen(&mut self, root: Element) {
        let now = Rc::clone(&self.now);
        let listener = move |event: &web_sys::Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if LISTENING.get() == 1 && !event.default_prevented() && without_focus(event) && is_in_view(&root) {
                let callback = now.borrow().clone();
                callback.emit(event.clone());
            }
        };
        let options = EventListenerOptions::enable_prevent_default();
        self.listener = Some(EventListener::new_with_options(&gloo::utils::window(), "keydown", options, listener));
        LISTENING.set(LISTENING.get() + 1);
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        if self.listener.is_some() {
            LISTENING.set(LISTENING.get().saturating_sub(1));
        }
    }
}

/// The browser sends a key to the body where nothing has the focus.
fn without_focus(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| matches!(target.tag_name().as_str(), "BODY" | "HTML") && !target.is_content_editable())
}

fn is_in_view(root: &Element) -> bool {
    let (place, window) = (root.get_bounding_client_rect(), gloo::utils::window());
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    place.bottom() > 0.0 && place.top() < height
}

fn callback(shell: &Shell, session: &Rc<Session>, dispatch: &Dispatch) -> Callback<KeyboardEvent> {
    let (shell, dispatch, session) = (shell.clone(), dispatch.clone(), session.clone());
    Callback::from(move |event: KeyboardEvent| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if held_with_others(&event) || event.is_composing() || takes_text(&target) {
            return;
        }
        if let Some(intent) = intent(&shell, &session, &event, &target) {
            event.prevent_default();
            // A key that is held down means one answer and one page, not one after the other.
            if !event.repeat() {
                dispatch.send(intent);
            }
        }
    })
}

fn intent(shell: &Shell, session: &Session, event: &KeyboardEvent, target: &Element) -> Option<Intent> {
    let Screen::Question(page) = session.screen else { return None };
    let key = meant(&event.key(), &event.code());
    if key == "Enter" {
        return (!acts_on_enter(target)).then_some(Intent::Continue);
    }
    let answer = match key.as_str() {
        "n" => Answer::NotApplicable,
        "d" => Answer::Unknown,
        digit => Answer::Level(Level::new(digit.parse().ok()?)?),
    };
    let question = question_at(shell, session, page, target)?;
    Some(Intent::Answer { question, answer, day: shell.clock.today() })
}

/// The question that the focus is in, or the first open one of the page.
fn question_at(shell: &Shell, session: &Session, page: QuestionIndex, target: &Element) -> Option<QuestionIndex> {
    let shown = session.on_page(&shell.pack, page);
    let card = target.closest("[data-question]").ok().flatten();
    let id = card.and_then(|card| card.get_attribute("data-question"));
    let focused = id.and_then(|id| shown.iter().find(|question| question.id == id));
    let open = shown.iter().find(|question| !session.answers.get(question.index).is_given());
    focused.or(open).or(shown.first()).map(|question| question.index)
}

fn held_with_others(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

/// The key that a person means: what it writes, or where it lies if it writes neither a digit nor a Latin letter. The
/// row of digits writes signs on a French keyboard and other digits on an Arabic one, and N and D write other letters on
/// a Russian one.
fn meant(key: &str, code: &str) -> String {
    let mut written = key.chars();
    match (written.next(), written.next()) {
        (Some(character), None) if !character.is_ascii_alphanumeric() => {
            let place = ["Digit", "Numpad", "Key"].iter().find_map(|row| code.strip_prefix(row));
            place.unwrap_or_default().to_ascii_lowercase()
        }
        (Some(character), None) => character.to_ascii_lowercase().to_string(),
        _ => key.to_owned(),
    }
}

fn takes_text(target: &Element) -> bool {
    matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT")
        || (target.tag_name() == "INPUT" && target.get_attribute("type").as_deref() != Some("radio"))
}

fn acts_on_enter(target: &Element) -> bool {
    matches!(target.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY")
}
