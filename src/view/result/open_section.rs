//! What is still open: which answers would narrow the result most, and which can no longer change any stage.

use yew::Html;

use crate::findings::Findings;
use crate::model::QuestionIndex;
use crate::session::Intent;
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::el;
use crate::view::parts::section;

/// The section; nothing where no answer is open. Where the answers are the person's own, they can be given at once.
pub(super) fn open_section(ui: &Ui<'_>, findings: &Findings, own: bool) -> Option<Html> {
    let (words, value) = (&ui.shell.words, &findings.value);
    if value.ranked.is_empty() && value.idle.is_empty() {
        return None;
    }
    let count = |count: usize| u32::try_from(count).unwrap_or(0);
    let best = (!value.best.is_empty()).then(|| {
        let names = el("ol").class("mm-best").all(value.best.iter().map(|question| practice(ui, *question)));
        let button = own.then(|| {
            let text = words.count(Plural::OpenAnswer, count(value.best.len()));
            let narrow = Intent::Narrow(value.best.clone());
            let button = el("button").attr("type", "button").part("mm-primary").text(text);
            el("p").class("mm-actions mm-screen-only").add(button.on_click(ui.dispatch.on(narrow)))
        });
        let [width, falls, rises] =
            [value.width, value.falls, value.rises].map(|stages| words.count(Plural::OpenStages, stages));
        let values = [("width", &*width), ("falls", &*falls), ("rises", &*rises)];
        let plural = match (value.falls, value.rises) {
            (_, 0) => Plural::OpenBestFalls,
            (0, _) => Plural::OpenBestRises,
            _ => Plural::OpenBest,
        };
        let said = words.count_and_fill(plural, count(value.best.len()), &values);
        el("div").add(el("p").text(said)).add(names).maybe(button)
    });
    let settled = value.best.is_empty().then(|| el("p").text(ui.say(Word::OpenSettled)));
    let idle = (!value.idle.is_empty()).then(|| {
        let names: Vec<String> =
            value.idle.iter().map(|index| ui.shell.model.question(*index).within.to_owned()).collect();
        let values = [("practices", &*words.list(&names))];
        el("p").class("mm-note").text(words.count_and_fill(Plural::OpenIdle, count(names.len()), &values))
    });
    Some(section(ui, "mm-open-answers", "open", Word::OpenHeading).maybe(best).maybe(settled).maybe(idle).into())
}

fn practice(ui: &Ui<'_>, question: QuestionIndex) -> Html {
    let named = ui.shell.model.question(question);
    el("li").add(el("strong").text(named.name)).text(". ").text(named.prompt).into()
}
