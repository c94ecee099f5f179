//! Sharing: the link, copying it, and a name in it for those who want one; and printing.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::day::Day;
use crate::findings::Findings;
use crate::session::{Intent, Look, Screen};
use crate::share::{self, Label, LabelError};
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{El, el};
use crate::view::parts::{link, section};
use crate::web::clipboard;

/// The panel.
pub(super) fn share_panel(ui: &Ui<'_>, findings: &Findings, day: Option<Day>) -> Html {
    let shell = ui.shell;
    let label = Label::new(&ui.session.view().label);
    let fault = match &label {
        Ok(_) | Err(LabelError::Empty) => None,
        Err(LabelError::TooLong) => Some(Word::ShareLabelLong),
        Err(LabelError::Invisible) => Some(Word::ShareLabelInvisible),
    };
    let day = day.unwrap_or_else(|| shell.clock.today());
    // Nothing that is only being tried out leaves the page.
    let given = ui.session.given_answers().unwrap_or(&findings.answers);
    let label = label.ok();
    let plan = ui.session.view().plan_inputs();
    let planned = share::encode_with_plan(&shell.pack, given, day, &plan, label.as_ref());
    let is_whole = planned.is_ok();
    let bare = share::encode(&shell.pack, given, day, label.as_ref());
    let code = planned.unwrap_or_else(|_| bare.clone());
    let lead = if code == bare { Word::ShareLead } else { Word::ShareLeadPlan };
    let too_long = el("p").class("mm-note").text(ui.say(Word::SharePlanTooLong));
    let address = share::link::address(&shell.link_base(), &code);
    section(ui, "mm-share", "share", Word::ShareHeading)
        .add(el("p").text(ui.say(lead)))
        .maybe((!is_whole).then_some(too_long))
        .maybe(clock_note(ui, day))
        .add(label_field(ui, fault))
        .add(link_field(ui, address))
        .add(actions(ui))
        .into()
}

/// A word on the day where the clock cannot be right.
fn clock_note(ui: &Ui<'_>, day: Day) -> Option<Html> {
    let words = &ui.shell.words;
    let note = || el("p").class("mm-note").text(words.fill(Word::ShareClockOff, &[("day", &words.day(day))]));
    ui.shell.clock.is_off().then(|| note().into())
}

fn label_field(ui: &Ui<'_>, fault: Option<Word>) -> Html {
    let (id, hint) = (ui.shell.id("label"), ui.shell.id("label-hint"));
    let dispatch = ui.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            dispatch.send(Intent::Look(Look::Label(field.value())));
        }
    });
    let input = el("input")
        .attr("id", id.clone())
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("aria-describedby", hint.clone())
        .attr("aria-invalid", if fault.is_some() { "true" } else { "false" })
        .value(ui.session.view().label.clone())
        .on_input(oninput);
    el("div")
        .class("mm-field mm-screen-only")
        .add(el("label").attr("for", id).text(ui.say(Word::ShareLabel)))
        .add(input)
        .add(el("p").attr("id", hint).class("mm-note").text(ui.say(fault.unwrap_or(Word::ShareLabelHint))))
        .into()
}

fn link_field(ui: &Ui<'_>, address: String) -> Html {
    let id = ui.shell.id("link");
    let input = el("input")
        .attr("id", id.clone())
        .class("mm-link-field")
        .attr("type", "text")
        .flag("readonly", true)
        .value(address.clone());
    el("div")
        .class("mm-field")
        .add(el("label").attr("for", id).text(ui.say(Word::ShareLink)))
        .add(input)
        .add(el("p").class("mm-print-only mm-link-printed").text(address))
        .into()
}

fn actions(ui: &Ui<'_>) -> Html {
    let button = el("button").attr("type", "button").part("mm-secondary").text(ui.say(Word::ShareCopyThis));
    el("p").class("mm-actions mm-screen-only").add(button.on_click(copy_link(ui))).into()
}

/// How copying went, beside the buttons of the summary.
pub(super) fn said(ui: &Ui<'_>) -> El {
    let view = ui.session.view();
    let said = match view.copied {
        None => "",
        Some(true) => ui.say(Word::ShareCopied),
        Some(false) => ui.say(Word::ShareSelect),
    };
    el("p").class("mm-said").attr("role", "status").text(said)
}

/// Copies the link.
pub(super) fn copy_link(ui: &Ui<'_>) -> Callback<MouseEvent> {
    copy(ui, ".mm-link-field")
}

/// The way to the report that one hands over.
pub(super) fn report_link(ui: &Ui<'_>) -> Html {
    let shared = ui.session.screen.shared().cloned().map(Box::new);
    link(ui, Screen::Report(shared)).part("mm-secondary").text(ui.say(Word::SummaryReport)).into()
}

/// Copies what a field of the panel holds.
fn copy(ui: &Ui<'_>, field: &'static str) -> Callback<MouseEvent> {
    let dispatch = ui.dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        let Some(field) = field_beside(&event, field) else { return };
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let copied = clipboard::copy(&field).await;
            dispatch.send(Intent::Look(Look::Copied(copied == clipboard::Copied::Yes)));
        });
    })
}

/// A field of the same result as what was clicked.
fn field_beside(event: &MouseEvent, field: &str) -> Option<Element> {
    let clicked = event.target()?.dyn_into::<Element>().ok()?;
    clicked.closest(".mm-result").ok()??.query_selector(field).ok()?
}
