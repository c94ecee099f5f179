//! One question: its five levels and the two other answers. Nothing is chosen before the person chooses.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::More;
use super::{Dispatch, Shell};
use crate::answers::Answer;
use crate::model::{Level, Question};
use crate::session::Intent;
use crate::text::Word;

#[derive(PartialEq, Properties)]
pub(super) struct QuestionCardProps {
    /// Id of the question.
    pub id: AttrValue,
    pub answer: Answer,
    /// Whether the question is the only one of the page and so carries its heading.
    pub alone: bool,
}

/// A question with its answers.
#[component]
pub(super) fn QuestionCard(props: &QuestionCardProps) -> Html {
    let (Some(shell), Some(dispatch)) = (use_context::<Shell>(), use_context::<Dispatch>()) else { return html! {} };
    let Some(question) = shell.pack.questions().iter().find(|question| *question.id == *props.id) else { return html! {} };
    let words = &shell.words;
    let named = shell.model.question(&question.id);
    let heading = shell.id(&format!("heading-{}", question.id));
    let title = if props.alone {
        html! { <h1 id={heading.clone()} tabindex="-1">{&named.prompt}</h1> }
    } else {
        html! { <h2 id={heading.clone()}>{&named.prompt}</h2> }
    };
    let pick = Picker { shell: &shell, dispatch: &dispatch, question, chosen: props.answer };
    html! {
        <section class="mm-question" data-question={question.id.clone()}>
            {title}
            <p class="mm-why">{&named.why}</p>
            <div class="mm-answers" role="radiogroup" aria-labelledby={heading}>
                {for Level::all().map(|level| pick.level(level))}
                <div class="mm-aside-answers">
                    {pick.other(Answer::NotApplicable, Word::QuestionNotApplicable, Word::QuestionNotApplicableHint)}
                    {pick.other(Answer::Unknown, Word::QuestionUnknown, Word::QuestionUnknownHint)}
                </div>
            </div>
            <More class="mm-hints" summary={html! { words.say(Word::QuestionEvidence) }}>
                <p>{&named.evidence}</p>
                <p><strong>{words.say(Word::QuestionWho)}{": "}</strong>{who(&shell, question)}</p>
            </More>
        </section>
    }
}

fn who(shell: &Shell, question: &Question) -> String {
    let roles: Vec<String> = question.who.iter().map(|role| shell.model.role(role).to_owned()).collect();
    roles.join(", ")
}

/// Draws the radio buttons of one question.
struct Picker<'a> {
    shell: &'a Shell,
    dispatch: &'a Dispatch,
    question: &'a Question,
    chosen: Answer,
}

impl Picker<'_> {
    fn level(&self, level: Level) -> Html {
        let text = self.shell.model.level(&self.question.id, level);
        let content = html! { <><span class="mm-level-number">{level.number()}</span><span class="mm-level-text">{text}</span></> };
        self.radio(Answer::Level(level), "mm-level", level.number().to_string().into(), content)
    }

    fn other(&self, answer: Answer, name: Word, hint: Word) -> Html {
        let words = &self.shell.words;
        let content = html! {
            <span class="mm-level-text"><strong>{words.say(name)}</strong>{" "}<span class="mm-hint">{words.say(hint)}</span></span>
        };
        self.radio(answer, "mm-level mm-level-other", words.say(name).into(), content)
    }

    fn radio(&self, answer: Answer, class: &'static str, value: Rc<str>, content: Html) -> Html {
        let intent = Intent::Answer { question: self.question.index, answer, day: self.shell.clock.today() };
        let checked = self.chosen == answer;
        html! {
            <label class={classes!(class, checked.then_some("mm-chosen"))} key={value.to_string()}>
                <input type="radio" name={self.shell.id(&self.question.id)} value={value} {checked} onchange={self.dispatch.on(intent)} />
                {content}
            </label>
        }
    }
}
