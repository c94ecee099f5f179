//! Small pieces that parts of a report are made of: parts with their heading, paragraphs, lists, tables.

use super::input::Part;
use super::making::Report;
use super::tree::{Node, node};
use super::words::ReportWord;
use crate::model::Framework;
use crate::score::FrameworkScore;

/// A part with its heading, which the contents name.
pub(super) fn part(report: &Report, part: Part) -> Node {
    let id = id(part);
    let class = if part.is_appendix() { "rp-part rp-appendix" } else { "rp-part" };
    node("section")
        .class(class)
        .with("id", ["part-", part.name()].concat())
        .with("aria-labelledby", &*id)
        .add(node("h2").with("id", id).text(named(report, part)))
}

/// A part that says something of each framework, below a lead.
pub(super) fn of_frameworks(
    report: &Report,
    chosen: Part,
    lead: ReportWord,
    draw: impl Fn(&Report, &Framework, &FrameworkScore) -> Node,
) -> Node {
    let scores = report.findings.score.frameworks.iter();
    let drawn = scores.filter_map(|score| Some(draw(report, report.pack.framework(score.framework)?, score)));
    part(report, chosen).add(p(report.words.say(lead))).all(drawn)
}

/// A part as it is called, with its number among those that were chosen; a letter for an appendix.
pub(super) fn named(report: &Report, part: Part) -> String {
    let chosen = Part::ALL.into_iter().filter(|other| report.there.contains(other));
    let before = chosen.filter(|other| other.is_appendix() == part.is_appendix() && *other < part).count();
    let before = u32::try_from(before).unwrap_or(0);
    let heading = report.words.say(heading(part));
    if part.is_appendix() {
        let letter = char::from_u32(u32::from('A') + before).unwrap_or('A').to_string();
        return report.words.fill(ReportWord::ReportAppendix, &[("letter", &letter), ("name", heading)]);
    }
    let number = report.words.page.number(before + 1);
    report.words.fill(ReportWord::ReportPart, &[("number", &number), ("name", heading)])
}

/// The id of a part's heading.
pub(super) fn id(part: Part) -> String {
    ["rp-", part.name()].concat()
}

/// What a part is called.
pub(super) fn heading(part: Part) -> ReportWord {
    match part {
        Part::Summary => ReportWord::ReportPartSummary,
        Part::Stages => ReportWord::ReportPartStages,
        Part::Areas => ReportWord::ReportPartAreas,
        Part::Plan => ReportWord::ReportPartPlan,
        Part::Roadmap => ReportWord::ReportPartRoadmap,
        Part::Open => ReportWord::ReportPartOpen,
        Part::Laws => ReportWord::ReportPartLaws,
        Part::Method => ReportWord::ReportPartMethod,
        Part::Criteria => ReportWord::ReportPartCriteria,
        Part::Steps => ReportWord::ReportPartSteps,
        Part::Answers => ReportWord::ReportPartAnswers,
    }
}

/// A paragraph.
pub(super) fn p(text: impl Into<String>) -> Node {
    node("p").text(text)
}

/// A paragraph of a class.
pub(super) fn p_of(class: &str, text: impl Into<String>) -> Node {
    node("p").class(class).text(text)
}

/// A heading within a part.
pub(super) fn h3(text: impl Into<String>) -> Node {
    node("h3").text(text)
}

/// A list without an order; nothing where it is empty.
pub(super) fn list(items: impl IntoIterator<Item = String>) -> Option<Node> {
    let items: Vec<Node> = items.into_iter().map(|item| node("li").text(item)).collect();
    (!items.is_empty()).then(|| node("ul").all(items))
}

/// A table: what its columns are called, and its rows, each with a header at its start.
pub(super) fn table(class: &str, columns: &[&str], rows: impl IntoIterator<Item = Vec<Node>>) -> Node {
    let header = columns.iter().map(|column| node("th").with("scope", "col").text(*column));
    let row = |cells: Vec<Node>| node("tr").all(cells);
    node("table")
        .class(class)
        .add(node("thead").add(node("tr").all(header)))
        .add(node("tbody").all(rows.into_iter().map(row)))
}

/// The header of a row.
pub(super) fn th(text: impl Into<String>) -> Node {
    node("th").with("scope", "row").text(text)
}

/// A cell.
pub(super) fn td(text: impl Into<String>) -> Node {
    node("td").text(text)
}

/// A cell with a number, which lines up with those above it.
pub(super) fn number(text: impl Into<String>) -> Node {
    node("td").class("rp-number").text(text)
}

/// A short text that sets something apart.
pub(super) fn tag(text: impl Into<String>) -> Node {
    node("span").class("rp-tag").text(text)
}

/// What belongs together on one page.
pub(super) fn together(children: impl IntoIterator<Item = Node>) -> Node {
    node("div").class("rp-together").all(children)
}
