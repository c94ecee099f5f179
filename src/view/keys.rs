//! Keys on a question: 1 to 5, N, D and Enter. They act only while the focus is inside the product.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::{Dispatch, Shell};
use crate::answers::Answer;
use crate::model::{Level, QuestionIndex};
use crate::session::{Intent, Screen, Session};

/// What keys do on the present screen.
pub(super) fn callback(shell: &Shell, session: &Rc<Session>, dispatch: &Dispatch) -> Callback<KeyboardEvent> {
    let (shell, dispatch, session) = (shell.clone(), dispatch.clone(), session.clone());
    Callback::from(move |event: KeyboardEvent| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() || takes_text(&target) {
            return;
        }
        if let Some(intent) = intent(&shell, &session, &event.key(), &target) {
            event.prevent_default();
            dispatch.send(intent);
        }
    })
}

fn intent(shell: &Shell, session: &Session, key: &str, target: &Element) -> Option<Intent> {
    let Screen::Question(page) = session.screen else { return None };
    if key == "Enter" {
        return (!acts_on_enter(target)).then_some(Intent::Continue);
    }
    let answer = match key {
        "n" | "N" => Answer::NotApplicable,
        "d" | "D" => Answer::Unknown,
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

fn takes_text(target: &Element) -> bool {
    matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT")
        || (target.tag_name() == "INPUT" && target.get_attribute("type").as_deref() != Some("radio"))
}

fn acts_on_enter(target: &Element) -> bool {
    matches!(target.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY")
}
