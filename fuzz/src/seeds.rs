//! Where the fuzzer starts: made from the shipped files, so that no seed is of an older format than they are.

use std::collections::BTreeSet;

use mlops_maturity::authoring::{json, shipped as files};
use mlops_maturity::day::Day;
use mlops_maturity::model::Pack;
use mlops_maturity::model::shipped;
use mlops_maturity::share::{Label, encode, encode_with_plan, link};
use serde_json::Value;

use crate::common::{Random, plans, random_answers};

/// Links of the shipped pack, with and without a name, and as mail programs leave them.
pub fn links() -> Vec<String> {
    let pack = shipped::pack().expect("the shipped pack");
    let mut random = Random::new(1);
    let label = Label::new("Zoë & Co").ok();
    let day = Day::from_number(2517);
    let mut answers = Random::new(4);
    let mut code = |label| encode(&pack, &random_answers(&mut answers, &pack), day, label);
    let mut seeds = vec![link::address("p", &code(None)), link::address("p", &code(label.as_ref()))];
    let mangled =
        [("#", "%23"), ("#r=", "&#35;r&#61;"), ("=", "&#x3D;"), ("#", "%2523"), ("A", "A\r\n "), ("#r", "#R")];
    seeds.extend(mangled.iter().map(|(from, to)| link::address("p", &code(None)).replace(from, to)));
    seeds.push([&link::address("p", &code(None)), ">. "].concat());
    // Of format 1, which is written no more, and with plans.
    seeds.extend(
        ["EAEAAgnVHW22222222222222FxPm", "EQEAAQnVHQEA0UMgxwAAAACADFRlYW0gWsO8cmljaPSGTQ"]
            .map(|code| link::address("p", code)),
    );
    for changes in [[0; 3], [4, 2, 2], [15, 10, 10]] {
        let plan = plans::full(&mut random, &pack, changes, 12, 60);
        let answers = random_answers(&mut random, &pack);
        let code = encode_with_plan(&pack, &answers, day, &plan, label.as_ref()).expect("a plan that fits");
        seeds.push(link::address("p", &code));
    }
    seeds
}

/// Kept lines of the shipped pack: answers, once with a plan.
pub fn lines() -> Vec<String> {
    let pack = shipped::pack().expect("the shipped pack");
    let mut random = Random::new(2);
    let words = " area-pages core-only goal:google-cloud:2 context:stakes:money capacity:40 from:7.2:9 in:12.3:4 \
                 drop:14.2 days:7.3:12";
    let mut line = |day, words: &str| {
        let code = encode(&pack, &random_answers(&mut random, &pack), Day::from_number(day), None);
        ["1 ", &code, words].concat()
    };
    vec![line(0, ""), line(2517, words), line(u16::MAX, ""), String::new(), "2 x".to_owned()]
}

/// The shipped pack cut down to what its checker still lets pass. A list that has several entries keeps two.
pub fn packs() -> Vec<String> {
    let mut value: Value = serde_json::from_str(files::PACK).expect("the shipped pack is JSON");
    // What is named most goes first: an area takes its questions with it, and they their steps and criteria.
    let mut names: Vec<String> = names_in(&value).into_iter().collect();
    names.sort_by_key(|name| std::cmp::Reverse(value.to_string().matches(&format!("\"{name}\"")).count()));
    for name in &names {
        let smaller = without_all(&value, name);
        if keeps_two(&value, &smaller) && is_sound(&smaller) {
            value = smaller;
        }
    }
    vec![value.to_string(), String::from("{}")]
}

/// The value without a name, and without the names that go with it.
fn without_all(value: &Value, name: &str) -> Value {
    let (mut left, mut gone) = (value.clone(), vec![name.to_owned()]);
    let mut followed = 0;
    while let Some(name) = gone.get(followed) {
        let smaller = without(&left, name);
        gone.extend(names_in(&left).difference(&names_in(&smaller)).cloned());
        left = smaller;
        followed += 1;
    }
    left
}

/// Names that may be taken away: ids, and texts in lists at the top.
fn names_in(value: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for list in value.as_object().into_iter().flat_map(|fields| fields.values()).filter_map(Value::as_array) {
        names.extend(list.iter().filter_map(|entry| entry.as_str().or(entry["id"].as_str())).map(str::to_owned));
    }
    names
}

/// The value without every entry of a list that is this name or has it in one of its fields.
fn without(value: &Value, name: &str) -> Value {
    let speaks_of_it = |entry: &Value| match entry {
        Value::Object(fields) => fields.values().any(|field| field == name),
        other => other == name,
    };
    match value {
        Value::Array(list) => {
            list.iter().filter(|entry| !speaks_of_it(entry)).map(|entry| without(entry, name)).collect()
        }
        Value::Object(fields) => fields.iter().map(|(key, field)| (key.clone(), without(field, name))).collect(),
        other => other.clone(),
    }
}

/// Whether each list at the top that had two entries has them still.
fn keeps_two(before: &Value, after: &Value) -> bool {
    let length = |value: &Value, key: &str| value[key].as_array().map_or(0, Vec::len);
    let keys = before.as_object().into_iter().flat_map(|fields| fields.keys());
    keys.into_iter().all(|key| length(after, key) >= length(before, key).min(2))
}

fn is_sound(value: &Value) -> bool {
    json::pack_file(&value.to_string()).is_ok_and(|file| Pack::new(&file).is_ok())
}
