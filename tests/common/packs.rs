//! Small packs that pass the checker: built by hand entry by entry, or at random.

use mlops_maturity::model::format::{
    AreaEntry, CriterionEntry, FrameworkEntry, NeedEntry, PackFile, QuestionEntry, StageEntry, StepEntry,
};

use super::Random;

/// A criterion: question, level, weight, required.
pub(crate) type Asked<'a> = (&'a str, u32, u32, bool);

/// A pack of questions `(id, area)` with codes from 1 and one day of work a step, and no framework yet.
pub(crate) fn bare(questions: &[(&str, &str)]) -> PackFile {
    let mut areas: Vec<AreaEntry> = Vec::new();
    for (_, area) in questions {
        if areas.iter().all(|entry| entry.id != *area) {
            areas.push(AreaEntry { id: (*area).to_owned() });
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
        lead: "lead".to_owned(),
        phase: "first".to_owned(),
        tools: vec![],
        needs: vec![],
    })
}

/// A framework with stages from number 1; the criteria are those of stage 2, 3 and so on.
pub(crate) fn framework(id: &str, stages: &[&[Asked<'_>]]) -> FrameworkEntry {
    let lowest = StageEntry { number: 1, criteria: Vec::new() };
    let higher = (2..).zip(stages).map(|(number, asked)| StageEntry {
        number,
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
        threshold: 7500,
        area_floor: 5000,
        not_applicable_cap: 4000,
        stages: std::iter::once(lowest).chain(higher).collect(),
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

/// A pack of 2 to 9 questions in 1 to 4 areas with 1 to 3 frameworks, whose rules are anything the checker lets pass.
pub(crate) fn random(random: &mut Random) -> PackFile {
    let areas = random.between(1, 4);
    let count = random.between(areas.max(2), 9);
    let ids: Vec<(String, String)> = (0..count)
        .map(|place| {
            // Each area gets one question first, so that none is empty; beyond that areas may interleave.
            let area = if place < areas { place } else { random.between(0, areas - 1) };
            (format!("question-{place}"), format!("area-{area}"))
        })
        .collect();
    let names: Vec<(&str, &str)> = ids.iter().map(|(id, area)| (id.as_str(), area.as_str())).collect();
    let mut file = bare(&names);
    let mut codes: Vec<u32> = (1..=20).collect();
    random.shuffle(&mut codes);
    for (question, code) in file.questions.iter_mut().zip(codes) {
        question.code = code;
        question.weight = if random.chance(50) { 1 } else { random.between(1, 100) };
    }
    for number in 0..random.between(1, 3) {
        file.frameworks.push(random_framework(random, &names, number));
    }
    random_steps(random, &mut file);
    file
}

fn random_framework(random: &mut Random, names: &[(&str, &str)], number: u32) -> FrameworkEntry {
    let start = random.between(0, 3);
    let stages = (0..random.between(2, 5)).map(|place| {
        let mut asked: Vec<&str> = names.iter().map(|(id, _)| *id).collect();
        random.shuffle(&mut asked);
        let count = if place == 0 { 0 } else { random.between(1, u32::try_from(names.len()).unwrap()) };
        let criteria = asked.iter().take(usize::try_from(count).unwrap()).map(|id| CriterionEntry {
            question: (*id).to_owned(),
            level: (place + 1).clamp(2, 5).max(random.between(2, 5).min(place + 2)),
            weight: if random.chance(60) { random.between(1, 4) } else { random.between(1, 100) },
            required: random.chance(25),
            judgement: random.chance(25),
        });
        StageEntry { number: start + place * 2, criteria: criteria.collect() }
    });
    let stages = stages.collect();
    let share = |random: &mut Random, usual: u32, low: u32, high: u32| {
        if random.chance(50) { usual } else { random.between(low, high) }
    };
    FrameworkEntry {
        id: format!("framework-{number}"),
        threshold: share(random, 7500, 1, 10_000),
        area_floor: share(random, 5000, 0, 10_000),
        not_applicable_cap: share(random, 4000, 0, 9_999),
        stages,
    }
}

/// Random phases, efforts and prerequisites. A prerequisite has an earlier rank and no higher level: no circles.
fn random_steps(random: &mut Random, file: &mut PackFile) {
    let mut rank: Vec<String> = file.questions.iter().map(|question| question.id.clone()).collect();
    random.shuffle(&mut rank);
    file.phases = (0..random.between(1, 4)).map(|number| format!("phase-{number}")).collect();
    let phases = file.phases.clone();
    for step in &mut file.steps {
        step.days = random.between(1, 40);
        step.phase.clone_from(&phases[random.below(phases.len())]);
        let own = rank.iter().position(|id| *id == step.question).unwrap();
        for _ in 0..random.between(0, 2) {
            if own > 0 {
                let id = &rank[random.below(own)];
                if step.needs.iter().all(|need| need.question != *id) {
                    step.needs.push(need(id, random.between(2, step.to)));
                }
            }
        }
    }
}
