//! The practice grid: each practice with its level, on a scale of five cells. It is a table, and looks like one.

use yew::Html;

use super::Findings;
use crate::answers::Answer;
use crate::model::{Area, Level, Question};
use crate::session::{Intent, Route};
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{link_with, section};

/// The level from which on a practice is one standard way for all.
const STANDARD: u8 = 3;

/// The grid. Where the answers are the person's own, each practice leads to its question.
pub(super) fn practice_grid(ui: &Ui<'_>, findings: &Findings, own: bool) -> Html {
    let header = |word: Word| el("th").attr("scope", "col").text(ui.say(word));
    let head = el("tr").add(header(Word::GridColumnPractice)).add(header(Word::GridColumnLevel));
    let table = el("table")
        .add(el("caption").class("mm-hidden").text(ui.say(Word::GridHeading)))
        .add(el("thead").add(head))
        .all(ui.shell.pack.areas().iter().map(|entry| area(ui, findings, own, entry)));
    section(ui, "mm-grid", "grid", Word::GridHeading)
        .add(el("p").text(sentence(ui, findings)))
        .add(table)
        .add(el("p").class("mm-note").text(ui.say(Word::GridKey)))
        .into()
}

fn sentence(ui: &Ui<'_>, findings: &Findings) -> String {
    let (mut below, mut all) = (0, 0);
    for level in findings.answers.iter().filter_map(Answer::level) {
        below += u32::from(level.number() < STANDARD);
        all += 1;
    }
    ui.shell.words.count_and_fill(Plural::GridSentence, all, &[("below", &ui.shell.words.number(below))])
}

fn area(ui: &Ui<'_>, findings: &Findings, own: bool, area: &Area) -> Html {
    let name = ui.shell.model.area(area.index).name;
    let heading = el("th").attr("colspan", "2").attr("scope", "rowgroup").text(name);
    el("tbody")
        .add(el("tr").class("mm-grid-area").add(heading))
        .all(ui.shell.pack.questions_of(area.index).map(|question| row(ui, findings, own, question)))
        .into()
}

fn row(ui: &Ui<'_>, findings: &Findings, own: bool, question: &Question) -> Html {
    let answer = findings.answers.get(question.index);
    let name = ui.shell.model.question(question.index).name;
    let value = match answer {
        Answer::Level(level) => ui.shell.words.number(u32::from(level.number())),
        Answer::NotApplicable => ui.say(Word::GridNotApplicable).to_owned(),
        Answer::Unknown => ui.say(Word::GridUnknown).to_owned(),
        Answer::Open => ui.say(Word::GridOpen).to_owned(),
    };
    let cell = |level: Level| {
        let filled = answer.level().is_some_and(|given| level <= given);
        el("i").class(if filled { "mm-filled" } else { "" }).into()
    };
    let practice: Html = if own {
        link_with(ui, &Route::Question(question.index), Intent::Change(question.index)).text(name).into()
    } else {
        text(name)
    };
    let level = el("td")
        .add(el("span").class("mm-cells").decorative().all(Level::all().map(cell)))
        .add(el("span").class("mm-grid-value").text(value));
    el("tr").add(el("th").attr("scope", "row").add(practice)).add(level).into()
}
