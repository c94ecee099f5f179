//! The roadmap: choose a stage of a framework, and see the steps to it by phase, with their effort.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Findings;
use super::step_card::step_card;
use crate::model::{Framework, PhaseIndex};
use crate::roadmap::{Leg, PhaseGroup, Roadmap, Target, roadmap};
use crate::session::Intent;
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{more, section, table};

/// The section.
pub(super) fn roadmap_section(ui: &Ui<'_>, findings: &Findings) -> Html {
    let section = section(ui, "mm-roadmap", "roadmap", Word::RoadmapHeading);
    let targets = targets(ui, findings);
    // A choice that the answers have overtaken falls back on the first: the next stage of the primary framework.
    let chosen = ui.session.result.target.filter(|target| targets.contains(target));
    let Some(target) = chosen.or(targets.first().copied()) else {
        return section.add(el("p").text(ui.say(Word::RoadmapTop))).into();
    };
    let Some(framework) = ui.shell.pack.framework(target.framework) else { return section.into() };
    let plan = roadmap(&ui.shell.pack, &findings.answers, target);
    section
        .add(select(ui, targets, target))
        .add(overview(ui, &plan))
        .all(plan.legs.iter().map(|entry| leg(ui, framework, entry, plan.legs.len() > 1)))
        .maybe((!plan.is_empty()).then(|| effort_table(ui, &plan)))
        .into()
}

/// Every stage above a confirmed one, the primary framework first.
fn targets(ui: &Ui<'_>, findings: &Findings) -> Vec<Target> {
    let mut targets = Vec::new();
    for score in &findings.score.frameworks {
        let stages = ui.shell.pack.framework(score.framework).map_or(&[][..], |framework| &framework.stages);
        let above = stages.iter().filter(|stage| stage.index > score.confirmed);
        targets.extend(above.map(|stage| Target { framework: score.framework, stage: stage.index }));
    }
    targets
}

fn select(ui: &Ui<'_>, targets: Vec<Target>, target: Target) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let option = |(place, option): (usize, &Target)| {
        let stage = ui.shell.pack.framework(option.framework).and_then(|framework| framework.stage(option.stage));
        let values = [
            ("framework", model.framework(option.framework).name),
            ("number", &*words.number(stage.map_or(0, |stage| stage.number))),
            ("name", model.stage(option.framework, option.stage).name),
        ];
        el("option")
            .attr("value", place.to_string())
            .flag("selected", *option == target)
            .text(words.fill(Word::RoadmapOption, &values))
            .into()
    };
    let options: Vec<Html> = targets.iter().enumerate().map(option).collect();
    let dispatch = ui.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        if let Some(target) = place.and_then(|place| targets.get(place)) {
            dispatch.send(Intent::ChooseTarget(*target));
        }
    });
    let id = ui.shell.id("target");
    el("p")
        .class("mm-target")
        .add(el("label").attr("for", id.clone()).text(ui.say(Word::RoadmapTarget)))
        .add(el("select").attr("id", id).on_change(onchange).all(options))
        .into()
}

fn overview(ui: &Ui<'_>, plan: &Roadmap) -> Html {
    let words = &ui.shell.words;
    if plan.is_empty() {
        return el("p").text(ui.say(Word::RoadmapNothing)).into();
    }
    let steps = u32::try_from(plan.steps().count()).unwrap_or(0);
    let days = words.count(Plural::RoadmapDays, plan.days());
    el("div")
        .add(el("p").class("mm-roadmap-sum").text(words.count_and_fill(
            Plural::RoadmapSentence,
            steps,
            &[("days", &days)],
        )))
        .add(el("p").class("mm-note").text(ui.say(Word::RoadmapEstimate)))
        .into()
}

/// The steps to one stage. `summed` says whether to give their sum: of the only leg, the sum above is the same.
fn leg(ui: &Ui<'_>, framework: &Framework, leg: &Leg, summed: bool) -> Html {
    let words = &ui.shell.words;
    let number = words.number(framework.stage(leg.stage).map_or(0, |stage| stage.number));
    let named = ui.shell.model.stage(framework.index, leg.stage);
    let steps = leg.groups.iter().map(|group| group.steps.len()).sum::<usize>();
    let steps = words.count(Plural::RoadmapSteps, u32::try_from(steps).unwrap_or(0));
    let days = words.count(Plural::RoadmapDays, leg.days());
    let sum = words.fill(Word::RoadmapLegSum, &[("steps", &steps), ("days", &days)]);
    let heading = words.fill(Word::RoadmapLeg, &[("number", &number), ("name", named.name)]);
    el("div")
        .class("mm-leg")
        .add(el("h3").text(heading).add(text(" ")).maybe(summed.then(|| el("small").text(sum))))
        .add(el("p").text(named.summary))
        .all(leg.groups.iter().map(|group| phase(ui, group)))
        .into()
}

fn phase(ui: &Ui<'_>, group: &PhaseGroup) -> Html {
    let named = ui.shell.model.phase(group.phase);
    let name = el("div")
        .class("mm-phase-name")
        .add(el("h4").text(named.name))
        .add(el("p").class("mm-note").text(named.purpose));
    let steps = group.steps.iter().map(|step| step_card(ui, step));
    el("div").class("mm-phase").add(name).add(el("ol").class("mm-steps").all(steps)).into()
}

/// Steps and effort by phase, over all legs.
fn effort_table(ui: &Ui<'_>, plan: &Roadmap) -> Html {
    let words = &ui.shell.words;
    let row = |phase: PhaseIndex| {
        let (mut steps, mut days) = (0, 0);
        for group in plan.legs.iter().flat_map(|leg| &leg.groups).filter(|group| group.phase == phase) {
            steps += u32::try_from(group.steps.len()).unwrap_or(0);
            days += group.steps.iter().map(|step| step.days).sum::<u32>();
        }
        (steps > 0).then(|| vec![ui.shell.model.phase(phase).name.to_owned(), words.number(steps), words.number(days)])
    };
    let phases = (0..ui.shell.pack.phases().len()).filter_map(PhaseIndex::at);
    let columns = [Word::RoadmapColumnPhase, Word::RoadmapColumnSteps, Word::RoadmapColumnDays];
    more(ui.say(Word::RoadmapTable), vec![table(ui, Word::RoadmapTable, &columns, phases.filter_map(row).collect())])
}
