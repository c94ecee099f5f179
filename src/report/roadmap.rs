//! The plan over quarters: a row for each step with its work, its wait and its proof, and the stages that come of it.

use super::input::Part;
use super::making::Report;
use super::picture::picture;
use super::pieces::{self, h3, number, p, p_of, table, td, th};
use super::tree::{Child, Node, node};
use super::words::{ReportPlural, ReportWord};
use crate::chart::drawing::{Drawing, PIXEL, Tone, at};
use crate::chart::{gantt, quarters};
use crate::model::Framework;
use crate::roadmap::Span;
use crate::score::FrameworkScore;
use crate::text::{Plural, Word, stages};

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
    let start =
        report.start.map(|day| p_of("rp-note", words.fill(ReportWord::ReportBegins, &[("day", &page.day(day))])));
    let after = roadmap.schedule.upkeep_after(&roadmap.steps);
    let after =
        (after > 0).then(|| p(page.fill(Word::RoadmapKeptUp, &[("days", &page.count(Plural::RoadmapDays, after))])));
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
        Some(quarter) => Some(p(report.words.fill(ReportWord::ReportExhausted, &[("quarter", &page.number(quarter))]))),
        None => schedule.is_cut().then(|| p(report.words.say(ReportWord::ReportCut))),
    }
}

fn gantt(report: &Report, quarters: u32) -> Node {
    let (words, roadmap) = (&report.words, &report.findings.roadmap);
    let timeline = report.timeline();
    let steps = timeline.steps();
    let count = usize::try_from(quarters).unwrap_or(1).max(1);
    let threads = gantt::threads(&steps, count, WIDE);
    let rows = steps.iter().zip(timeline.ordered()).zip(threads).map(|((step, planned), threads)| {
        let span = roadmap.schedule.span(planned.number).unwrap_or_default();
        vec![
            th([&*step.number, ". ", &step.name].concat()).add(node("span").class("rp-small").text(&*step.note)),
            number(&*step.figure),
            node("td")
                .class("rp-track")
                .add(node("span").class("rp-hidden").text(when(report, span)))
                .add(picture(&row(step, count, &threads))),
        ]
    });
    let columns = [words.say(ReportWord::ReportColumnStep), words.say(ReportWord::ReportColumnDays), ""];
    let mut table = table("rp-gantt", &columns, rows);
    head(report, &mut table);
    table
}

/// Puts the names of the quarters over the pictures.
fn head(report: &Report, table: &mut Node) {
    let Some(Child::Node(thead)) = table.children.first_mut() else { return };
    let Some(Child::Node(row)) = thead.children.first_mut() else { return };
    let Some(Child::Node(cell)) = row.children.get_mut(2) else { return };
    let when = node("span").class("rp-hidden").text(report.words.say(ReportWord::ReportColumnWhen));
    let names = picture(&quarters::header(&report.timeline().columns(), WIDE));
    cell.children.extend([Child::Node(when), Child::Node(names)]);
}

/// When a step is worked on and proven, in words.
pub(super) fn when(report: &Report, span: Span) -> String {
    let words = &report.words;
    let quarter = |number: Option<u32>| number.map(|number| report.quarter(number));
    match (quarter(span.begins), quarter(span.ends), quarter(span.proven)) {
        (Some(begins), Some(ends), Some(proven)) => {
            words.fill(ReportWord::ReportWhen, &[("begins", &begins), ("ends", &ends), ("proven", &proven)])
        }
        (Some(begins), ..) => words.fill(ReportWord::ReportWhenOpen, &[("begins", &begins)]),
        _ => words.say(ReportWord::ReportWhenNever).to_owned(),
    }
}

/// The row of a step, with the parts of the critical path that run through it.
fn row(step: &gantt::Step, quarters: usize, threads: &[gantt::Thread]) -> Drawing {
    let mut drawing = Drawing::new(WIDE, gantt::HEIGHT);
    let edges = gantt::edges(quarters, WIDE).into_iter().map(|x| [at(x, 0), at(x, gantt::HEIGHT)]);
    drawing.lines(edges.collect(), Tone::Rule, PIXEL / 2);
    let middle = gantt::HEIGHT / 2;
    for thread in threads {
        let (top, foot) = (if thread.above { 0 } else { middle }, if thread.below { gantt::HEIGHT } else { middle });
        drawing.line(at(thread.x, top), at(thread.x, foot), Tone::Accent, 3 * PIXEL / 2);
        if let Some(to) = thread.to {
            drawing.line(at(thread.x, middle), at(to, middle), Tone::Accent, 3 * PIXEL / 2);
        }
    }
    drawing.place(gantt::track(step, quarters, WIDE), at(0, 0));
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
                let values =
                    [("quarter", &*report.quarter(quarter)), ("number", &*stage(framework, &now)), ("name", named)];
                changes.push(words.fill(ReportWord::ReportReachedIn, &values));
            }
            before = now;
        }
        let changes =
            if changes.is_empty() { words.say(ReportWord::ReportReachedNone).to_owned() } else { changes.join("; ") };
        let today = today.map_or_else(String::new, |score| stage(framework, &score));
        vec![th(report.model.framework(framework.index).name), number(today), td(changes)]
    });
    let columns =
        [ReportWord::ReportColumnFramework, ReportWord::ReportColumnStageToday, ReportWord::ReportColumnReached];
    table("rp-reached", &columns.map(|column| words.say(column)), rows)
}
