//! Small pieces that several components use: links to places, icons, tables behind a summary.

use yew::prelude::*;

use super::{Dispatch, Shell};
use crate::session::{Intent, Route, route};

/// A link to a place in the product. It is a real link, and a click goes there without loading anything.
#[derive(PartialEq, Properties)]
pub(super) struct GoProps {
    /// Where to.
    pub to: Route,
    /// What to do instead of just going there.
    #[prop_or_default]
    pub intent: Option<Intent>,
    #[prop_or_default]
    pub class: Classes,
    pub children: Html,
}

#[component]
pub(super) fn Go(props: &GoProps) -> Html {
    let (Some(shell), Some(dispatch)) = (use_context::<Shell>(), use_context::<Dispatch>()) else { return html! {} };
    let intent = props.intent.clone().unwrap_or_else(|| Intent::Visit(props.to.clone()));
    let onclick = Callback::from(move |event: MouseEvent| {
        // A click that means "in a new tab" stays the browser's.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            dispatch.send(intent.clone());
        }
    });
    html! { <a class={props.class.clone()} href={href(&shell, &props.to)} {onclick}>{props.children.clone()}</a> }
}

fn href(shell: &Shell, to: &Route) -> Option<String> {
    use crate::session::Screen;
    let screen = match to {
        Route::Start => Screen::Start,
        Route::Question(index) => Screen::Question(*index),
        Route::Check => Screen::Check,
        Route::Result => Screen::Result,
        Route::Shared(_) | Route::Broken(_) => return None,
    };
    route::fragment(&shell.pack, &screen)
}

/// Something behind a line that opens it.
#[derive(PartialEq, Properties)]
pub(super) struct MoreProps {
    pub summary: Html,
    #[prop_or_default]
    pub class: Classes,
    pub children: Html,
}

#[component]
pub(super) fn More(props: &MoreProps) -> Html {
    html! {
        <details class={classes!("mm-more", props.class.clone())}>
            <summary>{props.summary.clone()}</summary>
            <div class="mm-more-inside">{props.children.clone()}</div>
        </details>
    }
}

/// A table with a caption for screen readers, one header row, and a header at the start of each row. It scrolls
/// sideways within itself where the page is too narrow.
#[derive(PartialEq, Properties)]
pub(super) struct TableProps {
    pub caption: AttrValue,
    pub columns: Vec<AttrValue>,
    pub rows: Vec<Vec<AttrValue>>,
}

#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let row = |(place, cells): (usize, &Vec<AttrValue>)| {
        let cells = cells.iter().enumerate().map(|(nth, cell)| match nth {
            0 => html! { <th key={nth} scope="row">{cell}</th> },
            _ => html! { <td key={nth}>{cell}</td> },
        });
        html! { <tr key={place}>{for cells}</tr> }
    };
    html! {
        <div class="mm-table" role="region" aria-label={props.caption.clone()} tabindex="0">
            <table>
                <caption class="mm-hidden">{&props.caption}</caption>
                <thead><tr>{for props.columns.iter().map(|column| html! { <th key={column.to_string()} scope="col">{column}</th> })}</tr></thead>
                <tbody>{for props.rows.iter().enumerate().map(row)}</tbody>
            </table>
        </div>
    }
}
