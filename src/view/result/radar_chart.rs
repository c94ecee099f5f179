//! The radar: the means of the areas around a centre, each axis labelled where it ends.

use yew::Html;

use super::drawing::whole;
use crate::chart::drawing::PIXEL;
use crate::chart::radar::{Axis, radar};
use crate::findings::Findings;
use crate::text::pictures;
use crate::view::Ui;
use crate::view::dom::el;

/// The radar, for narrow and for wide places: labels have their room by a rule, which one width cannot keep in both. The
/// sheet shows one. Its numbers are in the sentence above it and in the rows below, so it is hidden from screen readers.
pub(super) fn radar_chart(ui: &Ui<'_>, findings: &Findings) -> Html {
    let words = &ui.shell.words;
    let axes = findings.score.areas.iter().map(|score| Axis {
        name: ui.shell.model.area(score.area).name.to_owned(),
        figure: pictures::mean(words, score.mean),
        mean: score.mean.map(crate::score::Mean::hundredths),
    });
    let axes: Vec<Axis> = axes.collect();
    let numbers = pictures::levels(words);
    el("div")
        .class("mm-radar")
        .attr("part", "chart")
        .add(whole(&radar(&axes, &numbers, 270 * PIXEL), "mm-whole mm-narrow"))
        .add(whole(&radar(&axes, &numbers, 600 * PIXEL), "mm-whole mm-wide"))
        .into()
}
