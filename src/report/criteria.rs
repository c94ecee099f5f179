//! Appendix: every criterion of the next stage and of the confirmed one, with where it stands and what its source says.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, h3, list, number, table, td, th};
use super::stages::{marks, source};
use super::tree::{Node, node};
use super::words::ReportWord;
use crate::model::{Framework, Stage};
use crate::score::FrameworkScore;
use crate::score::reasons::{self, Standing, Trace};
use crate::text::sentences;

/// The part.
pub(super) fn part(report: &Report) -> Node {
    pieces::of_frameworks(report, Part::Criteria, ReportWord::ReportCriteriaLead, framework)
}

fn framework(report: &Report, framework: &Framework, score: &FrameworkScore) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let next = score.next.and_then(|(index, _)| framework.stage(index));
    let held = framework.stage(score.confirmed).filter(|stage| !stage.criteria.is_empty());
    let stages = [(next, ReportWord::ReportWhyNot), (held, ReportWord::ReportRestsOn)];
    let mut section = node("section").class("rp-framework").add(h3(report.model.framework(framework.index).name));
    for (stage, word) in stages.into_iter().filter_map(|(stage, word)| Some((stage?, word))) {
        let name = report.model.stage(framework.index, stage.index).name;
        let heading = words.fill(word, &[("number", &page.number(stage.number)), ("name", name)]);
        section = section.add(node("h4").text(heading)).add(grounds(report, framework, stage));
    }
    let readings: Vec<String> = report.model.readings(framework.index).map(str::to_owned).collect();
    if !readings.is_empty() {
        section = section.add(node("h4").text(words.say(ReportWord::ReportReadings))).maybe(list(readings));
    }
    section
}

fn grounds(report: &Report, framework: &Framework, stage: &Stage) -> Node {
    let (words, answers) = (&report.words, &report.findings.answers);
    let row = |ground: Trace| {
        let mut practice = th(report.practice(ground.question));
        for mark in marks(report, &ground) {
            practice = practice.text(" ").add(pieces::tag(mark));
        }
        let stands = words.say(match ground.standing {
            Standing::Met => ReportWord::ReportStandingMet,
            Standing::NotApplicable => ReportWord::ReportStandingNotApplicable,
            Standing::Half | Standing::Missing => ReportWord::ReportStandingMissing,
            Standing::Undecided => ReportWord::ReportStandingOpen,
        });
        let has = sentences::standing(&words.page, answers.get(ground.question));
        vec![practice, td(stands), number(report.level(ground.level)), td(has), td(source(report, framework, &ground))]
    };
    let columns = [
        ReportWord::ReportColumnPractice,
        ReportWord::ReportColumnStands,
        ReportWord::ReportColumnNeeds,
        ReportWord::ReportColumnToday,
        ReportWord::ReportColumnSource,
    ];
    let grounds = reasons::trace(framework, stage, answers).into_iter().map(row);
    table("rp-criteria", &columns.map(|column| words.say(column)), grounds)
}
