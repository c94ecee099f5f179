//! What people see and touch: functions from a session to a tree of elements. They decide nothing.
//!
//! `App` is the only component: a visit is one value, its intents are the component's messages, and the page is drawn
//! from it. Everything that reaches outside is in `effects`. Elements are built with `dom`; `docs/decisions/0004` says
//! why not with `html!`. A screen or section a file, with its style sheet of the same name in `styles/components`.

mod broken;
mod check_answers;
mod dom;
mod doors;
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
mod waiting;

pub use shell::{Dispatch, Shell, Ui};

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::findings::Findings;
use crate::model::shipped;
use crate::session::{Intent, Screen, Session};
use dom::el;
use effects::Effects;
use result::Scene;

/// What the product needs to run.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Model, words and ports.
    pub shell: Shell,
    /// A promise of the words that results need, which is kept when the part of the program that shows them has come, too.
    /// Nothing where both are there.
    #[prop_or_default]
    pub later_words: Option<JsValue>,
}

/// What happens to the product.
pub enum Message {
    /// Somebody wants something.
    Intent(Intent),
    /// The part of the program for results and their words have come, or will not.
    LaterWords(Option<String>),
}

/// The product.
pub struct App {
    session: Rc<Session>,
    shell: Shell,
    /// Whether the words that results need will not come.
    words_failed: bool,
    /// Worked out once for each set of answers, and only where somebody sees it.
    findings: Option<Rc<Findings>>,
    effects: Effects,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let AppProps { shell, later_words } = context.props();
        let session = effects::opened(shell);
        let shell = shell.asking(&session);
        let findings = doors::findings(&shell, &session, None);
        let effects = Effects::start(&shell, &session, &dispatch(context));
        if let Some(promise) = later_words.clone() {
            let arrived = context.link().callback(Message::LaterWords);
            spawn_local(async move {
                let file = JsFuture::from(Promise::resolve(&promise)).await.ok();
                arrived.emit(file.and_then(|file| file.as_string()));
            });
        }
        App { session: Rc::new(session), shell, words_failed: false, findings, effects }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        match message {
            Message::Intent(intent) => self.follow(intent, &dispatch(context)),
            Message::LaterWords(file) => {
                self.effects.note_focus();
                let model = (*self.shell.model).clone();
                match file.and_then(|file| shipped::with_later_words(self.shell.whole(), model, &file)) {
                    Some(model) => {
                        self.shell.model = Rc::new(model);
                        self.findings = doors::findings(&self.shell, &self.session, None);
                    }
                    None => self.words_failed = true,
                }
                true
            }
        }
    }

    fn view(&self, context: &Context<App>) -> Html {
        let shell = &self.shell;
        let dispatch = dispatch(context);
        let ui = Ui { shell, session: &self.session, dispatch: &dispatch };
        let page = el("div").class("mm-page").add(notices::notices(&ui)).add(self.screen(&ui)).add(footer::footer(&ui));
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

impl App {
    /// Does what somebody wants; whether anything changed.
    fn follow(&mut self, intent: Intent, dispatch: &Dispatch) -> bool {
        let mut next = self.session.apply(&self.shell.pack, intent);
        self.shell = self.shell.asking(&next);
        self.effects.follow(&self.shell, &self.session, &mut next, dispatch);
        self.findings = doors::findings(&self.shell, &next, self.findings.take());
        let changed = next != *self.session;
        self.session = Rc::new(next);
        changed
    }

    /// The screen, named by its place so that a new one is built afresh.
    fn screen(&self, ui: &Ui<'_>) -> Html {
        let scene = self.findings.as_ref().map(|findings| {
            let (shell, dispatch) = (self.shell.clone(), ui.dispatch.clone());
            Rc::new(Scene { shell, session: self.session.clone(), findings: findings.clone(), dispatch })
        });
        let content = match (&ui.session.screen, &scene) {
            (Screen::Result | Screen::Shared(_), _) if !ui.shell.model.is_complete() => {
                waiting::waiting(ui, self.words_failed)
            }
            (Screen::Start, _) => start::start(ui),
            (Screen::Question(index), _) => question_page::question_page(ui, *index),
            (Screen::Check, _) => check_answers::check_answers(ui),
            (Screen::Result, Some(scene)) => doors::own(scene),
            (Screen::Shared(shared), Some(scene)) => doors::shared(scene, shared),
            (Screen::Broken(error), _) => broken::broken(ui, error),
            (Screen::Result | Screen::Shared(_), None) => Html::default(),
        };
        el("div").key(effects::screen_key(&ui.session.screen)).add(content).into()
    }
}

fn dispatch(context: &Context<App>) -> Dispatch {
    Dispatch(context.link().callback(Message::Intent))
}
