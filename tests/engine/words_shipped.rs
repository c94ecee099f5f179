//! The words of the shipped model as a whole: how long the questionnaire is, how its levels read, and that a stage has one
//! name. What each text may be is held by the checker.

use mlops_maturity::authoring::shipped;
use mlops_maturity::model::shipped as packed;
use mlops_maturity::text::reading_time;

/// Words as spaces part them.
fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

#[test]
fn the_questionnaire_is_no_longer_than_it_was_and_says_how_long_it_takes() {
    let (file, text) = (shipped::pack().unwrap(), shipped::words().unwrap());
    let optional: Vec<&str> = file.areas.iter().filter(|area| area.optional).map(|area| area.id.as_str()).collect();
    let asked = file.questions.iter().filter(|question| !optional.contains(&question.area.as_str()));
    let mut all = 0;
    let mut seconds = 0;
    for question in asked {
        let named = &text.questions[&question.id];
        let read =
            words(&named.prompt) + words(&named.why) + named.levels.iter().map(|level| words(level)).sum::<usize>();
        all += read;
        // 240 words a minute, and a quarter of a minute to answer.
        seconds += read.div_ceil(4) + 15;
    }
    assert!(all <= 3_600, "{all} words");
    let pack = packed::pack().unwrap().without_optional();
    let said = reading_time::minutes(&packed::words(&packed::pack().unwrap()).unwrap(), pack.questions().iter());
    assert_eq!(usize::try_from(said).unwrap(), (seconds + 30) / 60);
}

#[test]
fn levels_are_sentences_and_not_telegrams() {
    let text = shipped::words().unwrap();
    let levels: Vec<&String> = text.questions.values().flat_map(|question| &question.levels).collect();
    let short: Vec<&str> =
        levels.iter().flat_map(|level| sentences(level)).filter(|sentence| words(sentence) <= 3).collect();
    assert_eq!(short, [] as [&str; 0], "sentences of three words or fewer");
    let handled = levels.iter().filter(|level| level.contains("People handle")).count();
    assert!(handled <= 1, "{handled} levels end with people handling something");
}

#[test]
fn a_stage_has_one_name_in_charts_and_sentences() {
    for (id, framework) in &shipped::words().unwrap().frameworks {
        for (number, stage) in &framework.stages {
            let (name, short) = (stage.name.to_lowercase(), stage.short.to_lowercase());
            // The lowest of a list that has no name of its own says so.
            assert!(
                name.contains(&short) || short == "none",
                "{id}, stage {number}: “{}” in “{}”",
                stage.short,
                stage.name
            );
        }
    }
}

#[test]
fn no_word_of_the_engine_reaches_a_reader() {
    let catalogue = std::fs::read_to_string("locales/en.json").unwrap();
    let catalogue: std::collections::BTreeMap<String, String> = serde_json::from_str(&catalogue).unwrap();
    for (key, text) in &catalogue {
        for word in text.split(|letter: char| !letter.is_alphabetic()) {
            let word = word.to_lowercase();
            let engine =
                ["lever", "levers", "lift", "lifts", "gate", "gates", "demand", "demands", "certified", "certify"];
            assert!(!engine.contains(&word.as_str()), "{key}: {text}");
        }
        assert!(!text.contains("e-mail"), "{key}: {text}");
    }
}

#[test]
fn the_offer_of_the_optional_area_says_how_many_questions_it_adds() {
    let pack = packed::pack().unwrap();
    let added = pack.questions().len() - packed::pack().unwrap().without_optional().questions().len();
    assert_eq!(added, 8, "the offer says eight");
    let catalogue = std::fs::read_to_string("locales/en.json").unwrap();
    let catalogue: std::collections::BTreeMap<String, String> = serde_json::from_str(&catalogue).unwrap();
    assert!(catalogue["start.extend.hint"].contains(": eight questions on "), "{}", catalogue["start.extend.hint"]);
}
