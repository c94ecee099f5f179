//! The tables: every answer with its note, every framework with its stage, every step with its days, effort and lead. Each
//! row has the stable id of what it is about, so that two exports can be laid side by side.

use super::Exports;
use super::csv::{self, Cell};
use crate::answers::Answer;
use crate::model::{Framework, Stage, StageIndex};
use crate::report::ReportWord;
use crate::roadmap::PlannedStep;
use crate::score::FrameworkScore;
use crate::text::{Word, Words, sentences};

/// One of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// A row a question.
    Answers,
    /// A row a framework.
    Stages,
    /// A row a step of the plan.
    Steps,
}

impl Table {
    /// The table as a file of comma-separated values.
    pub fn csv(self, exports: &Exports<'_>) -> String {
        csv::written(&self.rows(exports))
    }

    /// The same as rows, the names of the columns first.
    pub fn rows(self, exports: &Exports<'_>) -> Vec<Vec<Cell>> {
        let heading =
            |columns: &[ReportWord]| columns.iter().map(|word| Cell::text(exports.words.say(*word))).collect();
        match self {
            Table::Answers => [vec![heading(&ANSWERS)], answers(exports)].concat(),
            Table::Stages => [vec![heading(&STAGES)], stages(exports)].concat(),
            Table::Steps => [vec![heading(&STEPS)], steps(exports)].concat(),
        }
    }
}

const ANSWERS: [ReportWord; 8] = [
    ReportWord::ExportArea,
    ReportWord::ExportPractice,
    ReportWord::ExportQuestion,
    ReportWord::ExportAnswer,
    ReportWord::ExportLevel,
    ReportWord::ExportMeaning,
    ReportWord::ExportNote,
    ReportWord::ExportId,
];

fn answers(exports: &Exports<'_>) -> Vec<Vec<Cell>> {
    let (pack, model, words) = (exports.pack, exports.model, exports.words);
    let row = |question: &crate::model::Question| {
        let answer = exports.findings.answers.get(question.index);
        let named = model.question(question.index);
        vec![
            Cell::text(model.area(question.area).name),
            Cell::text(named.name),
            Cell::text(named.prompt),
            Cell::text(answer_in_words(&words.page, answer)),
            Cell::number(answer.level().map(|level| u32::from(level.number()))),
            Cell::text(answer.level().map_or("", |level| model.level(question.index, level))),
            Cell::text(exports.note(question.index)),
            Cell::text(question.id),
        ]
    };
    pack.areas().iter().flat_map(|area| pack.questions_of(area.index)).map(row).collect()
}

/// An answer as the list of all answers says it.
fn answer_in_words(words: &Words, answer: Answer) -> String {
    match answer {
        Answer::Level(level) => words.fill(Word::CheckLevel, &[("level", &words.number(u32::from(level.number())))]),
        Answer::NotApplicable => words.say(Word::QuestionNotApplicable).to_owned(),
        Answer::Unknown => words.say(Word::QuestionUnknown).to_owned(),
        Answer::Open => words.say(Word::CheckOpen).to_owned(),
    }
}

const STAGES: [ReportWord; 12] = [
    ReportWord::ExportFramework,
    ReportWord::ExportConfirmed,
    ReportWord::ExportConfirmedName,
    ReportWord::ExportPossible,
    ReportWord::ExportPossibleName,
    ReportWord::ExportNext,
    ReportWord::ExportNextName,
    ReportWord::ExportInPlace,
    ReportWord::ExportNeeded,
    ReportWord::ExportMissing,
    ReportWord::ExportSource,
    ReportWord::ExportId,
];

fn stages(exports: &Exports<'_>) -> Vec<Vec<Cell>> {
    let row = |score: &FrameworkScore| {
        let framework = exports.pack.framework(score.framework)?;
        let next = score.next.and_then(|(index, progress)| Some((framework.stage(index)?, progress)));
        let missing = next.map_or_else(String::new, |(stage, _)| missing(exports, framework, stage));
        let mut row = vec![Cell::text(exports.model.framework(framework.index).name)];
        row.extend(stage(exports, framework, Some(score.confirmed)));
        row.extend(stage(exports, framework, Some(score.possible)));
        row.extend(stage(exports, framework, next.map(|(stage, _)| stage.index)));
        row.extend([
            Cell::number(next.map(|(_, progress)| u32::from(progress.share().per_cent()))),
            Cell::number(next.map(|(_, progress)| u32::from(progress.wanted.per_cent()))),
            Cell::text(missing),
            Cell::text(exports.model.framework(framework.index).source),
            Cell::text(framework.id),
        ]);
        Some(row)
    };
    exports.findings.score.frameworks.iter().filter_map(row).collect()
}

/// The framework's own number of a stage, and its name.
fn stage(exports: &Exports<'_>, framework: &Framework, index: Option<StageIndex>) -> [Cell; 2] {
    let found = index.and_then(|index| framework.stage(index));
    let name = found.map_or("", |stage| exports.model.stage(framework.index, stage.index).name);
    [Cell::number(found.map(|stage| stage.number)), Cell::text(name)]
}

/// What keeps a stage from being confirmed, a line each.
fn missing(exports: &Exports<'_>, framework: &Framework, stage: &Stage) -> String {
    sentences::obstacles(exports.model, &exports.words.page, framework, stage, &exports.findings.answers).join("\n")
}

const STEPS: [ReportWord; 20] = [
    ReportWord::ExportNumber,
    ReportWord::ExportStep,
    ReportWord::ExportArea,
    ReportWord::ExportPractice,
    ReportWord::ExportFrom,
    ReportWord::ExportTo,
    ReportWord::ExportDays,
    ReportWord::ExportUpkeep,
    ReportWord::ExportBegins,
    ReportWord::ExportEnds,
    ReportWord::ExportProven,
    ReportWord::ExportFirstDay,
    ReportWord::ExportLastDay,
    ReportWord::ExportLead,
    ReportWord::ExportAfter,
    ReportWord::ExportCritical,
    ReportWord::ExportDo,
    ReportWord::ExportDone,
    ReportWord::ExportMistake,
    ReportWord::ExportId,
];

/// In the order in which the quarters do them, which is that of the numbers that people read.
fn steps(exports: &Exports<'_>) -> Vec<Vec<Cell>> {
    in_order(exports).into_iter().map(|step| step_row(exports, step)).collect()
}

/// The steps by the number that people read.
pub(super) fn in_order<'a>(exports: &'a Exports<'_>) -> Vec<&'a PlannedStep> {
    let mut steps: Vec<&PlannedStep> = exports.findings.roadmap.steps.iter().collect();
    crate::ordered::sort_by_key(&mut steps, |step| exports.findings.roadmap.place(step.number));
    steps
}

fn step_row(exports: &Exports<'_>, step: &PlannedStep) -> Vec<Cell> {
    let (model, roadmap, dates) = (exports.model, &exports.findings.roadmap, exports.set_dates());
    let question = exports.pack.question(step.lift.question);
    let span = roadmap.schedule.span(step.number).unwrap_or_default();
    let named = model.step(step.lift.question, step.lift.to);
    let from = step.lift.to.below().map(|level| u32::from(level.number()));
    let after: Vec<String> = step.after.iter().map(|other| roadmap.place(*other).to_string()).collect();
    let is_critical = roadmap.schedule.critical.steps.contains(&step.number);
    let day = |day: Option<crate::day::Day>| day.map_or(Cell::Empty, |day| Cell::Text(day.to_string()));
    vec![
        Cell::Number(roadmap.place(step.number)),
        Cell::text(named.title),
        Cell::text(question.map_or("", |question| model.area(question.area).name)),
        Cell::text(model.question(step.lift.question).name),
        Cell::number(from),
        Cell::Number(u32::from(step.lift.to.number())),
        Cell::Number(step.days),
        Cell::Number(step.upkeep),
        Cell::number(span.begins),
        Cell::number(span.ends),
        Cell::number(span.proven),
        day(dates.zip(span.begins).map(|(dates, quarter)| dates.begins(quarter))),
        day(dates.zip(span.ends).map(|(dates, quarter)| dates.ends(quarter))),
        Cell::text(exports.lead(step.lift)),
        Cell::text(after.join(" ")),
        Cell::text(if is_critical { exports.words.say(ReportWord::ExportYes) } else { "" }),
        Cell::text(named.instruction),
        Cell::text(named.done),
        Cell::text(named.mistake),
        Cell::text(step_id(exports, step)),
    ]
}

/// The id of a step, which outlasts revisions of the model: its question and the level that it leads to.
pub(super) fn step_id(exports: &Exports<'_>, step: &PlannedStep) -> String {
    let question = exports.pack.question(step.lift.question).map_or("", |question| question.id);
    [question, "-", &step.lift.to.number().to_string()].concat()
}
