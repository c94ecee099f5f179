//! Properties of the score that hold for all answers: bounded, monotone, indifferent to order and names, a true band.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test may fail loudly.

mod common;

use std::collections::BTreeMap;
use std::fmt::Debug;

use common::{Random, by_id, level, packs, question, random_answers, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::format::PackFile;
use mlops_maturity::model::{Pack, shipped};
use mlops_maturity::score::{Scorecard, score};
use mlops_maturity::session::{Intent, Session};
use proptest::prelude::{ProptestConfig, any, proptest};

/// A value lies between two others, both included; of three equal ones, that it is the same.
#[track_caller]
fn check<T: PartialOrd + Debug>(what: &str, low: &T, value: &T, high: &T) {
    assert!(low <= value && value <= high, "{what}: {value:?} is not within {low:?} and {high:?}");
}

/// The shipped file three times out of four, else a small random one.
fn any_file(random: &mut Random) -> PackFile {
    if random.chance(75) { shipped::files::pack().unwrap() } else { packs::random(random) }
}

/// Everything that a score says, by names instead of places.
fn named(pack: &Pack, card: &Scorecard) -> BTreeMap<String, String> {
    let stages = pack.frameworks().iter().zip(&card.frameworks).map(|(framework, found)| {
        let number = |index| framework.stage(index).unwrap().number;
        let next = found.next.map(|(stage, verdict)| (number(stage), verdict));
        (framework.id.to_string(), format!("{} {} {next:?}", number(found.confirmed), number(found.possible)))
    });
    let areas = pack.areas().iter().zip(&card.areas).map(|(area, found)| {
        (area.id.to_string(), format!("{:?} {:?} {:?}", found.mean, found.spread, found.coverage))
    });
    let overall = ("overall".to_owned(), format!("{:?} {:?}", card.overall, card.coverage));
    stages.chain(areas).chain([overall]).collect()
}

/// Answers with every undecided one replaced.
fn completed(pack: &Pack, answers: &Answers, mut with: impl FnMut() -> Answer) -> Answers {
    let mut whole = answers.clone();
    for question in pack.questions().iter().filter(|question| answers.get(question.index).is_undecided()) {
        whole.set(question.index, with());
    }
    whole
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 400 } else { 4_000 }))]

    #[test]
    fn stages_means_and_shares_are_bounded(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let pack = Pack::new(&any_file(&mut random)).unwrap();
        let card = score(&pack, &random_answers(&mut random, &pack));
        for (framework, found) in pack.frameworks().iter().zip(&card.frameworks) {
            check("confirmed up to possible", &found.confirmed, &found.possible, &framework.top());
            let at_top = found.confirmed == framework.top();
            check("a next stage, except at the top", &at_top, &found.next.is_none(), &at_top);
            if let Some((_, verdict)) = found.next {
                check("met weight", &0, &verdict.met, &verdict.applicable);
                check("applicable weight", &0, &verdict.applicable, &verdict.total);
                check("progress", &0, &verdict.progress().number(), &10_000);
                check("the next stage does not pass", &false, &verdict.passes, &false);
            }
        }
        for mean in card.areas.iter().map(|area| area.mean).chain([card.overall]).flatten() {
            check("mean", &100, &mean.hundredths(), &500);
        }
        for (mean, (lowest, highest)) in card.areas.iter().filter_map(|area| area.mean.zip(area.spread)) {
            let hundredths = |level: mlops_maturity::model::Level| u16::from(level.number()) * 100;
            check("mean within its spread", &hundredths(lowest), &mean.hundredths(), &hundredths(highest));
        }
        let total = u32::try_from(pack.questions().len()).unwrap();
        check("coverage adds up", &total, &card.coverage.total(), &total);
    }

    #[test]
    fn raising_a_level_never_lowers_a_stage_or_a_mean(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let pack = Pack::new(&any_file(&mut random)).unwrap();
        let answers = random_answers(&mut random, &pack);
        let before = score(&pack, &answers);
        for question in pack.questions() {
            let Answer::Level(today) = answers.get(question.index) else { continue };
            for better in today.number() + 1..=5 {
                let after = score(&pack, &answers.with(question.index, level(better)));
                for ((framework, was), is) in pack.frameworks().iter().zip(&before.frameworks).zip(&after.frameworks) {
                    check(question.id, &was.confirmed, &is.confirmed, &framework.top());
                    check(question.id, &was.possible, &is.possible, &framework.top());
                }
                for (was, is) in before.areas.iter().zip(&after.areas) {
                    check(question.id, &was.mean, &is.mean, &is.mean);
                }
                check(question.id, &before.overall, &after.overall, &after.overall);
            }
        }
    }

    #[test]
    fn the_order_in_which_answers_are_given_does_not_matter(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let pack = Pack::new(&any_file(&mut random)).unwrap();
        let answers = random_answers(&mut random, &pack);
        let mut order: Vec<_> = pack.questions().iter().map(|question| question.index).collect();
        random.shuffle(&mut order);
        let mut session = Session::new();
        for question in order {
            let day = Day::from_number(1);
            session = session.apply(&pack, Intent::Answer { question, answer: answers.get(question), day });
        }
        let (one, other) = (named(&pack, &score(&pack, &answers)), named(&pack, &score(&pack, &session.answers)));
        check("given in another order", &one, &other, &one);
    }

    #[test]
    fn the_order_of_entries_in_the_file_does_not_matter(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let file = any_file(&mut random);
        let pack = Pack::new(&file).unwrap();
        let answers = random_answers(&mut random, &pack);
        let mut shuffled = file.clone();
        random.shuffle(&mut shuffled.areas);
        random.shuffle(&mut shuffled.questions);
        random.shuffle(&mut shuffled.frameworks);
        random.shuffle(&mut shuffled.steps);
        for stage in shuffled.frameworks.iter_mut().flat_map(|framework| &mut framework.stages) {
            random.shuffle(&mut stage.criteria);
        }
        let other = Pack::new(&shuffled).unwrap();
        let mut same = Answers::none();
        for (id, answer) in by_id(&pack, &answers) {
            same.set(question(&other, &id), answer);
        }
        let (one, two) = (named(&pack, &score(&pack, &answers)), named(&other, &score(&other, &same)));
        check("in another order of the file", &one, &two, &one);
    }

    #[test]
    fn no_name_has_a_say_in_the_score(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let file = any_file(&mut random);
        let pack = Pack::new(&file).unwrap();
        let answers = random_answers(&mut random, &pack);
        let renamed = Pack::new(&renamed(&file)).unwrap();
        let text = |card: Scorecard| format!("{card:?}");
        let (one, two) = (text(score(&pack, &answers)), text(score(&renamed, &answers)));
        check("under other names", &one, &two, &one);
    }

    #[test]
    fn whatever_open_answers_turn_out_to_be_the_stage_stays_in_the_band(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let pack = Pack::new(&any_file(&mut random)).unwrap();
        let answers = random_answers(&mut random, &pack);
        let band = score(&pack, &answers);
        for _ in 0..10 {
            let whole = completed(&pack, &answers, || level(u8::try_from(random.between(1, 5)).unwrap()));
            for (open, closed) in band.frameworks.iter().zip(score(&pack, &whole).frameworks) {
                check("the stage of a completion", &open.confirmed, &closed.confirmed, &open.possible);
                check("no band is left", &closed.confirmed, &closed.possible, &closed.confirmed);
            }
        }
        // Both ends of the band can come true: it is not wider than it has to be.
        let (worst, best) = (completed(&pack, &answers, || level(1)), completed(&pack, &answers, || level(5)));
        let (worst, best) = (score(&pack, &worst), score(&pack, &best));
        for ((open, low), high) in band.frameworks.iter().zip(worst.frameworks).zip(best.frameworks) {
            check("the lower end", &open.confirmed, &low.confirmed, &open.confirmed);
            check("the upper end", &open.possible, &high.confirmed, &open.possible);
        }
    }
}

/// The file with every id replaced by a meaningless one.
fn renamed(file: &PackFile) -> PackFile {
    let mut text = serde_json::to_string(file).unwrap();
    let ids = file.areas.iter().map(|entry| &entry.id).chain(file.questions.iter().map(|entry| &entry.id));
    let ids = ids.chain(file.frameworks.iter().map(|entry| &entry.id)).chain(&file.phases);
    for (number, id) in ids.enumerate() {
        text = text.replace(&format!("\"{id}\""), &format!("\"x{number}\""));
    }
    serde_json::from_str(&text).unwrap()
}

#[test]
fn renaming_leaves_no_id_of_the_shipped_pack() {
    let names = by_id(&Pack::new(&renamed(&shipped::files::pack().unwrap())).unwrap(), &Answers::none());
    check("ids kept", &0, &names.keys().filter(|id| !id.starts_with('x')).count(), &0);
}
