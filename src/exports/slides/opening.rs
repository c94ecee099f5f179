//! The first two slides: whose result it is, and what it says in one look.

use super::frame::{across, estimate, fitting, line, text};
use super::{Line, Slide, Style};
use crate::exports::Exports;
use crate::model::Level;
use crate::report::{ReportPlural, ReportWord};
use crate::score::FrameworkScore;
use crate::text::{Plural, Word, sentences, stages};

/// Whose result it is, and of which day.
pub(super) fn cover(exports: &Exports<'_>) -> Slide {
    let words = exports.words;
    let day = words.page.fill(Word::ResultDate, &[("day", &words.page.day(exports.day))]);
    let named = exports.name();
    let title = words.page.say(Word::AppName);
    // Without a name the product's own would stand there twice.
    let lead = if named == title { day } else { [named, "\n", &*day].concat() };
    Slide { cover: true, title: title.to_owned(), lead, parts: Vec::new() }
}

/// Most practices that a summary names.
const PRACTICES: usize = 3;

/// The stage in the leading framework, what holds the next one back, and what the way there takes.
pub(super) fn summary(exports: &Exports<'_>) -> Slide {
    let (words, findings) = (exports.words, exports.findings);
    let Some(score) = findings.score.frameworks.first() else { return Slide::default() };
    let coverage = &findings.score.coverage;
    let given = words.page.number(coverage.given());
    let answered = words.page.count_and_fill(Plural::ResultCoverage, coverage.total(), &[("given", &given)]);
    let mean =
        findings.score.overall.map(|mean| words.page.fill(Word::ResultMean, &[("mean", &words.page.mean(mean))]));
    Slide {
        title: sentences::finding(exports.pack, exports.model, &words.page, &findings.answers, score),
        lead: [&*answered, " ", &*mean.unwrap_or_default()].concat(),
        parts: vec![
            text(across(0, 30), stage(exports, score)),
            text(across(35, 68), obstacles(exports)),
            text(across(72, 100), effort(exports)),
        ],
        ..Slide::default()
    }
}

fn stage(exports: &Exports<'_>, score: &FrameworkScore) -> Vec<Line> {
    let Some(framework) = exports.pack.framework(score.framework) else { return Vec::new() };
    let number = stages::number(&exports.words.page, framework, score.confirmed);
    let name = exports.model.stage(framework.index, score.confirmed).name;
    vec![
        line(Style::Heading, exports.model.framework(framework.index).name),
        line(Style::Figure, exports.words.fill(ReportWord::ExportStage, &[("number", &number)])),
        line(Style::Plain, name),
        line(
            Style::Note,
            stages::sentence(exports.model, &exports.words.page, framework, score, &exports.findings.answers),
        ),
    ]
}

/// The practices that next stages lack, the weightiest first.
fn obstacles(exports: &Exports<'_>) -> Vec<Line> {
    let (words, page, findings) = (exports.words, &exports.words.page, exports.findings);
    let mut lines = vec![line(Style::Heading, words.say(ReportWord::ReportBlockersHeading))];
    if findings.holding_back.is_empty() {
        lines.push(line(Style::Plain, words.say(ReportWord::ReportBlockersNone)));
    }
    let level = |level: Level| page.number(u32::from(level.number()));
    lines.extend(findings.holding_back.iter().take(PRACTICES).map(|blocker| {
        let today = findings.answers.get(blocker.question).level().map(level);
        let word = if today.is_some() { ReportWord::ReportBlocker } else { ReportWord::ReportBlockerOpen };
        let names: Vec<String> =
            blocker.frameworks.iter().map(|index| exports.model.framework(*index).name.to_owned()).collect();
        let today = today.unwrap_or_default();
        let values = [("level", &*level(blocker.level)), ("today", &*today), ("frameworks", &*page.list(&names))];
        let said = [exports.model.question(blocker.question).name, " ", &*words.fill(word, &values)].concat();
        line(Style::Item, fitting(&said, 260))
    }));
    lines
}

fn effort(exports: &Exports<'_>) -> Vec<Line> {
    let (words, roadmap) = (exports.words, &exports.findings.roadmap);
    let mut lines = vec![line(Style::Heading, words.say(ReportWord::ReportCostHeading))];
    if roadmap.is_empty() {
        lines.push(line(Style::Plain, nothing_planned(exports)));
        return lines;
    }
    let days = words.page.count(Plural::RoadmapDays, roadmap.days());
    let count = u32::try_from(roadmap.steps.len()).unwrap_or(u32::MAX);
    lines.push(line(Style::Figure, days.clone()));
    lines.push(line(Style::Plain, words.page.count_and_fill(Plural::RoadmapSentence, count, &[("days", &days)])));
    if !roadmap.schedule.is_cut() {
        let quarters = roadmap.schedule.quarters.last().map_or(0, |quarter| quarter.number);
        lines.push(line(Style::Plain, words.page.count(Plural::RoadmapQuarters, quarters)));
    }
    // What all next stages take together says something beside that, unless it is the plan.
    let next = &exports.findings.next;
    let all = next.all.filter(|_| next.goals != exports.findings.goals);
    if let Some((days, quarters)) = all.and_then(|cost| Some((cost.days, cost.quarters?))) {
        let values = [
            ("days", &*words.page.count(Plural::RoadmapDays, days)),
            ("quarters", &*words.count(ReportPlural::ReportQuarters, quarters, &[])),
        ];
        lines.push(line(Style::Note, words.fill(ReportWord::ReportCostAll, &values)));
    }
    lines.push(line(Style::Note, estimate(exports)));
    lines
}

/// Why there is no plan.
pub(super) fn nothing_planned(exports: &Exports<'_>) -> String {
    match &exports.findings.plan {
        Ok(_) => exports.words.page.say(Word::PlanTop).to_owned(),
        Err(reasons) => {
            let said = |reason| sentences::impossible(exports.pack, exports.model, &exports.words.page, reason);
            let mut all = vec![exports.words.page.say(Word::PlanImpossible).to_owned()];
            all.extend(reasons.iter().map(said));
            all.join(" ")
        }
    }
}
