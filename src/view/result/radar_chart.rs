//! The radar: the means of the areas around a centre, each axis labelled where it ends.

use yew::prelude::*;

use super::FindingsProps;
use crate::chart::radar::{self, Point, decimal};
use crate::view::Shell;

/// The radar. Its numbers are in the sentence above it and in the table below, so the drawing is hidden from
/// screen readers.
#[component]
pub(super) fn RadarChart(props: &FindingsProps) -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let areas = &props.findings.score.areas;
    let drawing = radar::radar(areas);
    let ring = |(place, points): (usize, &Vec<Point>)| html! { <polygon key={place} class="mm-ring" points={radar::attribute(points)} /> };
    let axis = |(place, end): (usize, &Point)| {
        html! { <line key={place} class="mm-ring" x1="0" y1="0" x2={decimal(end.x)} y2={decimal(end.y)} /> }
    };
    let dot = |(place, point): (usize, &Point)| html! { <circle key={place} cx={decimal(point.x)} cy={decimal(point.y)} r="3" /> };
    let label = |place: usize| {
        let (score, area) = (areas.get(place)?, shell.pack.areas().get(place)?);
        let mean = score.mean.map(|mean| shell.words.mean(mean)).unwrap_or_default();
        let side = format!("mm-axis-{place}");
        Some(html! { <li key={area.id.clone()} class={side}><span>{&shell.model.area(&area.id).name}</span>{" "}<b>{mean}</b></li> })
    };
    html! {
        <div class={classes!("mm-radar", format!("mm-radar-{}", areas.len()))} aria-hidden="true">
            <svg viewBox="-104 -104 208 208" focusable="false">
                {for drawing.rings.iter().enumerate().map(ring)}
                {for drawing.axes.iter().enumerate().map(axis)}
                <polygon class="mm-outline" points={radar::attribute(&drawing.outline)} />
                {for drawing.outline.iter().enumerate().map(dot)}
            </svg>
            <ul>{for (0..areas.len()).filter_map(label)}</ul>
        </div>
    }
}
