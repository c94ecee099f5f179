//! Where each kind of entity begins among the lines of words. The order is that of `words_lines`.

use std::ops::Range;

use super::{
    AreaWords, BenefitWords, CriterionWords, FrameworkWords, InstrumentWords, PhaseWords, PitfallWords, QUESTION_LINES,
    ReportWords, StageWords, StepWords, SurveyWords, TensionWords, ToolWords,
};
use crate::lines::Lines;
use crate::model::{Framework, Pack, Rule};

/// Places in the first part. Areas follow the one line of the locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct First {
    pub(super) questions: usize,
    pub(super) frameworks: usize,
    pub(super) roles: usize,
    pub(super) end: usize,
}

impl First {
    pub(super) fn of(pack: &Pack) -> First {
        let questions = 1 + pack.areas().len() * AreaWords::LINES;
        let frameworks = questions + pack.questions().len() * QUESTION_LINES;
        let roles = frameworks + usize::from(pack.framework_count()) * FrameworkWords::LINES;
        First { questions, frameworks, roles, end: roles + pack.roles().len() }
    }
}

/// Places in the later part. It begins with the steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Later {
    pub(super) phases: usize,
    pub(super) pitfalls: usize,
    pub(super) benefits: usize,
    pub(super) tools: usize,
    pub(super) frameworks: Vec<FrameworkPlace>,
    pub(super) tensions: usize,
    pub(super) context: Vec<usize>,
    pub(super) instruments: Vec<usize>,
    pub(super) duties: usize,
    pub(super) surveys: usize,
    pub(super) reports: usize,
    pub(super) evidence: usize,
}

/// Where the words of each section, of each stage and of the readings of a framework are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FrameworkPlace {
    pub(super) sections: Vec<usize>,
    pub(super) stages: Vec<usize>,
    pub(super) readings: Range<usize>,
}

impl Later {
    /// The places; nothing where there are more or fewer lines than the pack takes.
    pub(super) fn of(pack: &Pack, lines: &Lines) -> Option<Later> {
        let phases = pack.steps().len() * StepWords::LINES;
        let pitfalls = phases + pack.phases().len() * PhaseWords::LINES;
        let benefits = pitfalls + pack.pitfalls().len() * PitfallWords::LINES;
        let tools = benefits + pack.benefits().len() * BenefitWords::LINES;
        let mut next = tools + pack.tools().len() * ToolWords::LINES;
        let frameworks =
            pack.frameworks().iter().map(|found| framework(found, lines, &mut next)).collect::<Option<_>>()?;
        let tensions = next;
        next += pack.tensions().len() * TensionWords::LINES;
        let context = starts(&mut next, pack.context().iter().map(|question| 1 + question.options.len()));
        let dates = pack.instruments().iter().map(|instrument| InstrumentWords::LINES + instrument.dates.len());
        let instruments = starts(&mut next, dates);
        let surveys = next + pack.duties().len();
        let reports = surveys + pack.surveys().len() * SurveyWords::LINES;
        let evidence = reports + pack.reports.len() * ReportWords::LINES;
        let places = Later {
            phases,
            pitfalls,
            benefits,
            tools,
            frameworks,
            tensions,
            context,
            instruments,
            duties: next,
            surveys,
            reports,
            evidence,
        };
        (lines.len() == evidence + pack.questions().len()).then_some(places)
    }
}

fn framework(framework: &Framework, lines: &Lines, next: &mut usize) -> Option<FrameworkPlace> {
    let sections = match &framework.rule {
        Rule::Gates(_) => &[][..],
        Rule::LeastSection(rule) => &rule.sections,
    };
    let sections = starts(next, sections.iter().map(|section| 1 + section.tests.len() * CriterionWords::LINES));
    let of_stage =
        framework.stages.iter().map(|stage| StageWords::LINES + stage.criteria.len() * CriterionWords::LINES);
    let stages = starts(next, of_stage);
    let count = (*next..lines.len()).position(|place| lines.line(place).is_empty())?;
    let readings = *next..*next + count;
    *next += count + 1;
    Some(FrameworkPlace { sections, stages, readings })
}

/// Where each of several entities begins that take these numbers of lines, one after another.
fn starts(next: &mut usize, lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let start = |length| {
        let start = *next;
        *next += length;
        start
    };
    lengths.map(start).collect()
}
