//! Pictures: where marks stand, worked out by hand, and that no text leaves its drawing or lies on another, by the rule for
//! the widest common fonts.
//!
//! The files in `tests/goldens/pictures` are read by a browser in `tests/e2e/pictures.test.mjs`. After a wished change, write
//! them anew with `WRITE_GOLDENS=1 cargo test --test engine charts::` and look at them.

use std::rc::Rc;
use std::{env, fs};

use crate::common::plans::some;
use crate::common::{Random, answers, asked_pack, random_answers, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::chart::areas::{self, areas};
use mlops_maturity::chart::drawing::{Anchor, Drawing, Fill, Label, PIXEL, Shape, Size, Tone, at, decimal};
use mlops_maturity::chart::gantt::{self, Heads, gantt};
use mlops_maturity::chart::lettering::{broken, shortened, width};
use mlops_maturity::chart::palette::{Palette, brightness, hexadecimal};
use mlops_maturity::chart::quarters::{self, Capacity, Column, Course, quarters};
use mlops_maturity::chart::radar::{Axis, radar};
use mlops_maturity::chart::strip::{self, strip};
use mlops_maturity::chart::{practices, svg};
use mlops_maturity::day::Day;
use mlops_maturity::findings::Findings;
use mlops_maturity::model::{Level, ModelWords, Pack, shipped};
use mlops_maturity::ordered::OrderedMap;
use mlops_maturity::ports::formats::PlainFormats;
use mlops_maturity::roadmap::{PlanInputs, target};
use mlops_maturity::text::timeline::Timeline;
use mlops_maturity::text::{Words, pictures};

/// A picture of a result: its name and the drawing at a width.
type Picture = (&'static str, Drawing);

fn words() -> Words {
    Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap()
}

fn model() -> ModelWords {
    shipped::words(&shipped_pack()).unwrap()
}

/// Every picture of a result at a width in pixels.
fn pictures_of(pack: &Pack, given: &Answers, inputs: &PlanInputs, start: Option<Day>, wide: i32) -> Vec<Picture> {
    let (words, model, wide) = (words(), model(), wide * PIXEL);
    let findings = Findings::of(pack, &[], given, None, inputs, None);
    let profile = target::profile(pack, &inputs.context);
    let rows = pictures::areas(pack, &model, &words, given, &findings.score, profile.as_ref());
    let (levels, marks) = (pictures::levels(&words), pictures::marks(&words));
    let axis = |row: &areas::Row| Axis { name: row.name.clone(), figure: row.figure.clone(), mean: row.mean };
    let axes: Vec<Axis> = rows.iter().map(axis).collect();
    let frameworks = findings.score.frameworks.iter();
    let frameworks: Vec<strip::Row> = frameworks
        .map(|score| pictures::framework(&model, &words, pack.framework(score.framework).unwrap(), score))
        .collect();
    let third = findings.roadmap.steps.iter().filter(|step| step.number % 3 == 0);
    let leads = third.map(|step| (step.lift, "The lead of the platform team".to_owned())).collect();
    let timeline = Timeline { pack, model: &model, words: &words, roadmap: &findings.roadmap, start, leads: &leads };
    let courses: Vec<Course> = findings.frameworks(pack).map(|framework| timeline.course(framework)).collect();
    let heads = Heads { quarters: &timeline.columns(), effort: "Days" };
    vec![
        ("areas", areas(&rows, &levels, marks, false, wide)),
        ("practices", areas(&rows, &levels, marks, true, wide)),
        ("radar", radar(&axes, &levels, wide)),
        ("strip", strip(&frameworks, wide)),
        ("quarters", quarters(&timeline.columns_from_today(), &timeline.capacity(), &courses, wide)),
        ("steps", gantt(&timeline.steps(), &heads, wide)),
    ]
}

/// An organisation with an answer of every kind.
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

#[test]
fn every_text_is_in_its_picture_and_on_no_other_whatever_the_answers_and_the_width() {
    let mut random = Random::new(0x0A5E_A51D);
    for pack in [asked_pack(), shipped_pack()] {
        for nth in 0..if cfg!(debug_assertions) { 12 } else { 120 } {
            let given = random_answers(&mut random, &pack);
            let inputs = some(&mut random, &pack);
            let start = random.chance(50).then(|| Day::from_number(u16::try_from(random.below(9_000)).unwrap()));
            for wide in [270, 390, 600, 760, 960] {
                for (name, drawing) in pictures_of(&pack, &given, &inputs, start, wide) {
                    let misplaced = drawing.misplaced();
                    assert!(misplaced.is_empty(), "{name}, {wide} wide, draw {nth}: {misplaced:?}");
                    assert!(drawing.holds_its_shapes(), "{name}, {wide} wide, draw {nth}: a shape is outside");
                }
            }
        }
    }
}

#[test]
fn pictures_are_what_was_looked_at_and_approved() {
    let pack = asked_pack();
    let mut inputs = PlanInputs::default();
    for question in pack.context() {
        inputs.context.insert(question.index, 1);
    }
    let framework = &pack.frameworks()[0];
    inputs.goals.insert(framework.index, framework.stages[3].index);
    for (form, wide) in [("", 760), ("-narrow", 270)] {
        for (name, drawing) in pictures_of(&pack, &mixed(&pack), &inputs, Day::from_iso("2027-01-15"), wide) {
            let found = svg::file(&drawing, name, "A picture of the tests.", Palette::default());
            let golden = format!("tests/goldens/pictures/{name}{form}.svg");
            if env::var_os("WRITE_GOLDENS").is_some() {
                fs::create_dir_all("tests/goldens/pictures").unwrap();
                fs::write(&golden, &found).unwrap();
            }
            let approved = fs::read_to_string(&golden).unwrap();
            let differs = found.lines().zip(approved.lines()).find(|(found, approved)| found != approved);
            assert!(differs.is_none() && found == approved, "{golden} differs, first in {differs:?}");
        }
    }
}

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

fn circles(drawing: &Drawing) -> Vec<(i32, i32, Fill)> {
    let circle = |shape: &Shape| match shape {
        Shape::Circle { at, fill, .. } => Some((at.x, at.y, *fill)),
        _ => None,
    };
    drawing.shapes.iter().filter_map(circle).collect()
}

fn lines(drawing: &Drawing, wanted: Tone) -> Vec<[(i32, i32); 2]> {
    let line = |shape: &Shape| match shape {
        Shape::Lines { lines, tone, .. } if *tone == wanted => Some(lines.clone()),
        _ => None,
    };
    let lines = drawing.shapes.iter().filter_map(line).flatten();
    lines.map(|line| line.map(|point| (point.x, point.y))).collect()
}

fn bars(drawing: &Drawing) -> Vec<(i32, i32, Fill)> {
    let bar = |shape: &Shape| match shape {
        Shape::Bar { at, width, fill, .. } => Some((at.x, at.x + width, *fill)),
        _ => None,
    };
    drawing.shapes.iter().filter_map(bar).collect()
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
    let named = |name: &str, mean, target| areas::Row { name: name.to_owned(), ..row(mean, target, &[]) };
    let names = |rows: Vec<areas::Row>| rows.into_iter().map(|row| row.name).collect::<Vec<_>>().join(" ");
    let rows = vec![
        named("none", None, Some(5)),
        named("above", Some(320), Some(3)),
        named("far", Some(150), Some(4)),
        named("near", Some(280), Some(3)),
    ];
    assert_eq!(names(areas::sorted(rows)), "far near above none");
    let rows = vec![named("low", Some(100), None), named("high", Some(500), None), named("none", None, None)];
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

fn column(name: &str, used: u32, upkeep: u32) -> Column {
    Column { name: name.to_owned(), year: String::new(), used, figure: used.to_string(), upkeep }
}

#[test]
fn a_stage_is_filled_on_to_the_end_from_where_it_is_proven() {
    let stage = |place: usize| (place, place.to_string());
    let course = Course { name: String::new(), stages: [0, 0, 1, 1, 4].map(stage).to_vec(), top: 4 };
    // Five columns on 500 pixels.
    let track = quarters::stages(&course, 500 * PIXEL);
    assert_eq!(
        bars(&track),
        [
            (0, 20_000, Fill::Hollow(Tone::Edge)),
            (20_000, 40_000, Fill::Edged(Tone::Depth1)),
            (40_000, 50_000, Fill::Solid(Tone::Accent))
        ]
    );
    let numbers: Vec<(&str, i32)> = track.labels().map(|label| (&*label.text, label.at.x)).collect();
    assert_eq!(numbers, [("0", 5_000), ("1", 25_000), ("4", 45_000)], "each where it begins");
}

#[test]
fn effort_has_its_figure_and_its_line_a_name() {
    let capacity = Capacity { days: 60, name: "60 person-days to spend".to_owned(), effort: String::new() };
    let columns = [column("Q1", 60, 0), column("Q2", 30, 10), column("Q3", 90, 0)];
    let drawing = quarters::effort(&columns, &capacity, 300 * PIXEL);
    let high = |nth: usize| {
        let bars = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Bar { at, height, .. } => Some((at.y, *height)),
            _ => None,
        });
        bars.collect::<Vec<_>>()[nth]
    };
    // 74 pixels for 90 days: 60 are 49.33, 30 are 24.66, 10 are 8.22.
    assert_eq!([high(0), high(1), high(2), high(3)].map(|(_, high)| high), [4_933, 2_466, 822, 7_400]);
    assert_eq!(high(2).0 + high(2).1, high(1).0, "what keeps up earlier steps stands on the work");
    assert_eq!(lines(&drawing, Tone::Ink)[0].map(|(_, y)| y), [9_200 - 4_933; 2], "the line is at 60");
    let labels: Vec<&str> = drawing.labels().map(|label| &*label.text).collect();
    assert_eq!(labels, ["60", "30", "90", "60 person-days to spend"]);
    assert_eq!(bars(&drawing)[3].2, Fill::Solid(Tone::Warning), "over what can be spent");
}

fn step(work: Option<[u32; 2]>, proven: Option<u32>, before: Option<usize>) -> gantt::Step {
    gantt::Step {
        number: "1".to_owned(),
        name: "Step".to_owned(),
        mark: "DM".to_owned(),
        note: "Data management".to_owned(),
        figure: "8".to_owned(),
        work,
        proven,
        before,
        chained: before.is_some(),
    }
}

#[test]
fn a_step_is_a_bar_where_its_work_falls_and_a_thin_line_until_it_is_proven() {
    // Four quarters of 100 pixels; the work takes the second half of the first quarter, its proof is there after the third.
    let track = gantt::track(&step(Some([50, 100]), Some(3), None), 4, 400 * PIXEL);
    assert_eq!(bars(&track), [(5_000, 10_000, Fill::Edged(Tone::Depth2))]);
    assert_eq!(lines(&track, Tone::Muted)[0].map(|(x, _)| x), [10_000, 30_000]);
    let track = gantt::track(&step(Some([100, 200]), Some(2), Some(0)), 4, 400 * PIXEL);
    assert_eq!(bars(&track), [(10_000, 20_000, Fill::Solid(Tone::Accent))], "the chain is filled");
    assert!(lines(&track, Tone::Muted).is_empty(), "proven with its work");
    assert!(bars(&gantt::track(&step(None, None, None), 4, 400 * PIXEL)).is_empty(), "a step that never begins");
    let last = gantt::track(&step(Some([400, 400]), None, None), 4, 400 * PIXEL);
    assert_eq!(bars(&last)[0].1, 40_000, "a step without effort at the end is seen, within the picture");
}

#[test]
fn the_chain_runs_through_the_rows_from_step_to_step() {
    let steps =
        [step(Some([0, 50]), None, None), step(Some([50, 100]), None, None), step(Some([100, 150]), None, Some(0))];
    let threads = gantt::threads(&steps, 2, 200 * PIXEL);
    let shape =
        |row: usize| threads[row].iter().map(|thread| (thread.above, thread.below, thread.to)).collect::<Vec<_>>();
    assert_eq!(shape(0), [(false, true, None)], "down from the first");
    assert_eq!(shape(1), [(true, true, None)], "through the second, which is not on it");
    assert_eq!(shape(2), [(true, false, Some(10_000))], "and into the third where that begins");
    assert!(threads.iter().flatten().all(|thread| thread.x == 4_900), "from the end of the first");
}

#[test]
fn quarters_are_those_of_the_calendar_once_a_day_to_begin_is_known() {
    let pack = asked_pack();
    let (words, model) = (words(), model());
    let given = answers(&pack, &[], "1");
    let findings = Findings::of(&pack, &[], &given, None, &PlanInputs::default(), None);
    let at = |start: Option<&str>, number: u32| {
        let start = start.map(|day| Day::from_iso(day).unwrap());
        let timeline = Timeline {
            pack: &pack,
            model: &model,
            words: &words,
            roadmap: &findings.roadmap,
            start,
            leads: &OrderedMap::new(),
        };
        timeline.quarter(number)
    };
    assert_eq!(at(None, 2), "Quarter 2");
    assert_eq!([1, 2, 5].map(|number| at(Some("2027-01-01"), number)), ["Q1 2027", "Q2 2027", "Q1 2028"]);
    assert_eq!(at(Some("2026-11-30"), 1), "Q1 2027", "most of it lies there");
    assert_eq!(at(Some("2026-10-20"), 1), "Q4 2026");
}

#[test]
fn bars_of_steps_are_as_long_as_their_share_of_a_quarter_and_follow_one_another() {
    let pack = asked_pack();
    let (words, model) = (words(), model());
    let given = mixed(&pack);
    let mut inputs = PlanInputs::default();
    inputs.goals.insert(pack.frameworks()[0].index, pack.frameworks()[0].top());
    let findings = Findings::of(&pack, &[], &given, None, &inputs, None);
    let roadmap = &findings.roadmap;
    let timeline =
        Timeline { pack: &pack, model: &model, words: &words, roadmap, start: None, leads: &OrderedMap::new() };
    let steps = timeline.steps();
    assert!(roadmap.schedule.critical.steps.len() > 2, "there is a chain to draw");
    assert_eq!(steps.len(), roadmap.steps.len());
    for (planned, step) in timeline.ordered().iter().zip(&steps) {
        let span = roadmap.schedule.span(planned.number).unwrap();
        let [begins, ends] = step.work.unwrap();
        assert_eq!(begins / 100 + 1, span.begins.unwrap(), "{}", step.name);
        assert_eq!(ends.div_ceil(100).max(1), span.ends.unwrap(), "{}", step.name);
    }
    let begins: Vec<u32> = steps.iter().map(|step| step.work.unwrap()[0]).collect();
    assert!(begins.is_sorted(), "rows go from left to right: {begins:?}");
    let chain: Vec<usize> = (0..steps.len()).filter(|nth| steps[*nth].chained).collect();
    let linked: Vec<usize> = chain.iter().skip(1).map(|nth| steps[*nth].before.unwrap()).collect();
    assert_eq!(linked, chain[..chain.len() - 1], "each after the one before, in the order of the rows");
    for pair in chain.windows(2) {
        assert!(
            steps[pair[0]].work.unwrap()[1] <= steps[pair[1]].work.unwrap()[0],
            "no step begins before what it needs"
        );
    }
}

#[test]
fn an_area_has_two_letters_of_its_own() {
    let pack = shipped_pack();
    let (words, model) = (words(), model());
    let given = answers(&pack, &[], "1");
    let mut inputs = PlanInputs::default();
    for framework in pack.frameworks() {
        inputs.goals.insert(framework.index, framework.top());
    }
    let findings = Findings::of(&pack, &[], &given, None, &inputs, None);
    let roadmap = &findings.roadmap;
    let timeline =
        Timeline { pack: &pack, model: &model, words: &words, roadmap, start: None, leads: &OrderedMap::new() };
    let mut marks: Vec<(String, String)> = timeline.steps().into_iter().map(|step| (step.mark, step.note)).collect();
    marks.sort();
    marks.dedup();
    let found: Vec<(&str, &str)> = marks.iter().map(|(mark, area)| (&**mark, &**area)).collect();
    let all = [
        ("DM", "Data management"),
        ("DP", "Deployment processes"),
        ("GC", "Governance and compliance"),
        ("LO", "LLM operations"),
        ("MD", "Model development"),
        ("MO", "Monitoring and observability"),
        ("TC", "Team collaboration"),
    ];
    assert_eq!(found, all);
}

#[test]
fn texts_break_between_words_and_keep_to_their_room() {
    // 12 pixels to an em, 62 hundredths of it to a character: 7.44 pixels.
    assert_eq!(width("abcde", Size::Small, false), 3_720);
    assert_eq!(width("abcde", Size::Small, true), 4_200, "70 hundredths in bold");
    assert_eq!(width("日本", Size::Small, false), 2_400, "a whole em where characters are as wide as high");
    assert_eq!(broken("one two three", Size::Small, false, 60 * PIXEL, 3), ["one two", "three"]);
    assert_eq!(broken("one two three", Size::Small, false, 60 * PIXEL, 1), ["one two…"]);
    assert_eq!(shortened("abcdefgh", Size::Small, false, 40 * PIXEL), "abcd…");
    assert!(broken("", Size::Small, false, 60 * PIXEL, 3).is_empty());
}

#[test]
fn no_shipped_name_is_shortened_in_any_picture() {
    let pack = shipped_pack();
    let mut inputs = PlanInputs::default();
    for framework in pack.frameworks() {
        inputs.goals.insert(framework.index, framework.top());
    }
    for wide in [270, 390, 760] {
        for (name, drawing) in pictures_of(&pack, &answers(&pack, &[], "1"), &inputs, None, wide) {
            let cut: Vec<&str> = drawing.labels().map(|label| &*label.text).filter(|text| text.contains('…')).collect();
            assert!(cut.is_empty(), "{name}, {wide} wide: {cut:?}");
        }
    }
}

#[test]
fn hatching_stays_within_its_bar() {
    let mut drawing = Drawing::new(100 * PIXEL, 20 * PIXEL);
    drawing.hatched(at(0, 0), 100 * PIXEL, 20 * PIXEL, Tone::Accent, 6 * PIXEL);
    assert!(drawing.holds_its_shapes());
    assert_eq!(lines(&drawing, Tone::Accent).len(), 20, "one every 6 pixels of 120");
}

#[test]
fn a_name_with_markup_and_marks_is_text_in_a_file() {
    let mut drawing = Drawing::new(100 * PIXEL, 20 * PIXEL);
    let name = "<b onload=\"x\">&\u{202e}\u{0}'";
    drawing.text(at(0, 1_500), name, (Size::Small, false), Anchor::Start, Tone::Ink);
    let file = svg::file(&drawing, name, name, Palette::default());
    assert!(file.contains("&lt;b onload=&quot;x&quot;&gt;&amp;\u{fffd}\u{fffd}'</text>"), "{file}");
    assert!(!file.contains("<b"), "{file}");
    assert_eq!(file.matches('<').count(), file.matches('>').count());
}

#[test]
fn tones_are_told_apart_in_grey_and_any_accent_is_seen_on_paper() {
    for accent in [[0x0b, 0x55, 0x5c], [0xff, 0xff, 0x00], [0, 0, 0], [0xff, 0, 0], [0xff, 0xff, 0xff]] {
        let palette = Palette::of(accent);
        let grey = |tone| brightness(palette.colour(tone));
        assert!(grey(Tone::Accent) <= 140, "{accent:?}");
        let steps = [Tone::Paper, Tone::Depth1, Tone::Depth2, Tone::Depth3, Tone::Accent].map(grey);
        for pair in steps.windows(2) {
            assert!(pair[0] >= pair[1] + 12, "{accent:?}: {steps:?}");
        }
    }
    assert_eq!(hexadecimal(Palette::default().colour(Tone::Accent)), "#0b555c");
}

#[test]
fn numbers_in_a_file_have_no_noughts_that_say_nothing() {
    for (hundredths, written) in [(0, "0"), (100, "1"), (150, "1.5"), (105, "1.05"), (-5, "-0.05"), (-250, "-2.5")] {
        assert_eq!(decimal(hundredths), written);
    }
}

#[test]
fn a_drawing_is_data_for_exports() {
    let mut drawing = Drawing::new(100, 200);
    let label = Label {
        at: at(1, 2),
        text: "Q1".to_owned(),
        size: Size::Small,
        bold: true,
        anchor: Anchor::End,
        tone: Tone::Ink,
    };
    drawing.shapes.push(Shape::Text(label));
    let found = serde_json::to_value(&drawing).unwrap();
    assert_eq!(found["shapes"][0]["Text"]["text"], "Q1");
    assert_eq!((&found["width"], &found["shapes"][0]["Text"]["at"]["y"]), (&100.into(), &2.into()));
}
