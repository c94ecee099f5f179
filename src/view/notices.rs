//! What has to be said once, above any screen: nothing is kept, something was set aside, something can be undone.

use std::rc::Rc;

use yew::prelude::*;

use super::{Dispatch, Shell};
use crate::session::{Intent, Keeping, Screen, Session};
use crate::text::Word;

#[derive(PartialEq, Properties)]
pub(super) struct NoticesProps {
    pub session: Rc<Session>,
}

/// The notices. The regions are always there, so that a screen reader hears what appears in them.
#[component]
pub(super) fn Notices(props: &NoticesProps) -> Html {
    let (Some(shell), Some(dispatch)) = (use_context::<Shell>(), use_context::<Dispatch>()) else { return html! {} };
    let (words, session) = (&shell.words, &props.session);
    let of_link = matches!(session.screen, Screen::Shared(_) | Screen::Broken(_));
    let undo = session.replaced.as_ref().map(|_| {
        let text = if session.screen == Screen::Check { Word::UndoUsed } else { Word::UndoAgain };
        html! {
            <p class="mm-notice">
                {words.say(text)}{" "}
                <button type="button" class="mm-link" onclick={dispatch.on(Intent::Undo)}>{words.say(Word::UndoButton)}</button>
            </p>
        }
    });
    html! {
        <div class="mm-notices" role="status">
            if session.keeping == Keeping::NotKept && !of_link {
                <p class="mm-notice">{words.say(Word::NoticeNotKept)}</p>
            }
            if session.set_aside.is_some() {
                <p class="mm-notice">{words.say(Word::NoticeSetAside)}</p>
            }
            {undo}
        </div>
    }
}
