//! The page of choices for a report, with the report as a preview under it. The report itself is made by a program of its own
//! (`ports::report_program`), which draws it into the place that this page keeps for it. What is chosen is next door, in
//! `choices`.

mod choices;
mod fields;
mod files;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::Scene;
use crate::ports::Made;
use crate::session::Screen;
use crate::share::Shared;
use crate::text::Word;
use crate::view::dom::el;
use crate::view::parts::{heading, link};
use crate::web::page;
use choices::Choices;
use fields::Choice;

/// How long a report waits for the next letter before it is drawn anew, in milliseconds.
const PAUSE: u32 = 300;

/// The page. `shared` is the link whose result it is about; nothing for one's own.
pub(super) fn report_page(scene: &Rc<Scene>, shared: Option<&Shared>) -> Html {
    let props = PageProps { scene: scene.clone(), shared: shared.cloned().map(Rc::new) };
    yew::virtual_dom::VComp::new::<ReportPage>(Rc::new(props), None).into()
}

#[derive(Clone, Properties)]
struct PageProps {
    scene: Rc<Scene>,
    shared: Option<Rc<Shared>>,
}

impl PartialEq for PageProps {
    fn eq(&self, other: &PageProps) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

/// What happens on the page.
enum Message {
    /// Something else is chosen.
    Choose(Choice),
    /// Nothing was chosen for a moment.
    Paused,
    /// Something is asked for: to draw the report, or to save it.
    Ask(&'static str),
    /// What became of it.
    Told(&'static str, Made),
    /// Print it.
    Print,
    /// The browser would not print.
    PrintRefused,
}

/// What is said under the buttons.
enum Said {
    Word(Word),
    Text(String),
}

struct ReportPage {
    choices: Choices,
    said: Said,
    missing: bool,
    pause: Option<Timeout>,
}

/// The task that draws the report into the page.
const DRAW: &str = "draw";

impl Component for ReportPage {
    type Message = Message;
    type Properties = PageProps;

    fn create(context: &Context<ReportPage>) -> ReportPage {
        let PageProps { scene, .. } = context.props();
        ReportPage {
            choices: Choices::beginning(scene.shell.clock.today()),
            said: Said::Word(Word::PaperWorking),
            missing: false,
            pause: None,
        }
    }

    fn update(&mut self, context: &Context<ReportPage>, message: Message) -> bool {
        match message {
            Message::Choose(choice) => {
                self.choices.choose(choice);
                self.wait(context);
            }
            Message::Paused => self.ask(context, DRAW),
            Message::Ask(task) => {
                self.said = Said::Word(Word::PaperWorking);
                self.ask(context, task);
            }
            Message::Told(task, made) => {
                self.missing = made == Made::NotThere;
                self.said = match made {
                    Made::Done(remarks) if !remarks.is_empty() => Said::Text(remarks),
                    Made::Done(_) => Said::Word(if task == DRAW { Word::PaperDrawn } else { Word::PaperSaved }),
                    Made::Refused(reason) => Said::Text(reason),
                    Made::NotThere => Said::Word(Word::PaperMissing),
                };
            }
            Message::Print => {
                let refused = context.link().callback(|()| Message::PrintRefused);
                page::print(move || refused.emit(()));
            }
            Message::PrintRefused => self.said = Said::Word(Word::SharePrintRefused),
        }
        true
    }

    fn changed(&mut self, context: &Context<ReportPage>, before: &PageProps) -> bool {
        let (now, before) = (&context.props().scene, &before.scene);
        if now.findings != before.findings {
            self.ask(context, DRAW);
        } else if now.session.shown_notes() != before.session.shown_notes() {
            self.wait(context);
        }
        true
    }

    fn view(&self, context: &Context<ReportPage>) -> Html {
        let PageProps { scene, shared } = context.props();
        let ui = &scene.ui();
        let back = shared.as_ref().map_or(Screen::Result, |shared| Screen::Shared(Box::new((**shared).clone())));
        let said = match &self.said {
            _ if ui.session.cut => ui.say(Word::PaperCut).to_owned(),
            Said::Word(word) => ui.say(*word).to_owned(),
            Said::Text(text) => text.clone(),
        };
        let on = |message: fn() -> Message| context.link().callback(move |_: MouseEvent| message());
        let button = |class, word, message| {
            el("button").attr("type", "button").part(class).text(ui.say(word)).on_click(on(message))
        };
        let again = self.missing.then(|| button("mm-primary", Word::PaperAgain, || Message::Ask(DRAW)));
        let actions = el("p")
            .part("mm-actions")
            .add(button("mm-primary", Word::PaperPrint, || Message::Print))
            .add(button("mm-secondary", Word::PaperHtml, || Message::Ask("html")))
            .add(button("mm-secondary", Word::PaperMarkdown, || Message::Ask("markdown")));
        let preview = el("section")
            .class("mm-paper")
            .attr("aria-label", ui.say(Word::PaperPreview).to_owned())
            // On a narrow screen it is moved sideways, by keys as well.
            .add(el("div").attr("id", ui.shell.id("paper")).attr("tabindex", "0").class("mm-paper-sheet"));
        el("div")
            .class("mm-report-page")
            .untranslated()
            .add(heading().text(ui.say(Word::PaperHeading)))
            .add(el("p").part("mm-lead").text(ui.say(Word::PaperLead)))
            .add(fields::fields(ui, &self.choices, &context.link().callback(Message::Choose)))
            .add(actions)
            .add(el("p").class("mm-said").attr("role", "status").text(said))
            .maybe(again)
            .add(files::files(ui, !scene.findings.roadmap.is_empty(), &context.link().callback(Message::Ask)))
            .add(preview)
            .add(el("p").class("mm-actions").add(link(ui, back).part("mm-secondary").text(ui.say(Word::PaperBack))))
            .into()
    }

    fn rendered(&mut self, context: &Context<ReportPage>, first: bool) {
        if first {
            self.ask(context, DRAW);
        }
    }
}

impl ReportPage {
    /// Draws the report anew once nothing has been chosen or written for a moment.
    fn wait(&mut self, context: &Context<ReportPage>) {
        let later = context.link().callback(|()| Message::Paused);
        self.pause = Some(Timeout::new(PAUSE, move || later.emit(())));
    }

    /// Asks the program for something made of what is chosen now.
    fn ask(&mut self, context: &Context<ReportPage>, task: &'static str) {
        self.pause = None;
        let PageProps { scene, shared } = context.props();
        let input = self.choices.input(scene, shared.as_deref());
        let told = context.link().callback(move |made| Message::Told(task, made));
        let input = serde_json::to_string(&input).unwrap_or_default();
        scene.shell.report.ask(task, &input, Rc::new(move |made| told.emit(made)));
    }
}
