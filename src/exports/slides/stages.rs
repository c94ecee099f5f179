//! All frameworks as one strip: how much of each scale is confirmed, may be and is left, as a chart, and in words beside it.

use super::frame::{LEFT, TOP, WIDTH, figures, fitting, line, text, texts};
use super::{Axis, Part, Place, Series, Slide, Style, Tone};
use crate::exports::Exports;
use crate::model::StageIndex;
use crate::report::ReportWord;
use crate::score::FrameworkScore;
use crate::text::{Word, stages};

/// The height of a row, so that bars and rows can be read as one.
const ROW: u32 = 56;

/// The height of the row with the names of the columns.
const HEAD: u32 = 45;

/// Where the bars stand among the columns.
const TRACK: u32 = 470;

/// The widths of the columns behind them.
const POSSIBLE: u32 = 208;
const SHARE: u32 = 155;

pub(super) fn strip(exports: &Exports<'_>) -> Slide {
    let words = exports.words;
    let scores = &exports.findings.score.frameworks;
    let rows: Vec<Vec<String>> = scores.iter().filter_map(|score| row(exports, score)).collect();
    let height = u32::try_from(rows.len()).unwrap_or(0) * ROW;
    // Where nothing is open, no stage beside the confirmed one is possible, and bars have the room.
    let open = is_open(exports);
    let wide = WIDTH - TRACK - SHARE - if open { POSSIBLE } else { 0 };
    let mut columns = vec![
        texts(words.say(ReportWord::ExportFramework), 240),
        texts(words.say(ReportWord::ExportConfirmed), TRACK - 240),
        texts(words.say(ReportWord::ExportTrack), wide),
    ];
    if open {
        columns.push(texts(words.say(ReportWord::ExportPossible), POSSIBLE));
    }
    columns.push(figures(words.say(ReportWord::ExportShare), SHARE));
    let key = vec![line(Style::Note, words.say(ReportWord::ExportTrackKey))];
    Slide {
        title: words.page.say(Word::StagesHeading).to_owned(),
        lead: words.page.say(Word::StagesLead).to_owned(),
        parts: vec![
            Part::Table {
                at: Place { x: LEFT, y: TOP, width: WIDTH, height: HEAD + height },
                columns,
                rows,
                row: Some(ROW),
            },
            Part::Bars {
                at: Place { x: LEFT + TRACK, y: TOP + HEAD, width: wide - 15, height },
                lying: true,
                stacked: true,
                names: scores.iter().map(|score| exports.model.framework(score.framework).name.to_owned()).collect(),
                series: series(exports),
                axis: Some(Axis { from: 0, to: 10_000, step: 2_500 }),
                bare: true,
                decimals: None,
            },
            text(Place { x: LEFT, y: TOP + HEAD + height + 15, width: WIDTH, height: 30 }, key),
        ],
        ..Slide::default()
    }
}

fn is_open(exports: &Exports<'_>) -> bool {
    exports.findings.score.frameworks.iter().any(FrameworkScore::is_open)
}

fn row(exports: &Exports<'_>, score: &FrameworkScore) -> Option<Vec<String>> {
    let words = exports.words;
    let framework = exports.pack.framework(score.framework)?;
    let numbered = |index| {
        let number = stages::number(&words.page, framework, index);
        words
            .page
            .fill(Word::PlanOption, &[("number", &number), ("name", exports.model.stage(framework.index, index).name)])
    };
    let share = score.next.map(|(_, progress)| words.page.per_cent(progress.share().per_cent()));
    let mut row = vec![
        fitting(exports.model.framework(framework.index).name, 44),
        fitting(&numbered(score.confirmed), 48),
        String::new(),
    ];
    if is_open(exports) {
        row.push(if score.is_open() { fitting(&numbered(score.possible), 40) } else { String::new() });
    }
    row.push(share.unwrap_or_else(|| words.page.say(Word::StagesNoneAbove).to_owned()));
    Some(row)
}

/// In per cent of each framework's own stages, so that scales of three and of six are one length. The lowest stage counts:
/// everybody holds it.
fn series(exports: &Exports<'_>) -> Vec<Series> {
    let of_scale = |score: &FrameworkScore, index: StageIndex| {
        let all = exports.pack.framework(score.framework).map_or(0, |framework| framework.stages.len());
        let share = ((index.position() + 1) * 10_000).checked_div(all).unwrap_or(0);
        u32::try_from(share).unwrap_or(0)
    };
    let scores = &exports.findings.score.frameworks;
    let parts = |part: fn(u32, u32) -> u32| {
        let value = |score| part(of_scale(score, score.confirmed), of_scale(score, score.possible));
        scores.iter().map(value).collect()
    };
    let name = |word| exports.words.say(word).to_owned();
    vec![
        Series { name: name(ReportWord::ExportConfirmed), tone: Tone::Strong, values: parts(|confirmed, _| confirmed) },
        Series {
            name: name(ReportWord::ExportPossible),
            tone: Tone::Middle,
            values: parts(|confirmed, possible| possible.saturating_sub(confirmed)),
        },
        Series {
            name: name(ReportWord::ExportAhead),
            tone: Tone::Faint,
            values: parts(|_, possible| 10_000_u32.saturating_sub(possible)),
        },
    ]
}
