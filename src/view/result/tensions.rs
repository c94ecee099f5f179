//! Tensions: where a practice is ahead of the control it needs, why that matters, and the step that resolves it.

use yew::Html;

use crate::findings::Findings;
use crate::model::Tension;
use crate::score::lenses;
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::section;

/// The section; nothing where the answers show no tension.
pub(super) fn tensions(ui: &Ui<'_>, findings: &Findings) -> Option<Html> {
    let shown = lenses::tensions(&ui.shell.pack, &findings.answers);
    let count = u32::try_from(shown.len()).unwrap_or(0);
    (count > 0).then(|| {
        section(ui, "mm-tensions", "tensions", Word::TensionsHeading)
            .add(el("p").text(ui.shell.words.count(Plural::TensionsSentence, count)))
            .add(el("ul").class("mm-tension-list").all(shown.into_iter().map(|shown| tension(ui, findings, shown))))
            .into()
    })
}

fn tension(ui: &Ui<'_>, findings: &Findings, tension: &Tension) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let named = model.tension(tension.index);
    let level = |level: crate::model::Level| words.number(u32::from(level.number()));
    let stands = tension.when.iter().filter_map(|condition| {
        let given = findings.answers.get(condition.question).level()?;
        let values = [("practice", model.question(condition.question).name), ("level", &*level(given))];
        Some(words.fill(Word::TensionsStands, &values))
    });
    let resolve = tension.resolve;
    let values = [("practice", model.question(resolve.question).name), ("level", &*level(resolve.level))];
    el("li")
        .add(el("h3").text(named.name))
        .add(el("p").text(named.why))
        .add(el("p").class("mm-note").text(stands.collect::<Vec<_>>().join(" · ")))
        .add(
            el("p")
                .class("mm-resolve")
                .add(el("strong").text(words.fill(Word::TensionsResolve, &values)))
                .add(text(" "))
                .text(model.level(resolve.question, resolve.level)),
        )
        .into()
}
