//! When a host is told what: after each change, by comparing what it was told last with how things are now. So nothing is
//! lost that happened before this part of the program was there, and nothing is told twice.

use crate::answers::{Answer, Answers};
use crate::contract::{Answered, Event, Failed, Place, Progress, Resulted, Shared, VERSION};
use crate::findings::Findings;
use crate::outcome::{AnswerValue, Outcome};
use crate::score::coverage;
use crate::session::{Screen, Session};
use crate::share;
use crate::text;

use super::Shell;

/// What the host knows.
#[derive(Clone, Debug)]
pub(super) struct Told {
    answers: Answers,
    progress: Option<Progress>,
    /// The answers of the result that it was told of, and whose they are.
    result: Option<(Answers, bool)>,
    copied: bool,
}

impl Told {
    /// Of a visit that begins: the answers of an earlier one are nobody's news.
    pub(super) fn beginning(session: &Session) -> Told {
        Told { answers: session.answers.clone(), progress: None, result: None, copied: false }
    }

    /// Tells what has changed since.
    pub(super) fn tell(&mut self, shell: &Shell, session: &Session, findings: Option<&Findings>) {
        for event in self.news(shell, session, findings) {
            shell.host.tell(event.name(), &event.detail());
        }
    }

    fn news(&mut self, shell: &Shell, session: &Session, findings: Option<&Findings>) -> Vec<Event> {
        let mut events = Vec::new();
        if shell.host.hears_answers() {
            let changed = shell
                .pack
                .questions()
                .iter()
                .filter(|question| self.answers.get(question.index) != session.answers.get(question.index));
            events.extend(changed.map(|question| {
                let answer = session.answers.get(question.index);
                let answer = (answer != Answer::Open).then(|| AnswerValue::of(answer)).flatten();
                Event::Answered(Answered { version: VERSION, question: question.id.to_owned(), answer })
            }));
        }
        self.answers = session.answers.clone();
        let progress = progress(shell, session);
        let arrived = self.progress.map(|told| told.place) != Some(progress.place);
        if self.progress != Some(progress) {
            self.progress = Some(progress);
            events.push(Event::Progress(progress));
        }
        if let Screen::Broken(error) = &session.screen {
            let message = text::sentences::link_error(&shell.words, error);
            let failed = Failed { version: VERSION, code: "link".to_owned(), message };
            events.extend(arrived.then_some(Event::Failed(failed)));
        }
        events.extend(self.result(shell, session, findings, progress));
        let copied = session.view().copied == Some(true);
        if copied && !self.copied {
            let link = shell.host.hears_answers().then(|| link(shell, session)).flatten();
            events.push(Event::Shared(Shared { version: VERSION, link }));
        }
        self.copied = copied;
        events
    }

    fn result(
        &mut self,
        shell: &Shell,
        session: &Session,
        findings: Option<&Findings>,
        progress: Progress,
    ) -> Option<Event> {
        let (Some(given), Some(findings)) = (session.given_answers(), findings) else {
            self.result = None;
            return None;
        };
        // What is only being tried out is nobody's result.
        let own = progress.place == Place::Result;
        if self.result.as_ref() == Some(&(given.clone(), own)) || session.view().trial.is_some() {
            return None;
        }
        self.result = Some((given.clone(), own));
        let hears = shell.host.hears_answers();
        let day = day(session);
        let outcome = hears.then(|| {
            let label = session.screen.shared().and_then(|shared| shared.label.as_ref());
            let label = label.map(|label| label.text().to_owned());
            Outcome::of(&shell.pack, given, &findings.score, day.map(|day| day.to_string()), label)
        });
        let link = hears.then(|| link(shell, session)).flatten();
        let Progress { answered, asked, .. } = progress;
        Some(Event::Resulted(Box::new(Resulted { version: VERSION, own, answered, asked, outcome, link })))
    }
}

fn day(session: &Session) -> Option<crate::day::Day> {
    session.screen.shared().map_or(session.answered_on, |shared| Some(shared.day))
}

/// The link to the result on the screen, without a name: that is for whoever it is sent to.
fn link(shell: &Shell, session: &Session) -> Option<String> {
    let code = share::encode(&shell.pack, session.given_answers()?, day(session)?, None);
    Some(share::link::address(&shell.link_base(), &code))
}

fn progress(shell: &Shell, session: &Session) -> Progress {
    let place = match &session.screen {
        Screen::Start => Place::Start,
        Screen::Question(_) => Place::Questions,
        Screen::Check => Place::Check,
        Screen::Result | Screen::Report(None) => Place::Result,
        Screen::Link(_) | Screen::Shared(_) | Screen::Report(Some(_)) => Place::SharedResult,
        Screen::Broken(_) => Place::BrokenLink,
    };
    // Of a result that somebody sent, all questions count; of one's own, those that one goes through.
    let answers = session.given_answers().unwrap_or(&session.answers);
    let coverage = match session.screen.shared() {
        Some(_) => coverage::count(shell.pack.questions().iter(), answers),
        None => coverage::count(session.asked(&shell.pack), answers),
    };
    Progress { version: VERSION, place, answered: coverage.given(), asked: coverage.total() }
}
