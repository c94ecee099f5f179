//! Areas and practices as one picture: each area on the axis of levels with its mean, its practices and its target, and
//! opened, its practices on the same axis. The radar is a second view of the means.
//!
//! Rows are HTML with a drawing in each, not one drawing: names wrap in any font, and each row opens.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::stretched;
use super::others_report::others_report;
use super::places::{TRIAL_BAR, TRIAL_BEGIN};
use super::practice_grid::practices;
use super::radar_chart::radar_chart;
use super::scene::Scene;
use super::target_profile;
use crate::chart::areas;
use crate::findings::Findings;
use crate::model::Level;
use crate::roadmap::{Profile, target};
use crate::score::AreaScore;
use crate::session::{AreaChart, Intent, Look, Panel};
use crate::text::{Plural, Word, pictures};
use crate::view::Ui;
use crate::view::dom::{el, list, text};
use crate::view::parts::{button, panel, table};

/// The level from which on a practice is one standard way for all.
const STANDARD: u8 = 3;

/// The section. Where the answers are the person's own, each practice leads to its question.
pub(super) fn area_chart(scene: &Rc<Scene>, own: bool) -> Html {
    let (ui, findings) = (&scene.ui(), &*scene.findings);
    let profile = target::profile(&ui.shell.pack, &ui.session.view().context);
    let radar = ui.session.view().areas == AreaChart::Radar;
    let id = ui.shell.id("areas");
    let head = el("div")
        .class("mm-section-head")
        .add(el("h2").attr("id", id.clone()).attr("tabindex", "-1").text(ui.say(Word::AreasHeading)))
        .add(switch(ui));
    let key = if profile.is_some() { Word::AreasKeyTarget } else { Word::AreasKey };
    let key = (!radar).then(|| el("p").class("mm-note").text(ui.say(key)));
    el("section")
        .class("mm-areas")
        .attr("aria-labelledby", id)
        .add(head)
        .add(el("p").text(sentence(ui, findings)).text(" ").text(below_standard(ui, findings)))
        .maybe(profile.as_ref().and_then(|profile| target_profile::reached(ui, findings, profile)))
        .maybe(radar.then(|| radar_chart(ui, findings)))
        .add(rows(scene, own, profile.as_ref(), radar))
        .maybe(key)
        .add(actions(ui))
        .maybe(target_profile::target_profile(ui))
        .add(panel(ui, Panel::Table("areas"), text(ui.say(Word::AreasAsTable)), || {
            vec![as_table(ui, findings, profile.as_ref())]
        }))
        .all(others_report(scene))
        .into()
}

fn switch(ui: &Ui<'_>) -> Html {
    let choice = |areas: AreaChart, word: Word| {
        let pressed = if ui.session.view().areas == areas { "true" } else { "false" };
        button(ui, "", word, Intent::Look(Look::Areas(areas))).attr("aria-pressed", pressed)
    };
    el("div")
        .class("mm-switch mm-screen-only")
        .attr("role", "group")
        .attr("aria-label", ui.say(Word::AreasViewLabel).to_owned())
        .add(choice(AreaChart::Lines, Word::AreasViewBars))
        .add(choice(AreaChart::Radar, Word::AreasViewRadar))
        .into()
}

/// The strongest and the weakest area.
fn sentence(ui: &Ui<'_>, findings: &Findings) -> String {
    let words = &ui.shell.words;
    let means = || findings.score.areas.iter().filter_map(|score| Some((score.mean?, score.area)));
    // Of equal ones, the first in the order of the pack is named.
    let high = means().rev().max_by_key(|(mean, _)| *mean);
    let low = means().min_by_key(|(mean, _)| *mean);
    match high.zip(low) {
        None => ui.say(Word::AreasSentenceNone).to_owned(),
        Some(((high, _), (low, _))) if high == low => {
            words.fill(Word::AreasSentenceEven, &[("mean", &words.mean(high))])
        }
        Some(((high_mean, high), (low_mean, low))) => words.fill(
            Word::AreasSentence,
            &[
                ("high", ui.shell.model.area(high).within),
                ("high-mean", &words.mean(high_mean)),
                ("low", ui.shell.model.area(low).within),
                ("low-mean", &words.mean(low_mean)),
            ],
        ),
    }
}

/// How many practices are below the level at which every project works in the same way.
fn below_standard(ui: &Ui<'_>, findings: &Findings) -> String {
    let levels =
        || ui.shell.pack.questions().iter().filter_map(|question| findings.answers.get(question.index).level());
    let below = levels().fold(0, |count, level| count + u32::from(level.number() < STANDARD));
    let all = levels().fold(0, |count, _| count + 1);
    ui.shell.words.count_and_fill(Plural::GridSentence, all, &[("below", &ui.shell.words.number(below))])
}

/// The rows under their axis. Beside a radar, they have no marks of their own.
fn rows(scene: &Rc<Scene>, own: bool, profile: Option<&Profile>, radar: bool) -> Html {
    let (ui, findings) = (&scene.ui(), &*scene.findings);
    let shell = ui.shell;
    let rows = pictures::areas(&shell.pack, &shell.model, &shell.words, &findings.answers, &findings.score, profile);
    let stack = areas::stack(&rows);
    let shown = rows.iter().enumerate().map(|(nth, row)| {
        let names = (nth == 0).then(|| pictures::marks(&shell.words));
        let track = (!radar).then(|| stretched(&areas::track(row, TRACK, stack, names), "mm-drawn"));
        let head = list([
            el("span").class("mm-bar-name").text(&row.name).into(),
            track.map_or_else(Html::default, Into::into),
            el("span").class("mm-bar-value").text(&row.figure).into(),
            el("span").class("mm-bar-note").text(&row.note).into(),
        ]);
        let inside = || vec![practices(scene, own, row)];
        el("li").add(panel(ui, Panel::Area(row.area), head, inside).class("mm-area")).into()
    });
    let axis = stretched(&areas::axis(&pictures::levels(&shell.words), TRACK), "mm-drawn");
    let axis = (!radar).then(|| el("div").class("mm-axis").decorative().add(axis));
    let class = if radar { "mm-bars mm-bare" } else { "mm-bars" };
    el("div").class(class).attr("part", "chart").maybe(axis).add(el("ul").all(shown)).into()
}

/// The length of a track in the drawing; on the page it is as long as its place.
const TRACK: i32 = 40_000;

/// Opens all practices, closes them, and begins trying other levels, for which all are opened.
fn actions(ui: &Ui<'_>) -> Html {
    let panels = || ui.shell.pack.areas().iter().map(|area| Panel::Area(area.index));
    let open = panels().all(|panel| ui.session.view().open.contains(&panel));
    let all = |open: bool, then: Option<Intent>| {
        let (dispatch, panels): (_, Vec<Panel>) = (ui.dispatch.clone(), panels().collect());
        Callback::from(move |_: MouseEvent| {
            for panel in &panels {
                dispatch.send(Intent::Look(Look::Open(*panel, open)));
            }
            if let Some(intent) = &then {
                dispatch.send(intent.clone());
            }
        })
    };
    let named = |word: Word| el("button").attr("type", "button").part("mm-secondary").text(ui.say(word));
    let toggle = named(if open { Word::AreasCloseAll } else { Word::AreasOpenAll }).on_click(all(!open, None));
    let begin = (!ui.session.view().trying).then(|| {
        let trying = Intent::Look(Look::Trying(true));
        el("span")
            .attr("id", ui.shell.id(TRIAL_BEGIN))
            .attr("data-focus-fallback", ui.shell.id(TRIAL_BAR))
            .add(named(Word::TrialBegin).on_click(all(true, Some(trying))))
    });
    el("p").class("mm-actions mm-screen-only").add(toggle).maybe(begin).into()
}

/// The figures of the areas, with their targets where there are any.
fn as_table(ui: &Ui<'_>, findings: &Findings, profile: Option<&Profile>) -> Html {
    let words = &ui.shell.words;
    let mut columns =
        vec![Word::AreasColumnArea, Word::AreasColumnMean, Word::AreasColumnSpread, Word::AreasColumnAnswered];
    if profile.is_some() {
        columns.extend([Word::TargetColumnTarget, Word::TargetColumnShort, Word::TargetColumnAbove]);
    }
    let rows = findings.score.areas.iter().map(|score| {
        let mut row = cells(ui, score);
        if let Some(found) = profile
            .and_then(|profile| profile.beside(&findings.score).into_iter().find(|found| found.area == score.area))
        {
            let hundredths = |hundredths: Option<u16>| {
                let there = hundredths.filter(|hundredths| *hundredths > 0);
                there.map_or_else(String::new, |hundredths| words.hundredths(hundredths))
            };
            row.push(words.number(u32::from(found.target.number())));
            row.extend([hundredths(found.short()), hundredths(found.above())]);
        }
        row
    });
    table(ui, Word::AreasHeading, &columns, rows.collect())
}

fn cells(ui: &Ui<'_>, score: &AreaScore) -> Vec<String> {
    let words = &ui.shell.words;
    let spread = score.spread.map(|(low, high)| {
        let level = |level: Level| words.number(u32::from(level.number()));
        words.fill(Word::AreasSpread, &[("low", &level(low)), ("high", &level(high))])
    });
    let answered = words.fill(
        Word::AreasAnswered,
        &[("given", &words.number(score.coverage.given())), ("total", &words.number(score.coverage.total()))],
    );
    let name = ui.shell.model.area(score.area).name.to_owned();
    vec![name, pictures::mean(words, score.mean), spread.unwrap_or_default(), answered]
}
