//! Target profiles and the two relative figures, against worked examples.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::common::{random_answers, shipped_pack};
use crate::planning::{Random, checked, framework, level, pack_value};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::model::{AreaIndex, BasisPoints, ContextIndex, Pack};
use mlops_maturity::ordered::OrderedMap;
use mlops_maturity::ports::PlainFormats;
use mlops_maturity::roadmap::target::{AreaTarget, percent_to_target, profile, progress_to_date};
use mlops_maturity::score::{Scorecard, score};
use mlops_maturity::text::Words;
use serde_json::json;

/// Three areas of one question each, and two questions on the context.
fn pack() -> Pack {
    let ids = ["data", "run", "rules"].map(|id| (id.to_owned(), format!("in-{id}")));
    let context = json!([
        {"id": "stakes", "options": [
            {"id": "low"},
            {"id": "high", "raises": [{"area": "in-rules", "level": 4}, {"area": "in-run", "level": 3}]},
        ]},
        {"id": "models", "options": [
            {"id": "one"},
            {"id": "many", "raises": [{"area": "in-run", "level": 4}, {"area": "in-data", "level": 3}]},
        ]},
    ]);
    checked(pack_value(&ids, &["first"], &json!([framework("ladder", &[&[("data", 2)]])]), &context))
}

fn choices(chosen: &[(usize, usize)]) -> OrderedMap<ContextIndex, usize> {
    chosen.iter().map(|(question, option)| (ContextIndex::at(*question).unwrap(), *option)).collect()
}

#[track_caller]
fn check_profile(chosen: &[(usize, usize)], expected: Option<[u32; 3]>) {
    let pack = pack();
    let found = profile(&pack, &choices(chosen));
    let levels = found.map(|profile| pack.areas().iter().map(|area| profile.level(area.index).unwrap()).collect());
    assert_eq!(levels, expected.map(|levels| levels.iter().map(|number| level(*number)).collect::<Vec<_>>()));
}

#[test]
fn a_target_is_the_highest_that_a_choice_raises_it_to() {
    check_profile(&[], None);
    check_profile(&[(0, 0)], Some([2, 2, 2]));
    check_profile(&[(0, 1)], Some([2, 3, 4]));
    check_profile(&[(1, 1)], Some([3, 4, 2]));
    check_profile(&[(0, 1), (1, 1)], Some([3, 4, 4]));
    // A choice that this revision does not have is no answer.
    check_profile(&[(0, 7)], None);
    check_profile(&[(9, 0)], None);
    check_profile(&[(0, 7), (1, 0)], Some([2, 2, 2]));
}

/// Levels of the three questions; 0 is not applicable.
fn card(levels: [u32; 3]) -> Scorecard {
    let pack = pack();
    let mut answers = Answers::none();
    for (question, number) in pack.questions().iter().zip(levels) {
        let answer = if number == 0 { Answer::NotApplicable } else { Answer::Level(level(number)) };
        answers.set(question.index, answer);
    }
    score(&pack, &answers)
}

#[test]
fn areas_beside_their_targets() {
    // Targets 2, 3, 4.
    let profile = profile(&pack(), &choices(&[(0, 1)])).unwrap();
    let beside = profile.beside(&card([4, 1, 0]));
    let figures: Vec<_> = beside.iter().map(|area| (area.short(), area.above())).collect();
    assert_eq!(figures, [(Some(0), Some(200)), (Some(200), Some(0)), (None, None)]);
    let above: Vec<_> = profile.above_target(&card([3, 5, 4])).iter().map(|area| area.area).collect();
    assert_eq!(above, [AreaIndex::at(1).unwrap(), AreaIndex::at(0).unwrap()], "the furthest above first");
}

#[test]
fn a_profile_counts_what_lies_above_the_lowest_level() {
    let profile = profile(&pack(), &choices(&[(0, 1)])).unwrap();
    let percent = |levels| profile.percent(&card(levels)).map(BasisPoints::number);
    // Targets above level 1: 1 + 2 + 3 = 6.
    assert_eq!(percent([1, 1, 1]), Some(0));
    assert_eq!(percent([2, 2, 2]), Some(5000), "1 + 1 + 1 of 6");
    assert_eq!(percent([5, 1, 1]), Some(1666), "what is above counts for nothing: 1 of 6, rounded down");
    assert_eq!(percent([2, 3, 4]), Some(10_000));
    assert_eq!(percent([0, 2, 1]), Some(2000), "not applicable leaves both sums: 1 of 5");
    assert_eq!(percent([0, 0, 0]), None);
    let progress = |then, now| profile.progress(&card(then), &card(now));
    assert_eq!(progress([1, 1, 1], [2, 2, 2]), Some(5000));
    assert_eq!(progress([2, 2, 2], [1, 2, 2]), Some(-3333), "lost ground, 1 of 3, rounded towards zero");
    assert_eq!(progress([2, 3, 4], [2, 3, 4]), None, "there is no way to go");
    assert_eq!(progress([1, 1, 1], [0, 3, 1]), Some(4000), "over the areas that both have: 2 of 5");
}

/// OWASP SAMM, "SAMM Scoring and Percentage to Target Metric", examples for the practice Secure Build
/// (`github.com/owaspsamm/website`, `content/en/blog/samm-relative-scoring.md`): six activities in hundredths.
#[test]
fn the_worked_figures_of_samm() {
    let baseline = [25, 0, 0, 100, 0, 0];
    let target = [100, 100, 0, 100, 50, 0];
    let share = percent_to_target(&baseline.map(Some), &target).unwrap();
    assert_eq!(share.number(), 3571, "the article: 1 − 2.25 / 3.5 = 0.357");
    // After a quarter: I-SB-A-1 at 1 and I-SB-A-2 at 0.5. The article halves all three sums; the share is the same.
    let after = [100, 50, 0, 100, 0, 0];
    let sums = [baseline, after, target].map(|scores| scores.iter().sum());
    assert_eq!(sums, [125, 250, 350]);
    assert_eq!(progress_to_date(sums[0], sums[1], sums[2]), Some(5555), "the article: 0.625 / 1.125 = 0.55");
}

#[test]
fn figures_at_their_edges() {
    assert_eq!(percent_to_target(&[], &[]), None);
    assert_eq!(percent_to_target(&[Some(3)], &[0]), None);
    assert_eq!(percent_to_target(&[None, Some(1)], &[5, 2]).unwrap().number(), 5000);
    assert_eq!(percent_to_target(&[Some(u32::MAX); 2], &[u32::MAX; 2]).unwrap().number(), 10_000);
    assert_eq!(progress_to_date(100, 300, 200), Some(20_000), "beyond the target");
    assert_eq!(progress_to_date(200, 300, 200), None);
    assert_eq!(progress_to_date(300, 200, 200), None, "from above no progress leads to a target");
    assert_eq!(progress_to_date(0, u32::MAX, 1), Some(i32::MAX));
}

#[test]
fn the_share_is_the_published_formula_and_grows_with_every_level() {
    let mut random = Random::new(0x7A6);
    for _ in 0..20_000 {
        let count = random.below(7) + 1;
        let target: Vec<u32> = (0..count).map(|_| random.between(0, 500)).collect();
        let mut current: Vec<Option<u32>> =
            (0..count).map(|_| random.chance(85).then(|| random.between(0, 500))).collect();
        let pairs = || current.iter().zip(&target).filter_map(|(current, target)| Some(((*current)?, *target)));
        let whole: u32 = pairs().map(|(_, target)| target).sum();
        let gap: u32 = pairs().map(|(current, target)| target.saturating_sub(current)).sum();
        let share = percent_to_target(&current, &target);
        assert_eq!(share.is_none(), whole == 0);
        let Some(share) = share else { continue };
        // Floor of 1 − gap / whole: the largest number of basis points that is not above it.
        let number = u64::from(share.number());
        assert!(number * u64::from(whole) <= 10_000 * u64::from(whole - gap));
        assert!((number + 1) * u64::from(whole) > 10_000 * u64::from(whole - gap));
        for value in &mut current {
            *value = value.map(|value| value + random.between(0, 50));
        }
        assert!(percent_to_target(&current, &target) >= Some(share));
    }
}

#[test]
fn what_is_printed_beside_a_printed_mean_adds_up() {
    // On the page, 4 − 2.8 is 1.2, whatever hundredths are behind the 2.8.
    let pack = shipped_pack().without_optional();
    let words = Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap();
    let tenths = |printed: String| printed.replace('.', "").parse::<i32>().unwrap();
    let mut random = Random::new(0x7A);
    let mut seen = BTreeSet::new();
    for _ in 0..2_000 {
        let answers = random_answers(&mut random, &pack);
        for area in score(&pack, &answers).areas {
            let Some(mean) = area.mean else { continue };
            seen.insert(mean.hundredths());
            for target in 1..=5 {
                let beside = AreaTarget { area: area.area, target: level(target), mean: Some(mean) };
                let apart = i32::try_from(target).unwrap() * 10 - tenths(words.mean(mean));
                let printed = |hundredths: Option<u16>| tenths(words.hundredths(hundredths.unwrap()));
                assert_eq!(printed(beside.short()), apart.max(0), "{mean:?} below {target}");
                assert_eq!(printed(beside.above()), (-apart).max(0), "{mean:?} above {target}");
            }
        }
    }
    assert!(seen.len() > 30, "only {} means were seen", seen.len());
}
