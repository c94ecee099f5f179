//! Areas: the mean of each on the axis of levels, with its spread and target, or the radar as a second view of the means.

use yew::Html;

use super::radar_chart::radar_chart;
use crate::chart::bars;
use crate::chart::scale::Position;
use crate::findings::Findings;
use crate::model::{Area, Level};
use crate::roadmap::target;
use crate::score::{AreaScore, Mean};
use crate::session::{AreaChart, Intent, Look, Panel};
use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{button, panel, table};

/// The chart, its sentence and its table.
pub(super) fn area_chart(ui: &Ui<'_>, findings: &Findings) -> Html {
    let rows = || findings.score.areas.iter().zip(ui.shell.pack.areas());
    let columns = [Word::AreasColumnArea, Word::AreasColumnMean, Word::AreasColumnSpread, Word::AreasColumnAnswered];
    let cells = rows().map(|(score, area)| cells(ui, score, area));
    let profile = target::profile(&ui.shell.pack, &ui.session.view().context);
    let wanted = |area: &Area| profile.as_ref().and_then(|profile| profile.level(area.index));
    let (chart, note) = if ui.session.view().areas == AreaChart::Radar {
        (radar_chart(ui, findings), None)
    } else {
        let rows = rows().map(|(score, area)| bar(ui, score, area, wanted(area)));
        let bars = el("ul").class("mm-bars").attr("part", "chart").all(rows.chain([axis(ui)]));
        (
            bars.into(),
            Some(el("p").class("mm-note").text(ui.say(if profile.is_some() {
                Word::AreasKeyTarget
            } else {
                Word::AreasKey
            }))),
        )
    };
    let id = ui.shell.id("areas");
    let head = el("div")
        .class("mm-section-head")
        .add(el("h2").attr("id", id.clone()).attr("tabindex", "-1").text(ui.say(Word::AreasHeading)))
        .add(switch(ui));
    el("section")
        .class("mm-areas")
        .attr("aria-labelledby", id)
        .add(head)
        .add(el("p").text(sentence(ui, findings)))
        .add(chart)
        .maybe(note)
        .add(panel(ui, Panel::Table("areas"), text(ui.say(Word::AreasAsTable)), || {
            vec![table(ui, Word::AreasHeading, &columns, cells.collect())]
        }))
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

/// A row: the axis with a line at each level, the spread, the mean, and the target where there is one. All of them by one
/// scale, so that a mean lies between its own lowest and highest practice.
fn bar(ui: &Ui<'_>, score: &AreaScore, area: &Area, wanted: Option<Level>) -> Html {
    let upright = |class: &'static str, place: Position, [top, foot]: [&'static str; 2]| {
        let place = place.attribute();
        el("line").class(class).attr("x1", place.clone()).attr("x2", place).attr("y1", top).attr("y2", foot)
    };
    let drawing = bars::bar(score).map(|bar| {
        let spread = el("line")
            .class("mm-spread")
            .attr("x1", bar.low.attribute())
            .attr("x2", bar.high.attribute())
            .attr("y1", "50%")
            .attr("y2", "50%");
        let mean = el("circle").class("mm-bar").attr("cx", bar.mean.attribute()).attr("cy", "50%").attr("r", "6");
        el("g").add(spread).add(mean)
    });
    let levels = || Level::all().map(|level| Position::of_level(level.number()));
    let track = el("svg")
        .class("mm-bar-track")
        .decorative()
        .all(levels().map(|place| upright("mm-tick", place, ["15%", "85%"]).into()))
        .maybe(wanted.map(|level| upright("mm-wanted", Position::of_level(level.number()), ["0", "100%"])))
        .maybe(drawing);
    el("li")
        .add(el("span").class("mm-bar-name").text(ui.shell.model.area(area.index).name))
        .add(track)
        .add(el("span").class("mm-bar-value").text(mean(ui, score.mean)))
        .into()
}

/// The numbers of the levels under the rows.
fn axis(ui: &Ui<'_>) -> Html {
    let numbers = Level::all().map(|level| {
        let number = ui.shell.words.number(u32::from(level.number()));
        let place = Position::of_level(level.number()).attribute();
        el("text").attr("x", place).attr("y", "1em").text(number).into()
    });
    el("li").class("mm-axis").decorative().add(el("svg").class("mm-bar-track").all(numbers)).into()
}

fn mean(ui: &Ui<'_>, mean: Option<Mean>) -> String {
    mean.map_or_else(|| ui.say(Word::AreasNoMean).to_owned(), |mean| ui.shell.words.mean(mean))
}

fn cells(ui: &Ui<'_>, score: &AreaScore, area: &Area) -> Vec<String> {
    let words = &ui.shell.words;
    let spread = score.spread.map(|(low, high)| {
        let level = |level: Level| words.number(u32::from(level.number()));
        words.fill(Word::AreasSpread, &[("low", &level(low)), ("high", &level(high))])
    });
    let answered = words.fill(
        Word::AreasAnswered,
        &[("given", &words.number(score.coverage.given())), ("total", &words.number(score.coverage.total()))],
    );
    let name = ui.shell.model.area(area.index).name.to_owned();
    vec![name, mean(ui, score.mean), spread.unwrap_or_default(), answered]
}
