//! A result whose words are not here yet, or did not come: said, with a way on.

use yew::{Callback, Html, MouseEvent};

use super::Ui;
use super::dom::el;
use super::parts::heading;
use crate::session::Screen;
use crate::text::Word;

/// The page while the part for results is on its way, or once it has failed to come; then it can be asked for again.
pub(super) fn waiting(ui: &Ui<'_>, failed: bool, request: Callback<MouseEvent>) -> Html {
    let (title, text) = match (failed, &ui.session.screen) {
        (false, _) => (Word::WaitingHeading, Word::WaitingText),
        (true, Screen::Link(_)) => (Word::WaitingFailed, Word::WaitingFailedLink),
        (true, _) => (Word::WaitingFailed, Word::WaitingFailedText),
    };
    let again = failed.then(|| {
        let button = el("button").attr("type", "button").part("mm-primary").text(ui.say(Word::WaitingAgain));
        el("p").part("mm-actions").add(button.on_click(request))
    });
    el("div")
        .class("mm-waiting")
        .untranslated()
        .add(heading().text(ui.say(title)))
        .add(el("p").part("mm-lead").attr("role", "status").text(ui.say(text)))
        .maybe(again)
        .into()
}
