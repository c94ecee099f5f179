//! What an intent makes of a visit once results can be shown: `Session::apply`, with all that only a result offers. The rest
//! is next door, in `Session::apply_before_results`.

use super::{Intent, Replacement, ResultView, Screen, Session, persistence};
use crate::answers::Answer;
use crate::model::{Pack, QuestionIndex};
use crate::notes::Notes;
use crate::roadmap::PlanInputs;

impl Session {
    /// The session after an intent. Never refuses: an intent that makes no sense leaves everything as it is. `pack` is
    /// the one that is asked: with the optional areas where they are switched on, and without them otherwise.
    #[must_use]
    pub fn apply(&self, pack: &Pack, intent: Intent) -> Session {
        let mut next = self.clone();
        match intent {
            Intent::UseShared(day) => {
                if let Screen::Shared(shared) = &self.screen {
                    next.replace(self, Replacement::UseShared);
                    // What the person planned for the link comes along; where that is nothing, their own plan stays.
                    if self.view().plan_inputs() != PlanInputs::default() {
                        next.result.plan_as(self.view());
                    }
                    next.answers = shared.answers.clone();
                    // What was seen for other answers says nothing about these.
                    next.notes = self.shown_notes().clone();
                    next.extended = shared.extended;
                    next.answered_on = Some(day);
                    next.screen = Screen::Check;
                }
            }
            Intent::Look(look) => *next.view_mut() = next.view().clone().after(look),
            Intent::Try(question, answer) => next.try_out(pack, question, answer),
            Intent::Write(written) => {
                next.cut = written.make(next.shown_notes_mut());
            }
            Intent::AdoptNotes(notes) => next.notes = notes,
            Intent::ModelCompleted => next.read_plan_again(pack),
            Intent::KeepTrial(day) => {
                if let (Screen::Result, Some(trial)) = (&self.screen, next.result.trial.take()) {
                    next.replace(self, Replacement::KeepTrial);
                    next.answers = trial;
                    next.answered_on = Some(day);
                }
            }
            other => return self.apply_before_results(pack, other),
        }
        next.settle(self);
        next
    }

    fn view_mut(&mut self) -> &mut ResultView {
        match (self.screen.shared(), &mut self.opened) {
            (Some(_), Some(opened)) => &mut opened.view,
            _ => &mut self.result,
        }
    }

    fn shown_notes_mut(&mut self) -> &mut Notes {
        match (self.screen.shared(), &mut self.opened) {
            (Some(_), Some(opened)) => &mut opened.notes,
            _ => &mut self.notes,
        }
    }

    /// Tries an answer out on the result that is on the screen. Trying what was given puts it back.
    fn try_out(&mut self, pack: &Pack, question: QuestionIndex, answer: Answer) {
        let Some(given) = self.given_answers() else { return };
        if pack.question(question).is_some() {
            let trial = self.view().trial.as_ref().unwrap_or(given).with(question, answer);
            self.view_mut().trial = (trial != *given).then_some(trial);
        }
    }

    /// Reads what was kept of a plan while the model had only what is asked.
    fn read_plan_again(&mut self, pack: &Pack) {
        let replaced = self.replaced.as_mut().and_then(|replaced| replaced.result.as_mut());
        for view in [Some(&mut self.result), replaced].into_iter().flatten() {
            let plan = persistence::plan_words::read_again(pack, &view.plan_inputs());
            view.plan_as(&ResultView::planned_with(plan));
        }
    }
}
