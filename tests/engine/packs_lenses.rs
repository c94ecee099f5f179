//! Mistakes in optional areas, tensions, context and duties: each is reported with its path and a text that names the fix.

use crate::authored::{at_least, below, check};
use crate::common::packs;
use mlops_maturity::authoring::format::{FrameworkEntry, RaiseEntry};

#[test]
fn optional_areas_come_last() {
    check(|file| file.areas.swap(1, 2), &["areas[2]: “run” comes after an optional one. Put optional ones last."]);
    check(
        |file| {
            file.questions.swap(2, 3);
            file.questions[2].code = 4;
            file.questions[3].code = 3;
        },
        &["questions[3]: “serve” comes after an optional one. Put optional ones last."],
    );
    check(
        |file| {
            *file = packs::bare(&[("code", "build"), ("prompt", "extra")]);
            file.frameworks = vec![packs::framework("ladder", &[&[("code", 2, 1, true)]])];
            file.areas[0].optional = true;
        },
        &[
            "areas[1]: “extra” comes after an optional one. Put optional ones last.",
            "questions[1]: “prompt” comes after an optional one. Put optional ones last.",
            "areas[0].optional: the first area is asked of everybody. Put one before it, or take `optional` away.",
            "frameworks[0].stages[1].criteria[0].question: “code” is in an optional area, which may be switched off. \
             Ask for another question, or write `optional` for the framework.",
        ],
    );
}

#[test]
fn nothing_that_everybody_sees_asks_an_optional_question() {
    let optional = |path: &str| {
        format!("{path}: “prompt” is in an optional area, which may be switched off. Ask for another question.")
    };
    let framework = |path: &str| {
        let said = optional(path);
        said.replace("question.", "question, or write `optional` for the framework.")
    };
    let prompt = || "prompt".to_owned();
    check(
        |file| file.frameworks[0].stages[1].criteria[0].question = prompt(),
        &[&framework("frameworks[0].stages[1].criteria[0].question")],
    );
    check(
        |file| file.frameworks[1].sections[0].tests[1].question = prompt(),
        &[&framework("frameworks[1].sections[0].tests[1].question")],
    );
    check(
        |file| packs::step(file, "serve", 3).needs = vec![packs::need("prompt", 2)],
        &[&optional("steps[9].needs[0].question")],
    );
    check(|file| file.pitfalls[0].signals[0].question = prompt(), &[&optional("pitfalls[0].signals[0].question")]);
    check(|file| file.benefits[0].questions[0] = prompt(), &[&optional("benefits[0].questions[0]")]);
    // The other way round is no mistake, and tensions and duties go when the area goes.
    check(|file| packs::step(file, "prompt", 3).needs = vec![packs::need("serve", 3)], &[]);
    check(|file| file.tensions[0].when.push(at_least("prompt", 2)), &[]);
}

#[test]
fn a_framework_is_optional_just_where_it_asks_an_optional_question() {
    // Beside what everybody is asked, and by either rule.
    let guard = || FrameworkEntry {
        optional: true,
        ..packs::framework("guard", &[&[("code", 2, 1, true)], &[("prompt", 3, 1, true)]])
    };
    let tally = || FrameworkEntry { optional: true, ..packs::tally("list", &[("only", &[("prompt", 2, 3)])], &[1, 2]) };
    check(|file| file.frameworks.extend([guard(), tally()]), &[]);
    check(
        |file| file.frameworks.push(FrameworkEntry { optional: false, ..guard() }),
        &["frameworks[2].stages[2].criteria[0].question: “prompt” is in an optional area, which may be switched off. \
           Ask for another question, or write `optional` for the framework."],
    );
    check(
        |file| file.frameworks[1].optional = true,
        &["frameworks[1].optional: the framework asks nothing of an optional area. Take `optional` away."],
    );
    check(
        |file| file.frameworks.insert(1, guard()),
        &["frameworks[2]: “tally” comes after an optional one. Put optional ones last."],
    );
    check(
        |file| {
            file.frameworks = vec![guard()];
            file.tools.clear();
        },
        &[
            "frameworks[0].optional: the first framework is there for everybody. Put one before it, or take `optional` away.",
        ],
    );
    // Without an optional area, nothing is optional.
    check(
        |file| {
            file.frameworks.push(guard());
            file.areas[2].optional = false;
        },
        &["frameworks[2].optional: the framework asks nothing of an optional area. Take `optional` away."],
    );
}

#[test]
fn conditions_of_tensions() {
    check(
        |file| file.tensions[0].id = "Ahead".to_owned(),
        &["tensions[0].id: “Ahead” is not an id. Use 1 to 40 characters of a–z, 0–9 and hyphens."],
    );
    check(
        |file| file.tensions.push(file.tensions[0].clone()),
        &["tensions[1].id: the id “ahead” stands at tensions[0].id already. Give this one an id of its own."],
    );
    let bound = "tensions[0].when[0]: a condition has one bound. Write either `at_least` or `below`.";
    check(|file| file.tensions[0].when[0].at_least = None, &[bound]);
    check(|file| file.tensions[0].when[0].below = Some(5), &[bound]);
    check(
        |file| file.tensions[0].when[0].question = "server".to_owned(),
        &["tensions[0].when[0].question: there is no question “server”. Did you mean “serve”?"],
    );
    check(
        |file| file.tensions[0].when[0].at_least = Some(1),
        &["tensions[0].when[0].at_least: 1 is outside 2 to 5. Choose a number in that range."],
    );
    check(
        |file| file.tensions[0].when[1].below = Some(6),
        &[
            "tensions[0].when[1].below: 6 is outside 2 to 5. Choose a number in that range.",
            "tensions[0].resolve: lifting “test” to level 2 leaves the tension as it is. Name a level that ends a condition.",
        ],
    );
}

#[test]
fn a_tension_that_no_answers_show() {
    let never = |place: usize| {
        format!("tensions[0].when[{place}]: no level of “serve” meets all conditions on it. Make them agree.")
    };
    check(|file| file.tensions[0].when.push(below("serve", 3)), &[&never(2)]);
    check(|file| file.tensions[0].when.push(below("serve", 2)), &[&never(2)]);
    check(|file| file.tensions[0].when.push(below("serve", 4)), &[]);
    check(|file| file.tensions[0].when.insert(0, below("serve", 3)), &[&never(1)]);
    // Said once, however many conditions there are on the question.
    check(|file| file.tensions[0].when.extend([below("serve", 3), at_least("serve", 5)]), &[&never(3)]);
}

#[test]
fn a_tension_that_its_step_leaves_as_it_is() {
    let left = |id: &str, level: u32| {
        format!(
            "tensions[0].resolve: lifting “{id}” to level {level} leaves the tension as it is. Name a level that ends a condition."
        )
    };
    check(|file| file.tensions[0].when[1] = below("test", 3), &[&left("test", 2)]);
    check(|file| file.tensions[0].resolve = packs::need("code", 5), &[&left("code", 5)]);
    // Lifting what is ahead does not resolve it.
    check(|file| file.tensions[0].resolve = packs::need("serve", 5), &[&left("serve", 5)]);
    check(|file| file.tensions[0].resolve.level = 4, &[]);
    check(
        |file| file.tensions[0].resolve.level = 6,
        &["tensions[0].resolve.level: 6 is outside 2 to 5. Choose a number in that range."],
    );
    check(
        |file| file.tensions[0].resolve.question = "tent".to_owned(),
        &["tensions[0].resolve.question: there is no question “tent”. Did you mean “test”?", &left("tent", 2)],
    );
    check(|file| file.tensions[0].when.clear(), &["tensions[0].when: 0 entries. Have 1 to 32.", &left("test", 2)]);
}

#[test]
fn questions_on_the_context() {
    check(|file| drop(file.context[0].options.pop()), &["context[0].options: 1 entries. Have 2 to 32."]);
    check(
        |file| file.context[0].options[1].id = "small".to_owned(),
        &[
            "context[0].options[1].id: the id “small” stands at context[0].options[0].id already. Give this one an id of its own.",
        ],
    );
    check(
        |file| file.context.push(file.context[0].clone()),
        &["context[1].id: the id “size” stands at context[0].id already. Give this one an id of its own."],
    );
    check(
        |file| file.context[0].options[1].raises.push(RaiseEntry { area: "ruin".to_owned(), level: 6 }),
        &[
            "context[0].options[1].raises[2].area: there is no area “ruin”. Did you mean “run”?",
            "context[0].options[1].raises[2].level: 6 is outside 2 to 5. Choose a number in that range.",
        ],
    );
}

#[test]
fn days_of_instruments() {
    let no_day = |path: &str, text: &str| format!("{path}: “{text}” is no day from 2020 on. Write it as 2026-11-22.");
    for text in [
        "",
        "2026",
        "2026-11",
        "2026-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-01",
        "2026-01-00",
        "2019-12-31",
        "2199-06-07",
        "2026-1-1",
        "22.11.2026",
        "2026-11-22 ",
        "+2026-11-22",
        "2026-11-22-1",
        "2026-4294967295-1",
        "2026-1-4294967295",
        "4294967295-1-1",
        "２０２６-11-22",
    ] {
        check(|file| file.instruments[0].as_of = text.to_owned(), &[&no_day("instruments[0].as_of", text)]);
    }
    check(|file| file.instruments[0].as_of = "2028-02-29".to_owned(), &[]);
    check(
        |file| file.instruments[0].dates[1].date = "soon".to_owned(),
        &[&no_day("instruments[0].dates[1].date", "soon")],
    );
    check(
        |file| file.instruments[0].dates.swap(0, 1),
        &["instruments[0].dates[1].date: 2026-08-02 comes before 2027-12-02. List the days earliest first."],
    );
    check(|file| file.instruments[0].dates[1].date = "2026-08-02".to_owned(), &[]);
    check(
        |file| file.instruments[0].id = "The law".to_owned(),
        &[
            "instruments[0].id: “The law” is not an id. Use 1 to 40 characters of a–z, 0–9 and hyphens.",
            "duties[0].instrument: there is no instrument “law”. Define it or name one that exists.",
        ],
    );
}

#[test]
fn duties_of_instruments() {
    check(
        |file| file.duties[0].instrument = "lawn".to_owned(),
        &["duties[0].instrument: there is no instrument “lawn”. Did you mean “law”?"],
    );
    check(
        |file| file.duties.push(file.duties[0].clone()),
        &["duties[1].id: the id “logging” stands at duties[0].id already. Give this one an id of its own."],
    );
    check(|file| file.duties[0].reference = " ".to_owned(), &["duties[0].reference: the text is empty. Write it."]);
    check(|file| file.duties[0].reference = "é".repeat(41), &["duties[0].reference: 41 characters. Say it in 40."]);
    // The packed model keeps references one a line.
    check(
        |file| file.duties[0].reference = "Article\n12".to_owned(),
        &["duties[0].reference: a line break or another control character. Write it on one line."],
    );
    check(|file| file.duties[0].questions.clear(), &["duties[0].questions: 0 entries. Have 1 to 120."]);
    check(
        |file| file.duties[0].questions[0] = packs::need("severe", 1),
        &[
            "duties[0].questions[0].question: there is no question “severe”. Did you mean “serve”?",
            "duties[0].questions[0].level: 1 is outside 2 to 5. Choose a number in that range.",
        ],
    );
}
