//! Small pieces that several screens use: links to places, things behind a summary, tables, lists of terms.

use yew::prelude::*;

use super::Ui;
use super::dom::{El, el};
use crate::session::{Intent, Look, Panel, Screen, screen};
use crate::text::Word;

/// A link to a place in the product, whose click sends `intent`. It is a real link: it can be opened in a new tab.
pub(super) fn link_with(ui: &Ui<'_>, to: &Screen, intent: Intent) -> El {
    let dispatch = ui.dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        // A click that means "in a new tab" stays the browser's.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            dispatch.send(intent.clone());
        }
    });
    let href = screen::fragment(&ui.shell.pack, to).unwrap_or_default();
    el("a").attr("href", href).on_click(onclick)
}

/// A link that goes to a place.
pub(super) fn link(ui: &Ui<'_>, to: Screen) -> El {
    link_with(ui, &to.clone(), Intent::Visit(to))
}

/// The heading of a screen, which takes the focus when the screen appears.
pub(super) fn heading() -> El {
    el("h1").attr("tabindex", "-1").attr("part", "heading")
}

/// A button that sends an intent, with a class that is a part as well.
pub(super) fn button(ui: &Ui<'_>, class: &'static str, word: Word, intent: Intent) -> El {
    el("button").attr("type", "button").part(class).text(ui.say(word)).on_click(ui.dispatch.on(intent))
}

/// Something behind a line that opens it.
pub(super) fn more(summary: impl AsRef<str>, children: Vec<Html>) -> Html {
    el("details")
        .class("mm-more")
        .add(el("summary").text(summary))
        .add(el("div").class("mm-more-inside").all(children))
        .into()
}

/// Something behind a line that opens it, drawn only while it is open.
pub(super) fn panel(ui: &Ui<'_>, panel: Panel, summary: impl Into<Html>, inside: impl FnOnce() -> Vec<Html>) -> El {
    let open = ui.session.view().open.contains(&panel);
    let dispatch = ui.dispatch.clone();
    let toggle = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        dispatch.send(Intent::Look(Look::Open(panel, !open)));
    });
    el("details")
        .class("mm-more")
        .flag("open", open)
        .add(el("summary").add(summary).on_click(toggle))
        .maybe(open.then(|| el("div").class("mm-more-inside").all(inside())))
}

/// A section of a page with its heading.
pub(super) fn section(ui: &Ui<'_>, class: &'static str, name: &str, heading: Word) -> El {
    let id = ui.shell.id(name);
    el("section")
        .class(class)
        .attr("aria-labelledby", id.clone())
        .add(el("h2").attr("id", id).attr("tabindex", "-1").text(ui.say(heading)))
}

/// A term and what is said of it, as an entry of a `dl`.
pub(super) fn entry(term: impl AsRef<str>, said: impl Into<Html>) -> Html {
    el("div").add(el("dt").text(term)).add(el("dd").add(said)).into()
}

/// A table with a caption for screen readers, one header row, and a header at the start of each row. It scrolls
/// sideways within itself where the page is too narrow.
pub(super) fn table(ui: &Ui<'_>, caption: Word, columns: &[Word], rows: Vec<Vec<String>>) -> Html {
    table_of(ui, caption, columns.iter().map(|column| ui.say(*column).to_owned()).collect(), rows)
}

/// The same with headers that are made.
pub(super) fn table_of(ui: &Ui<'_>, caption: Word, columns: Vec<String>, rows: Vec<Vec<String>>) -> Html {
    let header = columns.into_iter().map(|column| el("th").attr("scope", "col").text(column).into());
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().enumerate().map(|(nth, cell)| match nth {
            0 => el("th").attr("scope", "row").text(cell).into(),
            _ => el("td").text(cell).into(),
        });
        el("tr").all(cells).into()
    };
    el("div")
        .part("mm-table")
        .attr("role", "group")
        .attr("aria-label", ui.say(caption).to_owned())
        .attr("tabindex", "0")
        .add(
            el("table")
                .add(el("caption").class("mm-hidden").text(ui.say(caption)))
                .add(el("thead").add(el("tr").all(header)))
                .add(el("tbody").all(rows.into_iter().map(row))),
        )
        .into()
}
