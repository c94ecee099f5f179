//! The steps for those who track work elsewhere, in the forms that the trackers publish. The names of columns are theirs and
//! in English in every language.

use super::Exports;
use super::csv::{self, Cell};
use super::tables::in_order;
use crate::report::ReportWord;
use crate::roadmap::PlannedStep;

/// A tracker of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tracker {
    /// A table for the importer of Jira.
    Jira,
    /// A table for “Import Work Items” of Azure Boards.
    AzureDevOps,
    /// GitHub imports no table: commands for its own program `gh`.
    GitHub,
}

impl Tracker {
    /// What is imported, or run.
    pub fn text(self, exports: &Exports<'_>) -> String {
        match self {
            Tracker::Jira => csv::written(&jira(exports)),
            Tracker::AzureDevOps => csv::written(&azure(exports)),
            Tracker::GitHub => github(exports),
        }
    }
}

/// What all of it is found by in a tracker.
const LABEL: &str = "mlops-maturity";

/// Eight hours to a person-day: Jira counts seconds, and takes a day for eight hours where nobody has changed it.
const SECONDS_A_DAY: u32 = 8 * 3600;

fn heading(columns: &[&str]) -> Vec<Cell> {
    columns.iter().map(|column| Cell::text(*column)).collect()
}

/// Two columns of one name are two labels of one issue.
fn jira(exports: &Exports<'_>) -> Vec<Vec<Cell>> {
    let mut rows =
        vec![heading(&["Summary", "Issue Type", "Description", "Labels", "Labels", "Original Estimate", "Due Date"])];
    for step in in_order(exports) {
        let ends = exports.findings.roadmap.schedule.span(step.number).and_then(|span| span.ends);
        let due = exports.set_dates().zip(ends).map(|(dates, quarter)| Cell::Text(dates.ends(quarter).to_string()));
        rows.push(vec![
            Cell::text(exports.step_title(step.number)),
            Cell::text("Task"),
            Cell::text(exports.step_lines(step.number).join("\n")),
            Cell::text(LABEL),
            Cell::text(area_id(exports, step)),
            Cell::Number(step.days.saturating_mul(SECONDS_A_DAY)),
            due.unwrap_or(Cell::Empty),
        ]);
    }
    rows
}

/// Only fields that a task has in each of the four processes of Azure Boards: one that does not exist stops the import.
/// Its remaining work has no unit of its own, so it is person-days.
fn azure(exports: &Exports<'_>) -> Vec<Vec<Cell>> {
    let mut rows = vec![heading(&["Work Item Type", "Title", "Description", "Tags", "Remaining Work"])];
    for step in in_order(exports) {
        rows.push(vec![
            Cell::text("Task"),
            Cell::text(exports.step_title(step.number)),
            Cell::text(html(&exports.step_lines(step.number))),
            Cell::text([LABEL, "; ", area_id(exports, step)].concat()),
            Cell::Number(step.days),
        ]);
    }
    rows
}

/// A description is HTML there: what a person typed stays text in it, and lines stay lines.
fn html(lines: &[String]) -> String {
    let escaped = lines.iter().map(|line| line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
    escaped.collect::<Vec<_>>().join("<br>")
}

/// One command a step, each text in single quotes, in which a shell works nothing out.
fn github(exports: &Exports<'_>) -> String {
    let words = exports.words;
    let mut lines = vec!["#!/bin/sh".to_owned()];
    lines.extend(
        [ReportWord::ExportGithubWhat, ReportWord::ExportGithubHow].map(|word| ["# ", words.say(word)].concat()),
    );
    lines.push("set -eu".to_owned());
    for step in in_order(exports) {
        let title = quoted(&exports.step_title(step.number));
        let body = quoted(&exports.step_lines(step.number).join("\n\n"));
        lines.push(["gh issue create --title ", &title, " --body ", &body].concat());
    }
    lines.push(String::new());
    lines.join("\n")
}

fn quoted(text: &str) -> String {
    ["'", &text.replace('\'', r"'\''"), "'"].concat()
}

fn area_id<'a>(exports: &'a Exports<'_>, step: &PlannedStep) -> &'a str {
    let area = exports.pack.question(step.lift.question).and_then(|question| {
        let areas = exports.pack.areas();
        areas.get(question.area.position())
    });
    area.map_or("", |area| area.id)
}
