//! Where answers go, what is kept and what a link holds, and how anybody can check it: behind the last lines of every screen.

use yew::Html;

use super::Ui;
use super::dom::{el, list};
use crate::session::{Keeping, persistence};
use crate::text::Word;

/// The sentences.
pub(super) fn privacy(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let goes = if ui.shell.host.hears_answers() { Word::PrivacyHost } else { Word::PrivacyNowhere };
    let names = || [persistence::key(&ui.shell.pack), persistence::notes::key(&ui.shell.pack)];
    let kept = if ui.session.keeping == Keeping::Kept && ui.shell.storage.outlasts_the_page() {
        let [answers, notes] = names();
        words.fill(Word::PrivacyKept, &[("name", &answers), ("notes", &notes)])
    } else {
        words.say(Word::PrivacyNotKept).to_owned()
    };
    // What a site does with what it is told, nobody can see from here.
    let check = (!ui.shell.host.hears_answers()).then_some(Word::PrivacyCheck);
    let said = [Word::PrivacyLink].into_iter().chain(check).map(|word| words.say(word).to_owned());
    let sentences = [words.say(goes).to_owned(), kept].into_iter().chain(said);
    list(sentences.map(|text| el("p").text(text).into()))
}
