//! From answers to the code of a link.

use super::checksum::crc24;
use super::label::Label;
use super::{base64url, bits, v1};
use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::model::Pack;

/// The code of a link, without `#r=`: 28 characters for 29 questions and no label.
pub fn encode(pack: &Pack, answers: &Answers, day: Day, label: Option<&Label>) -> String {
    let count = pack.highest_code();
    let flags = if label.is_some() { v1::HAS_LABEL } else { 0 };
    let mut bytes = vec![v1::FORMAT << 4 | flags, pack.code()];
    bytes.extend(pack.revision().to_be_bytes());
    bytes.extend(day.number().to_be_bytes());
    bytes.push(count);
    let by_code = (1..=count)
        .map(|code| pack.question_by_code(code).map_or(Answer::Open, |question| answers.get(question.index)));
    bytes.extend(bits::pack(by_code.map(v1::number)));
    if let Some(label) = label {
        // A label has at most 120 bytes.
        bytes.push(u8::try_from(label.text().len()).unwrap_or(u8::MAX));
        bytes.extend(label.text().bytes());
    }
    let checksum = crc24(&bytes);
    bytes.extend(checksum);
    base64url::encode(&bytes)
}
