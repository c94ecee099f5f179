//! The strip: one row a framework with its stage and a track of all its stages; solid where confirmed, hatched where
//! possible, and in the next one how much of it is met. A row opens into why.

use std::rc::Rc;

use yew::Html;

use super::super::part::{Inputs, part};
use super::super::scene::Scene;
use super::super::trace_panel;
use super::block;
use crate::chart::scale::Position;
use crate::findings::Findings;
use crate::model::{Framework, Stage, StageIndex};
use crate::score::{FrameworkScore, reasons};
use crate::session::Panel;
use crate::text::{Word, Words, stages};
use crate::view::Ui;
use crate::view::dom::{el, list};
use crate::view::parts::table;

/// The rows.
pub(super) fn stage_strip(scene: &Rc<Scene>) -> Html {
    let (ui, findings) = (&scene.ui(), &*scene.findings);
    let rows = frameworks(ui, findings)
        .map(|(framework, score)| part(scene, framework.id, inputs(ui, findings, framework, score), row));
    block(ui, "mm-stages", Word::SummaryStages).attr("part", "chart").all(rows).add(stages_key(ui, findings)).into()
}

/// The stages of all frameworks as a table.
pub(in crate::view::result) fn stages_table(ui: &Ui<'_>, findings: &Findings) -> Html {
    let columns =
        [Word::StagesColumnModel, Word::StagesColumnConfirmed, Word::StagesColumnPossible, Word::StagesColumnNext];
    let cells = frameworks(ui, findings).map(|(framework, score)| cells(ui, framework, score)).collect();
    table(ui, Word::StagesHeading, &columns, cells)
}

fn frameworks<'a>(ui: &'a Ui<'_>, findings: &'a Findings) -> impl Iterator<Item = (&'a Framework, &'a FrameworkScore)> {
    findings.score.frameworks.iter().filter_map(|score| Some((ui.shell.pack.framework(score.framework)?, score)))
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
    let (model, words) = (&ui.shell.model, &ui.shell.words);
    let track = framework.stages.iter().map(|stage| step(words, score, stage));
    let name = model.stage(framework.index, score.confirmed).short;
    let stage = words.fill(
        if score.is_open() { Word::SummaryStageBand } else { Word::SummaryStage },
        &[
            ("number", &number(ui, framework, score.confirmed)),
            ("possible", &number(ui, framework, score.possible)),
            ("lowest", &framework.stages.first().map_or_else(String::new, |stage| words.number(stage.number))),
            ("top", &number(ui, framework, framework.top())),
            ("name", name),
        ],
    );
    let next = score.next.map_or_else(
        || ui.say(Word::StagesNoneAbove).to_owned(),
        |(index, progress)| {
            let share = words.per_cent(progress.share().per_cent());
            words.fill(Word::SummaryNext, &[("share", &share), ("number", &number(ui, framework, index))])
        },
    );
    let summary = list([
        el("h3").class("mm-strip-name").text(model.framework(framework.index).name).into(),
        el("span").class("mm-strip-stage").text(stage).into(),
        el("span").class("mm-track-stages").decorative().all(track).into(),
        el("span").class("mm-strip-next").text(next).into(),
    ]);
    let sentence = stages::sentence(model, words, framework, score, &findings.answers);
    el("div")
        .class("mm-framework")
        .add(trace_panel::trace_panel(ui, findings, framework, score, summary, &sentence))
        .into()
}

/// One stage on the track.
fn step(words: &Words, score: &FrameworkScore, stage: &Stage) -> Html {
    let next = score.next.filter(|(index, _)| *index == stage.index);
    let class = if stage.index <= score.confirmed {
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
    el("span").class(class).add(el("i").maybe(progress)).add(el("small").text(words.number(stage.number))).into()
}

/// The framework's own number of a stage, as text.
fn number(ui: &Ui<'_>, framework: &Framework, index: StageIndex) -> String {
    ui.shell.words.number(framework.stage(index).map_or(0, |stage| stage.number))
}

/// What the kinds of marks mean, only as many as are drawn.
pub(in crate::view::result) fn stages_key(ui: &Ui<'_>, findings: &Findings) -> Html {
    let scores = &findings.score.frameworks;
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
