//! What others report: for the practices that a public survey asked about as well, how many of its respondents said so. It
//! stands below the practices and apart from every stage: no bar, no level, and nothing drawn between the years, in which
//! different people answered.

use std::rc::Rc;

use yew::Html;

use super::part::{Inputs, part};
use super::scene::Scene;
use crate::findings::Findings;
use crate::model::{Question, Report, Survey};
use crate::session::Panel;
use crate::text::{Word, surveys};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::panel;

/// The list; nothing where no survey asked about what is asked here.
pub(super) fn others_report(scene: &Rc<Scene>) -> Option<Html> {
    let (pack, open) = (&scene.shell.pack, &scene.session.view().open);
    let there = pack.questions().iter().any(|question| pack.reports_of(question.index).next().is_some());
    let indexes = pack.questions().iter().map(|question| question.index);
    let open = indexes.filter(|index| open.contains(&Panel::OthersReport(*index))).collect();
    there.then(|| part(scene, "others-report", Inputs::OthersReport(open), practices))
}

fn practices(ui: &Ui<'_>, _: &Findings, _: &Inputs) -> Html {
    el("div")
        .class("mm-others-report")
        .add(el("h3").text(ui.say(Word::SurveyHeading)))
        .all(ui.shell.pack.questions().iter().filter_map(|question| practice(ui, question)))
        .into()
}

/// A practice, closed until somebody wants to know.
fn practice(ui: &Ui<'_>, question: &Question) -> Option<Html> {
    let pack = &ui.shell.pack;
    pack.reports_of(question.index).next()?;
    let inside = || {
        let cited = pack.surveys().iter().map(|survey| {
            let of_survey = |report: &&Report| report.survey == survey.index;
            (survey, pack.reports_of(question.index).filter(of_survey).collect::<Vec<_>>())
        });
        let cited = cited.filter(|(_, reports)| !reports.is_empty());
        cited.map(|(survey, reports)| block(ui, survey, reports)).collect()
    };
    let name = text(ui.shell.model.question(question.index).name);
    Some(panel(ui, Panel::OthersReport(question.index), name, inside).class("mm-more mm-others").into())
}

/// What one survey reports of a practice; then, once, who answered, why it is no benchmark, and where it is from.
fn block(ui: &Ui<'_>, survey: &Survey, reports: Vec<&Report>) -> Html {
    let words = &ui.shell.words;
    let named = ui.shell.model.survey(survey.index);
    let who = [("name", named.name), ("publisher", named.publisher), ("who", named.who)];
    let source = [("source", named.source), ("licence", survey.licence)];
    el("div")
        .all(reports.into_iter().map(|found| report(ui, found)))
        .add(el("p").text(words.fill(Word::SurveyWho, &who)))
        .add(el("p").text(words.fill(Word::SurveyNoBenchmark, &[("limits", named.limits)])))
        .add(el("p").class("mm-source").text(words.fill(Word::SurveySource, &source)))
        .into()
}

fn report(ui: &Ui<'_>, report: &Report) -> Html {
    let words = &ui.shell.words;
    let said = ui.shell.model.report(report.index);
    let figures = report.figures.iter().map(|figure| el("li").text(surveys::figure(words, figure, said.says)).into());
    el("div")
        .class("mm-others-said")
        .add(el("ul").class("mm-reasons").all(figures))
        .add(el("p").class("mm-note").text(words.fill(Word::SurveyAsked, &[("asks", said.asks)])))
        .add(el("p").class("mm-note").text(words.fill(Word::SurveyDiffers, &[("differs", said.differs)])))
        .into()
}
