//! Files of words: whole and of this version, or refused with the reason. Nothing of a file is used by half.

use std::rc::Rc;

use crate::common::shipped_pack;
use mlops_maturity::model::{ModelWords, shipped};
use mlops_maturity::ports::PlainFormats;
use mlops_maturity::text::{Plural, Word, Words};
use mlops_maturity::words_file::{self, Part, WordsFault, read};

fn file(part: Part) -> &'static str {
    words_file::shipped("en", part).unwrap()
}

#[track_caller]
fn check(file: &str, part: Part, fault: WordsFault) {
    assert_eq!(read(file, part).err(), Some(fault), "{}", file.lines().next().unwrap_or_default());
}

#[test]
fn what_the_build_wrote_is_read_and_holds_all_words() {
    let words = Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap();
    assert_eq!(words.tag(), "en");
    let text = std::fs::read_to_string("locales/en.json").unwrap();
    let written: std::collections::BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
    let says = |key: &str| written.get(key).unwrap().as_str();
    assert_eq!(words.say(Word::StartHeading), says("start.heading"), "of the first part");
    assert_eq!(words.say(Word::RoadmapHeading), says("roadmap.heading"), "of the later part");
    assert_eq!(words.count(Plural::QuestionLeft, 1), says("question.left.one").replace("{count}", "1"));
    assert_eq!(words.count(Plural::RoadmapDays, 2), says("roadmap.days.other").replace("{count}", "2"));
    let pack = shipped_pack();
    assert!(shipped::words(&pack).unwrap().is_complete());
    let first = read(file(Part::First), Part::First).unwrap();
    assert!(!ModelWords::of_first(&pack, &first).unwrap().is_complete(), "the first part alone is not all");
}

#[test]
fn a_file_that_is_not_whole_is_refused_wherever_it_was_cut() {
    for part in [Part::First, Part::Later] {
        let good = file(part);
        let head = good.find('\n').unwrap();
        let step = if cfg!(debug_assertions) { 997 } else { 101 };
        for end in
            (head + 1..good.len()).step_by(step).chain([good.len() - 1]).filter(|end| good.is_char_boundary(*end))
        {
            check(&good[..end], part, WordsFault::Damaged);
        }
        check(&format!("{good}\n"), part, WordsFault::Damaged);
        check(&good.replacen("the", "teh", 1), part, WordsFault::Damaged);
    }
}

#[test]
fn a_file_of_another_version_or_of_the_other_part_is_refused() {
    let good = file(Part::First);
    let mark = good.split(' ').nth(3).unwrap();
    check(&good.replacen(mark, "00000000", 1), Part::First, WordsFault::OtherVersion);
    check(good, Part::Later, WordsFault::OtherPart);
    check(file(Part::Later), Part::First, WordsFault::OtherPart);
}

#[test]
fn what_is_no_file_of_words_is_refused() {
    let page = "<!doctype html>\n<title>404</title>\n".repeat(700);
    for wrong in ["", "\n", "mlops", &page] {
        check(wrong, Part::First, WordsFault::Foreign);
    }
}

#[test]
fn why_a_file_is_refused_is_said() {
    let said = |fault: WordsFault| fault.to_string();
    assert_eq!(said(WordsFault::Foreign), "this is no file of words");
    assert_eq!(said(WordsFault::OtherPart), "this is the other file of words");
    assert_eq!(said(WordsFault::OtherVersion), "these words belong to another version of the program");
    assert_eq!(said(WordsFault::Damaged), "the file of words is damaged or not complete");
}

#[test]
fn words_of_results_said_before_they_are_there_are_empty() {
    let first = read(file(Part::First), Part::First).unwrap();
    let words = Words::new(&first, |_| Rc::new(PlainFormats));
    assert_eq!(words.say(Word::RoadmapHeading), "");
    assert_eq!(words.count(Plural::RoadmapDays, 2), "");
    assert_ne!(words.say(Word::StartHeading), "");
}
