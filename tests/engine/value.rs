//! What answers are worth, against every completion of small random models, and on the shipped one.

mod small;

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{Level, Pack, QuestionIndex, StageIndex, shipped};
use mlops_maturity::score::demand::Demand;
use mlops_maturity::score::framework::highest_held;
use mlops_maturity::score::value::{self, Value, value};
use mlops_maturity::score::{Reading, rule, score};
use small::{Random, answered, hostile, knapsack, random_answers, random_pack};

/// Confirmed and possible stage of every framework.
fn stages(pack: &Pack, answers: &Answers) -> Vec<(usize, usize)> {
    let scores = score(pack, answers).frameworks;
    scores.iter().map(|score| (score.confirmed.position(), score.possible.position())).collect()
}

fn confirmed(pack: &Pack, answers: &Answers) -> u32 {
    stages(pack, answers).iter().map(|(confirmed, _)| u32::try_from(*confirmed).unwrap()).sum()
}

fn possible(pack: &Pack, answers: &Answers) -> u32 {
    stages(pack, answers).iter().map(|(_, possible)| u32::try_from(*possible).unwrap()).sum()
}

fn undecided(pack: &Pack, answers: &Answers) -> Vec<QuestionIndex> {
    pack.questions().iter().map(|question| question.index).filter(|index| answers.get(*index).is_undecided()).collect()
}

fn all_at(answers: &Answers, set: &[QuestionIndex], level: Level) -> Answers {
    set.iter().fold(answers.clone(), |answers, question| answers.with(*question, Answer::Level(level)))
}

/// How far the possible stages fall with a set at level 1, and the confirmed ones rise with it at level 5.
fn moved(pack: &Pack, answers: &Answers, set: &[QuestionIndex]) -> (u32, u32) {
    let falls = possible(pack, answers) - possible(pack, &all_at(answers, set, Level::LOWEST));
    let rises = confirmed(pack, &all_at(answers, set, Level::HIGHEST)) - confirmed(pack, answers);
    (falls, rises)
}

/// Undecided questions whose level changes no stage in any completion of the answers, by trying all of these.
fn idle_by_trial(pack: &Pack, answers: &Answers, levels: &[Level]) -> Vec<QuestionIndex> {
    let open = undecided(pack, answers);
    let count = levels.len().pow(u32::try_from(open.len()).unwrap());
    let complete = |number: usize| {
        let mut answers = answers.clone();
        open.iter().fold(number, |rest, question| {
            answers.set(*question, Answer::Level(levels[rest % levels.len()]));
            rest / levels.len()
        });
        let held = |framework| highest_held(framework, &answers, Reading::Confirmed);
        pack.frameworks().iter().map(held).collect()
    };
    let outcomes: Vec<Vec<StageIndex>> = (0..count).map(complete).collect();
    let mut idle = Vec::new();
    let mut unit = 1;
    for question in open {
        // The completions that differ in this question alone lie `unit` apart from the one that has it lowest.
        let lowest = |number: &usize| (number / unit).is_multiple_of(levels.len());
        let same = |number: usize| (1..levels.len()).all(|up| outcomes[number] == outcomes[number + up * unit]);
        if (0..count).filter(lowest).all(same) {
            idle.push(question);
        }
        unit *= levels.len();
    }
    idle
}

/// All sets of a size, each ascending, in lexicographic order.
fn sets(of: &[QuestionIndex], size: usize) -> Vec<Vec<QuestionIndex>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let begun = of.iter().enumerate();
    let with = |(place, first): (usize, &QuestionIndex)| {
        let rest = sets(&of[place + 1..], size - 1);
        rest.into_iter().map(|rest| std::iter::once(*first).chain(rest).collect()).collect::<Vec<_>>()
    };
    begun.flat_map(with).collect()
}

/// The best set by looking at each: most stages, then the sum of the weights as given, then the first.
fn best_by_trial(pack: &Pack, answers: &Answers, value: &Value) -> Vec<QuestionIndex> {
    let mut candidates: Vec<QuestionIndex> = value.ranked.iter().map(|worth| worth.question).collect();
    candidates.sort();
    let weight =
        |question: &QuestionIndex| value.ranked.iter().find(|worth| worth.question == *question).unwrap().weight;
    let mut best: Option<((u32, u32), Vec<QuestionIndex>)> = None;
    for set in sets(&candidates, candidates.len().min(3)) {
        let (falls, rises) = moved(pack, answers, &set);
        let worth = (falls + rises, set.iter().map(weight).sum());
        if best.as_ref().is_none_or(|(most, _)| worth > *most) {
            best = Some((worth, set));
        }
    }
    best.map_or(Vec::new(), |(_, set)| set)
}

/// For each demand of the stages between confirmed and possible that is not met for certain, the share of what it misses
/// that the question would add, in basis points; summed.
fn weight(pack: &Pack, answers: &Answers, question: QuestionIndex) -> u32 {
    let sum = |demand: &Demand, lifted: Option<QuestionIndex>| {
        demand.sum(|asked| match answers.get(asked) {
            answer if !answer.is_undecided() => answer.level(),
            _ if lifted == Some(asked) => Some(Level::HIGHEST),
            _ => Some(Level::LOWEST),
        })
    };
    let mut weight = 0;
    for (framework, (confirmed, possible)) in pack.frameworks().iter().zip(stages(pack, answers)) {
        for stage in &framework.stages[confirmed + 1..=possible] {
            for demand in rule::demands(framework, stage, answers).unwrap() {
                let missing = demand.need.saturating_sub(sum(&demand, None));
                let added = sum(&demand, Some(question)) - sum(&demand, None);
                if missing > 0 {
                    weight += (added.min(missing) * 10_000).div_ceil(missing);
                }
            }
        }
    }
    weight
}

/// What holds of any value: every question once, moves as said, the order as said.
#[track_caller]
fn check_moves(pack: &Pack, answers: &Answers, value: &Value) {
    let mut all: Vec<QuestionIndex> =
        value.ranked.iter().map(|worth| worth.question).chain(value.idle.clone()).collect();
    all.sort();
    assert_eq!(all, undecided(pack, answers), "every undecided question is ranked or idle");
    for worth in &value.ranked {
        let (falls, rises) = moved(pack, answers, &[worth.question]);
        assert_eq!(worth.stages, falls + rises, "{worth:?}");
        assert!(worth.weight > 0, "what matters weighs: {worth:?}");
        assert_eq!(worth.weight, weight(pack, answers, worth.question), "{worth:?}");
    }
    assert!(value.ranked.is_sorted_by_key(|worth| std::cmp::Reverse((worth.stages, worth.weight))));
    assert_eq!((value.falls, value.rises), moved(pack, answers, &value.best), "the best set moves as said");
    assert_eq!(value.narrows, value.falls + value.rises);
    assert_eq!(value.width, possible(pack, answers) - confirmed(pack, answers));
    assert!(value.proven);
}

#[track_caller]
fn check_idle(pack: &Pack, answers: &Answers, levels: &[Level]) -> Value {
    let value = value(pack, answers);
    assert_eq!(value.idle, idle_by_trial(pack, answers, levels), "{:#?}\n{answers:?}", pack.frameworks());
    value
}

#[test]
fn small_models_agree_with_every_completion() {
    let mut random = Random::new(1);
    let (mut idle, mut mattering, mut by_the_set) = (0, 0, 0);
    for _ in 0..3_000 {
        let pack = random_pack(&mut random);
        let answers = random_answers(&mut random, &pack, 4);
        let value = check_idle(&pack, &answers, &Level::all().collect::<Vec<_>>());
        check_moves(&pack, &answers, &value);
        assert_eq!(value.best, best_by_trial(&pack, &answers, &value), "{:#?}\n{answers:?}", pack.frameworks());
        idle += if value.width > 0 { value.idle.len() } else { 0 };
        mattering += value.ranked.len();
        by_the_set += usize::from(value.ranked.iter().take(3).map(|worth| worth.stages).sum::<u32>() < value.narrows);
    }
    // The cases are worth looking at: open bands with idle questions in them, and sets that beat their parts.
    assert!(idle > 1_000 && mattering > 4_000 && by_the_set > 100, "{idle} {mattering} {by_the_set}");
}

#[test]
fn one_stage_of_many_weights_agrees_with_every_completion() {
    let mut random = Random::new(2);
    let (mut idle, mut hidden) = (0, 0);
    for _ in 0..150 {
        let pack = knapsack(&mut random);
        let answers = random_answers(&mut random, &pack, 9);
        // Every criterion is at level 2, so 1 and 2 are all that differs.
        let value = check_idle(&pack, &answers, &[Level::LOWEST, Level::new(2).unwrap()]);
        check_moves(&pack, &answers, &value);
        assert_eq!(value.best, best_by_trial(&pack, &answers, &value));
        idle += if value.width > 0 { value.idle.len() } else { 0 };
        hidden += value.ranked.iter().filter(|worth| worth.stages == 0).count();
    }
    assert!(idle > 150 && hidden > 100, "{idle} {hidden}");
}

/// Seldom is a set worth as much as the three best questions of all and comes before them: one model in some thousands.
/// The generator begins where the 74th is such a one.
#[test]
fn of_sets_worth_the_same_the_first_in_the_pack_is_best() {
    let mut random = Random::new(126);
    let mut before_the_best_three = 0;
    for _ in 0..80 {
        let pack = knapsack(&mut random);
        let answers = random_answers(&mut random, &pack, 9);
        let value = value(&pack, &answers);
        assert_eq!(value.best, best_by_trial(&pack, &answers, &value));
        let mut three: Vec<QuestionIndex> = value.ranked.iter().take(3).map(|worth| worth.question).collect();
        three.sort();
        let (falls, rises) = moved(&pack, &answers, &three);
        let weight = |set: &[QuestionIndex]| set.iter().map(|one| weight(&pack, &answers, *one)).sum::<u32>();
        let as_much = (falls + rises, weight(&three)) == (value.narrows, weight(&value.best));
        before_the_best_three += usize::from(as_much && value.best < three);
    }
    assert_eq!(before_the_best_three, 1);
}

#[test]
fn with_nothing_answered_required_questions_come_first_and_none_that_a_framework_asks_is_idle() {
    let pack = shipped::pack().unwrap();
    let value = value(&pack, &Answers::none());
    check_moves(&pack, &Answers::none(), &value);
    // Each question of the optional area is asked by a framework of that area.
    assert_eq!(value.idle, []);
    let required = |question: QuestionIndex| {
        let criteria =
            pack.frameworks().iter().flat_map(|framework| &framework.stages).flat_map(|stage| &stage.criteria);
        criteria.filter(|criterion| criterion.question == question).any(|criterion| criterion.required)
    };
    for worth in value.ranked.iter().take(6) {
        let question = pack.question(worth.question).unwrap();
        assert!(required(worth.question), "{} is not required anywhere", question.id);
        assert!(worth.stages > 0);
    }
    assert!(value.best.iter().all(|question| required(*question)));
}

#[test]
fn with_everything_answered_there_is_nothing() {
    let pack = shipped::pack().unwrap();
    for answer in Level::all().map(Answer::Level).chain([Answer::NotApplicable]) {
        let value = value(&pack, &Answers::all(&pack, answer));
        assert!(value.ranked.is_empty() && value.idle.is_empty() && value.best.is_empty());
        assert_eq!((value.narrows, value.width), (0, 0));
    }
}

#[test]
fn dont_know_is_worth_what_not_answered_is() {
    let pack = shipped::pack().unwrap();
    assert_eq!(value(&pack, &Answers::all(&pack, Answer::Unknown)), value(&pack, &Answers::none()));
}

#[test]
fn on_the_shipped_model_idle_answers_change_nothing_and_the_best_ones_as_much_as_said() {
    let pack = shipped::pack().unwrap();
    let mut random = Random::new(3);
    let mut idle = 0;
    for round in 0..400 {
        let share = [10, 30, 60, 90][round % 4];
        let spread = [1, 2, 3][round % 3];
        let answers = answered(&mut random, &pack, share, spread);
        let before = stages(&pack, &answers);
        let value = value(&pack, &answers);
        check_moves(&pack, &answers, &value);
        // One by one, and all of them at other levels at once, with the rest open and with the rest at random.
        let others = random_levels(&mut random, &pack, &answers, &value.idle);
        for question in &value.idle {
            for level in Level::all() {
                assert_eq!(stages(&pack, &answers.with(*question, Answer::Level(level))), before);
                assert_eq!(stages(&pack, &others.with(*question, Answer::Level(level))), stages(&pack, &others));
            }
        }
        let lowest = stages(&pack, &all_at(&others, &value.idle, Level::LOWEST));
        assert_eq!(stages(&pack, &all_at(&others, &value.idle, Level::HIGHEST)), lowest);
        // Answers with levels can only make more of them idle.
        let more = value::value(&pack, &all_at(&answers, &value.best, Level::new(3).unwrap())).idle;
        assert!(value.idle.iter().all(|question| more.contains(question)));
        idle += value.idle.len();
    }
    assert!(idle > 500, "{idle}");
}

#[test]
fn where_a_proof_would_take_too_long_a_question_may_matter_and_the_rest_still_holds() {
    let pack = hostile();
    let value = value(&pack, &Answers::none());
    assert!(!value.proven);
    assert!(value.idle.is_empty());
    assert_eq!((value.ranked.len(), value.best.len(), value.width), (100, 3, 1));
    assert_eq!((value.falls, value.rises), moved(&pack, &Answers::none(), &value.best));
}

/// The same on every machine, so the sums stand here as they were measured. The value is right either way; a search that
/// looks at more meets its limit on smaller models. Less work is welcome: write the new sums down.
#[test]
fn the_searches_look_at_as_much_as_they_did() {
    let pack = shipped::pack().unwrap();
    let mut random = Random::new(4);
    let (mut states, mut looks) = (0, 0);
    for round in 0..200 {
        let answers = answered(&mut random, &pack, [0, 30, 60, 90][round % 4], [1, 2, 3][round % 3]);
        let value = value(&pack, &answers);
        states += value.states;
        looks += value.looks;
    }
    assert_eq!((states, looks), (4_035, 84_005_127));
}

/// The answers with every undecided one but the idle at some level.
fn random_levels(random: &mut Random, pack: &Pack, answers: &Answers, idle: &[QuestionIndex]) -> Answers {
    let mut filled = answers.clone();
    for question in undecided(pack, answers).iter().filter(|question| !idle.contains(question)) {
        filled.set(*question, Answer::Level(Level::new(u8::try_from(random.between(1, 5)).unwrap()).unwrap()));
    }
    filled
}
