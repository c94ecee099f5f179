//! Pitfalls that the answers point at, and what an organisation gains by closing the gaps.

use yew::Html;

use crate::findings::Findings;
use crate::model::{Benefit, Level, Pitfall};
use crate::session::Panel;
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{el, list, text};
use crate::view::parts::{entry, panel};

/// Pitfalls; nothing where the answers point at none.
pub(super) fn pitfalls(ui: &Ui<'_>, findings: &Findings) -> Option<Html> {
    let found = ui.shell.pack.pitfalls().iter().filter(|pitfall| holds(findings, pitfall));
    let terms: Vec<Html> = found.map(|found| pitfall(ui, found)).collect();
    of_terms(ui, "pitfalls", Word::PitfallsHeading, &terms)
}

/// Benefits; nothing where all gaps are closed.
pub(super) fn benefits(ui: &Ui<'_>, findings: &Findings) -> Option<Html> {
    let open = ui.shell.pack.benefits().iter().filter(|benefit| is_open(findings, benefit));
    let terms = open.map(|benefit| {
        let named = ui.shell.model.benefit(benefit.index);
        entry(named.name, text(named.what))
    });
    of_terms(ui, "benefits", Word::BenefitsHeading, &terms.collect::<Vec<Html>>())
}

fn of_terms(ui: &Ui<'_>, name: &'static str, heading: Word, terms: &[Html]) -> Option<Html> {
    let list = || vec![el("dl").class("mm-about-list").all(terms.to_vec()).into()];
    let there = !terms.is_empty();
    there.then(|| panel(ui, Panel::Table(name), text(ui.say(heading)), list).into())
}

fn pitfall(ui: &Ui<'_>, pitfall: &Pitfall) -> Html {
    let named = ui.shell.model.pitfall(pitfall.index);
    let way_out = el("em").text(ui.say(Word::PitfallsRemedy)).text(":").into();
    entry(named.name, list([text(named.what), text(" "), way_out, text(" "), text(named.remedy)]))
}

/// Whether an answer points at the pitfall. What nobody knows points at nothing.
fn holds(findings: &Findings, pitfall: &Pitfall) -> bool {
    let level = |signal: &crate::model::Need| findings.answers.get(signal.question).level();
    pitfall.signals.iter().any(|signal| level(signal).is_some_and(|level| level < signal.level))
}

/// Whether some practice behind the benefit is not at the highest level.
fn is_open(findings: &Findings, benefit: &Benefit) -> bool {
    benefit.questions.iter().any(|question| findings.answers.get(*question).level() < Some(Level::HIGHEST))
}
