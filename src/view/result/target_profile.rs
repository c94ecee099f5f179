//! The target profile: questions on the context propose a level for each area, and a sentence says how far the answers are
//! from it. The distance of each area is in the picture of the areas.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::findings::Findings;
use crate::model::ContextQuestion;
use crate::roadmap::Profile;
use crate::session::{Intent, Look, Panel};
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{El, el, text};
use crate::view::parts::panel;

/// The questions, behind a line that opens them; nothing where the model asks nothing on the context.
pub(super) fn target_profile(ui: &Ui<'_>) -> Option<El> {
    let questions = ui.shell.pack.context();
    (!questions.is_empty()).then(|| {
        panel(ui, Panel::Table("target-profile"), text(ui.say(Word::TargetHeading)), || {
            vec![
                el("p").text(ui.say(Word::TargetLead)).into(),
                el("div").class("mm-context").all(questions.iter().map(|asked| question(ui, asked))).into(),
            ]
        })
        .attr("id", ui.shell.id("target-profile"))
    })
}

fn question(ui: &Ui<'_>, question: &ContextQuestion) -> Html {
    let model = &ui.shell.model;
    let chosen = ui.session.view().context.get(&question.index).copied();
    let option = |(place, text): (Option<usize>, &str)| el("option").selected(place == chosen).text(text).into();
    let named = (0..question.options.len()).map(|place| (Some(place), model.context_option(question.index, place)));
    let options: Vec<Html> = std::iter::once((None, ui.say(Word::TargetNoChoice))).chain(named).map(option).collect();
    let (dispatch, index) = (ui.dispatch.clone(), question.index);
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|place| place.dyn_into::<HtmlSelectElement>().ok());
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

/// How far the answers are from the levels that the context calls for.
pub(super) fn reached(ui: &Ui<'_>, findings: &Findings, profile: &Profile) -> Option<El> {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let percent = profile
        .percent(&findings.score)
        .map(|share| words.fill(Word::TargetPercent, &[("share", &words.per_cent(share.per_cent()))]));
    let above = profile.above_target(&findings.score);
    let above: Vec<String> = above.iter().map(|found| model.area(found.area).within.to_owned()).collect();
    let above = (!above.is_empty()).then(|| words.fill(Word::TargetAbove, &[("areas", &words.list(&above))]));
    let said = [percent, above].into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!said.is_empty()).then(|| el("p").class("mm-target-reached").attr("role", "status").text(said))
}
