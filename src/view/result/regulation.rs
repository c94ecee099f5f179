//! The regulation lens: which duties of a law or a standard the gaps touch, as of when, and from which day they apply.

use std::rc::Rc;

use yew::Html;

use super::part::{Inputs, part};
use super::scene::Scene;
use crate::findings::Findings;
use crate::model::{Instrument, InstrumentKind, Need};
use crate::score::lenses::{self, DutyGap};
use crate::session::{Intent, Look};
use crate::text::{Plural, Word, sentences};
use crate::view::Ui;
use crate::view::dom::{el, list, text};
use crate::view::parts::section;

/// The section; nothing where the model has no laws or standards.
pub(super) fn regulation(scene: &Rc<Scene>) -> Option<Html> {
    let lens = scene.session.view().lens;
    let answers = lens.is_some().then(|| scene.findings.answers.clone());
    let there = !scene.shell.pack.instruments().is_empty();
    there.then(|| part(scene, "regulation", Inputs::Lens(lens, answers), lens_section))
}

fn lens_section(ui: &Ui<'_>, findings: &Findings, inputs: &Inputs) -> Html {
    let Inputs::Lens(lens, _) = inputs else { return Html::default() };
    let chosen = lens.and_then(|index| ui.shell.pack.instruments().get(index.position()));
    section(ui, "mm-regulation", "regulation", Word::RegulationHeading)
        .add(el("p").text(ui.say(Word::RegulationLead)))
        .add(switch(ui))
        .maybe(chosen.map(|instrument| through(ui, findings, instrument)))
        .into()
}

fn switch(ui: &Ui<'_>) -> Html {
    let chosen = ui.session.view().lens;
    let choice = |instrument: &Instrument| {
        let pressed = chosen == Some(instrument.index);
        let look = Look::Lens((!pressed).then_some(instrument.index));
        el("button")
            .attr("type", "button")
            .attr("aria-pressed", if pressed { "true" } else { "false" })
            .text(ui.shell.model.instrument(instrument.index).name)
            .on_click(ui.dispatch.on(Intent::Look(look)))
            .into()
    };
    el("div")
        .class("mm-switch mm-screen-only")
        .attr("role", "group")
        .attr("aria-label", ui.say(Word::RegulationHeading).to_owned())
        .all(ui.shell.pack.instruments().iter().map(choice))
        .into()
}

fn through(ui: &Ui<'_>, findings: &Findings, instrument: &Instrument) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let named = model.instrument(instrument.index);
    let duties = lenses::duties(&ui.shell.pack, &findings.answers, instrument.index);
    let touched = duties.iter().filter(|found| !found.gaps.is_empty());
    let version =
        words.fill(Word::RegulationVersion, &[("version", named.version), ("day", &words.day(instrument.as_of))]);
    let dates = instrument.dates.iter().enumerate().map(|(place, (day, secondary))| {
        let tag = secondary.then(|| {
            el("span").class("mm-tag mm-tag-quiet").attr("part", "tag").text(ui.say(Word::RegulationSecondary))
        });
        let from = if *day <= ui.shell.clock.today() { Word::RegulationSince } else { Word::RegulationFrom };
        el("li")
            .add(el("strong").text(words.fill(from, &[("day", &words.day(*day))])))
            .text(": ")
            .text(model.instrument_date(instrument.index, place))
            .text(" ")
            .maybe(tag)
            .into()
    });
    let dates = (!instrument.dates.is_empty()).then(|| el("ul").class("mm-dates").all(dates));
    el("div")
        .class("mm-lens")
        .add(el("h3").text(named.name))
        .add(el("p").text(named.who))
        .add(el("p").class("mm-note").text(version))
        .maybe(dates)
        .add(el("p").attr("role", "status").text(counted(ui, instrument.kind, &duties)))
        .add(el("ul").class("mm-duties").all(touched.map(|found| duty(ui, findings, found))))
        .into()
}

/// How much of an instrument the gaps touch. What it only allows is counted apart: nobody has to.
fn counted(ui: &Ui<'_>, kind: InstrumentKind, duties: &[DutyGap<'_>]) -> String {
    let words = &ui.shell.words;
    let count = |wanted: &dyn Fn(&&DutyGap<'_>) -> bool| {
        u32::try_from(duties.iter().filter(wanted).count()).unwrap_or(u32::MAX)
    };
    let all = words.number(count(&|found| !found.duty.permission));
    let touched = count(&|found| !found.duty.permission && !found.gaps.is_empty());
    let permissions = count(&|found| found.duty.permission && !found.gaps.is_empty());
    let plural = match kind {
        InstrumentKind::Law => Plural::RegulationLaw,
        InstrumentKind::Guidance => Plural::RegulationGuidance,
        InstrumentKind::Standard => Plural::RegulationStandard,
    };
    let said = words.count_and_fill(plural, touched, &[("all", &all)]);
    if permissions == 0 {
        return said;
    }
    [said, words.count(Plural::RegulationPermissions, permissions)].join(" ")
}

fn duty(ui: &Ui<'_>, findings: &Findings, found: &DutyGap<'_>) -> Html {
    let tags = [
        (found.duty.permission, Word::RegulationPermission),
        (found.duty.high_risk, Word::RegulationHighRisk),
        (found.duty.secondary, Word::RegulationSecondHand),
    ];
    let tags = tags.into_iter().filter(|(holds, _)| *holds);
    let tags =
        tags.map(|(_, word)| el("span").class("mm-tag mm-tag-quiet").attr("part", "tag").text(ui.say(word)).into());
    el("li")
        .add(
            el("p")
                .add(el("strong").text(found.duty.reference))
                .text(" ")
                .text(ui.shell.model.duty(found.duty.index))
                .text(" ")
                .all(tags),
        )
        .add(el("ul").class("mm-reasons").all(found.gaps.iter().map(|need| gap(ui, findings, *need))))
        .into()
}

fn gap(ui: &Ui<'_>, findings: &Findings, need: Need) -> Html {
    let words = &ui.shell.words;
    let needs = words.fill(Word::WhyNeeds, &[("level", &words.number(u32::from(need.level.number())))]);
    let has = sentences::standing(words, findings.answers.get(need.question));
    let practice = ui.shell.model.question(need.question).name;
    el("li").add(list([text(practice), text(": "), text([&*needs, ", ", &*has].concat())])).into()
}
