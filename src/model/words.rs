//! The words of a model in one language, in the order of its pack: lines, and where each kind of entity begins.
//!
//! A lookup with an index of another pack gives empty words, never a panic. Whether all words are there is checked
//! when they are read: `ModelWords::new` for files, the build and `tests/engine/packs.rs` for what is shipped.

mod places;

use super::index::{
    AreaIndex, BenefitIndex, ContextIndex, DutyIndex, FrameworkIndex, InstrumentIndex, PhaseIndex, PitfallIndex,
    QuestionIndex, RoleIndex, SectionIndex, StageIndex, TensionIndex, ToolIndex,
};
use super::{Level, Pack};
use places::{First, Later};

/// Words that live as long as the program: a model is loaded once and never dropped.
type Text = &'static str;

/// The words of a model in one language. The first part is there from the start; the later one, which only results
/// need, may come in afterwards, and until then its words are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelWords {
    first: Vec<Text>,
    later: Vec<Text>,
    places: First,
    /// Where things are in the later part; nothing before it came.
    later_places: Option<Later>,
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
            fn at(lines: &[Text], start: Option<usize>) -> $name {
                let mut lines = start.and_then(|start| lines.get(start..)).unwrap_or_default().iter().copied();
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
    /// Where the source of a framework asks for a criterion or has a test.
    CriterionWords {
        /// Section of the source.
        section,
        /// What it says, paraphrased.
        says,
    }
    /// Words of a tension.
    TensionWords {
        /// What is the case, as a plain statement.
        name,
        /// Why it matters.
        why,
    }
    /// Words of a law or a standard, its days aside.
    InstrumentWords {
        /// Short name.
        name,
        /// Which text was read.
        version,
        /// Whom it applies to.
        who,
    }
}

/// Lines of a question: its words and its five levels.
const QUESTION_LINES: usize = QuestionWords::LINES + 5;

impl ModelWords {
    /// The words of the first part; nothing where there are too few lines for the pack.
    pub(super) fn from_first(pack: &Pack, lines: Vec<Text>) -> Option<ModelWords> {
        let places = First::of(pack);
        (lines.len() == places.end).then_some(ModelWords {
            first: lines,
            later: Vec::new(),
            places,
            later_places: None,
        })
    }

    /// These words with the later part; nothing where its lines do not fit the pack.
    pub(super) fn with_later(self, pack: &Pack, lines: Vec<Text>) -> Option<ModelWords> {
        let later_places = Some(Later::of(pack, &lines)?);
        Some(ModelWords { later: lines, later_places, ..self })
    }

    /// Whether the later part is there.
    pub fn is_complete(&self) -> bool {
        self.later_places.is_some()
    }

    /// BCP 47 tag of the language.
    pub fn locale(&self) -> Text {
        self.first.first().copied().unwrap_or_default()
    }

    /// Words of an area.
    pub fn area(&self, index: AreaIndex) -> AreaWords {
        AreaWords::at(&self.first, Some(1 + index.position() * AreaWords::LINES))
    }

    /// Words of a question.
    pub fn question(&self, index: QuestionIndex) -> QuestionWords {
        QuestionWords::at(&self.first, Some(self.places.questions + index.position() * QUESTION_LINES))
    }

    /// What is true of a question at a level.
    pub fn level(&self, question: QuestionIndex, level: Level) -> Text {
        let first = self.places.questions + question.position() * QUESTION_LINES + QuestionWords::LINES;
        self.first.get(first + usize::from(level.number()) - 1).copied().unwrap_or_default()
    }

    /// Words of a framework.
    pub fn framework(&self, index: FrameworkIndex) -> FrameworkWords {
        FrameworkWords::at(&self.first, Some(self.places.frameworks + index.position() * FrameworkWords::LINES))
    }

    /// Name of a role.
    pub fn role(&self, index: RoleIndex) -> Text {
        self.first.get(self.places.roles + index.position()).copied().unwrap_or_default()
    }

    /// Words of the step that lifts a question to a level.
    pub fn step(&self, question: QuestionIndex, to: Level) -> StepWords {
        StepWords::at(&self.later, Pack::step_place(question, to).map(|place| place * StepWords::LINES))
    }

    /// Words of a phase.
    pub fn phase(&self, index: PhaseIndex) -> PhaseWords {
        PhaseWords::at(&self.later, self.place(|later| later.phases + index.position() * PhaseWords::LINES))
    }

    /// Words of a pitfall.
    pub fn pitfall(&self, index: PitfallIndex) -> PitfallWords {
        PitfallWords::at(&self.later, self.place(|later| later.pitfalls + index.position() * PitfallWords::LINES))
    }

    /// Words of a benefit.
    pub fn benefit(&self, index: BenefitIndex) -> BenefitWords {
        BenefitWords::at(&self.later, self.place(|later| later.benefits + index.position() * BenefitWords::LINES))
    }

    /// Words of a tool.
    pub fn tool(&self, index: ToolIndex) -> ToolWords {
        ToolWords::at(&self.later, self.place(|later| later.tools + index.position() * ToolWords::LINES))
    }

    /// Places where the source of a framework is vague or contradicts itself, and the reading taken.
    pub fn readings(&self, index: FrameworkIndex) -> &[Text] {
        let place = self.later_places.as_ref().and_then(|later| later.frameworks.get(index.position()));
        place.and_then(|place| self.later.get(place.readings.clone())).unwrap_or_default()
    }

    /// Words of a stage.
    pub fn stage(&self, framework: FrameworkIndex, stage: StageIndex) -> StageWords {
        StageWords::at(&self.later, self.stage_place(framework, stage))
    }

    /// Where the source asks for a criterion, by its place within the stage.
    pub fn criterion(&self, framework: FrameworkIndex, stage: StageIndex, place: usize) -> CriterionWords {
        let start = self.stage_place(framework, stage);
        CriterionWords::at(&self.later, start.map(|start| start + StageWords::LINES + place * CriterionWords::LINES))
    }

    /// Name of a section of a framework.
    pub fn section(&self, framework: FrameworkIndex, section: SectionIndex) -> Text {
        self.later_line(self.section_place(framework, section))
    }

    /// Where the source has a test, by its place within the section.
    pub fn test(&self, framework: FrameworkIndex, section: SectionIndex, place: usize) -> CriterionWords {
        let start = self.section_place(framework, section);
        CriterionWords::at(&self.later, start.map(|start| start + 1 + place * CriterionWords::LINES))
    }

    /// Words of a tension.
    pub fn tension(&self, index: TensionIndex) -> TensionWords {
        TensionWords::at(&self.later, self.place(|later| later.tensions + index.position() * TensionWords::LINES))
    }

    /// A question on the context.
    pub fn context(&self, index: ContextIndex) -> Text {
        self.later_line(self.context_place(index))
    }

    /// A choice of a question on the context, by its place.
    pub fn context_option(&self, index: ContextIndex, place: usize) -> Text {
        self.later_line(self.context_place(index).map(|start| start + 1 + place))
    }

    /// Words of a law or a standard.
    pub fn instrument(&self, index: InstrumentIndex) -> InstrumentWords {
        InstrumentWords::at(&self.later, self.instrument_place(index))
    }

    /// What happens on a day of an instrument, by its place.
    pub fn instrument_date(&self, index: InstrumentIndex, place: usize) -> Text {
        self.later_line(self.instrument_place(index).map(|start| start + InstrumentWords::LINES + place))
    }

    /// What a duty is about.
    pub fn duty(&self, index: DutyIndex) -> Text {
        self.later_line(self.place(|later| later.duties + index.position()))
    }

    fn place(&self, of: impl FnOnce(&Later) -> usize) -> Option<usize> {
        self.later_places.as_ref().map(of)
    }

    fn stage_place(&self, framework: FrameworkIndex, stage: StageIndex) -> Option<usize> {
        let place = self.later_places.as_ref()?.frameworks.get(framework.position())?;
        place.stages.get(stage.position()).copied()
    }

    fn section_place(&self, framework: FrameworkIndex, section: SectionIndex) -> Option<usize> {
        let place = self.later_places.as_ref()?.frameworks.get(framework.position())?;
        place.sections.get(section.position()).copied()
    }

    fn context_place(&self, index: ContextIndex) -> Option<usize> {
        self.later_places.as_ref()?.context.get(index.position()).copied()
    }

    fn instrument_place(&self, index: InstrumentIndex) -> Option<usize> {
        self.later_places.as_ref()?.instruments.get(index.position()).copied()
    }

    fn later_line(&self, place: Option<usize>) -> Text {
        place.and_then(|place| self.later.get(place)).copied().unwrap_or_default()
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
        let kept = |lines: Option<Vec<String>>| -> Vec<Text> {
            lines.unwrap_or_default().iter().map(|line| super::assemble::keep(line)).collect()
        };
        let checked = Pack::new(pack)?;
        let first = kept(super::words_lines::first(pack, file));
        let later = kept(super::words_lines::later(pack, file));
        let words = ModelWords::from_first(&checked, first).and_then(|words| words.with_later(&checked, later));
        words.ok_or_else(Vec::new)
    }
}
