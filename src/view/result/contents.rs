//! What is where on the result: its sections by name, folded away until somebody looks for one.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::session::Panel;
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::panel;
use crate::web::focus;

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
    let list = || vec![el("ul").all(sections.iter().map(entry)).into()];
    el("nav")
        .class("mm-contents mm-screen-only")
        .attr("aria-label", ui.say(Word::ResultContents).to_owned())
        .add(panel(ui, Panel::Contents, text(ui.say(Word::ResultContents)), list))
        .into()
}
