//! How it was worked out, and what it does not say.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, h3, list, p};
use super::tree::{Node, node};
use super::words::ReportWord;
use crate::model::Framework;
use crate::text::{Word, sentences, stages};

/// The part.
pub(super) fn part(report: &Report) -> Node {
    let words = &report.words;
    let limits = [
        ReportWord::ReportLimitSelf,
        ReportWord::ReportLimitReadings,
        ReportWord::ReportLimitNoAverage,
        ReportWord::ReportLimitEfforts,
        ReportWord::ReportLimitLaws,
    ];
    let sources = report.findings.frameworks(&report.pack).map(|framework| {
        let named = report.model.framework(framework.index);
        node("li").add(node("strong").text(named.name)).text(". ").text(named.source)
    });
    let revision = report.words.page.number(u32::from(report.pack.revision()));
    pieces::part(report, Part::Method)
        .add(h3(words.say(ReportWord::ReportMethodHeading)))
        .add(p(words.fill(ReportWord::ReportMethodText, &[("revision", &revision)])))
        .all(rules(report))
        .add(h3(words.say(ReportWord::ReportLimitsHeading)))
        .maybe(list(limits.map(|limit| words.say(limit).to_owned())))
        .add(h3(words.page.say(Word::StagesSource)))
        .add(node("ul").class("rp-sources").all(sources))
}

/// Each rule once, with the frameworks that follow it.
fn rules(report: &Report) -> Vec<Node> {
    let (words, page) = (&report.words, &report.words.page);
    let mut found: Vec<(String, Vec<String>, Vec<&Framework>)> = Vec::new();
    for framework in report.findings.frameworks(&report.pack) {
        let (said, conditions) = sentences::rule(page, framework);
        match found.iter_mut().find(|(known, list, _)| (known, list) == (&said, &conditions)) {
            Some((.., frameworks)) => frameworks.push(framework),
            None => found.push((said, conditions, vec![framework])),
        }
    }
    let rule = |(said, conditions, frameworks): (String, Vec<String>, Vec<&Framework>)| {
        let names: Vec<String> =
            frameworks.iter().map(|framework| report.model.framework(framework.index).name.to_owned()).collect();
        let judged: Vec<String> = frameworks
            .iter()
            .filter_map(|framework| Some((framework, stages::judged(page, framework)?)))
            .map(|(framework, judged)| [report.model.framework(framework.index).name, ": ", &judged].concat())
            .collect();
        let whose = words.fill(ReportWord::ReportRuleOf, &[("frameworks", &page.list(&names))]);
        pieces::together([node("p").add(node("strong").text(whose)).text(" ").text(said)])
            .maybe(list(conditions))
            .all(judged.into_iter().map(p))
    };
    found.into_iter().map(rule).collect()
}
