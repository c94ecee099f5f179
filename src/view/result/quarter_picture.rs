//! The picture of the quarters: what each takes of what can be spent, and the stages of the frameworks filled on to the end.
//!
//! Rows are HTML with a drawing in each, so that names wrap. Where there are many quarters, the picture scrolls by itself.

use yew::Html;

use super::drawing::stretched;
use crate::chart::drawing::{Drawing, PIXEL};
use crate::chart::quarters::{effort, header, stages};
use crate::day::Day;
use crate::findings::Findings;
use crate::model::Lift;
use crate::ordered::OrderedMap;
use crate::text::Word;
use crate::text::timeline::Timeline;
use crate::view::Ui;
use crate::view::dom::el;

/// When the plan begins and who leads its steps, as a person wrote it.
pub(super) struct Wishes {
    start: Option<Day>,
    leads: OrderedMap<Lift, String>,
}

/// What is written on the plan.
pub(super) fn wishes(ui: &Ui<'_>) -> Wishes {
    let (notes, pack) = (ui.session.shown_notes(), &ui.shell.pack);
    Wishes { start: notes.start(pack), leads: notes.leads(pack) }
}

/// The roadmap with what its pictures need.
pub(super) fn timeline<'a>(ui: &Ui<'a>, findings: &'a Findings, wishes: &'a Wishes) -> Timeline<'a> {
    let shell = ui.shell;
    Timeline {
        pack: &shell.pack,
        model: &shell.model,
        words: &shell.words,
        roadmap: &findings.roadmap,
        start: wishes.start,
        leads: &wishes.leads,
    }
}

/// How long a track is at least for so many columns, and the class by which the sheet keeps it so.
pub(super) fn length(columns: usize) -> (i32, &'static str) {
    match columns {
        0..=9 => (240 * PIXEL, "mm-picture"),
        10..=24 => (640 * PIXEL, "mm-picture mm-long"),
        25..=60 => (1600 * PIXEL, "mm-picture mm-longer"),
        _ => (3200 * PIXEL, "mm-picture mm-longest"),
    }
}

/// The picture. The sentence above it and the table below say the same, so it is hidden from screen readers.
pub(super) fn quarter_picture(ui: &Ui<'_>, findings: &Findings, timeline: &Timeline<'_>) -> Html {
    let (columns, capacity) = (timeline.columns_from_today(), timeline.capacity());
    let (wide, class) = length(columns.len());
    let row = |name: &str, drawing: Drawing| -> Html {
        let track = stretched(&drawing, "mm-drawn");
        el("div").class("mm-flow").add(el("span").class("mm-flow-name").text(name)).add(track).into()
    };
    let courses = findings.frameworks(&ui.shell.pack).map(|framework| {
        let course = timeline.course(framework);
        row(&course.name, stages(&course, wide))
    });
    el("div")
        .class("mm-pictured")
        .add(el("h3").class("mm-picture-title").text(ui.say(Word::RoadmapTitleQuarters)))
        .add(
            el("div")
                .class(class)
                .attr("part", "chart")
                .decorative()
                .add(row("", header(&columns, wide)))
                .add(row(&capacity.effort, effort(&columns, &capacity, wide)))
                .all(courses),
        )
        .into()
}
