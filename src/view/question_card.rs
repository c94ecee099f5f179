//! One question: its five levels and the two other answers. Nothing is chosen before the person chooses.

use yew::{AttrValue, Html};

use super::Ui;
use super::dom::{el, text};
use super::doors;
use super::parts::{heading, more};
use crate::answers::Answer;
use crate::model::{Level, Question};
use crate::session::Intent;
use crate::text::Word;

/// Names what [`which_level`] says.
const WHICH_LEVEL: &str = "which-level";

/// A question with its answers. `alone` says whether it is the only one of the page and so carries its heading.
pub(super) fn question_card(ui: &Ui<'_>, question: &Question, alone: bool) -> Html {
    let named = ui.shell.model.question(question.index);
    let name = ui.shell.id(&["heading-", question.id].concat());
    let title = if alone { heading() } else { el("h2") };
    let who: Vec<&str> = question.who.iter().map(|role| ui.shell.model.role(*role)).collect();
    let hints = vec![
        el("p").text(ui.shell.model.evidence(question.index)).into(),
        el("p").add(el("strong").text(ui.say(Word::QuestionWho))).text(": ").text(who.join(", ")).into(),
    ];
    let aside = el("div")
        .class("mm-aside-answers")
        .add(other(ui, question, Answer::NotApplicable, Word::QuestionNotApplicable, Word::QuestionNotApplicableHint))
        .add(other(ui, question, Answer::Unknown, Word::QuestionUnknown, Word::QuestionUnknownHint));
    el("section")
        .part("mm-question")
        .key(question.id)
        .attr("data-question", question.id)
        .add(title.attr("id", name.clone()).text(named.prompt))
        .add(el("p").class("mm-why").text(named.why))
        .maybe(alone.then(|| which_level(ui)))
        .add(
            el("div")
                .part("mm-answers")
                .attr("role", "radiogroup")
                .attr("aria-labelledby", name)
                .attr("aria-describedby", ui.shell.id(WHICH_LEVEL))
                .all(Level::all().map(|answer| level(ui, question, answer)))
                .add(aside),
        )
        .add(more(ui.say(Word::QuestionEvidence), hints))
        .maybe(doors::note(ui, question.index, true))
        .into()
}

/// How to choose among levels that are true in part. Said once on a page, and with every group of levels.
pub(super) fn which_level(ui: &Ui<'_>) -> Html {
    el("p").class("mm-note").attr("id", ui.shell.id(WHICH_LEVEL)).text(ui.say(Word::QuestionLevels)).into()
}

fn level(ui: &Ui<'_>, question: &Question, level: Level) -> Html {
    let number = level.number().to_string();
    let content = [
        el("span").class("mm-level-number").text(number.clone()).into(),
        el("span").class("mm-level-text").text(ui.shell.model.level(question.index, level)).into(),
    ];
    let class = ["mm-level", "mm-level mm-chosen"];
    radio(ui, question, Answer::Level(level), class, number.into(), content)
}

fn other(ui: &Ui<'_>, question: &Question, answer: Answer, name: Word, hint: Word) -> Html {
    let content = [
        el("span")
            .class("mm-level-text")
            .add(el("strong").text(ui.say(name)))
            .add(text(" "))
            .add(el("span").class("mm-hint").text(ui.say(hint)))
            .into(),
        Html::default(),
    ];
    let class = ["mm-level mm-level-other", "mm-level mm-level-other mm-chosen"];
    radio(ui, question, answer, class, ui.say(name).to_owned().into(), content)
}

/// A radio button within its label. Of the two classes, the second is for the chosen one.
fn radio(
    ui: &Ui<'_>,
    question: &Question,
    answer: Answer,
    class: [&'static str; 2],
    value: AttrValue,
    content: [Html; 2],
) -> Html {
    let checked = ui.session.answers.get(question.index) == answer;
    let [plain, chosen] = class;
    let intent = Intent::Answer { question: question.index, answer, day: ui.shell.clock.today() };
    let input = el("input")
        .attr("type", "radio")
        .attr("name", ui.shell.id(question.id))
        .attr("value", value)
        .checked(checked)
        .on_change(ui.dispatch.on(intent));
    let part = if checked { "level chosen" } else { "level" };
    el("label").class(if checked { chosen } else { plain }).attr("part", part).add(input).all(content).into()
}
