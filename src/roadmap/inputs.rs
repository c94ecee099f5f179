//! What a person plans with: the stages to reach, the context, and what they changed about the roadmap.
//!
//! Kept beside the answers and, where a person wants it, carried by a link: how it is written is the part of
//! `session::persistence` and `share`.

use super::Edits;
use crate::model::{ContextIndex, FrameworkIndex, Lift, Pack, StageIndex};
use crate::ordered::OrderedMap;

/// Goals, context and changes of the roadmap. The default is what everybody begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanInputs {
    /// The stages that the plan leads to; the next one of the primary framework where none was chosen.
    pub goals: OrderedMap<FrameworkIndex, StageIndex>,
    /// Whether the plan also brings each practice to the level that the context calls for in its area.
    pub situation: bool,
    /// What was chosen on the context, by place among the options.
    pub context: OrderedMap<ContextIndex, usize>,
    /// What was changed about the roadmap, without the way back.
    pub edits: Edits,
    /// What was kept and says nothing to this model, or nothing yet: it goes on being kept as it is.
    pub unread: Vec<String>,
}

impl PlanInputs {
    /// What of it is asked, with the optional areas or without them.
    #[must_use]
    pub fn asked(mut self, pack: &Pack, extended: bool) -> PlanInputs {
        let asks_of = |framework: &&FrameworkIndex| extended || !pack.is_optional_framework(**framework);
        let waiting: Vec<FrameworkIndex> = self.goals.keys().filter(|framework| !asks_of(framework)).copied().collect();
        for framework in waiting {
            self.goals.remove(&framework);
        }
        let asks =
            |lift: &Lift| pack.question(lift.question).is_some_and(|question| extended || !pack.is_optional(question));
        let (pins, dropped, days) = (self.edits.pins(), self.edits.dropped(), self.edits.efforts().own());
        let changed = pins.keys().chain(dropped.iter()).copied().chain(days.map(|(lift, _)| lift));
        let waiting: Vec<Lift> = changed.filter(|lift| !asks(lift)).collect();
        for lift in waiting {
            self.edits = self.edits.unpinning(lift).taking_back(lift).with_estimate(lift);
        }
        self
    }

    /// Whether two say the same to this model.
    pub fn plans_as(&self, other: &PlanInputs) -> bool {
        let PlanInputs { goals, situation, context, edits, unread: _ } = self;
        (goals, situation, context, edits) == (&other.goals, &other.situation, &other.context, &other.edits)
    }
}
