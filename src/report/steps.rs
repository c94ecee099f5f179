//! Appendix: every step in full, in the order in which they are done.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, p};
use super::roadmap::when;
use super::tree::{Node, node};
use super::words::ReportWord;
use crate::roadmap::PlannedStep;
use crate::text::{Plural, Word, sentences};

/// The part; nothing where there is nothing to do.
pub(super) fn part(report: &Report) -> Option<Node> {
    let timeline = report.timeline();
    let steps = timeline.ordered();
    (!steps.is_empty()).then(|| {
        pieces::part(report, Part::Steps)
            .add(p(report.words.say(ReportWord::ReportStepsLead)))
            .all(steps.into_iter().map(|planned| step(report, planned)))
    })
}

fn step(report: &Report, planned: &PlannedStep) -> Node {
    let (words, page, roadmap) = (&report.words, &report.words.page, &report.findings.roadmap);
    let lift = planned.lift;
    let named = report.model.step(lift.question, lift.to);
    let number = page.number(roadmap.place(planned.number));
    let days = page.count(Plural::RoadmapDays, planned.days);
    let upkeep = (planned.upkeep > 0)
        .then(|| page.fill(Word::RoadmapUpkeepShort, &[("days", &page.count(Plural::RoadmapDays, planned.upkeep))]));
    let mut facts = vec![sentences::lift(&report.model, page, lift), days];
    facts.extend(sentences::proof_takes(page, planned));
    facts.extend(upkeep);
    let span = roadmap.schedule.span(planned.number).unwrap_or_default();
    let role = report.pack.step(lift.question, lift.to).map(|step| report.model.role(step.lead).to_owned());
    let lead = report.notes.lead(&report.pack, lift);
    let lead = if lead.is_empty() { role.unwrap_or_default() } else { lead };
    let mut after: Vec<u32> = planned.after.iter().map(|number| roadmap.place(*number)).collect();
    after.sort_unstable();
    let after: Vec<String> = after.into_iter().map(|place| page.number(place)).collect();
    let count = u32::try_from(after.len()).unwrap_or(u32::MAX);
    let after = (count > 0).then(|| page.count_and_fill(Plural::RoadmapAfter, count, &[("steps", &page.list(&after))]));
    let undecided = planned.undecided.then(|| page.say(Word::RoadmapUndecided).to_owned());
    let when: Vec<String> = [Some(when(report, span)), after, undecided].into_iter().flatten().collect();
    let entry = |term: &str, said: &str| node("div").add(node("dt").text(term)).add(node("dd").text(said));
    node("section")
        .class("rp-step")
        .add(pieces::h3([&*number, ". ", named.title].concat()))
        .add(pieces::p_of("rp-note", facts.join(", ")))
        .add(
            node("dl")
                .class("rp-terms")
                .add(entry(page.say(Word::RoadmapDo), named.instruction))
                .add(entry(page.say(Word::RoadmapDone), named.done))
                .add(entry(page.say(Word::RoadmapMistake), named.mistake))
                .add(entry(page.say(Word::RoadmapLead), &lead))
                .add(entry(words.say(ReportWord::ReportColumnWhen), &when.join(". "))),
        )
}
