//! Any text as the line that a browser kept.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use mlops_maturity::model::{Pack, shipped};
use mlops_maturity_fuzz::claims;

static PACK: LazyLock<Pack> = LazyLock::new(|| shipped::pack().expect("the shipped pack"));

fuzz_target!(|bytes: &[u8]| claims::stored(&PACK, &String::from_utf8_lossy(bytes)));
