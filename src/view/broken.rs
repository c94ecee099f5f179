//! A link that cannot be read: what is wrong with it and what to do. Nothing of it is used.

use yew::Html;

use super::Ui;
use super::dom::{el, text};
use super::parts::{entry, heading, link};
use crate::session::Screen;
use crate::share::LinkError;
use crate::text::{Word, sentences};

/// The page for a broken link.
pub(super) fn broken(ui: &Ui<'_>, error: &LinkError) -> Html {
    let words = &ui.shell.words;
    el("div")
        .class("mm-broken")
        .attr("role", "alert")
        .add(heading().text(ui.say(Word::BrokenHeading)))
        .add(el("dl").class("mm-about-list").all([
            entry(ui.say(Word::BrokenWhat), text(sentences::link_error(words, error))),
            entry(ui.say(Word::BrokenDo), text(sentences::link_remedy(words, error))),
        ]))
        .add(el("p").text(ui.say(Word::BrokenNothingRead)))
        .add(el("p").part("mm-actions").add(link(ui, Screen::Start).part("mm-primary").text(ui.say(Word::BrokenStart))))
        .into()
}
