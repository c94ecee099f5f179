//! The words of a model in one language, in the order of its pack: lines, and where each kind of entity begins.
//!
//! A lookup with an index of another pack gives empty words, never a panic. Whether all words are there is checked
//! when they are read: `ModelWords::new` for files, the build and `tests/packs.rs` for what is shipped.

use super::index::{
    AreaIndex, BenefitIndex, FrameworkIndex, PhaseIndex, PitfallIndex, QuestionIndex, RoleIndex, StageIndex, ToolIndex,
};
use super::{Level, Pack};

/// Words that live as long as the program: a model is loaded once and never dropped.
type Text = &'static str;

/// The words of a model in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelWords {
    lines: Vec<Text>,
    questions: usize,
    steps: usize,
    phases: usize,
    pitfalls: usize,
    benefits: usize,
    tools: usize,
    roles: usize,
    frameworks: Vec<FrameworkPlace>,
}

/// Where the words of a framework begin, and those of each of its stages and of its readings.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FrameworkPlace {
    start: usize,
    stages: Vec<usize>,
    readings: std::ops::Range<usize>,
}

macro_rules! words {
    ($($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident,)+ })+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_doc])+ pub $field: Text,)+
        }

        impl $name {
            /// How many lines these words take.
            const LINES: usize = [$(stringify!($field)),+].len();

            /// The words that begin at a place.
            fn at(words: &ModelWords, start: usize) -> $name {
                let mut lines = words.lines.iter().skip(start).copied();
                $name { $($field: lines.next().unwrap_or_default(),)+ }
            }
        }
    )+};
}

words! {
    /// Words of an area.
    AreaWords {
        /// Name, one to three words.
        name,
        /// What the area asks, in one sentence.
        summary,
    }
    /// Words of a question, the levels aside.
    QuestionWords {
        /// Label for charts, one to three words.
        name,
        /// The question.
        prompt,
        /// What goes wrong without the practice.
        why,
        /// What to look at to check an answer.
        evidence,
    }
    /// Words of a step.
    StepWords {
        /// The step in a few words.
        title,
        /// What to do.
        instruction,
        /// How you know that it is done.
        done,
        /// The common mistake.
        mistake,
    }
    /// Words of a phase of the roadmap.
    PhaseWords {
        /// Name, one or two words.
        name,
        /// What to do in the phase and what for.
        purpose,
    }
    /// Words of a pitfall.
    PitfallWords {
        /// Name.
        name,
        /// How people fall into it.
        what,
        /// How to get out.
        remedy,
    }
    /// Words of a benefit.
    BenefitWords {
        /// Name.
        name,
        /// What is gained.
        what,
    }
    /// Words of a tool.
    ToolWords {
        /// Name of the tool.
        name,
        /// What it is for.
        purpose,
    }
    /// Words of a framework, its stages and readings aside.
    FrameworkWords {
        /// Name in charts and sentences.
        name,
        /// How to cite it.
        source,
        /// What it is, in one sentence.
        summary,
    }
    /// Words of a stage. The last four may be empty.
    StageWords {
        /// The framework's own name of the stage.
        name,
        /// A name short enough for a chart.
        short,
        /// What the stage is, in a sentence or two.
        summary,
        /// What is done at the stage.
        practices,
        /// What is hard at the stage.
        challenges,
        /// What the stage brings.
        outcomes,
        /// What the source tells of industries at the stage.
        industries,
    }
    /// Where the source of a framework asks for a criterion.
    CriterionWords {
        /// Section of the source.
        section,
        /// What it says, paraphrased.
        says,
    }
}

/// Lines of a question: its words and its five levels.
const QUESTION_LINES: usize = QuestionWords::LINES + 5;

impl ModelWords {
    /// The words in these lines; nothing where there are too few for the pack.
    pub(super) fn from_lines(pack: &Pack, lines: Vec<Text>) -> Option<ModelWords> {
        let questions = 1 + pack.areas().len() * AreaWords::LINES;
        let steps = questions + pack.questions().len() * QUESTION_LINES;
        let phases = steps + pack.steps().len() * StepWords::LINES;
        let pitfalls = phases + pack.phases().len() * PhaseWords::LINES;
        let benefits = pitfalls + pack.pitfalls().len() * PitfallWords::LINES;
        let tools = benefits + pack.benefits().len() * BenefitWords::LINES;
        let roles = tools + pack.tools().len() * ToolWords::LINES;
        let mut next = roles + pack.roles().len();
        let mut frameworks = Vec::new();
        for framework in pack.frameworks() {
            let start = next;
            next += FrameworkWords::LINES;
            let mut stages = Vec::new();
            for stage in &framework.stages {
                stages.push(next);
                next += StageWords::LINES + stage.criteria.len() * CriterionWords::LINES;
            }
            let count = lines.get(next..)?.iter().position(|line| line.is_empty())?;
            frameworks.push(FrameworkPlace { start, stages, readings: next..next + count });
            next += count + 1;
        }
        let complete = lines.len() == next;
        let words = ModelWords { lines, questions, steps, phases, pitfalls, benefits, tools, roles, frameworks };
        complete.then_some(words)
    }

    /// BCP 47 tag of the language.
    pub fn locale(&self) -> Text {
        self.line(0)
    }

    /// Words of an area.
    pub fn area(&self, index: AreaIndex) -> AreaWords {
        AreaWords::at(self, 1 + index.position() * AreaWords::LINES)
    }

    /// Words of a question.
    pub fn question(&self, index: QuestionIndex) -> QuestionWords {
        QuestionWords::at(self, self.questions + index.position() * QUESTION_LINES)
    }

    /// What is true of a question at a level.
    pub fn level(&self, question: QuestionIndex, level: Level) -> Text {
        let first = self.questions + question.position() * QUESTION_LINES + QuestionWords::LINES;
        self.line(first + usize::from(level.number()) - 1)
    }

    /// Words of the step that lifts a question to a level.
    pub fn step(&self, question: QuestionIndex, to: Level) -> StepWords {
        Pack::step_place(question, to)
            .map_or_else(StepWords::default, |place| StepWords::at(self, self.steps + place * StepWords::LINES))
    }

    /// Words of a phase.
    pub fn phase(&self, index: PhaseIndex) -> PhaseWords {
        PhaseWords::at(self, self.phases + index.position() * PhaseWords::LINES)
    }

    /// Words of a pitfall.
    pub fn pitfall(&self, index: PitfallIndex) -> PitfallWords {
        PitfallWords::at(self, self.pitfalls + index.position() * PitfallWords::LINES)
    }

    /// Words of a benefit.
    pub fn benefit(&self, index: BenefitIndex) -> BenefitWords {
        BenefitWords::at(self, self.benefits + index.position() * BenefitWords::LINES)
    }

    /// Words of a tool.
    pub fn tool(&self, index: ToolIndex) -> ToolWords {
        ToolWords::at(self, self.tools + index.position() * ToolWords::LINES)
    }

    /// Name of a role.
    pub fn role(&self, index: RoleIndex) -> Text {
        self.line(self.roles + index.position())
    }

    /// Words of a framework.
    pub fn framework(&self, index: FrameworkIndex) -> FrameworkWords {
        let place = self.frameworks.get(index.position());
        place.map_or_else(FrameworkWords::default, |place| FrameworkWords::at(self, place.start))
    }

    /// Places where the source of a framework is vague or contradicts itself, and the reading taken.
    pub fn readings(&self, index: FrameworkIndex) -> &[Text] {
        let place = self.frameworks.get(index.position());
        place.and_then(|place| self.lines.get(place.readings.clone())).unwrap_or_default()
    }

    /// Words of a stage.
    pub fn stage(&self, framework: FrameworkIndex, stage: StageIndex) -> StageWords {
        self.stage_place(framework, stage).map_or_else(StageWords::default, |place| StageWords::at(self, place))
    }

    /// Where the source asks for a criterion, by its place within the stage.
    pub fn criterion(&self, framework: FrameworkIndex, stage: StageIndex, place: usize) -> CriterionWords {
        self.stage_place(framework, stage).map_or_else(CriterionWords::default, |start| {
            CriterionWords::at(self, start + StageWords::LINES + place * CriterionWords::LINES)
        })
    }

    fn stage_place(&self, framework: FrameworkIndex, stage: StageIndex) -> Option<usize> {
        self.frameworks.get(framework.position())?.stages.get(stage.position()).copied()
    }

    fn line(&self, place: usize) -> Text {
        self.lines.get(place).copied().unwrap_or_default()
    }
}

/// Reading words from files: for authors and tests, not for the page.
#[cfg(feature = "json")]
impl ModelWords {
    /// Checks words against the pack they belong to, and puts them into its order.
    ///
    /// # Errors
    /// All problems at once, each with its path and a fix.
    pub fn new(
        pack: &super::format::PackFile,
        file: &super::words_format::WordsFile,
    ) -> Result<ModelWords, Vec<super::Problem>> {
        let problems = super::check::words(pack, file);
        if !problems.is_empty() {
            return Err(problems);
        }
        let lines = super::words_lines::lines(pack, file).unwrap_or_default();
        let lines = lines.iter().map(|line| super::assemble::keep(line)).collect();
        ModelWords::from_lines(&Pack::new(pack)?, lines).ok_or_else(Vec::new)
    }
}
