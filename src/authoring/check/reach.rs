//! Every stage has to be one that some answers give: what `score::reach` did not find is a problem of the model.

use crate::authoring::problem::{Fault, Problem};
use crate::model::Pack;
use crate::score::reach::witnesses;

/// A problem for each stage that no answers were found to give as the result.
pub fn unreachable_stages(pack: &Pack) -> Vec<Problem> {
    let mut problems = Vec::new();
    for framework in pack.frameworks() {
        for index in witnesses(pack, framework).1 {
            let number = framework.stage(index).map_or(0, |stage| stage.number);
            problems.push(Problem {
                path: format!("frameworks[{}].stages[{}]", framework.index.position(), index.position()),
                fault: Fault::UnreachableStage(framework.id.to_owned(), number),
            });
        }
    }
    problems
}
