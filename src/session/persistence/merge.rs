//! Two tabs of one browser keep one line. What a tab has read or written last is the base; from there, its own changes and
//! those of the other tab are told apart and put together. The rule is in `docs/decisions/0013`.

use super::line::Stored;
use crate::answers::Answers;
use crate::model::Pack;
use crate::roadmap::PlanInputs;

/// What is to be kept, from what both began with, what this tab has and what is there now. Nothing is a line that was
/// cleared, or never written.
pub fn merged(pack: &Pack, base: Option<&Stored>, ours: Option<&Stored>, theirs: Option<&Stored>) -> Option<Stored> {
    if theirs == base || ours == theirs {
        return ours.cloned();
    }
    if ours == base {
        return theirs.cloned();
    }
    // Starting again is a decision about everything that was there.
    let ours = ours?;
    let Some(theirs) = theirs else { return since_cleared(pack, base, ours) };
    let plan_changed = base.is_none_or(|base| base.plan != ours.plan);
    Some(Stored {
        answers: changed_since(pack, base, ours, &theirs.answers),
        extended: if base.is_none_or(|base| base.extended == ours.extended) { theirs.extended } else { ours.extended },
        day: ours.day.max(theirs.day),
        layout: if base.is_none_or(|base| base.layout == ours.layout) { theirs.layout } else { ours.layout },
        quick: if base.is_none_or(|base| base.quick == ours.quick) { theirs.quick } else { ours.quick },
        plan: if plan_changed && ours.plan != PlanInputs::default() { ours.plan.clone() } else { theirs.plan.clone() },
    })
}

/// The other tab has started again: what this one has answered since the base is all that there is.
fn since_cleared(pack: &Pack, base: Option<&Stored>, ours: &Stored) -> Option<Stored> {
    let answers = changed_since(pack, base, ours, &Answers::none());
    // A plan for answers that are gone is no plan.
    (!answers.is_empty()).then(|| Stored { answers, plan: PlanInputs::default(), ..ours.clone() })
}

/// The answers of the other tab, with those that this one has changed since the base.
fn changed_since(pack: &Pack, base: Option<&Stored>, ours: &Stored, theirs: &Answers) -> Answers {
    let none = Answers::none();
    let before = base.map_or(&none, |base| &base.answers);
    let mut answers = theirs.clone();
    for question in pack.questions().iter().map(|question| question.index) {
        let own = ours.answers.get(question);
        if own != before.get(question) {
            answers.set(question, own);
        }
    }
    answers
}
