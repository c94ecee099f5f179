//! Areas and practices on one axis from level 1 to 5.

use super::input::Part;
use super::making::Report;
use super::picture::picture;
use super::pieces::{self, p, p_of};
use super::tree::{Node, node};
use super::words::ReportWord;
use crate::chart::areas::{self, Row, axis, stack};
use crate::chart::drawing::{Drawing, PIXEL, at};
use crate::chart::practices::{self, Practice};
use crate::score::lenses;
use crate::text::{Plural, Word, pictures};

/// How long the axis is.
const AXIS: i32 = 390 * PIXEL;

/// How high the row of a practice is.
const ROW: i32 = 17 * PIXEL;

/// Room beside the axis for marks at its ends.
const PAD: i32 = 10 * PIXEL;

/// The part.
pub(super) fn part(report: &Report) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let score = &report.findings.score;
    let rows =
        pictures::areas(&report.pack, &report.model, page, &report.findings.answers, score, report.profile.as_ref());
    let key = if report.profile.is_some() { ReportWord::ReportAreasKeyTarget } else { ReportWord::ReportAreasKey };
    let mean = score.overall.map(|mean| page.fill(Word::ResultMean, &[("mean", &page.mean(mean))]));
    let target = report.profile.as_ref().and_then(|profile| profile.percent(score));
    let target =
        target.map(|share| words.fill(ReportWord::ReportTargetShare, &[("share", &page.per_cent(share.per_cent()))]));
    pieces::part(report, Part::Areas)
        .maybe(mean.map(p))
        .maybe(target.map(p))
        .add(p_of("rp-note", words.say(key)))
        .add(table(report, &rows))
        .maybe(tensions(report))
}

/// A drawing with room at its ends, and as much less of its head and foot: on paper, all areas fit on a page.
fn padded(drawing: Drawing, less: i32) -> Node {
    let mut whole = Drawing::new(drawing.width + 2 * PAD, drawing.height - 2 * less);
    whole.place(drawing, at(PAD, -less));
    picture(&whole)
}

fn table(report: &Report, rows: &[Row]) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let column = |word: ReportWord| node("th").with("scope", "col").text(words.say(word));
    let numbers = node("th")
        .with("scope", "col")
        .class("rp-track")
        .add(node("span").class("rp-hidden").text(words.say(ReportWord::ReportColumnPlaceOfLevel)))
        .add(padded(axis(&pictures::levels(page), AXIS), 0));
    let head = node("tr")
        .add(column(ReportWord::ReportColumnArea))
        .add(numbers)
        .add(column(ReportWord::ReportColumnLevel))
        .maybe(report.profile.is_some().then(|| column(ReportWord::ReportColumnTarget)));
    let aimed = report.profile.is_some();
    let stack = stack(rows);
    let bodies = rows.iter().enumerate().map(|(nth, row)| {
        let names = (nth == 0).then(|| pictures::marks(page));
        let area = node("tr")
            .class("rp-area")
            .add(pieces::th(&*row.name))
            .add(node("td").class("rp-track").add(padded(areas::track(row, AXIS, stack, names), 0)))
            .add(pieces::number(&*row.figure))
            .maybe(aimed.then(|| pieces::td(&*row.note)));
        node("tbody").add(area).all(row.practices.iter().map(|row| practice(row, aimed)))
    });
    node("table").class("rp-areas").add(node("thead").add(head)).all(bodies)
}

fn practice(practice: &Practice, aimed: bool) -> Node {
    node("tr")
        .add(pieces::th(&*practice.name))
        .add(node("td").class("rp-track").add(padded(practices::track(practice, AXIS), (practices::HEIGHT - ROW) / 2)))
        .add(pieces::number(&*practice.figure))
        .maybe(aimed.then(|| pieces::td("")))
}

/// Practices that are ahead of what should keep them safe.
fn tensions(report: &Report) -> Option<Node> {
    let page = &report.words.page;
    let shown = lenses::tensions(&report.pack, &report.findings.answers);
    let count = u32::try_from(shown.len()).unwrap_or(0);
    let items = shown.into_iter().map(|tension| {
        let named = report.model.tension(tension.index);
        let values =
            [("practice", report.practice(tension.resolve.question)), ("level", &*report.level(tension.resolve.level))];
        node("li")
            .add(node("strong").text(named.name))
            .text(" ")
            .text([named.why, &page.fill(Word::TensionsResolve, &values)].join(" "))
    });
    (count > 0).then(|| {
        node("section")
            .class("rp-tensions")
            .add(pieces::h3(page.say(Word::TensionsHeading)))
            .add(p(page.count(Plural::TensionsSentence, count)))
            .add(node("ul").all(items))
    })
}
