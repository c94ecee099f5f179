//! Fields for whole numbers: what one holds after a person has changed it.

use std::ops::RangeInclusive;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::Event;

/// The whole number that a field holds after a change, brought within its bounds; nothing where that is what it showed
/// before. The field then shows what counts, whatever was typed.
pub(super) fn number_of(event: &Event, shown: u32, bounds: RangeInclusive<u32>) -> Option<u32> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let typed: Option<u32> = field.value().trim().parse().ok();
    let number = typed.map_or(shown, |typed| typed.clamp(*bounds.start(), *bounds.end()));
    field.set_value(&number.to_string());
    (number != shown).then_some(number)
}
