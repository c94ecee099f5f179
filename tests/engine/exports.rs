//! What other tools open: what stands in each file of an organisation of the cases, and of one whose names and notes are
//! hostile. That readers of others' making open the files is `tests/e2e/exports.test.mjs`.

use std::rc::Rc;

use crate::common::{asked_pack, level, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::exports::Exports;
use mlops_maturity::exports::calendar::{again, calendar};
use mlops_maturity::exports::csv::Cell;
use mlops_maturity::exports::files::file;
use mlops_maturity::exports::pictures::picture as picture_of;
use mlops_maturity::exports::slides::{Part, Slides, slides};
use mlops_maturity::exports::tables::Table;
use mlops_maturity::exports::trackers::Tracker;
use mlops_maturity::findings::Findings;
use mlops_maturity::model::{Lift, ModelWords, Pack, shipped};
use mlops_maturity::notes::{Field, Notes, Written};
use mlops_maturity::ordered::OrderedMap;
use mlops_maturity::ports::formats::PlainFormats;
use mlops_maturity::report::ReportWords;
use mlops_maturity::roadmap::{Edits, PlanInputs, Profile, target};
use mlops_maturity::text::Words;

/// Markup, a formula, quotes, marks of direction, control characters and a line break in one.
const HOSTILE: &str = "=1+1<img src=x onerror=alert(1)>\u{202e}\u{0}\u{1b}[31m\"'; DROP,\r\nBEGIN:VEVENT\\;";

/// A result with everything that exports draw from.
struct Given {
    pack: Pack,
    model: ModelWords,
    words: ReportWords,
    findings: Rc<Findings>,
    notes: Notes,
    leads: OrderedMap<Lift, String>,
    profile: Option<Profile>,
}

impl Given {
    fn with(answers: impl FnOnce(&Pack) -> Answers, inputs: &PlanInputs, typed: &str) -> Given {
        let pack = asked_pack();
        let answers = answers(&pack);
        let findings = Findings::of(&pack, &[], &answers, None, inputs, None);
        let questions = pack.questions().iter().map(|question| Field::Note(question.index));
        let leads = findings.roadmap.steps.iter().map(|step| Field::Lead(step.lift));
        let mut notes = Notes::none();
        for field in questions.chain(leads).chain([Field::Organisation]).filter(|_| !typed.is_empty()) {
            notes = notes.with(&Written::new(&pack, field, typed));
        }
        notes = notes.with(&Written::new(&pack, Field::Start, "2027-01-04"));
        let leads = notes.leads(&pack);
        let profile = target::profile(&pack, &inputs.context);
        Given {
            model: shipped::words(&shipped_pack()).unwrap(),
            words: ReportWords::new(Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap()).unwrap(),
            pack,
            findings,
            notes,
            leads,
            profile,
        }
    }

    fn exports(&self) -> Exports<'_> {
        Exports {
            pack: &self.pack,
            model: &self.model,
            words: &self.words,
            findings: &self.findings,
            day: Day::from_iso("2026-11-26").unwrap(),
            organisation: self.notes.organisation(&self.pack),
            notes: &self.notes,
            start: self.notes.start(&self.pack),
            leads: &self.leads,
            profile: self.profile.as_ref(),
            address: "https://host.example/mlops/#r=code",
        }
    }
}

/// Ships well and watches little, with an answer of every kind.
fn mixed(pack: &Pack) -> Answers {
    let mut answers = Answers::none();
    for (question, given) in pack.questions().iter().zip("34323433423434322121d1212n214".chars()) {
        let answer = match given {
            'd' => Answer::Unknown,
            'n' => Answer::NotApplicable,
            digit => level(u8::try_from(digit.to_digit(10).unwrap()).unwrap()),
        };
        answers.set(question.index, answer);
    }
    answers
}

fn usual() -> Given {
    let context = asked_pack().context().iter().map(|question| (question.index, 1)).collect();
    let pack = asked_pack();
    let goals = pack.frameworks()[..3].iter().map(|framework| (framework.index, framework.stages[2].index));
    Given::with(mixed, &PlanInputs { context, goals: goals.collect(), ..PlanInputs::default() }, "Retail Banking")
}

/// Everything to be done, with little to do it with: the longest roadmap that anybody sees.
fn extreme() -> Given {
    let goals = asked_pack().frameworks().iter().map(|framework| (framework.index, framework.top())).collect();
    let edits = Edits::default().with_capacity(30);
    Given::with(
        |pack| Answers::all(pack, level(1)),
        &PlanInputs { goals, edits, ..PlanInputs::default() },
        &HOSTILE.repeat(200),
    )
}

fn cells(row: &[Cell]) -> Vec<String> {
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Hundredths(hundredths) => hundredths.to_string(),
        Cell::Empty => String::new(),
    };
    row.iter().map(text).collect()
}

/// Every text on slides.
fn texts(slides: &Slides) -> Vec<String> {
    let of_part = |part: &Part| match part {
        Part::Text { lines, .. } => lines.iter().map(|line| line.text.clone()).collect(),
        Part::Table { rows, .. } => rows.concat(),
        Part::Bars { names, .. } => names.clone(),
    };
    let of_slide = |slide: &mlops_maturity::exports::slides::Slide| {
        let parts: Vec<String> = slide.parts.iter().flat_map(of_part).collect();
        [vec![slide.title.clone(), slide.lead.clone()], parts].concat()
    };
    slides.slides.iter().flat_map(of_slide).collect()
}

#[test]
fn the_answers_have_a_row_each_with_their_note() {
    let given = usual();
    let rows = Table::Answers.rows(&given.exports());
    assert_eq!(rows.len(), 1 + 29);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let row = |id: &str| cells(rows.iter().find(|row| cells(row).last().unwrap() == id).unwrap());
    let unknown = &given.pack.questions()[20];
    assert_eq!(row(unknown.id)[3..5], ["Don’t know", ""]);
    let first = &given.pack.questions()[0];
    assert_eq!(row(first.id)[3..5], ["Level 3", "3"]);
    assert_eq!(row(first.id)[5], given.model.level(first.index, mlops_maturity::model::Level::new(3).unwrap()));
    assert_eq!(row(first.id)[6], "Retail Banking");
}

#[test]
fn the_stages_have_a_row_for_each_framework_with_what_holds_it_back() {
    let given = usual();
    let rows = Table::Stages.rows(&given.exports());
    assert_eq!(rows.len(), 1 + 6);
    for (row, score) in rows[1..].iter().zip(&given.findings.score.frameworks) {
        let framework = &given.pack.frameworks()[score.framework.position()];
        let row = cells(row);
        assert_eq!(row[1], framework.stage(score.confirmed).unwrap().number.to_string());
        assert_eq!(row.last().unwrap(), framework.id);
        assert_eq!(row[9].is_empty(), score.next.is_none(), "{}: {}", framework.id, row[9]);
    }
}

#[test]
fn the_steps_are_in_the_order_in_which_they_are_done_with_real_days() {
    let given = usual();
    let rows: Vec<Vec<String>> = Table::Steps.rows(&given.exports())[1..].iter().map(|row| cells(row)).collect();
    let steps = &given.findings.roadmap.steps;
    assert_eq!(rows.len(), steps.len());
    let days: u32 = rows.iter().map(|row| row[6].parse::<u32>().unwrap()).sum();
    assert_eq!(days, given.findings.roadmap.days());
    for (place, row) in rows.iter().enumerate() {
        assert_eq!(row[0], (place + 1).to_string());
        let (begins, ends): (u32, u32) = (row[8].parse().unwrap(), row[9].parse().unwrap());
        // Three months a quarter from 4 January 2027 on.
        let firsts = ["2027-01-04", "2027-04-04", "2027-07-04", "2027-10-04", "2028-01-04"];
        let lasts = ["2027-04-03", "2027-07-03", "2027-10-03", "2028-01-03", "2028-04-03"];
        assert_eq!(row[11], firsts[begins as usize - 1]);
        assert_eq!(row[12], lasts[ends as usize - 1]);
        assert!(row[14].split_whitespace().all(|other| other.parse::<usize>().unwrap() <= place), "{row:?}");
    }
}

#[test]
fn no_row_of_a_hostile_result_begins_a_formula_or_holds_a_control_character() {
    let given = extreme();
    for text in [
        Table::Answers.csv(&given.exports()),
        Table::Stages.csv(&given.exports()),
        Table::Steps.csv(&given.exports()),
        Tracker::Jira.text(&given.exports()),
        Tracker::AzureDevOps.text(&given.exports()),
    ] {
        assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
        let is_bad = |character: char| character.is_control() && !matches!(character, '\r' | '\n');
        assert!(!text.contains(is_bad) && !text.contains('\u{202e}'));
        for begins in ["\"=", ",=", "\"+", "\"-", "\"@", "\n="] {
            assert!(!text.contains(begins), "{begins}");
        }
        assert!(!text.replace("\r\n", "").contains('\r'));
    }
    let answers = Table::Answers.rows(&given.exports());
    let note = &cells(&answers[1])[6];
    assert_eq!(note.chars().count(), 500, "{note}");
}

#[test]
fn trackers_get_the_columns_that_they_publish_and_every_step() {
    let given = extreme();
    let steps = given.findings.roadmap.steps.len();
    let jira = Tracker::Jira.text(&given.exports());
    assert!(jira.starts_with(
        "\u{feff}\"Summary\",\"Issue Type\",\"Description\",\"Labels\",\"Labels\",\"Original Estimate\",\"Due Date\"\r\n"
    ));
    assert_eq!(jira.matches("\r\n").count(), steps + 1);
    let azure = Tracker::AzureDevOps.text(&given.exports());
    assert!(azure.starts_with("\u{feff}\"Work Item Type\",\"Title\",\"Description\",\"Tags\",\"Remaining Work\"\r\n"));
    assert!(!azure.contains("<img"), "a description is HTML there");
    assert_eq!(azure.matches("\r\n").count(), steps + 1);
    let github = Tracker::GitHub.text(&given.exports());
    assert_eq!(github.matches("\ngh issue create --title '").count(), steps);
}

#[test]
fn the_calendar_has_an_event_a_step_a_stage_and_the_next_assessment() {
    let given = usual();
    let text = calendar(&given.exports()).replace("\r\n ", "");
    let steps = given.findings.roadmap.steps.len();
    assert_eq!(text.matches("UID:step-").count(), steps);
    assert!(text.matches("UID:stage-").count() >= 1, "{text}");
    assert_eq!(text.matches("BEGIN:VALARM").count(), 1);
    assert!(text.contains("DTSTART;VALUE=DATE:20270104\r\n"), "the plan begins on its day");
    assert!(text.contains("UID:again-2026-11-26-"));
    assert!(text.contains("DTSTART;VALUE=DATE:20270526\r\nDTEND;VALUE=DATE:20270527\r\n"));
    assert!(text.contains("https://host.example/mlops/") && !text.contains("#r="), "no answers in a calendar");
    assert_eq!(again(Day::from_iso("2026-11-26").unwrap()).to_string(), "2027-05-26");
}

#[test]
fn an_event_keeps_its_name_when_the_plan_moves_and_another_organisation_has_others() {
    let names = |given: &Given| {
        let text = calendar(&given.exports()).replace("\r\n ", "");
        let mut names: Vec<String> =
            text.lines().filter(|line| line.starts_with("UID:step-")).map(str::to_owned).collect();
        names.sort();
        names
    };
    let (mut moved, one) = (usual(), usual());
    let slow = PlanInputs { edits: Edits::default().with_capacity(10), ..PlanInputs::default() };
    moved.findings = Findings::of(&moved.pack, &[], &mixed(&moved.pack), None, &slow, None);
    let plain = Findings::of(&one.pack, &[], &mixed(&one.pack), None, &PlanInputs::default(), None);
    let one = Given { findings: plain, ..one };
    assert_eq!(names(&moved), names(&one));
    let cards = one.notes.with(&Written::new(&one.pack, Field::Organisation, "Cards"));
    let other = Given { notes: cards, findings: one.findings.clone(), ..usual() };
    assert!(names(&other).iter().all(|name| !names(&one).contains(name)));
}

#[test]
fn a_hostile_calendar_has_no_line_of_its_own_making() {
    let given = extreme();
    let text = calendar(&given.exports());
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n', '\0', '\u{1b}', '\u{202e}']));
    let begun = text.split("\r\n").filter(|line| *line == "BEGIN:VEVENT").count();
    let named = text.replace("\r\n ", "").split("\r\n").filter(|line| line.starts_with("UID:")).count();
    assert_eq!(begun, named);
}

#[test]
fn slides_say_the_finding_the_plan_and_its_first_steps() {
    let given = usual();
    let found = slides(&given.exports());
    let all = texts(&found).join("\n");
    for wanted in ["Retail Banking", "2026-11-26", "Q1 2027", "2027-05-26"] {
        assert!(all.contains(wanted), "{wanted} is missing in {all}");
    }
    for score in &given.findings.score.frameworks {
        assert!(all.contains(given.model.framework(score.framework).name));
    }
    for step in &given.findings.roadmap.steps {
        assert!(all.contains(given.model.step(step.lift.question, step.lift.to).title));
    }
    let charts = found.slides.iter().flat_map(|slide| &slide.parts).filter(|part| matches!(part, Part::Bars { .. }));
    assert_eq!(charts.count(), 3, "the strip, the areas, the roadmap");
}

#[test]
fn every_table_and_every_chart_is_whole() {
    for given in [usual(), extreme(), Given::with(|_| Answers::none(), &PlanInputs::default(), "")] {
        let found = slides(&given.exports());
        for slide in &found.slides {
            assert!(!slide.title.is_empty());
            for part in &slide.parts {
                match part {
                    Part::Text { lines, .. } => assert!(!lines.is_empty()),
                    Part::Table { columns, rows, at, .. } => {
                        assert!(rows.iter().all(|row| row.len() == columns.len()), "{}", slide.title);
                        assert!(rows.len() <= 11 && !rows.is_empty(), "{} rows on {}", rows.len(), slide.title);
                        let wide: u32 = columns.iter().map(|column| column.width).sum();
                        assert!(wide <= at.width + 2, "{}: {wide} in {}", slide.title, at.width);
                    }
                    Part::Bars { names, series, .. } => {
                        assert!(series.iter().all(|series| series.values.len() == names.len()));
                    }
                }
            }
        }
        assert!(found.slides.len() <= 16, "{} slides", found.slides.len());
    }
}

#[test]
fn slides_of_a_hostile_result_hold_it_as_short_text() {
    let found = slides(&extreme().exports());
    for text in texts(&found) {
        assert!(!text.contains(|character: char| character.is_control() && character != '\n'), "{text:?}");
        assert!(!text.contains('\u{202e}') && text.chars().count() < 700, "{text:?}");
    }
}

#[test]
fn somebody_at_the_top_has_slides_that_say_so() {
    let given = Given::with(|pack| Answers::all(pack, level(5)), &PlanInputs::default(), "");
    let all = texts(&slides(&given.exports())).join("\n");
    assert!(all.contains("There is nothing to plan."), "{all}");
    assert_eq!(Table::Steps.rows(&given.exports()).len(), 1);
    assert_eq!(calendar(&given.exports()).matches("BEGIN:VEVENT").count(), 1, "only the next assessment");
}

#[test]
fn a_role_leads_where_nobody_is_named() {
    let mut given = usual();
    given.leads = OrderedMap::new();
    let step = &given.findings.roadmap.steps[0];
    let lead = given.pack.step(step.lift.question, step.lift.to).unwrap().lead;
    assert_eq!(given.exports().lead(step.lift), given.model.role(lead));
}

#[test]
fn every_file_has_the_name_of_its_organisation_and_day_and_none_has_another() {
    let given = usual();
    let dated = Day::from_iso("2026-12-01").unwrap();
    let name = |asked: &str| file(&given.exports(), asked, dated).map(|file| (file.name, file.r#type));
    for (asked, expected, kind) in [
        ("answers", "retail-banking-mlops-answers-2026-12-01.csv", "text/csv"),
        ("jira", "retail-banking-mlops-steps-jira-2026-12-01.csv", "text/csv"),
        ("github", "retail-banking-mlops-steps-github-2026-12-01.sh", "text/x-sh"),
        ("calendar", "retail-banking-mlops-roadmap-2026-12-01.ics", "text/calendar"),
        ("slides", "retail-banking-mlops-slides-2026-12-01.pptx", "application/json"),
    ] {
        assert_eq!(name(asked), Some((expected.to_owned(), kind)));
    }
    assert_eq!(name("secrets"), None);
    assert_eq!(picture_of(&given.exports(), "secrets", dated), None);
}

#[test]
fn a_picture_says_in_words_what_it_shows_and_a_hostile_name_is_text_in_it() {
    let dated = Day::from_iso("2026-12-01").unwrap();
    let given = usual();
    let roadmap = picture_of(&given.exports(), "roadmap", dated).unwrap();
    assert_eq!(roadmap.name, "retail-banking-mlops-roadmap-2026-12-01.svg");
    assert!(roadmap.text.contains("<title>Retail Banking: Roadmap by quarter</title>"));
    assert!(roadmap.text.contains(&format!("<desc>{}</desc>", given.exports().steps_sentence())));
    for name in ["stages", "areas", "radar", "roadmap", "steps"] {
        let text = picture_of(&extreme().exports(), name, dated).unwrap().text;
        assert!(text.contains("&lt;img src=x") && !text.contains("<img"), "{name}");
        assert!(!text.contains(['\u{202e}', '\u{1b}', '\0']), "{name}");
    }
}
