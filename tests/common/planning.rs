//! What the tests of the roadmap share: small packs from JSON, random closed plans and edits.

use std::collections::BTreeSet;

pub(crate) use crate::common::Random;
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::authoring::format::PackFile;
use mlops_maturity::model::{Level, Lift, Pack, PhaseIndex, QuestionIndex};
use mlops_maturity::ordered::OrderedMap;
use mlops_maturity::roadmap::{Edits, Pin, PlannedStep};
use serde_json::{Value, json};

pub(crate) fn level(number: u32) -> Level {
    Level::new(u8::try_from(number).unwrap()).unwrap()
}

/// A lift by the place of its question, from 0, and the level it reaches.
pub(crate) fn lift(question: usize, to: u32) -> Lift {
    Lift { question: QuestionIndex::at(question).unwrap(), to: level(to) }
}

/// A lift written as `question.level`.
#[track_caller]
pub(crate) fn named(pack: &Pack, written: &str) -> Lift {
    let (id, to) = written.split_once('.').unwrap();
    let question = pack.questions().iter().find(|question| question.id == id).unwrap().index;
    Lift { question, to: level(to.parse().unwrap()) }
}

pub(crate) fn name(pack: &Pack, lift: Lift) -> String {
    format!("{}.{}", pack.question(lift.question).unwrap().id, lift.to)
}

/// A pack of questions `(id, area)`, one day a step in phase `first`, with frameworks and context as given.
pub(crate) fn pack_value(
    questions: &[(String, String)],
    phases: &[&str],
    frameworks: &Value,
    context: &Value,
) -> Value {
    let mut areas: Vec<&str> = Vec::new();
    for (_, area) in questions {
        if !areas.contains(&area.as_str()) {
            areas.push(area);
        }
    }
    let steps: Vec<Value> = questions
        .iter()
        .flat_map(|(id, _)| (2..=5).map(move |to| (id, to)))
        .map(|(id, to)| json!({"question": id, "to": to, "days": 1, "lead": "lead", "phase": phases[0], "needs": []}))
        .collect();
    let asked: Vec<Value> = (1..)
        .zip(questions)
        .map(|(code, (id, area)): (u32, _)| {
            json!({"id": id, "code": code, "area": area, "weight": 1, "core": false, "who": ["lead"]})
        })
        .collect();
    let areas: Vec<Value> = areas.iter().map(|id| json!({"id": id})).collect();
    json!({
        "format": 1, "id": "small", "code": 7, "revision": 1, "areas": areas, "roles": ["lead"], "phases": phases,
        "tools": [], "questions": asked, "frameworks": frameworks, "steps": steps, "context": context,
    })
}

/// The entry of a step, for changing it.
pub(crate) fn step<'a>(pack: &'a mut Value, id: &str, to: u32) -> &'a mut Value {
    let steps = pack["steps"].as_array_mut().unwrap();
    steps.iter_mut().find(|step| step["question"] == id && step["to"] == to).unwrap()
}

#[track_caller]
pub(crate) fn checked(pack: Value) -> Pack {
    Pack::new(&serde_json::from_value::<PackFile>(pack).unwrap()).unwrap()
}

/// A framework with stages from 1; each stage above is a list of criteria `(question, level)`, all of them required.
pub(crate) fn framework(id: &str, stages: &[&[(&str, u32)]]) -> Value {
    let higher = (2..).zip(stages).map(|(number, asked): (u32, _)| {
        let criterion = |(question, level): &(&str, u32)| {
            json!({"question": question, "level": level, "weight": 1, "required": true})
        };
        json!({"number": number, "criteria": asked.iter().map(criterion).collect::<Vec<_>>()})
    });
    json!({"id": id, "stages": std::iter::once(json!({"number": 1})).chain(higher).collect::<Vec<_>>()})
}

/// A pack of 2 to 8 questions in 1 to 3 areas, with random phases, efforts, weights and prerequisites.
pub(crate) fn random_pack(random: &mut Random) -> Pack {
    let areas = random.below(3) + 1;
    let count = areas.max(2) + random.below(6);
    let area = |random: &mut Random, place: usize| if place < areas { place } else { random.below(areas) };
    let ids: Vec<(String, String)> =
        (0..count).map(|place| (format!("q{place}"), format!("a{}", area(random, place)))).collect();
    let mut stage = |to: u32| -> Vec<(&str, u32)> {
        let asked: Vec<_> = ids.iter().filter(|_| random.chance(50)).map(|(id, _)| (id.as_str(), to)).collect();
        if asked.is_empty() { vec![(ids[0].0.as_str(), to)] } else { asked }
    };
    let stages = [stage(2), stage(3), stage(5)];
    let asked: Vec<&[(&str, u32)]> = stages.iter().map(Vec::as_slice).collect();
    let phases = ["p0", "p1", "p2", "p3"];
    let mut pack = pack_value(&ids, &phases, &json!([framework("ladder", &asked)]), &json!([]));
    let mut rank: Vec<usize> = (0..count).collect();
    for place in (1..count).rev() {
        rank.swap(place, random.below(place + 1));
    }
    for question in pack["questions"].as_array_mut().unwrap() {
        question["weight"] = json!(random.between(1, 9));
    }
    for entry in pack["steps"].as_array_mut().unwrap() {
        entry["days"] = json!(random.between(1, 40));
        entry["phase"] = json!(phases[random.below(4)]);
        let to = u32::try_from(entry["to"].as_u64().unwrap()).unwrap();
        let own = rank.iter().position(|place| format!("q{place}") == entry["question"].as_str().unwrap()).unwrap();
        // A prerequisite has an earlier rank and no higher level: no circles.
        let others: BTreeSet<usize> = (0..random.below(3)).filter(|_| own > 0).map(|_| random.below(own)).collect();
        let needs = others.iter().map(|at| json!({"question": ids[rank[*at]].0, "level": random.between(2, to)}));
        entry["needs"] = needs.collect::<Vec<_>>().into();
    }
    checked(pack)
}

pub(crate) fn random_answers(random: &mut Random, pack: &Pack) -> Answers {
    let mut answers = Answers::none();
    for question in pack.questions() {
        let answer = match random.below(8) {
            0 => Answer::Open,
            1 => Answer::Unknown,
            2 => Answer::NotApplicable,
            _ => Answer::Level(level(random.between(1, 5))),
        };
        answers.set(question.index, answer);
    }
    answers
}

/// Where a question is counted from; nothing where it does not apply.
pub(crate) fn today(answers: &Answers, question: QuestionIndex) -> Option<Level> {
    match answers.get(question) {
        Answer::NotApplicable => None,
        answer => Some(answer.level().unwrap_or(Level::LOWEST)),
    }
}

/// Some wishes and everything that they need, in no order.
pub(crate) fn random_lifts(random: &mut Random, pack: &Pack, answers: &Answers) -> Vec<Lift> {
    let mut wanted: Vec<Lift> = Vec::new();
    let share = random.between(5, 90);
    for step in pack.steps() {
        if random.chance(share) {
            wanted.push(Lift { question: step.question, to: step.to });
        }
    }
    let mut closed: BTreeSet<Lift> = BTreeSet::new();
    while let Some(lift) = wanted.pop() {
        if today(answers, lift.question).is_some_and(|today| today < lift.to) && closed.insert(lift) {
            wanted.extend(lift.to.below().map(|to| Lift { question: lift.question, to }));
            let needs = &pack.step(lift.question, lift.to).unwrap().needs;
            wanted.extend(needs.iter().map(|need| Lift { question: need.question, to: need.level }));
        }
    }
    let mut lifts: Vec<Lift> = closed.into_iter().collect();
    for place in (1..lifts.len()).rev() {
        lifts.swap(place, random.below(place + 1));
    }
    lifts
}

/// A pin to an early quarter, or now and then to one up to `last`.
pub(crate) fn random_pin(random: &mut Random, last: u32) -> Pin {
    let last = if random.chance(90) { 8 } else { last };
    let quarter = random.between(1, last);
    if random.chance(60) { Pin::In(quarter) } else { Pin::NotBefore(quarter) }
}

/// Any lift of the pack, in the plan or not.
pub(crate) fn any_lift(random: &mut Random, pack: &Pack) -> Lift {
    lift(random.below(pack.questions().len()), random.between(2, 5))
}

/// One change of any kind.
pub(crate) fn random_change(random: &mut Random, pack: &Pack, edits: &Edits) -> Edits {
    let lift = any_lift(random, pack);
    let most = if random.chance(90) { 60 } else { 1200 };
    match random.below(9) {
        0 => edits.with_capacity(random.between(0, 150)),
        1 | 2 => edits.pinning(lift, random_pin(random, 45)),
        3 => edits.unpinning(lift),
        4 => edits.dropping(lift),
        5 => edits.taking_back(lift),
        6 | 7 => edits.with_days(lift, random.between(0, most)),
        _ => edits.with_estimate(lift),
    }
}

pub(crate) fn random_edits(random: &mut Random, pack: &Pack) -> Edits {
    let start = Edits::default().with_capacity(random.between(5, 120));
    (0..random.below(14)).fold(start, |edits, _| random_change(random, pack, &edits))
}

/// Steps that belong to no pack: days, and the numbers that each waits for. Step n lifts question n − 1 to level 2.
pub(crate) fn bare_steps(steps: &[(u32, &[u32])]) -> Vec<PlannedStep> {
    let step = |(place, (days, after)): (usize, &(u32, &[u32]))| PlannedStep {
        weeks: 0,
        upkeep: 0,
        lift: lift(place, 2),
        number: u32::try_from(place).unwrap() + 1,
        after: after.to_vec(),
        days: *days,
        phase: PhaseIndex::at(0).unwrap(),
        undecided: false,
    };
    steps.iter().enumerate().map(step).collect()
}

/// Pins by number of bare steps.
pub(crate) fn bare_pins(pins: &[(u32, Pin)]) -> OrderedMap<Lift, Pin> {
    pins.iter().map(|(number, pin)| (lift(usize::try_from(*number).unwrap() - 1, 2), *pin)).collect()
}
