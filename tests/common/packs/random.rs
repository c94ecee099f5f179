//! Random packs that pass the checker: both rules, optional areas and frameworks, tensions, context and duties.

use std::collections::BTreeMap;

use mlops_maturity::authoring::format::{
    ConditionEntry, ContextEntry, ContextOptionEntry, CriterionEntry, DateEntry, DutyEntry, EditionEntry, FigureEntry,
    FrameworkEntry, InstrumentEntry, InstrumentKindEntry, NeedEntry, PackFile, RaiseEntry, ReportEntry, ScaleEntry,
    StageEntry, SurveyEntry, TensionEntry,
};

use super::{bare, framework, need, tally};
use crate::common::Random;

/// A pack of 2 to 9 questions in 1 to 4 areas with 1 to 3 frameworks, whose rules are anything the checker lets pass.
/// In one of three packs with several areas, the last one is optional, and in half of these so is the last framework.
pub(crate) fn random(random: &mut Random) -> PackFile {
    random_up_to(random, 9)
}

/// Such a pack with no more questions than `most`, which is 4 or above.
pub(crate) fn random_up_to(random: &mut Random, most: u32) -> PackFile {
    let areas = random.between(1, 4);
    let optional = (areas > 1 && random.chance(33)).then(|| areas - 1);
    let count = random.between(areas.max(2), most);
    // Each area gets one question first, so that none is empty; beyond that areas may interleave.
    let mut of: Vec<u32> =
        (0..count).map(|place| if place < areas { place } else { random.between(0, areas - 1) }).collect();
    of.sort_by_key(|area| Some(*area) == optional);
    let ids: Vec<(String, String)> =
        of.iter().enumerate().map(|(place, area)| (format!("question-{place}"), format!("area-{area}"))).collect();
    let names: Vec<(&str, &str)> = ids.iter().map(|(id, area)| (id.as_str(), area.as_str())).collect();
    let mut file = bare(&names);
    file.areas.sort_by_key(|area| area.id.clone());
    let always = of.iter().filter(|area| Some(**area) != optional).count();
    if optional.is_some() {
        file.areas.last_mut().unwrap().optional = true;
    }
    for (question, code) in file.questions.iter_mut().zip(codes(random, always)) {
        question.code = code;
        question.weight = if random.chance(50) { 1 } else { random.between(1, 100) };
    }
    // Frameworks ask only what everybody is asked, except for one that is optional itself.
    let asked: Vec<&str> = names.iter().take(always).map(|(id, _)| *id).collect();
    for number in 0..random.between(1, 3) {
        let id = format!("framework-{number}");
        file.frameworks.push(if random.chance(70) {
            gates(random, &asked, &id)
        } else {
            sections(random, &asked, &id)
        });
    }
    if optional.is_some() && random.chance(50) {
        let asked: Vec<&str> = names.iter().map(|(id, _)| *id).collect();
        let id = "framework-optional";
        let entry = if random.chance(70) { gates(random, &asked, id) } else { sections(random, &asked, id) };
        if asks_any(&entry, &asked[always..]) {
            file.frameworks.push(FrameworkEntry { optional: true, ..entry });
        }
    }
    random_steps(random, &mut file, always);
    random_lenses(random, &mut file);
    file
}

fn asks_any(entry: &FrameworkEntry, ids: &[&str]) -> bool {
    let criteria = entry.stages.iter().flat_map(|stage| stage.criteria.iter().map(|criterion| &criterion.question));
    let tests = entry.sections.iter().flat_map(|section| section.tests.iter().map(|test| &test.question));
    criteria.chain(tests).any(|question| ids.contains(&question.as_str()))
}

/// Codes from 1 to 20 in any order, except that those after the first `always` are above these.
fn codes(random: &mut Random, always: usize) -> Vec<u32> {
    let mut low: Vec<u32> = (1..=11).collect();
    random.shuffle(&mut low);
    let mut codes: Vec<u32> = low.into_iter().take(always).collect();
    let mut high: Vec<u32> = (12..=20).collect();
    random.shuffle(&mut high);
    codes.extend(high);
    codes
}

fn gates(random: &mut Random, asked: &[&str], id: &str) -> FrameworkEntry {
    let start = random.between(0, 3);
    let mut stages = vec![StageEntry { number: start, criteria: Vec::new(), points: 0 }];
    // What each question was asked at last: a higher stage asks for more of it or not at all.
    let mut last: BTreeMap<&str, u32> = BTreeMap::new();
    for place in 1..random.between(2, 5) {
        let mut left: Vec<&str> =
            asked.iter().copied().filter(|id| last.get(id).is_none_or(|level| *level < 5)).collect();
        random.shuffle(&mut left);
        let count = random.below(left.len() + 1).max(1);
        let criteria: Vec<CriterionEntry> = left
            .into_iter()
            .take(count)
            .map(|id| {
                let usual = (place + 1).clamp(2, 5).max(random.between(2, 5).min(place + 2));
                let level = usual.max(last.get(id).map_or(0, |before| before + 1));
                last.insert(id, level);
                CriterionEntry {
                    question: id.to_owned(),
                    level,
                    weight: if random.chance(60) { random.between(1, 4) } else { random.between(1, 100) },
                    required: random.chance(25),
                    judgement: random.chance(25),
                }
            })
            .collect();
        if !criteria.is_empty() {
            stages.push(StageEntry { number: start + place * 2, criteria, points: 0 });
        }
    }
    let share = |random: &mut Random, usual: u32, low: u32, high: u32| {
        if random.chance(50) { usual } else { random.between(low, high) }
    };
    FrameworkEntry {
        threshold: share(random, 7500, 1, 10_000),
        area_floor: share(random, 5000, 0, 10_000),
        not_applicable_cap: if random.chance(10) { 10_000 } else { share(random, 4000, 0, 10_000) },
        stages,
        ..framework(id, &[])
    }
}

fn sections(random: &mut Random, asked: &[&str], id: &str) -> FrameworkEntry {
    let tests: Vec<Vec<super::Tested<'_>>> = (0..random.between(1, 3))
        .map(|_| {
            let test = |random: &mut Random| {
                let manual = random.between(2, 4);
                (asked[random.below(asked.len())], manual, random.between(manual + 1, 5))
            };
            (0..random.between(1, 4)).map(|_| test(random)).collect()
        })
        .collect();
    let names: Vec<String> = (0..tests.len()).map(|place| format!("section-{place}")).collect();
    let sections: Vec<(&str, &[super::Tested<'_>])> =
        names.iter().zip(&tests).map(|(id, tests)| (id.as_str(), tests.as_slice())).collect();
    let most = u32::try_from(tests.iter().map(Vec::len).min().unwrap() * 2).unwrap();
    let mut points: Vec<u32> = (1..=most).filter(|_| random.chance(60)).collect();
    if points.is_empty() {
        points.push(random.between(1, most));
    }
    let mut entry = tally(id, &sections, &points);
    entry.published += random.between(0, 9);
    entry
}

/// Random phases, efforts and prerequisites. A prerequisite has an earlier rank and no higher level: no circles. The
/// first `always` questions need none of the rest.
fn random_steps(random: &mut Random, file: &mut PackFile, always: usize) {
    let mut rank: Vec<String> = file.questions.iter().map(|question| question.id.clone()).collect();
    random.shuffle(&mut rank[..always]);
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

/// Tensions, context, instruments and duties, each in about half of the packs, of any question and area.
fn random_lenses(random: &mut Random, file: &mut PackFile) {
    let ids: Vec<String> = file.questions.iter().map(|question| question.id.clone()).collect();
    for number in 0..random.between(0, 2) {
        let mut own = ids.clone();
        random.shuffle(&mut own);
        let level = random.between(2, 5);
        let below = random.between(2, level);
        let mut when = vec![ConditionEntry { question: own[0].clone(), at_least: None, below: Some(below) }];
        for id in own.into_iter().skip(1).take(random.below(3)) {
            let bound = random.between(2, 5);
            let (at_least, below) = if random.chance(70) { (Some(bound), None) } else { (None, Some(bound)) };
            when.push(ConditionEntry { question: id, at_least, below });
        }
        let resolve = need(&when[0].question, level);
        random.shuffle(&mut when);
        file.tensions.push(TensionEntry { id: format!("tension-{number}"), when, resolve });
    }
    for number in 0..random.between(0, 2) {
        let areas: Vec<String> = file.areas.iter().map(|area| area.id.clone()).collect();
        let raises = |random: &mut Random, place: u32| {
            let raised = areas.iter().filter(|_| place > 0 && random.chance(50)).cloned().collect::<Vec<String>>();
            raised.into_iter().map(|area| RaiseEntry { area, level: random.between(2, 5) }).collect()
        };
        let options = (0..random.between(2, 4))
            .map(|place| {
                let per_model = random.between(10, 1000);
                let scale = ScaleEntry { per_model, ..ScaleEntry::default() };
                ContextOptionEntry { id: format!("option-{place}"), raises: raises(random, place), scale }
            })
            .collect();
        file.context.push(ContextEntry { id: format!("context-{number}"), options });
    }
    if random.chance(50) {
        let dates = (2025..2025 + random.between(0, 3))
            .map(|year| DateEntry { date: format!("{year}-08-02"), secondary: random.chance(50) })
            .collect();
        file.instruments.push(InstrumentEntry {
            id: "law".to_owned(),
            kind: InstrumentKindEntry::Law,
            as_of: "2026-11-22".to_owned(),
            dates,
        });
        for number in 0..random.between(1, 3) {
            let mut served = ids.clone();
            random.shuffle(&mut served);
            let count = random.below(served.len()) + 1;
            let questions: Vec<NeedEntry> =
                served.iter().take(count).map(|id| need(id, random.between(2, 5))).collect();
            file.duties.push(DutyEntry {
                id: format!("duty-{number}"),
                instrument: "law".to_owned(),
                reference: format!("Article {}", number + 9),
                high_risk: random.chance(50),
                permission: random.chance(20),
                secondary: random.chance(20),
                questions,
            });
        }
    }
}

/// One or two surveys, each with a report or more of any questions, in the place of what the pack reports.
pub(crate) fn random_reports(random: &mut Random, file: &mut PackFile) {
    file.surveys.clear();
    file.reports.clear();
    for number in 0..random.between(1, 2) {
        let years: Vec<u32> = (2024..=2024 + random.between(0, 2)).collect();
        let edition = |year: &u32| EditionEntry {
            year: *year,
            n: random.between(1, 300),
            from: format!("{year}-03-01"),
            to: format!("{year}-12-01"),
        };
        let editions: Vec<EditionEntry> = years.iter().map(edition).collect();
        for place in 0..random.between(1, 4) {
            let figure = |edition: &EditionEntry| {
                let base = random.between(1, edition.n);
                FigureEntry { year: edition.year, count: random.between(0, base), base }
            };
            let figures = editions.iter().map(figure).collect();
            let question = file.questions[random.below(file.questions.len())].id.clone();
            let survey = format!("survey-{number}");
            file.reports.push(ReportEntry { id: format!("report-{number}-{place}"), question, survey, figures });
        }
        file.surveys.push(SurveyEntry {
            id: format!("survey-{number}"),
            licence: "CC0-1.0".to_owned(),
            as_of: "2027-01-01".to_owned(),
            editions,
        });
    }
}
