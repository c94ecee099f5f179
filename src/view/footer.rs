//! The last lines of every screen: what happens to answers, and which questions these are.

use yew::Html;

use super::Ui;
use super::dom::el;
use crate::text::Word;

/// The footer.
pub(super) fn footer(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let revision = words.number(u32::from(ui.shell.pack.revision()));
    el("div")
        .part("mm-footer")
        .add(el("p").text(words.say(Word::FooterPrivacy)))
        .add(el("p").text(words.fill(Word::FooterRevision, &[("revision", &revision)])))
        .into()
}
