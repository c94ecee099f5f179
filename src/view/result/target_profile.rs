//! The target profile: five questions on the context propose a level for each area, and the distance to it is shown.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::findings::Findings;
use crate::model::ContextQuestion;
use crate::roadmap::target::{self, Profile};
use crate::session::{Intent, Look};
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::el;
use crate::view::parts::{section, table};

/// The section; nothing where the model asks nothing on the context.
pub(super) fn target_profile(ui: &Ui<'_>, findings: &Findings) -> Option<Html> {
    let questions = ui.shell.pack.context();
    (!questions.is_empty()).then(|| {
        section(ui, "mm-target-profile", "target-profile", Word::TargetHeading)
            .add(el("p").text(ui.say(Word::TargetLead)))
            .add(el("div").class("mm-context mm-screen-only").all(questions.iter().map(|asked| question(ui, asked))))
            .maybe(
                target::profile(&ui.shell.pack, &ui.session.view().context).map(|found| reached(ui, findings, &found)),
            )
            .into()
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

/// How far the answers are from the proposed levels.
fn reached(ui: &Ui<'_>, findings: &Findings, profile: &Profile) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let percent = profile
        .percent(&findings.score)
        .map(|share| words.fill(Word::TargetPercent, &[("share", &words.per_cent(share.per_cent()))]));
    let above = profile.above_target(&findings.score);
    let above: Vec<String> = above.iter().map(|found| model.area(found.area).within.to_owned()).collect();
    let above = (!above.is_empty()).then(|| words.fill(Word::TargetAbove, &[("areas", &words.list(&above))]));
    let hundredths = |hundredths: Option<u16>| {
        hundredths
            .filter(|hundredths| *hundredths > 0)
            .map_or_else(String::new, |hundredths| words.hundredths(hundredths))
    };
    let rows = profile.beside(&findings.score).into_iter().map(|found| {
        vec![
            model.area(found.area).name.to_owned(),
            words.number(u32::from(found.target.number())),
            found.mean.map_or_else(|| ui.say(Word::AreasNoMean).to_owned(), |mean| words.mean(mean)),
            hundredths(found.short()),
            hundredths(found.above()),
        ]
    });
    let columns = [
        Word::AreasColumnArea,
        Word::TargetColumnTarget,
        Word::AreasColumnMean,
        Word::TargetColumnShort,
        Word::TargetColumnAbove,
    ];
    let said = [percent, above].into_iter().flatten().collect::<Vec<_>>().join(" ");
    el("div")
        .class("mm-target-reached")
        .add(el("p").class("mm-plan-sum").attr("role", "status").text(said))
        .add(table(ui, Word::TargetHeading, &columns, rows.collect()))
        .into()
}
