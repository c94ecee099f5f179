//! The session: everything a person's visit consists of, and what each of their intents makes of it.
//!
//! `Session::apply` is pure: no clock, no storage, no address bar. Those are `ports`, and `view::effects` carries
//! changes of the session to them. Invariant I5: the answers of a shared link never mix with the person's own
//! unless the person asks for it.

pub mod intent;
mod on_results;
pub mod opening;
pub mod pages;
pub mod persistence;
pub mod result_view;
pub mod screen;

pub use intent::Intent;
pub use opening::Opening;
pub use pages::{Back, Detour, Layout};
pub use persistence::line::{SetAside, Stored};
pub use result_view::{AreaChart, Edit, Look, Panel, ResultView};
pub use screen::Screen;

use crate::answers::Answers;
use crate::day::Day;
use crate::model::Pack;
use crate::notes::Notes;
use crate::roadmap::PlanInputs;
use crate::share::Shared;

/// Whether answers are kept in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Saved as they are given.
    Kept,
    /// Storage is blocked or full: they last as long as the page.
    NotKept,
}

/// What put other answers in the place of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replacement {
    /// Starting again.
    StartAgain,
    /// Using the answers of a link.
    UseShared,
    /// Keeping answers that were tried out.
    KeepTrial,
}

/// Answers that were replaced, for as long as they can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// What replaced them.
    pub by: Replacement,
    answers: Answers,
    notes: Notes,
    extended: bool,
    answered_on: Option<Day>,
    screen: Screen,
    /// How the person's own result was looked at, where that was replaced as well.
    result: Option<ResultView>,
}

impl Replaced {
    /// Whether the same can be brought back, for as long as before: what is replaced is never twice the same in a row.
    pub fn is_same(before: Option<&Replaced>, now: Option<&Replaced>) -> bool {
        match (before, now) {
            (Some(before), Some(now)) => before.by == now.by && before.answers == now.answers,
            (before, now) => before.is_none() && now.is_none(),
        }
    }
}

/// A link that was opened, how its result is looked at, and what a reader writes on it. A reader's own result keeps its
/// view and its notes meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    link: Box<Shared>,
    view: ResultView,
    notes: Notes,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The person's own answers.
    pub answers: Answers,
    /// What the person wrote beside them.
    pub notes: Notes,
    /// Whether the text that was written last was longer than its field holds, and was cut.
    pub cut: bool,
    /// Whether the person's own answers take in the optional areas.
    pub extended: bool,
    /// The day of the last change to them; nothing before the first.
    pub answered_on: Option<Day>,
    /// What is on the screen.
    pub screen: Screen,
    /// How questions are laid out.
    pub layout: Layout,
    /// Whether only the core questions are asked one after another.
    pub quick: bool,
    /// The detour that a question on the screen belongs to, if it does.
    pub detour: Option<Detour>,
    /// Whether answers are kept.
    pub keeping: Keeping,
    /// Stored answers of another time that could not be read and were left alone.
    pub set_aside: Option<SetAside>,
    /// What can be undone for some seconds.
    pub replaced: Option<Replaced>,
    /// How the person's own result is looked at.
    pub result: ResultView,
    /// The last link that was opened.
    opened: Option<Opened>,
}

impl Default for Session {
    fn default() -> Session {
        Session::new()
    }
}

impl Session {
    /// A visit without answers, on the start page.
    pub fn new() -> Session {
        Session {
            answers: Answers::none(),
            notes: Notes::none(),
            cut: false,
            extended: false,
            answered_on: None,
            screen: Screen::Start,
            layout: Layout::Single,
            quick: false,
            detour: None,
            keeping: Keeping::Kept,
            set_aside: None,
            replaced: None,
            result: ResultView::default(),
            opened: None,
        }
    }

    /// Whether what is on the screen takes in the optional areas: a shared result as its link says, anything else as
    /// the person chose.
    pub fn is_extended(&self) -> bool {
        self.screen.shared().map_or(self.extended, |shared| shared.extended)
    }

    /// The answers that were given to the result on the screen, if one is, by the person or by the link.
    pub fn given_answers(&self) -> Option<&Answers> {
        match &self.screen {
            Screen::Result | Screen::Report(None) => Some(&self.answers),
            screen => screen.shared().map(|shared| &shared.answers),
        }
    }

    /// How the result on the screen is looked at; anywhere else, how the person's own is.
    pub fn view(&self) -> &ResultView {
        match (self.screen.shared(), &self.opened) {
            (Some(_), Some(opened)) => &opened.view,
            _ => &self.result,
        }
    }

    /// What was written beside the answers on the screen: a link brings nothing, and what is written on its result lasts as
    /// long as that.
    pub fn shown_notes(&self) -> &Notes {
        match (self.screen.shared(), &self.opened) {
            (Some(_), Some(opened)) => &opened.notes,
            _ => &self.notes,
        }
    }

    /// The answers whose result is on the screen, if one is: those being tried out before those given.
    pub fn shown_answers(&self) -> Option<&Answers> {
        let given = self.given_answers()?;
        Some(self.view().trial.as_ref().unwrap_or(given))
    }

    /// The session after an intent, on a page that has no result yet: what only a result offers changes nothing. Apart from
    /// `apply`, so that a first page need not load the rest, and never copied into it.
    #[must_use]
    #[inline(never)]
    pub fn apply_before_results(&self, pack: &Pack, intent: Intent) -> Session {
        let mut next = self.clone();
        match intent {
            // A question of another pack: there is nothing to answer or to change.
            Intent::Answer { question, .. } | Intent::Change(question) if pack.question(question).is_none() => {}
            Intent::Answer { question, answer, day } => {
                next.answers.set(question, answer);
                next.answered_on = Some(day);
                next.replaced = None;
            }
            Intent::Continue => {
                let (screen, detour) = self.next_screen(pack);
                next.screen = screen;
                next.detour = detour;
            }
            Intent::Change(question) => next.go(&Detour::to(vec![question], &self.screen)),
            Intent::Narrow(questions) => {
                let known = questions.into_iter().filter(|question| pack.question(*question).is_some()).collect();
                next.go(&Detour::to(known, &self.screen));
            }
            Intent::Visit(place) => next.visit(pack, place),
            Intent::StartAgain => {
                next.replace(self, Replacement::StartAgain);
                // What was planned was planned for the answers that are gone.
                next.result = ResultView::default();
                next.answers = Answers::none();
                next.notes = Notes::none();
                next.answered_on = None;
                next.detour = None;
                next.screen = next.first(pack).map_or(Screen::Start, Screen::Question);
            }
            Intent::Undo => {
                if let Some(replaced) = next.replaced.take() {
                    next.answers = replaced.answers;
                    next.notes = replaced.notes;
                    next.extended = replaced.extended;
                    next.answered_on = replaced.answered_on;
                    next.screen = replaced.screen;
                    next.result = replaced.result.unwrap_or(next.result);
                }
            }
            Intent::UndoExpired => next.replaced = None,
            Intent::SetLayout(layout) => next.layout = layout,
            Intent::SetQuick(quick) => next.quick = quick,
            Intent::SetExtended(extended) => next.extended = extended,
            Intent::Adopt(kept) => next.adopt(kept.map(|kept| *kept)),
            Intent::StorageFailed => next.keeping = Keeping::NotKept,
            // Nobody can want any of these before a result is there.
            Intent::UseShared(_)
            | Intent::Look(_)
            | Intent::Try(..)
            | Intent::KeepTrial(_)
            | Intent::Write(_)
            | Intent::AdoptNotes(_)
            | Intent::ModelCompleted => {}
        }
        next.settle(self);
        next
    }

    /// What holds after every intent: a detour lasts as long as a question is on the screen, a trial as long as its
    /// result is, and the view of a link until another link is opened.
    fn settle(&mut self, before: &Session) {
        if !matches!(self.screen, Screen::Question(_)) {
            self.detour = None;
        }
        if self.screen != before.screen {
            let views = [Some(&mut self.result), self.opened.as_mut().map(|opened| &mut opened.view)];
            for view in views.into_iter().flatten() {
                view.trying = false;
                view.trial = None;
            }
        }
        // Each link is looked at afresh: what was planned for one says nothing about another.
        if let Screen::Shared(link) = &self.screen
            && self.opened.as_ref().is_none_or(|opened| opened.link != *link)
        {
            // It begins with the plan that it carries.
            let view = ResultView::planned_with(link.plan.clone().unwrap_or_default());
            self.opened = Some(Opened { link: link.clone(), view, notes: Notes::none() });
        }
    }

    /// Where "continue" leads from this screen, and what is left of a detour.
    fn next_screen(&self, pack: &Pack) -> (Screen, Option<Detour>) {
        let screen = match &self.screen {
            Screen::Start => self.first_open(pack).map_or(Screen::Check, Screen::Question),
            Screen::Question(index) => match &self.detour {
                Some(detour) => return detour.next(),
                None => self.page_after(pack, *index).map_or(Screen::Check, Screen::Question),
            },
            // A result of nothing is no result.
            Screen::Check if self.answers.is_empty() => Screen::Start,
            Screen::Check => Screen::Result,
            Screen::Result | Screen::Link(_) | Screen::Shared(_) | Screen::Broken(_) | Screen::Report(_) => {
                Screen::Start
            }
        };
        (screen, None)
    }

    fn go(&mut self, detour: &Detour) {
        let (screen, detour) = detour.next();
        self.screen = screen;
        self.detour = detour;
    }

    /// Takes over what another tab of the browser has kept; nothing is what a tab leaves that has started again.
    pub fn adopt(&mut self, kept: Option<Stored>) {
        let Some(kept) = kept else {
            self.answers = Answers::none();
            self.answered_on = None;
            self.result = ResultView::default();
            if matches!(self.screen, Screen::Check | Screen::Result | Screen::Report(None)) {
                self.screen = Screen::Start;
            }
            return;
        };
        self.answers = kept.answers;
        self.extended = kept.extended;
        self.answered_on = Some(kept.day);
        self.layout = kept.layout;
        self.quick = kept.quick;
        if self.result.plan_inputs() != kept.plan {
            self.result.plan_as(&ResultView::planned_with(kept.plan));
        }
    }

    /// Notes what is about to be replaced. Where there is nothing to lose, what was replaced before can still be brought
    /// back.
    fn replace(&mut self, before: &Session, by: Replacement) {
        let planned = before.result.plan_inputs() != PlanInputs::default();
        if before.answers.is_empty() && before.notes.is_empty() && !planned {
            return;
        }
        self.replaced = Some(Replaced {
            by,
            answers: before.answers.clone(),
            notes: before.notes.clone(),
            extended: before.extended,
            answered_on: before.answered_on,
            screen: before.screen.clone(),
            // A plan goes on with answers that were tried out for it.
            result: (by != Replacement::KeepTrial).then(|| before.result.clone()),
        });
    }

    /// Whether a link carries what the person has given themselves: their own address, opened where it was made.
    fn is_own(&self, pack: &Pack, shared: &Shared) -> bool {
        // A link says nothing about what is not asked; what is planned for it waits on.
        let asked = || self.result.plan_inputs().asked(pack, self.extended);
        let planned = |plan: &PlanInputs| plan.clone().asked(pack, self.extended).plans_as(&asked());
        !self.answers.is_empty()
            && shared.label.is_none()
            && (&shared.answers, shared.extended, Some(shared.day)) == (&self.answers, self.extended, self.answered_on)
            && shared.plan.as_ref().is_none_or(planned)
    }

    fn visit(&mut self, pack: &Pack, place: Screen) {
        self.detour = None;
        self.screen = match place {
            // A result of nothing, a question of another pack.
            Screen::Check | Screen::Result | Screen::Report(None) if self.answers.is_empty() => Screen::Start,
            Screen::Question(index) if pack.question(index).is_none() => Screen::Start,
            Screen::Shared(shared) if self.is_own(pack, &shared) => Screen::Result,
            place => place,
        };
    }
}
