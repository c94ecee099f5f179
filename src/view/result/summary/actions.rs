//! What one can do with a result: pass the link on, hand the report over, change answers.

use yew::Html;

use super::super::share_panel;
use crate::session::{Intent, Screen};
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::el;
use crate::view::parts::{button as named, link};

/// The buttons, and how what they did went.
pub(super) fn actions(ui: &Ui<'_>, own: bool) -> Html {
    let button = |class, word| el("button").attr("type", "button").part(class).text(ui.say(word));
    // Of one's own result, the answers; of a link's, an assessment of one's own, from nothing or from these answers.
    let further: Vec<Html> = if own {
        vec![link(ui, Screen::Check).part("mm-secondary").text(ui.say(Word::ResultBack)).into()]
    } else {
        let use_them = Intent::UseShared(ui.shell.clock.today());
        vec![
            link(ui, Screen::Start).part("mm-secondary").text(ui.say(Word::SharedTake)).into(),
            named(ui, "mm-secondary", Word::SharedUse, use_them).into(),
        ]
    };
    el("div")
        .class("mm-actions mm-summary-actions mm-screen-only")
        .attr("role", "group")
        .attr("aria-label", ui.say(Word::SummaryActions).to_owned())
        .add(button("mm-primary", Word::ShareCopy).on_click(share_panel::copy_link(ui)))
        .add(share_panel::report_link(ui))
        .all(further)
        .add(share_panel::said(ui))
        .into()
}
