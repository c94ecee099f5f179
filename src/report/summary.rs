//! One page for a board: the finding, all frameworks, what holds back most, and what the way on takes.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, h3, p, p_of, together};
use super::strip::strip;
use super::tree::{Node, node};
use super::words::{ReportPlural, ReportWord};
use crate::score::HoldingBack;
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
    if report.findings.holding_back.is_empty() {
        return together([heading, p(words.say(ReportWord::ReportBlockersNone))]);
    }
    let items = report.findings.holding_back.iter().take(FEW).map(|blocker| self::blocker(report, blocker));
    let left = u32::try_from(report.findings.holding_back.len().saturating_sub(FEW)).unwrap_or(0);
    let more = (left > 0).then(|| p_of("rp-note", words.count(ReportPlural::ReportBlockersMore, left, &[])));
    together([heading, node("ol").class("rp-blockers").all(items)]).maybe(more)
}

fn blocker(report: &Report, blocker: &HoldingBack) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let named = report.model.question(blocker.question);
    let today = report.findings.answers.get(blocker.question).level().map(|level| report.level(level));
    let word = if today.is_some() { ReportWord::ReportBlocker } else { ReportWord::ReportBlockerOpen };
    let frameworks: Vec<String> =
        blocker.frameworks.iter().map(|index| report.model.framework(*index).name.to_owned()).collect();
    let values = [
        ("level", &*report.level(blocker.level)),
        ("today", today.as_deref().unwrap_or_default()),
        ("frameworks", &*page.list(&frameworks)),
    ];
    node("li").add(node("strong").text(named.name)).text(" ").text(words.fill(word, &values)).text(" ").text(named.why)
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
    let takes = |days: u32, quarters: u32| {
        [page.count(Plural::RoadmapDays, days), words.count(ReportPlural::ReportQuarters, quarters, &[])]
    };
    let [days, quarters] = takes(roadmap.days(), quarters);
    let goals = page.list(&report.goal_names());
    let values = [("goals", &*goals), ("days", &*days), ("quarters", &*quarters)];
    let chosen = p(words.fill(ReportWord::ReportCost, &values));
    // What all next stages take together says something beside that, unless it is the plan.
    let next = report.findings.next.all.filter(|_| report.findings.next.goals != report.findings.goals);
    let all = next
        .and_then(|cost| Some(takes(cost.days, cost.quarters?)))
        .map(|[days, quarters]| p(words.fill(ReportWord::ReportCostAll, &[("days", &days), ("quarters", &quarters)])));
    let capacity = page.count(Plural::RoadmapDays, roadmap.capacity);
    let note = [
        words.fill(ReportWord::ReportCapacity, &[("days", &capacity)]),
        words
            .say(if roadmap.scaled { ReportWord::ReportEstimateScaled } else { ReportWord::ReportEstimate })
            .to_owned(),
    ];
    together([heading, chosen]).maybe(all).add(p_of("rp-note", note.join(" ")))
}
