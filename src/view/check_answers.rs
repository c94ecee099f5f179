//! All answers before the result, each a click away from being changed.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::Go;
use super::{Dispatch, Shell};
use crate::answers::Answer;
use crate::model::{Area, Question};
use crate::score::coverage;
use crate::session::{Intent, Route, Session};
use crate::text::{Plural, Word};

#[derive(PartialEq, Properties)]
pub(super) struct CheckAnswersProps {
    pub session: Rc<Session>,
}

/// The check page.
#[component]
pub(super) fn CheckAnswers(props: &CheckAnswersProps) -> Html {
    let (Some(shell), Some(dispatch)) = (use_context::<Shell>(), use_context::<Dispatch>()) else { return html! {} };
    let (words, session) = (&shell.words, &props.session);
    let coverage = coverage::count(shell.pack.questions().iter(), &session.answers);
    let lead = if coverage.is_complete() {
        words.count(Plural::CheckLeadComplete, coverage.total())
    } else {
        words.count_and_fill(Plural::CheckLead, coverage.total(), &[("given", &words.number(coverage.given()))])
    };
    html! {
        <div class="mm-check">
            <h1 tabindex="-1">{words.say(Word::CheckHeading)}</h1>
            <p class="mm-lead">{lead}</p>
            {actions(&shell, &dispatch, session)}
            {for shell.pack.areas().iter().map(|entry| area(&shell, session, entry))}
            {actions(&shell, &dispatch, session)}
        </div>
    }
}

fn actions(shell: &Shell, dispatch: &Dispatch, session: &Session) -> Html {
    let words = &shell.words;
    let open = session.first_open(&shell.pack).map(|question| {
        html! { <Go class="mm-secondary" to={Route::Question(question.index)}>{words.say(Word::CheckFirstOpen)}</Go> }
    });
    html! {
        <p class="mm-actions">
            <button type="button" class="mm-primary" onclick={dispatch.on(Intent::Continue)}>{words.say(Word::CheckToResult)}</button>
            {open}
        </p>
    }
}

fn area(shell: &Shell, session: &Session, area: &Area) -> Html {
    html! {
        <section key={area.id.clone()}>
            <h2>{&shell.model.area(&area.id).name}</h2>
            <dl class="mm-rows">
                {for shell.pack.questions_of(area.index).map(|question| row(shell, session, question))}
            </dl>
        </section>
    }
}

fn row(shell: &Shell, session: &Session, question: &Question) -> Html {
    let words = &shell.words;
    let practice = &shell.model.question(&question.id).name;
    let (answer, detail) = match session.answers.get(question.index) {
        Answer::Open => (words.say(Word::CheckOpen).to_owned(), ""),
        Answer::Unknown => (words.say(Word::QuestionUnknown).to_owned(), ""),
        Answer::NotApplicable => (words.say(Word::QuestionNotApplicable).to_owned(), ""),
        Answer::Level(level) => (
            words.fill(Word::CheckLevel, &[("level", &words.number(u32::from(level.number())))]),
            shell.model.level(&question.id, level),
        ),
    };
    let given = session.answers.get(question.index).is_given();
    html! {
        <div class="mm-row" key={question.id.clone()}>
            <dt>{practice}</dt>
            <dd class={classes!("mm-row-answer", (!given).then_some("mm-open"))}>
                <strong>{answer}</strong>
                if !detail.is_empty() { <span class="mm-detail">{detail}</span> }
            </dd>
            <dd class="mm-row-change">
                <Go class="mm-link" to={Route::Question(question.index)} intent={Intent::Change(question.index)}>
                    {words.say(if given { Word::CheckChange } else { Word::CheckAnswer })}
                    <span class="mm-hidden">{": "}{practice}</span>
                </Go>
            </dd>
        </div>
    }
}
