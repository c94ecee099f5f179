//! What a person writes beside an answer: the field below a question, and the text on the check page. Optional, and behind
//! a line, so that nobody has to pass it.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::Ui;
use super::dom::{El, el};
use crate::answers::Answer;
use crate::model::QuestionIndex;
use crate::notes::{Field, Written};
use crate::session::{Intent, Keeping};
use crate::text::{Plural, Word};

/// What belongs to an answer, and what it is called.
struct Asked {
    field: Field,
    add: Word,
    written: Word,
    label: Word,
}

/// Nothing belongs to a question that is open.
fn asked(ui: &Ui<'_>, question: QuestionIndex) -> Option<Asked> {
    match ui.session.answers.get(question) {
        Answer::Open => None,
        Answer::NotApplicable => Some(Asked {
            field: Field::Reason(question),
            add: Word::NoteReasonAdd,
            written: Word::NoteReason,
            label: Word::NoteReasonLabel,
        }),
        Answer::Unknown | Answer::Level(_) => Some(Asked {
            field: Field::Note(question),
            add: Word::NoteAdd,
            written: Word::NoteNote,
            label: Word::NoteLabel,
        }),
    }
}

/// The field below an answered question.
pub(super) fn note_field(ui: &Ui<'_>, question: QuestionIndex) -> Option<Html> {
    let Asked { field, add, written, label } = asked(ui, question)?;
    let text = ui.session.notes.get(&ui.shell.pack, field);
    let number = question.position().to_string();
    let [id, about] = ["note-", "about-note-"].map(|name| ui.shell.id(&[name, &number].concat()));
    let area = el("textarea")
        .attr("id", id.clone())
        .attr("rows", "3")
        .attr("dir", "auto")
        .attr("aria-describedby", about.clone())
        .value(text.clone())
        .on_input(write(ui, field));
    let summary = el("summary").untranslated().text(ui.say(if text.is_empty() { add } else { written }));
    let inside = el("div")
        .class("mm-more-inside mm-field")
        .add(el("label").attr("for", id).text(ui.say(label)))
        .add(area)
        .add(room(ui, field, &text))
        .add(el("p").attr("id", about).class("mm-note").text(ui.say(where_it_stays(ui))));
    let kind = if matches!(field, Field::Reason(_)) { "reason" } else { "note" };
    Some(el("details").key(kind).class("mm-more mm-noted").add(summary).add(inside).into())
}

fn where_it_stays(ui: &Ui<'_>) -> Word {
    match ui.session.keeping {
        Keeping::Kept if ui.shell.storage.outlasts_the_page() => Word::NoteWhere,
        _ => Word::NoteWhereNotKept,
    }
}

/// How much more there is room for, or that the text was cut. Screen readers hear only the second by themselves.
fn room(ui: &Ui<'_>, field: Field, text: &str) -> El {
    let count = |count: usize| u32::try_from(count).unwrap_or(0);
    let left = field.most().saturating_sub(text.chars().count());
    let words = &ui.shell.words;
    let cut = (ui.session.cut && left == 0)
        .then(|| words.fill(Word::NoteCut, &[("most", &words.number(count(field.most())))]));
    el("div")
        .class("mm-note")
        .untranslated()
        .add(el("p").text(words.count(Plural::NoteLeft, count(left))))
        .add(el("p").attr("role", "status").text(cut.unwrap_or_default()))
}

fn write(ui: &Ui<'_>, field: Field) -> Callback<InputEvent> {
    let (dispatch, pack) = (ui.dispatch.clone(), ui.shell.pack.clone());
    Callback::from(move |event: InputEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            dispatch.send(Intent::Write(Written::new(&pack, field, &area.value())));
        }
    })
}

/// What was written beside an answer, below it on the check page.
pub(super) fn note(ui: &Ui<'_>, question: QuestionIndex) -> Option<Html> {
    let Asked { field, written, .. } = asked(ui, question)?;
    let text = ui.session.notes.get(&ui.shell.pack, field);
    let said = || {
        el("span")
            .class("mm-detail mm-noted")
            .add(el("strong").text(ui.say(written)))
            .add(el("span").attr("dir", "auto").text(text.trim()))
    };
    (!text.is_empty()).then(|| said().into())
}
