//! The shipped model is sound, and its files, their schemas and what is packed into the program say the same.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test may fail loudly.

mod common;

use std::fs;

use common::shipped_pack;
use mlops_maturity::model::{ModelWords, Pack, Problem, json, shipped};
use mlops_maturity::score::{reach, score};

/// Nothing is wrong; else everything that is.
#[track_caller]
fn check(what: &str, problems: &[Problem]) {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{what}:\n{}", lines.join("\n"));
}

#[test]
fn the_shipped_pack_and_words_have_no_problem() {
    let file = json::pack_file(&fs::read_to_string("content/mlops/pack.json").unwrap()).unwrap();
    check("pack.json", &Pack::new(&file).err().unwrap_or_default());
    let mut languages = 0;
    for entry in fs::read_dir("content/mlops").unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if name.starts_with("text.") {
            languages += 1;
            let words = json::words_file(&fs::read_to_string(entry.path()).unwrap()).unwrap();
            assert_eq!(name, format!("text.{}.json", words.locale), "the name says the language");
            check(&name, &ModelWords::new(&file, &words).err().unwrap_or_default());
        }
    }
    assert!(languages > 0, "no text.<locale>.json beside pack.json");
}

#[test]
fn every_stage_of_every_framework_can_be_the_result() {
    let pack = shipped_pack();
    check("pack.json", &reach::check(&pack));
    for (place, framework) in pack.frameworks().iter().enumerate() {
        let (witnesses, unreachable) = reach::witnesses(&pack, framework);
        assert_eq!((witnesses.len(), unreachable.len()), (framework.stages.len(), 0), "{}", framework.id);
        for witness in witnesses {
            let found = score(&pack, &witness.answers).frameworks[place].confirmed;
            assert_eq!(found, witness.stage, "the witness of {}", framework.id);
        }
    }
}

#[test]
fn the_program_holds_what_the_files_say() {
    let text = |file: &str| fs::read_to_string(file).unwrap();
    let same = |held: &str, file: &str| assert!(held == text(file), "{file} is not what the program was built from");
    same(shipped::files::PACK, "content/mlops/pack.json");
    same(shipped::files::WORDS_EN, "content/mlops/text.en.json");
    // What the page unpacks is what reading the files gives.
    let file = shipped::files::pack().unwrap();
    let (held, read) = (shipped::pack().unwrap(), Pack::new(&file).unwrap());
    assert!(held == read, "the packed model differs from pack.json");
    let words = ModelWords::new(&file, &shipped::files::words().unwrap()).unwrap();
    assert!(shipped::words(&held).unwrap() == words, "the packed words differ from text.en.json");
    assert_eq!((held.id(), held.code(), held.revision(), held.questions().len()), ("mlops", 1, 1, 29));
}

#[test]
fn the_schemas_are_those_of_the_code() {
    for (file, generated) in [("pack.schema.json", json::pack_schema()), ("text.schema.json", json::words_schema())] {
        let written = fs::read_to_string(format!("content/schema/{file}")).unwrap();
        assert!(
            written == generated,
            "content/schema/{file} is out of date. Write it again with\n\
             cargo run --no-default-features --features json --bin model -- schema content/schema"
        );
    }
}
