//! The words of a model in one language, in the order of its pack.
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModelWords {
    pub(super) locale: Text,
    pub(super) areas: Vec<AreaWords>,
    pub(super) questions: Vec<QuestionWords>,
    /// Four a question.
    pub(super) steps: Vec<StepWords>,
    pub(super) frameworks: Vec<FrameworkWords>,
    pub(super) phases: Vec<PhaseWords>,
    pub(super) pitfalls: Vec<PitfallWords>,
    pub(super) benefits: Vec<BenefitWords>,
    pub(super) tools: Vec<ToolWords>,
    pub(super) roles: Vec<Text>,
}

macro_rules! words {
    ($($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])+
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_doc])+ pub $field: $type,)+
        }
    )+};
}

words! {
    /// Words of an area.
    AreaWords {
        /// Name, one to three words.
        name: Text,
        /// What the area asks, in one sentence.
        summary: Text,
    }
    /// Words of a question.
    QuestionWords {
        /// Label for charts, one to three words.
        name: Text,
        /// The question.
        prompt: Text,
        /// What goes wrong without the practice.
        why: Text,
        /// What to look at to check an answer.
        evidence: Text,
        /// What is true at level 1 to 5.
        levels: [Text; 5],
    }
    /// Words of a step.
    StepWords {
        /// The step in a few words.
        title: Text,
        /// What to do.
        instruction: Text,
        /// How you know that it is done.
        done: Text,
        /// The common mistake.
        mistake: Text,
    }
    /// Words of a framework.
    FrameworkWords {
        /// Name in charts and sentences.
        name: Text,
        /// Who published it.
        publisher: Text,
        /// How to cite it.
        source: Text,
        /// What it is, in one sentence.
        summary: Text,
        /// Places where the source is vague or contradicts itself, and the reading taken.
        readings: Vec<Text>,
        /// Stages, lowest first.
        stages: Vec<StageWords>,
    }
    /// Words of a stage. The last four may be empty.
    StageWords {
        /// The framework's own name of the stage.
        name: Text,
        /// A name short enough for a chart.
        short: Text,
        /// What the stage is, in a sentence or two.
        summary: Text,
        /// What is done at the stage.
        practices: Text,
        /// What is hard at the stage.
        challenges: Text,
        /// What the stage brings.
        outcomes: Text,
        /// What the source tells of industries at the stage.
        industries: Text,
        /// Where the source asks for each criterion, in their order.
        criteria: Vec<CriterionWords>,
    }
    /// Where the source of a framework asks for a criterion.
    CriterionWords {
        /// Section of the source.
        section: Text,
        /// What it says, paraphrased.
        says: Text,
    }
    /// Words of a phase of the roadmap.
    PhaseWords {
        /// Name, one or two words.
        name: Text,
        /// What the phase is for.
        purpose: Text,
        /// What to do in it.
        how: Text,
    }
    /// Words of a pitfall.
    PitfallWords {
        /// Name.
        name: Text,
        /// How people fall into it.
        what: Text,
        /// How to get out.
        remedy: Text,
    }
    /// Words of a benefit.
    BenefitWords {
        /// Name.
        name: Text,
        /// What is gained.
        what: Text,
    }
    /// Words of a tool.
    ToolWords {
        /// Name of the tool.
        name: Text,
        /// What it is for.
        purpose: Text,
    }
}

static NO_AREA: AreaWords = AreaWords { name: "", summary: "" };
static NO_QUESTION: QuestionWords = QuestionWords { name: "", prompt: "", why: "", evidence: "", levels: [""; 5] };
static NO_STEP: StepWords = StepWords { title: "", instruction: "", done: "", mistake: "" };
static NO_FRAMEWORK: FrameworkWords =
    FrameworkWords { name: "", publisher: "", source: "", summary: "", readings: Vec::new(), stages: Vec::new() };
static NO_STAGE: StageWords = StageWords {
    name: "",
    short: "",
    summary: "",
    practices: "",
    challenges: "",
    outcomes: "",
    industries: "",
    criteria: Vec::new(),
};
static NO_CRITERION: CriterionWords = CriterionWords { section: "", says: "" };
static NO_PHASE: PhaseWords = PhaseWords { name: "", purpose: "", how: "" };
static NO_PITFALL: PitfallWords = PitfallWords { name: "", what: "", remedy: "" };
static NO_BENEFIT: BenefitWords = BenefitWords { name: "", what: "" };
static NO_TOOL: ToolWords = ToolWords { name: "", purpose: "" };

impl ModelWords {
    /// BCP 47 tag of the language.
    pub fn locale(&self) -> Text {
        self.locale
    }

    /// Words of an area.
    pub fn area(&self, index: AreaIndex) -> &AreaWords {
        self.areas.get(index.position()).unwrap_or(&NO_AREA)
    }

    /// Words of a question.
    pub fn question(&self, index: QuestionIndex) -> &QuestionWords {
        self.questions.get(index.position()).unwrap_or(&NO_QUESTION)
    }

    /// What is true of a question at a level.
    pub fn level(&self, question: QuestionIndex, level: Level) -> Text {
        self.question(question).levels.get(usize::from(level.number()) - 1).copied().unwrap_or_default()
    }

    /// Words of the step that lifts a question to a level.
    pub fn step(&self, question: QuestionIndex, to: Level) -> &StepWords {
        Pack::step_place(question, to).and_then(|place| self.steps.get(place)).unwrap_or(&NO_STEP)
    }

    /// Words of a framework.
    pub fn framework(&self, index: FrameworkIndex) -> &FrameworkWords {
        self.frameworks.get(index.position()).unwrap_or(&NO_FRAMEWORK)
    }

    /// Words of a stage.
    pub fn stage(&self, framework: FrameworkIndex, stage: StageIndex) -> &StageWords {
        self.framework(framework).stages.get(stage.position()).unwrap_or(&NO_STAGE)
    }

    /// Where the source asks for a criterion, by its place within the stage.
    pub fn criterion(&self, framework: FrameworkIndex, stage: StageIndex, place: usize) -> &CriterionWords {
        self.stage(framework, stage).criteria.get(place).unwrap_or(&NO_CRITERION)
    }

    /// Words of a phase.
    pub fn phase(&self, index: PhaseIndex) -> &PhaseWords {
        self.phases.get(index.position()).unwrap_or(&NO_PHASE)
    }

    /// Words of a pitfall.
    pub fn pitfall(&self, index: PitfallIndex) -> &PitfallWords {
        self.pitfalls.get(index.position()).unwrap_or(&NO_PITFALL)
    }

    /// Words of a benefit.
    pub fn benefit(&self, index: BenefitIndex) -> &BenefitWords {
        self.benefits.get(index.position()).unwrap_or(&NO_BENEFIT)
    }

    /// Words of a tool.
    pub fn tool(&self, index: ToolIndex) -> &ToolWords {
        self.tools.get(index.position()).unwrap_or(&NO_TOOL)
    }

    /// Name of a role.
    pub fn role(&self, index: RoleIndex) -> Text {
        self.roles.get(index.position()).copied().unwrap_or_default()
    }
}
