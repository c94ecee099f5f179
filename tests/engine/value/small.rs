//! Small random models and answers for the tests of values, the same for the same seed.

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::authoring::format::{
    AreaEntry, CriterionEntry, FrameworkEntry, PackFile, QuestionEntry, RuleEntry, ScalesEntry, SectionEntry,
    StageEntry, StepEntry, TestEntry,
};
use mlops_maturity::model::{Level, Pack};

pub(crate) use crate::common::Random;

fn id(place: u32) -> String {
    format!("q{place}")
}

/// A checked pack of so many questions, dealt out to the areas in turn.
fn pack(questions: u32, areas: u32, frameworks: Vec<FrameworkEntry>) -> Pack {
    let step = |place: u32, to: u32| StepEntry {
        question: id(place),
        to,
        days: 1,
        weeks: 0,
        upkeep: 0,
        scales: ScalesEntry::Once,
        lead: "lead".to_owned(),
        phase: "phase".to_owned(),
        tools: vec![],
        needs: vec![],
    };
    let file = PackFile {
        format: 1,
        id: "small".to_owned(),
        code: 7,
        revision: 1,
        areas: (0..areas).map(|area| AreaEntry { id: format!("a{area}"), optional: false }).collect(),
        roles: vec!["lead".to_owned()],
        phases: vec!["phase".to_owned()],
        tools: vec![],
        questions: (0..questions)
            .map(|place| QuestionEntry {
                id: id(place),
                code: place + 1,
                area: format!("a{}", place % areas),
                weight: 1,
                core: false,
                who: vec![],
            })
            .collect(),
        frameworks,
        steps: (0..questions).flat_map(|place| (2..=5).map(move |to| step(place, to))).collect(),
        pitfalls: vec![],
        benefits: vec![],
        tensions: vec![],
        context: vec![],
        instruments: vec![],
        duties: vec![],
        surveys: vec![],
        reports: vec![],
    };
    Pack::new(&file).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn framework(number: usize, rule: RuleEntry, stages: Vec<StageEntry>) -> FrameworkEntry {
    FrameworkEntry {
        id: format!("f{number}"),
        threshold: 7500,
        area_floor: 5000,
        not_applicable_cap: 4000,
        rule,
        optional: false,
        published: 0,
        judged: 0,
        sections: vec![],
        stages,
    }
}

fn criterion(place: u32, level: u32, weight: u32, required: bool) -> CriterionEntry {
    CriterionEntry { question: id(place), level, weight, required, judgement: false }
}

/// Two to five questions in one to three areas, one or two frameworks by gates and now and then one by sections.
pub(crate) fn random_pack(random: &mut Random) -> Pack {
    let questions = random.between(2, 5);
    let areas = random.between(1, questions.min(3));
    let mut frameworks = Vec::new();
    let rules = match random.between(0, 9) {
        0..=3 => vec![RuleEntry::Gates],
        4..=6 => vec![RuleEntry::Gates, RuleEntry::Gates],
        7 => vec![RuleEntry::LeastSection],
        _ => vec![RuleEntry::Gates, RuleEntry::LeastSection],
    };
    for (number, rule) in rules.into_iter().enumerate() {
        frameworks.push(match rule {
            RuleEntry::Gates => gates(random, number, questions),
            RuleEntry::LeastSection => sections(random, number, questions),
        });
    }
    pack(questions, areas, frameworks)
}

/// One to three stages above the lowest, in which a question that is asked again is asked for a higher level.
fn gates(random: &mut Random, number: usize, questions: u32) -> FrameworkEntry {
    let mut asked = vec![1; usize::try_from(questions).unwrap()];
    let mut stages = vec![StageEntry { number: 0, criteria: vec![], points: 0 }];
    for stage in 1..=random.between(1, 3) {
        let mut criteria = Vec::new();
        for (place, last) in (0..questions).zip(&mut asked) {
            if *last < 5 && random.chance(75) {
                *last = random.between(*last + 1, (*last + 2).min(5));
                let weight = if random.chance(70) { random.between(1, 4) } else { random.between(1, 100) };
                criteria.push(criterion(place, *last, weight, random.chance(20)));
            }
        }
        if !criteria.is_empty() {
            stages.push(StageEntry { number: stage, criteria, points: 0 });
        }
    }
    if stages.len() == 1 {
        stages.push(StageEntry { number: 9, criteria: vec![criterion(0, 5, 1, false)], points: 0 });
    }
    let mut framework = framework(number, RuleEntry::Gates, stages);
    if random.chance(60) {
        framework.threshold = random.between(1, 10_000);
        framework.area_floor = random.between(0, 10_000);
        framework.not_applicable_cap = random.between(0, 10_000);
    }
    framework
}

/// One to three sections of one to four tests, of which several may look at one question.
fn sections(random: &mut Random, number: usize, questions: u32) -> FrameworkEntry {
    let mut test = |nth: u32| {
        let manual = random.between(2, 4);
        TestEntry {
            id: format!("t{nth}"),
            question: id(random.between(0, questions - 1)),
            manual,
            automated: random.between(manual + 1, 5),
            judgement: false,
        }
    };
    let counts: Vec<u32> = [3, 1, 4, 2].into_iter().cycle().skip(number).take(3).collect();
    let sections: Vec<SectionEntry> = (0..)
        .zip(counts)
        .map(|(nth, count): (u32, u32)| SectionEntry {
            id: format!("s{nth}"),
            tests: (0..count).map(&mut test).collect(),
        })
        .collect();
    let kept = usize::try_from(random.between(1, 3)).unwrap();
    let sections: Vec<SectionEntry> = sections.into_iter().take(kept).collect();
    // No section may have fewer half points to give than a stage asks of it.
    let most = sections.iter().map(|section| u32::try_from(section.tests.len()).unwrap() * 2).min().unwrap();
    let mut points = 0;
    let mut stages = vec![StageEntry { number: 0, criteria: vec![], points }];
    for stage in 1..=random.between(1, 4) {
        points += random.between(1, 2);
        if points <= most {
            stages.push(StageEntry { number: stage, criteria: vec![], points });
        }
    }
    FrameworkEntry { published: 99, sections, ..framework(number, RuleEntry::LeastSection, stages) }
}

/// Six to ten questions, all asked for level 2 at one stage, with weights that make sums of their own.
pub(crate) fn knapsack(random: &mut Random) -> Pack {
    let questions = random.between(6, 10);
    let areas = random.between(1, 4);
    let mut heavy = |place: u32| {
        let weight = if random.chance(50) { random.between(1, 9) } else { random.between(20, 100) };
        criterion(place, 2, weight, random.chance(10))
    };
    let criteria = (0..questions).map(&mut heavy).collect();
    let lowest = StageEntry { number: 0, criteria: vec![], points: 0 };
    let mut only = framework(0, RuleEntry::Gates, vec![lowest, StageEntry { number: 1, criteria, points: 0 }]);
    only.threshold = random.between(3_000, 9_990);
    only.area_floor = random.between(0, 9_990);
    pack(questions, areas, vec![only])
}

/// A hundred questions of one stage, of which only the first has an odd weight, and nothing else that could use up the
/// odd point that the stage has to spare: the first is idle, and to prove it takes more sums than anybody would wait for.
pub(crate) fn hostile() -> Pack {
    let even = |place: u32| 20 + 2 * ((place * 17) % 41);
    let mut criteria: Vec<CriterionEntry> = (1..100).map(|place| criterion(place, 2, even(place), false)).collect();
    let whole: u32 = criteria.iter().map(|criterion| criterion.weight).sum::<u32>() + 1;
    criteria.push(criterion(0, 2, 1, false));
    let lowest = StageEntry { number: 0, criteria: vec![], points: 0 };
    let mut only = framework(0, RuleEntry::Gates, vec![lowest, StageEntry { number: 1, criteria, points: 0 }]);
    // The largest threshold that lets an odd number of points go, some way down from the whole.
    let spare = |threshold: u32| whole - (whole * threshold).div_ceil(10_000);
    only.threshold = (1..=8_000).rev().find(|threshold| spare(*threshold) % 2 == 1).unwrap();
    only.area_floor = 0;
    pack(100, 1, vec![only])
}

/// Any answers, with as many undecided as wanted at most.
pub(crate) fn random_answers(random: &mut Random, pack: &Pack, most: usize) -> Answers {
    let mut answers = Answers::none();
    let mut open = 0;
    for question in pack.questions() {
        let answer = match random.between(0, 99) {
            0..=69 if open < most => [Answer::Open, Answer::Unknown][open % 2],
            70..=74 => Answer::NotApplicable,
            _ => Answer::Level(level(random, 1, 5)),
        };
        open += usize::from(answer.is_undecided());
        answers.set(question.index, answer);
    }
    answers
}

/// A share of the questions answered in per cent, most of them within some levels of each other.
pub(crate) fn answered(random: &mut Random, pack: &Pack, share: u32, spread: u32) -> Answers {
    let mut answers = Answers::none();
    let lowest = random.between(1, 5 - spread);
    for question in pack.questions() {
        if random.chance(share) {
            let answer = match random.between(0, 19) {
                0 => Answer::NotApplicable,
                1 => Answer::Unknown,
                2 => Answer::Level(level(random, 1, 5)),
                _ => Answer::Level(level(random, lowest, lowest + spread)),
            };
            answers.set(question.index, answer);
        }
    }
    answers
}

fn level(random: &mut Random, low: u32, high: u32) -> Level {
    Level::new(u8::try_from(random.between(low, high)).unwrap()).unwrap()
}
