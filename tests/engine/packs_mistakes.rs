//! Mistakes of authors: each is reported with the path where it is and a text that names the fix, to the letter.

use crate::authored::{check, lines};
use crate::common::packs::{need, step, steps};
use mlops_maturity::authoring::check::unreachable_stages;
use mlops_maturity::authoring::format::AreaEntry;
use mlops_maturity::authoring::{check as checker, json};
use mlops_maturity::model::Pack;

#[test]
fn the_ground_is_sound() {
    let file = crate::authored::pack();
    check(|_| {}, &[]);
    assert_eq!(lines(&unreachable_stages(&Pack::new(&file).unwrap())), [""; 0]);
    assert_eq!(lines(&checker::words(&file, &crate::authored::words(&file))), [""; 0]);
}

#[test]
fn heads_and_lists() {
    check(|file| file.format = 2, &["format: format 2 is not known. Write 1."]);
    check(
        |file| file.id = "My model".to_owned(),
        &["id: “My model” is not an id. Use 1 to 40 characters of a–z, 0–9 and hyphens."],
    );
    check(|file| file.code = 0, &["code: 0 is outside 1 to 255. Choose a number in that range."]);
    check(|file| file.revision = 70_000, &["revision: 70000 is outside 1 to 65535. Choose a number in that range."]);
    check(
        |file| file.phases = (0..17).map(|number| format!("phase-{number}")).chain(["first".to_owned()]).collect(),
        &["phases: 18 entries. Have 1 to 16."],
    );
    check(
        |file| file.areas.insert(2, AreaEntry { id: "build".to_owned(), optional: false }),
        &["areas[2].id: the id “build” stands at areas[0].id already. Give this one an id of its own."],
    );
    check(
        |file| file.areas.insert(2, AreaEntry { id: "idle".to_owned(), optional: false }),
        &["areas[2]: the area “idle” has no question. Add one or remove the area."],
    );
    check(
        |file| file.roles.push(String::new()),
        &["roles[1]: “” is not an id. Use 1 to 40 characters of a–z, 0–9 and hyphens."],
    );
}

#[test]
fn questions() {
    check(
        |file| file.questions[2].code = 1,
        &["questions[2].code: the code 1 stands at questions[0].code already. Give this question the next free code."],
    );
    check(
        |file| file.questions[1].code = 121,
        &["questions[1].code: 121 is outside 1 to 120. Choose a number in that range."],
    );
    check(
        |file| file.questions[0].weight = 0,
        &["questions[0].weight: 0 is outside 1 to 100. Choose a number in that range."],
    );
    check(
        |file| file.questions[0].area = "biuld".to_owned(),
        &["questions[0].area: there is no area “biuld”. Did you mean “build”?"],
    );
    check(
        |file| file.questions[0].who = vec!["lead".to_owned(), "somebody-else".to_owned()],
        &["questions[0].who[1]: there is no role “somebody-else”. Define it or name one that exists."],
    );
}

#[test]
fn steps_of_questions() {
    check(|file| drop(file.steps.remove(5)), &["questions[1]: no step lifts “test” to level 3. Add one."]);
    check(
        |file| file.steps.extend(steps("code").take(1)),
        &["steps[16]: “code” has a step to level 2 already. Remove one."],
    );
    check(
        |file| step(file, "test", 5).to = 6,
        &[
            "steps[7].to: 6 is outside 2 to 5. Choose a number in that range.",
            "questions[1]: no step lifts “test” to level 5. Add one.",
        ],
    );
    check(
        |file| step(file, "code", 2).days = 501,
        &["steps[0].days: 501 is outside 1 to 500. Choose a number in that range."],
    );
    check(
        |file| step(file, "code", 2).lead = "leda".to_owned(),
        &["steps[0].lead: there is no role “leda”. Did you mean “lead”?"],
    );
    check(
        |file| step(file, "code", 2).phase = "third".to_owned(),
        &["steps[0].phase: there is no phase “third”. Define it or name one that exists."],
    );
    check(
        |file| step(file, "code", 3).tools = vec!["screwdriver".to_owned()],
        &["steps[1].tools[0]: there is no tool “screwdriver”. Define it or name one that exists."],
    );
}

#[test]
fn prerequisites() {
    check(
        |file| step(file, "code", 3).needs = vec![need("code", 2)],
        &["steps[1].needs[0]: the step needs its own question. The lift below is implied; remove this."],
    );
    check(
        |file| step(file, "code", 3).needs = vec![need("test", 4)],
        &["steps[1].needs[0].level: needs level 4 for a step that only reaches 3. Lower it to 3 or less."],
    );
    check(
        |file| step(file, "code", 3).needs = vec![need("test", 1)],
        &["steps[1].needs[0].level: 1 is outside 2 to 5. Choose a number in that range."],
    );
    check(
        |file| {
            step(file, "code", 2).needs = vec![need("test", 2)];
            step(file, "test", 2).needs = vec![need("code", 2)];
        },
        &["steps[4].needs: the prerequisites go round: code.2 → test.2 → code.2. Remove one of them."],
    );
    // Round by way of a lift that is only implied: code.3 stands on code.2.
    check(
        |file| {
            step(file, "code", 2).needs = vec![need("test", 2)];
            step(file, "test", 2).needs = vec![need("serve", 2)];
            step(file, "serve", 2).needs = vec![need("code", 3)];
        },
        &[
            "steps[8].needs[0].level: needs level 3 for a step that only reaches 2. Lower it to 2 or less.",
            "steps[1].needs: the prerequisites go round: code.2 → test.2 → serve.2 → code.3 → code.2. Remove one of them.",
        ],
    );
}

#[test]
fn tools_pitfalls_and_benefits() {
    check(
        |file| file.tools[0].named_at.as_mut().unwrap().framework = "staircase".to_owned(),
        &["tools[0].named_at: there is no framework “staircase”. Define it or name one that exists."],
    );
    check(
        |file| file.tools[0].named_at.as_mut().unwrap().stage = 9,
        &["tools[0].named_at: there is no stage “9”. Define it or name one that exists."],
    );
    check(
        |file| file.pitfalls[0].signals[0].below = 1,
        &["pitfalls[0].signals[0].below: 1 is outside 2 to 5. Choose a number in that range."],
    );
    check(
        |file| file.pitfalls[0].signals[0].question = "tests".to_owned(),
        &["pitfalls[0].signals[0].question: there is no question “tests”. Did you mean “test”?"],
    );
    check(
        |file| file.benefits[0].questions.push("x".repeat(90)),
        &[&format!(
            "benefits[0].questions[1]: there is no question “{}…”. Define it or name one that exists.",
            "x".repeat(60)
        )],
    );
}

#[test]
fn two_mistakes_are_both_reported() {
    check(
        |file| {
            file.code = 256;
            file.questions[0].weight = 0;
            step(file, "serve", 4).lead = "nobody".to_owned();
        },
        &[
            "code: 256 is outside 1 to 255. Choose a number in that range.",
            "questions[0].weight: 0 is outside 1 to 100. Choose a number in that range.",
            "steps[10].lead: there is no role “nobody”. Define it or name one that exists.",
        ],
    );
    // Also two rounds through one step.
    check(
        |file| {
            step(file, "code", 2).needs = vec![need("test", 2), need("serve", 2)];
            step(file, "test", 2).needs = vec![need("code", 2)];
            step(file, "serve", 2).needs = vec![need("code", 2)];
        },
        &[
            "steps[4].needs: the prerequisites go round: code.2 → test.2 → code.2. Remove one of them.",
            "steps[8].needs: the prerequisites go round: code.2 → serve.2 → code.2. Remove one of them.",
        ],
    );
}

#[test]
fn what_is_not_the_format_is_named_with_its_place() {
    let good = serde_json::to_string_pretty(&crate::authored::pack()).unwrap();
    for (from, to, expected) in [
        ("\"format\": 1,", "\"format\": 1", "file: not readable: expected `,` or `}` at line 3 column 3."),
        (
            "\"required\": true",
            "\"required\": \"yes\"",
            "frameworks[0].stages[1].criteria[0].required: not readable: invalid type: string \"yes\", expected a boolean at line 94 column 31.",
        ),
        (
            "\"revision\": 1",
            "\"revision\": -1",
            "revision: not readable: invalid value: integer `-1`, expected u32 at line 5 column 16.",
        ),
        (
            "\"roles\"",
            "\"rolls\"",
            "rolls: not readable: unknown field `rolls`, expected one of `format`, `id`, `code`, `revision`, `areas`, `roles`, `phases`, `tools`, `questions`, `frameworks`, `steps`, `pitfalls`, `benefits`, `tensions`, `context`, `instruments`, `duties`, `surveys`, `reports` at line 20 column 9.",
        ),
    ] {
        assert!(good.contains(from), "nothing to spoil: {from}");
        let problem = json::pack_file(&good.replacen(from, to, 1)).unwrap_err().to_string();
        assert_eq!(problem, format!("{expected} Mend the JSON; an editor that knows the schema shows where."));
    }
    let twice = json::pack_file(&format!("{good}{good}")).unwrap_err().to_string();
    assert!(twice.starts_with("file: not readable: trailing characters"), "{twice}");
}
