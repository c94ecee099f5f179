//! The plan: which stages to reach, what the cheapest way to all of them costs, and what it does without.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::findings::Findings;
use crate::model::{Framework, Level, StageIndex};
use crate::plan::{Goal, Plan, Spared};
use crate::roadmap::target;
use crate::score::FrameworkScore;
use crate::session::{Intent, Look, Panel};
use crate::text::{Plural, Word, sentences, stages};
use crate::view::dom::{el, list, text};
use crate::view::parts::{panel, section, table};
use crate::view::{Dispatch, Ui};

/// The section.
pub(super) fn plan_section(ui: &Ui<'_>, findings: &Findings) -> Html {
    let section = section(ui, "mm-plan", "plan", Word::PlanHeading);
    if findings.goals.is_empty() && findings.targets.is_empty() {
        return section.add(el("p").text(ui.say(Word::PlanTop))).into();
    }
    let result: Html = match &findings.plan {
        Ok(plan) => cheapest(ui, findings, plan),
        Err(reasons) => {
            let reasons = reasons.iter().map(|reason| {
                el("li").text(sentences::impossible(&ui.shell.pack, &ui.shell.model, &ui.shell.words, reason)).into()
            });
            el("div")
                .attr("role", "status")
                .add(el("p").class("mm-plan-sum").text(ui.say(Word::PlanImpossible)))
                .add(el("ul").class("mm-reasons").all(reasons))
                .into()
        }
    };
    let rows = findings.score.frameworks.iter().filter_map(|score| {
        let framework = ui.shell.pack.framework(score.framework)?;
        Some(goal(ui, findings, framework, score))
    });
    section
        .add(el("p").class("mm-plan-goals").text(goals(ui, findings)))
        .add(result)
        .add(el("p").class("mm-screen-only").text(ui.say(Word::PlanLead)))
        .add(el("div").class("mm-goals mm-screen-only").all(rows).add(situation(ui, findings)))
        .into()
}

/// What is planned for, in a line.
fn goals(ui: &Ui<'_>, findings: &Findings) -> String {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let named = findings.goals.iter().filter_map(|goal| {
        let framework = ui.shell.pack.framework(goal.framework)?;
        let number = stages::number(words, framework, goal.stage);
        let values = [("framework", model.framework(goal.framework).name), ("number", &*number)];
        Some(words.fill(Word::SummaryCostLeading, &values))
    });
    let targets = (!findings.targets.is_empty()).then(|| ui.say(Word::PlanSituation).to_owned());
    let named: Vec<String> = named.chain(targets).collect();
    let count = u32::try_from(named.len()).unwrap_or(0);
    words.count_and_fill(Plural::PlanGoals, count, &[("goals", &named.join("; "))])
}

/// What a goal takes by itself and adds to the others, by its place among what is planned for.
fn price(ui: &Ui<'_>, findings: &Findings, place: Option<usize>) -> Option<Html> {
    let words = &ui.shell.words;
    let plan = findings.plan.as_ref().ok()?;
    let [alone, adds] = [&plan.alone, &plan.adds].map(|days| days.get(place?).copied());
    let days = |days: u32| words.count(Plural::RoadmapDays, days);
    let word = if adds? == 0 { Word::PlanPriceNothing } else { Word::PlanPrice };
    let said = words.fill(word, &[("alone", &days(alone?)), ("adds", &days(adds?))]);
    Some(el("span").class("mm-note").text(said).into())
}

/// The choice of a stage in one framework.
fn goal(ui: &Ui<'_>, findings: &Findings, framework: &Framework, score: &FrameworkScore) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let chosen = findings.goals.iter().find(|goal| goal.framework == framework.index).map(|goal| goal.stage);
    let above: Vec<StageIndex> =
        framework.stages.iter().map(|stage| stage.index).filter(|stage| *stage > score.confirmed).collect();
    let name = model.framework(framework.index).name;
    let id = ui.shell.id(&["goal-", framework.id].concat());
    let field = el("p").class("mm-field").add(el("label").attr("for", id.clone()).text(name));
    if above.is_empty() {
        return field.add(el("span").attr("id", id).class("mm-note").text(ui.say(Word::PlanGoalTop))).into();
    }
    let option = |stage: StageIndex| {
        let number = words.number(framework.stage(stage).map_or(0, |stage| stage.number));
        let values = [("number", &*number), ("name", model.stage(framework.index, stage).name)];
        el("option").selected(chosen == Some(stage)).text(words.fill(Word::PlanOption, &values)).into()
    };
    // A plan leads somewhere: the only goal can be changed, not left out.
    let only = chosen.is_some() && findings.goals.len() == 1 && findings.targets.is_empty();
    let none = el("option").selected(chosen.is_none()).flag("disabled", only).text(ui.say(Word::PlanGoalNone)).into();
    let options: Vec<Html> = std::iter::once(none).chain(above.iter().map(|stage| option(*stage))).collect();
    let (dispatch, index) = (ui.dispatch.clone(), framework.index);
    let others: Vec<Goal> = findings.goals.iter().copied().filter(|goal| goal.framework != framework.index).collect();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok()).unwrap_or(0);
        let stage = place.checked_sub(1).and_then(|place| above.get(place)).copied();
        choose(&dispatch, &others);
        dispatch.send(Intent::Look(Look::Goal(index, stage)));
    });
    let place = findings.goals.iter().position(|goal| goal.framework == framework.index);
    field
        .add(el("select").attr("id", id).on_change(onchange).all(options))
        .maybe(place.and_then(|place| price(ui, findings, Some(place))))
        .into()
}

/// Goals as choices: the one that stands in until one is chosen becomes a choice with the first other one.
fn choose(dispatch: &Dispatch, goals: &[Goal]) {
    for Goal { framework, stage } in goals {
        dispatch.send(Intent::Look(Look::Goal(*framework, Some(*stage))));
    }
}

/// The choice of what the context calls for, once anything is known of the context.
fn situation(ui: &Ui<'_>, findings: &Findings) -> Html {
    let view = ui.session.view();
    let known = target::profile(&ui.shell.pack, &view.context).is_some();
    let word = match (known, view.situation && findings.targets.is_empty()) {
        (false, _) => Word::PlanSituationFirst,
        (true, true) => Word::PlanSituationReached,
        (true, false) => Word::PlanSituationOn,
    };
    let (dispatch, others, next) = (ui.dispatch.clone(), findings.goals.clone(), !view.situation);
    let onchange = Callback::from(move |_: Event| {
        choose(&dispatch, &others);
        dispatch.send(Intent::Look(Look::Situation(next)));
    });
    let input = el("input")
        .attr("type", "checkbox")
        .checked(view.situation && known)
        .flag("disabled", !known)
        .on_change(onchange);
    el("p")
        .class("mm-situation")
        .add(el("label").class("mm-choice").add(input).add(el("strong").text(ui.say(Word::PlanSituation))))
        .add(el("span").class("mm-note").text(ui.say(word)))
        .maybe((!findings.targets.is_empty()).then(|| price(ui, findings, Some(findings.goals.len()))).flatten())
        .into()
}

fn cheapest(ui: &Ui<'_>, findings: &Findings, plan: &Plan) -> Html {
    let words = &ui.shell.words;
    let count = u32::try_from(plan.lifts.len()).unwrap_or(0);
    let days = words.count(Plural::RoadmapDays, plan.effort);
    let proof = match (plan.proven, plan.excess_at_most) {
        (true, _) => ui.say(Word::PlanProven).to_owned(),
        (false, Some(excess)) => {
            let share = words.per_cent(u16::try_from(excess).unwrap_or(u16::MAX));
            words.fill(Word::PlanBest, &[("share", &share)])
        }
        (false, None) => ui.say(Word::PlanBestUnknown).to_owned(),
    };
    let said = el("div")
        .attr("role", "status")
        .add(
            el("p")
                .class("mm-plan-sum")
                .text(words.count_and_fill(Plural::RoadmapSentence, count, &[("days", &days)]))
                .text(" ")
                .text(proof),
        )
        .all(overshot(ui, findings).into_iter().map(|said| el("p").text(said).into()))
        .add(el("p").class("mm-note").text(sentences::estimate(words, &findings.roadmap)));
    list([said.into(), left_aside(ui, findings, plan).unwrap_or_default()])
}

/// Goals that the steps go beyond: what a practice needs for one framework may carry another further.
fn overshot(ui: &Ui<'_>, findings: &Findings) -> Vec<String> {
    let words = &ui.shell.words;
    let quarters = u32::try_from(findings.roadmap.schedule.quarters.len()).unwrap_or(0);
    let last = findings.roadmap.projection.after(quarters);
    let beyond = findings.goals.iter().filter_map(|goal| {
        let framework = ui.shell.pack.framework(goal.framework)?;
        let reached = last.frameworks.iter().find(|score| score.framework == goal.framework)?.confirmed;
        let number = |stage| stages::number(words, framework, stage);
        let name = ui.shell.model.framework(goal.framework).name;
        let values = [("framework", name), ("reached", &*number(reached)), ("goal", &*number(goal.stage))];
        (reached > goal.stage).then(|| words.fill(Word::PlanOvershot, &values))
    });
    beyond.collect()
}

/// What stages on the way ask for and the plan does without, behind a line.
fn left_aside(ui: &Ui<'_>, findings: &Findings, plan: &Plan) -> Option<Html> {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let count = u32::try_from(plan.spared.len()).unwrap_or(0);
    let level = |level: Level| words.number(u32::from(level.number()));
    let rows = || {
        let row = |spared: &Spared| {
            // The plan counts an undecided answer as the lowest level. The person has said no such thing.
            let answer = findings.answers.get(spared.question);
            let stays = answer.level().map_or_else(|| sentences::standing(words, answer), |_| level(spared.stays));
            vec![model.question(spared.question).name.to_owned(), stays, level(spared.asked)]
        };
        let columns = [Word::GridColumnPractice, Word::PlanSparedStays, Word::PlanSparedAsked];
        let summary = el("p").class("mm-note").text(ui.say(Word::PlanSparedWhy)).into();
        vec![summary, table(ui, Word::PlanSparedHeading, &columns, plan.spared.iter().map(row).collect())]
    };
    let said = words.count(Plural::PlanSpared, count);
    (count > 0).then(|| panel(ui, Panel::Table("spared"), text(said), rows).into())
}
