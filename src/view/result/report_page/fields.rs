//! The fields of the page of choices.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choices::Choices;
use crate::notes::{Field, Written};
use crate::report::input::{Paper, Part};
use crate::session::Intent;
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{El, el};

/// Something that is chosen.
#[derive(Clone)]
pub(super) enum Choice {
    Date(String),
    /// A part is to be in it, or not any more.
    Part(Part),
    /// What was written beside answers is to be in it, or not any more.
    Notes,
    Paper(Paper),
    /// Another file.
    Logo,
}

/// All fields.
pub(super) fn fields(ui: &Ui<'_>, choices: &Choices, choose: &Callback<Choice>) -> Html {
    let logo = field(ui, "paper-logo", Word::PaperLogo, |input| {
        let choose = choose.clone();
        input
            .attr("type", "file")
            .attr("accept", ".png,.jpg,.jpeg,.webp,.gif,.svg")
            .flag("data-report-logo", true)
            .on_change(Callback::from(move |_: Event| choose.emit(Choice::Logo)))
    });
    el("div")
        .class("mm-paper-fields")
        .add(written(ui, "paper-organisation", Word::PaperOrganisation, Field::Organisation))
        .add(written(ui, "paper-assessor", Word::PaperAssessor, Field::Assessor))
        .add(field(ui, "paper-date", Word::PaperDate, |input| {
            let choose = choose.clone();
            let oninput = on_input(move |day| choose.emit(Choice::Date(day)));
            input.attr("type", "date").value(choices.date.clone()).on_input(oninput)
        }))
        .add(logo)
        .add(parts(ui, choices, choose))
        .add(papers(ui, choices, choose))
        .into()
}

/// A field that is kept beside the answers.
fn written(ui: &Ui<'_>, name: &str, label: Word, of: Field) -> Html {
    let (dispatch, pack) = (ui.dispatch.clone(), ui.shell.pack.clone());
    let oninput = on_input(move |text| dispatch.send(Intent::Write(Written::new(&pack, of, &text))));
    let value = ui.session.shown_notes().get(&ui.shell.pack, of);
    field(ui, name, label, |input| {
        input.attr("type", "text").attr("dir", "auto").attr("autocomplete", "off").value(value).on_input(oninput)
    })
}

fn field(ui: &Ui<'_>, name: &str, label: Word, input: impl FnOnce(El) -> El) -> Html {
    let id = ui.shell.id(name);
    el("div")
        .class("mm-field")
        .add(el("label").attr("for", id.clone()).text(ui.say(label)))
        .add(input(el("input").attr("id", id)))
        .into()
}

fn on_input(then: impl Fn(String) + 'static) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            then(field.value());
        }
    })
}

/// A box to be ticked.
fn choice(ui: &Ui<'_>, label: Word, checked: bool, choose: &Callback<Choice>, choice: Choice) -> Html {
    let choose = choose.clone();
    let input = el("input")
        .attr("type", "checkbox")
        .checked(checked)
        .on_change(Callback::from(move |_: Event| choose.emit(choice.clone())));
    el("label").class("mm-choice").add(input).add(el("span").text(ui.say(label))).into()
}

fn parts(ui: &Ui<'_>, choices: &Choices, choose: &Callback<Choice>) -> Html {
    let boxes = Part::ALL.map(|part| choice(ui, word(part), choices.parts.contains(&part), choose, Choice::Part(part)));
    el("fieldset")
        .class("mm-paper-parts")
        .add(el("legend").text(ui.say(Word::PaperParts)))
        .all(boxes)
        .add(choice(ui, Word::PaperNotes, choices.notes, choose, Choice::Notes))
        .into()
}

fn papers(ui: &Ui<'_>, choices: &Choices, choose: &Callback<Choice>) -> Html {
    let boxes = [(Paper::A4, Word::PaperSizeA4), (Paper::Letter, Word::PaperSizeLetter)].map(|(paper, word)| {
        let choose = choose.clone();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", ui.shell.id("paper-size"))
            .checked(choices.paper == paper)
            .on_change(Callback::from(move |_: Event| choose.emit(Choice::Paper(paper))));
        el("label").class("mm-choice").add(input).add(el("span").text(ui.say(word))).into()
    });
    el("fieldset").class("mm-paper-parts").add(el("legend").text(ui.say(Word::PaperSize))).all(boxes).into()
}

fn word(part: Part) -> Word {
    match part {
        Part::Summary => Word::PaperPartSummary,
        Part::Stages => Word::PaperPartStages,
        Part::Areas => Word::PaperPartAreas,
        Part::Plan => Word::PaperPartPlan,
        Part::Roadmap => Word::PaperPartRoadmap,
        Part::Open => Word::PaperPartOpen,
        Part::Laws => Word::PaperPartLaws,
        Part::Method => Word::PaperPartMethod,
        Part::Criteria => Word::PaperPartCriteria,
        Part::Steps => Word::PaperPartSteps,
        Part::Answers => Word::PaperPartAnswers,
    }
}
