//! Answers that are open: which of them could still change a stage, and which cannot.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, p};
use super::tree::{Node, node};
use super::words::{ReportPlural, ReportWord};
use crate::text::{Plural, Word};

/// The part; nothing where every answer is given.
pub(super) fn part(report: &Report) -> Option<Node> {
    let (words, page, value) = (&report.words, &report.words.page, &report.findings.value);
    if value.ranked.is_empty() && value.idle.is_empty() {
        return None;
    }
    let count = |count: usize| u32::try_from(count).unwrap_or(0);
    let [width, falls, rises] =
        [value.width, value.falls, value.rises].map(|many| page.count(Plural::OpenStages, many));
    let values = [("width", &*width), ("falls", &*falls), ("rises", &*rises)];
    let plural = match (value.falls, value.rises) {
        (_, 0) => Plural::OpenBestFalls,
        (0, _) => Plural::OpenBestRises,
        _ => Plural::OpenBest,
    };
    let lead = if value.best.is_empty() {
        page.say(Word::OpenSettled).to_owned()
    } else {
        page.count_and_fill(plural, count(value.best.len()), &values)
    };
    let best = value.best.iter().map(|question| {
        let named = report.model.question(*question);
        node("li").add(node("strong").text(named.name)).text(". ").text(named.prompt)
    });
    let best = (!value.best.is_empty()).then(|| node("ol").all(best));
    let others = value.ranked.iter().map(|worth| worth.question).filter(|question| !value.best.contains(question));
    let others: Vec<String> = others.map(|question| report.model.question(question).within.to_owned()).collect();
    let others = (!others.is_empty())
        .then(|| p(words.fill(ReportWord::ReportOpenOthers, &[("practices", &page.list(&others))])));
    let idle: Vec<String> = value.idle.iter().map(|index| report.model.question(*index).within.to_owned()).collect();
    let idle = (!idle.is_empty())
        .then(|| p(words.count(ReportPlural::ReportOpenIdle, count(idle.len()), &[("practices", &page.list(&idle))])));
    Some(pieces::part(report, Part::Open).add(p(lead)).maybe(best).maybe(others).maybe(idle))
}
