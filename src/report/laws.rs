//! Laws, regulators' guidance and standards: how many of their points the gaps touch, which, and from when they apply.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, p, p_of, td, th};
use super::tree::{Node, node};
use super::words::ReportWord;
use crate::model::Instrument;
use crate::score::lenses::{self, DutyGap};

/// The part; nothing where the model has none of them.
pub(super) fn part(report: &Report) -> Option<Node> {
    let words = &report.words;
    let column = |word: ReportWord| node("th").with("scope", "col").text(words.say(word));
    let head = node("tr")
        .add(column(ReportWord::ReportColumnInstrument))
        .add(column(ReportWord::ReportColumnTouched))
        .add(column(ReportWord::ReportColumnPoints));
    let bodies = report.pack.instruments().iter().map(|instrument| body(report, instrument));
    (!report.pack.instruments().is_empty()).then(|| {
        pieces::part(report, Part::Laws)
            .add(p(words.say(ReportWord::ReportLawsLead)))
            .add(node("table").class("rp-laws").add(node("thead").add(head)).all(bodies))
            .add(p_of("rp-note", words.say(ReportWord::ReportLawsKey)))
    })
}

fn body(report: &Report, instrument: &Instrument) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let named = report.model.instrument(instrument.index);
    let duties = lenses::duties(&report.pack, &report.findings.answers, instrument.index);
    let count = |wanted: &dyn Fn(&&DutyGap<'_>) -> bool| {
        u32::try_from(duties.iter().filter(wanted).count()).unwrap_or(u32::MAX)
    };
    let all = page.number(count(&|found| !found.duty.permission));
    let touched = page.number(count(&|found| !found.duty.permission && !found.gaps.is_empty()));
    let dates = instrument.dates.iter().enumerate().map(|(place, (day, _))| {
        let word = if *day <= report.dated { ReportWord::ReportLawSince } else { ReportWord::ReportLawFrom };
        words.fill(word, &[("day", &page.day(*day)), ("what", report.model.instrument_date(instrument.index, place))])
    });
    let as_of =
        words.fill(ReportWord::ReportLawAsOf, &[("version", named.version), ("day", &page.day(instrument.as_of))]);
    let dates: Vec<String> = std::iter::once(as_of).chain(dates).collect();
    let dates =
        node("tr").class("rp-dates").add(node("td").with("colspan", "3").class("rp-small").text(dates.join(" ")));
    let points: Vec<String> =
        duties.iter().filter(|found| !found.gaps.is_empty()).map(|found| point(report, found)).collect();
    let points = if points.is_empty() { words.say(ReportWord::ReportLawNothing).to_owned() } else { points.join("; ") };
    let of = words.fill(ReportWord::ReportLawTouched, &[("touched", &touched), ("all", &all)]);
    let touched = node("tr").add(th(named.name)).add(td(of)).add(td(points));
    node("tbody").add(touched).add(dates)
}

/// A point by its place in the text, with the practices that serve it too little.
fn point(report: &Report, found: &DutyGap<'_>) -> String {
    let practices: Vec<String> =
        found.gaps.iter().map(|need| report.model.question(need.question).within.to_owned()).collect();
    let mark = if found.duty.permission {
        "*"
    } else if found.duty.high_risk {
        "†"
    } else {
        ""
    };
    let values = [("reference", found.duty.reference), ("mark", mark), ("practices", &*practices.join(", "))];
    report.words.fill(ReportWord::ReportLawPoint, &values)
}
