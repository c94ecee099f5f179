//! What people see and touch: functions from a session to a tree of elements. They decide nothing.
//!
//! `App` is the only component: a visit is one value, its intents are the component's messages, and the page is drawn
//! from it. Everything that reaches outside is in `effects`. Elements are built with `dom`; `docs/decisions/0004` says
//! why not with `html!`. A screen or section a file, with its style sheet of the same name in `styles/components`.

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

pub use result::Findings;
pub use shell::{Dispatch, Shell, Ui};

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Answers;
use crate::score::score;
use crate::session::{Intent, Screen, Session};
use dom::el;
use effects::Effects;

/// What the product needs to run.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Model, words and ports.
    pub shell: Shell,
}

/// The product.
pub struct App {
    session: Rc<Session>,
    /// Worked out once for each set of answers, and only where somebody sees it.
    findings: Option<Findings>,
    effects: Effects,
}

impl Component for App {
    type Message = Intent;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let shell = &context.props().shell;
        let session = effects::opened(shell);
        let findings = findings(shell, &session, None);
        let effects = Effects::start(shell, &session, &dispatch(context));
        App { session: Rc::new(session), findings, effects }
    }

    fn update(&mut self, context: &Context<App>, intent: Intent) -> bool {
        let shell = &context.props().shell;
        let mut next = self.session.apply(&shell.pack, intent);
        self.effects.follow(shell, &self.session, &mut next, &dispatch(context));
        self.findings = findings(shell, &next, self.findings.take());
        let changed = next != *self.session;
        self.session = Rc::new(next);
        changed
    }

    fn view(&self, context: &Context<App>) -> Html {
        let shell = &context.props().shell;
        let dispatch = dispatch(context);
        let ui = Ui { shell, session: &self.session, dispatch: &dispatch };
        let page = el("div")
            .class("mm-page")
            .add(notices::notices(&ui))
            .add(screen(&ui, self.findings.as_ref()))
            .add(footer::footer(&ui));
        el("div")
            .class("mm")
            .attr("lang", shell.words.tag())
            .node_ref(self.effects.root())
            .on_keydown(keys::callback(shell, &self.session, &dispatch))
            .add(page)
            .into()
    }

    fn rendered(&mut self, _context: &Context<App>, _first: bool) {
        self.effects.move_focus();
    }
}

fn dispatch(context: &Context<App>) -> Dispatch {
    Dispatch(context.link().callback(|intent| intent))
}

/// The findings that the screen shows: those of before where the answers are the same.
fn findings(shell: &Shell, session: &Session, before: Option<Findings>) -> Option<Findings> {
    let answers = shown_answers(session)?;
    before.filter(|before| before.answers == *answers).or_else(|| {
        let score = score(&shell.pack, answers);
        Some(Findings { answers: answers.clone(), score })
    })
}

/// The answers whose result is on the screen, if one is.
fn shown_answers(session: &Session) -> Option<&Answers> {
    match &session.screen {
        Screen::Result => Some(&session.answers),
        Screen::Shared(shared) => Some(&shared.answers),
        _ => None,
    }
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
