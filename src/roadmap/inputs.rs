//! What a person plans with: the stages to reach, the context, and what they changed about the roadmap.
//!
//! Kept beside the answers and, where a person wants it, carried by a link: how it is written is the part of
//! `session::persistence` and `share`.

use super::Edits;
use crate::model::{ContextIndex, FrameworkIndex, StageIndex};
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
    /// Whether two say the same to this model.
    pub fn plans_as(&self, other: &PlanInputs) -> bool {
        let PlanInputs { goals, situation, context, edits, unread: _ } = self;
        (goals, situation, context, edits) == (&other.goals, &other.situation, &other.context, &other.edits)
    }
}
