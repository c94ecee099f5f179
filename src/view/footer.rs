//! The last lines of every screen: what happens to answers, and which questions these are.

use yew::Html;

use super::dom::el;
use super::parts::more;
use super::{Ui, doors};
use crate::text::Word;

/// The footer.
pub(super) fn footer(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let revision = words.number(u32::from(ui.shell.pack.revision()));
    let goes = if ui.shell.host.hears_answers() { Word::FooterTold } else { Word::FooterPrivacy };
    let where_to = more(words.say(Word::FooterWhere), vec![doors::privacy(ui)]);
    el("div")
        .part("mm-footer")
        .add(el("p").text(words.say(goes)))
        .add(where_to)
        .add(el("p").text(words.fill(Word::FooterRevision, &[("revision", &revision)])))
        .into()
}
