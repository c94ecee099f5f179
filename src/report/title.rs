//! The title page: whose result it is, of when, by whom, in which frameworks; what is in the report; and where the result is
//! to be found again.

use super::input::Part;
use super::making::Report;
use super::pieces::{id, named, p_of};
use super::qr;
use super::tree::{Node, node};
use super::words::ReportWord;

/// The page.
pub(super) fn page(report: &Report) -> Node {
    let words = &report.words;
    let logo = report.logo.as_ref().map(|logo| {
        node("p").class("rp-logo").add(node("img").with("src", logo.address()).with("alt", logo_name(report)))
    });
    let whose = (!report.organisation.is_empty()).then(|| p_of("rp-organisation", &*report.organisation));
    node("header")
        .class("rp-title")
        .maybe(logo)
        .add(node("h1").text(words.say(ReportWord::ReportTitle)))
        .maybe(whose)
        .add(facts(report))
        .add(contents(report))
        .add(found_again(report))
}

fn logo_name(report: &Report) -> String {
    match report.organisation.as_str() {
        "" => report.words.say(ReportWord::ReportLogo).to_owned(),
        organisation => report.words.fill(ReportWord::ReportLogoOf, &[("organisation", organisation)]),
    }
}

fn facts(report: &Report) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let entry =
        |term: ReportWord, said: String| node("div").add(node("dt").text(words.say(term))).add(node("dd").text(said));
    let frameworks: Vec<String> = report
        .findings
        .frameworks(&report.pack)
        .map(|framework| report.model.framework(framework.index).name.to_owned())
        .collect();
    let assessor = (!report.assessor.is_empty()).then(|| entry(ReportWord::ReportAssessor, report.assessor.clone()));
    let label = report.label.as_ref().map(|label| entry(ReportWord::ReportLabel, label.clone()));
    node("dl")
        .class("rp-facts")
        .add(entry(ReportWord::ReportDate, page.day(report.dated)))
        .maybe(assessor)
        .maybe(label)
        .add(entry(ReportWord::ReportAnswered, page.day(report.day)))
        .add(entry(ReportWord::ReportFrameworks, page.list(&frameworks)))
}

fn contents(report: &Report) -> Node {
    let words = &report.words;
    let entry = |part: &Part| {
        let to = ["#", &*id(*part)].concat();
        node("li").add(node("a").with("href", to).text(named(report, *part)))
    };
    node("nav")
        .class("rp-contents")
        .with("aria-labelledby", "rp-contents")
        .add(node("h2").with("id", "rp-contents").text(words.say(ReportWord::ReportContents)))
        .add(node("ol").all(report.there.iter().map(entry)))
}

/// The link, and the code of it for a telephone.
fn found_again(report: &Report) -> Node {
    let (words, address) = (&report.words, &report.input.address);
    let code = qr::picture(address, words.say(ReportWord::ReportCode));
    let without = code.is_none().then(|| p_of("rp-note", words.say(ReportWord::ReportCodeTooLong)));
    let beside = report.input.plan.is_some().then(|| p_of("rp-note", words.say(ReportWord::ReportLinkWithoutPlan)));
    let said = node("div")
        .add(node("h2").text(words.say(ReportWord::ReportLinkHeading)))
        .add(p_of("rp-note", words.say(ReportWord::ReportLinkText)))
        .maybe(beside)
        .maybe(without)
        .add(p_of("rp-address", &**address));
    node("section").class("rp-again").maybe(code).add(said)
}
