//! A link that cannot be read: what is wrong with it and what to do. Nothing of it is used.

use yew::prelude::*;

use super::parts::Go;
use super::Shell;
use crate::session::Route;
use crate::share::LinkError;
use crate::text::{Word, sentences};

#[derive(PartialEq, Properties)]
pub(super) struct BrokenProps {
    pub error: LinkError,
}

/// The page for a broken link.
#[component]
pub(super) fn Broken(props: &BrokenProps) -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let words = &shell.words;
    html! {
        <div class="mm-broken" role="alert">
            <h1 tabindex="-1">{words.say(Word::BrokenHeading)}</h1>
            <dl class="mm-about-list">
                <div><dt>{words.say(Word::BrokenWhat)}</dt><dd>{sentences::link_error(words, &props.error)}</dd></div>
                <div><dt>{words.say(Word::BrokenDo)}</dt><dd>{sentences::link_remedy(words, &props.error)}</dd></div>
            </dl>
            <p>{words.say(Word::BrokenNothingRead)}</p>
            <p class="mm-actions"><Go class="mm-primary" to={Route::Start}>{words.say(Word::BrokenStart)}</Go></p>
        </div>
    }
}
