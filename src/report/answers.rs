//! Appendix: all answers, in the words of their levels, with what was written beside them; and what is claimed without a word
//! on how it is known.

use super::input::Part;
use super::making::Report;
use super::pieces::{self, h3, p, p_of};
use super::tree::{Node, node};
use super::words::{ReportPlural, ReportWord};
use crate::answers::Answer;
use crate::model::{Question, QuestionIndex};
use crate::text::{pictures, sentences};

/// The part.
pub(super) fn part(report: &Report) -> Node {
    let words = &report.words;
    let areas = report.pack.areas().iter().map(|area| {
        let rows = report.pack.questions_of(area.index).map(|question| row(report, question));
        let column = |word: ReportWord| node("th").with("scope", "col").text(words.say(word));
        let head = node("tr")
            .add(column(ReportWord::ReportColumnPractice))
            .add(column(ReportWord::ReportColumnLevel))
            .add(column(ReportWord::ReportColumnAnswer));
        node("section")
            .add(h3(report.model.area(area.index).name))
            .add(node("table").class("rp-answers").add(node("thead").add(head)).add(node("tbody").all(rows)))
    });
    pieces::part(report, Part::Answers)
        .add(p(words.say(ReportWord::ReportAnswersLead)))
        .maybe(claimed(report))
        .all(areas)
}

/// What is claimed without a note on how it is known; nothing in a report that leaves notes out.
fn claims(report: &Report) -> Vec<QuestionIndex> {
    if report.input.without_notes {
        return Vec::new();
    }
    report.notes.claimed(&report.pack, &report.findings.answers)
}

fn claimed(report: &Report) -> Option<Node> {
    let claimed = claims(report);
    let names: Vec<String> =
        claimed.iter().map(|question| report.model.question(*question).within.to_owned()).collect();
    let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
    let values = [("practices", &*report.words.page.list(&names))];
    (count > 0).then(|| p(report.words.count(ReportPlural::ReportClaimed, count, &values)))
}

fn row(report: &Report, question: &Question) -> Node {
    let (words, page) = (&report.words, &report.words.page);
    let answer = report.findings.answers.get(question.index);
    let claimed = claims(report).contains(&question.index);
    let said = match answer {
        Answer::Level(level) => report.model.level(question.index, level).to_owned(),
        other => sentences::standing(page, other),
    };
    let mut name = pieces::th(report.practice(question.index));
    if claimed {
        name = name.text(" ").add(pieces::tag(words.say(ReportWord::ReportClaimedTag)));
    }
    let reason = match answer {
        Answer::NotApplicable => report.notes.reason(&report.pack, question.index),
        _ => String::new(),
    };
    let reason =
        (!reason.is_empty()).then(|| p_of("rp-written", words.fill(ReportWord::ReportReason, &[("reason", &reason)])));
    let note = report.notes.note(&report.pack, question.index);
    let note = (!note.is_empty()).then(|| p_of("rp-written", words.fill(ReportWord::ReportNote, &[("note", &note)])));
    let told = node("td").add(p(said)).maybe(reason).maybe(note);
    node("tr").add(name).add(pieces::number(pictures::figure(page, answer))).add(told)
}
