//! The fields of the page of choices.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choices::Choices;
use crate::report::input::{Paper, Part};
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{El, el};

/// Something that is chosen.
#[derive(Clone)]
pub(super) enum Choice {
    Organisation(String),
    Assessor(String),
    Date(String),
    /// A part is to be in it, or not any more.
    Part(Part),
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
        .add(text(
            ui,
            "paper-organisation",
            Word::PaperOrganisation,
            &choices.organisation,
            typed(choose, Choice::Organisation),
        ))
        .add(text(ui, "paper-assessor", Word::PaperAssessor, &choices.assessor, typed(choose, Choice::Assessor)))
        .add(field(ui, "paper-date", Word::PaperDate, |input| {
            input.attr("type", "date").value(choices.date.clone()).on_input(typed(choose, Choice::Date))
        }))
        .add(logo)
        .add(parts(ui, choices, choose))
        .add(papers(ui, choices, choose))
        .into()
}

fn text(ui: &Ui<'_>, name: &str, label: Word, value: &str, typed: Callback<InputEvent>) -> Html {
    field(ui, name, label, |input| {
        input.attr("type", "text").attr("autocomplete", "off").value(value.to_owned()).on_input(typed)
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

fn typed(choose: &Callback<Choice>, choice: fn(String) -> Choice) -> Callback<InputEvent> {
    let choose = choose.clone();
    Callback::from(move |event: InputEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            choose.emit(choice(field.value()));
        }
    })
}

fn parts(ui: &Ui<'_>, choices: &Choices, choose: &Callback<Choice>) -> Html {
    let boxes = Part::ALL.map(|part| {
        let choose = choose.clone();
        let input = el("input")
            .attr("type", "checkbox")
            .checked(choices.parts.contains(&part))
            .on_change(Callback::from(move |_: Event| choose.emit(Choice::Part(part))));
        el("label").class("mm-choice").add(input).add(el("span").text(ui.say(word(part)))).into()
    });
    el("fieldset").class("mm-paper-parts").add(el("legend").text(ui.say(Word::PaperParts))).all(boxes).into()
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
