//! The components: what people see and touch. They show a session and send intents; they decide nothing.
//!
//! `App` is the root. State lives in `store`, everything that reaches outside in `effects`. A component a file, with
//! its style sheet of the same name in `styles/components`.

mod broken;
mod check_answers;
mod effects;
mod footer;
mod keys;
mod notices;
mod parts;
mod question_card;
mod question_page;
pub mod result;
mod shell;
mod start;
mod store;

pub use shell::{Dispatch, Shell};
pub use store::Store;

use web_sys::Element;
use yew::prelude::*;

use crate::session::Screen;
use broken::Broken;
use check_answers::CheckAnswers;
use footer::Footer;
use notices::Notices;
use question_page::QuestionPage;
use result::{OwnResult, SharedResult};
use start::Start;

/// What the product needs to run.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Model, words and ports.
    pub shell: Shell,
}

/// The product.
#[component]
pub fn App(props: &AppProps) -> Html {
    let shell = props.shell.clone();
    let store = use_reducer(|| Store::open(&shell));
    let root = use_node_ref();
    effects::use_keeping(&shell, &store);
    effects::use_address(&shell, &store);
    effects::use_undo_timer(&store);
    effects::use_focus(&root, &store);
    let onkeydown = keys::use_keys(&shell, &store);
    let dispatch = Dispatch(store.dispatcher());
    let session = store.session.clone();
    html! {
        <ContextProvider<Shell> context={shell.clone()}>
            <ContextProvider<Dispatch> context={dispatch}>
                <div class="mm" lang={shell.words.tag()} ref={root} {onkeydown}>
                    <div class="mm-page">
                        <Notices session={session.clone()} />
                        <div class="mm-screen" key={effects::screen_key(&session.screen)}>{screen(&session)}</div>
                        <Footer />
                    </div>
                </div>
            </ContextProvider<Dispatch>>
        </ContextProvider<Shell>>
    }
}

/// The component of a screen.
fn screen(session: &std::rc::Rc<crate::session::Session>) -> Html {
    match &session.screen {
        Screen::Start => html! { <Start session={session.clone()} /> },
        Screen::Question(index) => html! { <QuestionPage session={session.clone()} index={*index} /> },
        Screen::Check => html! { <CheckAnswers session={session.clone()} /> },
        Screen::Result => html! { <OwnResult session={session.clone()} /> },
        Screen::Shared(shared) => html! { <SharedResult shared={(**shared).clone()} /> },
        Screen::Broken(error) => html! { <Broken error={error.clone()} /> },
    }
}

/// The element that holds the product, for those who need to look into it.
fn element(root: &NodeRef) -> Option<Element> {
    root.cast::<Element>()
}
