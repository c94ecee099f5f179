//! One step of the roadmap: what it lifts, its effort and who leads; opened, what to do, how you know it is done, and
//! the ways to move it, leave it out or give it another effort.

use yew::prelude::*;

use super::number_field::number_of;
use super::places::{ROADMAP_CONTROLS, step_id};
use super::roadmap_section::writing;
use crate::findings::Findings;
use crate::notes::Field;
use crate::ordered;
use crate::roadmap::{Efforts, PlannedStep};
use crate::session::{Edit, Intent, Look, Panel};
use crate::text::{Plural, Word, sentences};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{entry, panel};

/// The step, in the quarter in which it begins.
pub(super) fn step_card(
    ui: &Ui<'_>,
    findings: &Findings,
    planned: &PlannedStep,
    lead: Option<&String>,
    quarter: u32,
) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let lift = planned.lift;
    let said = sentences::lift(model, words, lift);
    let tag = |there: bool, word| there.then(|| el("span").part("mm-tag").text(ui.say(word)));
    let pinned = ui.session.view().edits.now().pins().contains_key(&lift);
    let critical = findings.roadmap.schedule.critical.steps.contains(&planned.number);
    let facts = el("span")
        .class("mm-step-facts")
        .add(el("span").text(said))
        .add(el("span").text(words.count(Plural::RoadmapDays, planned.days)))
        .maybe(sentences::proof_takes(words, planned).map(|said| el("span").text(said)))
        .maybe((planned.upkeep > 0).then(|| {
            let days = words.count(Plural::RoadmapDays, planned.upkeep);
            el("span").text(words.fill(Word::RoadmapUpkeepShort, &[("days", &days)]))
        }))
        .add(el("span").text(model.phase(planned.phase).name))
        .maybe(lead.map(|lead| el("span").text(words.fill(Word::RoadmapLedBy, &[("lead", lead)]))))
        .maybe(tag(critical, Word::RoadmapCritical))
        .maybe(tag(pinned, Word::RoadmapPinned));
    let head = el("span")
        .class("mm-step-head")
        .add(el("span").class("mm-step-title").text(model.step(lift.question, lift.to).title))
        .add(facts);
    let summary = crate::view::dom::list([
        el("span").class("mm-step-number").text(words.number(findings.roadmap.place(planned.number))).into(),
        head.into(),
    ]);
    let details = panel(ui, Panel::Step(lift), summary, || {
        vec![inside(ui, findings, planned), leading(ui, planned, lead), controls(ui, findings, planned, quarter)]
    });
    // A move draws the step anew in another quarter: the focus follows it there.
    let id = step_id(ui, lift);
    let fallbacks = [&*id, " ", &*ui.shell.id(ROADMAP_CONTROLS)].concat();
    el("li")
        .part("mm-step")
        .attr("id", id.clone())
        .attr("data-focus-fallback", fallbacks)
        .key(id)
        .add(details.class(""))
        .into()
}

fn inside(ui: &Ui<'_>, findings: &Findings, planned: &PlannedStep) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let lift = planned.lift;
    let Some(step) = ui.shell.pack.step(lift.question, lift.to) else { return Html::default() };
    let named = model.step(lift.question, lift.to);
    let tool = |index: &crate::model::ToolIndex| {
        let tool = model.tool(*index);
        el("li").text([tool.name, ": ", tool.purpose].concat()).into()
    };
    let tools =
        (!step.tools.is_empty()).then(|| entry(ui.say(Word::RoadmapTools), el("ul").all(step.tools.iter().map(tool))));
    let terms = el("dl")
        .add(entry(ui.say(Word::RoadmapDo), text(named.instruction)))
        .add(entry(ui.say(Word::RoadmapDone), text(named.done)))
        .maybe(proven(ui, findings, planned).map(|said| entry(ui.say(Word::RoadmapProven), text(said))))
        .maybe((planned.upkeep > 0).then(|| {
            let days = words.count(Plural::RoadmapDays, planned.upkeep);
            entry(ui.say(Word::RoadmapUpkeep), text(words.fill(Word::RoadmapUpkeepDays, &[("days", &days)])))
        }))
        .add(entry(ui.say(Word::RoadmapMistake), text(named.mistake)))
        .add(entry(ui.say(Word::RoadmapLead), text(model.role(step.lead))))
        .maybe(tools);
    let mut after: Vec<u32> = planned.after.iter().map(|number| findings.roadmap.place(*number)).collect();
    ordered::sort(&mut after);
    let after: Vec<String> = after.into_iter().map(|place| words.number(place)).collect();
    let count = u32::try_from(after.len()).unwrap_or(u32::MAX);
    let after = (count > 0).then(|| {
        let said = words.count_and_fill(Plural::RoadmapAfter, count, &[("steps", &words.list(&after))]);
        el("p").class("mm-note").text(said)
    });
    el("div")
        .class("mm-step-inside")
        .maybe(planned.undecided.then(|| el("p").class("mm-undecided").text(ui.say(Word::RoadmapUndecided))))
        .add(terms)
        .maybe(after)
        .into()
}

/// When the step's level can be shown to hold; nothing where its work never ends.
fn proven(ui: &Ui<'_>, findings: &Findings, planned: &PlannedStep) -> Option<String> {
    let words = &ui.shell.words;
    let quarter = words.number(findings.roadmap.schedule.span(planned.number)?.proven?);
    if planned.weeks == 0 {
        return Some(words.fill(Word::RoadmapProvenWithWork, &[("quarter", &quarter)]));
    }
    let weeks = words.count(Plural::RoadmapWeeks, planned.weeks);
    Some(words.fill(Word::RoadmapProvenLater, &[("weeks", &weeks), ("quarter", &quarter)]))
}

/// Who leads the step here: kept in this browser, and in no link.
fn leading(ui: &Ui<'_>, planned: &PlannedStep, lead: Option<&String>) -> Html {
    let field = Field::Lead(planned.lift);
    let input = el("input")
        .attr("type", "text")
        .attr("maxlength", field.most().to_string())
        .attr("autocomplete", "off")
        .value(lead.cloned().unwrap_or_default())
        .on_change(writing(ui, field));
    el("p")
        .class("mm-step-lead mm-screen-only")
        .add(el("label").text(ui.say(Word::RoadmapLeadName)).text(" ").add(input))
        .add(el("span").class("mm-note").text(ui.say(Word::RoadmapLeadNote)))
        .into()
}

/// The ways to change the step.
fn controls(ui: &Ui<'_>, findings: &Findings, planned: &PlannedStep, quarter: u32) -> Html {
    let lift = planned.lift;
    let send = |edit: Edit| ui.dispatch.on(Intent::Look(Look::Edit(edit)));
    let button = |word: Word| el("button").attr("type", "button").part("mm-link").text(ui.say(word));
    let earlier = quarter.checked_sub(1).filter(|before| *before > 0);
    let earlier = earlier.map(|before| button(Word::RoadmapEarlier).on_click(send(Edit::Move(lift, before))));
    let later = button(Word::RoadmapLater).on_click(send(Edit::Move(lift, quarter + 1)));
    let pinned = ui.session.view().edits.now().pins().contains_key(&lift);
    let (pin, edit) =
        if pinned { (Word::RoadmapFree, Edit::Free(lift)) } else { (Word::RoadmapPin, Edit::Move(lift, quarter)) };
    let pin = button(pin).on_click(send(edit));
    let drop = button(Word::RoadmapDrop).on_click(send(Edit::Drop(lift)));
    let own = findings.efforts().is_own(lift);
    let reset = own.then(|| button(Word::RoadmapEstimateBack).on_click(send(Edit::Days(lift, None))));
    let dispatch = ui.dispatch.clone();
    let shown = planned.days;
    let onchange = Callback::from(move |event: Event| {
        if let Some(days) = number_of(&event, shown, 0..=Efforts::MOST_DAYS) {
            dispatch.send(Intent::Look(Look::Edit(Edit::Days(lift, Some(days)))));
        }
    });
    let field = el("input")
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("min", "0")
        .attr("max", Efforts::MOST_DAYS.to_string())
        .value(planned.days.to_string())
        .on_change(onchange);
    let days = el("label").class("mm-days").text(ui.say(Word::RoadmapOwnDays)).text(" ").add(field);
    el("div")
        .class("mm-actions mm-step-controls mm-screen-only")
        .maybe(earlier)
        .add(later)
        .add(pin)
        .add(drop)
        .add(days)
        .maybe(reset)
        .into()
}
