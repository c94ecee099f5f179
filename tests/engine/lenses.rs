//! What is laid over a result: tensions that answers show, and duties that their gaps touch.

use crate::common::{Random, answer, random_answers, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Condition, InstrumentIndex, Level, Need, Pack};
use mlops_maturity::score::lenses::{duties, tensions};

/// A level that just meets a condition, and the nearest that does not.
fn edges(condition: Condition) -> (Answer, Answer) {
    let (at, below) = (Answer::Level(condition.level), Answer::Level(condition.level.below().unwrap()));
    if condition.at_least { (at, below) } else { (below, at) }
}

fn shown(pack: &Pack, answers: &Answers) -> Vec<&'static str> {
    tensions(pack, answers).iter().map(|tension| tension.id).collect()
}

#[test]
fn a_tension_shows_where_all_of_it_holds_and_ends_with_the_step_that_resolves_it() {
    let pack = shipped_pack();
    for tension in pack.tensions() {
        let set = |answers: Answers, condition: &Condition| answers.with(condition.question, edges(*condition).0);
        let answers = tension.when.iter().fold(Answers::none(), set);
        assert!(shown(&pack, &answers).contains(&tension.id), "{}", tension.id);
        for condition in &tension.when {
            for other in [edges(*condition).1, Answer::Unknown, Answer::Open, Answer::NotApplicable] {
                let without = answers.with(condition.question, other);
                assert!(!shown(&pack, &without).contains(&tension.id), "{} with {other:?}", tension.id);
            }
        }
        let Need { question, level } = tension.resolve;
        assert!(!shown(&pack, &answers.with(question, Answer::Level(level))).contains(&tension.id), "{}", tension.id);
    }
}

#[test]
fn tensions_come_in_the_order_of_the_pack() {
    let pack = shipped_pack();
    let mut random = Random::new(0x7E);
    let mut seen = 0;
    for _ in 0..300 {
        let found = tensions(&pack, &random_answers(&mut random, &pack));
        assert!(found.windows(2).all(|pair| pair[0].index < pair[1].index));
        seen = seen.max(found.len());
    }
    assert!(seen > 1, "never two at once");
}

/// Gaps by duty: its reference, and how many practices serve it too little.
fn gaps(pack: &Pack, answers: &Answers, instrument: usize) -> Vec<(&'static str, usize)> {
    let found = duties(pack, answers, InstrumentIndex::at(instrument).unwrap());
    found.iter().map(|found| (found.duty.id, found.gaps.len())).collect()
}

#[test]
fn a_practice_below_the_level_that_serves_a_duty_is_a_gap_of_it() {
    let pack = shipped_pack();
    let served = |need: &Need| Answer::Level(need.level);
    for duty in pack.duties() {
        let place = duty.instrument.position();
        let count = |answers: &Answers| gaps(&pack, answers, place).iter().find(|(id, _)| *id == duty.id).unwrap().1;
        let set = |answers: Answers, need: &Need| answers.with(need.question, served(need));
        let all = duty.questions.iter().fold(Answers::none(), set);
        assert_eq!(count(&all), 0, "{}", duty.id);
        for need in &duty.questions {
            let below = need.level.below().map_or(Answer::Unknown, Answer::Level);
            for (given, expected) in [(below, 1), (answer("unknown"), 1), (answer("open"), 1), (answer("n/a"), 0)] {
                assert_eq!(count(&all.with(need.question, given)), expected, "{} with {given:?}", duty.id);
            }
        }
        assert_eq!(count(&Answers::none()), duty.questions.len());
    }
}

#[test]
fn duties_of_one_instrument_come_with_the_most_gaps_first() {
    let pack = shipped_pack();
    let mut random = Random::new(0xD0);
    for place in 0..pack.instruments().len() {
        let of_instrument = pack.duties().iter().filter(|duty| duty.instrument.position() == place);
        let expected: Vec<&str> = of_instrument.map(|duty| duty.id).collect();
        for _ in 0..50 {
            let found = gaps(&pack, &random_answers(&mut random, &pack), place);
            let order = |id: &str| expected.iter().position(|known| *known == id).unwrap();
            assert_eq!(found.len(), expected.len());
            // Of as many gaps, in the order of the pack.
            assert!(
                found.windows(2).all(
                    |pair| pair[0].1 > pair[1].1 || (pair[0].1 == pair[1].1 && order(pair[0].0) < order(pair[1].0))
                )
            );
        }
        let top = Answers::all(&pack, Answer::Level(Level::HIGHEST));
        let none: Vec<(&str, usize)> = expected.iter().map(|id| (*id, 0)).collect();
        assert_eq!(gaps(&pack, &top, place), none);
    }
}
