//! What is where on the result: its sections by name, beside it where there is room; and the way past the summary.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::session::Panel;
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::panel;
use crate::web::focus;

/// Names the list of sections.
const CONTENTS: &str = "contents";

/// The list of sections, each by the name of its heading's id and its words.
pub(super) fn contents(ui: &Ui<'_>, sections: &[(&'static str, Word)]) -> Html {
    let entry = |(name, heading): &(&str, Word)| {
        let id = ui.shell.id(name);
        let go = Callback::from(move |event: MouseEvent| {
            if let Some(button) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                focus::go_to(&button, &id);
            }
        });
        let button = el("button").attr("type", "button").part("mm-link").text(ui.say(*heading)).on_click(go);
        el("li").add(button).into()
    };
    let list = || el("ul").all(sections.iter().map(entry));
    // Beside the result where there is room, and else behind a line: what is folded away cannot be shown by a sheet.
    el("nav")
        .class("mm-contents mm-screen-only")
        .attr("id", ui.shell.id(CONTENTS))
        .attr("tabindex", "-1")
        .attr("aria-label", ui.say(Word::ResultContents).to_owned())
        .add(el("div").class("mm-contents-beside").add(el("p").text(ui.say(Word::ResultContents))).add(list()))
        .add(panel(ui, Panel::Contents, text(ui.say(Word::ResultContents)), || vec![list().into()]))
        .into()
}

/// The way past the summary, seen once it has the focus.
pub(super) fn skip_link(ui: &Ui<'_>) -> Html {
    let id = ui.shell.id(CONTENTS);
    let go = Callback::from(move |event: MouseEvent| {
        if let Some(button) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            focus::go_to(&button, &id);
        }
    });
    // A button: the address of a result is its link, which a fragment of the page's own would replace.
    el("button")
        .class("mm-skip mm-screen-only")
        .attr("type", "button")
        .text(ui.say(Word::ResultSkip))
        .on_click(go)
        .into()
}
