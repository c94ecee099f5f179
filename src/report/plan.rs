//! The plan: what was chosen to be reached, what the least effort to all of it is, and what it does without.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, h3, list, number, p, p_of, table, td, th, together};
use super::tree::Node;
use super::words::{ReportPlural, ReportWord};
use crate::plan::Plan;
use crate::text::{Plural, Word, sentences};

/// The part.
pub(super) fn part(report: &Report) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let part = pieces::part(report, Part::Plan);
    let findings = &report.findings;
    if findings.goals.is_empty() && findings.targets.is_empty() {
        return part.add(p(page.say(Word::PlanTop)));
    }
    let part = part.add(together([h3(words.say(ReportWord::ReportGoals)), goals(report)]));
    match &findings.plan {
        Ok(plan) => part.add(least(report, plan)).maybe(spared(report, plan)),
        Err(reasons) => {
            let reasons = reasons.iter().map(|reason| sentences::impossible(&report.pack, &report.model, page, reason));
            part.add(p(page.say(Word::PlanImpossible))).maybe(list(reasons))
        }
    }
}

/// What is planned for, and what each adds to the others.
fn goals(report: &Report) -> Node {
    let (words, page, findings) = (&report.words, &report.words.page, &report.findings);
    let chosen = !report.plan.goals.is_empty() || report.plan.situation;
    let adds = findings.plan.as_ref().map(|plan| plan.adds.clone()).unwrap_or_default();
    let items = report.goal_names().into_iter().enumerate().map(|(nth, name)| match adds.get(nth) {
        Some(days) => {
            let values = [("goal", &*name), ("days", &*page.count(Plural::RoadmapDays, *days))];
            words.fill(if *days == 0 { ReportWord::ReportGoalFree } else { ReportWord::ReportGoalAdds }, &values)
        }
        None => words.fill(ReportWord::ReportGoal, &[("goal", &name)]),
    });
    let by_itself = (!chosen).then(|| p_of("rp-note", words.say(ReportWord::ReportGoalNobody)));
    together(list(items)).maybe(by_itself)
}

fn least(report: &Report, plan: &Plan) -> Node {
    let (words, page, roadmap) = (&report.words, &report.words.page, &report.findings.roadmap);
    let count = u32::try_from(plan.lifts.len()).unwrap_or(0);
    let days = page.count(Plural::RoadmapDays, plan.effort);
    let proof = match (plan.proven, plan.excess_at_most) {
        (true, _) => page.say(Word::PlanProven).to_owned(),
        (false, Some(excess)) => {
            let share = page.per_cent(u16::try_from(excess).unwrap_or(u16::MAX));
            page.fill(Word::PlanBest, &[("share", &share)])
        }
        (false, None) => page.say(Word::PlanBestUnknown).to_owned(),
    };
    let said = [page.count_and_fill(Plural::RoadmapSentence, count, &[("days", &days)]), proof].join(" ");
    let left_out = u32::try_from(roadmap.dropped.len()).unwrap_or(0);
    let left_out = (left_out > 0).then(|| p(words.count(ReportPlural::ReportLeftOut, left_out, &[])));
    let estimate = if roadmap.scaled { ReportWord::ReportEstimateScaled } else { ReportWord::ReportEstimate };
    together([h3(words.say(ReportWord::ReportLeast)), p(said)])
        .maybe(left_out)
        .add(p_of("rp-note", words.say(estimate)))
}

/// What stages on the way ask for and the plan leaves as it is.
fn spared(report: &Report, plan: &Plan) -> Option<Node> {
    let (words, page) = (&report.words, &report.words.page);
    let rows = plan.spared.iter().map(|spared| {
        let answer = report.findings.answers.get(spared.question);
        let today = sentences::standing(page, answer);
        // The plan counts an undecided answer as the lowest level. The person has said no such thing.
        let stays = answer.level().map_or_else(String::new, |_| report.level(spared.stays));
        vec![th(report.practice(spared.question)), td(today), number(stays), number(report.level(spared.asked))]
    });
    let columns = [
        ReportWord::ReportColumnPractice,
        ReportWord::ReportColumnToday,
        ReportWord::ReportColumnAfter,
        ReportWord::ReportColumnAsked,
    ];
    (!plan.spared.is_empty()).then(|| {
        together([
            h3(words.say(ReportWord::ReportSpared)),
            p(words.say(ReportWord::ReportSparedText)),
            table("rp-spared", &columns.map(|column| words.say(column)), rows),
        ])
    })
}
