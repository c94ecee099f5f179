//! The practice grid: each practice with its level, on a scale of five cells. It is a table, and looks like one.

use yew::prelude::*;

use super::{Findings, FindingsProps};
use crate::answers::Answer;
use crate::model::{Area, Level, Question};
use crate::session::{Intent, Route};
use crate::text::{Plural, Word};
use crate::view::Shell;
use crate::view::parts::Go;

/// The level from which on a practice is one standard way for all.
const STANDARD: u8 = 3;

/// The grid.
#[component]
pub(super) fn PracticeGrid(props: &FindingsProps) -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let (words, findings) = (&shell.words, &props.findings);
    html! {
        <section class="mm-grid" aria-labelledby={shell.id("grid")}>
            <h2 id={shell.id("grid")}>{words.say(Word::GridHeading)}</h2>
            <p>{sentence(&shell, findings)}</p>
            <table>
                <caption class="mm-hidden">{words.say(Word::GridHeading)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.say(Word::GridColumnPractice)}</th>
                        <th scope="col">{words.say(Word::GridColumnLevel)}</th>
                    </tr>
                </thead>
                {for shell.pack.areas().iter().map(|entry| area(&shell, findings, entry))}
            </table>
            <p class="mm-note">{words.say(Word::GridKey)}</p>
        </section>
    }
}

fn sentence(shell: &Shell, findings: &Findings) -> String {
    let levels: Vec<u8> = findings.answers.iter().filter_map(Answer::level).map(Level::number).collect();
    let count = |number: usize| u32::try_from(number).unwrap_or(0);
    let below = count(levels.iter().filter(|level| **level < STANDARD).count());
    shell.words.count_and_fill(Plural::GridSentence, count(levels.len()), &[("below", &shell.words.number(below))])
}

fn area(shell: &Shell, findings: &Findings, area: &Area) -> Html {
    html! {
        <tbody key={area.id.clone()}>
            <tr class="mm-grid-area"><th colspan="2" scope="rowgroup">{&shell.model.area(&area.id).name}</th></tr>
            {for shell.pack.questions_of(area.index).map(|question| row(shell, findings, question))}
        </tbody>
    }
}

fn row(shell: &Shell, findings: &Findings, question: &Question) -> Html {
    let words = &shell.words;
    let answer = findings.answers.get(question.index);
    let name = &shell.model.question(&question.id).name;
    let value = match answer {
        Answer::Level(level) => words.number(u32::from(level.number())),
        Answer::NotApplicable => words.say(Word::GridNotApplicable).to_owned(),
        Answer::Unknown => words.say(Word::GridUnknown).to_owned(),
        Answer::Open => words.say(Word::GridOpen).to_owned(),
    };
    let cell = |level: Level| {
        let filled = answer.level().is_some_and(|given| level <= given);
        html! { <i key={level.number()} class={classes!(filled.then_some("mm-filled"))} /> }
    };
    let practice = if findings.own {
        html! { <Go to={Route::Question(question.index)} intent={Intent::Change(question.index)}>{name}</Go> }
    } else {
        html! { {name} }
    };
    html! {
        <tr key={question.id.clone()}>
            <th scope="row">{practice}</th>
            <td>
                <span class="mm-cells" aria-hidden="true">{for Level::all().map(cell)}</span>
                <span class="mm-grid-value">{value}</span>
            </td>
        </tr>
    }
}
