//! The session: everything a person's visit consists of, and what each of their intents makes of it.
//!
//! `Session::apply` is pure: no clock, no storage, no address bar. Those are `ports`, and `view::effects` carries
//! changes of the session to them. Invariant I5: the answers of a shared link never mix with the person's own
//! unless the person asks for it.

pub mod intent;
pub mod keep;
pub mod route;
pub mod stored;

pub use intent::Intent;
pub use route::Route;
pub use stored::{SetAside, Stored};

use crate::answers::Answers;
use crate::day::Day;
use crate::model::{Pack, Question, QuestionIndex};
use crate::roadmap::Target;
use crate::share::{LinkError, Shared};

/// How questions are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One question a page.
    #[default]
    Single,
    /// One area a page.
    Area,
}

/// What is on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The way in.
    Start,
    /// A question, or in the area layout the page with its area.
    Question(QuestionIndex),
    /// All answers before the result.
    Check,
    /// The result of the person's own answers.
    Result,
    /// The result that a link carries.
    Shared(Box<Shared>),
    /// A link that cannot be read.
    Broken(LinkError),
}

/// Whether answers are kept in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Saved as they are given.
    Kept,
    /// Storage is blocked or full: they last as long as the page.
    NotKept,
}

/// Answers that "start again" or "use these answers" replaced, for as long as they can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    answers: Answers,
    answered_on: Option<Day>,
    screen: Screen,
}

/// How the result page is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultView {
    /// The stage that the roadmap leads to; the next one where none was chosen.
    pub target: Option<Target>,
    /// Whether areas are drawn as a radar.
    pub radar: bool,
    /// The name for the link, as typed so far.
    pub label: String,
    /// How copying went: in the clipboard, or only selected; nothing before it was tried.
    pub copied: Option<bool>,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The person's own answers.
    pub answers: Answers,
    /// The day of the last change to them; nothing before the first.
    pub answered_on: Option<Day>,
    /// What is on the screen.
    pub screen: Screen,
    /// How questions are laid out.
    pub layout: Layout,
    /// Whether "continue" on a question leads back to the check page.
    pub changing: bool,
    /// Whether answers are kept.
    pub keeping: Keeping,
    /// Stored answers of another time that could not be read and were left alone.
    pub set_aside: Option<SetAside>,
    /// What can be undone for some seconds.
    pub replaced: Option<Replaced>,
    /// How the result page is looked at.
    pub result: ResultView,
}

impl Session {
    /// A visit without answers, on the start page.
    pub fn new() -> Session {
        Session {
            answers: Answers::none(),
            answered_on: None,
            screen: Screen::Start,
            layout: Layout::Single,
            changing: false,
            keeping: Keeping::Kept,
            set_aside: None,
            replaced: None,
            result: ResultView::default(),
        }
    }

    /// The session after an intent. Never refuses: an intent that makes no sense leaves everything as it is.
    #[must_use]
    pub fn apply(&self, pack: &Pack, intent: Intent) -> Session {
        let mut next = self.clone();
        match intent {
            // A question of another pack: there is nothing to answer or to change.
            Intent::Answer { question, .. } | Intent::Change(question) if pack.question(question).is_none() => {}
            Intent::Answer { question, answer, day } => {
                next.answers.set(question, answer);
                next.answered_on = Some(day);
                next.replaced = None;
            }
            Intent::Continue => next.screen = self.next_screen(pack),
            Intent::Change(question) => {
                next.screen = Screen::Question(question);
                next.changing = true;
            }
            Intent::Visit(route) => next.visit(pack, route),
            Intent::StartAgain => {
                if !self.answers.is_empty() {
                    next.replaced = Some(self.replaceable());
                }
                next.answers = Answers::none();
                next.answered_on = None;
                next.changing = false;
                next.screen = first(pack).map_or(Screen::Start, |question| Screen::Question(question.index));
            }
            Intent::UseShared(day) => {
                if let Screen::Shared(shared) = &self.screen {
                    next.replaced = (!self.answers.is_empty()).then(|| self.replaceable());
                    next.answers = shared.answers.clone();
                    next.answered_on = Some(day);
                    next.screen = Screen::Check;
                }
            }
            Intent::Undo => {
                if let Some(replaced) = next.replaced.take() {
                    next.answers = replaced.answers;
                    next.answered_on = replaced.answered_on;
                    next.screen = replaced.screen;
                }
            }
            Intent::UndoExpired => next.replaced = None,
            Intent::SetLayout(layout) => next.layout = layout,
            Intent::StorageFailed => next.keeping = Keeping::NotKept,
            Intent::ChooseTarget(target) => next.result.target = Some(target),
            Intent::ShowRadar(radar) => next.result.radar = radar,
            Intent::TypeLabel(label) => next.result = ResultView { label, copied: None, ..next.result },
            Intent::Copied(copied) => next.result.copied = Some(copied),
        }
        if !matches!(next.screen, Screen::Question(_)) {
            next.changing = false;
        }
        next
    }

    /// Where "continue" leads from this screen.
    fn next_screen(&self, pack: &Pack) -> Screen {
        match &self.screen {
            Screen::Start => self.first_open(pack).map_or(Screen::Check, |question| Screen::Question(question.index)),
            Screen::Question(_) if self.changing => Screen::Check,
            Screen::Question(index) => self.page_after(pack, *index).map_or(Screen::Check, Screen::Question),
            // A result of nothing is no result.
            Screen::Check if self.answers.is_empty() => Screen::Start,
            Screen::Check => Screen::Result,
            Screen::Result | Screen::Shared(_) | Screen::Broken(_) => Screen::Start,
        }
    }

    /// The questions on the page of a question: itself, or all of its area.
    pub fn on_page<'a>(&self, pack: &'a Pack, index: QuestionIndex) -> Vec<&'a Question> {
        match (self.layout, pack.question(index)) {
            (_, None) => Vec::new(),
            (Layout::Single, Some(question)) => vec![question],
            (Layout::Area, Some(question)) => pack.questions_of(question.area).collect(),
        }
    }

    /// The page before that of a question, or nothing on the first.
    pub fn page_before(&self, pack: &Pack, index: QuestionIndex) -> Option<QuestionIndex> {
        self.page_beside(pack, index, |place| place.checked_sub(1))
    }

    fn page_after(&self, pack: &Pack, index: QuestionIndex) -> Option<QuestionIndex> {
        self.page_beside(pack, index, |place| place.checked_add(1))
    }

    /// The first question of a neighbouring page. Areas go by their own order: a pack may mix their questions.
    fn page_beside(
        &self,
        pack: &Pack,
        index: QuestionIndex,
        beside: impl Fn(usize) -> Option<usize>,
    ) -> Option<QuestionIndex> {
        let question = match self.layout {
            Layout::Single => pack.questions().get(beside(index.position())?)?,
            Layout::Area => {
                let area = pack.areas().get(beside(pack.question(index)?.area.position())?)?;
                pack.questions_of(area.index).next()?
            }
        };
        Some(question.index)
    }

    /// The first question without an answer.
    pub fn first_open<'a>(&self, pack: &'a Pack) -> Option<&'a Question> {
        pack.questions().iter().find(|question| !self.answers.get(question.index).is_given())
    }

    fn replaceable(&self) -> Replaced {
        Replaced { answers: self.answers.clone(), answered_on: self.answered_on, screen: self.screen.clone() }
    }

    fn visit(&mut self, pack: &Pack, route: Route) {
        self.screen = match route {
            Route::Check if !self.answers.is_empty() => Screen::Check,
            Route::Result if !self.answers.is_empty() => Screen::Result,
            Route::Question(index) if pack.question(index).is_some() => Screen::Question(index),
            Route::Shared(shared) => Screen::Shared(shared),
            Route::Broken(error) => Screen::Broken(error),
            // The start, a result of nothing, a question of another pack.
            Route::Start | Route::Check | Route::Result | Route::Question(_) => Screen::Start,
        };
    }
}

fn first(pack: &Pack) -> Option<&Question> {
    pack.questions().first()
}
