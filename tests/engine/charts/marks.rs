//! Where marks of areas, practices and stages stand, worked out by hand.

use super::{bars, circles, lines, model, words};
use crate::common::{Random, asked_pack, random_answers};
use mlops_maturity::answers::Answer;
use mlops_maturity::chart::drawing::{Fill, PIXEL, Tone};
use mlops_maturity::chart::{areas, practices, strip};
use mlops_maturity::model::Level;
use mlops_maturity::roadmap::{PlanInputs, target};
use mlops_maturity::text::pictures;

/// A row as the caller of a picture makes it.
fn row(mean: Option<u16>, target: Option<u8>, levels: &[Option<u8>]) -> areas::Row {
    let pack = asked_pack();
    let practice = |level: &Option<u8>| practices::Practice {
        question: pack.questions()[0].index,
        name: "Practice".to_owned(),
        figure: "1".to_owned(),
        said: "not answered".to_owned(),
        level: *level,
    };
    areas::Row {
        area: pack.areas()[0].index,
        name: "Area".to_owned(),
        figure: "2.8".to_owned(),
        note: String::new(),
        mean,
        target,
        gap: mean.zip(target).map(|(mean, target)| i32::from(target) * 100 - i32::from(mean)),
        practices: levels.iter().map(practice).collect(),
    }
}

#[test]
fn an_area_stands_on_one_axis_from_1_to_5() {
    // 400 pixels for four levels: a hundredth of a level is a hundredth of 100 pixels. Mean 2.87 is at 187.
    let row = row(Some(287), Some(4), &[Some(1), Some(3), Some(3), Some(5), None]);
    let track = areas::track(&row, 400 * PIXEL, areas::stack(std::slice::from_ref(&row)), None);
    let spread = lines(&track, Tone::Edge);
    assert_eq!(spread.iter().map(|[from, to]| (from.0, to.0)).collect::<Vec<_>>(), [(0, 40_000)], "1 to 5");
    assert_eq!(lines(&track, Tone::Warning)[0].map(|(x, _)| x), [30_000, 30_000], "the target of 4");
    let found = circles(&track);
    let (dot, practices) = found.split_last().unwrap();
    assert_eq!((dot.0, dot.2), (18_700, Fill::Haloed(Tone::Accent)));
    assert_eq!(practices.iter().map(|(x, ..)| *x).collect::<Vec<_>>(), [0, 20_000, 20_000, 40_000]);
    assert!(
        practices.iter().all(|(.., fill)| *fill == Fill::Hollow(Tone::Accent)),
        "no shade tells them from the mean"
    );
    assert_eq!(practices[2].1, practices[1].1 - 7 * PIXEL, "of two at one level, the second is stacked on the first");
    let [line, _] = spread[0];
    assert_eq!(dot.1, line.1, "the mean lies on the line of its own practices");
}

#[test]
fn areas_are_sorted_by_what_they_lack_of_their_target_and_without_one_stay_as_they_are() {
    let area = |name: &str, mean, target| areas::Row { name: name.to_owned(), ..row(mean, target, &[]) };
    let names = |rows: Vec<areas::Row>| rows.into_iter().map(|row| row.name).collect::<Vec<_>>().join(" ");
    let rows = vec![
        area("none", None, Some(5)),
        area("above", Some(320), Some(3)),
        area("far", Some(150), Some(4)),
        area("near", Some(280), Some(3)),
    ];
    assert_eq!(names(areas::sorted(rows)), "far near above none");
    let rows = vec![area("low", Some(100), None), area("high", Some(500), None), area("none", None, None)];
    assert_eq!(names(areas::sorted(rows)), "low high none");
}

#[test]
fn what_is_printed_of_an_area_adds_up() {
    let pack = asked_pack();
    let (words, model) = (words(), model());
    let mut inputs = PlanInputs::default();
    for question in pack.context() {
        inputs.context.insert(question.index, question.options.len() - 1);
    }
    let profile = target::profile(&pack, &inputs.context).unwrap();
    let mut random = Random::new(28);
    for _ in 0..200 {
        let given = random_answers(&mut random, &pack);
        let score = mlops_maturity::score::score(&pack, &given);
        for row in pictures::areas(&pack, &model, &words, &given, &score, Some(&profile)) {
            let (Some(gap), Some(target)) = (row.gap, row.target) else { continue };
            let tenths = |text: &str| text.replace('.', "").parse::<i32>().unwrap();
            assert_eq!(i32::from(target) * 10 - tenths(&row.figure), gap / 10, "{row:?}");
            let said = words.hundredths(u16::try_from(gap.unsigned_abs()).unwrap());
            assert!(gap == 0 || row.note.starts_with(&said), "{row:?}");
        }
    }
}

#[test]
fn a_practice_without_a_level_says_so_in_words_and_has_no_mark() {
    let pack = asked_pack();
    let (words, model) = (words(), model());
    for (answer, said) in
        [(Answer::Unknown, "don’t know"), (Answer::NotApplicable, "not applicable"), (Answer::Open, "not answered")]
    {
        let practice = pictures::practice(&model, &words, &pack.questions()[0], answer);
        let track = practices::track(&practice, 400 * PIXEL);
        assert!(circles(&track).is_empty());
        assert_eq!(track.labels().map(|label| &*label.text).collect::<Vec<_>>(), [said]);
    }
    let level = Answer::Level(Level::new(4).unwrap());
    let track = practices::track(&pictures::practice(&model, &words, &pack.questions()[0], level), 400 * PIXEL);
    assert_eq!(circles(&track).iter().map(|(x, ..)| *x).collect::<Vec<_>>(), [30_000]);
    assert_eq!(track.labels().count(), 0);
}

#[test]
fn a_framework_is_a_track_of_its_stages() {
    let row = strip::Row {
        name: "Framework".to_owned(),
        stage: String::new(),
        next: String::new(),
        numbers: ["0", "1", "2", "3"].map(str::to_owned).to_vec(),
        confirmed: 1,
        possible: 2,
        met: Some((6_000, 7_500)),
    };
    // Four cells and three gaps of 3 pixels on 409: a cell is 100 wide, and the next begins 103 further on.
    let track = strip::track(&row, 409 * PIXEL);
    let found = bars(&track);
    let filled = |fill: Fill| found.iter().filter(|bar| bar.2 == fill).map(|bar| (bar.0, bar.1)).collect::<Vec<_>>();
    assert_eq!(
        filled(Fill::Solid(Tone::Accent)),
        [(0, 10_000), (10_300, 20_300), (20_600, 26_600)],
        "two confirmed, and 60 % of the next"
    );
    assert_eq!(filled(Fill::Hollow(Tone::Accent)), [(20_600, 30_600)], "the possible one, hatched");
    assert!(lines(&track, Tone::Accent).len() > 10, "hatching");
    assert_eq!(filled(Fill::Hollow(Tone::Edge)), [(30_900, 40_900)]);
    assert_eq!(lines(&track, Tone::Ink)[0].map(|(x, _)| x), [28_100, 28_100], "75 % is wanted");
    let bold: Vec<&str> = track.labels().filter(|label| label.bold).map(|label| &*label.text).collect();
    assert_eq!(bold, ["1"], "the stage that is held");
}
