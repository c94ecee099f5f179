//! Areas: a bar of the mean with the spread below it, or the radar as a second view of the same means.

use yew::Html;

use super::radar_chart::radar_chart;
use crate::chart::bars;
use crate::chart::scale::Position;
use crate::findings::Findings;
use crate::model::{Area, Level};
use crate::roadmap::target;
use crate::score::{AreaScore, Mean};
use crate::session::{Intent, Look, Panel};
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
    let (chart, note) = if ui.session.view().radar {
        (radar_chart(ui, findings), None)
    } else {
        let bars = el("ul").class("mm-bars").all(rows().map(|(score, area)| bar(ui, score, area, wanted(area))));
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
        .add(panel(ui, Panel::Table("areas"), text(ui.say(Word::StagesTable)), || {
            vec![table(ui, Word::AreasHeading, &columns, cells.collect())]
        }))
        .into()
}

fn switch(ui: &Ui<'_>) -> Html {
    let choice = |radar: bool, word: Word| {
        let pressed = if ui.session.view().radar == radar { "true" } else { "false" };
        button(ui, "", word, Intent::Look(Look::Radar(radar))).attr("aria-pressed", pressed)
    };
    el("div")
        .class("mm-switch mm-screen-only")
        .attr("role", "group")
        .attr("aria-label", ui.say(Word::AreasViewLabel).to_owned())
        .add(choice(false, Word::AreasViewBars))
        .add(choice(true, Word::AreasViewRadar))
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
                ("high", ui.shell.model.area(high).name),
                ("high-mean", &words.mean(high_mean)),
                ("low", ui.shell.model.area(low).name),
                ("low-mean", &words.mean(low_mean)),
            ],
        ),
    }
}

fn bar(ui: &Ui<'_>, score: &AreaScore, area: &Area, wanted: Option<Level>) -> Html {
    let tick = |x: &'static str| {
        el("line").class("mm-tick").attr("x1", x).attr("x2", x).attr("y1", "0").attr("y2", "60%").into()
    };
    let drawing = bars::bar(score).map(|bar| {
        let mean = el("rect").class("mm-bar").attr("width", bar.end.attribute()).attr("height", "60%");
        let spread = el("rect")
            .class("mm-spread")
            .attr("x", bar.low.attribute())
            .attr("y", "78%")
            .attr("width", bar.length.attribute())
            .attr("height", "3");
        el("g").add(mean).add(spread)
    });
    let wanted = wanted.map(|level| {
        let place = Position::of_end(level.number()).attribute();
        el("line").class("mm-wanted").attr("x1", place.clone()).attr("x2", place).attr("y1", "0").attr("y2", "100%")
    });
    let track = el("svg")
        .class("mm-bar-track")
        .decorative()
        .maybe(drawing)
        .all(["20%", "40%", "60%", "80%"].map(tick))
        .maybe(wanted);
    el("li")
        .add(el("span").class("mm-bar-name").text(ui.shell.model.area(area.index).name))
        .add(track)
        .add(el("span").class("mm-bar-value").text(mean(ui, score.mean)))
        .into()
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
