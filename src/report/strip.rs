//! All frameworks, a row each: the confirmed stage by its own name, its place among the stages as a picture, and how far the
//! next one is.

use super::making::Report;
use super::picture::picture;
use super::pieces::{table, td, th};
use super::tree::{Node, node};
use super::words::ReportWord;
use crate::chart::drawing::PIXEL;
use crate::chart::strip;
use crate::text::pictures;

/// How wide a track is.
const TRACK: i32 = 250 * PIXEL;

/// The strip.
pub(super) fn strip(report: &Report) -> Node {
    let words = &report.words;
    let rows = report.findings.score.frameworks.iter().filter_map(|score| {
        let framework = report.pack.framework(score.framework)?;
        let row = pictures::framework(&report.model, &words.page, framework, score);
        let track = node("td").class("rp-track").add(picture(&strip::track(&row, TRACK)));
        let next = if row.next.is_empty() { words.say(ReportWord::ReportHighest).to_owned() } else { row.next };
        Some(vec![th(row.name), td(row.stage), track, td(next)])
    });
    let columns = [
        ReportWord::ReportColumnFramework,
        ReportWord::ReportColumnStage,
        ReportWord::ReportColumnPlace,
        ReportWord::ReportColumnNext,
    ];
    table("rp-strip", &columns.map(|column| words.say(column)), rows)
}
