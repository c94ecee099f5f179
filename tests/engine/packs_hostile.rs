//! Files that mean harm: answered quickly with a problem that can be read, never with a panic or a hang.

#![allow(clippy::disallowed_methods)] // A native test may look at the clock.

use crate::authored;

use std::fmt::Write as _;
use std::time::Instant;

use crate::common::packs;
use mlops_maturity::authoring::format::PackFile;
use mlops_maturity::authoring::words_format::WordsFile;
use mlops_maturity::authoring::{Problem, json};
use mlops_maturity::model::{ModelWords, Pack};

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
            "\"manual\":",
            "\"automated\":",
            "\"published\":",
            "\"judged\":",
            "\"points\":",
            "\"at_least\":",
            "\"as_of\":",
            "\"n\":",
            "\"year\":",
            "\"base\":",
            "\"count\":",
            "\"optional\":",
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
    check("60000 areas", &spoilt("\"areas\":[", &format!("\"areas\":[{areas},")), "areas: 60003 entries.");
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
fn floods_of_everything_laid_over_a_result() {
    let file = authored::pack;
    let many = |what: &str, change: &dyn Fn(&mut PackFile), expected: &str| {
        let mut file = file();
        change(&mut file);
        check(what, &text(&file), expected);
    };
    many(
        "10000 tensions",
        &|file| file.tensions = vec![file.tensions[0].clone(); 10_000],
        "tensions: 10000 entries. Have 0 to 64.",
    );
    many(
        "10000 conditions",
        &|file| file.tensions[0].when = vec![authored::below("test", 2); 10_000],
        "tensions[0].when: 10000 entries. Have 1 to 32.",
    );
    many(
        "5000 contexts",
        &|file| file.context = vec![file.context[0].clone(); 5_000],
        "context: 5000 entries. Have 0 to 32.",
    );
    many(
        "10000 options",
        &|file| file.context[0].options = vec![file.context[0].options[1].clone(); 10_000],
        "context[0].options: 10000 entries. Have 2 to 32.",
    );
    many(
        "10000 raises",
        &|file| file.context[0].options[1].raises = vec![file.context[0].options[1].raises[0].clone(); 10_000],
        "context[0].options[1].raises: 10000 entries. Have 0 to 16.",
    );
    many(
        "10000 instruments",
        &|file| file.instruments = vec![file.instruments[0].clone(); 10_000],
        "instruments: 10000 entries. Have 0 to 32.",
    );
    many(
        "10000 days",
        &|file| file.instruments[0].dates = vec![file.instruments[0].dates[0].clone(); 10_000],
        "instruments[0].dates: 10000 entries. Have 0 to 32.",
    );
    many(
        "5000 duties",
        &|file| file.duties = vec![file.duties[0].clone(); 5_000],
        "duties: 5000 entries. Have 0 to 250.",
    );
    many(
        "10000 questions of a duty",
        &|file| file.duties[0].questions = vec![packs::need("nothing", 9); 10_000],
        "duties[0].questions: 10000 entries. Have 0 to 120.",
    );
    many(
        "5000 sections",
        &|file| file.frameworks[1].sections = vec![file.frameworks[1].sections[0].clone(); 5_000],
        "frameworks[1].sections: 5000 entries. Have 0 to 16.",
    );
    many(
        "10000 tests",
        &|file| file.frameworks[1].sections[0].tests = vec![file.frameworks[1].sections[0].tests[0].clone(); 10_000],
        "frameworks[1].sections[0].tests: 10000 entries. Have 1 to 32.",
    );
    many(
        "10000 stages",
        &|file| file.frameworks[1].stages = vec![file.frameworks[1].stages[1].clone(); 10_000],
        "frameworks[1].stages: 10000 entries. Have 2 to 12.",
    );
    many(
        "a reference of 1.9 MB",
        &|file| file.duties[0].reference = "é".repeat(950_000),
        "duties[0].reference: 950000 characters. Say it in 40.",
    );
    many("a day of 1.9 MB", &|file| file.instruments[0].as_of = "1-".repeat(950_000), "instruments[0].as_of: “1-1-1-");
    many(
        "a number of 1.9 MB",
        &|file| file.instruments[0].as_of = format!("2026-{}-1", "9".repeat(1_900_000)),
        "instruments[0].as_of: “2026-999",
    );
}

/// Every list as long as it may be, and everything in it wrong: the most work that a file of the format can make.
#[test]
fn the_largest_file_that_is_wrong_in_every_place() {
    let ids: Vec<String> = (0..120).map(|number| format!("question-{number:03}-{}", "x".repeat(24))).collect();
    let areas: Vec<String> = (0..16).map(|number| format!("area-{number}")).collect();
    let questions: Vec<(&str, &str)> =
        ids.iter().enumerate().map(|(place, id)| (id.as_str(), areas[place / 8].as_str())).collect();
    let slip = |place: usize| ids[place % 120].replace("question", "qeustion");
    let mut file = packs::bare(&questions);
    file.areas.iter_mut().for_each(|area| area.optional = true);
    let small = authored::pack();
    let mut test = small.frameworks[1].sections[0].tests[0].clone();
    test.question = slip(1);
    let tests = vec![test; 32];
    let sections: Vec<_> = (0..16)
        .map(|_| {
            let mut section = small.frameworks[1].sections[0].clone();
            section.tests.clone_from(&tests);
            section
        })
        .collect();
    let asked: Vec<_> = ids.iter().map(|id| (id.as_str(), 5, 1, true)).collect();
    let stages: Vec<&[_]> = vec![&asked; 11];
    for number in 0..16 {
        let mut framework =
            if number % 2 == 0 { packs::framework("same", &stages) } else { small.frameworks[1].clone() };
        framework.sections.clone_from(&sections);
        file.frameworks.push(framework);
    }
    for (place, step) in file.steps.iter_mut().enumerate() {
        step.needs = (0..32).map(|more| packs::need(&ids[(place / 4 + more) % 120], 5)).collect();
        step.tools = vec![slip(place); 32];
    }
    let mut tension = small.tensions[0].clone();
    tension.when = (0..32)
        .flat_map(|place| [authored::below(&ids[place % 8], 2), authored::at_least(&ids[place % 8], 5)])
        .take(32)
        .collect();
    file.tensions = vec![tension; 64];
    let mut duty = small.duties[0].clone();
    duty.questions = (0..120).map(|place| packs::need(&slip(place), 9)).collect();
    file.duties = vec![duty; 250];
    let mut option = small.context[0].options[1].clone();
    option.raises = vec![option.raises[0].clone(); 16];
    let mut context = small.context[0].clone();
    context.options = vec![option; 32];
    file.context = vec![context; 32];
    let written = text(&file);
    assert!(written.len() > 1_000_000, "{} bytes are no large file", written.len());
    check("everything wrong", &written, "");
    let problems = Pack::new(&file).unwrap_err();
    assert_eq!(problems.len(), 500, "as many problems as are reported");
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
    assert!(start.elapsed().as_millis() <= MOST_MS, "{:?}", start.elapsed());
    let flooded = |flood: &dyn Fn(&mut WordsFile), first: &str| {
        let mut words = authored::words(&file);
        flood(&mut words);
        let start = Instant::now();
        let found = ModelWords::new(&file, &words).unwrap_err();
        assert!(start.elapsed().as_millis() <= MOST_MS, "{first}: {:?}", start.elapsed());
        assert_eq!((found.len(), found[0].to_string().as_str()), (500, first));
    };
    let unused = "which the pack does not have. Remove them or mend the id.";
    flooded(
        &|words| words.roles.extend((0..50_000).map(|number| (format!("role-{number}"), "x".to_owned()))),
        &format!("roles: words for “role-0”, {unused}"),
    );
    flooded(
        &|words| {
            let entry = words.criteria["tally.made.t0"].clone();
            words.criteria.extend((0..20_000).map(|number| (format!("tally.made.{number}"), entry.clone())));
        },
        &format!("criteria: words for “tally.made.0”, {unused}"),
    );
    flooded(
        &|words| {
            let entry = words.tensions["ahead"].clone();
            words.tensions.extend((0..20_000).map(|number| (format!("tension-{number}"), entry.clone())));
        },
        &format!("tensions: words for “tension-0”, {unused}"),
    );
    flooded(
        &|words| words.instruments.get_mut("law").unwrap().dates = vec![String::new(); 20_000],
        "instruments.law.dates: 20000 entries. Have 2.",
    );
    flooded(
        &|words| words.frameworks.get_mut("tally").unwrap().readings = vec!["word ".repeat(50); 2_000],
        "frameworks.tally.readings[0]: 50 words. Say it in 40.",
    );
}
