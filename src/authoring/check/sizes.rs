//! Lists that are longer than any model needs, looked at before anything else.

use super::{MOST_AREAS, MOST_FRAMEWORKS, MOST_QUESTIONS, MOST_STAGES, PackFile, Problems};

const MOST_ROLES: usize = 64;
const MOST_PHASES: usize = 16;
const MOST_TOOLS: usize = 250;
const MOST_PITFALLS: usize = 64;
const MOST_REFERENCES: usize = 32;
const MOST_DUTIES: usize = 250;
const MOST_SECTIONS: usize = 16;
const MOST_EDITIONS: usize = 16;

pub(super) fn check(file: &PackFile, problems: &mut Problems) {
    problems.at_most("areas", file.areas.len(), 1, MOST_AREAS);
    problems.at_most("roles", file.roles.len(), 0, MOST_ROLES);
    problems.at_most("phases", file.phases.len(), 1, MOST_PHASES);
    problems.at_most("tools", file.tools.len(), 0, MOST_TOOLS);
    problems.at_most("questions", file.questions.len(), 1, MOST_QUESTIONS);
    problems.at_most("frameworks", file.frameworks.len(), 1, MOST_FRAMEWORKS);
    problems.at_most("steps", file.steps.len(), 0, MOST_QUESTIONS * 4);
    problems.at_most("pitfalls", file.pitfalls.len(), 0, MOST_PITFALLS);
    problems.at_most("benefits", file.benefits.len(), 0, MOST_PITFALLS);
    problems.at_most("tensions", file.tensions.len(), 0, MOST_PITFALLS);
    problems.at_most("context", file.context.len(), 0, MOST_REFERENCES);
    problems.at_most("instruments", file.instruments.len(), 0, MOST_REFERENCES);
    problems.at_most("duties", file.duties.len(), 0, MOST_DUTIES);
    problems.at_most("surveys", file.surveys.len(), 0, MOST_REFERENCES);
    problems.at_most("reports", file.reports.len(), 0, MOST_QUESTIONS);
    if !problems.0.is_empty() {
        return;
    }
    for (place, question) in file.questions.iter().enumerate() {
        problems.at_most(&format!("questions[{place}].who"), question.who.len(), 0, MOST_REFERENCES);
    }
    for (place, framework) in file.frameworks.iter().enumerate() {
        problems.at_most(&format!("frameworks[{place}].stages"), framework.stages.len(), 2, MOST_STAGES);
        for (nth, stage) in framework.stages.iter().take(MOST_STAGES).enumerate() {
            let path = format!("frameworks[{place}].stages[{nth}].criteria");
            problems.at_most(&path, stage.criteria.len(), 0, MOST_QUESTIONS);
        }
        problems.at_most(&format!("frameworks[{place}].sections"), framework.sections.len(), 0, MOST_SECTIONS);
        for (nth, section) in framework.sections.iter().take(MOST_SECTIONS).enumerate() {
            let path = format!("frameworks[{place}].sections[{nth}].tests");
            problems.at_most(&path, section.tests.len(), 1, MOST_REFERENCES);
        }
    }
    for (place, step) in file.steps.iter().enumerate() {
        problems.at_most(&format!("steps[{place}].tools"), step.tools.len(), 0, MOST_REFERENCES);
        problems.at_most(&format!("steps[{place}].needs"), step.needs.len(), 0, MOST_REFERENCES);
    }
    for (place, pitfall) in file.pitfalls.iter().enumerate() {
        problems.at_most(&format!("pitfalls[{place}].signals"), pitfall.signals.len(), 0, MOST_QUESTIONS);
    }
    for (place, benefit) in file.benefits.iter().enumerate() {
        problems.at_most(&format!("benefits[{place}].questions"), benefit.questions.len(), 0, MOST_QUESTIONS);
    }
    for (place, tension) in file.tensions.iter().enumerate() {
        problems.at_most(&format!("tensions[{place}].when"), tension.when.len(), 1, MOST_REFERENCES);
    }
    for (place, question) in file.context.iter().enumerate() {
        problems.at_most(&format!("context[{place}].options"), question.options.len(), 2, MOST_REFERENCES);
        for (nth, option) in question.options.iter().take(MOST_REFERENCES).enumerate() {
            let path = format!("context[{place}].options[{nth}].raises");
            problems.at_most(&path, option.raises.len(), 0, MOST_AREAS);
        }
    }
    for (place, instrument) in file.instruments.iter().enumerate() {
        problems.at_most(&format!("instruments[{place}].dates"), instrument.dates.len(), 0, MOST_REFERENCES);
    }
    for (place, duty) in file.duties.iter().enumerate() {
        problems.at_most(&format!("duties[{place}].questions"), duty.questions.len(), 0, MOST_QUESTIONS);
    }
    for (place, survey) in file.surveys.iter().enumerate() {
        problems.at_most(&format!("surveys[{place}].editions"), survey.editions.len(), 1, MOST_EDITIONS);
    }
    for (place, report) in file.reports.iter().enumerate() {
        problems.at_most(&format!("reports[{place}].figures"), report.figures.len(), 1, MOST_EDITIONS);
    }
}
