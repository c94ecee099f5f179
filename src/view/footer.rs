//! The last lines of every screen: what happens to answers, and which questions these are.

use yew::prelude::*;

use super::Shell;
use crate::text::Word;

/// The footer.
#[component]
pub(super) fn Footer() -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let words = &shell.words;
    let revision = words.number(u32::from(shell.pack.revision()));
    html! {
        <div class="mm-footer">
            <p>{words.say(Word::FooterPrivacy)}</p>
            <p>{words.fill(Word::FooterRevision, &[("revision", &revision)])}</p>
        </div>
    }
}
