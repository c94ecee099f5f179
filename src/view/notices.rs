//! What has to be said once, above any screen: nothing is kept, something was set aside, something can be undone.

use yew::Html;

use super::Ui;
use super::dom::{el, text};
use super::parts::button;
use crate::session::{Intent, Keeping, Replacement, Screen};
use crate::text::Word;

/// The notices. Their region is always there, so that a screen reader hears what appears in it.
pub(super) fn notices(ui: &Ui<'_>) -> Html {
    let session = ui.session;
    let of_link =
        matches!(session.screen, Screen::Link(_) | Screen::Shared(_) | Screen::Broken(_) | Screen::Report(Some(_)));
    let notice = |word: Word| el("p").part("mm-notice").text(ui.say(word));
    let not_kept = (session.keeping == Keeping::NotKept && !of_link).then(|| notice(Word::NoticeNotKept));
    let set_aside = session.set_aside.as_ref().map(|_| notice(Word::NoticeSetAside));
    let undo = session.replaced.as_ref().map(|replaced| {
        let word = match replaced.by {
            Replacement::UseShared => Word::UndoUsed,
            Replacement::KeepTrial => Word::UndoKept,
            Replacement::StartAgain => Word::UndoAgain,
        };
        notice(word).add(text(" ")).add(button(ui, "mm-link", Word::UndoButton, Intent::Undo))
    });
    el("div")
        .class("mm-notices")
        .untranslated()
        .attr("role", "status")
        .maybe(not_kept)
        .maybe(set_aside)
        .maybe(undo)
        .into()
}
