//! The last slides: what to begin with, and what the result is and is not.

use super::frame::{across, estimate, fitting, line, table, text, texts};
use super::{Slide, Style};
use crate::exports::Exports;
use crate::exports::calendar::again;
use crate::report::ReportWord;

/// Steps of the first quarter that a slide has room for.
const MOST: usize = 5;

/// The steps that begin in the first quarter, with what to do, how one knows that it is done, and who leads.
pub(super) fn next_steps(exports: &Exports<'_>) -> Option<Slide> {
    let (words, roadmap) = (exports.words, &exports.findings.roadmap);
    let first = roadmap.schedule.quarters.first()?;
    let mut begun: Vec<u32> = first.parts.iter().filter(|part| part.begins).map(|part| part.step).collect();
    crate::ordered::sort_by_key(&mut begun, |number| roadmap.place(*number));
    let row = |number: &u32| {
        let step = roadmap.step(*number)?;
        let named = exports.model.step(step.lift.question, step.lift.to);
        Some(vec![
            fitting(&exports.step_title(*number), 62),
            fitting(named.instruction, 260),
            fitting(named.done, 200),
            fitting(&exports.lead(step.lift), 40),
        ])
    };
    let rows: Vec<Vec<String>> = begun.iter().filter_map(row).take(MOST).collect();
    let say = |word| words.say(word);
    let columns = vec![
        texts(say(ReportWord::ExportStep), 260),
        texts(say(ReportWord::ExportDo), 430),
        texts(say(ReportWord::ExportDone), 373),
        texts(say(ReportWord::ExportLead), 150),
    ];
    Some(Slide {
        title: words.fill(ReportWord::ExportNextSteps, &[("quarter", &exports.quarter(first.number))]),
        lead: words.fill(ReportWord::ExportAgainOn, &[("day", &words.page.day(again(exports.day)))]),
        parts: vec![table(across(0, 100), columns, rows)],
        ..Slide::default()
    })
}

/// What the result is and is not, and where the frameworks come from.
pub(super) fn about(exports: &Exports<'_>) -> Slide {
    let words = exports.words;
    let revision = words.page.number(u32::from(exports.pack.revision()));
    let mut lines = vec![
        line(Style::Item, words.say(ReportWord::ExportAboutSelf)),
        line(Style::Item, words.fill(ReportWord::ExportAboutRevision, &[("revision", &revision)])),
        line(Style::Item, estimate(exports)),
        line(Style::Heading, words.say(ReportWord::ExportSource)),
    ];
    let sources = exports.findings.score.frameworks.iter().map(|score| exports.model.framework(score.framework).source);
    lines.extend(sources.map(|source| line(Style::Note, fitting(source, 260))));
    Slide {
        title: words.say(ReportWord::ExportAbout).to_owned(),
        parts: vec![text(across(0, 100), lines)],
        ..Slide::default()
    }
}
