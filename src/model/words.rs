//! Looking up the words of a model by id. What is missing shows as its own id in brackets: visible, never a panic.

use std::collections::BTreeMap;

use super::format::PackFile;
use super::problem::Problem;
use super::words_format::{
    AreaWords, BenefitWords, CriterionWords, FrameworkWords, PhaseWords, PitfallWords, QuestionWords, StageWords,
    StepWords, ToolWords, WordsFile,
};
use super::{Criterion, Framework, Level, Pack, Stage, check};

/// The words of a model in one language.
#[derive(Clone, Debug)]
pub struct ModelWords {
    file: WordsFile,
    missing: Missing,
}

/// What a lookup gives where the words lack an id.
#[derive(Clone, Debug, Default)]
struct Missing {
    area: AreaWords,
    question: QuestionWords,
    step: StepWords,
    framework: FrameworkWords,
    stage: StageWords,
    criterion: CriterionWords,
    phase: PhaseWords,
    pitfall: PitfallWords,
    benefit: BenefitWords,
    tool: ToolWords,
}

impl ModelWords {
    /// Words that were checked when the program was built, or by `ModelWords::new`.
    pub(crate) fn trusted(file: WordsFile) -> ModelWords {
        ModelWords { file, missing: Missing::default() }
    }

    /// Checks words against the pack they belong to.
    ///
    /// # Errors
    /// All problems at once, each with its path and a fix.
    pub fn new(pack: &PackFile, file: WordsFile) -> Result<ModelWords, Vec<Problem>> {
        let problems = check::words(pack, &file);
        if problems.is_empty() { Ok(ModelWords::trusted(file)) } else { Err(problems) }
    }

    /// BCP 47 tag of the language.
    pub fn locale(&self) -> &str {
        &self.file.locale
    }

    /// Words of an area.
    pub fn area(&self, id: &str) -> &AreaWords {
        find(&self.file.areas, id, &self.missing.area)
    }

    /// Words of a question.
    pub fn question(&self, id: &str) -> &QuestionWords {
        find(&self.file.questions, id, &self.missing.question)
    }

    /// What is true of a question at a level.
    pub fn level(&self, question: &str, level: Level) -> &str {
        self.question(question).levels.get(usize::from(level.number()) - 1).map_or("", String::as_str)
    }

    /// Words of the step that lifts a question to a level.
    pub fn step(&self, question: &str, to: Level) -> &StepWords {
        find(&self.file.steps, &format!("{question}.{to}"), &self.missing.step)
    }

    /// Words of a framework.
    pub fn framework(&self, id: &str) -> &FrameworkWords {
        find(&self.file.frameworks, id, &self.missing.framework)
    }

    /// Words of a stage.
    pub fn stage(&self, framework: &str, number: u32) -> &StageWords {
        self.framework(framework).stages.get(&number).unwrap_or(&self.missing.stage)
    }

    /// Where the source asks for a criterion.
    pub fn criterion(
        &self,
        pack: &Pack,
        framework: &Framework,
        stage: &Stage,
        criterion: &Criterion,
    ) -> &CriterionWords {
        let question = pack.question(criterion.question).map_or("", |question| question.id.as_str());
        find(&self.file.criteria, &format!("{}.{}.{question}", framework.id, stage.number), &self.missing.criterion)
    }

    /// Words of a phase.
    pub fn phase(&self, id: &str) -> &PhaseWords {
        find(&self.file.phases, id, &self.missing.phase)
    }

    /// Words of a pitfall.
    pub fn pitfall(&self, id: &str) -> &PitfallWords {
        find(&self.file.pitfalls, id, &self.missing.pitfall)
    }

    /// Words of a benefit.
    pub fn benefit(&self, id: &str) -> &BenefitWords {
        find(&self.file.benefits, id, &self.missing.benefit)
    }

    /// Words of a tool.
    pub fn tool(&self, id: &str) -> &ToolWords {
        find(&self.file.tools, id, &self.missing.tool)
    }

    /// Name of a role.
    pub fn role<'a>(&'a self, id: &'a str) -> &'a str {
        self.file.roles.get(id).map_or(id, String::as_str)
    }
}

fn find<'a, T>(words: &'a BTreeMap<String, T>, id: &str, missing: &'a T) -> &'a T {
    words.get(id).unwrap_or(missing)
}
