//! Pitfalls that the answers point at, and what an organisation gains by closing the gaps.

use yew::prelude::*;

use super::{Findings, FindingsProps};
use crate::model::{Level, Pitfall};
use crate::text::Word;
use crate::view::Shell;

/// Pitfalls and benefits.
#[component]
pub(super) fn Traps(props: &FindingsProps) -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let (words, findings) = (&shell.words, &props.findings);
    let pitfalls: Vec<&Pitfall> = shell.pack.pitfalls().iter().filter(|pitfall| holds(findings, pitfall)).collect();
    let pitfall = |pitfall: &&Pitfall| {
        let named = shell.model.pitfall(&pitfall.id);
        html! {
            <div key={pitfall.id.clone()}>
                <dt>{&named.name}</dt>
                <dd>{&named.what}{" "}<em>{words.say(Word::PitfallsRemedy)}{": "}</em>{&named.remedy}</dd>
            </div>
        }
    };
    let gains = shell.pack.benefits().iter().filter(|benefit| {
        let lacking = |index| findings.answers.get(index).level() < Some(Level::HIGHEST);
        benefit.questions.iter().any(|index| lacking(*index))
    });
    let gain = |id: &str| {
        let named = shell.model.benefit(id);
        html! { <div key={id.to_owned()}><dt>{&named.name}</dt><dd>{&named.what}</dd></div> }
    };
    html! {
        <>
            if !pitfalls.is_empty() {
                <section class="mm-traps">
                    <h2>{words.say(Word::PitfallsHeading)}</h2>
                    <dl class="mm-about-list">{for pitfalls.iter().map(pitfall)}</dl>
                </section>
            }
            <section class="mm-traps">
                <h2>{words.say(Word::BenefitsHeading)}</h2>
                <dl class="mm-about-list">{for gains.map(|benefit| gain(&benefit.id))}</dl>
            </section>
        </>
    }
}

/// Whether an answer points at the pitfall. What nobody knows points at nothing.
fn holds(findings: &Findings, pitfall: &Pitfall) -> bool {
    let below = |signal: &crate::model::Need| {
        findings.answers.get(signal.question).level().is_some_and(|level| level < signal.level)
    };
    pitfall.signals.iter().any(below)
}
