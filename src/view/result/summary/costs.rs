//! What the next stages take: that of the leading framework by itself beside those of all frameworks at once, which have
//! much in common.

use yew::prelude::*;

use super::block;
use crate::findings::{Cost, Findings};
use crate::plan::Goal;
use crate::session::{Intent, Look};
use crate::text::{Plural, Word, stages};
use crate::view::Ui;
use crate::view::dom::el;
use crate::web::focus;

/// The block; nothing where there is no next stage that can be reached.
pub(super) fn costs(ui: &Ui<'_>, findings: &Findings) -> Option<Html> {
    let (words, model, next) = (&ui.shell.words, &ui.shell.model, &findings.next);
    let (goal, cost) = next.leading?;
    let framework = ui.shell.pack.framework(goal.framework)?;
    let number = stages::number(words, framework, goal.stage);
    let values = [("framework", model.framework(goal.framework).name), ("number", &*number)];
    let alone = words.fill(Word::SummaryCostLeading, &values);
    let count = u32::try_from(next.goals.len()).unwrap_or(0);
    let all = next.all.map(|cost| {
        let name = words.fill(Word::SummaryCostAll, &[("count", &words.number(count))]);
        row(ui, name, Word::SummaryPlanAll, cost, next.goals.clone())
    });
    let rows = el("ul").add(row(ui, alone, Word::SummaryPlanLeading, cost, vec![goal])).maybe(all);
    Some(block(ui, "mm-costs", Word::SummaryCosts).add(rows).into())
}

/// One way: what it reaches, what it takes, and the way to its plan.
fn row(ui: &Ui<'_>, name: String, word: Word, cost: Cost, goals: Vec<Goal>) -> Html {
    let words = &ui.shell.words;
    let days = words.count(Plural::RoadmapDays, cost.days);
    let said = match cost.quarters {
        Some(quarters) => words.count_and_fill(Plural::SummaryCost, quarters, &[("days", &days)]),
        None => words.fill(Word::SummaryCostNever, &[("days", &days)]),
    };
    let (dispatch, plan) = (ui.dispatch.clone(), ui.shell.id("plan"));
    let frameworks: Vec<_> = ui.shell.pack.frameworks().iter().map(|framework| framework.index).collect();
    let go = Callback::from(move |event: MouseEvent| {
        for index in &frameworks {
            let stage = goals.iter().find(|goal| goal.framework == *index).map(|goal| goal.stage);
            dispatch.send(Intent::Look(Look::Goal(*index, stage)));
        }
        dispatch.send(Intent::Look(Look::Situation(false)));
        if let Some(button) = event.target_dyn_into::<web_sys::Element>() {
            focus::go_to(&button, &plan);
        }
    });
    let button = el("button").attr("type", "button").part("mm-link").text(ui.say(word)).on_click(go);
    el("li")
        .add(el("span").class("mm-cost-name").text(name))
        .add(el("strong").text(said))
        .add(el("span").class("mm-screen-only").add(button))
        .into()
}
