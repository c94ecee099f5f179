//! The way in: what this is, what it costs, what happens to answers; and for those who come back, going on.

use yew::Html;

use super::Ui;
use super::dom::{el, list, text};
use super::parts::{button, entry, heading, link};
use crate::model::FrameworkIndex;
use crate::score::coverage;
use crate::session::{Intent, Layout, Screen};
use crate::text::{Word, reading_time};

/// The start page.
pub(super) fn start(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let count = u32::try_from(ui.session.asked(&ui.shell.pack).count()).unwrap_or(0);
    let frameworks = words.number(u32::try_from(frameworks(ui).count()).unwrap_or(0));
    // Whoever begins chooses first; whoever comes back goes on.
    let ways = if ui.session.answers.is_empty() {
        let begin = button(ui, "mm-primary", Word::StartBegin, Intent::Continue).flag("data-begin", true);
        [choices(ui), el("p").part("mm-actions").add(begin).into()]
    } else {
        [resume(ui), choices(ui)]
    };
    let told = if ui.shell.host.hears_answers() { Word::StartFactTold } else { Word::StartFactPrivate };
    let facts = [time(ui)].into_iter().chain([told, Word::StartFactHonest].map(|word| ui.say(word).to_owned()));
    el("div")
        .class("mm-start")
        .add(heading().text(ui.say(Word::StartHeading)))
        .add(
            el("p")
                .part("mm-lead")
                .untranslated()
                .text(words.fill(Word::StartLead, &[("questions", &words.number(count)), ("frameworks", &frameworks)])),
        )
        .all(ways)
        .add(el("ul").part("mm-facts").untranslated().all(facts.map(|fact| el("li").text(fact).into())))
        .add(areas(ui))
        .add(models(ui))
        .into()
}

/// How long all questions take, and the quick pass.
fn time(ui: &Ui<'_>) -> String {
    let minutes = |core_only: bool| {
        let questions = ui.shell.pack.questions().iter().filter(|question| question.core || !core_only);
        ui.shell.words.number(reading_time::minutes(&ui.shell.model, questions))
    };
    ui.shell.words.fill(Word::StartFactTime, &[("minutes", &minutes(false)), ("quick", &minutes(true))])
}

fn resume(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let coverage = coverage::count(ui.shell.pack.questions().iter(), &ui.session.answers);
    let day = ui.session.answered_on.map(|day| words.day(day)).unwrap_or_default();
    let said = words.fill(
        Word::ResumeText,
        &[("given", &words.number(coverage.given())), ("total", &words.number(coverage.total())), ("day", &day)],
    );
    let result = |class| link(ui, Screen::Result).class(class).text(ui.say(Word::ResumeResult));
    let actions = if coverage.is_complete() {
        el("p").part("mm-actions").add(result("mm-primary"))
    } else {
        let go_on = button(ui, "mm-primary", Word::ResumeContinue, Intent::Continue);
        el("p").part("mm-actions").add(go_on).add(result("mm-secondary"))
    };
    el("div")
        .part("mm-resume")
        .add(el("h2").text(ui.say(Word::ResumeHeading)))
        .add(el("p").text(said))
        .add(actions.add(button(ui, "mm-secondary", Word::ResumeAgain, Intent::StartAgain)))
        .into()
}

/// What is asked and how it is laid out.
fn choices(ui: &Ui<'_>) -> Html {
    let core = ui.shell.pack.questions().iter().filter(|question| question.core).count();
    let core = ui.shell.words.number(u32::try_from(core).unwrap_or(0));
    let quick = ui.shell.words.fill(Word::StartPassQuick, &[("questions", &core)]);
    let pass = [("full", false, ui.say(Word::StartPassFull)), ("quick", true, &*quick)].map(|(name, quick, said)| {
        choice(ui, ["pass", name], ui.session.quick == quick, said, Intent::SetQuick(quick))
    });
    let layout =
        [("singlePages", Layout::Single, Word::StartLayoutSingle), ("areaPages", Layout::Area, Word::StartLayoutArea)]
            .map(|(name, layout, word)| {
                choice(ui, ["layout", name], ui.session.layout == layout, ui.say(word), Intent::SetLayout(layout))
            });
    let extend = ui.shell.whole().has_optional().then(|| extend(ui));
    el("div")
        .class("mm-choices")
        .add(group(ui, Word::StartPassLabel, pass))
        .add(group(ui, Word::StartLayoutLabel, layout))
        .maybe(extend)
        .into()
}

fn group(ui: &Ui<'_>, legend: Word, choices: [Html; 2]) -> Html {
    el("fieldset").class("mm-layout").add(el("legend").text(ui.say(legend))).all(choices).into()
}

/// One of several choices. What is chosen before the program is there is read by its name.
fn choice(ui: &Ui<'_>, [group, name]: [&'static str; 2], chosen: bool, said: &str, intent: Intent) -> Html {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", ui.shell.id(group))
        .attr("data-choice", name)
        .checked(chosen)
        .on_change(ui.dispatch.on(intent));
    el("label").class("mm-choice").add(input).add(el("span").text(said)).into()
}

/// The switch of the optional areas.
fn extend(ui: &Ui<'_>) -> Html {
    let extended = ui.session.extended;
    let input = el("input").attr("type", "checkbox").attr("data-choice", "extended").checked(extended);
    el("fieldset")
        .class("mm-layout")
        .add(el("legend").text(ui.say(Word::StartExtendLabel)))
        .add(
            el("label")
                .class("mm-choice")
                .add(input.on_change(ui.dispatch.on(Intent::SetExtended(!extended))))
                .add(el("span").text(ui.say(Word::StartExtendHint))),
        )
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
    // The frameworks themselves come with what results need; their names are here.
    let entries = frameworks(ui).map(|framework| {
        let named = ui.shell.model.framework(framework);
        let source = el("span").class("mm-source").text(named.source).into();
        entry(named.name, list([text(named.summary), text(" "), source]))
    });
    about(ui, Word::StartModels, entries)
}

/// The frameworks that a result will show.
fn frameworks(ui: &Ui<'_>) -> impl Iterator<Item = FrameworkIndex> {
    let shown = ui.shell.shown.clone();
    let is_shown = move |framework: &FrameworkIndex| shown.is_empty() || shown.contains(framework);
    (0..ui.shell.pack.framework_count()).map(FrameworkIndex).filter(is_shown)
}

fn about(ui: &Ui<'_>, heading: Word, entries: impl Iterator<Item = Html>) -> Html {
    el("section").class("mm-about").add(el("h2").text(ui.say(heading))).add(el("dl").all(entries)).into()
}
