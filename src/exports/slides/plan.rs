//! The plan: the stages that it leads to, and every step in a table, on as many slides as that takes.

use super::frame::{across, figures, fitting, line, table, text, texts};
use super::opening::nothing_planned;
use super::{Column, Slide, Style};
use crate::exports::Exports;
use crate::exports::tables::in_order;
use crate::report::ReportWord;
use crate::roadmap::PlannedStep;
use crate::text::{Word, sentences, stages};

/// Rows that fit on a slide.
pub(super) const ROWS: usize = 11;

/// Slides that nobody would leaf through are not made; the table of steps has the rest.
const MOST_SLIDES: usize = 8;

pub(super) fn plan(exports: &Exports<'_>) -> Vec<Slide> {
    let (words, roadmap) = (exports.words, &exports.findings.roadmap);
    if roadmap.is_empty() {
        let said = line(Style::Plain, nothing_planned(exports));
        let title = words.page.say(Word::PlanHeading).to_owned();
        return vec![Slide { title, parts: vec![text(across(0, 70), vec![said])], ..Slide::default() }];
    }
    let rows: Vec<Vec<String>> = in_order(exports).into_iter().map(|step| row(exports, step)).collect();
    let slide = |rows: &[Vec<String>]| Slide {
        title: [words.page.say(Word::PlanHeading), ": ", &*exports.steps_sentence()].concat(),
        lead: goals(exports),
        parts: vec![table(across(0, 100), columns(exports), rows.to_vec())],
        ..Slide::default()
    };
    rows.chunks(ROWS).take(MOST_SLIDES).map(slide).collect()
}

fn columns(exports: &Exports<'_>) -> Vec<Column> {
    let say = |word| exports.words.say(word);
    vec![
        texts(say(ReportWord::ExportStep), 430),
        texts(say(ReportWord::ExportPractice), 380),
        figures(say(ReportWord::ExportDays), 100),
        texts(say(ReportWord::ExportWhen), 123),
        texts(say(ReportWord::ExportLead), 180),
    ]
}

fn row(exports: &Exports<'_>, step: &PlannedStep) -> Vec<String> {
    let begins = exports.findings.roadmap.schedule.span(step.number).and_then(|span| span.begins);
    vec![
        fitting(&exports.step_title(step.number), 62),
        fitting(&sentences::lift(exports.model, &exports.words.page, step.lift), 54),
        exports.words.page.number(step.days),
        begins.map_or_else(String::new, |number| exports.quarter(number)),
        fitting(&exports.lead(step.lift), 24),
    ]
}

/// The stages, and the situation, that the plan leads to.
fn goals(exports: &Exports<'_>) -> String {
    let words = exports.words;
    let mut goals: Vec<String> = Vec::new();
    for goal in &exports.findings.goals {
        let Some(framework) = exports.pack.framework(goal.framework) else { continue };
        let number = stages::number(&words.page, framework, goal.stage);
        let name = exports.model.framework(framework.index).name;
        goals.push(words.fill(ReportWord::ExportGoal, &[("framework", name), ("number", &number)]));
    }
    if !exports.findings.targets.is_empty() {
        goals.push(words.say(ReportWord::ReportGoalSituation).to_owned());
    }
    words.fill(ReportWord::ExportGoals, &[("goals", &words.page.list(&goals))])
}
