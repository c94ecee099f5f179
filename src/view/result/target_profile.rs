//! The target profile: five questions on the context propose a level for each area, and the distance to it is shown.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Findings;
use crate::model::ContextQuestion;
use crate::session::{Intent, Look};
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::el;
use crate::view::parts::section;

/// The section; nothing where the model asks nothing on the context.
pub(super) fn target_profile(ui: &Ui<'_>, _findings: &Findings) -> Option<Html> {
    let questions = ui.shell.pack.context();
    (!questions.is_empty()).then(|| {
        section(ui, "mm-target-profile", "target-profile", Word::TargetHeading)
            .add(el("p").text(ui.say(Word::TargetLead)))
            .add(el("div").class("mm-context mm-screen-only").all(questions.iter().map(|asked| question(ui, asked))))
            .into()
    })
}

fn question(ui: &Ui<'_>, question: &ContextQuestion) -> Html {
    let model = &ui.shell.model;
    let chosen = ui.session.result.context.get(&question.index).copied();
    let option = |(place, text): (Option<usize>, &'static str)| {
        el("option").flag("selected", place == chosen).text(text).into()
    };
    let named = (0..question.options.len()).map(|place| (Some(place), model.context_option(question.index, place)));
    let options: Vec<Html> = std::iter::once((None, ui.say(Word::TargetNoChoice))).chain(named).map(option).collect();
    let (dispatch, index) = (ui.dispatch.clone(), question.index);
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        dispatch.send(Intent::Look(Look::Context(index, place.and_then(|place| place.checked_sub(1)))));
    });
    let id = ui.shell.id(&["context-", question.id].concat());
    el("p")
        .class("mm-field")
        .add(el("label").attr("for", id.clone()).text(model.context(question.index)))
        .add(el("select").attr("id", id).on_change(onchange).all(options))
        .into()
}
