//! A result whose words are not here yet, or did not come: said, with a way on.

use yew::Html;

use super::Ui;
use super::dom::el;
use crate::text::Word;
use crate::web::page;

/// The page while the words of a result are on their way, or once they have failed to come.
pub(super) fn waiting(ui: &Ui<'_>, failed: bool) -> Html {
    let (heading, text) =
        if failed { (Word::WaitingFailed, Word::WaitingFailedText) } else { (Word::WaitingHeading, Word::WaitingText) };
    let reload = failed.then(|| {
        let button = el("button").attr("type", "button").class("mm-primary").text(ui.say(Word::WaitingReload));
        el("p").class("mm-actions").add(button.on_click(yew::Callback::from(|_| page::reload())))
    });
    el("div")
        .class("mm-waiting")
        .add(el("h1").attr("tabindex", "-1").text(ui.say(heading)))
        .add(el("p").class("mm-lead").attr("role", "status").text(ui.say(text)))
        .maybe(reload)
        .into()
}
