//! The words that a plan is kept as in the browser, behind the answers that it was made for: goals, context and changes
//! of the roadmap.
//!
//! `goal:google-cloud:2 context:stakes:money capacity:40 in:12.3:4 drop:14.2 days:7.3:12`: a step is the link code of its
//! question and the level it leads to, both of which outlast revisions of the model. A word that cannot be read, or that
//! names what the model does not have, is left out; the rest holds without it. The line is next door in `stored`.

use super::ResultView;
use crate::model::{ContextIndex, FrameworkIndex, Level, Lift, Pack, StageIndex};
use crate::ordered::OrderedMap;
use crate::roadmap::{Edits, History, Pin};

/// What outlasts the page of how a person has arranged a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptPlan {
    /// The stages that the plan leads to.
    pub goals: OrderedMap<FrameworkIndex, StageIndex>,
    /// What was chosen on the context, by place among the options.
    pub context: OrderedMap<ContextIndex, usize>,
    /// What was changed about the roadmap. The way back is not kept.
    pub edits: Edits,
}

impl KeptPlan {
    /// What is to be kept of a result's view.
    pub fn of(view: &ResultView) -> KeptPlan {
        KeptPlan { goals: view.goals.clone(), context: view.context.clone(), edits: view.edits.now().clone() }
    }

    /// The view of a result that begins with it.
    pub fn view(self) -> ResultView {
        let edits = History::starting_with(self.edits);
        ResultView { goals: self.goals, context: self.context, edits, ..ResultView::default() }
    }

    /// Takes a word in; nothing where it says nothing to this model.
    fn take(&mut self, pack: &Pack, word: &str) -> Option<()> {
        let (kind, rest) = word.split_once(':')?;
        self.edits = match kind {
            "goal" => {
                let (id, number) = rest.split_once(':')?;
                let framework = pack.frameworks().iter().find(|framework| framework.id == id)?;
                let number: u32 = number.parse().ok()?;
                let stage = framework.stages.iter().find(|stage| stage.number == number)?;
                self.goals.insert(framework.index, stage.index);
                return Some(());
            }
            "context" => {
                let (id, option) = rest.split_once(':')?;
                let question = pack.context().iter().find(|question| question.id == id)?;
                let option = question.options.iter().position(|known| known.id == option)?;
                self.context.insert(question.index, option);
                return Some(());
            }
            "capacity" => self.edits.with_capacity(rest.parse().ok()?),
            "drop" => self.edits.dropping(lift(pack, rest)?),
            "in" | "from" | "days" => {
                let (step, number) = rest.split_once(':')?;
                let (lift, number) = (lift(pack, step)?, number.parse().ok()?);
                match kind {
                    "in" => self.edits.pinning(lift, Pin::In(number)),
                    "from" => self.edits.pinning(lift, Pin::NotBefore(number)),
                    _ => self.edits.with_days(lift, number),
                }
            }
            _ => return None,
        };
        Some(())
    }
}

/// The words to keep, each with a space before it; none where nothing was chosen or changed.
pub fn write(pack: &Pack, plan: &KeptPlan) -> String {
    let mut words = String::new();
    let mut add = |word: &[&str]| {
        words.push(' ');
        words.push_str(&word.join(":"));
    };
    for (framework, stage) in plan.goals.iter() {
        let found = pack.framework(*framework).and_then(|framework| Some((framework.id, framework.stage(*stage)?)));
        if let Some((id, stage)) = found {
            add(&["goal", id, &stage.number.to_string()]);
        }
    }
    for question in pack.context() {
        let chosen = plan.context.get(&question.index).and_then(|option| question.options.get(*option));
        if let Some(option) = chosen {
            add(&["context", question.id, option.id]);
        }
    }
    if plan.edits.capacity() != Edits::USUAL_CAPACITY {
        add(&["capacity", &plan.edits.capacity().to_string()]);
    }
    let step = |lift: &Lift| {
        let code = pack.question(lift.question)?.code.to_string();
        Some([&code, ".", &lift.to.number().to_string()].concat())
    };
    for (lift, pin) in plan.edits.pins().iter() {
        let kind = if matches!(pin, Pin::In(_)) { "in" } else { "from" };
        if let Some(step) = step(lift) {
            add(&[kind, &step, &pin.quarter().to_string()]);
        }
    }
    for step in plan.edits.dropped().iter().filter_map(step) {
        add(&["drop", &step]);
    }
    for (lift, days) in plan.edits.efforts().own() {
        if let Some(step) = step(&lift) {
            add(&["days", &step, &days.to_string()]);
        }
    }
    words
}

/// Reads kept words, with a space between each two.
pub fn read(pack: &Pack, words: &str) -> KeptPlan {
    let mut plan = KeptPlan::default();
    for word in words.split(' ') {
        let _understood = plan.take(pack, word);
    }
    plan
}

/// The step that leads a question to a level, if the model has it.
fn lift(pack: &Pack, step: &str) -> Option<Lift> {
    let (code, level) = step.split_once('.')?;
    let question = pack.question_by_code(code.parse().ok()?)?.index;
    let to = Level::new(level.parse().ok()?)?;
    pack.step(question, to).map(|_| Lift { question, to })
}
