//! The roadmap: which steps are missing for a chosen stage, prerequisites first, grouped by phase.
//!
//! It lists everything that the stage and the stages below it ask for. Steps are put into an order in `order`;
//! what must be lifted is found in `missing`.

mod missing;
mod order;

use crate::answers::Answers;
use crate::model::{FrameworkIndex, Level, Pack, PhaseIndex, QuestionIndex, StageIndex, Step};

/// The stage that a roadmap leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The framework.
    pub framework: FrameworkIndex,
    /// The stage.
    pub stage: StageIndex,
}

/// Steps from today's answers to a target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roadmap {
    /// One leg for each stage on the way that asks for steps, lowest first.
    pub legs: Vec<Leg>,
}

/// The steps for one stage on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    /// The stage that the leg completes.
    pub stage: StageIndex,
    /// Steps by phase, in the order of the phases; no group is empty.
    pub groups: Vec<PhaseGroup>,
}

/// The steps of a leg in one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseGroup {
    /// The phase.
    pub phase: PhaseIndex,
    /// Steps in an order that respects their prerequisites.
    pub steps: Vec<PlannedStep>,
}

/// A step in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// The question that is lifted.
    pub question: QuestionIndex,
    /// The level that is reached.
    pub to: Level,
    /// Number in the roadmap, from 1.
    pub number: u32,
    /// Numbers of the steps that must be done before, ascending. Each is smaller than `number`.
    pub after: Vec<u32>,
    /// Why it is here.
    pub why: Why,
    /// Whether today's level is open or unknown, so that the step may turn out to be done.
    pub undecided: bool,
    /// Planning estimate in person-days.
    pub days: u32,
}

/// Why a step is in the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A required criterion asks for it.
    Required,
    /// An expected criterion asks for it.
    Expected,
    /// Another step needs it first.
    Prerequisite,
}

impl Roadmap {
    /// All steps in their order.
    pub fn steps(&self) -> impl Iterator<Item = &PlannedStep> {
        self.legs.iter().flat_map(|leg| &leg.groups).flat_map(|group| &group.steps)
    }

    /// Sum of the planning estimates in person-days.
    pub fn days(&self) -> u32 {
        self.steps().map(|step| step.days).sum()
    }

    /// Whether nothing is missing.
    pub fn is_empty(&self) -> bool {
        self.legs.is_empty()
    }
}

impl Leg {
    /// Sum of the planning estimates in person-days.
    pub fn days(&self) -> u32 {
        self.groups.iter().flat_map(|group| &group.steps).map(|step| step.days).sum()
    }
}

/// The roadmap from answers to a target. Empty where every criterion up to the target is met or does not apply.
pub fn roadmap(pack: &Pack, answers: &Answers, target: Target) -> Roadmap {
    let Some(framework) = pack.framework(target.framework) else { return Roadmap::default() };
    let mut lifted = missing::Lifted::from(answers.clone());
    let mut numbers = order::Numbers::default();
    let mut legs = Vec::new();
    for stage in framework.stages.iter().take_while(|stage| stage.index <= target.stage) {
        let steps = missing::for_stage(pack, stage, &mut lifted);
        if !steps.is_empty() {
            legs.push(Leg { stage: stage.index, groups: order::arrange(pack, answers, &steps, &mut numbers) });
        }
    }
    Roadmap { legs }
}

/// A step that has to be done, and why.
type Lift<'a> = (&'a Step, Why);
