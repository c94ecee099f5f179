//! A second scoring rule, written from the prose of the design (section 4) and nothing else: slow, by names, from JSON.
//!
//! It shares no code with `score`: it reads the pack file as loose JSON and finds everything by its text.

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
    /// For the stage above the confirmed one: its number, weight met, weight that applies.
    pub(crate) next: Option<(u64, u64, u64)>,
}

struct Demand {
    question: String,
    area: String,
    level: u64,
    weight: u64,
    required: bool,
}

struct Rule {
    threshold: u64,
    floor: u64,
    cap: u64,
    stages: Vec<(u64, Vec<Demand>)>,
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
        let frameworks = list(pack, "frameworks").iter().map(|framework| {
            let stages = list(framework, "stages").iter().map(|stage| {
                let demands = list(stage, "criteria").iter().map(|criterion| Demand {
                    question: text(criterion, "question"),
                    area: questions[&text(criterion, "question")].0.clone(),
                    level: number(criterion, "level", 0),
                    weight: number(criterion, "weight", 0),
                    required: criterion["required"].as_bool().unwrap(),
                });
                (number(stage, "number", 0), demands.collect())
            });
            let rule = Rule {
                // 75 %, 50 % and 40 % unless the framework says otherwise.
                threshold: number(framework, "threshold", 7500),
                floor: number(framework, "area_floor", 5000),
                cap: number(framework, "not_applicable_cap", 4000),
                stages: stages.collect(),
            };
            (text(framework, "id"), rule)
        });
        Oracle { frameworks: frameworks.collect(), questions }
    }

    /// The stage of a framework.
    pub(crate) fn stage(&self, framework: &str, said: &BTreeMap<String, Said>) -> Held {
        let rule = &self.frameworks[framework];
        let confirmed = climb(rule, said, false);
        let next = rule.stages.iter().find(|(number, _)| *number > confirmed).map(|(number, demands)| {
            let applying: Vec<&Demand> = demands.iter().filter(|demand| applies(demand, said)).collect();
            let met = applying.iter().filter(|demand| is_met(demand, said, false)).map(|demand| demand.weight).sum();
            (*number, met, applying.iter().map(|demand| demand.weight).sum())
        });
        Held { confirmed, possible: climb(rule, said, true), next }
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

/// The highest stage that is held: each stage asks for the one below.
fn climb(rule: &Rule, said: &BTreeMap<String, Said>, hopeful: bool) -> u64 {
    let mut held = rule.stages[0].0;
    for (number, demands) in &rule.stages[1..] {
        if !passes(rule, demands, said, hopeful) {
            break;
        }
        held = *number;
    }
    held
}

fn passes(rule: &Rule, demands: &[Demand], said: &BTreeMap<String, Said>, hopeful: bool) -> bool {
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
    let certifiable = left_out * 10_000 <= rule.cap * weight_of(&|_| true);
    every_required_met
        && enough(None, rule.threshold)
        && areas.iter().filter(|area| asks_more_than_once(area)).all(|area| enough(Some(area), rule.floor))
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
