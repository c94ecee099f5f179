//! Why not the next stage: what stands in the way, and behind it every criterion with the answer and the source.

use yew::Html;

use super::Findings;
use crate::answers::Answer;
use crate::model::{BasisPoints, Framework, Stage};
use crate::score::reasons::{self, Trace};
use crate::score::{FrameworkScore, Standing};
use crate::text::{Plural, Word, sentences};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::{more, section};

/// One block a framework, and the rule that all follow.
pub(super) fn obstacles(ui: &Ui<'_>, findings: &Findings) -> Html {
    section(ui, "mm-obstacles", "why", Word::WhyHeading)
        .all(findings.score.frameworks.iter().map(|score| block(ui, findings, score)))
        .add(rule(ui))
        .into()
}

fn block(ui: &Ui<'_>, findings: &Findings, score: &FrameworkScore) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let Some(framework) = ui.shell.pack.framework(score.framework) else { return Html::default() };
    let name = model.framework(framework.index).name;
    let Some(stage) = score.next.and_then(|(index, _)| framework.stage(index)) else {
        return el("p").text(words.fill(Word::WhyTop, &[("framework", name)])).into();
    };
    let stage_name = model.stage(framework.index, stage.index).name;
    let number = words.number(stage.number);
    let lead = words.fill(Word::WhyLead, &[("framework", name), ("number", &number), ("name", stage_name)]);
    let obstacles = sentences::obstacles(model, words, framework, stage, &findings.answers);
    let (mut missing, mut fine) = (Vec::new(), Vec::new());
    for (place, trace) in reasons::trace(stage, &findings.answers).iter().enumerate() {
        let open = matches!(trace.standing, Standing::Missing | Standing::Undecided);
        let list = if open { &mut missing } else { &mut fine };
        list.push(criterion(ui, findings, framework, stage, place, trace));
    }
    el("div")
        .class("mm-obstacle")
        .add(el("h3").text(lead))
        .add(el("ul").class("mm-reasons").all(obstacles.into_iter().map(|obstacle| el("li").text(obstacle).into())))
        .maybe(criteria(ui, Plural::WhyMissing, missing))
        .maybe(criteria(ui, Plural::WhyMet, fine))
        .into()
}

fn criteria(ui: &Ui<'_>, plural: Plural, criteria: Vec<Html>) -> Option<Html> {
    let count = u32::try_from(criteria.len()).unwrap_or(0);
    let list = || el("ul").class("mm-criteria").all(criteria).into();
    (count > 0).then(|| more(ui.shell.words.count(plural, count), vec![list()]))
}

/// A criterion: the practice, what is needed and what is there, and where the source asks for it.
fn criterion(
    ui: &Ui<'_>,
    findings: &Findings,
    framework: &Framework,
    stage: &Stage,
    place: usize,
    trace: &Trace<'_>,
) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let criterion = trace.criterion;
    let level = |level: u8| words.number(u32::from(level));
    let has = match findings.answers.get(criterion.question) {
        Answer::Level(given) => words.fill(Word::WhyHas, &[("level", &level(given.number()))]),
        Answer::Open => ui.say(Word::WhyHasOpen).to_owned(),
        Answer::Unknown => ui.say(Word::WhyHasUnknown).to_owned(),
        Answer::NotApplicable => ui.say(Word::WhyHasNotApplicable).to_owned(),
    };
    let needs = words.fill(Word::WhyNeeds, &[("level", &level(criterion.level.number()))]);
    let source = model.criterion(framework.index, stage.index, place);
    let tag = |there: bool, class, word| there.then(|| el("span").class(class).text(ui.say(word)));
    let met = matches!(trace.standing, Standing::Met | Standing::NotApplicable);
    let head = el("p")
        .class("mm-criterion-head")
        .add(el("strong").text(model.question(criterion.question).name))
        .add(text(" "))
        .maybe(tag(criterion.required, "mm-tag", Word::WhyRequired))
        .add(text(" "))
        .add(el("span").class("mm-criterion-levels").text([&*needs, ", ", &*has].concat()));
    let from = words.fill(Word::WhySource, &[("section", source.section), ("says", source.says)]);
    el("li")
        .class(if met { "mm-met" } else { "mm-missing" })
        .add(head)
        .add(el("p").text(model.level(criterion.question, criterion.level)))
        .add(el("p").class("mm-source").text(from).add(text(" ")).maybe(tag(
            criterion.judgement,
            "mm-tag mm-tag-quiet",
            Word::WhyJudgement,
        )))
        .into()
}

/// The rule itself, with the numbers of the primary framework.
fn rule(ui: &Ui<'_>) -> Html {
    let words = &ui.shell.words;
    let Some(framework) = ui.shell.pack.frameworks().first() else { return Html::default() };
    let share = |share: BasisPoints| words.per_cent(share.per_cent());
    let said = words.fill(
        Word::WhyRuleText,
        &[
            ("threshold", &share(framework.threshold)),
            ("floor", &share(framework.area_floor)),
            ("cap", &share(framework.not_applicable_cap)),
        ],
    );
    more(ui.say(Word::WhyRule), vec![el("p").text(said).into()])
}
