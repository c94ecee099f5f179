//! A result whose words are not here yet, or did not come: said, with a way on.

use yew::{Callback, Html, MouseEvent};

use super::Ui;
use super::dom::el;
use crate::session::Screen;
use crate::text::Word;

/// The page while the part for results is on its way, or once it has failed to come; then it can be asked for again.
pub(super) fn waiting(ui: &Ui<'_>, failed: bool, request: Callback<MouseEvent>) -> Html {
    let (heading, text) = match (failed, &ui.session.screen) {
        (false, _) => (Word::WaitingHeading, Word::WaitingText),
        (true, Screen::Link(_)) => (Word::WaitingFailed, Word::WaitingFailedLink),
        (true, _) => (Word::WaitingFailed, Word::WaitingFailedText),
    };
    let again = failed.then(|| {
        let button = el("button").attr("type", "button").class("mm-primary").text(ui.say(Word::WaitingAgain));
        el("p").class("mm-actions").add(button.on_click(request))
    });
    el("div")
        .class("mm-waiting")
        .untranslated()
        .add(el("h1").attr("tabindex", "-1").text(ui.say(heading)))
        .add(el("p").class("mm-lead").attr("role", "status").text(ui.say(text)))
        .maybe(again)
        .into()
}
