//! Scores many links or sets of answers: lines in on standard input, CSV or JSON lines out on standard output, lines that
//! cannot be scored on standard error. What it does is `mlops_maturity::many`'s part; here are its options and its endings.

#![allow(clippy::print_stderr, clippy::print_stdout)] // A command speaks on its streams.

use std::io::{self, BufReader, BufWriter, ErrorKind};
use std::process::ExitCode;
use std::rc::Rc;

use lexopt::prelude::*;
use mlops_maturity::many;
use mlops_maturity::many::record::Form;
use mlops_maturity::ports::PlainFormats;
use mlops_maturity::text::Words;
use mlops_maturity::written::Models;

const HELP: &str = "\
Scores links of the MLOps maturity assessment, or answers, one a line.

    mlops-maturity-score [--csv | --json-lines] < lines > records

A line is a link to a result in any form, the code of one, or answers as JSON:

    {\"answers\": {\"data-pipelines\": 3, \"rollout\": \"unknown\"}, \"day\": \"2026-03-14\", \"label\": \"A team\"}

A level is 1 to 5; the other answers are \"not-applicable\" and \"unknown\". Empty lines are passed over.

    --csv         rows with the names of the columns first (the default)
    --json-lines  one JSON object a line, with the answers
    --help        this text
    --version     the version

A line that cannot be scored is reported on standard error with its number and the reason. The records of the others are
written in the order of their lines. The exit status is 0 if every line was scored, 1 if some were not, and 2 if the
command was called wrongly or could not read or write.";

fn main() -> ExitCode {
    let form = match options() {
        Ok(Some(form)) => form,
        Ok(None) => return ExitCode::SUCCESS,
        Err(error) => return wrong(&format!("{error}. See --help.")),
    };
    let (Some(models), Some(words)) = (Models::shipped(), Words::shipped("en", |_| Rc::new(PlainFormats))) else {
        return wrong("the model in this program cannot be read");
    };
    let input = BufReader::with_capacity(1 << 20, io::stdin().lock());
    let output = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    match many::run(&models, &words, form, input, output, io::stderr().lock()) {
        Ok(tally) if tally.bad == 0 => ExitCode::SUCCESS,
        Ok(tally) => {
            eprintln!("{} of {} lines could not be scored", tally.bad, tally.scored + tally.bad);
            ExitCode::FAILURE
        }
        // Whoever read the records has enough of them.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => wrong(&error.to_string()),
    }
}

/// The form that was asked for; nothing where only something was to be said.
fn options() -> Result<Option<Form>, lexopt::Error> {
    let mut form = Form::Csv;
    let mut parser = lexopt::Parser::from_env();
    while let Some(option) = parser.next()? {
        match option {
            Long("csv") => form = Form::Csv,
            Long("json-lines") => form = Form::JsonLines,
            Short('h') | Long("help") => {
                println!("{HELP}");
                return Ok(None);
            }
            Short('V') | Long("version") => {
                println!("mlops-maturity-score {}", env!("CARGO_PKG_VERSION"));
                return Ok(None);
            }
            _ => return Err(option.unexpected()),
        }
    }
    Ok(Some(form))
}

fn wrong(reason: &str) -> ExitCode {
    eprintln!("mlops-maturity-score: {reason}");
    ExitCode::from(2)
}
