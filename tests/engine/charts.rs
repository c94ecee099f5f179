//! Pictures: where marks stand, worked out by hand, and that no text leaves its drawing or lies on another, by the rule for
//! the widest common fonts.
//!
//! The files in `tests/goldens/pictures` are read by a browser in `tests/e2e/pictures.test.mjs`. After a wished change, write
//! them anew with `WRITE_GOLDENS=1 cargo test --test engine charts::` and look at them.

mod files;
mod marks;
mod roadmap;

use std::rc::Rc;
use std::{env, fs};

use crate::common::plans::some;
use crate::common::{Random, asked_pack, random_answers, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::chart::areas::{self, areas};
use mlops_maturity::chart::drawing::{Drawing, Fill, PIXEL, Shape, Tone};
use mlops_maturity::chart::gantt::{Heads, gantt};
use mlops_maturity::chart::palette::Palette;
use mlops_maturity::chart::quarters::{Course, quarters};
use mlops_maturity::chart::radar::{Axis, radar};
use mlops_maturity::chart::strip::{self, strip};
use mlops_maturity::chart::svg;
use mlops_maturity::day::Day;
use mlops_maturity::findings::Findings;
use mlops_maturity::model::{Level, ModelWords, Pack, shipped};
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
    let mean_of = |row: &areas::Row| Axis { name: row.name.clone(), figure: row.figure.clone(), mean: row.mean };
    let axes: Vec<Axis> = rows.iter().map(mean_of).collect();
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
