//! Format 2, frozen: what its flags mean, for ever. Header, answers, name and checksum are those of format 1; the numbers
//! of a plan are in `plan`. A change makes a format 3 in a file of its own.

/// The format's number, in the high four bits of the first byte.
pub(super) const FORMAT: u8 = 2;
/// A name follows the answers, as in format 1.
pub(super) const HAS_LABEL: u8 = 0b0001;
/// The optional areas were asked. So the count of answers is nothing but a count, and codes may be given in any order.
pub(super) const EXTENDED: u8 = 0b0010;
/// A plan follows the answers and the name, up to the checksum.
pub(super) const HAS_PLAN: u8 = 0b0100;
/// All flags that there are.
pub(super) const FLAGS: u8 = HAS_LABEL | EXTENDED | HAS_PLAN;

/// The longest code with a plan, in characters, the name aside.
pub(super) const MOST_CHARACTERS: usize = 128;
