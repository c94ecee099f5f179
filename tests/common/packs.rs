//! Small packs that pass the checker: built by hand entry by entry, or at random.

mod random;

#[allow(unused_imports)] // As `dead_code` in `common`: not each test file wants one.
pub(crate) use random::{random, random_reports, random_up_to};

use mlops_maturity::authoring::format::{
    AreaEntry, CriterionEntry, FrameworkEntry, NeedEntry, PackFile, QuestionEntry, RuleEntry, ScalesEntry,
    SectionEntry, StageEntry, StepEntry, TestEntry,
};

use mlops_maturity::model::Pack;

/// A criterion: question, level, weight, required.
pub(crate) type Asked<'a> = (&'a str, u32, u32, bool);

/// A test: question, level done by hand, level automated.
pub(crate) type Tested<'a> = (&'a str, u32, u32);

/// A pack of questions `(id, area)` with codes from 1 and one day of work a step, and no framework yet.
pub(crate) fn bare(questions: &[(&str, &str)]) -> PackFile {
    let mut areas: Vec<AreaEntry> = Vec::new();
    for (_, area) in questions {
        if areas.iter().all(|entry| entry.id != *area) {
            areas.push(AreaEntry { id: (*area).to_owned(), optional: false });
        }
    }
    PackFile {
        format: 1,
        id: "small".to_owned(),
        code: 7,
        revision: 1,
        areas,
        roles: vec!["lead".to_owned()],
        phases: vec!["first".to_owned(), "second".to_owned()],
        tools: Vec::new(),
        questions: (1..).zip(questions).map(|(code, (id, area))| question(id, area, code)).collect(),
        frameworks: Vec::new(),
        steps: questions.iter().flat_map(|(id, _)| steps(id)).collect(),
        pitfalls: Vec::new(),
        benefits: Vec::new(),
        tensions: Vec::new(),
        context: Vec::new(),
        instruments: Vec::new(),
        duties: Vec::new(),
        surveys: Vec::new(),
        reports: Vec::new(),
    }
}

/// A question of weight 1.
pub(crate) fn question(id: &str, area: &str, code: u32) -> QuestionEntry {
    QuestionEntry { id: id.to_owned(), code, area: area.to_owned(), weight: 1, core: false, who: vec![] }
}

/// The four steps of a question, in the first phase.
pub(crate) fn steps(id: &str) -> impl Iterator<Item = StepEntry> {
    let id = id.to_owned();
    (2..=5).map(move |to| StepEntry {
        question: id.clone(),
        to,
        days: 1,
        weeks: 0,
        upkeep: 0,
        scales: ScalesEntry::Once,
        lead: "lead".to_owned(),
        phase: "first".to_owned(),
        tools: vec![],
        needs: vec![],
    })
}

/// A framework with stages from number 1; the criteria are those of stage 2, 3 and so on.
pub(crate) fn framework(id: &str, stages: &[&[Asked<'_>]]) -> FrameworkEntry {
    let lowest = StageEntry { number: 1, criteria: Vec::new(), points: 0 };
    let higher = (2..).zip(stages).map(|(number, asked)| StageEntry {
        number,
        points: 0,
        criteria: asked
            .iter()
            .map(|(question, level, weight, required)| CriterionEntry {
                question: (*question).to_owned(),
                level: *level,
                weight: *weight,
                required: *required,
                judgement: false,
            })
            .collect(),
    });
    FrameworkEntry {
        id: id.to_owned(),
        optional: false,
        published: 0,
        judged: 0,
        threshold: 7500,
        area_floor: 5000,
        not_applicable_cap: 4000,
        rule: RuleEntry::Gates,
        sections: Vec::new(),
        stages: std::iter::once(lowest).chain(higher).collect(),
    }
}

/// A framework of the least section: sections by id with their tests, `t0`, `t1` and so on, and the half points of the
/// stages above the lowest, which has number 0.
pub(crate) fn tally(id: &str, sections: &[(&str, &[Tested<'_>])], points: &[u32]) -> FrameworkEntry {
    let test = |(place, (question, manual, automated)): (usize, &Tested<'_>)| TestEntry {
        id: format!("t{place}"),
        question: (*question).to_owned(),
        manual: *manual,
        automated: *automated,
        judgement: false,
    };
    let sections: Vec<SectionEntry> = sections
        .iter()
        .map(|(id, tests)| SectionEntry { id: (*id).to_owned(), tests: tests.iter().enumerate().map(test).collect() })
        .collect();
    let points = std::iter::once(0).chain(points.iter().copied());
    FrameworkEntry {
        rule: RuleEntry::LeastSection,
        published: u32::try_from(sections.iter().map(|section| section.tests.len()).sum::<usize>()).unwrap(),
        sections,
        stages: (0..).zip(points).map(|(number, points)| StageEntry { number, criteria: Vec::new(), points }).collect(),
        ..framework(id, &[])
    }
}

/// The step that lifts a question to a level, for changing it.
#[track_caller]
pub(crate) fn step<'a>(file: &'a mut PackFile, id: &str, to: u32) -> &'a mut StepEntry {
    file.steps.iter_mut().find(|step| step.question == id && step.to == to).unwrap()
}

/// A prerequisite.
pub(crate) fn need(id: &str, level: u32) -> NeedEntry {
    NeedEntry { question: id.to_owned(), level }
}

/// A pack in which a question for everybody came after the optional one: its code is the highest of all.
pub(crate) fn late_question() -> Pack {
    let mut file = bare(&[("one", "a"), ("late", "a"), ("extra", "b")]);
    file.areas[1].optional = true;
    file.questions[1].code = 3;
    file.questions[2].code = 2;
    file.frameworks = vec![framework("f", &[&[("one", 2, 1, true), ("late", 2, 1, false)]])];
    Pack::new(&file).unwrap()
}
