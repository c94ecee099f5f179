//! Areas: a bar of the mean with the spread below it, or the radar as a second view of the same means.

use yew::prelude::*;

use super::radar_chart::RadarChart;
use super::{Findings, FindingsProps};
use crate::chart::bars;
use crate::model::Area;
use crate::score::{AreaScore, Mean};
use crate::text::Word;
use crate::view::Shell;
use crate::view::parts::{More, Table};

/// The chart, its sentence and its table.
#[component]
pub(super) fn AreaChart(props: &FindingsProps) -> Html {
    let radar = use_state(|| false);
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let (words, findings) = (&shell.words, &props.findings);
    let choice = |wanted: bool, word: Word| {
        let radar = radar.clone();
        let pressed = (*radar == wanted).to_string();
        html! { <button type="button" aria-pressed={pressed} onclick={move |_| radar.set(wanted)}>{words.say(word)}</button> }
    };
    let rows = findings.score.areas.iter().zip(shell.pack.areas());
    html! {
        <section class="mm-areas" aria-labelledby={shell.id("areas")}>
            <div class="mm-section-head">
                <h2 id={shell.id("areas")}>{words.say(Word::AreasHeading)}</h2>
                <div class="mm-switch mm-screen-only" role="group" aria-label={words.say(Word::AreasViewLabel)}>
                    {choice(false, Word::AreasViewBars)}
                    {choice(true, Word::AreasViewRadar)}
                </div>
            </div>
            <p>{sentence(&shell, findings)}</p>
            if *radar {
                <RadarChart findings={findings.clone()} />
            } else {
                <ul class="mm-bars">{for rows.clone().map(|(score, area)| bar(&shell, score, area))}</ul>
                <p class="mm-note">{words.say(Word::AreasKey)}</p>
            }
            <More summary={html! { words.say(Word::StagesTable) }}>
                <Table caption={words.say(Word::AreasHeading)} columns={columns(&shell)}
                    rows={rows.map(|(score, area)| cells(&shell, score, area)).collect::<Vec<_>>()} />
            </More>
        </section>
    }
}

/// The strongest and the weakest area.
fn sentence(shell: &Shell, findings: &Findings) -> String {
    let words = &shell.words;
    let means = || findings.score.areas.iter().zip(shell.pack.areas()).filter_map(|(score, area)| Some((score.mean?, area)));
    // Of equal ones, the first in the order of the pack is named.
    let high = means().max_by_key(|(mean, area)| (*mean, std::cmp::Reverse(area.index)));
    let low = means().min_by_key(|(mean, area)| (*mean, area.index));
    match high.zip(low) {
        None => words.say(Word::AreasSentenceNone).to_owned(),
        Some(((high, _), (low, _))) if high == low => {
            words.fill(Word::AreasSentenceEven, &[("mean", &words.mean(high))])
        }
        Some(((high_mean, high), (low_mean, low))) => words.fill(
            Word::AreasSentence,
            &[
                ("high", &shell.model.area(&high.id).name),
                ("high-mean", &words.mean(high_mean)),
                ("low", &shell.model.area(&low.id).name),
                ("low-mean", &words.mean(low_mean)),
            ],
        ),
    }
}

fn bar(shell: &Shell, score: &AreaScore, area: &Area) -> Html {
    let drawing = bars::bar(score).map(|bar| {
        let from = bar.low.attribute();
        html! {
            <>
                <rect class="mm-bar" width={bar.end.attribute()} height="60%" />
                <rect class="mm-spread" x={from} y="78%" width={bar.length.attribute()} height="2" />
            </>
        }
    });
    html! {
        <li key={area.id.clone()}>
            <span class="mm-bar-name">{&shell.model.area(&area.id).name}</span>
            <svg class="mm-bar-track" aria-hidden="true" focusable="false">
                {for ["20%", "40%", "60%", "80%"].map(|x| html! { <line key={x} class="mm-tick" x1={x} x2={x} y1="0" y2="60%" /> })}
                {drawing}
            </svg>
            <span class="mm-bar-value">{mean(shell, score.mean)}</span>
        </li>
    }
}

fn mean(shell: &Shell, mean: Option<Mean>) -> String {
    mean.map_or_else(|| shell.words.say(Word::AreasNoMean).to_owned(), |mean| shell.words.mean(mean))
}

fn columns(shell: &Shell) -> Vec<AttrValue> {
    let columns = [Word::AreasColumnArea, Word::AreasColumnMean, Word::AreasColumnSpread, Word::AreasColumnAnswered];
    columns.map(|word| AttrValue::from(shell.words.say(word))).to_vec()
}

fn cells(shell: &Shell, score: &AreaScore, area: &Area) -> Vec<AttrValue> {
    let words = &shell.words;
    let number = |number: u32| words.number(number);
    let spread = score.spread.map(|(low, high)| {
        let (low, high) = (number(u32::from(low.number())), number(u32::from(high.number())));
        words.fill(Word::AreasSpread, &[("low", &low), ("high", &high)])
    });
    let answered = [("given", number(score.coverage.given())), ("total", number(score.coverage.total()))];
    vec![
        shell.model.area(&area.id).name.clone().into(),
        mean(shell, score.mean).into(),
        spread.unwrap_or_default().into(),
        words.fill(Word::AreasAnswered, &answered.each_ref().map(|(name, value)| (*name, value.as_str()))).into(),
    ]
}
