//! From the code of a link to answers, or the reason why not. Nothing is read by half: one fault refuses the whole.

use super::bits::Reader;
use super::error::{LinkError, Part};
use super::label::Label;
use super::{MOST_CHARACTERS, Migration, Shared, asked, base64url, plan, seal, v1, v2};
use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::model::Pack;
use crate::roadmap::PlanInputs;

/// Reads the code of a link: the text after `#r=`, with nothing around it. `pack` is complete, for the plan.
///
/// # Errors
/// The first fault, in the order in which a reader would want to know: characters, length, checksum, format, model,
/// content. Every single-character change is one of them.
pub fn decode(pack: &Pack, code: &str) -> Result<Shared, LinkError> {
    read(pack, code, cut_or_changed, behind_answers)
}

/// Reads a code that carries answers and nothing else, as a browser keeps them. Needs no more of the model than what is
/// asked.
///
/// # Errors
/// As above, with less care about which fault it is.
pub fn decode_answers(pack: &Pack, code: &str) -> Result<Shared, LinkError> {
    let damaged = |_: &Pack, _: &str| LinkError::Checksum;
    read(pack, code, damaged, |_, _, behind| match behind.flags & (v1::HAS_LABEL | v2::HAS_PLAN | v2::HAS_SITUATION) {
        0 => none(behind.rest),
        others => Err(LinkError::UnknownFlags(others)),
    })
}

/// What is behind the answers of a code.
struct Behind<'a> {
    rest: &'a [u8],
    flags: u8,
    /// Bytes of the whole code, its checksum aside.
    covered: usize,
}

/// Reads a code. `damaged` says what is wrong with one whose checksum does not fit; `others` reads what is behind the
/// answers. Both are handed over, so that whoever reads answers only takes neither along.
fn read(
    pack: &Pack,
    code: &str,
    damaged: impl Fn(&Pack, &str) -> LinkError,
    others: impl Fn(&Pack, &mut Shared, &Behind<'_>) -> Result<(), LinkError>,
) -> Result<Shared, LinkError> {
    if code.is_empty() {
        return Err(LinkError::Empty);
    }
    let length = code.chars().count();
    if length > MOST_CHARACTERS {
        return Err(LinkError::TooLong(length, MOST_CHARACTERS));
    }
    if let Some((place, character)) =
        code.chars().enumerate().find(|(_, character)| !super::is_code_character(*character))
    {
        return Err(LinkError::BadCharacter(character, place + 1));
    }
    // Fails only on a length that no bytes give, or on bits beyond the last byte: an end that was cut or changed.
    let bytes = base64url::decode(code).ok_or_else(|| damaged(pack, code))?;
    let covered = seal::open(&bytes).ok_or_else(|| damaged(pack, code))?;
    let (header, content) =
        covered.split_first_chunk::<{ v1::HEADER }>().ok_or_else(|| cut(code, v1::HEADER + v1::CHECKSUM))?;
    let [first, model, revision_high, revision_low, day_high, day_low, count] = *header;
    // From here on the code is as somebody wrote it. Every format ends in this checksum.
    let (format, flags) = (first >> 4, first & 0x0F);
    let known = match format {
        v1::FORMAT => v1::HAS_LABEL,
        v2::FORMAT => v1::HAS_LABEL | v2::IS_EXTENDED | v2::HAS_PLAN | v2::HAS_SITUATION,
        _ => return Err(LinkError::NewerFormat(format)),
    };
    if flags & !known != 0 {
        return Err(LinkError::UnknownFlags(flags));
    }
    if model != pack.code() {
        return Err(LinkError::OtherModel(model));
    }
    let revision = u16::from_be_bytes([revision_high, revision_low]);
    if revision > pack.revision() {
        return Err(LinkError::NewerRevision(revision, pack.revision()));
    }
    let wrong = |part| move || LinkError::Contradiction(part);
    let (packed, rest) = content.split_at_checked(v1::answer_bytes(count)).ok_or_else(wrong(Part::Count))?;
    let numbers = answers(packed, count).ok_or_else(wrong(Part::Answers))?;
    let extended = match format {
        v1::FORMAT => v1::is_extended(pack, revision, count),
        _ => flags & v2::IS_EXTENDED != 0,
    };
    let (answers, migration) = place(pack, revision, extended, &numbers)?;
    let day = Day::from_number(u16::from_be_bytes([day_high, day_low]));
    let mut shared = Shared { answers, extended, day, revision, plan: None, label: None, migration };
    others(pack, &mut shared, &Behind { rest, flags, covered: covered.len() })?;
    shared.extended &= pack.has_optional();
    Ok(shared)
}

/// Reads plan and label.
fn behind_answers(pack: &Pack, shared: &mut Shared, behind: &Behind<'_>) -> Result<(), LinkError> {
    let mut rest = behind.rest;
    if behind.flags & v2::HAS_PLAN != 0 {
        let wrong = || LinkError::Contradiction(Part::Plan);
        let mut bits = Reader::new(rest);
        let (plan, unplanned) = plan::read(pack, shared.extended, &mut bits).ok_or_else(wrong)?;
        rest = bits.rest().ok_or_else(wrong)?;
        // Within one revision everything that was planned is there, and no longer plan was ever written.
        let length = behind.covered - rest.len() + v1::CHECKSUM;
        if (unplanned > 0 && shared.revision == pack.revision()) || length > v2::MOST_BYTES {
            return Err(wrong());
        }
        shared.migration.unplanned = unplanned;
        shared.plan = Some(plan).filter(|plan| *plan != PlanInputs::default());
    }
    if behind.flags & v2::HAS_SITUATION != 0 {
        let plan = shared.plan.get_or_insert_with(PlanInputs::default);
        plan.situation = true;
    }
    if behind.flags & v1::HAS_LABEL == 0 {
        return none(rest);
    }
    shared.label = Some(label(rest)?);
    Ok(())
}

/// The numbers of the answers; nothing where bits left over are not 0.
fn answers(packed: &[u8], count: u8) -> Option<Vec<u8>> {
    let mut bits = Reader::new(packed);
    let numbers = (0..count).map(|_| u8::try_from(bits.number(v1::ANSWER_BITS)?).ok()).collect::<Option<Vec<u8>>>()?;
    bits.rest().map(|_| numbers)
}

/// Puts answers by code to the questions of today's revision.
fn place(pack: &Pack, revision: u16, extended: bool, numbers: &[u8]) -> Result<(Answers, Migration), LinkError> {
    let mut answers = Answers::none();
    let mut migration = Migration::default();
    for (code, number) in (1..=u8::MAX).zip(numbers) {
        let answer = v1::answer(*number);
        match asked(pack, extended).find(|question| question.code == code) {
            Some(question) => answers.set(question.index, answer),
            None if answer != Answer::Open => migration.retired += 1,
            None => {}
        }
    }
    let added = asked(pack, extended).filter(|question| usize::from(question.code) > numbers.len());
    migration.added = added.map(|question| question.index).collect();
    // Within one revision there is nothing to migrate, and a code beyond the last question was never written.
    let highest = asked(pack, extended).map(|question| usize::from(question.code)).max();
    let complete = Some(numbers.len()) == highest && (!extended || pack.has_optional());
    if revision == pack.revision() && !(complete && migration.is_empty()) {
        return Err(LinkError::Contradiction(Part::Count));
    }
    Ok((answers, migration))
}

fn label(bytes: &[u8]) -> Result<Label, LinkError> {
    let wrong = LinkError::Contradiction(Part::Label);
    let Some((length, text)) = bytes.split_first() else { return Err(wrong) };
    if text.len() != usize::from(*length) {
        return Err(wrong);
    }
    let text = std::str::from_utf8(text).map_err(|_| wrong.clone())?;
    Label::written(text).ok_or(wrong)
}

fn none(rest: &[u8]) -> Result<(), LinkError> {
    if rest.is_empty() { Ok(()) } else { Err(LinkError::TooMany(rest.len())) }
}

/// Why the checksum does not fit: a header of this model that promises more than there is was cut, anything else was
/// changed.
fn cut_or_changed(pack: &Pack, code: &str) -> LinkError {
    let error = cut_or_checksum(pack, code);
    let has = |kind: fn(&char) -> bool| code.chars().any(|character| kind(&character));
    let one_case = !has(char::is_ascii_lowercase) || !has(char::is_ascii_uppercase);
    if error == LinkError::Checksum && one_case && super::is_likely(code) { LinkError::CaseLost } else { error }
}

fn cut_or_checksum(pack: &Pack, code: &str) -> LinkError {
    let whole = code.get(..code.len() / 4 * 4).unwrap_or_default();
    let bytes = base64url::decode(whole).unwrap_or_default();
    let promised = bytes.get(v1::HEADER - 1).map_or(0, |count| v1::answer_bytes(*count)) + v1::HEADER + v1::CHECKSUM;
    let is_ours = bytes.first().is_none_or(|first| [v1::FORMAT, v2::FORMAT].contains(&(first >> 4)))
        && bytes.get(1).is_none_or(|model| *model == pack.code());
    if is_ours && code.len() * 6 / 8 < promised { cut(code, promised) } else { LinkError::Checksum }
}

fn cut(code: &str, bytes: usize) -> LinkError {
    LinkError::Cut(code.len(), (bytes * 8).div_ceil(6))
}
