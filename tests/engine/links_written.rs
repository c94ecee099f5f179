//! Links written byte by byte: what other versions of the product may have made, and what none has ever made.

use crate::common::sealing::code;
use crate::common::{Random, answers, packs, question, shipped_pack};
use mlops_maturity::answers::Answers;
use mlops_maturity::day::Day;
use mlops_maturity::model::Pack;
use mlops_maturity::share::error::Part;
use mlops_maturity::share::{Label, LabelError, LinkError, Migration, Shared, decode, encode};

const CONTENTS: usize = if cfg!(debug_assertions) { 50_000 } else { 1_000_000 };

/// Revision 2 of a model: `kept` with code 1 and `new` with code 3. Revision 1 had `gone` with code 2.
fn pack() -> Pack {
    let mut file = packs::bare(&[("kept", "area"), ("new", "area")]);
    file.revision = 2;
    file.questions[1].code = 3;
    file.frameworks = vec![packs::framework("ladder", &[&[("kept", 2, 1, true)]])];
    Pack::new(&file).unwrap()
}

/// Format 1, model 7, day 258 = 0x0102.
const PLAIN: [u8; 2] = [0x10, 7];
const DAY: [u8; 2] = [1, 2];

#[track_caller]
fn check(bytes: &[&[u8]], expected: Result<&Shared, LinkError>) {
    let code = code(&bytes.concat());
    assert_eq!(decode(&pack(), &code), expected.cloned(), "{bytes:02X?} as “{code}”");
}

fn shared(given: &[(&str, &str)], revision: u16, retired: u32, added: &[&str]) -> Shared {
    let pack = pack();
    Shared {
        answers: answers(&pack, given, "open"),
        extended: false,
        day: Day::from_number(0x0102),
        revision,
        plan: None,
        label: None,
        migration: Migration { retired, added: added.iter().map(|id| question(&pack, id)).collect(), unplanned: 0 },
    }
}

#[test]
fn the_bytes_are_those_of_the_format() {
    // kept = 4 (100), nothing at code 2 (000), new = not applicable (110): 100 000 11|0 0000000.
    let today = shared(&[("kept", "4"), ("new", "n/a")], 2, 0, &[]);
    check(&[&PLAIN, &[0, 2], &DAY, &[3], &[0b1000_0011, 0]], Ok(&today));
    // What is written is format 2, which has the same bytes where nothing optional is asked and nothing planned.
    check(&[&[0x20, 7], &[0, 2], &DAY, &[3], &[0b1000_0011, 0]], Ok(&today));
    let written = encode(&pack(), &today.answers, today.day, None);
    assert_eq!(written, code(&[0x20, 7, 0, 2, 1, 2, 3, 0b1000_0011, 0]));
    let named = Shared { label: Some(Label::new("Zoë").unwrap()), ..today };
    check(&[&[0x11, 7], &[0, 2], &DAY, &[3], &[0b1000_0011, 0], &[4], "Zoë".as_bytes()], Ok(&named));
}

#[test]
fn an_older_revision_is_migrated_by_codes() {
    // kept = 4, gone = 2 (010) or open.
    check(&[&PLAIN, &[0, 1], &DAY, &[2], &[0b1000_1000]], Ok(&shared(&[("kept", "4")], 1, 1, &["new"])));
    check(&[&PLAIN, &[0, 1], &DAY, &[2], &[0b1000_0000]], Ok(&shared(&[("kept", "4")], 1, 0, &["new"])));
    check(&[&PLAIN, &[0, 1], &DAY, &[0]], Ok(&shared(&[], 1, 0, &["kept", "new"])));
}

#[test]
fn an_older_revision_with_more_questions_than_any_loses_the_surplus() {
    // 255 answers of level 1: 001 001 00|1 001 001 0|01 001 001, and so on; kept and new are among them.
    let packed: Vec<u8> = [0b0010_0100, 0b1001_0010, 0b0100_1001].repeat(32);
    let mut packed = packed[..96].to_vec();
    packed[95] &= 0b1111_1000;
    check(&[&PLAIN, &[0, 1], &DAY, &[255], &packed], Ok(&shared(&[("kept", "1"), ("new", "1")], 1, 253, &[])));
}

#[test]
fn what_others_wrote_is_refused_by_name() {
    let content: &[u8] = &[0b1000_0011, 0];
    check(&[&PLAIN, &[0, 3], &DAY, &[3], content], Err(LinkError::NewerRevision(3, 2)));
    check(&[&PLAIN, &[0xFF, 0xFF], &DAY, &[3], content], Err(LinkError::NewerRevision(0xFFFF, 2)));
    check(&[&[0x10, 8], &[0, 2], &DAY, &[3], content], Err(LinkError::OtherModel(8)));
    check(&[&[0x30, 7], &[0, 2], &DAY, &[3], content], Err(LinkError::NewerFormat(3)));
    check(&[&[0xF0, 7], &[0, 2], &DAY, &[3], content], Err(LinkError::NewerFormat(15)));
    check(&[&[0x12, 7], &[0, 2], &DAY, &[3], content], Err(LinkError::UnknownFlags(2)));
    check(&[&[0x1F, 7], &[0, 2], &DAY, &[3], content], Err(LinkError::UnknownFlags(15)));
    // What cannot be judged comes first: a newer format of another model is a newer format.
    check(&[&[0x30, 8], &[0, 9], &DAY, &[3], content], Err(LinkError::NewerFormat(3)));
}

#[test]
fn what_makes_no_sense_is_refused_by_name() {
    let count = || Err(LinkError::Contradiction(Part::Count));
    let today: &[&[u8]] = &[&PLAIN, &[0, 2], &DAY];
    let with = |rest: &[u8]| [&today.concat(), rest].concat();
    check(&[&with(&[1, 0b1000_0000])], count()); // Fewer answers than questions, in today's revision.
    check(&[&with(&[4, 0b1000_0011, 0])], count()); // More answers than questions, in today's revision.
    check(&[&with(&[3, 0b1000_1011, 0])], count()); // An answer to a code that today's revision does not have.
    check(&[&with(&[3, 0b1000_0011])], count()); // Fewer bytes than answers.
    check(&[&with(&[3, 0b1000_0011, 1])], Err(LinkError::Contradiction(Part::Answers))); // A bit beyond the last answer.
    check(&[&with(&[3, 0b1000_0011, 0, 9])], Err(LinkError::TooMany(1)));
    let named = |label: &[u8]| [&[0x11, 7, 0, 2, 1, 2, 3, 0b1000_0011, 0], label].concat();
    for label in [
        &b""[..],
        &[0],
        &[2, b'a'],
        &[1, b'a', b'b'],
        &[1, 0xFF],
        &[2, b'a', b' '],
        &[1, b'\n'],
        &[3, 0xE2, 0x80, 0x8B],
    ] {
        check(&[&named(label)], Err(LinkError::Contradiction(Part::Label)));
    }
    check(&[&named(&[&[61][..], &[b'a'; 61]].concat())], Err(LinkError::Contradiction(Part::Label)));
}

#[test]
fn a_link_of_today_has_the_optional_questions_wholly_or_not_at_all() {
    let pack = shipped_pack();
    let (asked, all) = (pack.without_optional().highest_code(), pack.highest_code());
    assert_eq!((pack.revision(), asked), (3, 29));
    for count in 0..=u8::MAX {
        let answers = vec![0; (usize::from(count) * 3).div_ceil(8)];
        let written = |revision: u8| code(&[&[0x10, pack.code(), 0, revision, 1, 2, count][..], &answers].concat());
        let found = decode(&pack, &written(3)).map(|shared| shared.extended);
        let expected =
            if count == asked || count == all { Ok(count == all) } else { Err(LinkError::Contradiction(Part::Count)) };
        assert_eq!(found, expected, "{count} answers of revision 3");
        // Revision 1 had no optional questions; fewer answers than today's is how an older link may look.
        if count <= asked {
            let old = decode(&pack, &written(1)).unwrap();
            assert_eq!((old.extended, old.migration.added.len()), (false, usize::from(asked - count)), "{count}");
        }
        // Revision 2 had 34 with the optional ones.
        if count == asked || count == 34 {
            let old = decode(&pack, &written(2)).unwrap();
            let added = if count == 34 { usize::from(all - 34) } else { 0 };
            assert_eq!((old.extended, old.migration.added.len()), (count == 34, added), "{count}");
        }
    }
}

#[test]
fn a_bit_behind_the_last_answer_is_refused() {
    // 29 answers take 87 bits of 88: the last one belongs to no answer.
    let pack = shipped_pack();
    let mut bytes = [&[0x10, pack.code(), 0, 2, 1, 2, 29][..], &[0; 11]].concat();
    assert_eq!(decode(&pack, &code(&bytes)).map(|shared| shared.answers.is_empty()), Ok(true));
    *bytes.last_mut().unwrap() = 1;
    assert_eq!(decode(&pack, &code(&bytes)), Err(LinkError::Contradiction(Part::Answers)));
}

#[test]
fn any_content_under_a_right_checksum_is_answered_and_written_again_as_it_came() {
    let pack = pack();
    let mut random = Random::new(0x21);
    let mut read = 0;
    for _ in 0..CONTENTS {
        let mut bytes = vec![
            0x10 << random.below(2) | u8::from(random.chance(50)),
            7,
            0,
            u8::try_from(random.between(0, 3)).unwrap(),
            1,
            2,
        ];
        let count = [0, 1, 2, 3, 3, 3, 4, 120, 254, 255][random.below(10)];
        bytes.push(count);
        let length = if random.chance(90) { (usize::from(count) * 3).div_ceil(8) } else { random.below(100) };
        // Few bits set, so that a good part of it makes sense.
        bytes.extend((0..length).map(|_| u8::try_from(random.next() & random.next() & 0b1010_0111).unwrap()));
        if random.chance(30) {
            bytes.extend([2, b'o', b'k']);
        }
        let code = code(&bytes);
        if let Ok(shared) = decode(&pack, &code) {
            read += 1;
            if shared.revision == pack.revision() && bytes[0] >> 4 == 2 {
                assert_eq!(encode(&pack, &shared.answers, shared.day, shared.label.as_ref()), code);
            }
        }
    }
    assert!(read > CONTENTS / 50, "only {read} of {CONTENTS} were read: the test says too little");
}

#[test]
fn a_label_is_visible_and_short() {
    let fits = |text: &str| Label::new(text).map(|label| label.text().to_owned());
    assert_eq!(fits("  Team Zürich \n"), Ok("Team Zürich".to_owned()));
    assert_eq!(fits(&"é".repeat(60)), Ok("é".repeat(60)));
    for (text, why) in [
        (" \t ".to_owned(), LabelError::Empty),
        ("a".repeat(61), LabelError::TooLong),
        ("漢".repeat(41), LabelError::TooLong),
    ] {
        assert_eq!(fits(&text), Err(why), "“{text}”");
    }
    // Nothing that hides or turns text round, and nothing that shows nothing at all.
    for hidden in
        "\0\u{7F}\u{85}\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{180B}\u{180E}\u{200B}\u{200E}\u{202E}\u{2060}\
                   \u{2066}\u{206A}\u{2800}\u{3164}\u{FEFF}\u{FFA0}\u{FFF9}\u{1D173}\u{E0061}\u{E0101}"
            .chars()
    {
        assert_eq!(fits(&format!("a{hidden}b")), Err(LabelError::Invisible), "{hidden:?}");
        assert_eq!(fits(&hidden.to_string()).ok(), None, "{hidden:?} alone");
    }
}

#[test]
fn a_label_may_be_written_in_any_script() {
    for text in [
        "👨\u{200D}👩\u{200D}👧\u{200D}👦",                                  // A family.
        "👩🏽\u{200D}🔬 Lab",                                                  // A scientist, with a tone of skin.
        "🏳\u{FE0F}\u{200D}🌈 ❤\u{FE0F}\u{200D}🔥 🧔\u{200D}♂\u{FE0F}",       // Symbols made pictures.
        "تیم می\u{200C}سازیم",                                               // Persian.
        "\u{DC1}\u{DCA}\u{200D}\u{DBB}\u{DD3} \u{DBD}\u{D82}\u{D9A}\u{DCF}", // Sinhala: Sri Lanka.
        "\u{915}\u{94D}\u{200D}\u{937} \u{915}\u{94D}\u{200C}\u{937}",       // Hindi.
        "\u{D28}\u{D4D}\u{200D}\u{D2E}",                                     // Malayalam.
        "Команда Ω, 運用チーム, 운영팀, צוות, ทีม",
    ] {
        let label = Label::new(text).unwrap_or_else(|error| panic!("“{text}” is refused: {error:?}"));
        let pack = shipped_pack();
        let code = encode(&pack, &Answers::none(), Day::from_number(1), Some(&label));
        assert_eq!(decode(&pack, &code).unwrap().label, Some(label));
    }
    // A joiner that joins nothing is one that hides.
    for text in [
        "a\u{200D}b",
        "Team\u{200C}A",
        "\u{200D}👧",
        "👧\u{200D}",
        "👧\u{200D}\u{200D}👧",
        "\u{200C}\u{6CC}",
        "\u{6CC}\u{200C} b",
    ] {
        assert_eq!(Label::new(text), Err(LabelError::Invisible), "{text:?}");
    }
    assert_eq!(Label::new("\u{FE0F}"), Err(LabelError::Invisible));
}

#[test]
fn a_name_that_was_let_pass_once_is_read_for_ever() {
    // The rule of 2026 knew nothing of fillers.
    let today = shared(&[("kept", "4"), ("new", "n/a")], 2, 0, &[]);
    for old in ["\u{3164}", "A\u{2800}B", "\u{E0041}"] {
        let text = old.as_bytes();
        let length = [u8::try_from(text.len()).unwrap()];
        let code = code(&[&[0x11, 7, 0, 2, 1, 2, 3, 0b1000_0011, 0][..], &length, text].concat());
        let found = decode(&pack(), &code).unwrap();
        assert_eq!(found.label.as_ref().map(Label::text), Some(old));
        assert_eq!(Shared { label: None, ..found }, today);
        assert_eq!(Label::new(old), Err(LabelError::Invisible), "nobody types it any more");
    }
}

/// Revision 3 of the shipped model: one more question for everybody, with a code above those of the optional ones.
fn with_a_further_question() -> Pack {
    let text = std::fs::read_to_string("content/mlops/pack.json").unwrap();
    let mut file = mlops_maturity::authoring::json::pack_file(&text).unwrap();
    file.revision += 1;
    let mut further = packs::question("further", "data-management", 38);
    further.who.clone_from(&file.questions[0].who);
    let last = file.questions.iter().rposition(|question| question.area != "llm-operations").unwrap();
    file.questions.insert(last + 1, further);
    let steps = packs::steps("further").map(|step| {
        let like = &file.steps[0];
        mlops_maturity::authoring::format::StepEntry { lead: like.lead.clone(), phase: like.phase.clone(), ..step }
    });
    let steps: Vec<_> = steps.collect();
    file.steps.extend(steps);
    Pack::new(&file).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn a_further_question_for_everybody_has_room_and_older_links_mean_what_they_meant() {
    let (pack, before) = (with_a_further_question(), shipped_pack());
    let further = question(&pack, "further");
    let id = |pack: &Pack, answers: &Answers| crate::common::by_id(pack, answers);
    for asked_before in [before.clone(), before.without_optional()] {
        let given = Answers::all(&asked_before, crate::common::level(3));
        let numbers = vec![3; usize::from(asked_before.highest_code())];
        let old = crate::common::sealing::format_1(1, 2, 2517, &numbers, None);
        for code in [old, encode(&asked_before, &given, Day::from_number(2517), None)] {
            let found = decode(&pack, &code).unwrap();
            assert_eq!(found.extended, asked_before.has_optional(), "“{code}”");
            assert_eq!((found.migration.retired, found.migration.added.as_slice()), (0, &[further][..]), "“{code}”");
            let mut expected = id(&asked_before, &given);
            expected.insert("further".to_owned(), crate::common::answer("open"));
            let mut found = id(&pack, &found.answers);
            found.retain(|id, _| expected.contains_key(id));
            assert_eq!(found, expected, "“{code}”");
        }
    }
    for asked in [pack.clone(), pack.without_optional()] {
        let given = Answers::all(&asked, crate::common::level(4));
        let code = encode(&asked, &given, Day::from_number(2517), None);
        let found = decode(&pack, &code).unwrap();
        assert_eq!((found.extended, found.answers), (asked.has_optional(), given), "“{code}”");
        assert!(code.len() <= 40, "{} characters", code.len());
    }
}
