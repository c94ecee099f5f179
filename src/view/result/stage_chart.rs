//! The stage chart: one row a framework, its stages as steps; solid where confirmed, hatched where possible, and in
//! the next one how much of it is met.

use std::rc::Rc;

use yew::Html;

use super::part::{Inputs, part};
use super::scene::Scene;
use super::trace_panel;
use crate::chart::scale::Position;
use crate::findings::Findings;
use crate::model::{Framework, Stage, StageIndex};
use crate::score::{FrameworkScore, reasons};
use crate::session::Panel;
use crate::text::{Word, stages};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{panel, section, table};

/// The chart, its sentences and its table.
pub(super) fn stage_chart(scene: &Rc<Scene>) -> Html {
    let (ui, findings) = (&scene.ui(), &*scene.findings);
    let scores = &findings.score.frameworks;
    let rows = || scores.iter().filter_map(|score| Some((ui.shell.pack.framework(score.framework)?, score)));
    let columns =
        [Word::StagesColumnModel, Word::StagesColumnConfirmed, Word::StagesColumnPossible, Word::StagesColumnNext];
    let cells = rows().map(|(framework, score)| cells(ui, framework, score));
    section(ui, "mm-stages", "stages", Word::StagesHeading)
        .add(el("p").text(ui.say(Word::StagesLead)))
        .all(rows().map(|(framework, score)| part(scene, framework.id, inputs(ui, findings, framework, score), row)))
        .add(key(ui, scores))
        .add(panel(ui, Panel::Table("stages"), text(ui.say(Word::StagesAsTable)), || {
            vec![table(ui, Word::StagesHeading, &columns, cells.collect())]
        }))
        .into()
}

/// What a row shows: the score, the reasons against the next stage, and all answers while the trace is open.
fn inputs(ui: &Ui<'_>, findings: &Findings, framework: &Framework, score: &FrameworkScore) -> Inputs {
    let next = score.next.and_then(|(index, _)| framework.stage(index));
    let grounds = next.map(|stage| reasons::trace(framework, stage, &findings.answers)).unwrap_or_default();
    let open = ui.session.view().open.contains(&Panel::Trace(framework.index));
    Inputs::Framework(*score, grounds, open.then(|| findings.answers.clone()))
}

fn row(ui: &Ui<'_>, findings: &Findings, inputs: &Inputs) -> Html {
    let Inputs::Framework(score, ..) = inputs else { return Html::default() };
    let Some(framework) = ui.shell.pack.framework(score.framework) else { return Html::default() };
    let stages = framework.stages.iter().map(|stage| step(ui, framework, score, stage));
    el("div")
        .class("mm-framework")
        .add(el("h3").text(ui.shell.model.framework(framework.index).name))
        .add(el("p").class("mm-framework-sentence").text(stages::sentence(
            &ui.shell.model,
            &ui.shell.words,
            framework,
            score,
            &findings.answers,
        )))
        .add(el("ol").class("mm-staircase").attr("part", "chart").decorative().all(stages))
        .add(trace_panel::trace_panel(ui, findings, framework, score))
        .into()
}

fn step(ui: &Ui<'_>, framework: &Framework, score: &FrameworkScore, stage: &Stage) -> Html {
    let next = score.next.filter(|(index, _)| *index == stage.index);
    let class = if stage.index == score.confirmed {
        "mm-held mm-here"
    } else if stage.index < score.confirmed {
        "mm-held"
    } else if stage.index <= score.possible {
        "mm-possible"
    } else {
        ""
    };
    let progress = next.map(|(_, progress)| {
        let wanted = Position::of_share(progress.wanted.number()).attribute();
        el("svg")
            .class("mm-progress")
            .add(
                el("rect")
                    .attr("width", Position::of_share(progress.share().number()).attribute())
                    .attr("height", "100%"),
            )
            .add(el("line").attr("x1", wanted.clone()).attr("x2", wanted).attr("y1", "0").attr("y2", "100%"))
    });
    el("li")
        .class(class)
        .add(el("span").class("mm-mark").maybe(progress))
        .add(el("span").class("mm-stage-number").text(ui.shell.words.number(stage.number)))
        .add(el("span").class("mm-stage-name").text(ui.shell.model.stage(framework.index, stage.index).short))
        .into()
}

/// The framework's own number of a stage, as text.
fn number(ui: &Ui<'_>, framework: &Framework, index: StageIndex) -> String {
    ui.shell.words.number(framework.stage(index).map_or(0, |stage| stage.number))
}

/// What the kinds of marks mean, only as many as are drawn.
fn key(ui: &Ui<'_>, scores: &[FrameworkScore]) -> Html {
    let mark = |there: bool, class, word| there.then(|| el("li").class(class).text(ui.say(word)));
    let next = scores.iter().any(|score| score.next.is_some());
    let open = scores.iter().any(FrameworkScore::is_open);
    el("ul")
        .class("mm-key")
        .decorative()
        .maybe(mark(true, "mm-key-held", Word::StagesKeyConfirmed))
        .maybe(mark(next, "mm-key-progress", Word::StagesKeyProgress))
        .maybe(mark(open, "mm-key-possible", Word::StagesKeyPossible))
        .into()
}

fn cells(ui: &Ui<'_>, framework: &Framework, score: &FrameworkScore) -> Vec<String> {
    let stage =
        |index| [&*number(ui, framework, index), ", ", ui.shell.model.stage(framework.index, index).name].concat();
    let next = score.next.map_or_else(
        || ui.say(Word::StagesNoneAbove).to_owned(),
        |(_, progress)| ui.shell.words.per_cent(progress.share().per_cent()),
    );
    let name = ui.shell.model.framework(framework.index).name.to_owned();
    vec![name, stage(score.confirmed), stage(score.possible), next]
}
