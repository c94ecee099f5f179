//! What people see and touch: functions from a session to a tree of elements. They decide nothing.
//!
//! `App` is the only component: a visit is one value, and the page is drawn from it. State lives in `store`,
//! everything that reaches outside in `effects`. Elements are built with `dom`; `docs/decisions/0004` says why not
//! with `html!`. A screen or section a file, with its style sheet of the same name in `styles/components`.

mod broken;
mod check_answers;
mod dom;
mod effects;
mod footer;
mod keys;
mod notices;
mod parts;
mod question_card;
mod question_page;
mod result;
mod shell;
mod start;
mod store;

pub use result::Findings;
pub use shell::{Dispatch, Shell, Ui};
pub use store::Store;

use std::rc::Rc;

use yew::prelude::*;

use crate::score::score;
use crate::session::Screen;
use dom::el;

/// What the product needs to run.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Model, words and ports.
    pub shell: Shell,
}

/// The product.
#[component]
pub fn App(props: &AppProps) -> Html {
    let shell = &props.shell;
    let store = use_reducer(|| Store::open(shell));
    let root = use_node_ref();
    effects::use_keeping(shell, &store);
    effects::use_address(shell, &store);
    effects::use_undo_timer(&store);
    effects::use_focus(&root, &store);
    let session = store.session.clone();
    let shown = shown_answers(&session.screen).unwrap_or(&session.answers).clone();
    // Worked out once for each set of answers, and only where somebody sees it.
    let findings = use_memo((shown, shows_result(&session.screen)), |(answers, wanted)| {
        wanted.then(|| Findings { answers: answers.clone(), score: score(&shell.pack, answers) })
    });
    let dispatch = Dispatch(store.dispatcher());
    let ui = Ui { shell, session: &session, dispatch: &dispatch };
    let screen = screen(&ui, findings.as_ref().as_ref());
    el("div")
        .class("mm")
        .attr("lang", shell.words.tag())
        .node_ref(root)
        .on_keydown(keys::callback(shell, &session, &dispatch))
        .add(el("div").class("mm-page").add(notices::notices(&ui)).add(screen).add(footer::footer(&ui)))
        .into()
}

/// The screen, named by its place so that a new one is built afresh.
fn screen(ui: &Ui<'_>, findings: Option<&Findings>) -> Html {
    let content = match (&ui.session.screen, findings) {
        (Screen::Start, _) => start::start(ui),
        (Screen::Question(index), _) => question_page::question_page(ui, *index),
        (Screen::Check, _) => check_answers::check_answers(ui),
        (Screen::Result, Some(findings)) => result::own(ui, findings),
        (Screen::Shared(shared), Some(findings)) => result::shared(ui, shared, findings),
        (Screen::Broken(error), _) => broken::broken(ui, error),
        (Screen::Result | Screen::Shared(_), None) => Html::default(),
    };
    el("div").key(effects::screen_key(&ui.session.screen)).add(content).into()
}

fn shows_result(screen: &Screen) -> bool {
    matches!(screen, Screen::Result | Screen::Shared(_))
}

/// The answers of a shared link, where one is on the screen.
fn shown_answers(screen: &Screen) -> Option<&crate::answers::Answers> {
    match screen {
        Screen::Shared(shared) => Some(&shared.answers),
        _ => None,
    }
}

/// A snapshot that is cheap to hold.
type Snapshot = Rc<crate::session::Session>;
