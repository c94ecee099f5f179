//! The three practices that hold the next stages back most, each with the level that it needs, and behind it what that
//! level says and who asks for it.

use yew::Html;

use super::block;
use crate::answers::Answer;
use crate::findings::Findings;
use crate::score::HoldingBack;
use crate::session::{Intent, Panel, Screen};
use crate::text::{Plural, Word};
use crate::view::Ui;
use crate::view::dom::{el, list};
use crate::view::parts::{entry, link_with, panel};

/// As many as one can remember.
const MOST: usize = 3;

/// The block; nothing where no practice holds anything back.
pub(super) fn blockers(ui: &Ui<'_>, findings: &Findings, own: bool) -> Option<Html> {
    let found = findings.holding_back.iter().take(MOST).map(|found| blocker(ui, findings, found, own));
    let found: Vec<Html> = found.collect();
    (!found.is_empty()).then(|| block(ui, "mm-blockers", Word::SummaryBlockers).add(el("ol").all(found)).into())
}

fn blocker(ui: &Ui<'_>, findings: &Findings, found: &HoldingBack, own: bool) -> Html {
    let (words, model) = (&ui.shell.words, &ui.shell.model);
    let answer = findings.answers.get(found.question);
    let number = |level: crate::model::Level| words.number(u32::from(level.number()));
    let needs = number(found.level);
    let said = match answer {
        Answer::Level(level) => {
            words.fill(Word::SummaryBlockerLevel, &[("level", &*number(level)), ("needs", &*needs)])
        }
        Answer::Unknown => words.fill(Word::SummaryBlockerUnknown, &[("needs", &*needs)]),
        Answer::Open | Answer::NotApplicable => words.fill(Word::SummaryBlockerOpen, &[("needs", &*needs)]),
    };
    let area = ui.shell.pack.question(found.question).map(|question| model.area(question.area).within);
    let area = area.map(|area| {
        let said = words.fill(Word::SummaryBlockerArea, &[("area", area)]);
        el("span").class("mm-blocker-area").text(said)
    });
    let summary = list([
        el("strong").text(model.question(found.question).name).into(),
        area.map_or_else(Html::default, Html::from),
        el("span").class("mm-blocker-said").text(said).into(),
    ]);
    let inside = || {
        let names: Vec<String> = found.frameworks.iter().map(|index| model.framework(*index).name.to_owned()).collect();
        let count = u32::try_from(names.len()).unwrap_or(0);
        let asked = words.count_and_fill(Plural::SummaryBlockerAsked, count, &[("frameworks", &words.list(&names))]);
        let now = answer.level().map(|level| {
            let term = words.fill(Word::SummaryBlockerNow, &[("level", &number(level))]);
            entry(term, crate::view::dom::text(model.level(found.question, level)))
        });
        let needed = entry(
            words.fill(Word::SummaryBlockerNeeded, &[("level", &needs)]),
            crate::view::dom::text(model.level(found.question, found.level)),
        );
        let place = Screen::Question(found.question);
        let change = own.then(|| {
            let name = [ui.say(Word::CheckChange), ": ", model.question(found.question).name].concat();
            el("p").add(link_with(ui, &place, Intent::Change(found.question)).part("mm-link").text(name))
        });
        vec![
            el("p").text(asked).into(),
            el("dl").all(now.into_iter().chain([needed])).into(),
            change.map_or_else(Html::default, Html::from),
        ]
    };
    el("li").add(panel(ui, Panel::Blocker(found.question), summary, inside)).into()
}
