//! The model: areas, questions, frameworks, steps, checked as a whole and then never changed.
//!
//! A `Pack` is the only way to the entities, and it is either checked (`Pack::new`, in `authoring`) or the shipped one,
//! whose files the build and the tests check (invariant I1): everything downstream works on data without dangling
//! references. How models are written and checked is next door in `authoring`, answers in `answers`.

pub mod entities;
pub mod framework;
pub mod index;
pub mod lenses;
pub mod level;
pub mod limits;
mod packed;
pub mod shipped;
pub mod surveys;
pub mod words;

pub use entities::{Area, Benefit, Lift, Need, Pitfall, Question, Scales, Step, Tool};
pub use framework::{Criterion, Framework, Gates, Judged, LeastSection, Rule, Section, Stage, Test};
pub use index::{
    AreaIndex, BenefitIndex, ContextIndex, DutyIndex, FrameworkIndex, InstrumentIndex, PhaseIndex, PitfallIndex,
    QuestionIndex, ReportIndex, RoleIndex, SectionIndex, StageIndex, SurveyIndex, TensionIndex, ToolIndex,
};
pub use lenses::{Condition, ContextOption, ContextQuestion, Duty, Instrument, InstrumentKind, Tension};
pub use level::{BasisPoints, Level};
pub use surveys::{Figure, Report, Survey};
pub use words::ModelWords;

/// A checked model. Made in `packed` and in `authoring::assemble`, and nowhere else.
///
/// What is asked is there from the start. What only results need may come in afterwards, and its lists are empty until
/// then: frameworks, steps, phases, tools, pitfalls, benefits, what lenses look through, and what others report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    pub(crate) id: &'static str,
    pub(crate) code: u8,
    pub(crate) revision: u16,
    pub(crate) areas: Vec<Area>,
    pub(crate) questions: Vec<Question>,
    pub(crate) roles: Vec<&'static str>,
    pub(crate) framework_count: u8,
    pub(crate) optional_frameworks: u8,
    pub(crate) frameworks: Vec<Framework>,
    pub(crate) steps: Vec<Step>,
    pub(crate) phases: Vec<&'static str>,
    pub(crate) tools: Vec<Tool>,
    pub(crate) pitfalls: Vec<Pitfall>,
    pub(crate) benefits: Vec<Benefit>,
    pub(crate) tensions: Vec<Tension>,
    pub(crate) context: Vec<ContextQuestion>,
    pub(crate) instruments: Vec<Instrument>,
    pub(crate) duties: Vec<Duty>,
    pub(crate) surveys: Vec<Survey>,
    pub(crate) reports: Vec<Report>,
}

impl Pack {
    /// Name of the model in storage keys.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// Number of the model in links.
    pub fn code(&self) -> u8 {
        self.code
    }

    /// Revision of the structure.
    pub fn revision(&self) -> u16 {
        self.revision
    }

    /// Areas in the order in which they are asked.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// Questions in the order in which they are asked.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question at a place, or nothing where the index is of another pack.
    pub fn question(&self, index: QuestionIndex) -> Option<&Question> {
        self.questions.get(index.position())
    }

    /// The question with this link code.
    pub fn question_by_code(&self, code: u8) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }

    /// The highest link code of all questions, 1 to 120.
    pub fn highest_code(&self) -> u8 {
        self.questions.iter().map(|question| question.code).max().unwrap_or(0)
    }

    /// Questions of one area, in their order.
    pub fn questions_of(&self, area: AreaIndex) -> impl DoubleEndedIterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.area == area)
    }

    /// How many frameworks the model has, whether they are here yet or not; optional ones only where they are asked for.
    pub fn framework_count(&self) -> u8 {
        self.framework_count
    }

    /// Whether what results need is here.
    pub fn is_complete(&self) -> bool {
        self.frameworks.len() == usize::from(self.framework_count)
    }

    /// Frameworks, the primary one first, optional ones last.
    pub fn frameworks(&self) -> &[Framework] {
        &self.frameworks
    }

    /// The framework at a place, or nothing where the index is of another pack.
    pub fn framework(&self, index: FrameworkIndex) -> Option<&Framework> {
        self.frameworks.get(index.position())
    }

    /// All steps, by question and then by level.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The step that lifts a question to a level; none leads to level 1.
    pub fn step(&self, question: QuestionIndex, to: Level) -> Option<&Step> {
        self.steps.get(Pack::step_place(question, to)?)
    }

    /// Where the step that lifts a question to a level stands: four a question, by level.
    fn step_place(question: QuestionIndex, to: Level) -> Option<usize> {
        Some(question.position() * 4 + usize::from(to.number()).checked_sub(2)?)
    }

    /// Ids of the roles.
    pub fn roles(&self) -> &[&'static str] {
        &self.roles
    }

    /// Ids of the phases, in order.
    pub fn phases(&self) -> &[&'static str] {
        &self.phases
    }

    /// Tools.
    pub fn tools(&self) -> &[Tool] {
        &self.tools
    }

    /// Pitfalls.
    pub fn pitfalls(&self) -> &[Pitfall] {
        &self.pitfalls
    }

    /// Benefits.
    pub fn benefits(&self) -> &[Benefit] {
        &self.benefits
    }

    /// Tensions.
    pub fn tensions(&self) -> &[Tension] {
        &self.tensions
    }

    /// Questions on the context.
    pub fn context(&self) -> &[ContextQuestion] {
        &self.context
    }

    /// Laws and standards.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// Duties of laws and standards.
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// Public surveys.
    pub fn surveys(&self) -> &[Survey] {
        &self.surveys
    }

    /// What others report of a practice.
    pub fn reports_of(&self, question: QuestionIndex) -> impl Iterator<Item = &Report> {
        self.reports.iter().filter(move |report| report.question == question)
    }

    /// Whether the pack has areas that are asked only of those who switch them on.
    pub fn has_optional(&self) -> bool {
        self.areas.iter().any(|area| area.optional)
    }

    /// Whether a question is asked only of those who switch its area on.
    pub fn is_optional(&self, question: &Question) -> bool {
        self.areas.get(question.area.position()).is_some_and(|area| area.optional)
    }

    /// Whether a framework asks about an optional area, and is part of the model only where that is switched on.
    pub fn is_optional_framework(&self, index: FrameworkIndex) -> bool {
        index.position() >= usize::from(self.framework_count.saturating_sub(self.optional_frameworks))
    }

    /// What is asked without the optional areas. They come last, and so do the frameworks that ask about them: every index
    /// means what it meant.
    #[must_use]
    pub fn asking_without_optional(mut self) -> Pack {
        self.areas.retain(|area| !area.optional);
        let areas = self.areas.len();
        self.questions.retain(|question| question.area.position() < areas);
        self.framework_count = self.framework_count.saturating_sub(self.optional_frameworks);
        self.optional_frameworks = 0;
        self.frameworks.truncate(usize::from(self.framework_count));
        self
    }

    /// The pack as it is asked without its optional areas, with all that results need.
    #[must_use]
    pub fn without_optional(&self) -> Pack {
        let mut pack = self.clone().asking_without_optional();
        let areas = pack.areas.len();
        let questions = pack.questions.len();
        let stays = |question: QuestionIndex| question.position() < questions;
        pack.steps.retain(|step| stays(step.question));
        let frameworks = pack.frameworks.len();
        for tool in &mut pack.tools {
            tool.named_at = tool.named_at.filter(|(framework, _)| framework.position() < frameworks);
        }
        pack.tensions.retain(|tension| {
            tension.when.iter().all(|condition| stays(condition.question)) && stays(tension.resolve.question)
        });
        for option in pack.context.iter_mut().flat_map(|question| &mut question.options) {
            option.raises.retain(|(area, _)| area.position() < areas);
        }
        for duty in &mut pack.duties {
            duty.questions.retain(|need| stays(need.question));
        }
        pack.reports.retain(|report| stays(report.question));
        pack
    }
}
