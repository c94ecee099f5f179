//! The pictures of a result as SVG files, each with its sentence in it. That one becomes a PNG is `public/picture.js`'s part.

use super::Exports;
use super::file_name::file_name;
use super::files::File;
use crate::chart::drawing::{Anchor, Drawing, PIXEL, Size, Tone, at};
use crate::chart::lettering::broken;
use crate::chart::palette::Palette;
use crate::chart::{areas, gantt, quarters, radar, strip, svg};
use crate::day::Day;
use crate::report::ReportWord;
use crate::score::{AreaScore, FrameworkScore, Mean};
use crate::text::{Word, pictures};

/// As wide as a picture over a sheet of paper or a slide.
const WIDTH: i32 = 960 * PIXEL;

/// A circle needs no more.
const ROUND: i32 = 640 * PIXEL;

/// A picture: what stands in the name of its file, what it is called, and how it is drawn.
type Known = (&'static str, Word, fn(&Exports<'_>) -> Drawing);

const PICTURES: [Known; 5] = [
    ("stages", Word::StagesHeading, stages),
    ("areas", Word::AreasHeading, all_areas),
    ("radar", Word::AreasHeading, around),
    ("roadmap", Word::RoadmapHeading, over_quarters),
    ("steps", Word::RoadmapHeading, steps),
];

/// The picture of a name, dated; nothing where there is none of that name.
pub fn picture(exports: &Exports<'_>, asked: &str, dated: Day) -> Option<File> {
    let (name, title, draw) = PICTURES.iter().find(|(name, ..)| *name == asked)?;
    let title = exports.headed(exports.words.page.say(*title));
    Some(File {
        name: file_name(&exports.organisation, name, dated, "svg"),
        text: svg::file(&titled(draw(exports), &title), &title, &said(exports, name), Palette::default()),
        r#type: "image/svg+xml",
        instead: exports.words.say(ReportWord::ExportSvgInstead).to_owned(),
    })
}

/// Around a picture, and between its title and it.
const MARGIN: i32 = 24 * PIXEL;

/// A picture that stands alone has its title on it and room around.
fn titled(drawing: Drawing, title: &str) -> Drawing {
    let lines = broken(title, Size::Large, true, drawing.width, 3);
    let line = Size::Large.em() * 3 / 2;
    let mut below = MARGIN;
    let mut whole = Drawing::new(drawing.width + 2 * MARGIN, 0);
    for text in &lines {
        below += line;
        whole.text(at(MARGIN, below - line / 3), text, (Size::Large, true), Anchor::Start, Tone::Ink);
    }
    below += MARGIN / 2;
    whole.height = below + drawing.height + MARGIN;
    whole.place(drawing, at(MARGIN, below));
    whole
}

/// What a picture says, for whoever cannot see it.
fn said(exports: &Exports<'_>, name: &str) -> String {
    let words = &exports.words.page;
    match name {
        "areas" | "radar" => super::slides::areas_sentence(exports),
        "roadmap" | "steps" => exports.steps_sentence(),
        _ => {
            let of = |score: &FrameworkScore| {
                let framework = exports.pack.framework(score.framework)?;
                let row = pictures::framework(exports.model, words, framework, score);
                Some([&*row.name, ": ", &*row.stage, "."].concat())
            };
            let all: Vec<String> = exports.findings.score.frameworks.iter().filter_map(of).collect();
            all.join(" ")
        }
    }
}

fn stages(exports: &Exports<'_>) -> Drawing {
    let row = |score: &FrameworkScore| {
        let framework = exports.pack.framework(score.framework)?;
        Some(pictures::framework(exports.model, &exports.words.page, framework, score))
    };
    let rows: Vec<strip::Row> = exports.findings.score.frameworks.iter().filter_map(row).collect();
    strip::strip(&rows, WIDTH)
}

fn all_areas(exports: &Exports<'_>) -> Drawing {
    let (words, findings) = (&exports.words.page, exports.findings);
    let rows = pictures::areas(exports.pack, exports.model, words, &findings.answers, &findings.score, exports.profile);
    areas::areas(&rows, &pictures::levels(words), pictures::marks(words), true, WIDTH)
}

fn around(exports: &Exports<'_>) -> Drawing {
    let words = &exports.words.page;
    let axis = |score: &AreaScore| radar::Axis {
        name: exports.model.area(score.area).name.to_owned(),
        figure: pictures::mean(words, score.mean),
        mean: score.mean.map(Mean::hundredths),
    };
    let spokes: Vec<radar::Axis> = exports.findings.score.areas.iter().map(axis).collect();
    radar::radar(&spokes, &pictures::levels(words), ROUND)
}

fn over_quarters(exports: &Exports<'_>) -> Drawing {
    let timeline = exports.timeline();
    let scores = exports.findings.score.frameworks.iter();
    let courses: Vec<quarters::Course> =
        scores.filter_map(|score| Some(timeline.course(exports.pack.framework(score.framework)?))).collect();
    quarters::quarters(&timeline.columns_from_today(), &timeline.capacity(), &courses, WIDTH)
}

fn steps(exports: &Exports<'_>) -> Drawing {
    let timeline = exports.timeline();
    let heads = gantt::Heads { quarters: &timeline.columns(), effort: exports.words.say(ReportWord::ExportDays) };
    gantt::gantt(&timeline.steps(), &heads, WIDTH)
}
