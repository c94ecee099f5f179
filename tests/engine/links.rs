//! Links: what goes in comes out, and whatever was changed on the way is refused or restored, never misread.

#![allow(clippy::disallowed_methods)] // A native test may look at the clock.

use crate::common::{Random, level, packs, plans, random_answers, sealing, shipped_pack};
use data_encoding::BASE64URL_NOPAD;
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::Pack;
use mlops_maturity::roadmap::PlanInputs;
use mlops_maturity::share::{Label, LinkError, Migration, Shared, decode, encode, encode_with_plan, link};

const STATES: usize = if cfg!(debug_assertions) { 20_000 } else { 100_000 };
const STRINGS: usize = if cfg!(debug_assertions) { 50_000 } else { 1_000_000 };
const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Reads a code: either exactly this, or refused.
#[track_caller]
fn check(pack: &Pack, code: &str, expected: Option<&Shared>) {
    match (decode(pack, code), expected) {
        (Ok(found), Some(expected)) => assert_eq!(&found, expected, "“{code}”"),
        (Err(error), Some(_)) => panic!("“{code}” is refused: {error:?}"),
        (Ok(found), None) => panic!("“{code}” is read as {found:?}"),
        (Err(LinkError::BadCharacter(character, place)), None) => {
            assert_eq!(code.chars().nth(place - 1), Some(character), "the place named in “{code}”");
        }
        (Err(LinkError::TooLong(found, most)), None) => assert!(found > most, "{found} is not more than {most}"),
        (Err(LinkError::Cut(found, wanted)), None) => assert!(found < wanted, "{found} is not less than {wanted}"),
        (Err(_), None) => {}
    }
}

fn random_label(random: &mut Random) -> Option<Label> {
    let letters: Vec<char> = "abcXYZ 019-_.,äß€漢字🚀&#=?%".chars().collect();
    let text: String = (0..random.between(1, 60)).map(|_| letters[random.below(letters.len())]).collect();
    if random.chance(50) { Label::new(&text).ok() } else { None }
}

/// A state of the pack that was asked: with or without the optional areas.
fn random_state(random: &mut Random, pack: &Pack) -> Shared {
    Shared {
        answers: random_answers(random, pack),
        extended: pack.has_optional(),
        day: Day::from_number(u16::try_from(random.between(0, 65_535)).unwrap()),
        revision: pack.revision(),
        plan: random.chance(30).then(|| plans::some(random, pack)).filter(|plan| *plan != PlanInputs::default()),
        label: random_label(random),
        migration: Migration::default(),
    }
}

fn code_of(pack: &Pack, state: &Shared) -> String {
    let plan = state.plan.clone().unwrap_or_default();
    encode_with_plan(pack, &state.answers, state.day, &plan, state.label.as_ref()).unwrap()
}

/// The same state as versions wrote it that knew format 1 only.
fn old_code_of(pack: &Pack, state: &Shared) -> String {
    let number = |code| match pack.question_by_code(code).map(|question| state.answers.get(question.index)) {
        None | Some(Answer::Open) => 0,
        Some(Answer::Level(level)) => level.number(),
        Some(Answer::NotApplicable) => 6,
        Some(Answer::Unknown) => 7,
    };
    let numbers: Vec<u8> = (1..=pack.highest_code()).map(number).collect();
    let label = state.label.as_ref().map(Label::text);
    sealing::format_1(pack.code(), state.revision, state.day.number(), &numbers, label)
}

/// Links that differ in everything a link can differ in, the last with the optional questions.
fn some_links(whole: &Pack) -> Vec<String> {
    let pack = &whole.without_optional();
    let label = Label::new("Ops at ACME, spring").unwrap();
    let day = Day::from_number(2517);
    let mut random = Random::new(5);
    let mixed = random_answers(&mut random, pack);
    vec![
        encode(pack, &Answers::none(), Day::from_number(0), None),
        encode(pack, &Answers::all(pack, level(3)), day, None),
        encode(pack, &Answers::all(pack, Answer::Unknown), Day::from_number(u16::MAX), None),
        encode(pack, &mixed, day, None),
        encode(pack, &mixed, day, Some(&label)),
        encode(whole, &random_answers(&mut random, whole), day, None),
        old_code_of(pack, &Shared { plan: None, ..random_state(&mut random, pack) }),
        encode_with_plan(pack, &mixed, day, &plans::full(&mut random, pack, [2, 1, 1], 8, 40), None).unwrap(),
        encode_with_plan(whole, &mixed, day, &plans::full(&mut random, whole, [9, 5, 5], 12, 60), Some(&label))
            .unwrap(),
    ]
}

#[test]
fn what_goes_in_comes_out() {
    let pack = shipped_pack();
    let mut random = Random::new(0x11);
    let without = pack.without_optional();
    for nth in 0..STATES {
        let asked = if nth % 2 == 0 { &pack } else { &without };
        let state = random_state(&mut random, asked);
        let code = code_of(asked, &state);
        check(&pack, &code, Some(&state));
        // One state, one code: what was read is written as it came.
        assert_eq!(code_of(asked, &decode(&pack, &code).unwrap()), code);
        // Format 1 knew no plan, and means what it meant.
        let old = Shared { plan: None, ..state };
        check(&pack, &old_code_of(asked, &old), Some(&old));
    }
}

#[test]
fn what_goes_in_comes_out_for_random_packs() {
    let mut random = Random::new(0x12);
    for _ in 0..STATES / 50 {
        let pack = Pack::new(&packs::random(&mut random)).unwrap();
        for asked in [&pack, &pack.without_optional()] {
            let state = random_state(&mut random, asked);
            check(&pack, &code_of(asked, &state), Some(&state));
        }
    }
}

#[test]
fn a_flag_says_whether_the_optional_questions_were_asked() {
    let pack = shipped_pack();
    let without = pack.without_optional();
    let day = Day::from_number(2517);
    assert_eq!((without.highest_code(), pack.highest_code()), (29, 37));
    let answers = Answers::all(&without, level(3));
    let (off, on) = (encode(&without, &answers, day, None), encode(&pack, &answers, day, None));
    let head = |code: &str| {
        let bytes = BASE64URL_NOPAD.decode(code.as_bytes()).unwrap();
        (bytes[0], bytes[6])
    };
    assert_eq!((off.len(), head(&off), head(&on)), (28, (0x20, 29), (0x22, 37)));
    let (off, on) = (decode(&pack, &off).unwrap(), decode(&pack, &on).unwrap());
    assert_eq!((off.extended, on.extended), (false, true));
    assert_eq!((&off.answers, &on.answers), (&answers, &answers));
    assert!(off.migration.is_empty() && on.migration.is_empty());
    // Answers to optional questions stay behind where the area is switched off.
    let every = Answers::all(&pack, level(3));
    assert_eq!(decode(&pack, &encode(&without, &every, day, None)).unwrap().answers, answers);
    assert_eq!(decode(&pack, &encode(&pack, &every, day, None)).unwrap().answers, every);
}

#[test]
fn every_single_changed_character_is_refused() {
    let pack = shipped_pack();
    for code in some_links(&pack) {
        for place in 0..code.len() {
            for other in ALPHABET.chars().chain([' ', '.', '=', '+', '/', '%', 'ä', '\u{200B}']) {
                let changed = format!("{}{other}{}", &code[..place], &code[place + 1..]);
                if changed != code {
                    check(&pack, &changed, None);
                }
            }
        }
    }
}

#[test]
fn every_missing_doubled_or_swapped_character_is_refused() {
    let pack = shipped_pack();
    for code in some_links(&pack) {
        for place in 0..code.len() {
            check(&pack, &code[..place], None);
            check(&pack, &code[place + 1..], None);
            check(&pack, &format!("{}{}", &code[..place], &code[place + 1..]), None);
            check(&pack, &format!("{}{}", &code[..=place], &code[place..]), None);
            let mut letters: Vec<char> = code.chars().collect();
            if place > 0 && letters[place] != letters[place - 1] {
                letters.swap(place, place - 1);
                check(&pack, &letters.iter().collect::<String>(), None);
            }
        }
        for more in ALPHABET.chars() {
            check(&pack, &format!("{code}{more}"), None);
            check(&pack, &format!("{code}AAA{more}"), None);
        }
    }
}

#[test]
fn random_texts_are_answered_and_never_read_as_a_result() {
    let pack = shipped_pack();
    let mut random = Random::new(0x13);
    let alphabet: Vec<char> = ALPHABET.chars().collect();
    let others: Vec<char> = "#r=%&?.,;:<>\"'()[]{}\\/+|~ \n\r\t\0é漢🚀\u{200B}\u{FEFF}23D5".chars().collect();
    for _ in 0..STRINGS {
        let length = if random.chance(98) { random.below(60) } else { random.below(2_000) };
        let foreign = [0, 0, 10, 60][random.below(4)];
        let text: String =
            (0..length)
                .map(|_| {
                    if random.chance(foreign) { others[random.below(others.len())] } else { alphabet[random.below(64)] }
                })
                .collect();
        check(&pack, &text, None);
        if let Some(code) = link::find(&text) {
            check(&pack, &code, None);
        }
        if let Some(code) = link::find(&format!("https://example.org/#r={text}")) {
            check(&pack, &code, None);
        }
    }
}

#[test]
fn a_huge_text_is_answered_at_once() {
    let pack = shipped_pack();
    let code = &some_links(&pack)[3];
    let expected = decode(&pack, code).unwrap();
    let start = std::time::Instant::now();
    for text in [
        "A".repeat(64 << 10),
        "%".repeat(64 << 10),
        "%25".repeat(20 << 10),
        "é".repeat(32 << 10),
        "#r=".repeat(20 << 10),
    ] {
        check(&pack, &text, None);
        if let Some(found) = link::find(&text) {
            check(&pack, &found, None);
        }
        // A long address before the code does no harm.
        check(&pack, &link::find(&format!("https://example.org/{text}#r={code}")).unwrap(), Some(&expected));
    }
    let limit = if cfg!(debug_assertions) { 2_000 } else { 100 };
    assert!(start.elapsed().as_millis() < limit, "{:?} for fifteen texts of 64 KiB", start.elapsed());
}

#[test]
fn the_shipped_questions_take_28_characters_and_80_questions_stay_below_128() {
    let pack = shipped_pack();
    let links = some_links(&pack);
    for code in &links[..4] {
        assert_eq!(code.len(), 28, "“{code}”");
    }
    assert_eq!(links[5].len(), 32, "with the eight optional questions");
    let ids: Vec<String> = (1..=80).map(|number| format!("question-{number}")).collect();
    let questions: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "area")).collect();
    let mut file = packs::bare(&questions);
    file.frameworks = vec![packs::framework("ladder", &[&[("question-1", 2, 1, true)]])];
    let large = Pack::new(&file).unwrap();
    let mut random = Random::new(0x14);
    let state = Shared { label: None, plan: None, ..random_state(&mut random, &large) };
    let code = code_of(&large, &state);
    assert!(code.len() <= 128, "{} characters", code.len());
    check(&large, &code, Some(&state));
}
