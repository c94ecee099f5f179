//! The roadmap: person-days of every quarter as a stacked chart, work and upkeep and what is left of the capacity, and what
//! begins and is proven in it as a table.

use super::frame::{across, figures, fitting, table, texts};
use super::{Part, Series, Slide, Tone};
use crate::exports::Exports;
use crate::report::{ReportPlural, ReportWord};
use crate::roadmap::Quarter;
use crate::text::{Plural, Word};

/// Quarters that a chart and a table have room for. What comes after is said.
const MOST: usize = 8;

pub(super) fn roadmap(exports: &Exports<'_>) -> Option<Slide> {
    let (words, roadmap) = (exports.words, &exports.findings.roadmap);
    if roadmap.is_empty() {
        return None;
    }
    let all = &roadmap.schedule.quarters;
    let shown: Vec<&Quarter> = all.iter().take(MOST).collect();
    let last = all.last().map_or(0, |quarter| quarter.number);
    let title = if roadmap.schedule.is_cut() {
        words.page.say(Word::RoadmapHeading).to_owned()
    } else {
        words.page.count(Plural::RoadmapQuarters, last)
    };
    let left = u32::try_from(all.len().saturating_sub(MOST)).unwrap_or(u32::MAX);
    let capacity = words.page.count(Plural::RoadmapDays, roadmap.capacity);
    let mut lead = words.fill(ReportWord::ReportCapacity, &[("days", &capacity)]);
    if left > 0 {
        lead = [&*lead, " ", &*words.count(ReportPlural::ExportMoreQuarters, left, &[])].concat();
    }
    let columns = vec![
        texts(words.say(ReportWord::ExportQuarterColumn), 85),
        figures(words.say(ReportWord::ExportDays), 80),
        texts(words.say(ReportWord::ExportBegin), 130),
        texts(words.say(ReportWord::ExportProvenThen), 250),
    ];
    let chart = Part::Bars {
        at: across(0, 52),
        lying: false,
        stacked: true,
        names: shown.iter().map(|each| exports.quarter(each.number)).collect(),
        series: series(exports, &shown),
        axis: None,
        bare: false,
        decimals: None,
    };
    let rows = shown.iter().map(|each| row(exports, each)).collect();
    Some(Slide { title, lead, parts: vec![chart, table(across(55, 100), columns, rows)], ..Slide::default() })
}

fn series(exports: &Exports<'_>, quarters: &[&Quarter]) -> Vec<Series> {
    let capacity = exports.findings.roadmap.capacity;
    let of =
        |part: &dyn Fn(&Quarter) -> u32| quarters.iter().map(|quarter| part(quarter).saturating_mul(100)).collect();
    let free = |quarter: &Quarter| capacity.saturating_sub(quarter.used.saturating_add(quarter.upkeep));
    let name = |word| exports.words.say(word).to_owned();
    vec![
        Series { name: name(ReportWord::ExportWork), tone: Tone::Strong, values: of(&|quarter| quarter.used) },
        Series { name: name(ReportWord::ExportKeepUp), tone: Tone::Middle, values: of(&|quarter| quarter.upkeep) },
        Series { name: name(ReportWord::ExportFree), tone: Tone::Faint, values: of(&free) },
    ]
}

/// The steps that begin, by number, and the stages that are proven.
fn row(exports: &Exports<'_>, each: &Quarter) -> Vec<String> {
    let (words, roadmap) = (exports.words, &exports.findings.roadmap);
    let begun = each.parts.iter().filter(|part| part.begins);
    let mut numbers: Vec<u32> = begun.map(|part| roadmap.place(part.step)).collect();
    crate::ordered::sort(&mut numbers);
    let numbers: Vec<String> = numbers.into_iter().map(|number| words.page.number(number)).collect();
    let [before, after] = [each.number - 1, each.number].map(|number| &roadmap.projection.after(number).frameworks);
    let mut reached = Vec::new();
    for (_, now) in before.iter().zip(after).filter(|(was, now)| now.confirmed > was.confirmed) {
        let shown = exports.findings.score.frameworks.iter().any(|shown| shown.framework == now.framework);
        let Some(framework) = exports.pack.framework(now.framework).filter(|_| shown) else { continue };
        let number = crate::text::stages::number(&words.page, framework, now.confirmed);
        let name = exports.model.framework(framework.index).name;
        reached.push(words.fill(ReportWord::ExportGoal, &[("framework", name), ("number", &number)]));
    }
    vec![
        exports.quarter(each.number),
        words.page.number(each.used.saturating_add(each.upkeep)),
        fitting(&numbers.join(", "), 36),
        fitting(&reached.join("; "), 110),
    ]
}
