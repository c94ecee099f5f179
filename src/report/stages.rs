//! The stage in each framework: where it stands, what stands in the way of the next one, and by which words of its source.
//! Every criterion, met or not, is next door, in `criteria`.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, h3, list, number, p, p_of, table, td, th};
use super::tree::{Node, node};
use super::words::{ReportPlural, ReportWord};
use crate::model::{Framework, Stage};
use crate::score::FrameworkScore;
use crate::score::reasons::{self, Source, Standing, Trace};
use crate::text::{sentences, stages};

/// The part.
pub(super) fn part(report: &Report) -> Node {
    pieces::of_frameworks(report, Part::Stages, ReportWord::ReportStagesLead, framework)
}

fn framework(report: &Report, framework: &Framework, score: &FrameworkScore) -> Node {
    let (words, page, model) = (&report.words, &report.words.page, &report.model);
    let answers = &report.findings.answers;
    let named = model.framework(framework.index);
    let section = node("section")
        .class("rp-framework")
        .add(h3(named.name))
        .add(p(stages::sentence(model, page, framework, score, answers)))
        .add(p_of("rp-note", model.stage(framework.index, score.confirmed).summary));
    let Some(next) = score.next.and_then(|(index, _)| framework.stage(index)) else { return section };
    let values = [("number", &*page.number(next.number)), ("name", model.stage(framework.index, next.index).name)];
    let way = node("h4").text(words.fill(ReportWord::ReportWhyNot, &values));
    let obstacles = sentences::obstacles(model, page, framework, next, answers);
    let grounds = reasons::trace(framework, next, answers);
    let (missing, met): (Vec<Trace>, Vec<Trace>) = grounds.into_iter().partition(|ground| ground.standing.is_open());
    let met = u32::try_from(met.len()).unwrap_or(u32::MAX);
    let met = words.count(ReportPlural::ReportMet, met, &[("number", &page.number(next.number))]);
    let section = section.add(way).maybe(list(obstacles));
    if missing.is_empty() {
        return section.add(p_of("rp-note", met));
    }
    section.add(lacking(report, framework, next, &missing)).add(p_of("rp-note", met))
}

fn lacking(report: &Report, framework: &Framework, _next: &Stage, missing: &[Trace]) -> Node {
    let words = &report.words;
    let row = |ground: &Trace| {
        let words_of = source(report, framework, ground);
        let mut practice = th(report.practice(ground.question));
        for mark in marks(report, ground) {
            practice = practice.text(" ").add(pieces::tag(mark));
        }
        let has = sentences::standing(&words.page, report.findings.answers.get(ground.question));
        vec![practice, number(report.level(ground.level)), td(has), td(words_of)]
    };
    let columns = [
        ReportWord::ReportColumnPractice,
        ReportWord::ReportColumnNeeds,
        ReportWord::ReportColumnToday,
        ReportWord::ReportColumnSource,
    ];
    table("rp-grounds", &columns.map(|column| words.say(column)), missing.iter().map(row))
}

/// Where the source asks for it, and what it says there.
pub(super) fn source(report: &Report, framework: &Framework, ground: &Trace) -> String {
    let source = match ground.source {
        Source::Criterion(stage, place) => report.model.criterion(framework.index, stage, place),
        Source::Test(section, place) => report.model.test(framework.index, section, place),
    };
    report.words.fill(ReportWord::ReportSource, &[("section", source.section), ("says", source.says)])
}

/// What sets a ground apart.
pub(super) fn marks(report: &Report, ground: &Trace) -> Vec<String> {
    let marks = [
        (ground.required, ReportWord::ReportRequired),
        (ground.judgement, ReportWord::ReportReading),
        (ground.standing == Standing::Half, ReportWord::ReportHalf),
    ];
    marks.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| report.words.say(word).to_owned()).collect()
}
