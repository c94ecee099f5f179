//! What several tests share: a seeded generator, small packs, answers by question id.

#![allow(dead_code)] // Benchmarks and the fuzzer compile this as well, and use their part of it.

pub(crate) mod packs;
pub(crate) mod plans;
pub(crate) mod random;
pub(crate) mod sealing;

use std::collections::BTreeMap;

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Level, Pack, QuestionIndex, shipped};
pub(crate) use random::Random;

/// The pack that the product ships.
pub(crate) fn shipped_pack() -> Pack {
    shipped::pack().unwrap()
}

/// That pack as it is asked where nobody switched the optional areas on.
pub(crate) fn asked_pack() -> Pack {
    shipped_pack().without_optional()
}

/// The place of a question.
#[track_caller]
pub(crate) fn question(pack: &Pack, id: &str) -> QuestionIndex {
    pack.questions().iter().find(|question| question.id == id).unwrap_or_else(|| panic!("no question “{id}”")).index
}

/// Level 1 to 5 as an answer.
#[track_caller]
pub(crate) fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).unwrap())
}

/// An answer as the case files write it: `1` to `5`, `n/a`, `unknown`, `open`.
#[track_caller]
pub(crate) fn answer(written: &str) -> Answer {
    match written {
        "n/a" => Answer::NotApplicable,
        "unknown" => Answer::Unknown,
        "open" => Answer::Open,
        number => level(number.parse().unwrap_or_else(|_| panic!("“{number}” is no answer"))),
    }
}

/// Answers by question id; the rest gets `default`.
#[track_caller]
pub(crate) fn answers(pack: &Pack, given: &[(&str, &str)], default: &str) -> Answers {
    let mut answers = Answers::all(pack, answer(default));
    for (id, written) in given {
        answers.set(question(pack, id), answer(written));
    }
    answers
}

/// One answer of any kind: mostly levels, around a level that the whole set leans to.
pub(crate) fn random_answer(random: &mut Random, lean: u32) -> Answer {
    match random.below(100) {
        0..5 => Answer::Open,
        5..10 => Answer::Unknown,
        10..15 => Answer::NotApplicable,
        15..70 => level(u8::try_from((lean + random.between(0, 2)).clamp(2, 6) - 1).unwrap()),
        _ => level(u8::try_from(random.between(1, 5)).unwrap()),
    }
}

/// Answers to all questions: some sets uniform, some leaning to a level, so that every stage comes up.
pub(crate) fn random_answers(random: &mut Random, pack: &Pack) -> Answers {
    let mut answers = Answers::none();
    let lean = random.between(1, 6);
    let uniform = random.chance(20);
    let steady = random.chance(40);
    for question in pack.questions() {
        let answer = if uniform {
            [Answer::Open, Answer::Unknown, Answer::NotApplicable, level(1), level(2), level(3), level(4), level(5)]
                [random.below(8)]
        } else if steady && random.chance(88) {
            level(u8::try_from(lean.min(5)).unwrap())
        } else {
            random_answer(random, lean)
        };
        answers.set(question.index, answer);
    }
    answers
}

/// Answers by question id, for comparing sets across packs whose order differs.
pub(crate) fn by_id(pack: &Pack, answers: &Answers) -> BTreeMap<String, Answer> {
    pack.questions().iter().map(|question| (question.id.to_string(), answers.get(question.index))).collect()
}
