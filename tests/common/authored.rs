//! A small pack as an author would write it, with its words: the sound ground that seeded mistakes are planted in.

use std::collections::BTreeMap;

use mlops_maturity::authoring::Problem;
use mlops_maturity::authoring::format::{
    BenefitEntry, ConditionEntry, ContextEntry, ContextOptionEntry, DateEntry, DutyEntry, EditionEntry, FigureEntry,
    FrameworkEntry, InstrumentEntry, InstrumentKindEntry, PackFile, PitfallEntry, RaiseEntry, ReportEntry, ScaleEntry,
    SignalEntry, StageRef, SurveyEntry, TensionEntry, ToolEntry,
};
use mlops_maturity::authoring::words_format::{
    AreaWords, BenefitWords, ContextWords, CriterionWords, DutyWords, FrameworkWords, InstrumentWords, PhaseWords,
    PitfallWords, QuestionWords, ReportWords, StageWords, StepWords, SurveyWords, TensionWords, ToolWords, WordsFile,
};
use mlops_maturity::model::Pack;

use crate::common::packs;

/// Plants a mistake in the small pack and compares all problems that the checker then finds.
#[track_caller]
pub(crate) fn check(plant: impl FnOnce(&mut PackFile), expected: &[&str]) {
    let mut file = pack();
    plant(&mut file);
    let found = Pack::new(&file).err().unwrap_or_default();
    assert_eq!(lines(&found), expected);
}

/// Problems as a person reads them.
pub(crate) fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// `code` and `test` in the area `build`, `serve` in the area `run`, `prompt` in the optional area `extra`; a framework
/// of each rule, and one of everything else.
pub(crate) fn pack() -> PackFile {
    let mut file = packs::bare(&[("code", "build"), ("test", "build"), ("serve", "run"), ("prompt", "extra")]);
    file.areas[2].optional = true;
    file.frameworks = vec![
        packs::framework(
            "ladder",
            &[&[("code", 2, 2, true), ("serve", 2, 1, false)], &[("test", 3, 1, true), ("serve", 3, 1, false)]],
        ),
        packs::tally("tally", &[("made", &[("code", 2, 3), ("test", 3, 5)]), ("used", &[("serve", 2, 4)])], &[1, 2]),
    ];
    file.tools = vec![ToolEntry {
        id: "hammer".to_owned(),
        named_at: Some(StageRef { framework: "ladder".to_owned(), stage: 1 }),
    }];
    file.pitfalls = vec![PitfallEntry {
        id: "haste".to_owned(),
        signals: vec![SignalEntry { question: "test".to_owned(), below: 3 }],
    }];
    file.benefits = vec![BenefitEntry { id: "calm".to_owned(), questions: vec!["serve".to_owned()] }];
    lenses(&mut file);
    surveys(&mut file);
    file
}

/// `serve` is ahead of `test`; two choices of a size; a law with two days and a duty.
fn lenses(file: &mut PackFile) {
    file.tensions = vec![TensionEntry {
        id: "ahead".to_owned(),
        when: vec![at_least("serve", 3), below("test", 2)],
        resolve: packs::need("test", 2),
    }];
    let raises =
        vec![RaiseEntry { area: "run".to_owned(), level: 3 }, RaiseEntry { area: "extra".to_owned(), level: 2 }];
    let option = |id: &str, raises| ContextOptionEntry { id: id.to_owned(), raises, scale: ScaleEntry::default() };
    file.context = vec![ContextEntry {
        id: "size".to_owned(),
        options: vec![option("small", Vec::new()), option("large", raises)],
    }];
    let date = |date: &str| DateEntry { date: date.to_owned(), secondary: false };
    file.instruments = vec![InstrumentEntry {
        id: "law".to_owned(),
        kind: InstrumentKindEntry::Guidance,
        as_of: "2026-11-22".to_owned(),
        dates: vec![date("2026-08-02"), date("2027-12-02")],
    }];
    file.duties = vec![DutyEntry {
        id: "logging".to_owned(),
        instrument: "law".to_owned(),
        reference: "Article 12".to_owned(),
        high_risk: true,
        permission: true,
        secondary: true,
        questions: vec![packs::need("serve", 3), packs::need("prompt", 2)],
    }];
}

/// A survey of two editions, with a report of `test` in both and one of the optional `prompt` in the first.
fn surveys(file: &mut PackFile) {
    let edition = |year: u32, n| EditionEntry { year, n, from: format!("{year}-09-01"), to: format!("{year}-12-01") };
    file.surveys = vec![SurveyEntry {
        id: "poll".to_owned(),
        licence: "CC0-1.0".to_owned(),
        as_of: "2026-11-27".to_owned(),
        editions: vec![edition(2025, 135), edition(2024, 177)],
    }];
    let report = |id: &str, question: &str, figures| ReportEntry {
        id: id.to_owned(),
        question: question.to_owned(),
        survey: "poll".to_owned(),
        figures,
    };
    let figure = |year, count, base| FigureEntry { year, count, base };
    file.reports = vec![
        report("tested", "test", vec![figure(2025, 95, 113), figure(2024, 0, 177)]),
        report("prompted", "prompt", vec![figure(2025, 135, 135)]),
    ];
}

/// A condition from a level on.
pub(crate) fn at_least(question: &str, level: u32) -> ConditionEntry {
    ConditionEntry { question: question.to_owned(), at_least: Some(level), below: None }
}

/// A condition below a level.
pub(crate) fn below(question: &str, level: u32) -> ConditionEntry {
    ConditionEntry { question: question.to_owned(), at_least: None, below: Some(level) }
}

/// Words for everything in a pack.
pub(crate) fn words(file: &PackFile) -> WordsFile {
    let ids = |list: Vec<&String>| list.into_iter().cloned().collect::<Vec<String>>();
    let stage = || StageWords { name: say(), short: say(), summary: say(), ..StageWords::default() };
    let framework = |entry: &FrameworkEntry| FrameworkWords {
        name: say(),
        source: say(),
        summary: say(),
        readings: vec![say()],
        stages: entry.stages.iter().map(|entry| (entry.number, stage())).collect(),
        sections: all(entry.sections.iter().map(|entry| entry.id.clone()), say),
    };
    let levels = || (1..=5).map(|number| format!("At level {number}.")).collect();
    let question =
        || QuestionWords { name: say(), within: say(), prompt: say(), why: say(), evidence: say(), levels: levels() };
    let criteria = file.frameworks.iter().flat_map(criteria);
    WordsFile {
        locale: "en".to_owned(),
        areas: all(ids(file.areas.iter().map(|entry| &entry.id).collect()), || AreaWords {
            name: say(),
            within: say(),
            summary: say(),
        }),
        questions: all(ids(file.questions.iter().map(|entry| &entry.id).collect()), question),
        steps: all(file.steps.iter().map(|step| format!("{}.{}", step.question, step.to)), || StepWords {
            title: say(),
            instruction: say(),
            done: say(),
            mistake: say(),
        }),
        frameworks: file.frameworks.iter().map(|entry| (entry.id.clone(), framework(entry))).collect(),
        criteria: all(criteria, || CriterionWords { section: say(), says: say() }),
        phases: all(file.phases.clone(), || PhaseWords { name: say(), purpose: say() }),
        pitfalls: all(ids(file.pitfalls.iter().map(|entry| &entry.id).collect()), || PitfallWords {
            name: say(),
            what: say(),
            remedy: say(),
        }),
        benefits: all(ids(file.benefits.iter().map(|entry| &entry.id).collect()), || BenefitWords {
            name: say(),
            what: say(),
        }),
        tools: all(ids(file.tools.iter().map(|entry| &entry.id).collect()), || ToolWords {
            name: say(),
            purpose: say(),
        }),
        roles: all(file.roles.clone(), say),
        tensions: all(file.tensions.iter().map(|entry| entry.id.clone()), || TensionWords { name: say(), why: say() }),
        context: file.context.iter().map(|entry| (entry.id.clone(), context(entry))).collect(),
        instruments: file.instruments.iter().map(|entry| (entry.id.clone(), instrument(entry))).collect(),
        duties: all(file.duties.iter().map(|entry| entry.id.clone()), || DutyWords { title: say() }),
        surveys: all(file.surveys.iter().map(|entry| entry.id.clone()), || SurveyWords {
            name: say(),
            publisher: say(),
            source: say(),
            who: say(),
            limits: say(),
        }),
        reports: all(file.reports.iter().map(|entry| entry.id.clone()), || ReportWords {
            asks: say(),
            says: say(),
            differs: say(),
        }),
    }
}

/// Keys of the words of a framework's criteria and tests.
fn criteria(framework: &FrameworkEntry) -> Vec<String> {
    let key = |part: &str, last: &str| format!("{}.{part}.{last}", framework.id);
    let stages = framework.stages.iter().flat_map(|stage| {
        stage.criteria.iter().map(|entry| key(&stage.number.to_string(), &entry.question)).collect::<Vec<_>>()
    });
    let sections = framework.sections.iter();
    let tests = sections.flat_map(|entry| entry.tests.iter().map(|test| key(&entry.id, &test.id)).collect::<Vec<_>>());
    stages.chain(tests).collect()
}

fn context(entry: &ContextEntry) -> ContextWords {
    ContextWords { prompt: say(), options: all(entry.options.iter().map(|option| option.id.clone()), say) }
}

fn instrument(entry: &InstrumentEntry) -> InstrumentWords {
    InstrumentWords { name: say(), version: say(), who: say(), dates: entry.dates.iter().map(|_| say()).collect() }
}

fn say() -> String {
    "Some words".to_owned()
}

fn all<T>(ids: impl IntoIterator<Item = String>, words: impl Fn() -> T) -> BTreeMap<String, T> {
    ids.into_iter().map(|id| (id, words())).collect()
}
