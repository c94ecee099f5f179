//! Links of format 2: a plan travels whole with its answers, or not at all, and is refused whole when it is broken.

use crate::common::{Random, packs, random_answers, sealing, shipped_pack};
use crate::keeping_plan::random_plan;
use data_encoding::BASE64URL_NOPAD;
use mlops_maturity::answers::Answers;
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, Lift, Pack, StageIndex};
use mlops_maturity::roadmap::{Edits, Pin, PlanInputs};
use mlops_maturity::share::error::Part;
use mlops_maturity::share::{Label, LinkError, decode, encode, encode_with_plan};

const STATES: usize = if cfg!(debug_assertions) { 3_000 } else { 100_000 };

fn day() -> Day {
    Day::from_number(2521)
}

fn lift(pack: &Pack, id: &str, to: u8) -> Lift {
    let question = pack.questions().iter().find(|question| question.id == id).unwrap();
    Lift { question: question.index, to: Level::new(to).unwrap() }
}

/// A plan that somebody might send: a stage in two frameworks, all of the context, and a few changes.
fn plan(pack: &Pack) -> PlanInputs {
    let mut plan = PlanInputs::default();
    for (id, stage) in [("five-stage", 3), ("google-cloud", 2)] {
        let framework = pack.frameworks().iter().find(|framework| framework.id == id).unwrap();
        plan.goals.insert(framework.index, StageIndex::at(stage).unwrap());
    }
    for question in pack.context() {
        plan.context.insert(question.index, 1);
    }
    plan.edits = Edits::default()
        .with_capacity(40)
        .pinning(lift(pack, "release-gate", 3), Pin::In(4))
        .pinning(lift(pack, "data-validation", 2), Pin::NotBefore(2))
        .dropping(lift(pack, "bias-testing", 3))
        .with_days(lift(pack, "data-validation", 3), 12);
    plan
}

#[test]
fn a_plan_comes_out_as_it_went_in_and_the_code_is_the_only_one() {
    let whole = shipped_pack();
    let label = Label::new("Spring review").unwrap();
    let mut random = Random::new(0x52);
    let mut fitted = 0;
    for _ in 0..STATES {
        let asked = if random.chance(50) { whole.clone() } else { whole.without_optional() };
        let answers = random_answers(&mut random, &asked);
        let plan = random_plan(&mut random, &asked);
        let label = Some(&label).filter(|_| random.chance(30));
        let Some(code) = encode_with_plan(&asked, &answers, day(), label, &plan) else { continue };
        fitted += 1;
        let shared = decode(&whole, &code).unwrap();
        let sent = (plan != PlanInputs::default()).then_some(&plan);
        assert_eq!((shared.plan.as_ref(), &shared.answers, shared.label.as_ref()), (sent, &answers, label), "“{code}”");
        assert_eq!(shared.extended, asked.has_optional(), "“{code}”");
        let again = encode_with_plan(&asked, &shared.answers, shared.day, label, &plan).unwrap();
        assert_eq!(again, code);
    }
    assert!(fitted > STATES / 10, "only {fitted} of {STATES} plans fit, so this says little");
}

#[test]
fn lengths_are_within_what_is_promised() {
    let whole = shipped_pack();
    for asked in [whole.without_optional(), whole.clone()] {
        let answers = Answers::none();
        assert!(encode(&asked, &answers, day(), None).len() <= 40);
        let code = encode_with_plan(&asked, &answers, day(), None, &plan(&asked)).unwrap();
        assert!(code.len() <= 128, "{}", code.len());
        assert_eq!(
            encode_with_plan(&asked, &answers, day(), None, &PlanInputs::default()),
            Some(encode(&asked, &answers, day(), None))
        );
    }
}

#[test]
fn a_plan_that_does_not_fit_is_not_sent_by_half() {
    let pack = shipped_pack();
    let mut plan = plan(&pack);
    for step in pack.steps() {
        plan.edits = plan.edits.with_days(Lift { question: step.question, to: step.to }, 7);
        let code = encode_with_plan(&pack, &Answers::none(), day(), None, &plan);
        match code {
            Some(code) => assert!(code.len() <= 128),
            None => return assert!(plan.edits.efforts().own().count() > 20, "a plan of a usual size fits"),
        }
    }
    panic!("136 own efforts cannot fit into 128 characters");
}

#[test]
fn every_single_changed_character_is_refused() {
    let pack = shipped_pack();
    let code = encode_with_plan(&pack, &Answers::none(), day(), None, &plan(&pack)).unwrap();
    for place in 0..code.len() {
        for letter in "Aa0-_zZ9".chars().filter(|letter| code.as_bytes()[place] != *letter as u8) {
            let changed: String =
                code.chars().enumerate().map(|(at, old)| if at == place { letter } else { old }).collect();
            assert!(decode(&pack, &changed).is_err(), "“{changed}”");
        }
    }
}

/// The bytes of a code without their checksum.
fn bytes(code: &str) -> Vec<u8> {
    let mut bytes = BASE64URL_NOPAD.decode(code.as_bytes()).unwrap();
    bytes.truncate(bytes.len() - 3);
    bytes
}

#[test]
fn a_broken_plan_under_a_right_checksum_refuses_the_whole_link() {
    let pack = shipped_pack();
    let whole = bytes(&encode_with_plan(&pack, &Answers::none(), day(), None, &plan(&pack)).unwrap());
    let bare = bytes(&encode(&pack, &Answers::none(), day(), None));
    let refused = |bytes: &[u8]| decode(&pack, &sealing::code(bytes)).err();
    let broken = Some(LinkError::Contradiction(Part::Plan));
    for end in bare.len()..whole.len() {
        assert_eq!(refused(&whole[..end]), broken, "cut after {end} bytes");
    }
    assert_eq!(refused(&[&whole[..], &[0]].concat()), broken, "a byte more");
    // A plan that says nothing: no goal, no context, no capacity, no change. 5 + 5 + 1 + 7 + 7 + 7 bits, all 0.
    assert_eq!(refused(&[&whole[..bare.len()], &[0; 4]].concat()), broken);
    // Bits of 1 all through: more goals than there can be.
    assert_eq!(refused(&[&whole[..bare.len()], &[0xFF; 12]].concat()), broken);
    // A framework that the model does not have: 1 goal (00001), framework 15 (1111), stage 1 (0001), then nothing.
    let foreign = [0b0000_1111, 0b1000_1000, 0, 0, 0, 0];
    assert_eq!(refused(&[&whole[..bare.len()], &foreign[..5]].concat()), broken);
    // The flag without a plan, and a plan without the flag.
    assert_eq!(refused(&whole[..bare.len()]), broken);
    let mut unsaid = whole.clone();
    unsaid[0] &= !0b0100;
    assert_eq!(refused(&unsaid), Some(LinkError::TooMany(whole.len() - bare.len())));
    let mut unknown = whole;
    unknown[0] |= 0b1000;
    assert_eq!(refused(&unknown), Some(LinkError::UnknownFlags(0b1110)));
}

#[test]
fn codes_may_be_given_in_any_order() {
    // What format 1 cannot tell: a question for everybody behind the optional ones. The count says nothing any more.
    let pack = packs::late_question();
    for asked in [pack.clone(), pack.without_optional()] {
        let mut random = Random::new(9);
        for _ in 0..200 {
            let answers = random_answers(&mut random, &asked);
            let code = encode(&asked, &answers, day(), None);
            let shared = decode(&pack, &code).unwrap();
            assert_eq!((shared.answers, shared.extended), (answers, asked.has_optional()), "“{code}”");
        }
    }
}

#[test]
fn the_bits_are_those_of_the_document() {
    // docs/share-format.md, “A worked example of format 2”: 29 open answers, the fifth stage of the first framework.
    let pack = shipped_pack().without_optional();
    let mut plan = PlanInputs::default();
    plan.goals.insert(pack.frameworks()[0].index, StageIndex::at(4).unwrap());
    let code = encode_with_plan(&pack, &Answers::none(), day(), None, &plan).unwrap();
    let expected: Vec<u8> =
        [&[0x24, 1, 0, 2, 0x09, 0xD9, 29][..], &[0; 11], &[0b0000_1000, 0b0010_0000, 0, 0, 0]].concat();
    assert_eq!(code, sealing::code(&expected));
    let document = std::fs::read_to_string("docs/share-format.md").unwrap();
    assert!(document.contains(&code), "docs/share-format.md does not have {code}");
}
