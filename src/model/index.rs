//! Places of entities in a pack, as small numbers of their own types.
//!
//! They hold within one pack only and never leave the browser: links and stored answers carry stable codes instead.

macro_rules! index {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u8);

        impl $name {
            /// Its position, from 0.
            pub fn position(self) -> usize {
                usize::from(self.0)
            }

            /// The index at a position, or nothing beyond 255.
            pub fn at(position: usize) -> Option<$name> {
                u8::try_from(position).ok().map($name)
            }
        }
    )+};
}

index! {
    /// Place of an area.
    AreaIndex,
    /// Place of a question.
    QuestionIndex,
    /// Place of a framework.
    FrameworkIndex,
    /// Place of a stage within its framework, from 0, whatever number the framework gives it.
    StageIndex,
    /// Place of a phase.
    PhaseIndex,
    /// Place of a role.
    RoleIndex,
    /// Place of a tool.
    ToolIndex,
    /// Place of a pitfall.
    PitfallIndex,
    /// Place of a benefit.
    BenefitIndex,
    /// Place of a section within its framework.
    SectionIndex,
    /// Place of a tension.
    TensionIndex,
    /// Place of a question on the context.
    ContextIndex,
    /// Place of an instrument.
    InstrumentIndex,
    /// Place of a duty.
    DutyIndex,
    /// Place of a survey.
    SurveyIndex,
    /// Place of a report.
    ReportIndex,
}
