//! The plan over quarters: a row for each step with its work, its wait and its proof, and the stages that come of it.

use super::input::Part;
use super::making::Report;
use super::picture::picture;
use super::pieces::{self, h3, number, p, p_of, table, td, th};
use super::tree::{Node, node};
use super::words::{ReportPlural, ReportWord};
use crate::chart::drawing::{Drawing, Fill, PIXEL, Tone, at};
use crate::model::Framework;
use crate::roadmap::{PlannedStep, Span};
use crate::score::FrameworkScore;
use crate::text::{Plural, Word, stages};

/// The most quarters that are drawn side by side.
const MOST: u32 = 16;

/// The height of a row of the picture.
const ROW: i32 = 16 * PIXEL;

/// The width of all quarters together.
const WIDE: i32 = 300 * PIXEL;

/// The part; nothing where there is nothing to do.
pub(super) fn part(report: &Report) -> Option<Node> {
    let (words, page, roadmap) = (&report.words, &report.words.page, &report.findings.roadmap);
    if roadmap.is_empty() {
        return None;
    }
    let quarters = roadmap.schedule.quarters.last().map_or(0, |quarter| quarter.number);
    let capacity = page.count(Plural::RoadmapDays, roadmap.capacity);
    let lead = [
        words.count(ReportPlural::ReportDoneWithin, quarters, &[]),
        words.fill(ReportWord::ReportCapacity, &[("days", &capacity)]),
        chain(report),
    ];
    let lead: Vec<String> = lead.into_iter().filter(|said| !said.is_empty()).collect();
    let start = report.notes.start(&report.pack).map(|day| {
        p_of("rp-note", words.fill(ReportWord::ReportBegins, &[("day", &page.day(day))]))
    });
    let after = roadmap.schedule.upkeep_after(&roadmap.steps);
    let after = (after > 0).then(|| {
        p(page.fill(Word::RoadmapKeptUp, &[("days", &page.count(Plural::RoadmapDays, after))]))
    });
    Some(
        pieces::part(report, Part::Roadmap)
            .add(p(lead.join(" ")))
            .maybe(start)
            .add(p_of("rp-note", words.say(ReportWord::ReportGanttKey)))
            .add(gantt(report, quarters))
            .maybe(after)
            .maybe(unfinished(report))
            .add(h3(words.say(ReportWord::ReportReached)))
            .add(p_of("rp-note", page.say(Word::RoadmapStageWhen)))
            .add(reached(report, quarters)),
    )
}

fn chain(report: &Report) -> String {
    let (page, chain) = (&report.words.page, &report.findings.roadmap.schedule.critical);
    if chain.steps.len() < 2 {
        return String::new();
    }
    let steps: Vec<String> = chain.steps.iter().map(|step| page.number(report.findings.roadmap.place(*step))).collect();
    let days = page.count(Plural::RoadmapDays, chain.days);
    page.fill(Word::RoadmapChain, &[("steps", &page.list(&steps)), ("days", &days)])
}

fn unfinished(report: &Report) -> Option<Node> {
    let (schedule, page) = (&report.findings.roadmap.schedule, &report.words.page);
    match schedule.exhausted_from {
        Some(quarter) => {
            Some(p(report.words.fill(ReportWord::ReportExhausted, &[("quarter", &page.number(quarter))])))
        }
        None => schedule.is_cut().then(|| p(report.words.say(ReportWord::ReportCut))),
    }
}

/// Steps in the order of the quarters, each with its row.
pub(super) fn in_order(report: &Report) -> Vec<&PlannedStep> {
    let roadmap = &report.findings.roadmap;
    let mut steps: Vec<&PlannedStep> = roadmap.steps.iter().collect();
    steps.sort_by_key(|step| roadmap.place(step.number));
    steps
}

fn gantt(report: &Report, quarters: u32) -> Node {
    let (words, page, roadmap) = (&report.words, &report.words.page, &report.findings.roadmap);
    let drawn = quarters.clamp(1, MOST);
    let leads = !report.notes.leads(&report.pack).is_empty();
    let rows = in_order(report).into_iter().map(|step| {
        let named = report.model.step(step.lift.question, step.lift.to);
        let span = roadmap.schedule.span(step.number).unwrap_or_default();
        let critical = roadmap.schedule.critical.steps.contains(&step.number);
        let mut cells = vec![
            th([&*page.number(roadmap.place(step.number)), ". ", named.title].concat()),
            number(page.number(step.days)),
            node("td")
                .class("rp-track")
                .add(node("span").class("rp-hidden").text(when(report, span)))
                .add(picture(&row(span, drawn, critical))),
        ];
        if leads {
            cells.push(td(report.notes.lead(&report.pack, step.lift)));
        }
        cells
    });
    let mut columns = vec![words.say(ReportWord::ReportColumnStep), words.say(ReportWord::ReportColumnDays), ""];
    if leads {
        columns.push(words.say(ReportWord::ReportColumnLead));
    }
    let mut table = table("rp-gantt", &columns, rows);
    head(report, &mut table, drawn);
    table
}

/// Puts the names of the quarters over the pictures.
fn head(report: &Report, table: &mut Node, drawn: u32) {
    use super::tree::Child;
    let Some(Child::Node(thead)) = table.children.first_mut() else { return };
    let Some(Child::Node(row)) = thead.children.first_mut() else { return };
    let Some(Child::Node(cell)) = row.children.get_mut(2) else { return };
    // Names that would not fit side by side are said for every other quarter, or every fourth.
    let every = if drawn <= 6 { 1 } else if drawn <= 12 { 2 } else { 4 };
    let names = (1..=drawn).map(|quarter| {
        let fits = (quarter - 1) % every == 0 && quarter + every <= drawn + 1;
        let name = if fits { report.quarter(quarter) } else { String::new() };
        node("span").text(name)
    });
    cell.children.push(Child::Node(node("span").class("rp-quarters").all(names)));
}

/// When a step is worked on and proven, in words.
pub(super) fn when(report: &Report, span: Span) -> String {
    let words = &report.words;
    let quarter = |number: Option<u32>| number.map(|number| report.quarter(number));
    match (quarter(span.begins), quarter(span.ends), quarter(span.proven)) {
        (Some(begins), Some(ends), Some(proven)) => words
            .fill(ReportWord::ReportWhen, &[("begins", &begins), ("ends", &ends), ("proven", &proven)]),
        (Some(begins), ..) => words.fill(ReportWord::ReportWhenOpen, &[("begins", &begins)]),
        _ => words.say(ReportWord::ReportWhenNever).to_owned(),
    }
}

/// Work as a bar, the wait for its proof as a line, the proof as a mark at the end of its quarter. On the critical path the bar
/// is full, else it is open within its edge.
fn row(span: Span, quarters: u32, critical: bool) -> Drawing {
    let mut drawing = Drawing::new(WIDE, ROW);
    let wide = WIDE / i32::try_from(quarters.max(1)).unwrap_or(1);
    let left = |quarter: u32| i32::try_from(quarter.saturating_sub(1).min(quarters)).unwrap_or(0) * wide;
    let lines = (0..=quarters).map(|nth| {
        let x = left(nth + 1).min(WIDE - PIXEL / 2);
        [at(x, 0), at(x, ROW)]
    });
    drawing.lines(lines.collect(), Tone::Rule, PIXEL);
    let Some(begins) = span.begins.filter(|begins| *begins <= quarters) else { return drawing };
    let ends = span.ends.unwrap_or(quarters).min(quarters);
    let middle = ROW / 2;
    if let Some(proven) = span.proven.filter(|proven| *proven <= quarters) {
        let end = left(proven + 1) - 5 * PIXEL;
        drawing.dashes(at(left(ends + 1) - 2 * PIXEL, middle), at(end, middle), Tone::Ink, PIXEL);
    }
    let fill = if critical { Fill::Solid(Tone::Accent) } else { Fill::Edged(Tone::Depth1) };
    let from = left(begins) + 2 * PIXEL;
    drawing.bar(at(from, 3 * PIXEL), left(ends + 1) - 2 * PIXEL - from, ROW - 6 * PIXEL, fill);
    if let Some(proven) = span.proven.filter(|proven| *proven <= quarters) {
        drawing.circle(at(left(proven + 1) - 6 * PIXEL, middle), 4 * PIXEL, Fill::Hollow(Tone::Ink));
    }
    drawing
}

/// The stage of each framework today and at the quarters in which one changes.
fn reached(report: &Report, quarters: u32) -> Node {
    let (words, page, projection) = (&report.words, &report.words.page, &report.findings.roadmap.projection);
    let stage = |framework: &Framework, score: &FrameworkScore| stages::number(page, framework, score.confirmed);
    let rows = report.findings.frameworks(&report.pack).map(|framework| {
        let of = |card: &crate::score::Scorecard| {
            card.frameworks.iter().find(|score| score.framework == framework.index).copied()
        };
        let today = of(projection.today());
        let mut changes = Vec::new();
        let mut before = today;
        for quarter in 1..=quarters {
            let now = of(projection.after(quarter));
            let rises = now.zip(before).is_some_and(|(now, before)| now.confirmed > before.confirmed);
            if let Some(now) = now.filter(|_| rises) {
                let named = report.model.stage(framework.index, now.confirmed).name;
                let values = [("quarter", &*report.quarter(quarter)), ("number", &*stage(framework, &now)), ("name", named)];
                changes.push(words.fill(ReportWord::ReportReachedIn, &values));
            }
            before = now;
        }
        let changes = if changes.is_empty() { words.say(ReportWord::ReportReachedNone).to_owned() } else { changes.join("; ") };
        let today = today.map_or_else(String::new, |score| stage(framework, &score));
        vec![th(report.model.framework(framework.index).name), number(today), td(changes)]
    });
    let columns = [ReportWord::ReportColumnFramework, ReportWord::ReportColumnStageToday, ReportWord::ReportColumnReached];
    table("rp-reached", &columns.map(|column| words.say(column)), rows)
}
