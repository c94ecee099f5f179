//! The trace of a framework: what stands between the answers and the next stage, and what the confirmed one rests on,
//! each criterion with the answer and the source.

use yew::Html;

use crate::answers::Answer;
use crate::findings::Findings;
use crate::model::{Framework, Rule, Stage};
use crate::score::FrameworkScore;
use crate::score::reasons::{self, Source, Standing, Trace};
use crate::session::Panel;
use crate::text::{Plural, Word, sentences};
use crate::view::Ui;
use crate::view::dom::{el, list, text};
use crate::view::parts::panel;

/// A row of the strip, which opens into its trace. On paper, the sentence and the reasons.
pub(super) fn trace_panel(
    ui: &Ui<'_>,
    findings: &Findings,
    framework: &Framework,
    score: &FrameworkScore,
    summary: Html,
    sentence: &str,
) -> Html {
    let next = score.next.and_then(|(index, _)| framework.stage(index));
    let held = framework.stage(score.confirmed);
    let shown = panel(ui, Panel::Trace(framework.index), summary, || {
        let lowest = score.confirmed.position() == 0;
        let ahead = next.map(|stage| ahead(ui, findings, framework, stage));
        let behind = held.filter(|_| !lowest).map(|stage| behind(ui, findings, framework, stage));
        let parts = ahead.into_iter().chain(behind);
        std::iter::once(el("p").text(sentence).into()).chain(parts).chain([rule(ui, framework)]).collect()
    });
    let reasons = next.map(|stage| reasons(ui, findings, framework, stage));
    let printed =
        el("div").class("mm-print-only").add(el("p").class("mm-framework-sentence").text(sentence)).maybe(reasons);
    list([shown.class("mm-more mm-strip-row").into(), printed.into()])
}

/// What keeps a stage from being confirmed, in sentences.
fn reasons(ui: &Ui<'_>, findings: &Findings, framework: &Framework, stage: &Stage) -> Html {
    let obstacles = sentences::obstacles(&ui.shell.model, &ui.shell.words, framework, stage, &findings.answers);
    el("ul").class("mm-reasons").all(obstacles.into_iter().map(|obstacle| el("li").text(obstacle).into())).into()
}

/// The next stage: what is in its way, then what is missing, then what is there.
fn ahead(ui: &Ui<'_>, findings: &Findings, framework: &Framework, stage: &Stage) -> Html {
    let grounds = reasons::trace(framework, stage, &findings.answers);
    let (missing, fine): (Vec<&Trace>, Vec<&Trace>) = grounds.iter().partition(|ground| ground.standing.is_open());
    let block = |grounds: Vec<&Trace>, plural: Plural| {
        let count = u32::try_from(grounds.len()).unwrap_or(0);
        let items = grounds.into_iter().map(|found| ground(ui, findings, framework, found));
        (count > 0).then(|| {
            let heading = el("h4").text(ui.shell.words.count(plural, count)).into();
            list([heading, el("ul").class("mm-criteria").all(items).into()])
        })
    };
    let named = ui.shell.model.stage(framework.index, stage.index);
    el("div")
        .class("mm-obstacle")
        .add(el("p").class("mm-stage-summary").text(named.summary))
        .add(reasons(ui, findings, framework, stage))
        .maybe(block(missing, Plural::WhyMissing))
        .maybe(block(fine, Plural::WhyMet))
        .into()
}

/// The confirmed stage: what it rests on. A rule by sections has said that already.
fn behind(ui: &Ui<'_>, findings: &Findings, framework: &Framework, stage: &Stage) -> Html {
    let number = ui.shell.words.number(stage.number);
    let heading = ui.shell.words.fill(Word::WhyHeld, &[("number", &number)]);
    let grounds = match framework.rule {
        Rule::Gates(_) => reasons::trace(framework, stage, &findings.answers),
        Rule::LeastSection(_) => Vec::new(),
    };
    if grounds.is_empty() {
        return Html::default();
    }
    let items = grounds.iter().map(|found| ground(ui, findings, framework, found));
    el("div").class("mm-obstacle").add(el("h4").text(heading)).add(el("ul").class("mm-criteria").all(items)).into()
}

/// A ground: the practice, what is needed and what is there, and where the source asks for it.
fn ground(ui: &Ui<'_>, findings: &Findings, framework: &Framework, ground: &Trace) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let source = match ground.source {
        Source::Criterion(stage, place) => model.criterion(framework.index, stage, place),
        Source::Test(section, place) => model.test(framework.index, section, place),
    };
    let needs = words.fill(Word::WhyNeeds, &[("level", &words.number(u32::from(ground.level.number())))]);
    let has = sentences::standing(words, findings.answers.get(ground.question));
    let half = (ground.standing == Standing::Half).then(|| ui.say(Word::WhyHalf));
    let levels = [Some(&*needs), Some(&*has), half].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let tag = |there: bool, class, word| there.then(|| el("span").class(class).attr("part", "tag").text(ui.say(word)));
    let head = el("p")
        .class("mm-criterion-head")
        .add(el("strong").text(model.question(ground.question).name))
        .add(text(" "))
        .maybe(tag(ground.required, "mm-tag", Word::WhyRequired))
        .add(text(" "))
        .add(el("span").class("mm-criterion-levels").text(levels));
    let from = words.fill(Word::WhySource, &[("section", source.section), ("says", source.says)]);
    let class = match ground.standing {
        Standing::Met | Standing::NotApplicable => "mm-met",
        Standing::Missing | Standing::Half | Standing::Undecided => "mm-missing",
    };
    let answered = findings.answers.get(ground.question) != Answer::NotApplicable;
    el("li")
        .class(class)
        .add(head)
        .maybe(answered.then(|| el("p").text(model.level(ground.question, ground.level))))
        .add(el("p").class("mm-source").text(from).add(text(" ")).maybe(tag(
            ground.judgement,
            "mm-tag mm-tag-quiet",
            Word::WhyJudgement,
        )))
        .into()
}

/// The rule of the framework, with its numbers.
fn rule(ui: &Ui<'_>, framework: &Framework) -> Html {
    let (said, conditions) = sentences::rule(&ui.shell.words, framework);
    let conditions = (!conditions.is_empty())
        .then(|| el("ul").class("mm-note").all(conditions.iter().map(|condition| el("li").text(condition).into())));
    list([el("p").class("mm-note").text(said).into(), conditions.map_or_else(Html::default, Html::from)])
}
