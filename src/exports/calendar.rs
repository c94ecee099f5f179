//! The roadmap as a calendar in the form of RFC 5545: an event a step over the days of its quarters, a stage on the last day
//! of the quarter in which it is proven, and half a year on the day to assess again, with an alarm.
//!
//! Days have no time of day, so no zone can move them, and nobody is shown as busy. An event keeps its name from one export to
//! the next: a calendar that takes both in moves what has moved and doubles nothing.

use super::Exports;
use super::tables::step_id;
use crate::day::Day;
use crate::report::ReportWord;
use crate::roadmap::PlannedStep;
use crate::text::{Plural, Word};

/// Months until it is time to assess again.
const AGAIN: u32 = 6;

/// The calendar as a file.
pub fn calendar(exports: &Exports<'_>) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//mlops-maturity//mlops-maturity//EN");
    lines.add("CALSCALE", "GREGORIAN");
    // The name by RFC 7986, and the one that most programs read.
    let name = escaped(&exports.headed(exports.words.page.say(Word::RoadmapHeading)));
    lines.add("NAME", &name);
    lines.add("X-WR-CALNAME", &name);
    for step in super::tables::in_order(exports) {
        add_step(exports, step, &mut lines);
    }
    add_stages(exports, &mut lines);
    add_reminder(exports, &mut lines);
    lines.add("END", "VCALENDAR");
    lines.0
}

/// The day to assess again.
pub fn again(day: Day) -> Day {
    day.months_later(AGAIN)
}

/// What an event is.
struct Event<'a> {
    /// Its id among those of this organisation.
    id: &'a str,
    begins: Day,
    /// The day after its last.
    over: Day,
    summary: &'a str,
    description: &'a str,
    alarm: bool,
}

fn add_step(exports: &Exports<'_>, step: &PlannedStep, lines: &mut Lines) {
    let span = exports.findings.roadmap.schedule.span(step.number).unwrap_or_default();
    let Some((begins, ends)) = span.begins.zip(span.ends) else { return };
    let days = exports.words.page.count(Plural::RoadmapDays, step.days);
    lines.event(
        exports,
        &Event {
            id: &["step-", &step_id(exports, step)].concat(),
            begins: exports.dates().begins(begins),
            over: exports.dates().over(ends),
            summary: &[&*exports.step_title(step.number), " (", &days, ")"].concat(),
            description: &exports.step_lines(step.number).join("\n"),
            alarm: false,
        },
    );
}

/// A stage is there with the proofs of its quarter, so its day is the last one.
fn add_stages(exports: &Exports<'_>, lines: &mut Lines) {
    let (roadmap, words) = (&exports.findings.roadmap, exports.words);
    for quarter in &roadmap.schedule.quarters {
        let [before, after] =
            [quarter.number - 1, quarter.number].map(|number| roadmap.projection.after(number).frameworks.iter());
        for (_, is) in before.zip(after).filter(|(was, is)| is.confirmed > was.confirmed) {
            let shown = exports.findings.score.frameworks.iter().any(|shown| shown.framework == is.framework);
            let Some(framework) = exports.pack.framework(is.framework).filter(|_| shown) else { continue };
            let Some(stage) = framework.stage(is.confirmed) else { continue };
            let name = exports.model.framework(framework.index).name;
            let number = words.page.number(stage.number);
            let day = exports.dates().ends(quarter.number);
            lines.event(
                exports,
                &Event {
                    id: &["stage-", framework.id, "-", &stage.number.to_string()].concat(),
                    begins: day,
                    over: exports.dates().over(quarter.number),
                    summary: &words.page.fill(Word::RoadmapReached, &[("framework", name), ("number", &number)]),
                    description: words.page.say(Word::RoadmapStageWhen),
                    alarm: false,
                },
            );
        }
    }
}

/// The address goes along without what is behind its `#`: a calendar may be shared, and the answers are not its business.
fn add_reminder(exports: &Exports<'_>, lines: &mut Lines) {
    let words = exports.words;
    let day = again(exports.day);
    let page = exports.address.split('#').next().unwrap_or_default();
    let values = [("day", &*words.page.day(exports.day)), ("address", page)];
    lines.event(
        exports,
        &Event {
            id: &["again-", &exports.day.to_string()].concat(),
            begins: day,
            over: Day::from_number(day.number().saturating_add(1)),
            summary: &words.fill(ReportWord::ExportAgain, &[("organisation", exports.name())]),
            description: &words.fill(ReportWord::ExportAgainText, &values),
            alarm: true,
        },
    );
}

/// Lines of a calendar, each ended and folded.
#[derive(Default)]
struct Lines(String);

/// Most octets of a line, without its end.
const WIDTH: usize = 75;

impl Lines {
    fn event(&mut self, exports: &Exports<'_>, event: &Event<'_>) {
        // Another organisation's steps are other events, though the plan be the same.
        let whose = format!("{:08x}", crate::fingerprint::of(exports.name()));
        self.add("BEGIN", "VEVENT");
        self.add("UID", &[event.id, "-", &whose, "@mlops-maturity"].concat());
        self.add("DTSTAMP", &[&*date(exports.day), "T000000Z"].concat());
        self.add("DTSTART;VALUE=DATE", &date(event.begins));
        self.add("DTEND;VALUE=DATE", &date(event.over));
        self.add("SUMMARY", &escaped(event.summary));
        self.add("DESCRIPTION", &escaped(event.description));
        self.add("TRANSP", "TRANSPARENT");
        if event.alarm {
            self.add("BEGIN", "VALARM");
            self.add("ACTION", "DISPLAY");
            self.add("DESCRIPTION", &escaped(event.summary));
            self.add("TRIGGER", "-P1D");
            self.add("END", "VALARM");
        }
        self.add("END", "VEVENT");
    }

    /// A line, broken where it gets too long: between characters, and with a space in front of the rest, which counts.
    fn add(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if width + character.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(character);
            width += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// `20270104`.
fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A text as a value: what separates values, and lines, are marked.
fn escaped(text: &str) -> String {
    text.replace('\\', r"\\").replace(';', r"\;").replace(',', r"\,").replace('\n', r"\n")
}

#[cfg(test)]
mod tests {
    use super::{Lines, escaped};

    #[test]
    fn no_line_is_longer_than_75_octets_and_none_breaks_a_character() {
        let value = "ä€𝄞".repeat(40);
        let mut lines = Lines::default();
        lines.add("SUMMARY", &value);
        assert!(lines.0.split("\r\n").all(|line| line.len() <= 75), "{}", lines.0);
        assert_eq!(lines.0.replace("\r\n ", ""), ["SUMMARY:", &value, "\r\n"].concat());
        assert!(lines.0.split("\r\n").filter(|line| line.len() >= 72).count() >= 4, "lines are filled: {}", lines.0);
    }

    #[test]
    fn what_separates_values_is_marked() {
        assert_eq!(escaped("a;b,c\\d\ne: f"), r"a\;b\,c\\d\ne: f");
    }
}
