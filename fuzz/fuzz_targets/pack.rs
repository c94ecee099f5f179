//! Any bytes as the file of a model. Bytes that are JSON are mostly changed as JSON, so that many remain a pack.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use mlops_maturity_fuzz::{claims, edit};

fuzz_target!(|bytes: &[u8]| claims::pack(&String::from_utf8_lossy(bytes)));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match edit::edited(&data[..size], seed).filter(|text| text.len() <= max_size) {
        Some(text) => {
            data[..text.len()].copy_from_slice(&text);
            text.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});
