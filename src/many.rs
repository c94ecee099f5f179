//! Scoring many at once: a line in, a record out, in the order of the lines and with all cores, whatever their number.
//!
//! Reading one line is `written`'s part, writing one record `record`'s; here is what runs between them. It reads a block, scores
//! it on all cores and writes it, so memory stays what a block takes.

pub mod record;

use std::io::{self, BufRead, Read, Write};

use rayon::prelude::*;

use crate::outcome::Outcome;
use crate::text::Words;
use crate::written::{self, LONGEST, Models, WrittenFault};
use record::Form;

/// Lines of one block.
const BLOCK: usize = 8_192;

/// What became of the lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Lines that were scored.
    pub scored: u64,
    /// Lines that were not: each was reported.
    pub bad: u64,
}

/// Reads lines to their end, writes a record for each that can be scored, and reports the others with their number and the
/// reason. Empty lines are passed over.
///
/// # Errors
/// Reading or writing failed; a reader of the output that has gone is `BrokenPipe`.
pub fn run(
    models: &Models,
    words: &Words,
    form: Form,
    mut input: impl BufRead,
    mut output: impl Write,
    mut faults: impl Write,
) -> io::Result<Tally> {
    let mut tally = Tally::default();
    let mut number = 0_u64;
    output.write_all(&form.head(&models.whole))?;
    loop {
        let mut block: Vec<(u64, Result<String, WrittenFault>)> = Vec::with_capacity(BLOCK);
        while block.len() < BLOCK {
            let Some(read) = next_line(&mut input)? else { break };
            number += 1;
            if !matches!(&read, Ok(text) if text.trim().is_empty()) {
                block.push((number, read));
            }
        }
        if block.is_empty() {
            break;
        }
        let done: Vec<(u64, Result<Vec<u8>, WrittenFault>)> = block
            .into_par_iter()
            .map(|(number, read)| (number, read.and_then(|text| scored(models, form, number, &text))))
            .collect();
        for (number, result) in done {
            match result {
                Ok(bytes) => {
                    tally.scored += 1;
                    output.write_all(&bytes)?;
                }
                Err(fault) => {
                    tally.bad += 1;
                    writeln!(faults, "line {number}: {}", fault.text(words))?;
                }
            }
        }
    }
    output.flush()?;
    Ok(tally)
}

fn scored(models: &Models, form: Form, number: u64, text: &str) -> Result<Vec<u8>, WrittenFault> {
    let read = written::read(models, text)?;
    let pack = models.asked(read.extended);
    let score = crate::score::score(pack, &read.answers);
    let outcome = Outcome::of(pack, &read.answers, &score, read.day, read.label);
    // Memory takes whatever is written to it.
    Ok(form.record(&models.whole, number, &outcome).unwrap_or_default())
}

/// A line without its end; nothing at the end of the input.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<Result<String, WrittenFault>>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX) + 1;
    if input.by_ref().take(most).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    } else if bytes.len() > LONGEST {
        skip_line(input)?;
        return Ok(Some(Err(WrittenFault::TooLong)));
    }
    Ok(Some(String::from_utf8(bytes).map_err(|_| WrittenFault::NoText)))
}

/// Reads on to the end of a line, and keeps nothing of it.
fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let (used, ended) = {
            let there = input.fill_buf()?;
            match there.iter().position(|byte| *byte == b'\n') {
                Some(place) => (place + 1, true),
                None => (there.len(), there.is_empty()),
            }
        };
        input.consume(used);
        if ended {
            return Ok(());
        }
    }
}
