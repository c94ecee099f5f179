//! The report as a document: what is in it, in which order, and that nothing on it is what it should not be.

use std::rc::Rc;
use std::{env, fs};

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, Pack};
use mlops_maturity::ports::PlainFormats;
use mlops_maturity::report::{Input, Maker, Report, document, html, markdown};
use mlops_maturity::share;
use mlops_maturity::words_file::{self, Part};

use crate::common::shipped_pack;

pub(crate) fn maker() -> Maker {
    let file = |part| words_file::shipped("en", part).unwrap();
    Maker::new(file(Part::First), file(Part::Later), |_| Rc::new(PlainFormats)).unwrap()
}

/// Answers as digits for levels, `d` for not known, `n` for not applicable, `-` for open, in the order of the questions.
pub(crate) fn answers(pack: &Pack, written: &str) -> Answers {
    let mut answers = Answers::none();
    for (question, given) in pack.questions().iter().zip(written.chars()) {
        let answer = match given {
            'd' => Answer::Unknown,
            'n' => Answer::NotApplicable,
            '-' => continue,
            digit => Answer::Level(Level::new(u8::try_from(digit.to_digit(10).unwrap()).unwrap()).unwrap()),
        };
        answers.set(question.index, answer);
    }
    answers
}

/// 14 March 2026.
pub(crate) fn input(answers: &Answers) -> Input {
    let pack = shipped_pack().without_optional();
    let code = share::encode(&pack, answers, Day::from_number(2264), None);
    Input { address: share::link::address("https://host.example/mlops/", &code), code, ..Input::default() }
}

/// Ships well and watches little, with an answer of every kind.
pub(crate) const MIXED: &str = "34323433423434322121d1212n214";
const BANK: &str = "32222123122131211121d1212n213";

fn reports() -> Vec<(&'static str, Report)> {
    let pack = shipped_pack().without_optional();
    let core: String = pack.questions().iter().map(|question| if question.core { '2' } else { '-' }).collect();
    let all = "5".repeat(pack.questions().len());
    let mut bank = input(&answers(&pack, BANK));
    bank.plan =
        Some("goal:five-stage:3 goal:google-cloud:1 goal:microsoft:2 context:stakes:money capacity:40".to_owned());
    bank.notes = "organisation A bank\nassessor Model risk team\nstart 2027-01-04\nnote 1 Seen in the registry on Monday.\\nThe second line is a link: https://host.example/wiki/1\nreason 26 No model is trained on personal data.\n".to_owned();
    let maker = maker();
    [
        ("core", input(&answers(&pack, &core))),
        ("bank", bank),
        ("top", input(&answers(&pack, &all))),
        ("mixed", input(&answers(&pack, MIXED))),
    ]
    .map(|(name, input)| (name, maker.report_of(input).unwrap()))
    .into()
}

#[test]
fn reports_are_written_for_looking_at() {
    if env::var_os("WRITE_REPORTS").is_none() {
        return;
    }
    fs::create_dir_all("target/reports").unwrap();
    for (name, report) in reports() {
        let tree = document(&report);
        fs::write(format!("target/reports/{name}.html"), html::file(&report, &tree)).unwrap();
        fs::write(format!("target/reports/{name}.md"), markdown::text(&tree)).unwrap();
    }
}
