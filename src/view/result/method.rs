//! How a result was worked out: what it rests on, its stages as a table, the frameworks with their readings, and what the
//! answers say beside any stage.

use std::rc::Rc;

use yew::Html;

use super::model_notes::model_notes;
use super::pitfalls_and_benefits;
use super::scene::Scene;
use super::summary::{stages_key, stages_table};
use crate::findings::Findings;
use crate::session::Panel;
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{panel, section};

/// The section.
pub(super) fn method(scene: &Rc<Scene>) -> Html {
    let (ui, findings) = (&scene.ui(), &*scene.findings);
    section(ui, "mm-method", "method", Word::MethodHeading)
        .add(el("p").text(ui.say(Word::StagesLead)))
        .add(el("p").class("mm-note").text(basis(ui, findings)))
        .add(stages_key(ui, findings))
        .add(panel(ui, Panel::Table("stages"), text(ui.say(Word::StagesAsTable)), || vec![stages_table(ui, findings)]))
        .maybe(pitfalls_and_benefits::pitfalls(ui, findings))
        .maybe(pitfalls_and_benefits::benefits(ui, findings))
        .add(model_notes(scene))
        .into()
}

/// How the answers divide, and their mean.
fn basis(ui: &Ui<'_>, findings: &Findings) -> String {
    let words = &ui.shell.words;
    let coverage = findings.score.coverage;
    let [levels, unknown, not_applicable] =
        [coverage.levels, coverage.unknown, coverage.not_applicable].map(|count| words.number(count));
    let values = [("levels", &*levels), ("unknown", &*unknown), ("not-applicable", &*not_applicable)];
    let parts = words.fill(Word::ResultParts, &values);
    let mean = findings.score.overall.map(|mean| words.fill(Word::ResultMean, &[("mean", &words.mean(mean))]));
    [Some(parts), mean].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
