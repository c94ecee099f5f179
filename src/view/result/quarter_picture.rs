//! The picture of the roadmap: a column a quarter, its effort against the capacity, and under it the stage that each
//! framework would show at its end.

use yew::Html;

use crate::chart::scale::Position;
use crate::findings::Findings;
use crate::model::{BasisPoints, Framework};
use crate::score::Scorecard;
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{El, el};

/// The picture. The sentence above it and the table below say the same, so it is hidden from screen readers.
pub(super) fn quarter_picture(ui: &Ui<'_>, findings: &Findings) -> Html {
    let roadmap = &findings.roadmap;
    let words = &ui.shell.words;
    let most = roadmap.schedule.quarters.iter().map(|quarter| quarter.used).max().unwrap_or(0).max(roadmap.capacity);
    let head = roadmap.schedule.quarters.iter().map(|quarter| {
        cell().text(words.fill(Word::RoadmapColumnQuarter, &[("number", &words.number(quarter.number))])).into()
    });
    let bars = roadmap.schedule.quarters.iter().map(|quarter| {
        let height = |days: u32| Position::of_share(BasisPoints::of(days, most).number());
        let over = quarter.over(roadmap.capacity) > 0;
        let used = height(quarter.used);
        let limit = Position::of_share(10_000).since(height(roadmap.capacity)).attribute();
        let bar = el("rect")
            .class(if over { "mm-load mm-load-over" } else { "mm-load" })
            .attr("x", "12%")
            .attr("width", "76%")
            .attr("y", Position::of_share(10_000).since(used).attribute())
            .attr("height", used.attribute());
        let line = el("line").attr("x1", "0").attr("x2", "100%").attr("y1", limit.clone()).attr("y2", limit);
        el("span").class("mm-flow-cell mm-flow-bar").add(el("svg").class("mm-load-track").add(bar).add(line)).into()
    });
    let stages = findings.frameworks(&ui.shell.pack).map(|framework| stages(ui, findings, framework));
    let row = |name: El, cells: Vec<Html>| el("div").class("mm-flow").add(name).all(cells);
    el("div")
        .class("mm-picture")
        .attr("part", "chart")
        .decorative()
        .add(row(label("mm-flow-name").text(ui.say(Word::RoadmapColumnToday)), head.collect::<Vec<Html>>()))
        .add(row(label("mm-flow-name mm-flow-effort").text(ui.say(Word::RoadmapEffort)), bars.collect::<Vec<Html>>()))
        .all(stages)
        .into()
}

fn cell() -> El {
    el("span").class("mm-flow-cell")
}

fn label(class: &'static str) -> El {
    el("span").class(class)
}

/// A framework over the quarters: its number where it changes, a line where it stays.
fn stages(ui: &Ui<'_>, findings: &Findings, framework: &Framework) -> Html {
    let projection = &findings.roadmap.projection;
    let at = |card: &Scorecard| {
        card.frameworks.iter().find(|found| found.framework == framework.index).map(|found| found.confirmed)
    };
    let number = |card: &Scorecard| {
        let stage = at(card).and_then(|stage| framework.stage(stage));
        ui.shell.words.number(stage.map_or(0, |stage| stage.number))
    };
    let cells = findings.roadmap.schedule.quarters.iter().map(|quarter| {
        let (before, now) = (projection.after(quarter.number - 1), projection.after(quarter.number));
        let rises = at(before) < at(now);
        let class = if rises { "mm-flow-cell mm-rises" } else { "mm-flow-cell mm-stays" };
        el("span").class(class).maybe(rises.then(|| el("b").text(number(now)))).into()
    });
    let name = label("mm-flow-name")
        .add(el("span").text(ui.shell.model.framework(framework.index).name))
        .add(el("b").text(number(projection.today())));
    el("div").class("mm-flow").add(name).all(cells).into()
}
