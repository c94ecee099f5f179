//! Properties of the score that hold for all answers: bounded, monotone, indifferent to order and names, a true band.

#![allow(clippy::print_stdout)] // The witnesses of stages are printed for whoever wants to read them.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::LazyLock;

use crate::common::{Random, by_id, level, packs, question, random_answers, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::authoring;
use mlops_maturity::authoring::format::PackFile;
use mlops_maturity::day::Day;
use mlops_maturity::model::{Pack, Rule};
use mlops_maturity::score::reach;
use mlops_maturity::score::reasons::{self, Standing};
use mlops_maturity::score::{Reading, Scorecard, rule, score};
use mlops_maturity::session::{Intent, Session};
use proptest::prelude::{ProptestConfig, any, proptest};

/// A value lies between two others, both included; of three equal ones, that it is the same.
#[track_caller]
fn check<T: PartialOrd + Debug>(what: &str, low: &T, value: &T, high: &T) {
    assert!(low <= value && value <= high, "{what}: {value:?} is not within {low:?} and {high:?}");
}

/// Read once: reading it takes longer than scoring.
static SHIPPED: LazyLock<PackFile> = LazyLock::new(|| authoring::shipped::pack().unwrap());

/// The shipped file every other time, else a small random one.
fn any_file(random: &mut Random) -> PackFile {
    if random.chance(50) { SHIPPED.clone() } else { packs::random(random) }
}

/// Everything that a score says, by names instead of places.
fn named(pack: &Pack, card: &Scorecard) -> BTreeMap<String, String> {
    let stages = pack.frameworks().iter().zip(&card.frameworks).map(|(framework, found)| {
        let number = |index| framework.stage(index).unwrap().number;
        let next = found.next.map(|(stage, way)| (number(stage), way));
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
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 200 } else { 4_000 }))]

    #[test]
    fn stages_means_and_shares_are_bounded(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let pack = Pack::new(&any_file(&mut random)).unwrap();
        let answers = random_answers(&mut random, &pack);
        let card = score(&pack, &answers);
        for (framework, found) in pack.frameworks().iter().zip(&card.frameworks) {
            check("confirmed up to possible", &found.confirmed, &found.possible, &framework.top());
            let at_top = found.confirmed == framework.top();
            check("a next stage, except at the top", &at_top, &found.next.is_none(), &at_top);
            if let Some((next, way)) = found.next {
                check("what is met of the whole", &0, &way.met, &way.whole);
                check("progress", &0, &way.share().number(), &10_000);
                let passes = rule::passes(framework, framework.stage(next).unwrap(), &answers, Reading::Confirmed);
                check("the next stage does not pass", &false, &passes, &false);
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
        // Optional ones come last, whatever else the order is.
        shuffled.frameworks.sort_by_key(|framework| framework.optional);
        shuffled.areas.sort_by_key(|area| area.optional);
        let areas = shuffled.areas.clone();
        let is_optional = |id: &str| areas.iter().any(|area| area.id == id && area.optional);
        shuffled.questions.sort_by_key(|question| is_optional(&question.area));
        for framework in &mut shuffled.frameworks {
            framework.stages.iter_mut().for_each(|stage| random.shuffle(&mut stage.criteria));
            random.shuffle(&mut framework.sections);
            framework.sections.iter_mut().for_each(|section| random.shuffle(&mut section.tests));
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

    #[test]
    fn no_stage_is_passed_for_want_of_anything_that_applies(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let pack = Pack::new(&any_file(&mut random)).unwrap();
        // Many answers "not applicable", so that stages lose most of what they ask.
        let mut answers = random_answers(&mut random, &pack);
        let share = random.between(20, 100);
        for question in pack.questions() {
            if random.chance(share) {
                answers.set(question.index, Answer::NotApplicable);
            }
        }
        let card = score(&pack, &answers);
        let refused = Answers::all(&pack, Answer::NotApplicable);
        for ((framework, found), nothing) in pack.frameworks().iter().zip(&card.frameworks).zip(score(&pack, &refused).frameworks) {
            let lowest = framework.stages[0].index;
            check("where nothing applies", &lowest, &nothing.possible, &lowest);
            for stage in framework.stages.iter().filter(|stage| stage.index > lowest && stage.index <= found.confirmed) {
                let grounds = reasons::trace(framework, stage, &answers);
                let held_by = grounds.iter().filter(|ground| matches!(ground.standing, Standing::Met | Standing::Half));
                check(framework.id, &1, &held_by.count(), &grounds.len());
            }
            // Points are earned by levels alone: what does not apply is worth what the lowest level is.
            if matches!(framework.rule, Rule::LeastSection(_)) {
                let mut lowered = answers.clone();
                for question in pack.questions().iter().filter(|asked| answers.get(asked.index) == Answer::NotApplicable) {
                    lowered.set(question.index, level(1));
                }
                let same = score(&pack, &lowered).frameworks[framework.index.position()];
                check("instead of the lowest level", &same.confirmed, &found.confirmed, &same.confirmed);
                check("instead of the lowest level", &same.possible, &found.possible, &same.possible);
            }
        }
    }

    #[test]
    fn optional_questions_have_no_say_in_any_stage_that_everybody_sees(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let pack = Pack::new(&any_file(&mut random)).unwrap();
        let answers = random_answers(&mut random, &pack);
        let (with, without) = (score(&pack, &answers), score(&pack.without_optional(), &answers));
        let both = format!("{:?}", without.frameworks);
        let shared = &with.frameworks[..without.frameworks.len()];
        check("without optional areas", &both, &format!("{shared:?}"), &both);
        // Nor has an answer: whatever is said to optional questions, those stages stay.
        let mut other = answers.clone();
        for asked in pack.questions().iter().filter(|asked| pack.is_optional(asked)) {
            other.set(asked.index, random_answers(&mut random, &pack).get(asked.index));
        }
        let changed = score(&pack, &other);
        let shared = &changed.frameworks[..without.frameworks.len()];
        check("with other optional answers", &both, &format!("{shared:?}"), &both);
        let optional = |place: usize| pack.is_optional_framework(pack.frameworks()[place].index);
        let gone = (0..pack.frameworks().len()).filter(|place| optional(*place)).count();
        check("only optional frameworks go", &with.frameworks.len(), &(without.frameworks.len() + gone), &with.frameworks.len());
        let kept = without.areas.len();
        check("the areas that stay", &format!("{:?}", without.areas), &format!("{:?}", &with.areas[..kept]), &format!("{:?}", without.areas));
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
fn every_stage_has_a_witness_that_may_be_read() {
    let pack = shipped_pack();
    for framework in pack.frameworks() {
        let (witnesses, unreachable) = reach::witnesses(&pack, framework);
        check(framework.id, &0, &unreachable.len(), &0);
        let stages: Vec<_> = framework.stages.iter().map(|stage| stage.index).collect();
        let shown: Vec<_> = witnesses.iter().map(|witness| witness.stage).collect();
        check(framework.id, &stages, &shown, &stages);
        for witness in witnesses {
            let found = score(&pack, &witness.answers).frameworks[framework.index.position()];
            check(framework.id, &witness.stage, &found.confirmed, &witness.stage);
            let lifted = by_id(&pack, &witness.answers).into_iter().filter_map(|(id, answer)| {
                answer.level().filter(|level| level.number() > 1).map(|level| format!("{id} {level}"))
            });
            let lifted: Vec<String> = lifted.collect();
            let number = framework.stage(witness.stage).unwrap().number;
            println!("{} {number}: the rest at level 1, {}", framework.id, lifted.join(", "));
        }
    }
}

#[test]
fn gates_that_the_checker_lets_pass_have_no_stage_that_cannot_be_the_result() {
    let mut random = Random::new(0x9A7E);
    for _ in 0..500 {
        let pack = Pack::new(&packs::random(&mut random)).unwrap();
        for framework in pack.frameworks().iter().filter(|framework| matches!(framework.rule, Rule::Gates(_))) {
            check(framework.id, &Vec::new(), &reach::witnesses(&pack, framework).1, &Vec::new());
        }
    }
}

#[test]
fn renaming_leaves_no_id_of_the_shipped_pack() {
    let names = by_id(&Pack::new(&renamed(&authoring::shipped::pack().unwrap())).unwrap(), &Answers::none());
    check("ids kept", &0, &names.keys().filter(|id| !id.starts_with('x')).count(), &0);
}
