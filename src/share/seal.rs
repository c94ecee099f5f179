//! The seal of a code: every format ends in the checksum of all that is before it.

use super::base64url;
use super::checksum::crc24;
use super::v1;

/// What bytes hold before their checksum, or nothing where it does not fit.
pub(super) fn open(bytes: &[u8]) -> Option<&[u8]> {
    let (covered, checksum) = bytes.split_last_chunk::<{ v1::CHECKSUM }>()?;
    (crc24(covered) == *checksum).then_some(covered)
}

/// Whether a text is a code with the checksum that belongs to it, of whatever format.
pub(super) fn fits(code: &str) -> bool {
    code.len() <= super::MOST_CHARACTERS && base64url::decode(code).is_some_and(|bytes| open(&bytes).is_some())
}
