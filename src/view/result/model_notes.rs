//! The frameworks themselves: where they come from, what each stage is, and which readings were chosen.

use std::rc::Rc;

use yew::Html;

use crate::findings::Findings;

use super::part::{Inputs, part};
use super::scene::Scene;
use crate::model::{Framework, Stage};
use crate::session::Panel;
use crate::text::{Word, stages};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{entry, panel};

/// One block a framework, closed until somebody wants to know.
pub(super) fn model_notes(scene: &Rc<Scene>) -> Html {
    let open = &scene.session.view().open;
    let frameworks = scene.findings.frameworks(&scene.shell.pack).map(|framework| framework.index);
    let open = frameworks.filter(|index| open.contains(&Panel::Notes(*index))).collect();
    part(scene, "notes", Inputs::Notes(open), notes_section)
}

fn notes_section(ui: &Ui<'_>, findings: &Findings, _: &Inputs) -> Html {
    el("div")
        .class("mm-models mm-screen-only")
        .add(el("h3").text(ui.say(Word::StartModels)))
        .all(findings.frameworks(&ui.shell.pack).map(|framework| block(ui, framework)))
        .into()
}

fn block(ui: &Ui<'_>, framework: &Framework) -> Html {
    let named = ui.shell.model.framework(framework.index);
    let inside = || {
        let source = [ui.say(Word::StagesSource), ": ", named.source].concat();
        let readings = ui.shell.model.readings(framework.index).map(|reading| el("li").text(reading).into());
        let mut notes = vec![el("p").text(named.summary).into(), el("p").class("mm-source").text(source).into()];
        notes.extend(stages::judged(&ui.shell.words, framework).map(|judged| el("p").text(judged).into()));
        notes.extend(framework.stages.iter().map(|entry| stage(ui, framework, entry)));
        notes.push(el("h4").text(ui.say(Word::StagesReadings)).into());
        notes.push(el("ul").class("mm-reasons").all(readings).into());
        notes
    };
    panel(ui, Panel::Notes(framework.index), text(named.name), inside).into()
}

fn stage(ui: &Ui<'_>, framework: &Framework, stage: &Stage) -> Html {
    let named = ui.shell.model.stage(framework.index, stage.index);
    let lines = [
        (Word::StagesPractices, named.practices),
        (Word::StagesChallenges, named.challenges),
        (Word::StagesOutcomes, named.outcomes),
        (Word::StagesIndustries, named.industries),
    ];
    let lines = lines.into_iter().filter(|(_, said)| !said.is_empty());
    el("div")
        .class("mm-stage-notes")
        .add(el("h4").text([&*ui.shell.words.number(stage.number), ". ", named.name].concat()))
        .add(el("p").text(named.summary))
        .add(el("dl").all(lines.map(|(word, said)| entry(ui.say(word), text(said)))))
        .into()
}
