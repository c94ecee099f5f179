//! Sharing: the link, copying it, and a name in it for those who want one; and printing.

use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::FindingsProps;
use crate::share::{self, Label, LabelError};
use crate::text::Word;
use crate::view::Shell;
use crate::web::clipboard::{self, Copied};
use crate::web::page;

/// The panel.
#[component]
pub(super) fn SharePanel(props: &FindingsProps) -> Html {
    let typed = use_state(String::new);
    let outcome = use_state(|| None::<Copied>);
    let field = use_node_ref();
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let words = &shell.words;
    let label = Label::new(&typed);
    let fault = match label {
        Ok(_) | Err(LabelError::Empty) => None,
        Err(LabelError::TooLong) => Some(Word::ShareLabelLong),
        Err(LabelError::Invisible) => Some(Word::ShareLabelInvisible),
    };
    let day = props.findings.day.unwrap_or_else(|| shell.clock.today());
    let code = share::encode(&shell.pack, &props.findings.answers, day, label.ok().as_ref());
    let address = share::link::address(&shell.address.address(), &code);
    let oninput = {
        let (typed, outcome) = (typed.clone(), outcome.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
            outcome.set(None);
        })
    };
    let copy = {
        let (field, outcome) = (field.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let (field, outcome) = (field.cast::<HtmlInputElement>(), outcome.clone());
            spawn_local(async move {
                if let Some(field) = field {
                    outcome.set(Some(clipboard::copy(&field).await));
                }
            });
        })
    };
    let said = (*outcome).map(|outcome| words.say(if outcome == Copied::Yes { Word::ShareCopied } else { Word::ShareSelect }));
    let (link_id, label_id, hint_id) = (shell.id("link"), shell.id("label"), shell.id("label-hint"));
    html! {
        <section class="mm-share" aria-labelledby={shell.id("share")}>
            <h2 id={shell.id("share")}>{words.say(Word::ShareHeading)}</h2>
            <p>{words.say(Word::ShareLead)}</p>
            <div class="mm-field mm-screen-only">
                <label for={label_id.clone()}>{words.say(Word::ShareLabel)}</label>
                <input id={label_id} type="text" autocomplete="off" value={(*typed).clone()} aria-describedby={hint_id.clone()}
                    aria-invalid={fault.is_some().to_string()} {oninput} />
                <p id={hint_id} class="mm-note">{words.say(fault.unwrap_or(Word::ShareLabelHint))}</p>
            </div>
            <div class="mm-field">
                <label for={link_id.clone()}>{words.say(Word::ShareLink)}</label>
                <input id={link_id} class="mm-link-field" type="text" readonly=true ref={field} value={address.clone()} />
                <p class="mm-print-only mm-link-printed">{address}</p>
            </div>
            <div class="mm-actions mm-screen-only">
                <button type="button" class="mm-primary" onclick={copy}>{words.say(Word::ShareCopy)}</button>
                <button type="button" class="mm-secondary" onclick={|_| page::print()}>{words.say(Word::SharePrint)}</button>
                <p class="mm-said" role="status">{said}</p>
            </div>
        </section>
    }
}
