//! A number that tells one text from another: the build notes it, the page compares it. No guard against malice.

/// FNV-1a of 32 bits (Fowler, Noll, Vo).
pub(crate) fn of(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |number, byte| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
