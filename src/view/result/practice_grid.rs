//! The practice grid: each practice with its level, on a scale of five cells. It is a table, and looks like one. While
//! answers are tried out, the cells take clicks and a list beside them does the same for the keyboard.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::others_report::others_report;
use super::part::{Inputs, part};
use super::places::{TRIAL_BAR, TRIAL_BEGIN};
use super::scene::Scene;
use crate::answers::Answer;
use crate::findings::Findings;
use crate::model::{Area, Level, Question};
use crate::session::{Intent, Look, Screen};
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{button, link_with, section};

/// The level from which on a practice is one standard way for all.
const STANDARD: u8 = 3;

/// The grid. Where the answers are the person's own, each practice leads to its question.
pub(super) fn practice_grid(scene: &Rc<Scene>, own: bool) -> Html {
    let (ui, findings) = (&scene.ui(), &*scene.findings);
    let header = |word: Word| el("th").attr("scope", "col").text(ui.say(word));
    let head = el("tr").add(header(Word::GridColumnPractice)).add(header(Word::GridColumnLevel));
    let trying = ui.session.view().trying;
    let table = el("table")
        .class(if trying { "mm-trying" } else { "" })
        .add(el("caption").class("mm-hidden").text(ui.say(Word::GridHeading)))
        .add(el("thead").add(head))
        .all(ui.shell.pack.areas().iter().map(|entry| area(scene, own, entry)));
    let begin = (!trying).then(|| {
        let button = button(ui, "mm-secondary", Word::TrialBegin, Intent::Look(Look::Trying(true)));
        let fallback = ui.shell.id(TRIAL_BAR);
        el("p")
            .class("mm-actions mm-screen-only")
            .attr("id", ui.shell.id(TRIAL_BEGIN))
            .attr("data-focus-fallback", fallback)
            .add(button)
    });
    section(ui, "mm-grid", "grid", Word::GridHeading)
        .attr("part", "chart")
        .add(el("p").text(sentence(ui, findings)))
        .maybe(begin)
        .add(table)
        .add(el("p").class("mm-note").text(ui.say(Word::GridKey)))
        .all(others_report(scene))
        .into()
}

fn sentence(ui: &Ui<'_>, findings: &Findings) -> String {
    let (mut below, mut all) = (0, 0);
    for level in ui.shell.pack.questions().iter().filter_map(|question| findings.answers.get(question.index).level()) {
        below += u32::from(level.number() < STANDARD);
        all += 1;
    }
    ui.shell.words.count_and_fill(Plural::GridSentence, all, &[("below", &ui.shell.words.number(below))])
}

fn area(scene: &Rc<Scene>, own: bool, area: &Area) -> Html {
    let ui = &scene.ui();
    let name = ui.shell.model.area(area.index).name;
    let heading = el("th").attr("colspan", "2").attr("scope", "rowgroup").text(name);
    let row = |question: &Question| {
        let answer = scene.findings.answers.get(question.index);
        let inputs = Inputs::Practice(question.index, answer, [own, ui.session.view().trying]);
        part(scene, question.id, inputs, row)
    };
    el("tbody")
        .add(el("tr").class("mm-grid-area").add(heading))
        .all(ui.shell.pack.questions_of(area.index).map(row))
        .into()
}

fn row(ui: &Ui<'_>, _: &Findings, inputs: &Inputs) -> Html {
    let Inputs::Practice(index, answer, [own, trying]) = *inputs else { return Html::default() };
    let Some(question) = ui.shell.pack.question(index) else { return Html::default() };
    let name = ui.shell.model.question(question.index).name;
    let cell = |level: Level| {
        let filled = answer.level().is_some_and(|given| level <= given);
        let cell = el("i").class(if filled { "mm-filled" } else { "" });
        if trying { cell.on_click(ui.dispatch.on(Intent::Try(question.index, Answer::Level(level)))) } else { cell }
            .into()
    };
    let practice: Html = if own && !trying {
        link_with(ui, &Screen::Question(question.index), Intent::Change(question.index)).text(name).into()
    } else {
        text(name)
    };
    let value = if trying {
        choice(ui, question, answer)
    } else {
        el("span").class("mm-grid-value").text(said(ui, answer)).into()
    };
    let cells = el("span").class("mm-cells").decorative().all(Level::all().map(cell));
    el("tr").add(el("th").attr("scope", "row").add(practice)).add(el("td").add(cells).add(value)).into()
}

/// An answer in the fewest characters.
fn said(ui: &Ui<'_>, answer: Answer) -> String {
    match answer {
        Answer::Level(level) => ui.shell.words.number(u32::from(level.number())),
        Answer::NotApplicable => ui.say(Word::GridNotApplicable).to_owned(),
        Answer::Unknown => ui.say(Word::GridUnknown).to_owned(),
        Answer::Open => ui.say(Word::GridOpen).to_owned(),
    }
}

/// The list of answers to try out.
fn choice(ui: &Ui<'_>, question: &Question, chosen: Answer) -> Html {
    let answers: Vec<Answer> =
        Level::all().map(Answer::Level).chain([Answer::NotApplicable, Answer::Unknown, Answer::Open]).collect();
    let options = answers.iter().map(|answer| el("option").selected(*answer == chosen).text(said(ui, *answer)).into());
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
