//! From a file without problems to a pack: ids become indexes. What may go wrong was said before, in `check`.

use super::Pack;
use super::entities::{Area, Benefit, Criterion, Framework, Need, Pitfall, Question, Stage, Step, Tool};
use super::format::{FrameworkEntry, PackFile, StageEntry, StepEntry};
use super::index::{AreaIndex, FrameworkIndex, PhaseIndex, QuestionIndex, StageIndex};
use super::level::{BasisPoints, Level};
use super::problem::{Fault, Problem};

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
        id: file.id.clone(),
        code: small(file.code)?,
        revision: u16::try_from(file.revision).ok()?,
        areas: file
            .areas
            .iter()
            .enumerate()
            .map(|(place, entry)| Some(Area { index: AreaIndex::at(place)?, id: entry.id.clone() }))
            .collect::<Option<_>>()?,
        questions: file
            .questions
            .iter()
            .enumerate()
            .map(|(place, entry)| {
                Some(Question {
                    index: QuestionIndex::at(place)?,
                    id: entry.id.clone(),
                    code: small(entry.code)?,
                    area: area(file, &entry.area)?,
                    weight: entry.weight,
                    core: entry.core,
                    who: entry.who.clone(),
                })
            })
            .collect::<Option<_>>()?,
        frameworks: file
            .frameworks
            .iter()
            .enumerate()
            .map(|(place, entry)| framework(file, FrameworkIndex::at(place)?, entry))
            .collect::<Option<_>>()?,
        steps,
        phases: file.phases.clone(),
        tools: file
            .tools
            .iter()
            .map(|entry| {
                let named_at = match &entry.named_at {
                    None => None,
                    Some(stage) => Some(stage_ref(file, &stage.framework, stage.stage)?),
                };
                Some(Tool { id: entry.id.clone(), named_at })
            })
            .collect::<Option<_>>()?,
        pitfalls: file
            .pitfalls
            .iter()
            .map(|entry| {
                let signals = entry.signals.iter().map(|signal| need(file, &signal.question, signal.below));
                Some(Pitfall { id: entry.id.clone(), signals: signals.collect::<Option<_>>()? })
            })
            .collect::<Option<_>>()?,
        benefits: file
            .benefits
            .iter()
            .map(|entry| {
                let questions = entry.questions.iter().map(|id| question(file, id));
                Some(Benefit { id: entry.id.clone(), questions: questions.collect::<Option<_>>()? })
            })
            .collect::<Option<_>>()?,
    })
}

fn framework(file: &PackFile, index: FrameworkIndex, entry: &FrameworkEntry) -> Option<Framework> {
    Some(Framework {
        index,
        id: entry.id.clone(),
        threshold: BasisPoints::new(entry.threshold)?,
        area_floor: BasisPoints::new(entry.area_floor)?,
        not_applicable_cap: BasisPoints::new(entry.not_applicable_cap)?,
        stages: entry
            .stages
            .iter()
            .enumerate()
            .map(|(place, entry)| stage(file, StageIndex::at(place)?, entry))
            .collect::<Option<_>>()?,
    })
}

fn stage(file: &PackFile, index: StageIndex, entry: &StageEntry) -> Option<Stage> {
    let criteria = entry.criteria.iter().map(|entry| {
        let asked = file.questions.iter().find(|asked| asked.id == entry.question)?;
        Some(Criterion {
            question: question(file, &entry.question)?,
            area: area(file, &asked.area)?,
            level: level(entry.level)?,
            weight: entry.weight,
            required: entry.required,
            judgement: entry.judgement,
        })
    });
    Some(Stage { index, number: entry.number, criteria: criteria.collect::<Option<_>>()? })
}

fn step(file: &PackFile, entry: &StepEntry) -> Option<Step> {
    let phase = file.phases.iter().position(|phase| *phase == entry.phase)?;
    let needs = entry.needs.iter().map(|entry| need(file, &entry.question, entry.level));
    Some(Step {
        question: question(file, &entry.question)?,
        to: level(entry.to)?,
        days: entry.days,
        lead: entry.lead.clone(),
        phase: PhaseIndex::at(phase)?,
        tools: entry.tools.clone(),
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

fn stage_ref(file: &PackFile, id: &str, number: u32) -> Option<(FrameworkIndex, StageIndex)> {
    let place = file.frameworks.iter().position(|entry| entry.id == id)?;
    let stage = file.frameworks.get(place)?.stages.iter().position(|stage| stage.number == number)?;
    Some((FrameworkIndex::at(place)?, StageIndex::at(stage)?))
}

fn level(number: u32) -> Option<Level> {
    Level::new(small(number)?)
}

fn small(number: u32) -> Option<u8> {
    u8::try_from(number).ok()
}
