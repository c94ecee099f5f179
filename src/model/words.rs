//! The words of a model in one language, in the order of its pack: lines, and where each kind of entity begins.
//!
//! The words belong to whoever holds this value, and go with it. A lookup with an index of another pack gives empty
//! words, never a panic. Whether all words are there is checked when they are read: `ModelWords::new` for files, the build
//! and `tests/engine/packs.rs` for what is shipped.

mod places;

use super::index::{
    AreaIndex, BenefitIndex, ContextIndex, DutyIndex, FrameworkIndex, InstrumentIndex, PhaseIndex, PitfallIndex,
    QuestionIndex, ReportIndex, RoleIndex, SectionIndex, StageIndex, SurveyIndex, TensionIndex, ToolIndex,
};
use super::{Level, Pack};
use crate::lines::Lines;
use crate::words_file::WordsPart;
use places::{First, Later};

/// The words of a model in one language. The first part is there from the start; the later one, which only results
/// need, may come in afterwards, and until then its words are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelWords {
    first: Lines,
    later: Lines,
    places: First,
    /// Where things are in the later part; nothing before it came.
    later_places: Option<Later>,
}

macro_rules! words {
    ($($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident,)+ })+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name<'a> {
            $($(#[$field_doc])+ pub $field: &'a str,)+
        }

        impl<'a> $name<'a> {
            /// How many lines these words take.
            const LINES: usize = [$(stringify!($field)),+].len();

            /// The words that begin at a place.
            fn at(lines: &'a Lines, start: Option<usize>) -> $name<'a> {
                let mut places = start.map(|start| start..).into_iter().flatten();
                $name { $($field: places.next().map_or("", |place| lines.line(place)),)+ }
            }
        }
    )+};
}

words! {
    /// Words of an area.
    AreaWords {
        /// Name, one to three words.
        name,
        /// The same as it stands within a sentence.
        within,
        /// What the area asks, in one sentence.
        summary,
    }
    /// Words of a question, the levels aside.
    QuestionWords {
        /// Label for charts, one to three words.
        name,
        /// The same as it stands within a sentence.
        within,
        /// The question.
        prompt,
        /// What goes wrong without the practice.
        why,
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
    /// Words of a survey.
    SurveyWords {
        /// Name.
        name,
        /// Who published it.
        publisher,
        /// Where its answers are.
        source,
        /// Who answered.
        who,
        /// Why its shares are no benchmark.
        limits,
    }
    /// Words of what others report of a practice.
    ReportWords {
        /// What the survey asked, in its own words.
        asks,
        /// What was counted, as it follows “said that”.
        says,
        /// How that differs from the practice.
        differs,
    }
}

/// Lines of a question: its words and its five levels.
const QUESTION_LINES: usize = QuestionWords::LINES + 5;

impl ModelWords {
    /// The words of the first part of a file; nothing where they do not fit the pack.
    pub fn of_first(pack: &Pack, part: &WordsPart) -> Option<ModelWords> {
        ModelWords::from_first(pack, part.model.clone())
    }

    /// These words with the later part of a file; nothing where it is of another language, or does not fit the pack.
    #[must_use]
    pub fn completed(&self, pack: &Pack, part: &WordsPart) -> Option<ModelWords> {
        (part.tag == self.locale()).then(|| self.clone().with_later(pack, part.model.clone())).flatten()
    }

    /// The words of the first part; nothing where there are too few lines for the pack.
    pub(crate) fn from_first(pack: &Pack, lines: Lines) -> Option<ModelWords> {
        let places = First::of(pack);
        (lines.len() == places.end).then_some(ModelWords {
            first: lines,
            later: Lines::default(),
            places,
            later_places: None,
        })
    }

    /// These words with the later part; nothing where its lines do not fit the pack.
    pub(crate) fn with_later(self, pack: &Pack, lines: Lines) -> Option<ModelWords> {
        let later_places = Some(Later::of(pack, &lines)?);
        Some(ModelWords { later: lines, later_places, ..self })
    }

    /// Whether the later part is there.
    pub fn is_complete(&self) -> bool {
        self.later_places.is_some()
    }

    /// BCP 47 tag of the language.
    pub fn locale(&self) -> &str {
        self.first.line(0)
    }

    /// Words of an area.
    pub fn area(&self, index: AreaIndex) -> AreaWords<'_> {
        AreaWords::at(&self.first, Some(1 + index.position() * AreaWords::LINES))
    }

    /// Words of a question.
    pub fn question(&self, index: QuestionIndex) -> QuestionWords<'_> {
        QuestionWords::at(&self.first, Some(self.places.questions + index.position() * QUESTION_LINES))
    }

    /// What is true of a question at a level.
    pub fn level(&self, question: QuestionIndex, level: Level) -> &str {
        let first = self.places.questions + question.position() * QUESTION_LINES + QuestionWords::LINES;
        self.first.line(first + usize::from(level.number()) - 1)
    }

    /// What to look at to check an answer to a question.
    pub fn evidence(&self, question: QuestionIndex) -> &str {
        self.later_line(self.place(|later| later.evidence + question.position()))
    }

    /// Words of a framework.
    pub fn framework(&self, index: FrameworkIndex) -> FrameworkWords<'_> {
        FrameworkWords::at(&self.first, Some(self.places.frameworks + index.position() * FrameworkWords::LINES))
    }

    /// Name of a role.
    pub fn role(&self, index: RoleIndex) -> &str {
        self.first.line(self.places.roles + index.position())
    }

    /// Words of the step that lifts a question to a level.
    pub fn step(&self, question: QuestionIndex, to: Level) -> StepWords<'_> {
        StepWords::at(&self.later, Pack::step_place(question, to).map(|place| place * StepWords::LINES))
    }

    /// Words of a phase.
    pub fn phase(&self, index: PhaseIndex) -> PhaseWords<'_> {
        PhaseWords::at(&self.later, self.place(|later| later.phases + index.position() * PhaseWords::LINES))
    }

    /// Words of a pitfall.
    pub fn pitfall(&self, index: PitfallIndex) -> PitfallWords<'_> {
        PitfallWords::at(&self.later, self.place(|later| later.pitfalls + index.position() * PitfallWords::LINES))
    }

    /// Words of a benefit.
    pub fn benefit(&self, index: BenefitIndex) -> BenefitWords<'_> {
        BenefitWords::at(&self.later, self.place(|later| later.benefits + index.position() * BenefitWords::LINES))
    }

    /// Words of a tool.
    pub fn tool(&self, index: ToolIndex) -> ToolWords<'_> {
        ToolWords::at(&self.later, self.place(|later| later.tools + index.position() * ToolWords::LINES))
    }

    /// Places where the source of a framework is vague or contradicts itself, and the reading taken.
    pub fn readings(&self, index: FrameworkIndex) -> impl Iterator<Item = &str> {
        let place = self.later_places.as_ref().and_then(|later| later.frameworks.get(index.position()));
        place.map(|place| place.readings.clone()).into_iter().flatten().map(|place| self.later.line(place))
    }

    /// Words of a stage.
    pub fn stage(&self, framework: FrameworkIndex, stage: StageIndex) -> StageWords<'_> {
        StageWords::at(&self.later, self.stage_place(framework, stage))
    }

    /// Where the source asks for a criterion, by its place within the stage.
    pub fn criterion(&self, framework: FrameworkIndex, stage: StageIndex, place: usize) -> CriterionWords<'_> {
        let start = self.stage_place(framework, stage);
        CriterionWords::at(&self.later, start.map(|start| start + StageWords::LINES + place * CriterionWords::LINES))
    }

    /// Name of a section of a framework.
    pub fn section(&self, framework: FrameworkIndex, section: SectionIndex) -> &str {
        self.later_line(self.section_place(framework, section))
    }

    /// Where the source has a test, by its place within the section.
    pub fn test(&self, framework: FrameworkIndex, section: SectionIndex, place: usize) -> CriterionWords<'_> {
        let start = self.section_place(framework, section);
        CriterionWords::at(&self.later, start.map(|start| start + 1 + place * CriterionWords::LINES))
    }

    /// Words of a tension.
    pub fn tension(&self, index: TensionIndex) -> TensionWords<'_> {
        TensionWords::at(&self.later, self.place(|later| later.tensions + index.position() * TensionWords::LINES))
    }

    /// A question on the context.
    pub fn context(&self, index: ContextIndex) -> &str {
        self.later_line(self.context_place(index))
    }

    /// A choice of a question on the context, by its place.
    pub fn context_option(&self, index: ContextIndex, place: usize) -> &str {
        self.later_line(self.context_place(index).map(|start| start + 1 + place))
    }

    /// Words of a law or a standard.
    pub fn instrument(&self, index: InstrumentIndex) -> InstrumentWords<'_> {
        InstrumentWords::at(&self.later, self.instrument_place(index))
    }

    /// What happens on a day of an instrument, by its place.
    pub fn instrument_date(&self, index: InstrumentIndex, place: usize) -> &str {
        self.later_line(self.instrument_place(index).map(|start| start + InstrumentWords::LINES + place))
    }

    /// What a duty is about.
    pub fn duty(&self, index: DutyIndex) -> &str {
        self.later_line(self.place(|later| later.duties + index.position()))
    }

    /// Words of a survey.
    pub fn survey(&self, index: SurveyIndex) -> SurveyWords<'_> {
        SurveyWords::at(&self.later, self.place(|later| later.surveys + index.position() * SurveyWords::LINES))
    }

    /// Words of what others report of a practice.
    pub fn report(&self, index: ReportIndex) -> ReportWords<'_> {
        ReportWords::at(&self.later, self.place(|later| later.reports + index.position() * ReportWords::LINES))
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

    fn later_line(&self, place: Option<usize>) -> &str {
        place.map_or("", |place| self.later.line(place))
    }
}
