//! Ids of places on a result that the focus goes to where a change takes away what had it.

use crate::model::Lift;
use crate::view::Ui;

/// The controls of the whole roadmap, where the focus goes when a step is left out.
pub(super) const ROADMAP_CONTROLS: &str = "roadmap-controls";

/// The bar over a result in which answers are tried out, where the focus goes when that begins.
pub(super) const TRIAL_BAR: &str = "trial-bar";

/// The way into trying, where the focus goes when it ends.
pub(super) const TRIAL_BEGIN: &str = "trial-begin";

/// The id of a step, by which the focus finds it again.
pub(super) fn step_id(ui: &Ui<'_>, lift: Lift) -> String {
    ui.shell.id(&["step-", &lift.question.position().to_string(), "-", &lift.to.to_string()].concat())
}
