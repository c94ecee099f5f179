//! Everything that the result page shows and that takes working out: once for each change of what it follows from.

use crate::answers::Answers;
use crate::score::{Scorecard, score};
use crate::session::{Screen, Session};
use crate::view::Shell;

/// Answers and everything that follows from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The answers, tried out or given.
    pub answers: Answers,
    /// Whether they take in the optional areas.
    extended: bool,
    /// Their score.
    pub score: Scorecard,
    /// The score of the answers that were given, where others are being tried out.
    pub given: Option<Scorecard>,
}

impl Findings {
    /// The findings that a session shows: those of before where they follow from the same.
    pub(in crate::view) fn of(shell: &Shell, session: &Session, before: Option<Findings>) -> Option<Findings> {
        let answers = session.shown_answers()?;
        let trial = session.result.trial.is_some();
        let same = |before: &Findings| {
            before.answers == *answers && before.extended == session.is_extended() && before.given.is_some() == trial
        };
        before.filter(same).or_else(|| {
            let given = match &session.screen {
                Screen::Shared(shared) => &shared.answers,
                _ => &session.answers,
            };
            Some(Findings {
                answers: answers.clone(),
                extended: session.is_extended(),
                score: score(&shell.pack, answers),
                given: trial.then(|| score(&shell.pack, given)),
            })
        })
    }
}
