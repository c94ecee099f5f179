//! The whole report as a tree: which parts it has, in which order, and what is the same for all of them.

use super::input::Part;
use super::making::Report;
use super::tree::{Node, node};
use super::{answers, areas, criteria, laws, method, open, plan, roadmap, stages, steps, summary, title};

/// The report: an `article` with a title page, the contents, and a `section` for each part that was chosen and has something
/// to say. Headings are an outline: `h1` the title, `h2` a part, `h3` and `h4` within it.
pub fn document(report: &Report) -> Node {
    node("article")
        .class("rp")
        .with("lang", report.words.page.tag())
        .add(title::page(report))
        .all(report.there.iter().filter_map(|part| drawn(report, *part)))
}

fn drawn(report: &Report, part: Part) -> Option<Node> {
    match part {
        Part::Summary => Some(summary::part(report)),
        Part::Stages => Some(stages::part(report)),
        Part::Areas => Some(areas::part(report)),
        Part::Plan => Some(plan::part(report)),
        Part::Roadmap => roadmap::part(report),
        Part::Open => open::part(report),
        Part::Laws => laws::part(report),
        Part::Method => Some(method::part(report)),
        Part::Criteria => Some(criteria::part(report)),
        Part::Steps => steps::part(report),
        Part::Answers => Some(answers::part(report)),
    }
}
