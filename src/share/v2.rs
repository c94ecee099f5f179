//! Format 2, frozen: numbers that a link of 2026 must mean for ever. What it shares with format 1 is there: the header,
//! the bits of an answer, the name. A change makes a format 3 in a file of its own.

/// The format's number, in the high four bits of the first byte.
pub(super) const FORMAT: u8 = 2;
/// Flag in the low four bits of the first byte: the optional areas were asked.
pub(super) const IS_EXTENDED: u8 = 0b0010;
/// Flag: a plan follows the answers.
pub(super) const HAS_PLAN: u8 = 0b0100;
/// Flag, with or without a plan: the plan leads to what the context calls for. Links of revisions 1 and 2 never have it.
pub(super) const HAS_SITUATION: u8 = 0b1000;
/// Most bytes of a code with a plan, without its name: 128 characters.
pub(super) const MOST_BYTES: usize = 96;

/// Person-days a quarter where a plan says nothing else.
pub(super) const CAPACITY: u32 = 60;
/// Bits of a capacity.
pub(super) const CAPACITY_BITS: u32 = 11;

// How many low bits of a number are written as they are (`bits::Writer::count`).

/// Of how many goals or answers on the context there are.
pub(super) const FEW: u32 = 1;
/// Of the distance to the next framework or question on the context.
pub(super) const NEAR: u32 = 0;
/// Of the number of a stage.
pub(super) const STAGE: u32 = 2;
/// Of the place of an option.
pub(super) const OPTION: u32 = 1;
/// Of how many steps there are in a list.
pub(super) const MANY: u32 = 3;
/// Of the distance to the next step.
pub(super) const FAR: u32 = 3;
/// Of a quarter, counted from 0.
pub(super) const QUARTER: u32 = 3;
/// Of the person-days of a step.
pub(super) const DAYS: u32 = 5;
