//! The ways into the second part of the program, which works out results and shows them. It comes after the questions:
//! `scripts/split.mjs` puts into a file of its own what is reached through these functions and on no other way.
//!
//! None of them enters that part before it is there, and it is there before the words of results are: `boot.js` hands
//! the words over when both have come.

use std::rc::Rc;

use yew::Html;

use super::broken;
use super::note_field;
use super::privacy;
use super::result::{self, Scene};
use super::shell::{Shell, Ui};
use super::telling::Told;
use crate::answers::Answers;
use crate::findings::Findings;
use crate::model::{Pack, QuestionIndex, shipped};
use crate::notes::Notes;
use crate::ports::StorageFault;
use crate::score::value::value;
use crate::session::persistence::{Keeper, notes};
use crate::session::{Intent, Keeping, Screen, Session, screen};
use crate::share::{LinkError, Shared};
use crate::words_file::WordsPart;

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

/// The page of choices for a report on a result, and the report.
pub(super) fn report(scene: &Rc<Scene>, shared: Option<&Shared>) -> Html {
    if scene.shell.model.is_complete() { draw_report(scene, shared) } else { Html::default() }
}

/// The code of the person's own result, for the address bar; nothing before the first answer, or while the second part
/// is on its way.
pub(super) fn own_code(shell: &Shell, session: &Session) -> Option<String> {
    if shell.model.is_complete() { find_own_code(&shell.pack, session) } else { None }
}

/// A place with its link read, if it is one. A link is read in the second part; before that, it waits as it is.
pub(super) fn read(shell: &Shell, place: Screen) -> Screen {
    if shell.model.is_complete() { read_link(shell.whole(), place) } else { place }
}

/// Model and words of a shell with what results need; nothing where the words are not those of its language and model.
/// The second part is there: it came with these words.
pub(super) fn completed(shell: &Shell, words: &WordsPart) -> Option<Shell> {
    complete(shell, words)
}

/// A link that cannot be read. Only the second part finds that out.
pub(super) fn broken(ui: &Ui<'_>, error: &LinkError) -> Html {
    if ui.shell.model.is_complete() { draw_broken(ui, error) } else { Html::default() }
}

/// The undecided questions that cannot change any stage; none while the second part is on its way.
pub(super) fn idle(shell: &Shell, answers: &Answers) -> Vec<QuestionIndex> {
    if shell.model.is_complete() { find_idle(&shell.pack, answers) } else { Vec::new() }
}

/// Where answers go, and how to check it; nothing while the second part is on its way.
pub(super) fn privacy(ui: &Ui<'_>) -> Html {
    if ui.shell.model.is_complete() { draw_privacy(ui) } else { Html::default() }
}

/// What a person writes beside an answer, as a field or as a text; nothing for an open question, or while the second part
/// is on its way.
pub(super) fn note(ui: &Ui<'_>, question: QuestionIndex, to_write: bool) -> Option<Html> {
    if ui.shell.model.is_complete() { draw_note(ui, question, to_write) } else { None }
}

/// The session after an intent. What only a result offers is worked out in the second part.
pub(super) fn apply(shell: &Shell, session: &Session, intent: Intent) -> Session {
    if shell.model.is_complete() {
        apply_all(shell, session, intent)
    } else {
        session.apply_before_results(&shell.pack, intent)
    }
}

/// What keeps answers can read kept plans from now on: the second part is there.
pub(super) fn complete_keeper(shell: &Shell, keeper: &mut Keeper) {
    if shell.model.is_complete() {
        keeper_completed(shell, keeper);
    }
}

/// Keeps what is written beside the answers, and takes over what another tab has kept meanwhile. While the second part is
/// on its way nothing can be written, only taken out or brought back whole.
pub(super) fn keep_notes(shell: &Shell, session: &mut Session, kept: &mut Notes) {
    if shell.model.is_complete() {
        save_notes(shell, session, kept);
    } else {
        // Where storage refuses, it has refused the answers before.
        let _refused = notes::write(shell.whole(), &*shell.storage, &session.notes);
    }
}

/// What another tab has kept beside its answers, to be taken over; nothing while the second part is on its way.
pub(super) fn others_notes(shell: &Shell, session: &Session, kept: &mut Notes) -> Option<Intent> {
    if shell.model.is_complete() { find_others_notes(shell, session, kept) } else { None }
}

/// Tells the host what has changed. What changes before the second part is there, it is told as soon as that is.
pub(super) fn tell(told: &mut Told, shell: &Shell, session: &Session, findings: Option<&Findings>) {
    if shell.model.is_complete() {
        tell_host(told, shell, session, findings);
    }
}

// A function that is copied into its callers is no door.

#[inline(never)]
fn find(shell: &Shell, session: &Session, before: Option<Rc<Findings>>) -> Option<Rc<Findings>> {
    let given = session.given_answers()?;
    let view = session.view();
    Some(Findings::of(&shell.pack, &shell.shown, given, view.trial.as_ref(), &view.plan_inputs(), before))
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
fn draw_report(scene: &Rc<Scene>, shared: Option<&Shared>) -> Html {
    result::report(scene, shared)
}

#[inline(never)]
fn find_own_code(pack: &Pack, session: &Session) -> Option<String> {
    screen::own_code(pack, session)
}

#[inline(never)]
fn read_link(pack: &Pack, place: Screen) -> Screen {
    place.read(pack)
}

#[inline(never)]
fn complete(shell: &Shell, words: &WordsPart) -> Option<Shell> {
    let pack = Rc::new(shipped::complete(shell.whole())?);
    let model = Rc::new(shell.model.completed(&pack, words)?);
    let packs = [pack.clone(), Rc::new(pack.without_optional())];
    Some(Shell { packs, pack, model, words: shell.words.with_later(words), ..shell.clone() })
}

#[inline(never)]
fn draw_broken(ui: &Ui<'_>, error: &LinkError) -> Html {
    broken::broken(ui, error)
}

#[inline(never)]
fn find_idle(pack: &Pack, answers: &Answers) -> Vec<QuestionIndex> {
    value(pack, answers).idle
}

#[inline(never)]
fn draw_privacy(ui: &Ui<'_>) -> Html {
    privacy::privacy(ui)
}

#[inline(never)]
fn apply_all(shell: &Shell, session: &Session, intent: Intent) -> Session {
    // What was kept of a plan may be about what is not asked.
    let pack = if matches!(intent, Intent::ModelCompleted) { shell.whole() } else { &*shell.pack };
    session.apply(pack, intent)
}

#[inline(never)]
fn keeper_completed(shell: &Shell, keeper: &mut Keeper) {
    keeper.model_completed(shell.both());
}

#[inline(never)]
fn draw_note(ui: &Ui<'_>, question: QuestionIndex, to_write: bool) -> Option<Html> {
    if to_write { note_field::note_field(ui, question) } else { note_field::note(ui, question) }
}

#[inline(never)]
fn save_notes(shell: &Shell, session: &mut Session, kept: &mut Notes) {
    match notes::save(shell.whole(), &*shell.storage, kept, &session.notes) {
        Ok(there) => {
            kept.clone_from(&there);
            session.notes = there;
        }
        Err(StorageFault) => session.keeping = Keeping::NotKept,
    }
}

#[inline(never)]
fn find_others_notes(shell: &Shell, session: &Session, kept: &mut Notes) -> Option<Intent> {
    let there = notes::read(shell.whole(), &*shell.storage).ok()?;
    // Where the own could not be kept, they stay.
    (session.notes == *kept && there != *kept).then(|| {
        kept.clone_from(&there);
        Intent::AdoptNotes(there)
    })
}

#[inline(never)]
fn tell_host(told: &mut Told, shell: &Shell, session: &Session, findings: Option<&Findings>) {
    told.tell(shell, session, findings);
}
