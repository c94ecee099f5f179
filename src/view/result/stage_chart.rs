//! The stage chart: one row a framework, its stages as steps; solid where confirmed, hatched where possible, and in
//! the next one how much of it is met.

use yew::prelude::*;

use super::{Findings, FindingsProps};
use crate::chart::scale::Position;
use crate::model::{Framework, Stage};
use crate::score::FrameworkScore;
use crate::text::Word;
use crate::view::Shell;
use crate::view::parts::{More, Table};

/// The chart, its sentences and its table.
#[component]
pub(super) fn StageChart(props: &FindingsProps) -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let words = &shell.words;
    let rows = || props.findings.score.frameworks.iter().filter_map(|score| Some((shell.pack.framework(score.framework)?, score)));
    html! {
        <section class="mm-stages" aria-labelledby={shell.id("stages")}>
            <h2 id={shell.id("stages")}>{words.say(Word::StagesHeading)}</h2>
            <p>{words.say(Word::StagesLead)}</p>
            {for rows().map(|(framework, score)| row(&shell, framework, score))}
            {key(&shell, &props.findings)}
            <More summary={html! { words.say(Word::StagesTable) }}>
                <Table caption={words.say(Word::StagesHeading)} columns={columns(&shell)}
                    rows={rows().map(|(framework, score)| cells(&shell, framework, score)).collect::<Vec<_>>()} />
            </More>
        </section>
    }
}

fn row(shell: &Shell, framework: &Framework, score: &FrameworkScore) -> Html {
    let next = score.next.map(|(_, verdict)| verdict.progress());
    let stage = |stage: &Stage| {
        let (class, mark) = if stage.index <= score.confirmed {
            ("mm-held", html! {})
        } else if Some(stage.index) == score.next.map(|(index, _)| index) {
            let share = next.map_or_else(String::new, |share| Position::of_share(share.number()).attribute());
            let wanted = Position::of_share(framework.threshold.number()).attribute();
            let mark = html! {
                <svg class="mm-progress" aria-hidden="true" focusable="false">
                    <rect width={share} height="100%" />
                    <line x1={wanted.clone()} x2={wanted} y1="0" y2="100%" />
                </svg>
            };
            (if stage.index <= score.possible { "mm-next mm-possible" } else { "mm-next" }, mark)
        } else if stage.index <= score.possible {
            ("mm-possible", html! {})
        } else {
            ("", html! {})
        };
        let here = stage.index == score.confirmed;
        html! {
            <li key={stage.number} class={classes!(class, here.then_some("mm-here"))}>
                <span class="mm-mark">{mark}</span>
                <span class="mm-stage-number">{shell.words.number(stage.number)}</span>
                <span class="mm-stage-name">{&shell.model.stage(&framework.id, stage.number).short}</span>
            </li>
        }
    };
    html! {
        <div class="mm-framework" key={framework.id.clone()}>
            <h3>{&shell.model.framework(&framework.id).name}</h3>
            <p class="mm-framework-sentence">{sentence(shell, framework, score)}</p>
            <ol class="mm-staircase" aria-hidden="true">{for framework.stages.iter().map(stage)}</ol>
        </div>
    }
}

/// What the row shows, in words: the drawing is hidden from screen readers because this says all of it.
fn sentence(shell: &Shell, framework: &Framework, score: &FrameworkScore) -> String {
    let words = &shell.words;
    let number = |index| words.number(framework.stage(index).map_or(0, |stage| stage.number));
    let (confirmed, possible, top) = (number(score.confirmed), number(score.possible), number(framework.top()));
    let stage = framework.stage(score.confirmed).map_or(0, |stage| stage.number);
    let values = [
        ("framework", shell.model.framework(&framework.id).name.as_str()),
        ("number", &confirmed),
        ("top", &top),
        ("name", &shell.model.stage(&framework.id, stage).name),
        ("possible", &possible),
    ];
    let mut text = words.fill(if score.is_open() { Word::StagesSentenceBand } else { Word::StagesSentence }, &values);
    if let Some((next, verdict)) = score.next {
        let values = [
            ("share", words.per_cent(verdict.progress().per_cent())),
            ("number", number(next)),
            ("threshold", words.per_cent(framework.threshold.per_cent())),
        ];
        text.push(' ');
        text.push_str(&words.fill(Word::StagesProgress, &values.each_ref().map(|(name, value)| (*name, value.as_str()))));
    }
    text
}

/// What the three kinds of marks mean, only as many as are drawn.
fn key(shell: &Shell, findings: &Findings) -> Html {
    let frameworks = &findings.score.frameworks;
    let open = frameworks.iter().any(FrameworkScore::is_open);
    let next = frameworks.iter().any(|score| score.next.is_some());
    html! {
        <ul class="mm-key" aria-hidden="true">
            <li class="mm-key-held">{shell.words.say(Word::StagesKeyConfirmed)}</li>
            if next { <li class="mm-key-progress">{shell.words.say(Word::StagesKeyProgress)}</li> }
            if open { <li class="mm-key-possible">{shell.words.say(Word::StagesKeyPossible)}</li> }
        </ul>
    }
}

fn columns(shell: &Shell) -> Vec<AttrValue> {
    let columns = [Word::StagesColumnModel, Word::StagesColumnConfirmed, Word::StagesColumnPossible, Word::StagesColumnNext];
    columns.map(|word| AttrValue::from(shell.words.say(word))).to_vec()
}

fn cells(shell: &Shell, framework: &Framework, score: &FrameworkScore) -> Vec<AttrValue> {
    let stage = |index| {
        let number = framework.stage(index).map_or(0, |stage| stage.number);
        format!("{}, {}", shell.words.number(number), shell.model.stage(&framework.id, number).name)
    };
    let next = score.next.map_or_else(
        || shell.words.say(Word::StagesNoneAbove).to_owned(),
        |(_, verdict)| shell.words.per_cent(verdict.progress().per_cent()),
    );
    vec![
        shell.model.framework(&framework.id).name.clone().into(),
        stage(score.confirmed).into(),
        stage(score.possible).into(),
        next.into(),
    ]
}
