//! The engine for other people's programs: texts in, JSON out, as the npm package hands them on (`src/bin/engine.rs`). Whoever
//! is told a result can work it out again here, from its link or its answers.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::findings::Findings;
use crate::model::{FrameworkIndex, Pack};
use crate::outcome::Outcome;
use crate::ports::PlainFormats;
use crate::roadmap::{Edits, PlanInputs};
use crate::text::Words;
use crate::written::{self, Models, Written, WrittenFault};

/// Why something cannot be worked out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
pub struct EngineFault {
    /// A name that does not change with the words, such as `link-checksum`.
    pub code: String,
    /// The reason in words.
    pub message: String,
    /// The place of a character in the link, from 1, where one is to blame.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<usize>,
}

/// What to plan for, and with what.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PlanRequest {
    /// The stages to reach: the framework's own number by the id of the framework. The next one of the first framework where
    /// none is given.
    #[serde(default)]
    pub goals: BTreeMap<String, u32>,
    /// Person-days a quarter. 60 where it is not given.
    #[serde(default)]
    pub capacity: Option<u32>,
}

/// A step of a plan: one practice, one level up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlanStep {
    /// The id of the question.
    pub question: String,
    /// The level that it leads to, 2 to 5.
    pub to: u8,
    /// Its effort in person-days, an estimate.
    pub days: u32,
    /// The quarter in which its proof is there, from 1; nothing where the schedule does not get that far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proven_in: Option<u32>,
}

/// The cheapest plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlanOutcome {
    /// 1.
    pub version: u8,
    /// The sum of the efforts in person-days.
    pub effort: u32,
    /// Whether no plan takes less effort.
    pub least: bool,
    /// The steps, in an order in which they can be done.
    pub steps: Vec<PlanStep>,
    /// How many quarters it takes until all is proven.
    pub quarters: u32,
}

/// What goes in and comes out, for the schema of the package.
#[cfg(feature = "json")]
#[derive(schemars::JsonSchema)]
pub struct PackageTypes {
    /// What `decode` and `score` give.
    pub outcome: Outcome,
    /// What `plan` takes.
    pub request: PlanRequest,
    /// What `plan` gives.
    pub plan: PlanOutcome,
    /// What any of them may throw.
    pub fault: EngineFault,
}

/// The engine with the shipped model.
pub struct Engine {
    models: Models,
    words: Words,
}

impl Engine {
    /// Nothing where the model or the words in the program are damaged.
    pub fn shipped() -> Option<Engine> {
        Some(Engine { models: Models::shipped()?, words: Words::shipped("en", |_| Rc::new(PlainFormats))? })
    }

    /// The outcome of a link, of its code, or of answers as JSON (`written`).
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn score(&self, text: &str) -> Result<Outcome, EngineFault> {
        let Written { answers, extended, day, label } = self.read(text)?;
        let pack = self.models.asked(extended);
        let score = crate::score::score(pack, &answers);
        Ok(Outcome::of(pack, &answers, &score, day, label))
    }

    /// The cheapest plan from a link, its code or answers as JSON to stages. `request` is a [`PlanRequest`] as JSON.
    ///
    /// # Errors
    /// Why either cannot be read, or why no plan leads there.
    pub fn plan(&self, text: &str, request: &str) -> Result<PlanOutcome, EngineFault> {
        let Written { answers, extended, .. } = self.read(text)?;
        let request: PlanRequest =
            serde_json::from_str(request).map_err(|error| fault("plan-request", error.to_string()))?;
        let pack = self.models.asked(extended);
        let mut inputs = PlanInputs::default();
        for (id, number) in &request.goals {
            let framework = pack.frameworks().iter().find(|framework| framework.id == id.as_str());
            let framework = framework.ok_or_else(|| fault("no-framework", no_framework(pack, id)))?;
            let stage = framework.stages.iter().find(|stage| stage.number == *number);
            let stage = stage.ok_or_else(|| fault("no-stage", format!("“{id}” has no stage {number}")))?;
            inputs.goals.insert(framework.index, stage.index);
        }
        if let Some(capacity) = request.capacity {
            inputs.edits = Edits::default().with_capacity(capacity);
        }
        let shown: [FrameworkIndex; 0] = [];
        let findings = Findings::of(pack, &shown, &answers, None, &inputs, None);
        let plan = findings.plan.as_ref().map_err(|_| {
            fault("unreachable", "so much is marked not applicable that no plan leads there".to_owned())
        })?;
        let roadmap = &findings.roadmap;
        let steps = roadmap.steps.iter().zip(&roadmap.schedule.spans).filter_map(|(step, span)| {
            Some(PlanStep {
                question: pack.question(step.lift.question)?.id.to_owned(),
                to: step.lift.to.number(),
                days: step.days,
                proven_in: span.proven,
            })
        });
        Ok(PlanOutcome {
            version: 1,
            effort: plan.effort,
            least: plan.proven,
            steps: steps.collect(),
            quarters: roadmap.schedule.quarters.last().map_or(0, |quarter| quarter.number),
        })
    }

    fn read(&self, text: &str) -> Result<Written, EngineFault> {
        written::read(&self.models, text).map_err(|error| self.said(&error))
    }

    fn said(&self, error: &WrittenFault) -> EngineFault {
        EngineFault { code: error.code().to_owned(), message: error.text(&self.words), position: error.position() }
    }
}

fn fault(code: &str, message: String) -> EngineFault {
    EngineFault { code: code.to_owned(), message, position: None }
}

fn no_framework(pack: &Pack, id: &str) -> String {
    let ids: Vec<&str> = pack.frameworks().iter().map(|framework| framework.id).collect();
    format!("there is no framework “{id}” among those that are asked: {}", ids.join(", "))
}
