//! The picture of the steps: each where its quarters do it, with the longest chain drawn from row to row.
//!
//! A row is as high as its name needs, so what runs through it is drawn from its top to its foot, and the bar in its middle.

use yew::Html;

use super::drawing::{stretched, track};
use super::quarter_picture::length;
use crate::chart::drawing::{Drawing, PIXEL, at};
use crate::chart::gantt::{self, Step, Thread};
use crate::chart::quarters::header;
use crate::findings::Findings;
use crate::session::Panel;
use crate::text::Word;
use crate::text::timeline::Timeline;
use crate::view::Ui;
use crate::view::dom::{El, el, list, text};
use crate::view::parts::{panel, table_of};

/// The most steps that are shown unasked: more of them are longer than the list of their quarters.
const FEW: usize = 16;

/// The picture and its table. The list of quarters below says the same, so the picture is hidden from screen readers.
pub(super) fn step_picture(ui: &Ui<'_>, findings: &Findings, timeline: &Timeline<'_>) -> Html {
    if findings.roadmap.steps.is_empty() {
        return Html::default();
    }
    let drawn = || picture(ui, timeline);
    let picture = if findings.roadmap.steps.len() > FEW {
        panel(ui, Panel::Table("step-picture"), text(ui.say(Word::RoadmapStepsMany)), || vec![drawn()])
    } else {
        el("div").add(el("h3").class("mm-picture-title").text(ui.say(Word::RoadmapTitleSteps))).add(drawn())
    };
    let quarter = |number: Option<u32>| number.map(|number| timeline.quarter(number)).unwrap_or_default();
    let table = panel(ui, Panel::Table("steps"), text(ui.say(Word::RoadmapStepsAsTable)), || {
        let columns = [
            Word::RoadmapColumnStep,
            Word::AreasColumnArea,
            Word::RoadmapColumnDays,
            Word::RoadmapColumnBegins,
            Word::RoadmapColumnEnds,
            Word::RoadmapColumnProven,
        ];
        let rows = timeline.ordered().into_iter().zip(timeline.steps()).map(|(planned, step)| {
            let span = findings.roadmap.schedule.span(planned.number).unwrap_or_default();
            let name = [&*step.number, ". ", &step.name].concat();
            vec![name, step.note, step.figure, quarter(span.begins), quarter(span.ends), quarter(span.proven)]
        });
        let columns = columns.map(|column| ui.say(column).to_owned()).to_vec();
        vec![table_of(ui, Word::RoadmapStepsAsTable, columns, rows.collect())]
    });
    list([picture.into(), table.into()])
}

fn picture(ui: &Ui<'_>, timeline: &Timeline<'_>) -> Html {
    let (steps, columns) = (timeline.steps(), timeline.columns());
    let (wide, class) = length(columns.len());
    let count = columns.len();
    let rows = steps.iter().zip(gantt::threads(&steps, count, wide)).map(|(step, threads)| {
        el("div").class("mm-flow mm-flow-step").all(cells(step)).add(lane(step, &threads, count, wide)).into()
    });
    let head = el("div")
        .class("mm-flow")
        .add(el("span").class("mm-flow-name"))
        .add(stretched(&header(&columns, wide), "mm-drawn"))
        .add(el("span").class("mm-flow-figure").text(ui.say(Word::RoadmapColumnDays)));
    let picture = el("div").class(class).attr("part", "chart").decorative().add(head).all(rows);
    let told = [
        (steps.iter().any(|step| step.chained), Word::RoadmapStepsChain),
        (steps.iter().any(Step::waits), Word::RoadmapStepsWait),
    ];
    let told: Vec<&str> = told.into_iter().filter(|(there, _)| *there).map(|(_, word)| ui.say(word)).collect();
    let note = (!told.is_empty()).then(|| el("p").class("mm-note").decorative().text(told.join(" ")).into());
    list(std::iter::once(picture.into()).chain(note))
}

/// The number, the mark of the area, the name with the area below, and the effort.
fn cells(step: &Step) -> [Html; 2] {
    let name = el("span")
        .class("mm-flow-name")
        .add(el("span").class("mm-step-number").text(&step.number))
        .add(el("b").class("mm-flow-mark").text(&step.mark))
        .add(
            el("span")
                .add(el("span").class("mm-flow-title").text(&step.name))
                .add(el("span").class("mm-note").text(&step.note)),
        );
    [name.into(), el("span").class("mm-flow-figure").text(&step.figure).into()]
}

/// What lies under the quarters in a row: their edges and the chain from top to foot, and the bar in the middle.
fn lane(step: &Step, threads: &[Thread], count: usize, wide: i32) -> El {
    let upright = |class: &'static str, x: i32, [top, foot]: [&'static str; 2]| -> Html {
        let x = share(x, wide);
        el("line").class(class).attr("x1", x.clone()).attr("x2", x).attr("y1", top).attr("y2", foot).into()
    };
    let edges = gantt::edges(count, wide).into_iter().map(|x| upright("mm-lane-edge", x, ["0", "100%"]));
    let threads = threads.iter().flat_map(|thread| {
        let ends = [if thread.above { "0" } else { "50%" }, if thread.below { "100%" } else { "50%" }];
        let along = thread.to.map(|to| {
            let line = el("line").class("mm-lane-chain").attr("x1", share(thread.x, wide)).attr("x2", share(to, wide));
            line.attr("y1", "50%").attr("y2", "50%").into()
        });
        std::iter::once(upright("mm-lane-chain", thread.x, ends)).chain(along)
    });
    let mut centred = Drawing::new(wide, gantt::HEIGHT);
    centred.place(gantt::track(step, count, wide), at(0, -gantt::HEIGHT / 2));
    let bar = el("svg").attr("y", "50%").attr("overflow", "visible").all(track(&centred));
    el("svg").class("mm-drawn mm-lane").all(edges).all(threads).add(bar)
}

fn share(x: i32, wide: i32) -> String {
    let share = i64::from(x) * 100 * i64::from(PIXEL) / i64::from(wide.max(1));
    [&*crate::chart::drawing::decimal(i32::try_from(share).unwrap_or(0)), "%"].concat()
}
