//! A page of questions: one, or those of one area, with the way back, the count and the way on.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::Go;
use super::question_card::QuestionCard;
use super::{Dispatch, Shell};
use crate::answers::Answer;
use crate::model::{Question, QuestionIndex};
use crate::session::{Intent, Layout, Route, Session};
use crate::text::Word;

#[derive(PartialEq, Properties)]
pub(super) struct QuestionPageProps {
    pub session: Rc<Session>,
    pub index: QuestionIndex,
}

/// The page.
#[component]
pub(super) fn QuestionPage(props: &QuestionPageProps) -> Html {
    let (Some(shell), Some(dispatch)) = (use_context::<Shell>(), use_context::<Dispatch>()) else { return html! {} };
    let (words, session) = (&shell.words, &props.session);
    let shown = session.on_page(&shell.pack, props.index);
    let back = session.page_before(&shell.pack, props.index).map_or(Route::Start, Route::Question);
    let alone = session.layout == Layout::Single;
    let onsubmit = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.send(Intent::Continue);
        })
    };
    let card = |question: &&Question| {
        html! {
            <QuestionCard key={question.id.clone()} id={question.id.clone()} answer={session.answers.get(question.index)} {alone} />
        }
    };
    html! {
        <form class="mm-questions" {onsubmit}>
            <div class="mm-way">
                <Go class="mm-back" to={if session.changing { Route::Check } else { back }}>{words.say(Word::QuestionBack)}</Go>
                <p class="mm-count">{progress(&shell, session, &shown)}</p>
            </div>
            {track(&shell, session)}
            if !alone {
                {area_heading(&shell, &shown)}
            }
            {for shown.iter().map(card)}
            {actions(&shell, &dispatch, session, &shown)}
            <p class="mm-keys">{words.say(Word::QuestionKeys)}</p>
        </form>
    }
}

/// "Question 7 of 29" or "Area 2 of 6".
fn progress(shell: &Shell, session: &Session, shown: &[&Question]) -> String {
    let Some(first) = shown.first() else { return String::new() };
    let (word, place, total) = match session.layout {
        Layout::Single => (Word::QuestionProgress, first.index.position(), shell.pack.questions().len()),
        Layout::Area => (Word::QuestionProgressArea, first.area.position(), shell.pack.areas().len()),
    };
    let number = |count: usize| shell.words.number(u32::try_from(count).unwrap_or(0));
    shell.words.fill(word, &[("number", &number(place + 1)), ("total", &number(total))])
}

/// One mark a question, grouped by area: what is answered, and where one is. The count above says it in words.
fn track(shell: &Shell, session: &Session) -> Html {
    let here = match session.screen {
        crate::session::Screen::Question(index) => Some(index),
        _ => None,
    };
    let mark = |question: &Question| {
        let given = session.answers.get(question.index).is_given().then_some("mm-given");
        let current = (Some(question.index) == here).then_some("mm-here");
        html! { <i key={question.id.clone()} class={classes!(given, current)} /> }
    };
    let area = |area: &crate::model::Area| {
        html! { <span key={area.id.clone()}>{for shell.pack.questions_of(area.index).map(mark)}</span> }
    };
    html! { <div class="mm-track" aria-hidden="true">{for shell.pack.areas().iter().map(area)}</div> }
}

fn area_heading(shell: &Shell, shown: &[&Question]) -> Html {
    let area = shown.first().and_then(|question| shell.pack.areas().get(question.area.position()));
    let Some(area) = area.map(|area| shell.model.area(&area.id)) else { return html! {} };
    html! { <div class="mm-area-heading"><h1 tabindex="-1">{&area.name}</h1><p class="mm-why">{&area.summary}</p></div> }
}

fn actions(shell: &Shell, dispatch: &Dispatch, session: &Session, shown: &[&Question]) -> Html {
    let words = &shell.words;
    let given = shown.iter().any(|question| session.answers.get(question.index).is_given());
    let label = match (session.changing, given) {
        (true, _) => Word::QuestionSave,
        (false, true) => Word::QuestionContinue,
        (false, false) => Word::QuestionSkip,
    };
    let only = shown.first().filter(|_| given && session.layout == Layout::Single);
    let clear = only.map(|question| {
        let intent = Intent::Answer { question: question.index, answer: Answer::Open, day: shell.clock.today() };
        html! { <button type="button" class="mm-link" onclick={dispatch.on(intent)}>{words.say(Word::QuestionClear)}</button> }
    });
    html! {
        <div class="mm-actions">
            <button type="submit" class={if given { "mm-primary" } else { "mm-secondary" }}>{words.say(label)}</button>
            {clear}
            if !session.changing && !session.answers.is_empty() {
                <Go class="mm-link" to={Route::Check}>{words.say(Word::QuestionToCheck)}</Go>
            }
        </div>
    }
}
