//! The report as Markdown: what it says of an organisation of the cases, word for word.
//!
//! After a wished change of words or model, write it anew with `WRITE_GOLDENS=1` and read it.

use std::{env, fs};

use crate::report_document::{MIXED, answers, input, maker};
use mlops_maturity::answers::Answers;
use mlops_maturity::model::{Level, Pack, shipped};
use mlops_maturity::report::{document, markdown};
use mlops_maturity::score::score;

use crate::common::shipped_pack;

fn text(answers: &Answers) -> String {
    markdown::text(&document(&maker().report_of(input(answers)).unwrap()))
}

fn pack() -> Pack {
    shipped_pack().without_optional()
}

#[test]
fn the_report_of_a_mixed_organisation_reads_as_it_was_read_and_approved() {
    let found = text(&answers(&pack(), MIXED));
    let golden = "tests/goldens/report.md";
    if env::var_os("WRITE_GOLDENS").is_some() {
        fs::write(golden, &found).unwrap();
    }
    let approved = fs::read_to_string(golden).unwrap();
    let differs = found.lines().zip(approved.lines()).find(|(found, approved)| found != approved);
    assert!(differs.is_none() && found == approved, "the report differs from {golden}, first in {differs:?}");
}

/// As Markdown writes a text within a line.
fn written(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        if "\\`*_[]<>|#~&".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

#[test]
fn the_report_names_every_ground_of_every_next_stage_with_its_source_and_every_answer() {
    let pack = pack();
    let answers = answers(&pack, &"2".repeat(pack.questions().len()));
    let found = text(&answers);
    let model = shipped::words(&shipped_pack()).unwrap();
    let (_, appendix) = found.split_once("## Appendix A. ").unwrap();
    for score in score(&pack, &answers).frameworks {
        let framework = &pack.frameworks()[score.framework.position()];
        let name = model.framework(framework.index).name;
        let section = appendix.split("\n### ").find(|part| part.starts_with(name)).unwrap();
        let stage = framework.stage(score.next.unwrap().0).unwrap();
        for (place, criterion) in stage.criteria.iter().enumerate() {
            let source = model.criterion(framework.index, stage.index, place);
            let practice = model.question(criterion.question).name;
            let says = written(&[source.section, ". ", source.says].concat());
            let said = section.lines().any(|line| line.starts_with(&["| ", practice].concat()) && line.contains(&says));
            assert!(said, "{name}: nothing on {practice} in\n{section}");
        }
    }
    for question in pack.questions() {
        let two = Level::new(2).unwrap();
        let line =
            ["| ", model.question(question.index).name, " | 2 | ", &written(model.level(question.index, two))].concat();
        assert!(found.contains(&line), "{line}");
    }
}

#[test]
fn what_a_person_writes_is_text_in_markdown_too() {
    let pack = pack();
    let mut input = input(&answers(&pack, MIXED));
    input.notes = "organisation # A <b>bank</b> | *ours*\nnote 1 [a](https://host.example/) `code`\n".to_owned();
    let found = markdown::text(&document(&maker().report_of(input).unwrap()));
    assert!(found.contains(r"\# A \<b\>bank\</b\> \| \*ours\*"), "{found}");
    assert!(found.contains(r"Note: \[a\](https://host.example/) \`code\`"), "{found}");
}
