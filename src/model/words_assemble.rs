//! From a checked file of words to `ModelWords`: ids become places. Used where a model is read from files.

use super::check;
use super::format::PackFile;
use super::problem::Problem;
use super::words::{
    AreaWords, BenefitWords, CriterionWords, FrameworkWords, ModelWords, PhaseWords, PitfallWords, QuestionWords,
    StageWords, StepWords, ToolWords,
};
use super::words_format::WordsFile;

impl ModelWords {
    /// Checks words against the pack they belong to, and puts them into its order.
    ///
    /// The words are never dropped: they live as long as the program, as those of the shipped model do.
    ///
    /// # Errors
    /// All problems at once, each with its path and a fix.
    pub fn new(pack: &PackFile, file: &WordsFile) -> Result<ModelWords, Vec<Problem>> {
        let problems = check::words(pack, file);
        if problems.is_empty() { Ok(assemble(pack, file)) } else { Err(problems) }
    }
}

/// Keeps a text for as long as the program runs.
pub(super) fn keep(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

fn assemble(pack: &PackFile, file: &WordsFile) -> ModelWords {
    ModelWords {
        locale: keep(&file.locale),
        areas: found(pack.areas.iter().map(|entry| file.areas.get(&entry.id)), |words| AreaWords {
            name: keep(&words.name),
            summary: keep(&words.summary),
        }),
        questions: found(pack.questions.iter().map(|entry| file.questions.get(&entry.id)), |words| QuestionWords {
            name: keep(&words.name),
            prompt: keep(&words.prompt),
            why: keep(&words.why),
            evidence: keep(&words.evidence),
            levels: std::array::from_fn(|nth| words.levels.get(nth).map_or("", |level| keep(level))),
        }),
        steps: found(
            pack.questions
                .iter()
                .flat_map(|entry| (2..=5).map(move |to| format!("{}.{to}", entry.id)))
                .map(|key| file.steps.get(&key)),
            |words| StepWords {
                title: keep(&words.title),
                instruction: keep(&words.instruction),
                done: keep(&words.done),
                mistake: keep(&words.mistake),
            },
        ),
        frameworks: pack.frameworks.iter().filter_map(|entry| framework(entry, file)).collect(),
        phases: found(pack.phases.iter().map(|id| file.phases.get(id)), |words| PhaseWords {
            name: keep(&words.name),
            purpose: keep(&words.purpose),
            how: keep(&words.how),
        }),
        pitfalls: found(pack.pitfalls.iter().map(|entry| file.pitfalls.get(&entry.id)), |words| PitfallWords {
            name: keep(&words.name),
            what: keep(&words.what),
            remedy: keep(&words.remedy),
        }),
        benefits: found(pack.benefits.iter().map(|entry| file.benefits.get(&entry.id)), |words| BenefitWords {
            name: keep(&words.name),
            what: keep(&words.what),
        }),
        tools: found(pack.tools.iter().map(|entry| file.tools.get(&entry.id)), |words| ToolWords {
            name: keep(&words.name),
            purpose: keep(&words.purpose),
        }),
        roles: found(pack.roles.iter().map(|id| file.roles.get(id)), |name| keep(name)),
    }
}

fn framework(entry: &super::format::FrameworkEntry, file: &WordsFile) -> Option<FrameworkWords> {
    let words = file.frameworks.get(&entry.id)?;
    let stages = entry.stages.iter().filter_map(|stage| {
        let words = words.stages.get(&stage.number)?;
        let key =
            |criterion: &super::format::CriterionEntry| format!("{}.{}.{}", entry.id, stage.number, criterion.question);
        Some(StageWords {
            name: keep(&words.name),
            short: keep(&words.short),
            summary: keep(&words.summary),
            practices: keep(&words.practices),
            challenges: keep(&words.challenges),
            outcomes: keep(&words.outcomes),
            industries: keep(&words.industries),
            criteria: found(stage.criteria.iter().map(|criterion| file.criteria.get(&key(criterion))), |words| {
                CriterionWords { section: keep(&words.section), says: keep(&words.says) }
            }),
        })
    });
    Some(FrameworkWords {
        name: keep(&words.name),
        publisher: keep(&words.publisher),
        source: keep(&words.source),
        summary: keep(&words.summary),
        readings: words.readings.iter().map(|reading| keep(reading)).collect(),
        stages: stages.collect(),
    })
}

/// The words of each entry. The checker made sure that none is missing.
fn found<'a, T: 'a, W>(entries: impl Iterator<Item = Option<&'a T>>, make: impl Fn(&'a T) -> W) -> Vec<W> {
    entries.flatten().map(make).collect()
}
