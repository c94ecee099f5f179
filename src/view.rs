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
mod note_field;
mod notices;
mod parts;
mod privacy;
#[cfg(feature = "ssr")]
pub mod prerender;
mod question_card;
mod question_page;
mod result;
mod shell;
mod start;
mod telling;
mod waiting;

pub use shell::{Dispatch, Shell, Ui};

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::findings::Findings;
use crate::session::{Intent, Opening, Screen, Session};
use crate::web::second_click::SecondClicks;
use crate::words_file::WordsPart;
use dom::el;
use effects::{Effects, Happened};
use keys::Keys;
use result::Scene;
use telling::Told;

/// What the product needs to run.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Model, words and ports.
    pub shell: Shell,
    /// What was chosen on the start page before the program was there.
    #[prop_or_default]
    pub opening: Opening,
    /// Called once the first page is drawn.
    #[prop_or_default]
    pub ready: Callback<()>,
}

/// What happens to the product.
pub enum Message {
    /// Somebody wants something.
    Intent(Intent),
    /// The part of the program for results has come, with its words; or it will not.
    Results(Option<Rc<WordsPart>>),
    /// Somebody wants the part for results asked for once more.
    RequestResults,
    /// Another tab may have kept something.
    KeptElsewhere,
    /// The address is another, by the history or because somebody typed it.
    AddressChanged,
}

/// The product.
pub struct App {
    session: Rc<Session>,
    shell: Shell,
    /// Whether the part for results did not come.
    results_failed: bool,
    /// Worked out once for each set of answers, and only where somebody sees it.
    findings: Option<Rc<Findings>>,
    effects: Effects,
    told: Told,
    keys: Keys,
    second_clicks: Option<SecondClicks>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let AppProps { shell, opening, .. } = context.props();
        let session = effects::opened(shell, *opening);
        let shell = shell.asking(&session);
        let findings = doors::findings(&shell, &session, None);
        let happened = Happened {
            address_changed: context.link().callback(|()| Message::AddressChanged),
            kept_elsewhere: context.link().callback(|()| Message::KeptElsewhere),
        };
        let effects = Effects::start(&shell, &session, &happened);
        if let Some(answer) = opening.answered(&session, shell.clock.today()) {
            context.link().send_message(Message::Intent(answer));
        }
        App {
            told: Told::beginning(&session),
            session: Rc::new(session),
            shell,
            results_failed: false,
            findings,
            effects,
            keys: Keys::default(),
            second_clicks: None,
        }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        match message {
            Message::Intent(intent) => return self.follow(intent, &dispatch(context)),
            Message::Results(words) => {
                self.effects.note_focus();
                let dispatch = dispatch(context);
                self.results_failed = words.and_then(|words| self.complete(&words, &dispatch)).is_none();
            }
            Message::KeptElsewhere => {
                let noted = self.effects.noted_elsewhere(&self.shell, &self.session);
                let kept = self.effects.kept_elsewhere(&self.shell, &self.session);
                let mut changed = false;
                for intent in [noted, kept].into_iter().flatten() {
                    changed |= self.follow(intent, &dispatch(context));
                }
                return changed;
            }
            Message::AddressChanged => {
                let intent = Effects::address_changed(&self.shell);
                return intent.is_some_and(|intent| self.follow(intent, &dispatch(context)));
            }
            Message::RequestResults => {
                self.effects.note_focus();
                self.results_failed = false;
                self.shell.results.request();
            }
        }
        true
    }

    fn view(&self, context: &Context<App>) -> Html {
        let shell = &self.shell;
        let dispatch = dispatch(context);
        let ui = Ui { shell, session: &self.session, dispatch: &dispatch };
        let request = context.link().callback(|_: MouseEvent| Message::RequestResults);
        let screen = self.screen(&ui, request);
        // The screen has a place of its own: what an extension does to its neighbours is none of its business.
        let screen = el("div").class("mm-screen").add(screen);
        let page = el("div").part("mm-page").add(notices::notices(&ui)).add(screen).add(footer::footer(&ui));
        el("div")
            .class("mm")
            .attr("lang", shell.words.tag().to_owned())
            .node_ref(self.effects.root())
            .on_keydown(self.keys.on(shell, &self.session, &dispatch))
            .add(page)
            .into()
    }

    fn rendered(&mut self, context: &Context<App>, first: bool) {
        // What is not shown yet could not take the focus.
        if first {
            context.props().ready.emit(());
        }
        if let Some(root) = self.effects.root().cast::<Element>().filter(|_| first) {
            self.keys.listen(root.clone());
            self.second_clicks = SecondClicks::within(root);
        }
        self.effects.move_focus(first);
    }
}

impl App {
    /// Takes in what results need. Nothing where the words are not those of this language and model.
    fn complete(&mut self, words: &WordsPart, dispatch: &Dispatch) -> Option<()> {
        let shell = doors::completed(&self.shell, words)?;
        shell.words.prepare_formats();
        let session = doors::apply(&shell, &self.session, Intent::ModelCompleted);
        self.shell = shell.asking(&session);
        self.findings = doors::findings(&self.shell, &session, None);
        self.session = Rc::new(session);
        self.tell();
        if let Some(intent) = self.effects.results_came(&self.shell, &self.session) {
            self.follow(intent, dispatch);
        }
        Some(())
    }

    fn tell(&mut self) {
        doors::tell(&mut self.told, &self.shell, &self.session, self.findings.as_deref());
    }

    /// Does what somebody wants. The page is drawn again whatever came of it: to find out that two sessions are the same
    /// would cost a first page more than to draw one twice.
    fn follow(&mut self, intent: Intent, dispatch: &Dispatch) -> bool {
        let mut next = doors::apply(&self.shell, &self.session, intent);
        self.shell = self.shell.asking(&next);
        self.effects.follow(&self.shell, &self.session, &mut next, dispatch);
        self.findings = doors::findings(&self.shell, &next, self.findings.take());
        if let Some(second_clicks) =
            self.second_clicks.as_ref().filter(|_| effects::moves(&self.shell, &self.session, &next))
        {
            second_clicks.screen_changed();
        }
        self.session = Rc::new(next);
        self.tell();
        true
    }

    /// The screen, named by its place so that a new one is built afresh.
    fn screen(&self, ui: &Ui<'_>, request: Callback<MouseEvent>) -> Html {
        let scene = self.findings.as_ref().map(|findings| {
            let (shell, dispatch) = (self.shell.clone(), ui.dispatch.clone());
            Rc::new(Scene { shell, session: self.session.clone(), findings: findings.clone(), dispatch })
        });
        let content = match (&ui.session.screen, &scene) {
            (Screen::Result | Screen::Shared(_) | Screen::Link(_) | Screen::Report(_), _)
                if !ui.shell.model.is_complete() =>
            {
                waiting::waiting(ui, self.results_failed, request)
            }
            (Screen::Start, _) => start::start(ui),
            (Screen::Question(index), _) => question_page::question_page(ui, *index),
            (Screen::Check, _) => check_answers::check_answers(ui),
            (Screen::Result, Some(scene)) => doors::own(scene),
            (Screen::Shared(shared), Some(scene)) => doors::shared(scene, shared),
            (Screen::Broken(error), _) => doors::broken(ui, error),
            (Screen::Report(shared), Some(scene)) => doors::report(scene, shared.as_deref()),
            (Screen::Result | Screen::Shared(_) | Screen::Link(_) | Screen::Report(_), _) => Html::default(),
        };
        el("div").key(effects::screen_key(&ui.session.screen)).add(content).into()
    }
}

fn dispatch(context: &Context<App>) -> Dispatch {
    Dispatch(context.link().callback(Message::Intent))
}
