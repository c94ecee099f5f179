//! The radar: the means of the areas around a centre, each axis labelled where it ends.

use yew::Html;

use crate::chart::radar::{self, Point, decimal};
use crate::findings::Findings;
use crate::score::AreaScore;
use crate::view::Ui;
use crate::view::dom::el;

/// The radar. Its numbers are in the sentence above it and in the table below, so the drawing is hidden from
/// screen readers.
pub(super) fn radar_chart(ui: &Ui<'_>, findings: &Findings) -> Html {
    let areas = &findings.score.areas;
    let drawing = radar::radar(areas);
    let ring = |points: &Vec<Point>| el("polygon").class("mm-ring").attr("points", radar::attribute(points)).into();
    let axis = |end: &Point| {
        let line = el("line").class("mm-ring").attr("x1", "0").attr("y1", "0");
        line.attr("x2", decimal(end.x)).attr("y2", decimal(end.y)).into()
    };
    let dot =
        |point: &Point| el("circle").attr("cx", decimal(point.x)).attr("cy", decimal(point.y)).attr("r", "3").into();
    let picture = el("svg")
        .attr("viewBox", "-104 -104 208 208")
        .all(drawing.rings.iter().map(ring))
        .all(drawing.axes.iter().map(axis))
        .add(el("polygon").class("mm-outline").attr("points", radar::attribute(&drawing.outline)))
        .all(drawing.outline.iter().map(dot));
    // Where there is no room beside the axes, each has a number there and its label in a list below.
    let number = |(place, end): (usize, &Point)| {
        let at = |along: i32| decimal(along + along / 9);
        let number = ui.shell.words.number(u32::try_from(place + 1).unwrap_or(0));
        el("text").class("mm-axis-number").attr("x", at(end.x)).attr("y", at(end.y)).text(number).into()
    };
    let picture = picture.all(drawing.axes.iter().enumerate().map(number));
    // Beside the drawing, there is one place in each of six directions.
    let class = if areas.len() > 6 { "mm-radar mm-numbered" } else { "mm-radar" };
    let labels = areas.iter().zip(&drawing.axes).map(|(score, end)| label(ui, score, *end));
    el("div").class(class).attr("part", "chart").decorative().add(picture).add(el("ul").all(labels)).into()
}

/// The name and the mean of an area, on the side to which its axis points.
fn label(ui: &Ui<'_>, score: &AreaScore, end: Point) -> Html {
    let class = match (end.x.signum(), end.y <= 0) {
        (0, true) => "mm-axis-top",
        (0, false) => "mm-axis-bottom",
        (1, true) => "mm-axis-top mm-axis-right",
        (1, false) => "mm-axis-bottom mm-axis-right",
        (_, true) => "mm-axis-top mm-axis-left",
        (_, false) => "mm-axis-bottom mm-axis-left",
    };
    let mean = score.mean.map(|mean| ui.shell.words.mean(mean)).unwrap_or_default();
    el("li").class(class).text(ui.shell.model.area(score.area).name).text(" ").add(el("b").text(mean)).into()
}
