//! The way in: what this is, what it costs, what happens to answers; and for those who come back, going on.

use yew::Html;

use super::Ui;
use super::dom::{el, list, text};
use super::parts::{button, entry, link};
use crate::score::coverage;
use crate::session::{Intent, Layout, Route};
use crate::text::Word;

/// Seconds that a question takes a reader who knows the answer: five levels of some 20 words each at 240 words a
/// minute would take 25; people stop reading where they recognise themselves.
const SECONDS_PER_QUESTION: u32 = 17;

/// The start page.
pub(super) fn start(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let count = u32::try_from(ui.shell.pack.questions().len()).unwrap_or(0);
    let minutes = words.number((count * SECONDS_PER_QUESTION).div_ceil(60));
    let begin = if ui.session.answers.is_empty() {
        el("p").class("mm-actions").add(button(ui, "mm-primary", Word::StartBegin, Intent::Continue)).into()
    } else {
        resume(ui)
    };
    let facts = [words.fill(Word::StartFactTime, &[("minutes", &minutes)])]
        .into_iter()
        .chain([Word::StartFactPrivate, Word::StartFactHonest].map(|word| ui.say(word).to_owned()));
    el("div")
        .class("mm-start")
        .add(el("h1").attr("tabindex", "-1").text(ui.say(Word::StartHeading)))
        .add(el("p").class("mm-lead").text(words.fill(Word::StartLead, &[("questions", &words.number(count))])))
        .add(begin)
        .add(el("ul").class("mm-facts").all(facts.map(|fact| el("li").text(fact).into())))
        .add(layout(ui))
        .add(areas(ui))
        .add(models(ui))
        .into()
}

fn resume(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let coverage = coverage::count(ui.shell.pack.questions().iter(), &ui.session.answers);
    let day = ui.session.answered_on.map(|day| words.day(day)).unwrap_or_default();
    let said = words.fill(
        Word::ResumeText,
        &[("given", &words.number(coverage.given())), ("total", &words.number(coverage.total())), ("day", &day)],
    );
    let result = |class| link(ui, Route::Result).class(class).text(ui.say(Word::ResumeResult));
    let actions = if coverage.is_complete() {
        el("p").class("mm-actions").add(result("mm-primary"))
    } else {
        let go_on = button(ui, "mm-primary", Word::ResumeContinue, Intent::Continue);
        el("p").class("mm-actions").add(go_on).add(result("mm-secondary"))
    };
    el("div")
        .class("mm-resume")
        .add(el("h2").text(ui.say(Word::ResumeHeading)))
        .add(el("p").text(said))
        .add(actions.add(button(ui, "mm-secondary", Word::ResumeAgain, Intent::StartAgain)))
        .into()
}

fn layout(ui: &Ui<'_>) -> Html {
    let name = ui.shell.id("layout");
    let choice = |layout: Layout, word: Word| {
        el("label")
            .class("mm-choice")
            .add(
                el("input")
                    .attr("type", "radio")
                    .attr("name", name.clone())
                    .checked(ui.session.layout == layout)
                    .on_change(ui.dispatch.on(Intent::SetLayout(layout))),
            )
            .add(el("span").text(ui.say(word)))
    };
    el("fieldset")
        .class("mm-layout")
        .add(el("legend").text(ui.say(Word::StartLayoutLabel)))
        .add(choice(Layout::Single, Word::StartLayoutSingle))
        .add(choice(Layout::Area, Word::StartLayoutArea))
        .into()
}

fn areas(ui: &Ui<'_>) -> Html {
    let entries = ui.shell.pack.areas().iter().map(|area| {
        let named = ui.shell.model.area(area.index);
        entry(named.name, text(named.summary))
    });
    about(ui, Word::StartAreas, entries)
}

fn models(ui: &Ui<'_>) -> Html {
    let entries = ui.shell.pack.frameworks().iter().map(|framework| {
        let named = ui.shell.model.framework(framework.index);
        let source = el("span").class("mm-source").text(named.source).into();
        entry(named.name, list([text(named.summary), text(" "), source]))
    });
    about(ui, Word::StartModels, entries)
}

fn about(ui: &Ui<'_>, heading: Word, entries: impl Iterator<Item = Html>) -> Html {
    el("section").class("mm-about").add(el("h2").text(ui.say(heading))).add(el("dl").all(entries)).into()
}
