//! How the result page is looked at: what is open, tried out, chosen and planned. Of all this, only the name is in a link.

use crate::ordered::{OrderedMap, OrderedSet};

use crate::answers::Answers;
use crate::model::{AreaIndex, ContextIndex, FrameworkIndex, InstrumentIndex, Lift, QuestionIndex, StageIndex};
use crate::roadmap::{Edits, History, Pin, PlanInputs};

/// Something on the result page that opens and closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Panel {
    /// The trace of a framework: the next stage, and the confirmed one.
    Trace(FrameworkIndex),
    /// A practice that holds next stages back.
    Blocker(QuestionIndex),
    /// What a framework is and which readings were chosen.
    Notes(FrameworkIndex),
    /// A step of the plan.
    Step(Lift),
    /// The steps of a later quarter of the roadmap, by its number.
    Quarter(u32),
    /// The practices of an area.
    Area(AreaIndex),
    /// The list of sections.
    Contents,
    /// A table beside a drawing, by its name.
    Table(&'static str),
    /// What others report of a practice.
    OthersReport(QuestionIndex),
}

/// How areas are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AreaChart {
    /// A line for each, from its lowest to its highest practice.
    #[default]
    Lines,
    /// All of them around one centre.
    Radar,
}

/// The result page as a person has arranged it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultView {
    /// The stages that the plan leads to; the next one of the primary framework where none was chosen.
    pub goals: OrderedMap<FrameworkIndex, StageIndex>,
    /// Whether the plan also leads to what the context calls for.
    pub situation: bool,
    /// How areas are drawn.
    pub areas: AreaChart,
    /// The name for the link, as typed so far.
    pub label: String,
    /// How copying went: in the clipboard, or only selected; nothing before it was tried.
    pub copied: Option<bool>,
    /// What is open.
    pub open: OrderedSet<Panel>,
    /// Whether the practices can be tried at other levels.
    pub trying: bool,
    /// Answers that are being tried out, where they differ from those given.
    pub trial: Option<Answers>,
    /// What the person changed about the roadmap, and the way back.
    pub edits: History,
    /// What was chosen on the context, by place among the options.
    pub context: OrderedMap<ContextIndex, usize>,
    /// The law or standard that gaps are looked at through.
    pub lens: Option<InstrumentIndex>,
    /// What was kept of a plan and says nothing to this model, or nothing yet.
    pub unread: Vec<String>,
}

/// A wish about the result page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Plan for a stage of a framework, or leave the framework out.
    Goal(FrameworkIndex, Option<StageIndex>),
    /// Plan for what the context calls for, or leave it out.
    Situation(bool),
    /// Change the roadmap.
    Edit(Edit),
    /// Take the last change of the roadmap back.
    UndoEdit,
    /// Draw the areas so.
    Areas(AreaChart),
    /// Put a name into the link, as typed so far.
    Label(String),
    /// Copying came to this: whether it is in the clipboard, or only selected.
    Copied(bool),
    /// Open something, or close it.
    Open(Panel, bool),
    /// Begin trying other answers out, or end it and put everything back.
    Trying(bool),
    /// Put everything that was tried out back.
    PutBack,
    /// Choose on the context, or take the choice back.
    Context(ContextIndex, Option<usize>),
    /// Look at gaps through a law or standard, or through none.
    Lens(Option<InstrumentIndex>),
}

/// A change of the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Person-days a quarter.
    Capacity(u32),
    /// Do a step in this quarter, from 1.
    Move(Lift, u32),
    /// Let a step fall where it falls.
    Free(Lift),
    /// Leave a step out.
    Drop(Lift),
    /// Take a step in again.
    TakeBack(Lift),
    /// Person-days of a step; nothing for the model's own estimate.
    Days(Lift, Option<u32>),
}

impl Edit {
    fn of(self, edits: &Edits) -> Edits {
        match self {
            Edit::Capacity(days) => edits.with_capacity(days),
            Edit::Move(lift, quarter) => edits.pinning(lift, Pin::In(quarter)),
            Edit::Free(lift) => edits.unpinning(lift),
            Edit::Drop(lift) => edits.dropping(lift),
            Edit::TakeBack(lift) => edits.taking_back(lift),
            Edit::Days(lift, Some(days)) => edits.with_days(lift, days),
            Edit::Days(lift, None) => edits.with_estimate(lift),
        }
    }
}

impl ResultView {
    /// The view of a result that begins with this plan.
    pub fn planned_with(inputs: PlanInputs) -> ResultView {
        let PlanInputs { goals, situation, context, edits, unread } = inputs;
        let edits = History::starting_with(edits);
        ResultView { goals, situation, edits, context, unread, ..ResultView::default() }
    }

    /// What is planned with: what outlasts the page of how a person has arranged a result.
    pub fn plan_inputs(&self) -> PlanInputs {
        PlanInputs {
            goals: self.goals.clone(),
            situation: self.situation,
            context: self.context.clone(),
            edits: self.edits.now().clone(),
            unread: self.unread.clone(),
        }
    }

    /// Plans as another view does; the rest stays as it is.
    pub(super) fn plan_as(&mut self, other: &ResultView) {
        self.goals = other.goals.clone();
        self.situation = other.situation;
        self.context = other.context.clone();
        self.edits = other.edits.clone();
        self.unread.clone_from(&other.unread);
    }

    /// The page after a wish.
    #[must_use]
    pub fn after(mut self, look: Look) -> ResultView {
        match look {
            Look::Goal(framework, Some(stage)) => drop(self.goals.insert(framework, stage)),
            Look::Goal(framework, None) => drop(self.goals.remove(&framework)),
            Look::Situation(situation) => self.situation = situation,
            Look::Edit(edit) => {
                // Whoever moves a step wants to see where it went.
                if let Edit::Move(_, quarter) = edit {
                    self.open.insert(Panel::Quarter(quarter));
                }
                self.edits = self.edits.change(edit.of(self.edits.now()));
            }
            Look::UndoEdit => self.edits = self.edits.undo(),
            Look::Areas(areas) => self.areas = areas,
            Look::Label(label) => {
                self.label = label;
                self.copied = None;
            }
            Look::Copied(copied) => self.copied = Some(copied),
            Look::Open(panel, true) => drop(self.open.insert(panel)),
            Look::Open(panel, false) => drop(self.open.remove(&panel)),
            Look::Trying(trying) => {
                self.trying = trying;
                self.trial = None;
            }
            Look::PutBack => self.trial = None,
            Look::Context(question, Some(option)) => drop(self.context.insert(question, option)),
            Look::Context(question, None) => drop(self.context.remove(&question)),
            Look::Lens(lens) => self.lens = lens,
        }
        self
    }
}
