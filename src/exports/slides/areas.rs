//! The areas: the mean of each beside its target, as a chart on the axis of levels and as a table.

use super::frame::{across, figures, table, texts};
use super::{Axis, Part, Series, Slide, Tone};
use crate::exports::Exports;
use crate::report::ReportWord;
use crate::roadmap::Profile;
use crate::score::AreaScore;
use crate::text::Word;

pub(super) fn areas(exports: &Exports<'_>) -> Slide {
    let words = exports.words;
    let areas = &exports.findings.score.areas;
    let profile = exports.profile;
    let mut columns =
        vec![texts(words.say(ReportWord::ExportArea), 222), figures(words.say(ReportWord::ExportMean), 85)];
    if profile.is_some() {
        columns.push(figures(words.say(ReportWord::ExportTarget), 85));
    }
    columns.push(figures(words.say(ReportWord::ExportSpread), 105));
    Slide {
        title: sentence(exports),
        parts: vec![
            Part::Bars {
                at: across(0, 56),
                lying: true,
                stacked: false,
                names: areas.iter().map(|score| exports.model.area(score.area).name.to_owned()).collect(),
                series: series(exports, profile),
                axis: Some(Axis { from: 0, to: 500, step: 100 }),
                bare: false,
                decimals: Some(1),
            },
            table(across(59, 100), columns, areas.iter().map(|score| row(exports, profile, score)).collect()),
        ],
        lead: String::new(),
        ..Slide::default()
    }
}

/// The strongest and the weakest area; of equal ones the first.
pub fn sentence(exports: &Exports<'_>) -> String {
    let words = exports.words;
    let with_mean = || exports.findings.score.areas.iter().filter_map(|score| Some((score.area, score.mean?)));
    let high = with_mean().rev().max_by_key(|(_, mean)| *mean);
    let low = with_mean().min_by_key(|(_, mean)| *mean);
    let Some(((high, high_mean), (low, low_mean))) = high.zip(low) else {
        return words.page.say(Word::AreasSentenceNone).to_owned();
    };
    if high_mean.printed() == low_mean.printed() {
        return words.page.fill(Word::AreasSentenceEven, &[("mean", &words.page.mean(high_mean))]);
    }
    let values = [
        ("high", exports.model.area(high).within),
        ("high-mean", &*words.page.mean(high_mean)),
        ("low", exports.model.area(low).within),
        ("low-mean", &*words.page.mean(low_mean)),
    ];
    words.page.fill(Word::AreasSentence, &values)
}

/// An area without a level has no bar.
fn series(exports: &Exports<'_>, profile: Option<&Profile>) -> Vec<Series> {
    let areas = &exports.findings.score.areas;
    let name = |word| exports.words.say(word).to_owned();
    let mean = |score: &AreaScore| score.mean.map_or(0, |mean| u32::from(mean.printed()));
    let means = areas.iter().map(mean).collect();
    let mut series = vec![Series { name: name(ReportWord::ExportMean), tone: Tone::Strong, values: means }];
    if let Some(profile) = profile {
        let level = |score: &AreaScore| profile.level(score.area).map_or(0, |level| u32::from(level.number()) * 100);
        let values = areas.iter().map(level).collect();
        series.push(Series { name: name(ReportWord::ExportTarget), tone: Tone::Faint, values });
    }
    series
}

fn row(exports: &Exports<'_>, profile: Option<&Profile>, score: &AreaScore) -> Vec<String> {
    let words = exports.words;
    let number = |level: crate::model::Level| words.page.number(u32::from(level.number()));
    let mut row = vec![exports.model.area(score.area).name.to_owned()];
    row.push(score.mean.map_or_else(|| "–".to_owned(), |mean| words.page.mean(mean)));
    if let Some(profile) = profile {
        row.push(profile.level(score.area).map(number).unwrap_or_default());
    }
    let spread = score
        .spread
        .map(|(low, high)| words.page.fill(Word::AreasSpread, &[("low", &number(low)), ("high", &number(high))]));
    row.push(spread.unwrap_or_default());
    row
}
