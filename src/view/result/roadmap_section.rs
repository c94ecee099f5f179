//! The roadmap: choose a stage of a framework, and see the steps to it by phase, with their effort.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::step_card::StepCard;
use super::{Findings, FindingsProps};
use crate::model::{FrameworkIndex, StageIndex};
use crate::roadmap::{Leg, PhaseGroup, Roadmap, Target, roadmap};
use crate::text::{Plural, Word};
use crate::view::Shell;
use crate::view::parts::{More, Table};

/// The section.
#[component]
pub(super) fn RoadmapSection(props: &FindingsProps) -> Html {
    let chosen = use_state(|| None::<Target>);
    let shell = use_context::<Shell>();
    let findings = props.findings.clone();
    let targets = shell.as_ref().map(|shell| targets(shell, &findings)).unwrap_or_default();
    // A choice that the answers have overtaken falls back on the first: the next stage of the primary framework.
    let target = chosen.filter(|target| targets.contains(target)).or(targets.first().copied());
    let pack = shell.as_ref().map(|shell| shell.pack.clone());
    let plan = use_memo((findings.answers.clone(), target.map(key)), |(answers, _)| {
        pack.zip(target).map(|(pack, target)| roadmap(&pack, answers, target)).unwrap_or_default()
    });
    let Some(shell) = shell else { return html! {} };
    let words = &shell.words;
    html! {
        <section class="mm-roadmap" aria-labelledby={shell.id("roadmap")}>
            <h2 id={shell.id("roadmap")}>{words.say(Word::RoadmapHeading)}</h2>
            if let Some(target) = target {
                {select(&shell, &targets, target, &chosen)}
                {overview(&shell, &plan)}
                {for plan.legs.iter().map(|entry| leg(&shell, target, entry))}
                if !plan.is_empty() { {table(&shell, &plan)} }
            } else {
                <p>{words.say(Word::RoadmapTop)}</p>
            }
        </section>
    }
}

/// Every stage above a confirmed one, the primary framework first.
fn targets(shell: &Shell, findings: &Findings) -> Vec<Target> {
    let scores = findings.score.frameworks.iter().filter_map(|score| Some((score, shell.pack.framework(score.framework)?)));
    scores
        .flat_map(|(score, framework)| {
            let above = framework.stages.iter().filter(|stage| stage.index > score.confirmed);
            above.map(|stage| Target { framework: framework.index, stage: stage.index })
        })
        .collect()
}

fn key(target: Target) -> (FrameworkIndex, StageIndex) {
    (target.framework, target.stage)
}

fn select(shell: &Shell, targets: &[Target], target: Target, chosen: &UseStateHandle<Option<Target>>) -> Html {
    let words = &shell.words;
    let option = |(place, option): (usize, &Target)| {
        let framework = shell.pack.framework(option.framework)?;
        let number = framework.stage(option.stage)?.number;
        let values = [
            ("framework", shell.model.framework(&framework.id).name.clone()),
            ("number", words.number(number)),
            ("name", shell.model.stage(&framework.id, number).name.clone()),
        ];
        let text = words.fill(Word::RoadmapOption, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
        Some(html! { <option key={place} value={place.to_string()} selected={*option == target}>{text}</option> })
    };
    let onchange = {
        let (chosen, targets) = (chosen.clone(), Rc::new(targets.to_vec()));
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let place = select.and_then(|select| select.value().parse::<usize>().ok());
            chosen.set(place.and_then(|place| targets.get(place).copied()));
        })
    };
    html! {
        <p class="mm-target">
            <label for={shell.id("target")}>{words.say(Word::RoadmapTarget)}</label>
            <select id={shell.id("target")} {onchange}>{for targets.iter().enumerate().filter_map(option)}</select>
        </p>
    }
}

fn overview(shell: &Shell, plan: &Roadmap) -> Html {
    let words = &shell.words;
    if plan.is_empty() {
        return html! { <p>{words.say(Word::RoadmapNothing)}</p> };
    }
    let days = words.count(Plural::RoadmapDays, plan.days());
    let steps = u32::try_from(plan.steps().count()).unwrap_or(0);
    html! {
        <>
            <p class="mm-roadmap-sum">{words.count_and_fill(Plural::RoadmapSentence, steps, &[("days", &days)])}</p>
            <p class="mm-note">{words.say(Word::RoadmapEstimate)}</p>
        </>
    }
}

fn leg(shell: &Shell, target: Target, leg: &Leg) -> Html {
    let words = &shell.words;
    let Some(framework) = shell.pack.framework(target.framework) else { return html! {} };
    let number = framework.stage(leg.stage).map_or(0, |stage| stage.number);
    let named = shell.model.stage(&framework.id, number);
    let steps = u32::try_from(leg.groups.iter().map(|group| group.steps.len()).sum::<usize>()).unwrap_or(0);
    let sum = words.fill(
        Word::RoadmapLegSum,
        &[("steps", &words.count(Plural::RoadmapSteps, steps)), ("days", &words.count(Plural::RoadmapDays, leg.days()))],
    );
    html! {
        <div class="mm-leg" key={number}>
            <h3>{words.fill(Word::RoadmapLeg, &[("number", &words.number(number)), ("name", &named.name)])}{" "}<small>{sum}</small></h3>
            <p>{&named.summary}</p>
            {for leg.groups.iter().map(|group| phase(shell, group))}
        </div>
    }
}

fn phase(shell: &Shell, group: &PhaseGroup) -> Html {
    let Some(named) = shell.pack.phases().get(group.phase.position()).map(|id| shell.model.phase(id)) else { return html! {} };
    html! {
        <div class="mm-phase" key={group.phase.position()}>
            <div class="mm-phase-name"><h4>{&named.name}</h4><p class="mm-note">{&named.purpose}</p></div>
            <ol class="mm-steps">
                {for group.steps.iter().map(|step| html! { <StepCard key={step.number} step={step.clone()} /> })}
            </ol>
        </div>
    }
}

/// Steps and effort by phase, over all legs.
fn table(shell: &Shell, plan: &Roadmap) -> Html {
    let words = &shell.words;
    let row = |(place, id): (usize, &String)| {
        let groups = || plan.legs.iter().flat_map(|leg| &leg.groups).filter(move |group| group.phase.position() == place);
        let steps: usize = groups().map(|group| group.steps.len()).sum();
        let days: u32 = groups().flat_map(|group| &group.steps).map(|step| step.days).sum();
        let name = AttrValue::from(shell.model.phase(id).name.clone());
        (steps > 0).then(|| vec![name, words.number(u32::try_from(steps).unwrap_or(0)).into(), words.number(days).into()])
    };
    let columns = [Word::RoadmapColumnPhase, Word::RoadmapColumnSteps, Word::RoadmapColumnDays];
    html! {
        <More summary={html! { words.say(Word::RoadmapTable) }}>
            <Table caption={words.say(Word::RoadmapTable)} columns={columns.map(|word| words.say(word).into()).to_vec()}
                rows={shell.pack.phases().iter().enumerate().filter_map(row).collect::<Vec<_>>()} />
        </More>
    }
}
