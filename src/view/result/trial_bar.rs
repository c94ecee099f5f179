//! The bar over a result in which other answers are tried out: what moved, and the way back. It stays in sight.

use yew::Html;

use super::places::{TRIAL_BAR, TRIAL_BEGIN};
use crate::answers::Answers;
use crate::findings::Findings;
use crate::score::Scorecard;
use crate::session::{Intent, Look};
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{el, list};
use crate::view::parts::button;

/// The bar; nothing unless answers are being tried out.
pub(super) fn trial_bar(ui: &Ui<'_>, findings: &Findings, own: bool) -> Option<Html> {
    if !ui.session.view().trying {
        return None;
    }
    let given = ui.session.given_answers()?;
    let changes = changes(ui, given, &findings.answers);
    let keep = (own && changes > 0)
        .then(|| button(ui, "mm-secondary", Word::TrialKeep, Intent::KeepTrial(ui.shell.clock.today())));
    let moved = findings.given.as_ref().map(|before| moved(ui, &before.score, &findings.score));
    let effort = (changes > 0).then(|| effort(ui, findings)).flatten();
    let said = if changes == 0 {
        ui.say(Word::TrialNothing).to_owned()
    } else {
        ui.shell.words.count(Plural::TrialSentence, changes)
    };
    let back = (changes > 0).then(|| button(ui, "mm-secondary", Word::TrialBack, Intent::Look(Look::PutBack)));
    let id = ui.shell.id(TRIAL_BAR);
    let fallbacks = [&*id, " ", &*ui.shell.id(TRIAL_BEGIN)].concat();
    // On paper, answers that nobody gave have to say so.
    let printed = (changes > 0).then(|| el("p").class("mm-band mm-print-only").text(said.clone()));
    let bar = el("aside")
        .class("mm-trial mm-screen-only")
        .attr("id", id)
        .attr("data-focus-fallback", fallbacks)
        .attr("aria-label", ui.say(Word::TrialLabel).to_owned())
        .add(
            el("p")
                .class("mm-trial-said")
                .attr("role", "status")
                .text(said)
                .text(" ")
                .maybe(moved)
                .text(" ")
                .maybe(effort),
        )
        .add(el("p").part("mm-actions").maybe(back).maybe(keep).add(button(
            ui,
            "mm-link",
            Word::TrialEnd,
            Intent::Look(Look::Trying(false)),
        )));
    Some(list([bar.into(), printed.map_or_else(Html::default, Into::into)]))
}

fn changes(ui: &Ui<'_>, given: &Answers, tried: &Answers) -> u32 {
    let changed =
        ui.shell.pack.questions().iter().filter(|question| given.get(question.index) != tried.get(question.index));
    u32::try_from(changed.count()).unwrap_or(0)
}

/// Frameworks whose confirmed stage moved, from where to where.
fn moved(ui: &Ui<'_>, before: &Scorecard, after: &Scorecard) -> Html {
    let words = &ui.shell.words;
    let moves =
        before.frameworks.iter().zip(&after.frameworks).filter(|(before, after)| before.confirmed != after.confirmed);
    let said = moves.filter_map(|(before, after)| {
        let framework = ui.shell.pack.framework(before.framework)?;
        let number = |index| words.number(framework.stage(index).map_or(0, |stage| stage.number));
        let name = ui.shell.model.framework(framework.index).name;
        let values = [("framework", name), ("from", &*number(before.confirmed)), ("to", &*number(after.confirmed))];
        Some(words.fill(Word::TrialMove, &values))
    });
    let said: Vec<String> = said.collect();
    let said = if said.is_empty() { ui.say(Word::TrialNoMove).to_owned() } else { said.join(" · ") };
    el("span").class("mm-trial-moves").text(said).into()
}

/// What the plan takes now, beside what it took.
fn effort(ui: &Ui<'_>, findings: &Findings) -> Option<Html> {
    let words = &ui.shell.words;
    let (before, now) = (findings.given.as_ref()?.effort?, findings.plan.as_ref().ok()?.effort);
    let days = |days: u32| words.count(Plural::RoadmapDays, days);
    let word = if before == now { Word::TrialPlanSame } else { Word::TrialPlan };
    Some(el("span").text(words.fill(word, &[("before", &days(before)), ("now", &days(now))])).into())
}
