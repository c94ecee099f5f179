//! The result page: one's own, and the one that a link carries. Its sections are in files of their own, in the order
//! in which a reader asks: where are we, what now, how do we stand, what is left to find out, who asks for it, who says so.

mod area_chart;
mod contents;
mod drawing;
mod method;
mod model_notes;
mod number_field;
mod open_section;
mod others_report;
mod part;
mod pitfalls_and_benefits;
mod places;
mod plan_section;
mod practice_grid;
mod quarter;
mod quarter_picture;
mod radar_chart;
mod regulation;
mod report_page;
mod roadmap_section;
mod scene;
mod share_panel;
mod step_card;
mod step_picture;
mod summary;
mod target_profile;
mod tensions;
mod trace_panel;
mod trial_bar;

pub(super) use scene::Scene;

use std::rc::Rc;

use yew::Html;

use super::dom::{el, list};
use crate::day::Day;
use crate::share::Shared;
use crate::text::{Plural, Word};

/// The result of the person's own answers.
pub(super) fn own(scene: &Rc<Scene>) -> Html {
    sections(scene, scene.session.answered_on, true).into()
}

/// The result that a link carries: whose, of when, and what one can do with it.
pub(super) fn shared(scene: &Rc<Scene>, shared: &Shared) -> Html {
    let ui = &scene.ui();
    let words = &ui.shell.words;
    let origin = words.fill(
        Word::SharedText,
        &[("day", &words.day(shared.day)), ("revision", &words.number(u32::from(shared.revision)))],
    );
    let label = shared.label.as_ref().map(|label| {
        el("span").class("mm-shared-label").text(words.fill(Word::SharedLabel, &[("label", label.text())]))
    });
    let added = u32::try_from(shared.migration.added.len()).unwrap_or(0);
    let changed = [
        (Plural::SharedRetired, shared.migration.retired),
        (Plural::SharedAdded, added),
        (Plural::SharedUnplanned, shared.migration.unplanned),
    ];
    let changed = changed.into_iter().filter(|(_, count)| *count > 0);
    let plan = shared.plan.as_ref().map_or("", |_| ui.say(Word::SharedPlan));
    let note = el("aside")
        .part("mm-shared")
        .attr("aria-label", ui.say(Word::SharedHeading).to_owned())
        .add(el("p").class("mm-shared-title").text(ui.say(Word::SharedHeading)).maybe(label))
        .add(el("p").text(origin).text(" ").text(ui.say(Word::SharedTrust)).text(" ").text(plan))
        .all(changed.map(|(plural, count)| el("p").text(words.count(plural, count)).into()));
    list([note.into(), sections(scene, Some(shared.day), false).into()])
}

/// The page of choices for a report, and the report.
pub(super) fn report(scene: &Rc<Scene>, shared: Option<&Shared>) -> Html {
    report_page::report_page(scene, shared)
}

fn sections(scene: &Rc<Scene>, day: Option<Day>, own: bool) -> super::dom::El {
    let (ui, findings) = (&scene.ui(), &*scene.findings);
    let sections = [
        ("plan", Word::PlanHeading, Some(plan_section::plan_section(ui, findings))),
        ("roadmap", Word::RoadmapHeading, roadmap_section::roadmap_section(ui, findings)),
        ("areas", Word::AreasHeading, Some(area_chart::area_chart(scene, own))),
        ("tensions", Word::TensionsHeading, tensions::tensions(ui, findings)),
        ("open", Word::OpenHeading, open_section::open_section(ui, findings, own)),
        ("regulation", Word::RegulationHeading, regulation::regulation(scene)),
        ("share", Word::ShareHeading, Some(share_panel::share_panel(ui, findings, day))),
        ("method", Word::MethodHeading, Some(method::method(scene))),
    ];
    let there = sections.iter().filter(|(_, _, section)| section.is_some());
    let named: Vec<(&'static str, Word)> = there.map(|(name, heading, _)| (*name, *heading)).collect();
    el("div")
        .class("mm-result")
        .untranslated()
        .maybe(trial_bar::trial_bar(ui, findings, own))
        .add(contents::skip_link(ui))
        .add(summary::summary(scene, day, own))
        .add(contents::contents(ui, &named))
        // What is not there keeps its place, so that what follows is not drawn anew when it comes.
        .all(sections.into_iter().map(|(_, _, section)| section.unwrap_or_default()))
}
