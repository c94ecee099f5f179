//! One page for a board: the finding, all frameworks, what holds back most, and what the way on takes.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, h3, p, p_of, together};
use super::strip::strip;
use super::tree::{Node, node};
use super::words::{ReportPlural, ReportWord};
use crate::score::Blocker;
use crate::text::{Plural, sentences, stages};

/// How many blockers a board is told of.
const FEW: usize = 3;

/// The part.
pub(super) fn part(report: &Report) -> Node {
    let words = &report.words;
    pieces::part(report, Part::Summary)
        .add(finding(report))
        .add(together([h3(words.say(ReportWord::ReportStripHeading)), strip(report), p_of("rp-note", key(report))]))
        .add(held_back(report))
        .add(way_on(report))
}

fn finding(report: &Report) -> Node {
    let (words, score) = (&report.words, &report.findings.score);
    let leading = score.frameworks.first().and_then(|score| Some((score, report.pack.framework(score.framework)?)));
    let Some((score, framework)) = leading else { return p("") };
    let page = &words.page;
    let stage = report.model.stage(framework.index, score.confirmed).name;
    let values = [
        ("framework", report.model.framework(framework.index).name),
        ("number", &*stages::number(page, framework, score.confirmed)),
        ("lowest", &*framework.stages.first().map_or_else(String::new, |stage| page.number(stage.number))),
        ("top", &*stages::number(page, framework, framework.top())),
        ("name", stage),
    ];
    let said = words.fill(ReportWord::ReportFinding, &values);
    let why = sentences::finding(&report.pack, &report.model, page, &report.findings.answers, score);
    node("p").class("rp-finding").add(node("strong").text(said)).text(" ").text(why)
}

fn key(report: &Report) -> String {
    let coverage = report.findings.score.coverage;
    let page = &report.words.page;
    let values = [("given", &*page.number(coverage.given()))];
    let answered = report.words.count(ReportPlural::ReportAnsweredOf, coverage.total(), &values);
    [report.words.say(ReportWord::ReportStripKey), &answered].join(" ")
}

fn held_back(report: &Report) -> Node {
    let words = &report.words;
    let heading = h3(words.say(ReportWord::ReportBlockersHeading));
    if report.blockers.is_empty() {
        return together([heading, p(words.say(ReportWord::ReportBlockersNone))]);
    }
    let items = report.blockers.iter().take(FEW).map(|blocker| self::blocker(report, blocker));
    let left = u32::try_from(report.blockers.len().saturating_sub(FEW)).unwrap_or(0);
    let more = (left > 0).then(|| p_of("rp-note", words.count(ReportPlural::ReportBlockersMore, left, &[])));
    together([heading, node("ol").class("rp-blockers").all(items)]).maybe(more)
}

fn blocker(report: &Report, blocker: &Blocker) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let named = report.model.question(blocker.question);
    let today = report.findings.answers.get(blocker.question).level().map(|level| report.level(level));
    let word = if today.is_some() { ReportWord::ReportBlocker } else { ReportWord::ReportBlockerOpen };
    let names: Vec<String> =
        blocker.frameworks.iter().map(|index| report.model.framework(*index).name.to_owned()).collect();
    let values = [("level", &*report.level(blocker.level)), ("today", today.as_deref().unwrap_or_default()), ("frameworks", &*page.list(&names))];
    node("li")
        .add(node("strong").text(named.name))
        .text(" ")
        .text(words.fill(word, &values))
        .text(" ")
        .text(named.why)
}

fn way_on(report: &Report) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let heading = h3(words.say(ReportWord::ReportCostHeading));
    let roadmap = &report.findings.roadmap;
    if report.findings.plan.is_err() {
        return together([heading, p(words.say(ReportWord::ReportCostImpossible))]);
    }
    if roadmap.is_empty() {
        return together([heading, p(words.say(ReportWord::ReportCostNothing))]);
    }
    let quarters = roadmap.schedule.quarters.last().map_or(0, |quarter| quarter.number);
    let steps = u32::try_from(roadmap.steps.len()).unwrap_or(u32::MAX);
    let takes = |[steps, days, quarters]: [u32; 3]| {
        [
            page.count(Plural::RoadmapDays, days),
            words.count(ReportPlural::ReportSteps, steps, &[]),
            words.count(ReportPlural::ReportQuarters, quarters, &[]),
        ]
    };
    let cost = |word: ReportWord, goals: &str, figures: [u32; 3]| {
        let [days, steps, quarters] = takes(figures);
        p(words.fill(word, &[("goals", goals), ("days", &days), ("steps", &steps), ("quarters", &quarters)]))
    };
    let goals = page.list(&report.goal_names());
    let chosen = cost(ReportWord::ReportCost, &goals, [steps, roadmap.days(), quarters]);
    let all = report.all_next.map(|figures| cost(ReportWord::ReportCostAll, "", figures));
    let capacity = page.count(Plural::RoadmapDays, roadmap.capacity);
    let note = [
        words.fill(ReportWord::ReportCapacity, &[("days", &capacity)]),
        words.say(if roadmap.scaled { ReportWord::ReportEstimateScaled } else { ReportWord::ReportEstimate }).to_owned(),
    ];
    together([heading, chosen]).maybe(all).add(p_of("rp-note", note.join(" ")))
}
