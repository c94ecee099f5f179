//! A quarter of the roadmap: its effort, the stages it reaches, and its steps, in full or by name.

use yew::Html;

use super::step_card::step_card;
use crate::findings::Findings;
use crate::ordered;
use crate::roadmap::{Conflict, PlannedStep, Quarter, Roadmap, Span};
use crate::score::Scorecard;
use crate::session::{Intent, Look, Panel};
use crate::text::timeline::Timeline;
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{El, el};
use crate::view::parts::button;

/// The quarters whose steps always stand in full: a year, which is as far as most plans hold. Later ones name their
/// steps until they are opened, so that a plan of five years can be read, and drawn anew within a frame.
const FIRST_YEAR: u32 = 4;

/// The quarter, with the steps that begin in it.
pub(super) fn quarter(ui: &Ui<'_>, findings: &Findings, timeline: &Timeline<'_>, quarter: &Quarter) -> Html {
    let words = &ui.shell.words;
    let roadmap = &findings.roadmap;
    let [days, capacity, upkeep] = [quarter.used, roadmap.capacity, quarter.upkeep].map(|days| words.number(days));
    let used = if quarter.upkeep > 0 { Word::RoadmapUsedUpkeep } else { Word::RoadmapUsed };
    let used = words.fill(used, &[("days", &days), ("capacity", &capacity), ("upkeep", &upkeep)]);
    let name = timeline.heading(quarter.number);
    let opened = ui.session.view().open.contains(&Panel::Quarter(quarter.number));
    let steps = quarter.parts.iter().filter(|part| part.begins).filter_map(|part| roadmap.step(part.step));
    let mut steps: Vec<&PlannedStep> = steps.collect();
    ordered::sort_by_key(&mut steps, |step| step.number);
    let later = quarter.number > FIRST_YEAR && !steps.is_empty();
    let unfold = later.then(|| unfold(ui, quarter.number, opened, &name));
    let conflicts = roadmap.schedule.conflicts.iter().filter(|conflict| wished(conflict) == quarter.number);
    let conflicts = conflicts.map(|found| el("p").class("mm-undecided").text(conflict(ui, roadmap, found)).into());
    let going_on = quarter.parts.iter().filter(|part| !part.begins).filter_map(|part| roadmap.step(part.step));
    let going_on = going_on.map(|step| {
        let values = [("number", &*words.number(roadmap.place(step.number))), ("title", title(ui, step))];
        el("p").class("mm-note").text(words.fill(Word::RoadmapGoesOn, &values)).into()
    });
    let idle = quarter.parts.is_empty().then(|| el("p").class("mm-note").text(ui.say(idle(roadmap, quarter))));
    let proofs = proofs(ui, roadmap, quarter).map(|said| el("p").class("mm-note").text(said));
    let steps = if later && !opened {
        el("ol").class("mm-step-names").all(steps.into_iter().map(|step| named(ui, roadmap, step)))
    } else {
        let steps =
            steps.into_iter().map(|step| step_card(ui, findings, step, timeline.leads.get(&step.lift), quarter.number));
        el("ol").class("mm-steps").all(steps)
    };
    let head = el("div")
        .class("mm-quarter-name")
        .add(el("h3").text(name))
        .add(el("p").class("mm-note").text(used))
        .all(reached(ui, findings, quarter.number))
        .maybe(unfold);
    el("li")
        .class("mm-quarter")
        .add(head)
        .add(el("div").all(conflicts).all(going_on).maybe(idle).add(steps).maybe(proofs))
        .into()
}

/// Why a quarter has no work.
fn idle(roadmap: &Roadmap, quarter: &Quarter) -> Word {
    let comes_in =
        |span: &Span| span.proven >= Some(quarter.number) && span.ends.is_some_and(|ends| ends < quarter.number);
    if roadmap.schedule.spans.iter().any(comes_in) { Word::RoadmapOnlyProof } else { Word::RoadmapOnlyWaiting }
}

/// The proofs that come in after the quarter of the work.
fn proofs(ui: &Ui<'_>, roadmap: &Roadmap, quarter: &Quarter) -> Option<String> {
    let words = &ui.shell.words;
    let worked_before = |step: &u32| roadmap.schedule.span(*step).is_some_and(|span| span.ends < Some(quarter.number));
    let mut places: Vec<u32> =
        quarter.proven.iter().copied().filter(worked_before).map(|step| roadmap.place(step)).collect();
    ordered::sort(&mut places);
    let places: Vec<String> = places.into_iter().map(|place| words.number(place)).collect();
    let count = u32::try_from(places.len()).unwrap_or(u32::MAX);
    (count > 0).then(|| words.count_and_fill(Plural::RoadmapProofs, count, &[("steps", &words.list(&places))]))
}

/// What opens the steps of a later quarter, and what closes them again.
fn unfold(ui: &Ui<'_>, quarter: u32, opened: bool, name: &str) -> El {
    let word = if opened { Word::RoadmapFold } else { Word::RoadmapUnfold };
    let open = Intent::Look(Look::Open(Panel::Quarter(quarter), !opened));
    button(ui, "mm-link mm-screen-only", word, open).add(el("span").class("mm-hidden").text(": ").text(name))
}

/// A step by its name and effort.
fn named(ui: &Ui<'_>, roadmap: &Roadmap, step: &PlannedStep) -> Html {
    let days = ui.shell.words.count(Plural::RoadmapDays, step.days);
    el("li")
        .attr("value", roadmap.place(step.number).to_string())
        .add(el("span").class("mm-step-title").text(title(ui, step)))
        .add(el("span").class("mm-note").text(days))
        .into()
}

fn title<'a>(ui: &Ui<'a>, step: &PlannedStep) -> &'a str {
    ui.shell.model.step(step.lift.question, step.lift.to).title
}

/// The quarter in which a conflict is told.
fn wished(conflict: &Conflict) -> u32 {
    match conflict {
        Conflict::Late { wanted, .. } => *wanted,
        Conflict::Over { quarter, .. } => *quarter,
    }
}

fn conflict(ui: &Ui<'_>, roadmap: &Roadmap, conflict: &Conflict) -> String {
    let words = &ui.shell.words;
    match conflict {
        Conflict::Late { step, wanted, waits_for } if step == waits_for => {
            let [step, quarter] = [roadmap.place(*step), *wanted].map(|number| words.number(number));
            words.fill(Word::RoadmapLateUpkeep, &[("step", &step), ("quarter", &quarter)])
        }
        Conflict::Late { step, wanted, waits_for } => {
            let [step, other] = [step, waits_for].map(|number| words.number(roadmap.place(*number)));
            let quarter = words.number(*wanted);
            words.fill(Word::RoadmapLate, &[("step", &step), ("quarter", &quarter), ("other", &other)])
        }
        Conflict::Over { step, by, .. } => {
            let days = words.count(Plural::RoadmapDays, *by);
            words.fill(Word::RoadmapOver, &[("step", &words.number(roadmap.place(*step))), ("days", &days)])
        }
    }
}

/// Stages that hold at the end of a quarter and did not before.
fn reached(ui: &Ui<'_>, findings: &Findings, quarter: u32) -> Vec<Html> {
    let words = &ui.shell.words;
    let projection = &findings.roadmap.projection;
    let shown = |card: &Scorecard| card.clone().showing(&ui.shell.shown);
    let before = shown(projection.after(quarter - 1));
    let now = shown(projection.after(quarter));
    let reached =
        before.frameworks.iter().zip(&now.frameworks).filter(|(before, now)| before.confirmed < now.confirmed);
    let said = reached.filter_map(|(_, now)| {
        let framework = ui.shell.pack.framework(now.framework)?;
        let number = words.number(framework.stage(now.confirmed).map_or(0, |stage| stage.number));
        let values = [("framework", ui.shell.model.framework(framework.index).name), ("number", &*number)];
        Some(el("p").class("mm-reached").text(words.fill(Word::RoadmapReached, &values)).into())
    });
    said.collect()
}
