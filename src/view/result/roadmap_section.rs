//! The roadmap: the plan over quarters as a picture, as a table, and as a list in which steps can be moved. One quarter
//! of the list is in `quarter`.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::number_field::number_of;
use super::places::{ROADMAP_CONTROLS, step_id};
use super::quarter::quarter;
use super::quarter_picture::{quarter_picture, timeline, wishes};
use super::step_picture::step_picture;
use crate::day::Day;
use crate::findings::Findings;
use crate::notes::{Field, Written};
use crate::roadmap::{Dropped, Edits, Roadmap};
use crate::session::{Edit, Intent, Look, Panel};
use crate::text::timeline::Timeline;
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{button, panel, section, table_of};

/// The section; nothing where nothing is planned.
pub(super) fn roadmap_section(ui: &Ui<'_>, findings: &Findings) -> Option<Html> {
    let roadmap = &*findings.roadmap;
    if roadmap.is_empty() && roadmap.dropped.is_empty() {
        return None;
    }
    let wishes = wishes(ui);
    let timeline = timeline(ui, findings, &wishes);
    let quarters = roadmap.schedule.quarters.iter().map(|entry| quarter(ui, findings, &timeline, entry));
    let dropped = (!roadmap.dropped.is_empty()).then(|| {
        el("div")
            .class("mm-dropped")
            .add(el("h3").text(ui.say(Word::RoadmapDropped)))
            .add(el("ul").all(roadmap.dropped.iter().map(|entry| left_out(ui, entry))))
    });
    let cut = roadmap.schedule.is_cut().then(|| {
        let said = match roadmap.schedule.exhausted_from {
            Some(quarter) => {
                let quarter = ui.shell.words.number(quarter);
                ui.shell.words.fill(Word::RoadmapExhausted, &[("quarter", &quarter)])
            }
            None => ui.say(Word::RoadmapCut).to_owned(),
        };
        el("p").class("mm-undecided").text(said)
    });
    let waits = roadmap.steps.iter().any(|step| step.weeks > 0);
    let section = section(ui, "mm-roadmap", "roadmap", Word::RoadmapHeading)
        .add(el("p").class("mm-roadmap-sum").text(sentence(ui, roadmap)))
        .maybe(critical(ui, roadmap).map(|said| el("p").text(said)))
        .add(controls(ui, &timeline))
        .add(quarter_picture(ui, findings, &timeline))
        .maybe(waits.then(|| el("p").class("mm-note").text(ui.say(Word::RoadmapStageWhen))))
        .add(panel(ui, Panel::Table("roadmap"), text(ui.say(Word::RoadmapAsTable)), || {
            vec![projected(ui, findings, &timeline)]
        }))
        .add(step_picture(ui, findings, &timeline))
        .maybe(cut)
        .add(el("ol").class("mm-quarters").all(quarters))
        .maybe(dropped);
    Some(section.into())
}

/// How long it takes, and what keeping it up takes.
fn sentence(ui: &Ui<'_>, roadmap: &Roadmap) -> String {
    let words = &ui.shell.words;
    let quarters = u32::try_from(roadmap.schedule.quarters.len()).unwrap_or(0);
    let said = words.count(Plural::RoadmapQuarters, quarters);
    let upkeep = roadmap.schedule.upkeep_after(&roadmap.steps);
    if upkeep == 0 {
        return said;
    }
    let days = words.count(Plural::RoadmapDays, upkeep);
    [said, words.fill(Word::RoadmapKeptUp, &[("days", &days)])].join(" ")
}

/// The longest chain, where it has more than one step.
fn critical(ui: &Ui<'_>, roadmap: &Roadmap) -> Option<String> {
    let words = &ui.shell.words;
    let chain = &roadmap.schedule.critical;
    let steps: Vec<String> = chain.steps.iter().map(|number| words.number(roadmap.place(*number))).collect();
    let days = words.count(Plural::RoadmapDays, chain.days);
    let values = [("steps", &*words.list(&steps)), ("days", &*days)];
    (steps.len() > 1).then(|| words.fill(Word::RoadmapChain, &values))
}

fn controls(ui: &Ui<'_>, timeline: &Timeline<'_>) -> Html {
    let (id, roadmap) = (ui.shell.id("capacity"), timeline.roadmap);
    let capacity = roadmap.capacity;
    let dispatch = ui.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(days) = number_of(&event, capacity, Edits::LEAST_CAPACITY..=Edits::MOST_CAPACITY) {
            dispatch.send(Intent::Look(Look::Edit(Edit::Capacity(days))));
        }
    });
    let input = el("input")
        .attr("id", id.clone())
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("min", Edits::LEAST_CAPACITY.to_string())
        .attr("max", Edits::MOST_CAPACITY.to_string())
        .attr("step", "5")
        .value(roadmap.capacity.to_string())
        .on_change(onchange);
    let undo = ui.session.view().edits.can_undo();
    let undo = undo.then(|| button(ui, "mm-secondary", Word::RoadmapUndo, Intent::Look(Look::UndoEdit)));
    let fallback = ui.shell.id(ROADMAP_CONTROLS);
    let begins = ui.shell.id("plan-start");
    let day = el("input")
        .attr("id", begins.clone())
        .attr("type", "date")
        .attr("min", Day::from_number(0).to_string())
        .attr("max", Day::from_number(u16::MAX).to_string())
        .value(timeline.start.map(|day| day.to_string()).unwrap_or_default())
        .on_change(writing(ui, Field::Start));
    el("p")
        .class("mm-actions mm-capacity mm-screen-only")
        .attr("id", fallback.clone())
        .attr("data-focus-fallback", fallback)
        .add(el("label").attr("for", id).text(ui.say(Word::RoadmapCapacity)))
        .add(input)
        .add(el("label").attr("for", begins).text(ui.say(Word::RoadmapStart)))
        .add(day)
        .maybe(undo)
        .into()
}

/// Writes what a field holds into the notes: kept in this browser, in no link.
pub(super) fn writing(ui: &Ui<'_>, field: Field) -> Callback<Event> {
    let (dispatch, pack) = (ui.dispatch.clone(), ui.shell.pack.clone());
    Callback::from(move |event: Event| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            dispatch.send(Intent::Write(Written::new(&pack, field, &input.value())));
        }
    })
}

fn left_out(ui: &Ui<'_>, dropped: &Dropped) -> Html {
    let title = ui.shell.model.step(dropped.lift.question, dropped.lift.to).title;
    let back = dropped.by_itself.then(|| {
        let intent = Intent::Look(Look::Edit(Edit::TakeBack(dropped.lift)));
        button(ui, "mm-link mm-screen-only", Word::RoadmapTakeBack, intent)
            .add(el("span").class("mm-hidden").text(": ").text(title))
    });
    let because = (!dropped.by_itself).then(|| el("span").class("mm-note").text(ui.say(Word::RoadmapDroppedAlong)));
    let fallbacks = [&*step_id(ui, dropped.lift), " ", &*ui.shell.id(ROADMAP_CONTROLS)].concat();
    el("li").attr("data-focus-fallback", fallbacks).text(title).text(" ").maybe(because).maybe(back).into()
}

/// The stage of each framework and the mean of each area, today and at the end of each quarter.
fn projected(ui: &Ui<'_>, findings: &Findings, timeline: &Timeline<'_>) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let projection = &findings.roadmap.projection;
    let quarters = u32::try_from(findings.roadmap.schedule.quarters.len()).unwrap_or(0);
    let columns = std::iter::once(ui.say(Word::RoadmapColumnToday).to_owned()).chain((1..=quarters).map(|quarter| {
        let number = words.number(quarter);
        let short = || words.fill(Word::RoadmapColumnQuarter, &[("number", &number)]);
        timeline.dated(quarter).unwrap_or_else(short)
    }));
    let columns: Vec<String> = std::iter::once(ui.say(Word::RoadmapColumnWhat).to_owned()).chain(columns).collect();
    let cards = || std::iter::once(projection.today()).chain((1..=quarters).map(|quarter| projection.after(quarter)));
    let mut rows = Vec::new();
    for framework in findings.frameworks(&ui.shell.pack) {
        let stage = |card: &crate::score::Scorecard| {
            let found = card.frameworks.iter().find(|found| found.framework == framework.index);
            let stage = found.and_then(|found| framework.stage(found.confirmed));
            words.number(stage.map_or(0, |stage| stage.number))
        };
        let name = model.framework(framework.index).name.to_owned();
        rows.push(std::iter::once(name).chain(cards().map(stage)).collect());
    }
    for (place, area) in ui.shell.pack.areas().iter().enumerate() {
        let mean = |card: &crate::score::Scorecard| {
            let mean = card.areas.get(place).and_then(|found| found.mean);
            mean.map_or_else(|| ui.say(Word::GridOpen).to_owned(), |mean| words.mean(mean))
        };
        let name = model.area(area.index).name.to_owned();
        rows.push(std::iter::once(name).chain(cards().map(mean)).collect());
    }
    table_of(ui, Word::RoadmapHeading, columns, rows)
}
