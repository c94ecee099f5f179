//! The first thing a reader sees: the stage and what holds the next one back, in one sentence, with what it rests on.

use yew::Html;

use crate::day::Day;
use crate::findings::Findings;
use crate::model::{Framework, StageIndex};
use crate::text::{Plural, Word, sentences};
use crate::view::Ui;
use crate::view::dom::el;
use crate::view::parts::heading;

/// The finding in the leading framework.
pub(super) fn finding(ui: &Ui<'_>, findings: &Findings, day: Option<Day>) -> Html {
    let (pack, model, words) = (&ui.shell.pack, &ui.shell.model, &ui.shell.words);
    let Some(score) = findings.score.frameworks.first() else { return Html::default() };
    let Some(framework) = pack.framework(score.framework) else { return Html::default() };
    let band = score
        .is_open()
        .then(|| el("p").class("mm-band").text(stage_text(ui, Word::ResultBand, framework, score.possible)));
    el("header")
        .part("mm-finding")
        .add(el("p").part("mm-kicker").text(model.framework(framework.index).name))
        .add(heading().text(stage_text(ui, Word::ResultHeadingConfirmed, framework, score.confirmed)))
        .add(el("p").part("mm-lead").text(sentences::finding(pack, model, words, &findings.answers, score)))
        .maybe(band)
        .add(el("p").class("mm-basis").text(basis(ui, findings, day)))
        .into()
}

/// What the finding rests on: how much is answered, and when.
fn basis(ui: &Ui<'_>, findings: &Findings, day: Option<Day>) -> String {
    let words = &ui.shell.words;
    let coverage = findings.score.coverage;
    let given = words.number(coverage.given());
    let answered = if coverage.is_complete() {
        words.count(Plural::ResultCoverageComplete, coverage.total())
    } else {
        words.count_and_fill(Plural::ResultCoverage, coverage.total(), &[("given", &given)])
    };
    let day = day.map(|day| words.fill(Word::ResultDate, &[("day", &words.day(day))]));
    [Some(answered), day].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A text with the number and the name of a stage.
fn stage_text(ui: &Ui<'_>, word: Word, framework: &Framework, index: StageIndex) -> String {
    let number = ui.shell.words.number(framework.stage(index).map_or(0, |stage| stage.number));
    let name = ui.shell.model.stage(framework.index, index).name;
    ui.shell.words.fill(word, &[("number", &number), ("name", name)])
}
