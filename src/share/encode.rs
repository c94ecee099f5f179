//! From answers, and a plan where there is one, to the code of a link.

use super::checksum::crc24;
use super::label::Label;
use super::{base64url, bits, plan, v1, v2};
use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::model::Pack;
use crate::roadmap::PlanInputs;

/// The code of a link, without `#r=`: 28 characters for 29 questions and no label.
///
/// It is of the oldest format that can say it, so that older pages can read what they can understand.
pub fn encode(pack: &Pack, answers: &Answers, day: Day, label: Option<&Label>) -> String {
    if tells_by_length(pack) {
        seal(&header(pack, v1::FORMAT << 4 | label.map_or(0, |_| v1::HAS_LABEL), answers, day, label))
    } else {
        let flags = label.map_or(0, |_| v2::HAS_LABEL) | extended(pack);
        seal(&header(pack, v2::FORMAT << 4 | flags, answers, day, label))
    }
}

/// The same with a plan in it: at most 128 characters, the name aside. Nothing where the plan does not fit: a link never
/// carries half of one. A plan of nobody's making takes no room.
pub fn encode_with_plan(
    pack: &Pack,
    answers: &Answers,
    day: Day,
    label: Option<&Label>,
    inputs: &PlanInputs,
) -> Option<String> {
    if *inputs == PlanInputs::default() {
        return Some(encode(pack, answers, day, label));
    }
    let plan = plan::write(pack, inputs)?;
    let code = |label: Option<&Label>| {
        let flags = v2::HAS_PLAN | label.map_or(0, |_| v2::HAS_LABEL) | extended(pack);
        let mut bytes = header(pack, v2::FORMAT << 4 | flags, answers, day, label);
        bytes.extend(&plan);
        seal(&bytes)
    };
    (code(None).len() <= v2::MOST_CHARACTERS).then(|| code(label))
}

/// Whether the number of answers says whether the optional ones are among them, which is what format 1 relies on.
fn tells_by_length(pack: &Pack) -> bool {
    let codes = |optional| {
        let asked = pack.questions().iter().filter(move |question| pack.is_optional(question) == optional);
        asked.map(|question| question.code)
    };
    codes(false).max() < codes(true).min() || codes(true).next().is_none()
}

fn extended(pack: &Pack) -> u8 {
    if pack.has_optional() { v2::EXTENDED } else { 0 }
}

/// Everything up to the name.
fn header(pack: &Pack, first: u8, answers: &Answers, day: Day, label: Option<&Label>) -> Vec<u8> {
    let count = pack.highest_code();
    let mut bytes = vec![first, pack.code()];
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
    bytes
}

fn seal(bytes: &[u8]) -> String {
    base64url::encode(&[bytes, &crc24(bytes)].concat())
}
