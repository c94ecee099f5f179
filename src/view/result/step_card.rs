//! One step of the roadmap: what it lifts, its effort and who leads; opened, what to do and how you know it is done.

use yew::Html;

use crate::roadmap::{PlannedStep, Why};
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{el, text};
use crate::view::parts::entry;

/// The step.
pub(super) fn step_card(ui: &Ui<'_>, planned: &PlannedStep) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let from = planned.to.below().map_or(0, |level| u32::from(level.number()));
    let lift = words.fill(
        Word::RoadmapLift,
        &[
            ("practice", model.question(planned.question).name),
            ("from", &words.number(from)),
            ("to", &words.number(u32::from(planned.to.number()))),
        ],
    );
    let why = match planned.why {
        Why::Required => Word::RoadmapWhyRequired,
        Why::Expected => Word::RoadmapWhyExpected,
        Why::Prerequisite => Word::RoadmapWhyPrerequisite,
    };
    let facts = el("span")
        .class("mm-step-facts")
        .add(el("span").text(lift))
        .add(el("span").text(words.count(Plural::RoadmapDays, planned.days)))
        .add(el("span").text(ui.say(why)));
    let head = el("span")
        .class("mm-step-head")
        .add(el("span").class("mm-step-title").text(model.step(planned.question, planned.to).title))
        .add(facts);
    let summary = el("summary").add(el("span").class("mm-step-number").text(words.number(planned.number))).add(head);
    el("li").class("mm-step").add(el("details").add(summary).add(inside(ui, planned))).into()
}

fn inside(ui: &Ui<'_>, planned: &PlannedStep) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let Some(step) = ui.shell.pack.step(planned.question, planned.to) else { return Html::default() };
    let named = model.step(planned.question, planned.to);
    let tool = |index: &crate::model::ToolIndex| {
        let tool = model.tool(*index);
        el("li").text([tool.name, ": ", tool.purpose].concat()).into()
    };
    let tools =
        (!step.tools.is_empty()).then(|| entry(ui.say(Word::RoadmapTools), el("ul").all(step.tools.iter().map(tool))));
    let terms = el("dl")
        .add(entry(ui.say(Word::RoadmapDo), text(named.instruction)))
        .add(entry(ui.say(Word::RoadmapDone), text(named.done)))
        .add(entry(ui.say(Word::RoadmapMistake), text(named.mistake)))
        .add(entry(ui.say(Word::RoadmapLead), text(model.role(step.lead))))
        .maybe(tools);
    let after: Vec<String> = planned.after.iter().map(|number| words.number(*number)).collect();
    let after = (!after.is_empty())
        .then(|| el("p").class("mm-note").text(words.fill(Word::RoadmapAfter, &[("steps", &words.list(&after))])));
    el("div")
        .class("mm-step-inside")
        .maybe(planned.undecided.then(|| el("p").class("mm-undecided").text(ui.say(Word::RoadmapUndecided))))
        .add(terms)
        .maybe(after)
        .into()
}
