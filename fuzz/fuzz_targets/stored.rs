//! Any text as a line that a browser kept, of answers or of a plan.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use mlops_maturity::model::{Pack, shipped};
use mlops_maturity_fuzz::claims;

static PACK: LazyLock<Pack> = LazyLock::new(|| shipped::pack().expect("the shipped pack"));

fuzz_target!(|bytes: &[u8]| {
    let line = String::from_utf8_lossy(bytes);
    claims::stored(&PACK, &line);
    claims::planned(&PACK, &line);
});
