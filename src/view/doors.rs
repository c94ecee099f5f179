//! The ways into the second part of the program, which works out results and shows them. It comes after the questions:
//! `scripts/split.mjs` puts into a file of its own what is reached through these functions and on no other way.
//!
//! None of them enters that part before it is there, and it is there before the words of results are: `boot.js` hands
//! the words over when both have come.

use std::rc::Rc;

use yew::Html;

use super::result::{self, Scene};
use super::shell::Shell;
use crate::answers::Answers;
use crate::findings::Findings;
use crate::model::{Pack, QuestionIndex};
use crate::score::value::value;
use crate::session::{Session, route};
use crate::share::Shared;

/// What a session shows of a result; nothing where no result is on the screen, or while the second part is on its way.
pub(super) fn findings(shell: &Shell, session: &Session, before: Option<Rc<Findings>>) -> Option<Rc<Findings>> {
    if shell.model.is_complete() { find(shell, session, before) } else { None }
}

/// The result of the person's own answers.
pub(super) fn own(scene: &Rc<Scene>) -> Html {
    if scene.shell.model.is_complete() { draw_own(scene) } else { Html::default() }
}

/// The result that a link carries.
pub(super) fn shared(scene: &Rc<Scene>, shared: &Shared) -> Html {
    if scene.shell.model.is_complete() { draw_shared(scene, shared) } else { Html::default() }
}

/// The code of the person's own result, for the address bar; nothing before the first answer, or while the second part
/// is on its way.
pub(super) fn own_code(shell: &Shell, session: &Session) -> Option<String> {
    if shell.model.is_complete() { find_own_code(&shell.pack, session) } else { None }
}

/// The undecided questions that cannot change any stage; none while the second part is on its way.
pub(super) fn idle(shell: &Shell, answers: &Answers) -> Vec<QuestionIndex> {
    if shell.model.is_complete() { find_idle(&shell.pack, answers) } else { Vec::new() }
}

// A function that is copied into its callers is no door.

#[inline(never)]
fn find(shell: &Shell, session: &Session, before: Option<Rc<Findings>>) -> Option<Rc<Findings>> {
    let given = session.given_answers()?;
    let view = session.view();
    Some(Findings::of(&shell.pack, given, view.trial.as_ref(), &view.plan_inputs(), before))
}

#[inline(never)]
fn draw_own(scene: &Rc<Scene>) -> Html {
    result::own(scene)
}

#[inline(never)]
fn draw_shared(scene: &Rc<Scene>, shared: &Shared) -> Html {
    result::shared(scene, shared)
}

#[inline(never)]
fn find_own_code(pack: &Pack, session: &Session) -> Option<String> {
    route::own_code(pack, session)
}

#[inline(never)]
fn find_idle(pack: &Pack, answers: &Answers) -> Vec<QuestionIndex> {
    value(pack, answers).idle
}
