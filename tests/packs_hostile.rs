//! Files that mean harm: answered quickly with a problem that can be read, never with a panic or a hang.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test may fail loudly.
#![allow(clippy::disallowed_methods)] // A native test may look at the clock.

mod common;
#[path = "common/authored.rs"]
mod authored;

use std::fmt::Write as _;
use std::time::Instant;

use common::packs;
use mlops_maturity::model::format::PackFile;
use mlops_maturity::model::{ModelWords, Pack, Problem, json};

const MOST_MS: u128 = if cfg!(debug_assertions) { 2_000 } else { 200 };

/// Reads and checks a text as an author's tool does; the first problem must begin like this.
#[track_caller]
fn check(what: &str, text: &str, expected: &str) {
    let start = Instant::now();
    let problems: Vec<Problem> = match json::pack_file(text) {
        Err(problem) => vec![problem],
        Ok(file) => Pack::new(&file).err().unwrap_or_default(),
    };
    let shown: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let took = start.elapsed().as_millis();
    let first = shown.first().map_or("", String::as_str);
    assert!(first.starts_with(expected), "{what}: {}", first.chars().take(300).collect::<String>());
    assert!(took <= MOST_MS, "{what}: {took} ms for {} bytes and {} problems", text.len(), shown.len());
    let longest = shown.iter().map(String::len).max().unwrap_or(0);
    assert!(longest <= 2_000, "{what}: a problem of {longest} bytes is no message");
    assert!(shown.len() <= 1_000, "{what}: nobody reads {} problems", shown.len());
}

fn text(file: &PackFile) -> String {
    serde_json::to_string(file).unwrap()
}

/// The small pack with one part of its text replaced.
#[track_caller]
fn spoilt(from: &str, to: &str) -> String {
    let good = text(&authored::pack());
    assert!(good.contains(from), "nothing to spoil: {from}");
    good.replacen(from, to, 1)
}

#[test]
fn huge_and_deep_texts() {
    check("ten megabytes", &" ".repeat(10_000_000), "file: the text has 10000000 bytes. Keep it below 2000000.");
    check("one long id", &spoilt("\"small\"", &format!("\"{}\"", "a".repeat(1_900_000))), "id: “aaa");
    check("one long unknown field", &spoilt("\"id\"", &format!("\"{}\"", "a".repeat(1_900_000))), "");
    check(
        "a long text for a number",
        &spoilt("\"code\":7", &format!("\"code\":\"{}\"", "a".repeat(1_900_000))),
        "code: not readable",
    );
    check("deep lists", &"[".repeat(100_000), "");
    check("deep objects", &"{\"a\":".repeat(100_000), "");
    check(
        "deep within a field",
        &spoilt("\"roles\":[", &format!("\"roles\":[{}", "[".repeat(100_000))),
        "roles[0]: not readable",
    );
    check("nothing", "", "");
    check("no text at all", "\u{FEFF}\0\0\0", "");
}

#[test]
fn absurd_numbers() {
    let range = "outside";
    for number in [
        "4294967295",
        "4294967296",
        "1e308",
        "1e999",
        "-1",
        "0.5",
        "NaN",
        "Infinity",
        "null",
        "99999999999999999999999999",
        "\"7\"",
    ] {
        for field in [
            "\"code\":",
            "\"revision\":",
            "\"weight\":",
            "\"level\":",
            "\"days\":",
            "\"number\":",
            "\"threshold\":",
            "\"below\":",
            "\"to\":",
        ] {
            let good = text(&authored::pack());
            let place = good.find(field).unwrap() + field.len();
            let end = place + good[place..].find([',', '}']).unwrap();
            check(&format!("{field}{number}"), &format!("{}{number}{}", &good[..place], &good[end..]), "");
        }
    }
    check(
        "the largest u32",
        &spoilt("\"code\":7", "\"code\":4294967295"),
        &format!("code: 4294967295 is {range} 1 to 255."),
    );
    check("not a number", &spoilt("\"code\":7", "\"code\":NaN"), "code: not readable");
}

#[test]
fn five_thousand_questions() {
    let ids: Vec<String> = (0..5_000).map(|number| format!("q{number}")).collect();
    let questions: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "area")).collect();
    let mut file = packs::bare(&questions);
    file.steps.clear();
    file.frameworks = authored::pack().frameworks;
    check("5000 questions without steps", &text(&file), "questions: 5000 entries. Have 1 to 120.");
    for question in &mut file.questions {
        question.area.push('x');
    }
    check("5000 questions in areas that do not exist", &text(&file), "questions: 5000 entries. Have 1 to 120.");
}

#[test]
fn a_round_of_a_thousand_prerequisites() {
    // As large as a pack may be: 120 questions whose 480 steps all stand in one round.
    let ids: Vec<String> = (0..120).map(|number| format!("q{number}")).collect();
    let questions: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "area")).collect();
    let mut file = packs::bare(&questions);
    file.frameworks = vec![packs::framework("ladder", &[&[("q0", 2, 1, true)]])];
    for place in 0..120 {
        packs::step(&mut file, &ids[place], 2).needs = vec![packs::need(&ids[(place + 1) % 120], 2)];
    }
    check("a round of 120 steps", &text(&file), "steps[476].needs: the prerequisites go round: q0.2 → q1.2 →");
    for place in 0..120 {
        packs::step(&mut file, &ids[place], 2).needs = vec![packs::need(&ids[(place + 1) % 120], 5)];
    }
    check("a round of 480 steps", &text(&file), "steps[0].needs[0].level: needs level 5");
    // And larger than it may be.
    let ids: Vec<String> = (0..1_000).map(|number| format!("q{number}")).collect();
    let questions: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "area")).collect();
    let mut file = packs::bare(&questions);
    for (place, step) in file.steps.iter_mut().enumerate() {
        step.needs = vec![packs::need(&ids[(place / 4 + 1) % 1_000], 2)];
    }
    check("a round of 1000 steps", &text(&file), "questions: 1000 entries. Have 1 to 120.");
}

#[test]
fn floods_of_references() {
    let flood = |count: usize, entry: &dyn Fn(usize) -> String| {
        let mut out = String::new();
        (0..count).for_each(|number| write!(out, "{}{}", if number > 0 { "," } else { "" }, entry(number)).unwrap());
        out
    };
    let names = flood(200_000, &|number| format!("\"z{number:x}\""));
    check(
        "benefits of 200000 unknown questions",
        &spoilt("[\"serve\"]", &format!("[{names}]")),
        "benefits[0].questions",
    );
    check("200000 roles who would know", &spoilt("\"who\":[]", &format!("\"who\":[{names}]")), "questions[0].who");
    check(
        "200000 tools for a step",
        &spoilt("\"tools\":[],\"needs\"", &format!("\"tools\":[{names}],\"needs\"")),
        "steps[0].tools",
    );
    check("200000 roles", &spoilt("[\"lead\"]", &format!("[{names},\"lead\"]")), "roles: 200001 entries.");
    let needs = flood(50_000, &|_| "{\"question\":\"test\",\"level\":2}".to_owned());
    check(
        "50000 times the same prerequisite",
        &spoilt("\"needs\":[]", &format!("\"needs\":[{needs}]")),
        "steps[0].needs",
    );
    let areas = flood(60_000, &|number| format!("{{\"id\":\"a{number}\"}}"));
    check("60000 areas", &spoilt("\"areas\":[", &format!("\"areas\":[{areas},")), "areas: 60002 entries.");
    let tools = flood(20_000, &|number| {
        format!("{{\"id\":\"t{number}\",\"named_at\":{{\"framework\":\"nowhere\",\"stage\":1}}}}")
    });
    check("20000 tools", &spoilt("\"tools\":[", &format!("\"tools\":[{tools},")), "tools: 20001 entries.");
    let criteria =
        flood(20_000, &|number| format!("{{\"question\":\"c{number}\",\"level\":2,\"weight\":1,\"required\":false}}"));
    check(
        "20000 criteria",
        &spoilt("\"criteria\":[{", &format!("\"criteria\":[{criteria},{{")),
        "frameworks[0].stages[1].criteria",
    );
}

#[test]
fn names_that_mean_harm() {
    for name in [
        "__proto__",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "a\u{202E}b",
        "../../etc",
        "{{7*7}}",
        "%00",
    ] {
        let problem = format!("id: “{name}” is not an id.");
        check(name, &spoilt("\"small\"", &serde_json::to_string(name).unwrap()), &problem);
    }
}

#[test]
fn hostile_words() {
    let file = authored::pack();
    let good = serde_json::to_string(&authored::words(&file)).unwrap();
    let start = Instant::now();
    let deep = json::words_file(&good.replacen("\"locale\":\"en\"", &format!("\"locale\":{}", "[".repeat(100_000)), 1));
    assert!(deep.unwrap_err().to_string().starts_with("locale: not readable"));
    assert!(json::words_file(&"a".repeat(10_000_000)).unwrap_err().to_string().starts_with("file: the text has"));
    let mut words = authored::words(&file);
    for number in 0..50_000 {
        words.roles.insert(format!("role-{number}"), "x".to_owned());
    }
    let flood = ModelWords::new(&file, &words).unwrap_err();
    assert_eq!(
        flood[0].to_string(),
        "roles: words for “role-0”, which the pack does not have. Remove them or mend the id."
    );
    assert!(start.elapsed().as_millis() <= MOST_MS, "{:?}", start.elapsed());
}
