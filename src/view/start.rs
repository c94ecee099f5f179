//! The way in: what this is, what it costs, what happens to answers; and for those who come back, going on.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::Go;
use super::{Dispatch, Shell};
use crate::score::coverage;
use crate::session::{Intent, Layout, Route, Session};
use crate::text::Word;

/// Seconds that a question takes a reader who knows the answer: five levels of some 20 words each at 240 words a
/// minute would take 25; people stop reading where they recognise themselves.
const SECONDS_PER_QUESTION: u32 = 17;

#[derive(PartialEq, Properties)]
pub(super) struct StartProps {
    pub session: Rc<Session>,
}

/// The start page.
#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let (Some(shell), Some(dispatch)) = (use_context::<Shell>(), use_context::<Dispatch>()) else { return html! {} };
    let words = &shell.words;
    let count = u32::try_from(shell.pack.questions().len()).unwrap_or(0);
    let minutes = (count * SECONDS_PER_QUESTION).div_ceil(60);
    html! {
        <div class="mm-start">
            <h1 tabindex="-1">{words.say(Word::StartHeading)}</h1>
            <p class="mm-lead">{words.fill(Word::StartLead, &[("questions", &words.number(count))])}</p>
            if props.session.answers.is_empty() {
                <p class="mm-actions">
                    <button type="button" class="mm-primary" onclick={dispatch.on(Intent::Continue)}>{words.say(Word::StartBegin)}</button>
                </p>
            } else {
                {resume(&shell, &dispatch, &props.session)}
            }
            <ul class="mm-facts">
                <li>{words.fill(Word::StartFactTime, &[("minutes", &words.number(minutes))])}</li>
                <li>{words.say(Word::StartFactPrivate)}</li>
                <li>{words.say(Word::StartFactHonest)}</li>
            </ul>
            {layout(&shell, &dispatch, props.session.layout)}
            {areas(&shell)}
            {models(&shell)}
        </div>
    }
}

fn resume(shell: &Shell, dispatch: &Dispatch, session: &Session) -> Html {
    let words = &shell.words;
    let coverage = coverage::count(shell.pack.questions().iter(), &session.answers);
    let day = session.answered_on.map(|day| words.day(day)).unwrap_or_default();
    let text = words.fill(
        Word::ResumeText,
        &[("given", &words.number(coverage.given())), ("total", &words.number(coverage.total())), ("day", &day)],
    );
    html! {
        <div class="mm-resume">
            <h2>{words.say(Word::ResumeHeading)}</h2>
            <p>{text}</p>
            <p class="mm-actions">
                if coverage.is_complete() {
                    <Go class="mm-primary" to={Route::Result}>{words.say(Word::ResumeResult)}</Go>
                } else {
                    <button type="button" class="mm-primary" onclick={dispatch.on(Intent::Continue)}>{words.say(Word::ResumeContinue)}</button>
                    <Go class="mm-secondary" to={Route::Result}>{words.say(Word::ResumeResult)}</Go>
                }
                <button type="button" class="mm-secondary" onclick={dispatch.on(Intent::StartAgain)}>{words.say(Word::ResumeAgain)}</button>
            </p>
        </div>
    }
}

fn layout(shell: &Shell, dispatch: &Dispatch, chosen: Layout) -> Html {
    let words = &shell.words;
    let name = shell.id("layout");
    let choice = |layout: Layout, word: Word| {
        html! {
            <label class="mm-choice" key={words.say(word)}>
                <input type="radio" name={name.clone()} checked={chosen == layout} onchange={dispatch.on(Intent::SetLayout(layout))} />
                <span>{words.say(word)}</span>
            </label>
        }
    };
    html! {
        <fieldset class="mm-layout">
            <legend>{words.say(Word::StartLayoutLabel)}</legend>
            {choice(Layout::Single, Word::StartLayoutSingle)}
            {choice(Layout::Area, Word::StartLayoutArea)}
        </fieldset>
    }
}

fn areas(shell: &Shell) -> Html {
    let area = |id: &str| {
        let named = shell.model.area(id);
        html! { <div key={id.to_owned()}><dt>{&named.name}</dt><dd>{&named.summary}</dd></div> }
    };
    html! {
        <section class="mm-about">
            <h2>{shell.words.say(Word::StartAreas)}</h2>
            <dl>{for shell.pack.areas().iter().map(|entry| area(&entry.id))}</dl>
        </section>
    }
}

fn models(shell: &Shell) -> Html {
    let model = |id: &str| {
        let named = shell.model.framework(id);
        html! {
            <div key={id.to_owned()}>
                <dt>{&named.name}</dt>
                <dd>{&named.summary}{" "}<span class="mm-source">{&named.source}</span></dd>
            </div>
        }
    };
    html! {
        <section class="mm-about">
            <h2>{shell.words.say(Word::StartModels)}</h2>
            <dl>{for shell.pack.frameworks().iter().map(|entry| model(&entry.id))}</dl>
        </section>
    }
}
