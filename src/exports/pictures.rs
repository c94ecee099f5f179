//! The pictures of a result as SVG files, each with its sentence in it. That one becomes a PNG is `public/picture.js`'s part.

use super::Exports;
use super::file_name::file_name;
use super::files::File;
use crate::chart::drawing::{Drawing, PIXEL};
use crate::chart::palette::Palette;
use crate::chart::{areas, strip, svg};
use crate::day::Day;
use crate::report::ReportWord;
use crate::text::{Word, pictures};

/// As wide as a picture over a sheet of paper or a slide.
const WIDTH: i32 = 960 * PIXEL;

/// A picture: what stands in the name of its file, what it is called, what it says in a sentence, and how it is drawn.
type Known = (&'static str, Word, fn(&Exports<'_>) -> String, fn(&Exports<'_>) -> Drawing);

const PICTURES: [Known; 2] = [
    ("stages", Word::StagesHeading, |exports| exports.words.page.say(Word::StagesLead).to_owned(), stages),
    ("areas", Word::AreasHeading, super::slides::areas_sentence, all_areas),
];

/// The picture of a name, dated; nothing where there is none of that name.
pub fn picture(exports: &Exports<'_>, asked: &str, dated: Day) -> Option<File> {
    let (_, title, say, draw) = PICTURES.iter().find(|(name, ..)| *name == asked)?;
    let title = exports.headed(exports.words.page.say(*title));
    Some(File {
        name: file_name(&exports.organisation, asked, dated, "svg"),
        text: svg::file(&draw(exports), &title, &say(exports), Palette::default()),
        r#type: "image/svg+xml",
        instead: exports.words.say(ReportWord::ExportSvgInstead).to_owned(),
    })
}

fn stages(exports: &Exports<'_>) -> Drawing {
    let row = |score: &crate::score::FrameworkScore| {
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
