//! Copying: the clipboard API, then the old command, then a selection that the person copies.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlDocument, HtmlInputElement, HtmlTextAreaElement};

/// How copying went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The text is in the clipboard.
    Yes,
    /// It is selected, ready for the person to copy.
    Selected,
}

/// Copies the text of a field of one line or many, by whatever way the page is allowed.
pub async fn copy(field: &Element) -> Copied {
    let line = field.dyn_ref::<HtmlInputElement>();
    let lines = field.dyn_ref::<HtmlTextAreaElement>();
    let text = line.map(HtmlInputElement::value).or_else(|| lines.map(HtmlTextAreaElement::value));
    if write(&text.unwrap_or_default()).await.is_some() {
        return Copied::Yes;
    }
    if let Some(field) = line {
        let _refused = field.focus();
        field.select();
    } else if let Some(field) = lines {
        let _refused = field.focus();
        field.select();
    }
    if command() { Copied::Yes } else { Copied::Selected }
}

/// The clipboard API: missing where the page is not secure, refused in frames without permission.
async fn write(text: &str) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let clipboard = clipboard.dyn_into::<web_sys::Clipboard>().ok()?;
    JsFuture::from(clipboard.write_text(text)).await.ok().map(drop)
}

/// The old command, which copies the selection.
fn command() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
