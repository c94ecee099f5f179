//! From a file without problems to a pack: ids become indexes. What may go wrong was said before, in `check`.

use super::format::{PackFile, ScalesEntry, StepEntry};
use super::problem::{Fault, Problem};
use crate::model::Pack;
use crate::model::entities::{Area, Benefit, Need, Pitfall, Question, Scales, Step, Tool};
use crate::model::index::{
    AreaIndex, BenefitIndex, FrameworkIndex, PhaseIndex, PitfallIndex, QuestionIndex, RoleIndex, StageIndex, ToolIndex,
};
use crate::model::level::Level;

mod frameworks;
mod lenses;
mod surveys;

/// Builds the pack of a checked file.
///
/// # Errors
/// One problem without a place, if the checker let something through that it should have named.
pub(super) fn pack(file: &PackFile) -> Result<Pack, Vec<Problem>> {
    build(file).ok_or_else(|| {
        vec![Problem { path: String::new(), fault: Fault::Unreadable("a reference was not resolved".to_owned()) }]
    })
}

fn build(file: &PackFile) -> Option<Pack> {
    let mut steps = file.steps.iter().map(|entry| step(file, entry)).collect::<Option<Vec<_>>>()?;
    steps.sort_by_key(|step| (step.question, step.to));
    Some(Pack {
        id: keep(&file.id),
        code: small(file.code)?,
        revision: u16::try_from(file.revision).ok()?,
        areas: file
            .areas
            .iter()
            .enumerate()
            .map(|(place, entry)| {
                Some(Area { index: AreaIndex::at(place)?, id: keep(&entry.id), optional: entry.optional })
            })
            .collect::<Option<_>>()?,
        questions: file
            .questions
            .iter()
            .enumerate()
            .map(|(place, entry)| {
                Some(Question {
                    index: QuestionIndex::at(place)?,
                    id: keep(&entry.id),
                    code: small(entry.code)?,
                    area: area(file, &entry.area)?,
                    weight: entry.weight,
                    core: entry.core,
                    who: entry.who.iter().map(|id| role(file, id)).collect::<Option<_>>()?,
                })
            })
            .collect::<Option<_>>()?,
        framework_count: count(file.frameworks.iter())?,
        optional_frameworks: count(file.frameworks.iter().filter(|entry| entry.optional))?,
        frameworks: frameworks::all(file)?,
        steps,
        phases: file.phases.iter().map(|id| keep(id)).collect(),
        roles: file.roles.iter().map(|id| keep(id)).collect(),
        tools: file
            .tools
            .iter()
            .enumerate()
            .map(|(place, entry)| {
                let named_at = match &entry.named_at {
                    None => None,
                    Some(stage) => Some(stage_ref(file, &stage.framework, stage.stage)?),
                };
                Some(Tool { index: ToolIndex::at(place)?, id: keep(&entry.id), named_at })
            })
            .collect::<Option<_>>()?,
        pitfalls: file
            .pitfalls
            .iter()
            .enumerate()
            .map(|(place, entry)| {
                let signals = entry.signals.iter().map(|signal| need(file, &signal.question, signal.below));
                Some(Pitfall {
                    index: PitfallIndex::at(place)?,
                    id: keep(&entry.id),
                    signals: signals.collect::<Option<_>>()?,
                })
            })
            .collect::<Option<_>>()?,
        benefits: file
            .benefits
            .iter()
            .enumerate()
            .map(|(place, entry)| {
                let questions = entry.questions.iter().map(|id| question(file, id));
                Some(Benefit {
                    index: BenefitIndex::at(place)?,
                    id: keep(&entry.id),
                    questions: questions.collect::<Option<_>>()?,
                })
            })
            .collect::<Option<_>>()?,
        tensions: lenses::tensions(file)?,
        context: lenses::context(file)?,
        instruments: lenses::instruments(file)?,
        duties: lenses::duties(file)?,
        surveys: surveys::surveys(file)?,
        reports: surveys::reports(file)?,
    })
}

fn step(file: &PackFile, entry: &StepEntry) -> Option<Step> {
    let phase = file.phases.iter().position(|phase| *phase == entry.phase)?;
    let needs = entry.needs.iter().map(|entry| need(file, &entry.question, entry.level));
    Some(Step {
        question: question(file, &entry.question)?,
        to: level(entry.to)?,
        days: entry.days,
        weeks: entry.weeks,
        upkeep: entry.upkeep,
        scales: match entry.scales {
            ScalesEntry::Once => Scales::Once,
            ScalesEntry::PerModel => Scales::PerModel,
            ScalesEntry::PerTeam => Scales::PerTeam,
        },
        lead: role(file, &entry.lead)?,
        phase: PhaseIndex::at(phase)?,
        tools: entry.tools.iter().map(|id| tool(file, id)).collect::<Option<_>>()?,
        needs: needs.collect::<Option<_>>()?,
    })
}

fn need(file: &PackFile, id: &str, number: u32) -> Option<Need> {
    Some(Need { question: question(file, id)?, level: level(number)? })
}

fn area(file: &PackFile, id: &str) -> Option<AreaIndex> {
    AreaIndex::at(file.areas.iter().position(|entry| entry.id == id)?)
}

fn question(file: &PackFile, id: &str) -> Option<QuestionIndex> {
    QuestionIndex::at(file.questions.iter().position(|entry| entry.id == id)?)
}

fn role(file: &PackFile, id: &str) -> Option<RoleIndex> {
    RoleIndex::at(file.roles.iter().position(|role| role == id)?)
}

fn tool(file: &PackFile, id: &str) -> Option<ToolIndex> {
    ToolIndex::at(file.tools.iter().position(|entry| entry.id == id)?)
}

fn stage_ref(file: &PackFile, id: &str, number: u32) -> Option<(FrameworkIndex, StageIndex)> {
    let place = file.frameworks.iter().position(|entry| entry.id == id)?;
    let stage = file.frameworks.get(place)?.stages.iter().position(|stage| stage.number == number)?;
    Some((FrameworkIndex::at(place)?, StageIndex::at(stage)?))
}

fn level(number: u32) -> Option<Level> {
    Level::new(small(number)?)
}

fn count<T>(entries: impl Iterator<Item = T>) -> Option<u8> {
    u8::try_from(entries.count()).ok()
}

fn small(number: u32) -> Option<u8> {
    u8::try_from(number).ok()
}

/// Keeps a text for as long as the program runs.
pub(super) fn keep(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}
