//! The command that scores many, as a process: what it writes, what it reports, how it ends.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // What a test does not expect stops it.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::process::{Command, Output, Stdio};
use std::thread;

/// A link of format 2 with nothing answered, and one of revision 2, from the frozen ones.
const FROZEN: &str = include_str!("cases/links/v1-revision-2.json");

fn command(options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mlops-maturity-score"));
    command.args(options).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(options: &[&str], input: &str) -> Output {
    let mut child = command(options).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_bytes().to_vec();
    let writing = thread::spawn(move || {
        // A command that ends before it has read everything is what some tests are about.
        let _closed = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn rows(output: &Output) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&*output.stdout);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The cell of a column in a row.
fn cell<'a>(rows: &'a [Vec<String>], row: usize, column: &str) -> &'a str {
    let place = rows[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("no column {column}"));
    &rows[row][place]
}

#[test]
fn a_link_in_any_form_and_answers_as_json_give_the_same_row() {
    let links: serde_json::Value = serde_json::from_str(FROZEN).unwrap();
    let frozen = &links["links"][1];
    let code = frozen["code"].as_str().unwrap();
    let answers: serde_json::Map<String, serde_json::Value> = frozen["answers"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(id, answer)| {
            let answer = match answer.as_str().unwrap() {
                "n/a" => "not-applicable".into(),
                "unknown" => "unknown".into(),
                level => level.parse::<u8>().unwrap().into(),
            };
            (id.clone(), answer)
        })
        .collect();
    let json = serde_json::json!({ "answers": answers, "day": frozen["day"] });
    let input =
        format!("{code}\nhttps://host.example/mm/#r={code}\n<https://host.example/mm/%23r={code}>.\n\n   \n{json}\n");
    let output = run(&[], &input);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    let rows = rows(&output);
    let numbers: Vec<&str> = rows[1..].iter().map(|row| &*row[0]).collect();
    assert_eq!(numbers, ["1", "2", "3", "6"], "the number of the line, empty ones counted");
    for row in &rows[2..] {
        assert_eq!(row[1..], rows[1][1..]);
    }
    assert_eq!(cell(&rows, 1, "day"), frozen["day"].as_str().unwrap());
}

#[test]
fn nothing_answered_is_the_lowest_stage_confirmed_and_the_highest_possible() {
    let rows = rows(&run(&[], "{\"answers\": {}}\n"));
    // The lowest and the highest number of each framework, as `docs/frameworks.md` has them.
    for (framework, lowest, highest) in [
        ("five_stage", "1", "5"),
        ("four_stage", "1", "4"),
        ("microsoft", "0", "4"),
        ("google_cloud", "0", "2"),
        ("aws", "1", "4"),
    ] {
        assert_eq!(cell(&rows, 1, &format!("{framework}_confirmed")), lowest, "{framework}");
        assert_eq!(cell(&rows, 1, &format!("{framework}_possible")), highest, "{framework}");
    }
    assert_eq!((cell(&rows, 1, "mean"), cell(&rows, 1, "answered"), cell(&rows, 1, "asked")), ("", "0", "29"));
    assert_eq!(cell(&rows, 1, "ai_guardrails_confirmed"), "", "it was not asked");
}

#[test]
fn means_are_those_of_the_levels_given() {
    let rows =
        rows(&run(&[], "{\"answers\": {\"data-pipelines\": 2, \"data-access\": \"5\", \"rollout\": \"unknown\"}}\n"));
    // (2 + 5) / 2, both of weight 1; an answer that is no level counts as answered and not in a mean.
    assert_eq!((cell(&rows, 1, "mean"), cell(&rows, 1, "mean_data_management")), ("3.50", "3.50"));
    assert_eq!((cell(&rows, 1, "mean_deployment_processes"), cell(&rows, 1, "answered")), ("", "3"));
}

#[test]
fn bad_lines_are_reported_by_number_with_the_reason_and_the_others_are_scored() {
    let long = "x".repeat(70_000);
    let input = format!(
        "EAEAAgnVHQAAAAAAAAAAAAAAgcSU\nhello\n{{\"answers\": {{\"data-pipes\": 3}}}}\n{{\"answers\": {{\"rollout\": 7}}}}\n\
         {{\"answers\": {{}}, \"day\": \"14.3.2026\"}}\n{{\"answers\": {{}}, \"team\": \"A\"}}\n{long}\nEAEAAgnVHQAAAAAAAAAAAAAAgcSX\n{{\"answers\": {{}}}}"
    );
    let output = run(&["--csv"], &input);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    let said: Vec<&str> = said.lines().collect();
    let expected = [
        "line 2: ",
        "line 3: the model has no question “data-pipes”",
        "line 4: the answer to “rollout” is 7, and not 1 to 5, \"not-applicable\" or \"unknown\"",
        "line 5: the day is “14.3.2026”, and not one such as 2026-03-14",
        "line 6: not answers as JSON: unknown field `team`",
        "line 7: longer than 65536 bytes",
        "line 8: At least one character was changed or lost: the checksum does not match.",
        "7 of 9 lines could not be scored",
    ];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.starts_with(expected), "{said}");
    }
    let numbers: Vec<String> = rows(&output)[1..].iter().map(|row| row[0].clone()).collect();
    assert_eq!(numbers, ["1", "9"]);
}

#[test]
fn records_keep_the_order_of_their_lines_whatever_thread_scored_them() {
    let mut input = String::new();
    for number in 1..=30_000 {
        writeln!(input, "{{\"answers\": {{\"rollout\": {}}}, \"label\": \"L{number}\"}}", number % 5 + 1).unwrap();
    }
    let rows = rows(&run(&[], &input));
    assert_eq!(rows.len(), 30_001);
    for (number, row) in rows.iter().enumerate().skip(1) {
        assert_eq!((&*row[0], &*row[1]), (&*number.to_string(), &*format!("L{number}")));
        assert_eq!(cell(&rows, number, "mean"), format!("{}.00", number % 5 + 1));
    }
}

#[test]
fn a_label_that_a_spreadsheet_would_run_is_made_harmless_and_one_with_commas_stays_one_cell() {
    for (label, expected) in [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\\tx", "'\tx"),
        ("a, \\\"b\\\"", "a, \"b\""),
    ] {
        let rows = rows(&run(&[], &format!("{{\"answers\": {{}}, \"label\": \"{label}\"}}\n")));
        assert_eq!(cell(&rows, 1, "label"), expected);
    }
}

#[test]
fn json_lines_carry_the_outcome_with_the_answers() {
    let output =
        run(&["--json-lines"], "{\"answers\": {\"rollout\": 4, \"security\": \"not-applicable\"}, \"label\": \"A\"}\n");
    let record: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(record["line"], 1);
    assert_eq!(record["label"], "A");
    assert_eq!(record["answers"], serde_json::json!({ "rollout": 4, "security": "not-applicable" }));
    assert_eq!(record["mean"], 400);
    assert_eq!((&record["answered"], &record["asked"]), (&2.into(), &29.into()));
    assert_eq!(record["frameworks"].as_array().unwrap().len(), 6);
}

#[test]
fn whoever_has_enough_records_may_stop_reading() {
    let mut child = command(&[]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let writing = thread::spawn(move || {
        for _ in 0..200_000 {
            if stdin.write_all(b"{\"answers\": {}}\n").is_err() {
                return;
            }
        }
    });
    let mut first = [0; 100];
    stdout.read_exact(&mut first).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}

#[test]
fn a_wrong_call_says_so_and_help_says_how() {
    let wrong = run(&["--fast"], "");
    assert_eq!(wrong.status.code(), Some(2));
    assert_eq!(text(&wrong.stderr), "mlops-maturity-score: invalid option '--fast'. See --help.\n");
    let help = run(&["--help"], "");
    assert_eq!(help.status.code(), Some(0));
    assert!(text(&help.stdout).contains("The exit status is 0 if every line was scored"));
}
