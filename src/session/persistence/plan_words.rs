//! The words that a plan is kept as in the browser, behind the answers that it was made for: goals, context and changes
//! of the roadmap.
//!
//! `goal:google-cloud:2 goal:situation context:stakes:money capacity:40 in:12.3:4 drop:14.2 days:7.3:12`: a step is the link code of its
//! question and the level it leads to, both of which outlast revisions of the model. A word that names what the model does
//! not have, or that only a later version understands, is kept as it is; the rest holds without it. Until the part of
//! the model for results is here, these are all words. The line is next door in `line`.

use crate::model::{Level, Lift, Pack};
use crate::roadmap::{Edits, Pin, PlanInputs};

/// The words to keep, each with a space before it; none where nothing was chosen or changed.
pub fn write(pack: &Pack, plan: &PlanInputs) -> String {
    let mut words = String::new();
    let mut add = |word: &[&str]| {
        words.push(' ');
        words.push_str(&word.join(":"));
    };
    // In front: what was chosen since comes after it, and holds for whoever understands both.
    for word in &plan.unread {
        add(&[word]);
    }
    for (framework, stage) in plan.goals.iter() {
        let found = pack.framework(*framework).and_then(|framework| Some((framework.id, framework.stage(*stage)?)));
        if let Some((id, stage)) = found {
            add(&["goal", id, &stage.number.to_string()]);
        }
    }
    if plan.situation {
        add(&["goal", "situation"]);
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

/// Kept words, none of them read.
pub fn unread(_: &Pack, words: &[&str]) -> PlanInputs {
    PlanInputs { unread: words.iter().map(|word| (*word).to_owned()).collect(), ..PlanInputs::default() }
}

/// Reads kept words.
pub fn read(pack: &Pack, words: &[&str]) -> PlanInputs {
    let mut plan = PlanInputs::default();
    for word in words.iter().filter(|word| !word.is_empty()) {
        if !pack.is_complete() || take(&mut plan, pack, word).is_none() {
            plan.unread.push((*word).to_owned());
        }
    }
    plan
}

/// A plan whose words were read before the part of the model for results was here, read again.
#[must_use]
pub fn read_again(pack: &Pack, plan: &PlanInputs) -> PlanInputs {
    let mut next = PlanInputs { unread: Vec::new(), ..plan.clone() };
    for word in &plan.unread {
        if take(&mut next, pack, word).is_none() {
            next.unread.push(word.clone());
        }
    }
    next
}

/// The step that leads a question to a level, if the model has it.
fn lift(pack: &Pack, step: &str) -> Option<Lift> {
    let (code, level) = step.split_once('.')?;
    let question = pack.question_by_code(code.parse().ok()?)?.index;
    let to = Level::new(level.parse().ok()?)?;
    pack.step(question, to).map(|_| Lift { question, to })
}

/// Takes a word in; nothing where it says nothing to this model.
fn take(plan: &mut PlanInputs, pack: &Pack, word: &str) -> Option<()> {
    let (kind, rest) = word.split_once(':')?;
    plan.edits = match kind {
        "goal" if rest == "situation" => {
            plan.situation = true;
            return Some(());
        }
        "goal" => {
            let (id, number) = rest.split_once(':')?;
            let framework = pack.frameworks().iter().find(|framework| framework.id == id)?;
            let number: u32 = number.parse().ok()?;
            let stage = framework.stages.iter().find(|stage| stage.number == number)?;
            plan.goals.insert(framework.index, stage.index);
            return Some(());
        }
        "context" => {
            let (id, option) = rest.split_once(':')?;
            let question = pack.context().iter().find(|question| question.id == id)?;
            let option = question.options.iter().position(|known| known.id == option)?;
            plan.context.insert(question.index, option);
            return Some(());
        }
        "capacity" => plan.edits.with_capacity(rest.parse().ok()?),
        "drop" => plan.edits.dropping(lift(pack, rest)?),
        "in" | "from" | "days" => {
            let (step, number) = rest.split_once(':')?;
            let (lift, number) = (lift(pack, step)?, number.parse().ok()?);
            match kind {
                "in" => plan.edits.pinning(lift, Pin::In(number)),
                "from" => plan.edits.pinning(lift, Pin::NotBefore(number)),
                _ => plan.edits.with_days(lift, number),
            }
        }
        _ => return None,
    };
    Some(())
}
