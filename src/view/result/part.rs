//! A part of the result that is drawn again only when what it shows has changed.
//!
//! A change of one answer leaves most rows as they are, and drawing them again would take most of a frame. Each part
//! names its inputs, and nothing that is not among them may decide how it looks. One component for all parts: each
//! further one would weigh as much as a section.

use std::rc::Rc;

use yew::prelude::*;

use super::scene::Scene;
use crate::answers::{Answer, Answers};
use crate::findings::Findings;
use crate::model::{FrameworkIndex, InstrumentIndex, QuestionIndex};
use crate::score::FrameworkScore;
use crate::score::reasons::Trace;
use crate::view::Ui;

/// What a part shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Inputs {
    /// A practice with its answer; whether the answers are the person's own, and whether others are being tried out.
    Practice(QuestionIndex, Answer, [bool; 2]),
    /// A framework, the grounds of its next stage, and all answers while its trace is open.
    Framework(FrameworkScore, Vec<Trace>, Option<Answers>),
    /// What is known of the frameworks; which of them are open.
    Notes(Vec<FrameworkIndex>),
    /// What others report; the practices of which that is open.
    OthersReport(Vec<QuestionIndex>),
    /// A law or standard, and all answers while one is chosen.
    Lens(Option<InstrumentIndex>, Option<Answers>),
}

/// How a part is drawn from the scene and its inputs.
pub(super) type Draw = fn(&Ui<'_>, &Findings, &Inputs) -> Html;

#[derive(Clone, Properties)]
pub(super) struct PartProps {
    scene: Rc<Scene>,
    inputs: Inputs,
    draw: Draw,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &PartProps) -> bool {
        self.inputs == other.inputs
    }
}

pub(super) struct Part;

impl Component for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(_: &Context<Part>) -> Part {
        Part
    }

    fn changed(&mut self, context: &Context<Part>, before: &PartProps) -> bool {
        context.props().inputs != before.inputs
    }

    fn view(&self, context: &Context<Part>) -> Html {
        let PartProps { scene, inputs, draw } = context.props();
        draw(&scene.ui(), &scene.findings, inputs)
    }
}

/// A part of the result. `key` tells it from its neighbours.
pub(super) fn part(scene: &Rc<Scene>, key: &'static str, inputs: Inputs, draw: Draw) -> Html {
    let props = PartProps { scene: scene.clone(), inputs, draw };
    yew::virtual_dom::VComp::new::<Part>(Rc::new(props), Some(key.into())).into()
}
