//! A page of questions: one, or those of one area, with the way back, the count and the way on.

use yew::Html;

use super::Ui;
use super::dom::el;
use super::parts::{button, heading, link};
use super::question_card::{question_card, which_level};
use crate::answers::Answer;
use crate::model::{Area, Question, QuestionIndex};
use crate::session::{Back, Detour, Intent, Layout, Screen};
use crate::text::{Plural, Word};

/// The page with a question.
pub(super) fn question_page(ui: &Ui<'_>, index: QuestionIndex) -> Html {
    let (pack, session) = (&ui.shell.pack, ui.session);
    let shown = session.on_page(pack, index);
    let before = session.page_before(pack, index).map_or(Screen::Start, Screen::Question);
    let back = match &session.detour {
        Some(Detour { back: Back::Check, .. }) => Screen::Check,
        Some(Detour { back: Back::Result, .. }) => Screen::Result,
        None => before,
    };
    let alone = shown.len() == 1;
    let way = el("div")
        .class("mm-way")
        .add(link(ui, back).part("mm-back").text(ui.say(Word::QuestionBack)))
        .add(el("p").part("mm-count").text(place(ui, &shown)));
    // No form: a frame may forbid to submit one.
    el("div")
        .class("mm-questions")
        .add(way)
        .add(track(ui, index))
        .maybe((!alone).then(|| area_heading(ui, &shown)))
        .all(shown.iter().map(|question| question_card(ui, question, alone)))
        .add(actions(ui, &shown))
        .into()
}

/// The area, where the heading does not name it, and where in the questions one is.
fn place(ui: &Ui<'_>, shown: &[&Question]) -> String {
    let progress = progress(ui, shown);
    let [question] = shown else { return progress };
    let area = ui.shell.model.area(question.area).name;
    ui.shell.words.fill(Word::QuestionPlace, &[("area", area), ("progress", &progress)])
}

/// "Question 7 of 29", "Area 2 of 6", or on a detour how many questions are left.
fn progress(ui: &Ui<'_>, shown: &[&Question]) -> String {
    let Some(first) = shown.first() else { return String::new() };
    let count = |count: usize| u32::try_from(count).unwrap_or(0);
    let words = &ui.shell.words;
    if let Some(detour) = &ui.session.detour {
        return words.count(Plural::QuestionLeft, count(detour.left.len() + 1));
    }
    let word = match ui.session.layout {
        Layout::Single => Word::QuestionProgress,
        Layout::Area => Word::QuestionProgressArea,
    };
    let total = ui.session.pages(&ui.shell.pack).len();
    let place = (ui.session.page_of(&ui.shell.pack, first.index) + 1).min(total);
    words.fill(word, &[("number", &words.number(count(place))), ("total", &words.number(count(total)))])
}

/// One mark a question, grouped by area: what is answered, and where one is. The count above says it in words.
fn track(ui: &Ui<'_>, here: QuestionIndex) -> Html {
    let mark = |question: &Question| {
        let given = ui.session.answers.get(question.index).is_given();
        let class = match (given, question.index == here) {
            (true, true) => "mm-given mm-here",
            (true, false) => "mm-given",
            (false, true) => "mm-here",
            (false, false) => "",
        };
        el("i").class(class).into()
    };
    let area = |area: &Area| el("span").all(ui.shell.pack.questions_of(area.index).map(mark)).into();
    el("div").class("mm-track").attr("part", "progress").decorative().all(ui.shell.pack.areas().iter().map(area)).into()
}

fn area_heading(ui: &Ui<'_>, shown: &[&Question]) -> Html {
    let Some(named) = shown.first().map(|question| ui.shell.model.area(question.area)) else { return Html::default() };
    el("div")
        .class("mm-area-heading")
        .add(heading().text(named.name))
        .add(el("p").class("mm-why").text(named.summary))
        .add(which_level(ui))
        .into()
}

/// The way on, in sight wherever one is on the page, and the keys, for those who have some.
fn actions(ui: &Ui<'_>, shown: &[&Question]) -> Html {
    let session = ui.session;
    let given = shown.iter().any(|question| session.answers.get(question.index).is_given());
    let word = match (&session.detour, given) {
        (Some(Detour { left, back: Back::Check }), _) if left.is_empty() => Word::QuestionSave,
        (Some(Detour { left, back: Back::Result }), _) if left.is_empty() => Word::QuestionSaveResult,
        (_, true) => Word::QuestionContinue,
        (_, false) => Word::QuestionSkip,
    };
    let class = if given { "mm-primary" } else { "mm-secondary" };
    let clear = shown.first().filter(|_| given && shown.len() == 1).map(|question| {
        let intent = Intent::Answer { question: question.index, answer: Answer::Open, day: ui.shell.clock.today() };
        button(ui, "mm-link", Word::QuestionClear, intent)
    });
    let all = (session.detour.is_none() && !session.answers.is_empty())
        .then(|| link(ui, Screen::Check).part("mm-link").text(ui.say(Word::QuestionToCheck)));
    el("div")
        .part("mm-actions")
        .untranslated()
        .add(button(ui, class, word, Intent::Continue))
        .maybe(clear)
        .maybe(all)
        .add(el("p").class("mm-keys").attr("translate", "yes").text(ui.say(Word::QuestionKeys)))
        .into()
}
