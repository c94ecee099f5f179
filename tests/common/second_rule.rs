//! A second scoring rule, written from the prose of the design (section 4) and nothing else: slow, by names, from JSON.
//!
//! It shares no code with `score`: it reads the pack file as loose JSON and finds everything by its text. The rule of
//! the ML Test Score is written from this: a test earns half a point when the answer is at its manual level, a whole one
//! at its automated level; one that does not apply earns nothing; an unknown or unanswered one earns nothing for the
//! confirmed stage and the whole point for the possible one; the smallest sum of a section decides; the stage is the
//! highest whose points it reaches, without a gap.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// What a person said to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    Nothing,
    DoNotKnow,
    DoesNotApply,
    Level(u64),
}

/// The stage of one framework: its own numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) confirmed: u64,
    pub(crate) possible: u64,
    /// For the stage above the confirmed one: its number, weight met, weight that applies. Of tests: half points of the
    /// smallest section as far as the stage asks for them, and how many it asks for.
    pub(crate) next: Option<(u64, u64, u64)>,
}

struct Demand {
    question: String,
    area: String,
    level: u64,
    weight: u64,
    required: bool,
}

/// A test: question, manual level, automated level.
type Test = (String, u64, u64);

enum Rule {
    Gates { threshold: u64, floor: u64, cap: u64, stages: Vec<(u64, Vec<Demand>)> },
    Tests { sections: Vec<Vec<Test>>, stages: Vec<(u64, u64)> },
}

/// The rule of one pack.
pub(crate) struct Oracle {
    frameworks: BTreeMap<String, Rule>,
    /// Question → area and weight.
    questions: BTreeMap<String, (String, u64)>,
}

impl Oracle {
    pub(crate) fn read(pack: &Value) -> Oracle {
        let questions: BTreeMap<String, (String, u64)> = list(pack, "questions")
            .iter()
            .map(|question| (text(question, "id"), (text(question, "area"), number(question, "weight", 0))))
            .collect();
        let rule = |framework: &Value| match framework["rule"].as_str() {
            Some("least-section") => tests(framework),
            _ => gates(framework, &questions),
        };
        let frameworks = list(pack, "frameworks").iter().map(|framework| (text(framework, "id"), rule(framework)));
        let frameworks = frameworks.collect();
        Oracle { frameworks, questions }
    }

    /// The stage of a framework.
    pub(crate) fn stage(&self, framework: &str, said: &BTreeMap<String, Said>) -> Held {
        match &self.frameworks[framework] {
            Rule::Gates { threshold, floor, cap, stages } => {
                let climb = |hopeful| {
                    let holds = |demands: &[Demand]| passes((*threshold, *floor, *cap), demands, said, hopeful);
                    climb(stages, |demands| holds(demands))
                };
                let confirmed = climb(false);
                let next = stages.iter().find(|(number, _)| *number > confirmed).map(|(number, demands)| {
                    let applying: Vec<&Demand> = demands.iter().filter(|demand| applies(demand, said)).collect();
                    let met = applying.iter().filter(|demand| is_met(demand, said, false)).map(|demand| demand.weight);
                    (*number, met.sum(), applying.iter().map(|demand| demand.weight).sum())
                });
                Held { confirmed, possible: climb(true), next }
            }
            Rule::Tests { sections, stages } => {
                let confirmed = climb(stages, |points| smallest(sections, said, false) >= *points);
                let possible = climb(stages, |points| smallest(sections, said, true) >= *points);
                let next = stages.iter().find(|(number, _)| *number > confirmed);
                let next =
                    next.map(|(number, points)| (*number, smallest(sections, said, false).min(*points), *points));
                Held { confirmed, possible, next }
            }
        }
    }

    /// The weighted mean of the levels given, in hundredths rounded half up: of one area, or of all.
    pub(crate) fn mean(&self, area: Option<&str>, said: &BTreeMap<String, Said>) -> Option<u64> {
        let (mut twice, mut weights) = (0, 0);
        for (id, (of, weight)) in &self.questions {
            if let (Said::Level(level), true) = (said[id], area.is_none_or(|area| area == of)) {
                twice += 200 * level * weight;
                weights += weight;
            }
        }
        // ⌊x + ½⌋ of hundredths, with everything doubled.
        (weights > 0).then(|| (twice + weights) / (2 * weights))
    }
}

fn gates(framework: &Value, questions: &BTreeMap<String, (String, u64)>) -> Rule {
    let stages = list(framework, "stages").iter().map(|stage| {
        let demands = stage["criteria"].as_array().into_iter().flatten().map(|criterion| Demand {
            question: text(criterion, "question"),
            area: questions[&text(criterion, "question")].0.clone(),
            level: number(criterion, "level", 0),
            weight: number(criterion, "weight", 0),
            required: criterion["required"].as_bool().unwrap(),
        });
        (number(stage, "number", 0), demands.collect())
    });
    Rule::Gates {
        // 75 %, 50 % and 40 % unless the framework says otherwise.
        threshold: number(framework, "threshold", 7500),
        floor: number(framework, "area_floor", 5000),
        cap: number(framework, "not_applicable_cap", 4000),
        stages: stages.collect(),
    }
}

fn tests(framework: &Value) -> Rule {
    let test = |test: &Value| (text(test, "question"), number(test, "manual", 0), number(test, "automated", 0));
    let sections = list(framework, "sections").iter().map(|section| list(section, "tests").iter().map(test).collect());
    let stages = list(framework, "stages").iter().map(|stage| (number(stage, "number", 0), number(stage, "points", 0)));
    Rule::Tests { sections: sections.collect(), stages: stages.collect() }
}

/// The highest stage that is held: each stage asks for the one below.
fn climb<Asked>(stages: &[(u64, Asked)], passes: impl Fn(&Asked) -> bool) -> u64 {
    let mut held = stages[0].0;
    for (number, asked) in &stages[1..] {
        if !passes(asked) {
            break;
        }
        held = *number;
    }
    held
}

/// Half points of the section with the fewest.
fn smallest(sections: &[Vec<Test>], said: &BTreeMap<String, Said>, hopeful: bool) -> u64 {
    let points = |(question, manual, automated): &Test| match said[question] {
        Said::Nothing | Said::DoNotKnow if hopeful => 2,
        Said::Nothing | Said::DoNotKnow | Said::DoesNotApply => 0,
        Said::Level(level) => match (level >= *manual, level >= *automated) {
            (_, true) => 2,
            (by_hand, false) => u64::from(by_hand),
        },
    };
    sections.iter().map(|tests| tests.iter().map(points).sum()).min().unwrap()
}

fn passes(
    (threshold, floor, cap): (u64, u64, u64),
    demands: &[Demand],
    said: &BTreeMap<String, Said>,
    hopeful: bool,
) -> bool {
    let weight_of = |wanted: &dyn Fn(&Demand) -> bool| -> u64 {
        demands.iter().filter(|demand| wanted(demand)).map(|demand| demand.weight).sum()
    };
    let every_required_met =
        demands.iter().all(|demand| !demand.required || !applies(demand, said) || is_met(demand, said, hopeful));
    let enough = |area: Option<&str>, share: u64| {
        let here = |demand: &Demand| area.is_none_or(|area| area == demand.area);
        let met = weight_of(&|demand| here(demand) && applies(demand, said) && is_met(demand, said, hopeful));
        let applicable = weight_of(&|demand| here(demand) && applies(demand, said));
        met * 10_000 >= share * applicable
    };
    let areas: BTreeSet<&str> = demands.iter().map(|demand| demand.area.as_str()).collect();
    // A floor would make the only demand of an area a required one.
    let asks_more_than_once = |area: &str| demands.iter().filter(|demand| demand.area == area).count() >= 2;
    let left_out = weight_of(&|demand| !applies(demand, said));
    // Of a stage of which nothing applies, nothing can be certified, whatever the cap.
    let certifiable = left_out * 10_000 <= cap * weight_of(&|_| true) && left_out < weight_of(&|_| true);
    every_required_met
        && enough(None, threshold)
        && areas.iter().filter(|area| asks_more_than_once(area)).all(|area| enough(Some(area), floor))
        && certifiable
}

fn applies(demand: &Demand, said: &BTreeMap<String, Said>) -> bool {
    said[&demand.question] != Said::DoesNotApply
}

fn is_met(demand: &Demand, said: &BTreeMap<String, Said>, hopeful: bool) -> bool {
    match said[&demand.question] {
        Said::Level(level) => level >= demand.level,
        Said::Nothing | Said::DoNotKnow => hopeful,
        Said::DoesNotApply => false,
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap().to_owned()
}

fn number(value: &Value, key: &str, otherwise: u64) -> u64 {
    value[key].as_u64().unwrap_or(otherwise)
}
