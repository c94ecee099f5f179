//! From answers, and what was planned with them, to the code of a link. What is written is format 2.

use super::bits::Writer;
use super::checksum::crc24;
use super::label::Label;
use super::{base64url, plan, v1, v2};
use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::model::Pack;
use crate::roadmap::PlanInputs;

/// A plan that does not fit into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanTooLong {
    /// Characters that the code would need, without a name.
    pub needed: usize,
    /// Characters that a code with a plan may have, without its name.
    pub most: usize,
}

/// The code of a link without a plan, without `#r=`: 28 characters for 29 questions and no label. Whether the optional
/// areas are taken in is a matter of the pack.
pub fn encode(pack: &Pack, answers: &Answers, day: Day, label: Option<&Label>) -> String {
    sealed(head(pack, answers, day, 0), label)
}

/// The code of a link with a plan, at most 128 characters and its label. Where there is nothing to plan with, the code
/// without one.
///
/// # Errors
/// The plan does not fit. It goes as a whole or not at all.
pub fn encode_with_plan(
    pack: &Pack,
    answers: &Answers,
    day: Day,
    plan: &PlanInputs,
    label: Option<&Label>,
) -> Result<String, PlanTooLong> {
    let situation = if plan.situation { v2::HAS_SITUATION } else { 0 };
    let Some(plan) = plan::write(pack, plan) else {
        return Ok(sealed(head(pack, answers, day, situation), label));
    };
    let mut bytes = head(pack, answers, day, situation | v2::HAS_PLAN);
    bytes.extend(plan);
    let characters = |bytes: usize| (bytes * 8).div_ceil(6);
    let length = bytes.len() + v1::CHECKSUM;
    if length > v2::MOST_BYTES {
        return Err(PlanTooLong { needed: characters(length), most: characters(v2::MOST_BYTES) });
    }
    Ok(sealed(bytes, label))
}

/// Header and answers.
fn head(pack: &Pack, answers: &Answers, day: Day, flags: u8) -> Vec<u8> {
    let count = pack.highest_code();
    let flags = flags | if pack.has_optional() { v2::IS_EXTENDED } else { 0 };
    let mut bytes = vec![v2::FORMAT << 4 | flags, pack.code()];
    bytes.extend(pack.revision().to_be_bytes());
    bytes.extend(day.number().to_be_bytes());
    bytes.push(count);
    let mut bits = Writer::default();
    for code in 1..=count {
        let answer = pack.question_by_code(code).map_or(Answer::Open, |question| answers.get(question.index));
        bits.number(u32::from(v1::number(answer)), v1::ANSWER_BITS);
    }
    bytes.extend(bits.bytes());
    bytes
}

/// The code of bytes, with the label and the checksum behind them.
fn sealed(mut bytes: Vec<u8>, label: Option<&Label>) -> String {
    if let Some(label) = label {
        if let Some(first) = bytes.first_mut() {
            *first |= v1::HAS_LABEL;
        }
        // A label has at most 120 bytes.
        bytes.push(u8::try_from(label.text().len()).unwrap_or(u8::MAX));
        bytes.extend(label.text().bytes());
    }
    let checksum = crc24(&bytes);
    bytes.extend(checksum);
    base64url::encode(&bytes)
}
