//! The practices of an area under it, each with a dot at its level on the same axis. While answers are tried out, cells
//! stand in the place of the axis and take clicks, and a list beside them does the same for the keyboard.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::drawing::stretched;
use super::part::{Inputs, part};
use super::scene::Scene;
use crate::answers::Answer;
use crate::chart::areas::Row;
use crate::chart::practices::{self as chart, Practice};
use crate::findings::Findings;
use crate::model::{Level, Question};
use crate::session::{Intent, Screen};
use crate::text::{Word, pictures};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::link_with;

/// The practices of a row. Where the answers are the person's own, each leads to its question.
pub(super) fn practices(scene: &Rc<Scene>, own: bool, area: &Row) -> Html {
    let ui = &scene.ui();
    let row = |practice: &Practice| {
        let question = ui.shell.pack.question(practice.question)?;
        let answer = scene.findings.answers.get(question.index);
        let inputs = Inputs::Practice(question.index, answer, [own, ui.session.view().trying]);
        Some(part(scene, question.id, inputs, draw))
    };
    let label = ui.shell.words.fill(Word::AreasPractices, &[("area", &area.name)]);
    el("ul").class("mm-practices").attr("aria-label", label).all(area.practices.iter().filter_map(row)).into()
}

fn draw(ui: &Ui<'_>, _: &Findings, inputs: &Inputs) -> Html {
    let Inputs::Practice(index, answer, [own, trying]) = *inputs else { return Html::default() };
    let Some(question) = ui.shell.pack.question(index) else { return Html::default() };
    let practice = pictures::practice(&ui.shell.model, &ui.shell.words, question, answer);
    let name: Html = if own && !trying {
        link_with(ui, &Screen::Question(question.index), Intent::Change(question.index)).text(&practice.name).into()
    } else {
        text(&practice.name)
    };
    let name = el("span").class("mm-bar-name").add(name);
    if trying {
        let cell = |level: Level| {
            let filled = answer.level().is_some_and(|given| level <= given);
            let intent = Intent::Try(question.index, Answer::Level(level));
            el("i").class(if filled { "mm-filled" } else { "" }).on_click(ui.dispatch.on(intent)).into()
        };
        let cells = el("span").class("mm-cells").decorative().all(Level::all().map(cell));
        let value = el("span").class("mm-bar-value").add(choice(ui, question, answer));
        let says = answer.level().map(|level| ui.shell.model.level(question.index, level));
        let says = says.map(|says| el("span").class("mm-level-says").text(says));
        return el("li").class("mm-practice mm-trying").add(name).add(cells).add(value).maybe(says).into();
    }
    // What is no level is in words on the track, and read out in the place of its sign.
    let value = el("span").class("mm-bar-value");
    let value = match answer.level() {
        Some(_) => value.text(&practice.figure),
        None => value
            .add(el("span").decorative().text(&practice.figure))
            .add(el("span").class("mm-hidden").text(&practice.said)),
    };
    let track = stretched(&chart::track(&practice, TRACK), "mm-drawn");
    el("li").class("mm-practice").add(name).add(track).add(value).into()
}

/// The length of a track in the drawing; on the page it is as long as its place.
const TRACK: i32 = 40_000;

/// The list of answers to try out.
fn choice(ui: &Ui<'_>, question: &Question, chosen: Answer) -> Html {
    let answers: Vec<Answer> =
        Level::all().map(Answer::Level).chain([Answer::NotApplicable, Answer::Unknown, Answer::Open]).collect();
    let said = |answer: Answer| pictures::figure(&ui.shell.words, answer);
    let options = answers.iter().map(|answer| el("option").selected(*answer == chosen).text(said(*answer)).into());
    let options: Vec<Html> = options.collect();
    let (dispatch, index) = (ui.dispatch.clone(), question.index);
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        if let Some(answer) = place.and_then(|place| answers.get(place)) {
            dispatch.send(Intent::Try(index, *answer));
        }
    });
    let label = ui.shell.words.fill(Word::TrialLevel, &[("practice", ui.shell.model.question(question.index).name)]);
    el("select").class("mm-try").attr("aria-label", label).on_change(onchange).all(options).into()
}
