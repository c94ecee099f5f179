//! The first thing a reader sees: the stage and what holds it back, in one sentence, with what it rests on.

use yew::prelude::*;

use super::FindingsProps;
use crate::text::{Plural, Word, sentences};
use crate::view::Shell;

/// The finding in the primary framework.
#[component]
pub(super) fn Finding(props: &FindingsProps) -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let (words, findings) = (&shell.words, &props.findings);
    let Some(score) = findings.score.frameworks.first() else { return html! {} };
    let Some(framework) = shell.pack.framework(score.framework) else { return html! {} };
    let numbered = |index| {
        let number = framework.stage(index).map_or(0, |stage| stage.number);
        (words.number(number), shell.model.stage(&framework.id, number).name.clone())
    };
    let (number, name) = numbered(score.confirmed);
    let coverage = findings.score.coverage;
    let mut basis = vec![if coverage.is_complete() {
        words.count(Plural::ResultCoverageComplete, coverage.total())
    } else {
        words.count_and_fill(Plural::ResultCoverage, coverage.total(), &[("given", &words.number(coverage.given()))])
    }];
    basis.extend(findings.score.overall.map(|mean| words.fill(Word::ResultMean, &[("mean", &words.mean(mean))])));
    basis.extend(findings.day.map(|day| words.fill(Word::ResultDate, &[("day", &words.day(day))])));
    html! {
        <header class="mm-finding">
            <h1 tabindex="-1">{words.fill(Word::ResultHeadingConfirmed, &[("number", &number), ("name", &name)])}</h1>
            <p class="mm-lead">{sentences::finding(&shell.pack, &shell.model, words, &findings.answers, score)}</p>
            if score.is_open() {
                <p class="mm-band">
                    {{ let (number, name) = numbered(score.possible); words.fill(Word::ResultBand, &[("number", &number), ("name", &name)]) }}
                </p>
            }
            <p class="mm-basis">{basis.join(" ")}</p>
        </header>
    }
}
