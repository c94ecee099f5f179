//! All answers before the result, each a click away from being changed.

use yew::Html;

use super::Ui;
use super::dom::el;
use super::doors;
use super::parts::{button, heading, link, link_with};
use crate::answers::Answer;
use crate::model::{Area, Question};
use crate::score::coverage;
use crate::session::{Intent, Screen};
use crate::text::{Plural, Word};

/// The check page.
pub(super) fn check_answers(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let coverage = coverage::count(ui.shell.pack.questions().iter(), &ui.session.answers);
    let lead = if coverage.is_complete() {
        words.count(Plural::CheckLeadComplete, coverage.total())
    } else {
        words.count_and_fill(Plural::CheckLead, coverage.total(), &[("given", &words.number(coverage.given()))])
    };
    el("div")
        .class("mm-check")
        .add(heading().text(ui.say(Word::CheckHeading)))
        .add(el("p").part("mm-lead").text(lead))
        .maybe((!coverage.is_complete()).then(|| idle(ui)).flatten())
        .add(actions(ui))
        .all(ui.shell.pack.areas().iter().map(|entry| area(ui, entry)))
        .add(actions(ui))
        .into()
}

/// Open questions that can no longer change any stage, for those who want to be done.
fn idle(ui: &Ui<'_>) -> Option<Html> {
    let answers = &ui.session.answers;
    let idle = doors::idle(ui.shell, answers);
    let open = idle.iter().filter(|question| !answers.get(**question).is_given());
    let names: Vec<String> = open.map(|question| ui.shell.model.question(*question).within.to_owned()).collect();
    let count = u32::try_from(names.len()).unwrap_or(0);
    let said = ui.shell.words.count_and_fill(Plural::OpenIdle, count, &[("practices", &ui.shell.words.list(&names))]);
    (count > 0).then(|| el("p").class("mm-note").text(said).into())
}

fn actions(ui: &Ui<'_>) -> Html {
    let open = ui
        .session
        .first_open(&ui.shell.pack)
        .map(|question| link(ui, Screen::Question(question)).part("mm-secondary").text(ui.say(Word::CheckFirstOpen)));
    el("p").part("mm-actions").add(button(ui, "mm-primary", Word::CheckToResult, Intent::Continue)).maybe(open).into()
}

fn area(ui: &Ui<'_>, area: &Area) -> Html {
    let rows = ui.shell.pack.questions_of(area.index).map(|question| row(ui, question));
    el("section")
        .add(el("h2").text(ui.shell.model.area(area.index).name))
        .add(el("dl").class("mm-rows").all(rows))
        .into()
}

fn row(ui: &Ui<'_>, question: &Question) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let given = ui.session.answers.get(question.index);
    let (answer, detail) = match given {
        Answer::Open => (ui.say(Word::CheckOpen).to_owned(), None),
        Answer::Unknown => (ui.say(Word::QuestionUnknown).to_owned(), None),
        Answer::NotApplicable => (ui.say(Word::QuestionNotApplicable).to_owned(), None),
        Answer::Level(level) => (
            words.fill(Word::CheckLevel, &[("level", &words.number(u32::from(level.number())))]),
            Some(model.level(question.index, level)),
        ),
    };
    let name = model.question(question.index).name;
    let change = link_with(ui, &Screen::Question(question.index), Intent::Change(question.index))
        .part("mm-link")
        .text(ui.say(if given.is_given() { Word::CheckChange } else { Word::CheckAnswer }))
        .add(el("span").class("mm-hidden").text(": ").text(name));
    el("div")
        .class("mm-row")
        .add(el("dt").text(name))
        .add(
            el("dd")
                .class(if given.is_given() { "mm-row-answer" } else { "mm-row-answer mm-open" })
                .add(el("strong").text(answer))
                .maybe(detail.map(|detail| el("span").class("mm-detail").text(detail)))
                .maybe(doors::note(ui, question.index, false)),
        )
        .add(el("dd").class("mm-row-change").add(change))
        .into()
}
