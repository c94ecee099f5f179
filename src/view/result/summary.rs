//! The first screen of a result: the finding, every framework as one strip, what holds back most, what the next stages
//! take, and what one can do with it. Each line opens into what stands behind it.

mod actions;
mod blockers;
mod costs;
mod finding;
mod stage_strip;

use std::rc::Rc;

use yew::Html;

pub(super) use stage_strip::{stages_key, stages_table};

use super::scene::Scene;
use crate::day::Day;
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{El, el};

/// The summary. `own` says whether the answers are the person's own.
pub(super) fn summary(scene: &Rc<Scene>, day: Option<Day>, own: bool) -> Html {
    let (ui, findings) = (&scene.ui(), &*scene.findings);
    let aside = el("div")
        .class("mm-summary-aside")
        .maybe(blockers::blockers(ui, findings, own))
        .maybe(costs::costs(ui, findings));
    el("div")
        .class("mm-summary")
        .add(finding::finding(ui, findings, day))
        .add(actions::actions(ui, own))
        .add(el("div").class("mm-summary-grid").add(stage_strip::stage_strip(scene)).add(aside))
        .into()
}

/// A block of the summary with its heading.
fn block(ui: &Ui<'_>, class: &'static str, heading: Word) -> El {
    el("div").class(class).add(el("h2").class("mm-summary-heading").text(ui.say(heading)))
}
