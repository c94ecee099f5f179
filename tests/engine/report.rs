//! The report as text: what it says of an organisation of the cases, word for word.
//!
//! After a wished change of words or model, write it anew with `WRITE_GOLDENS=1 cargo test --test report` and read it.

use std::rc::Rc;
use std::{env, fs};

use crate::common::shipped_pack;
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, Pack, shipped};
use mlops_maturity::plan::{Goal, plan};
use mlops_maturity::ports::formats::PlainFormats;
use mlops_maturity::roadmap::{Edits, roadmap};
use mlops_maturity::score::score;
use mlops_maturity::text::Words;
use mlops_maturity::text::report::Report;

/// Ships well and watches little, with an answer of every kind.
fn mixed(pack: &Pack) -> Answers {
    let mut answers = Answers::none();
    for (question, given) in pack.questions().iter().zip("34323433423434322121d1212n214".chars()) {
        let answer = match given {
            'd' => Answer::Unknown,
            'n' => Answer::NotApplicable,
            digit => Answer::Level(Level::new(u8::try_from(digit.to_digit(10).unwrap()).unwrap()).unwrap()),
        };
        answers.set(question.index, answer);
    }
    answers
}

fn text(pack: &Pack, answers: &Answers) -> String {
    let model = shipped::words(&shipped_pack()).unwrap();
    let words = Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap();
    let card = score(pack, answers);
    let goals: Vec<Goal> = card.frameworks[0]
        .next
        .map(|(stage, _)| Goal { framework: pack.frameworks()[0].index, stage })
        .into_iter()
        .collect();
    let plan = plan(pack, answers, &goals, &[], |step| step.days).unwrap();
    let roadmap = roadmap(pack, answers, &plan.lifts, &Edits::default());
    let report = Report {
        pack,
        model: &model,
        words: &words,
        answers,
        score: &card,
        roadmap: &roadmap,
        day: Day::from_number(2264),
        address: "https://host.example/#r=code",
    };
    report.text()
}

#[test]
fn the_report_of_a_mixed_organisation_reads_as_it_was_read_and_approved() {
    let pack = shipped_pack().without_optional();
    let found = text(&pack, &mixed(&pack));
    let golden = "tests/goldens/report.md";
    if env::var_os("WRITE_GOLDENS").is_some() {
        fs::write(golden, &found).unwrap();
    }
    let approved = fs::read_to_string(golden).unwrap();
    let differs = found.lines().zip(approved.lines()).find(|(found, approved)| found != approved);
    assert!(differs.is_none() && found == approved, "the report differs from {golden}, first in {differs:?}");
}

#[test]
fn the_report_names_every_ground_of_every_next_stage_with_its_source_and_every_answer() {
    let pack = shipped_pack();
    let answers = Answers::all(&pack, Answer::Level(Level::new(2).unwrap()));
    let found = text(&pack, &answers);
    let model = shipped::words(&pack).unwrap();
    for score in score(&pack, &answers).frameworks {
        let framework = &pack.frameworks()[score.framework.position()];
        let name = model.framework(framework.index).name;
        let section = found.split("### ").find(|part| part.starts_with(name)).unwrap();
        let stage = framework.stage(score.next.unwrap().0).unwrap();
        for (place, criterion) in stage.criteria.iter().enumerate() {
            let source = model.criterion(framework.index, stage.index, place);
            let practice = model.question(criterion.question).name;
            let said = section
                .lines()
                .any(|line| line.contains(practice) && line.ends_with(&*[source.section, ". ", source.says].concat()));
            assert!(said, "{name}: nothing on {practice} in\n{section}");
        }
    }
    for question in pack.questions() {
        let line = [
            model.question(question.index).name,
            ": is at level 2. ",
            model.level(question.index, Level::new(2).unwrap()),
        ]
        .concat();
        assert!(found.contains(&line), "{line}");
    }
}
