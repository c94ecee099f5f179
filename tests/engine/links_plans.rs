//! Plans in links: what was planned comes out as it went in, as a whole or not at all, within 128 characters.

use crate::common::sealing::code;
use crate::common::{Random, answers, asked_pack, level, packs, plans, random_answers, shipped_pack};
use data_encoding::BASE64URL_NOPAD;
use mlops_maturity::answers::Answers;
use mlops_maturity::authoring::format::{ContextEntry, ContextOptionEntry, ScaleEntry};
use mlops_maturity::day::Day;
use mlops_maturity::model::{ContextIndex, FrameworkIndex, Level, Lift, Pack, StageIndex};
use mlops_maturity::roadmap::{Edits, Pin, PlanInputs};
use mlops_maturity::session::{Edit, Intent, Look, ResultView, Screen, Session, screen};
use mlops_maturity::share::error::Part;
use mlops_maturity::share::{Label, LinkError, decode, decode_answers, encode, encode_with_plan, link};

const PLANS: usize = if cfg!(debug_assertions) { 500 } else { 50_000 };

fn day() -> Day {
    Day::from_number(0x0102)
}

/// Revision 2 of a model: `kept` with code 1 and `new` with code 3, one framework and one question on the context.
fn pack() -> Pack {
    let mut file = packs::bare(&[("kept", "area"), ("new", "area")]);
    file.revision = 2;
    file.questions[1].code = 3;
    file.frameworks = vec![packs::framework("ladder", &[&[("kept", 2, 1, true)], &[("kept", 3, 1, true)]])];
    let option = |id: &str| ContextOptionEntry { id: id.to_owned(), raises: vec![], scale: ScaleEntry::default() };
    file.context = vec![ContextEntry { id: "size".to_owned(), options: vec![option("small"), option("large")] }];
    Pack::new(&file).unwrap()
}

fn lift(pack: &Pack, code: u8, to: u8) -> Lift {
    Lift { question: pack.question_by_code(code).unwrap().index, to: Level::new(to).unwrap() }
}

/// A code of format 2 with `kept` at 4 and `new` not applicable, and these bits as its plan.
fn planned(revision: u8, bits: &str) -> String {
    let bits: String = bits.chars().filter(char::is_ascii_digit).collect();
    let bytes = bits.as_bytes().chunks(8).map(|byte| {
        let byte = std::str::from_utf8(byte).unwrap();
        u8::from_str_radix(&format!("{byte:0<8}"), 2).unwrap()
    });
    code(&[0x24, 7, 0, revision, 1, 2, 3, 0b1000_0011, 0].into_iter().chain(bytes).collect::<Vec<_>>())
}

/// Everything that a plan can hold, for `pack()`.
fn everything(pack: &Pack) -> PlanInputs {
    let mut plan = PlanInputs::default();
    plan.goals.insert(FrameworkIndex::at(0).unwrap(), StageIndex::at(2).unwrap());
    plan.context.insert(ContextIndex::at(0).unwrap(), 1);
    plan.edits = Edits::default()
        .with_capacity(40)
        .pinning(lift(pack, 1, 5), Pin::In(9))
        .pinning(lift(pack, 3, 2), Pin::NotBefore(40))
        .dropping(lift(pack, 3, 3))
        .with_days(lift(pack, 3, 5), 45);
    plan
}

#[test]
fn the_bits_are_those_of_the_format() {
    let pack = pack();
    // A number of any size is ones for its high part, a zero, and its low part in the bits that the table gives.
    // Stage 3: 3 = 0 11. Capacity 40. Moves: step 3 (code 1, level 5) into quarter 9 - 1 = 8 = 10 000, then step 8
    // (code 3, level 2), 4 further, from quarter 40 - 1 = 39 = 11110 111. Drop: 9 = 10 001. Effort: 11, 45 = 10 01101.
    let bits = [
        "0 1",
        "0",
        "0 11", // One goal, of the first framework, stage 3.
        "0 1",
        "0",
        "0 1",           // One answer on the context, the second option.
        "1 00000101000", // Capacity 40.
        "0 010",
        "0 011",
        "1",
        "10 000",
        "0 100",
        "0",
        "11110 111", // Two moves.
        "0 001",
        "10 001", // One drop.
        "0 001",
        "10 011",
        "10 01101", // One effort.
    ];
    let written = encode_with_plan(
        &pack,
        &answers(&pack, &[("kept", "4"), ("new", "n/a")], "open"),
        day(),
        &everything(&pack),
        None,
    );
    assert_eq!(written, Ok(planned(2, &bits.concat())));
    assert_eq!(decode(&pack, &planned(2, &bits.concat())).unwrap().plan, Some(everything(&pack)));
}

#[test]
fn what_no_page_would_write_is_refused() {
    let pack = pack();
    // Nothing of goals, context and capacity, then the lists of steps.
    let none = |rest: &str| ["0 0 0 0", "0", rest].concat();
    for (bits, why) in [
        (none("0000 0000 0000"), "no plan at all"),
        (String::new(), "no bits"),
        ("01 0 010 00 0".to_owned(), "an end that was cut"),
        ("01 0 000 00 0 0000 0000 0000".to_owned(), "a stage that the framework does not have"),
        ("01 10 010 00 0 0000 0000 0000".to_owned(), "a framework that the model does not have"),
        ("00 01 0 100 0 0000 0000 0000".to_owned(), "an option that the question does not have"),
        ("00 01 10 00 0 0000 0000 0000".to_owned(), "a question that the context does not have"),
        ("00 00 1 00000111100 0000 0000 0000".to_owned(), "the usual capacity, written"),
        ("00 00 1 00000000100 0000 0000 0000".to_owned(), "a capacity of 4"),
        ("00 00 1 11111010001 0000 0000 0000".to_owned(), "a capacity of 2001"),
        (none("0001 0100 1 0000 0000 0000"), "a step of a question that there is not"),
        (none("0001 0000 1 111110000 0000 0000"), "quarter 41"),
        (none("0000 0000 0001 0000 1111111111111111111111111111111 0 01000"), "1000 days"),
        (none("1111111111111111 0 000"), "more steps than there are bits"),
        ("01 0 010 00 0 0000 0000 0000 1".to_owned(), "a bit behind the end"),
    ] {
        let found = decode(&pack, &planned(2, &bits));
        assert_eq!(found, Err(LinkError::Contradiction(Part::Plan)), "{why}");
    }
    let whole = "01 0 010 00 0 0000 0000 0000";
    assert!(decode(&pack, &planned(2, whole)).unwrap().plan.is_some());
    assert_eq!(decode(&pack, &planned(2, &format!("{whole} 0 00000001"))), Err(LinkError::TooMany(1)));
    // Of an older revision anything can be gone, but no plan was ever longer than what fits.
    let dropping = |count: usize| {
        let ones = "1".repeat(count / 8);
        none(&["0000", &ones, "0000", &"0000".repeat(count), "0000"].concat())
    };
    assert_eq!(decode(&pack, &planned(1, &dropping(152))).unwrap().migration.unplanned, 152 - 8);
    assert_eq!(decode(&pack, &planned(1, &dropping(168))), Err(LinkError::Contradiction(Part::Plan)));
}

#[test]
fn what_the_model_no_longer_has_is_left_out_of_an_older_plan_and_counted() {
    let pack = pack();
    // Revision 1 had a second framework, a third option, and a question with code 2, whose step to level 2 has number 4.
    let bits =
        ["10 0", "0 0 10", "0 0 01", "01 0 100", "0", "0010 0000 1 0000 0011 1 0000", "0001 0100", "0000"].concat();
    let found = decode(&pack, &planned(1, &bits)).unwrap();
    let plan = found.plan.unwrap();
    assert_eq!(plan.goals.len(), 1, "the second goal is gone");
    assert!(plan.context.is_empty() && plan.edits.dropped().is_empty());
    let pins: Vec<_> = plan.edits.pins().iter().map(|(lift, pin)| (*lift, *pin)).collect();
    assert_eq!(pins, [(lift(&pack, 1, 2), Pin::In(1))]);
    assert_eq!(found.migration.unplanned, 4);
    // Where nothing is left there is no plan, and it is said that there was one.
    let gone = decode(&pack, &planned(1, "00 00 0 0000 0001 0100 0000")).unwrap();
    assert_eq!((gone.plan, gone.migration.unplanned), (None, 1));
}

#[test]
fn what_the_situation_calls_for_takes_a_flag_and_no_byte() {
    let pack = pack();
    let given = Answers::all(&pack, level(2));
    let wanted = PlanInputs { situation: true, ..PlanInputs::default() };
    let plain = encode(&pack, &given, day(), None);
    let code = encode_with_plan(&pack, &given, day(), &wanted, None).unwrap();
    assert_eq!(code.len(), plain.len());
    assert_eq!(decode(&pack, &code).unwrap().plan, Some(wanted));
    assert_eq!(decode(&pack, &plain).unwrap().plan, None);
    // What keeps answers alone refuses it, as it does any plan.
    assert_eq!(decode_answers(&pack, &code), Err(LinkError::UnknownFlags(8)));
}

/// Lengths of codes for plans with a goal in each framework, the whole context, a capacity and so many changes of the
/// roadmap, in order.
fn lengths(pack: &Pack, changes: plans::Changes, quarters: u32, days: u32) -> Vec<usize> {
    let whole = shipped_pack();
    let mut random = Random::new(u64::from(quarters));
    let mut lengths = Vec::new();
    for _ in 0..PLANS {
        let plan = plans::full(&mut random, pack, changes, quarters, days);
        let code = encode_with_plan(pack, &random_answers(&mut random, pack), day(), &plan, None).unwrap();
        assert_eq!(decode(&whole, &code).unwrap().plan, Some(plan));
        lengths.push(code.len());
    }
    lengths.sort_unstable();
    lengths
}

#[test]
fn the_largest_plans_that_people_make_fit() {
    let (pack, asked) = (shipped_pack(), asked_pack());
    let chosen = lengths(&asked, [0; 3], 1, 1);
    let usual = lengths(&asked, [4, 2, 2], 8, 60);
    let many = lengths(&pack, [15, 10, 10], 12, 60);
    let far = lengths(&pack, [15, 10, 10], 40, 99);
    // The shortest, the middle and the longest; docs/share-format.md tells them.
    for (what, lengths, most) in [
        ("goals, context and capacity", &chosen, 45),
        ("with 4 moves, 2 drops and 2 efforts", &usual, 60),
        ("with 15 moves, 10 drops and 10 efforts over three years", &many, 104),
        ("the same over ten years, with efforts up to 99 days", &far, 111),
    ] {
        let (shortest, middle, longest) = (lengths[0], lengths[PLANS / 2], lengths[PLANS - 1]);
        assert!(longest <= most, "{what}: {shortest}, {middle}, {longest} characters");
    }
}

#[test]
fn a_plan_that_does_not_fit_is_left_out_as_a_whole_and_said_to_be() {
    let pack = shipped_pack();
    let (given, mut random) = (Answers::all(&pack, level(2)), Random::new(5));
    let steps = pack.steps().len();
    let plan = plans::full(&mut random, &pack, [steps, steps, steps], Pin::LAST_QUARTER, 999);
    let error = encode_with_plan(&pack, &given, day(), &plan, None).unwrap_err();
    assert_eq!(error.most, 128);
    assert!(error.needed > 500, "{error:?}");
    // A name says nothing about whether a plan fits.
    let label = Label::new(&"é".repeat(60)).unwrap();
    assert_eq!(encode_with_plan(&pack, &given, day(), &plan, Some(&label)), Err(error));
    // What the address bar gets is the link without it.
    let mut session = Session::new();
    session.answers = given.clone();
    session.answered_on = Some(day());
    assert_eq!(screen::own_code(&pack, &session), Some(encode(&pack, &given, day(), None)));
    session.result = ResultView::planned_with(plan);
    assert_eq!(screen::own_code(&pack, &session), Some(encode(&pack, &given, day(), None)));
}

#[test]
fn the_longest_plan_and_the_longest_name_are_read() {
    let pack = shipped_pack();
    let (given, label) = (Answers::all(&pack, level(2)), Label::new(&"é".repeat(60)).unwrap());
    let mut random = Random::new(6);
    // As many moves as fit, one by one.
    let mut plan = plans::full(&mut random, &pack, [15, 10, 10], 40, 60);
    let mut longest = String::new();
    for step in pack.steps() {
        plan.edits = plan.edits.dropping(Lift { question: step.question, to: step.to });
        let Ok(code) = encode_with_plan(&pack, &given, day(), &plan, Some(&label)) else { break };
        assert_eq!(decode(&pack, &code).unwrap().plan.as_ref(), Some(&plan));
        longest = code;
    }
    assert!((280..=290).contains(&longest.len()), "{} characters", longest.len());
}

#[test]
fn steps_that_nobody_is_asked_about_are_in_no_plan() {
    let (pack, asked) = (shipped_pack(), asked_pack());
    let given = Answers::all(&asked, level(2));
    let mut plan = PlanInputs::default();
    plan.edits = plan.edits.dropping(lift(&pack, 31, 3));
    assert_eq!(encode_with_plan(&asked, &given, day(), &plan, None), Ok(encode(&asked, &given, day(), None)));
    let with = encode_with_plan(&pack, &given, day(), &plan, None).unwrap();
    assert_eq!(decode(&pack, &with).unwrap().plan, Some(plan));
    // The same with the optional areas switched off was written by no page.
    let mut bytes = BASE64URL_NOPAD.decode(with.as_bytes()).unwrap();
    bytes.truncate(bytes.len() - 3);
    let plan = bytes.split_off(7 + 13);
    bytes.truncate(7 + 11);
    (bytes[0], bytes[6], bytes[17]) = (0x24, 29, bytes[17] & 0xFE);
    let forged = code(&[bytes, plan].concat());
    assert_eq!(decode(&pack, &forged), Err(LinkError::Contradiction(Part::Plan)));
}

/// A visit that opened a link.
fn opened(pack: &Pack, code: &str) -> Session {
    Session::new().apply(pack, Intent::Visit(Screen::of(pack, &link::address("https://example.org/", code))))
}

#[test]
fn a_link_is_looked_at_with_its_plan_and_taken_over_with_it() {
    let pack = shipped_pack();
    let given = Answers::all(&pack, level(2));
    let plan = plans::full(&mut Random::new(7), &pack, [4, 2, 2], 8, 40);
    let session = opened(&pack, &encode_with_plan(&pack, &given, day(), &plan, None).unwrap());
    assert_eq!(session.view().plan_inputs(), plan);
    assert!(!session.view().edits.can_undo(), "what was sent is where the way back begins");
    assert_eq!(session.result, ResultView::default(), "nothing of it is one's own");
    let changed = session.apply(&pack, Intent::Look(Look::Edit(Edit::Capacity(77))));
    for (session, capacity) in [(&session, plan.edits.capacity()), (&changed, 77)] {
        let taken = session.apply(&pack, Intent::UseShared(day()));
        assert_eq!((&taken.answers, taken.result.plan_inputs().goals), (&given, plan.goals.clone()));
        assert_eq!(taken.result.plan_inputs().edits.capacity(), capacity);
    }
    // The address bar on one's own result has what a link of it has.
    let own = session.apply(&pack, Intent::UseShared(day()));
    assert_eq!(screen::own_code(&pack, &own), Some(encode_with_plan(&pack, &given, day(), &plan, None).unwrap()));
    assert_eq!(screen::own_code(&pack, &Session::new()), None, "nothing was answered");
}

#[test]
fn numbers_of_the_shipped_model_are_given_once() {
    // Later revisions add at the end of each list. What is to go away or to move needs a number of its own in pack.json
    // first (docs/decisions/0015).
    let text = std::fs::read_to_string("tests/cases/links/v2-numbers.json").unwrap();
    let frozen: serde_json::Value = serde_json::from_str(&text).unwrap();
    let list = |value: &serde_json::Value| value.as_array().unwrap().clone();
    let pack = shipped_pack();
    for (place, row) in list(&frozen["frameworks"]).iter().enumerate() {
        let framework = &pack.frameworks()[place];
        assert_eq!(row["id"], framework.id);
        for number in list(&row["stages"]) {
            assert!(framework.stages.iter().any(|stage| number == stage.number), "stage {number} of {}", framework.id);
        }
    }
    for (place, row) in list(&frozen["context"]).iter().enumerate() {
        let question = &pack.context()[place];
        assert_eq!(row["id"], question.id);
        for (place, option) in list(&row["options"]).iter().enumerate() {
            assert_eq!(option, question.options[place].id);
        }
    }
}

#[test]
fn the_example_of_the_format_is_right() {
    let pack = shipped_pack();
    let text = std::fs::read_to_string("docs/share-format.md").unwrap();
    let example = text.split("## A worked example of format 2").nth(1).unwrap().split("\n## ").next().unwrap();
    // What the sentence above the code says.
    let asked = asked_pack();
    let shared = decode(&pack, example.split("```").nth(1).unwrap().trim_start_matches("text").trim()).unwrap();
    assert_eq!(shared.day.to_string(), "2026-11-22");
    assert_eq!(shared.answers, decode(&pack, "EAEAAQnVHQEA0UMgxwAAAACAlJd5").unwrap().answers, "those of format 1");
    let mut plan = PlanInputs::default();
    let google = pack.frameworks().iter().find(|framework| framework.id == "google-cloud").unwrap();
    plan.goals.insert(google.index, google.stages.iter().find(|stage| stage.number == 2).unwrap().index);
    plan.context.insert(ContextIndex::at(0).unwrap(), 1);
    plan.edits = Edits::default()
        .with_capacity(40)
        .pinning(lift(&asked, 12, 3), Pin::In(4))
        .dropping(lift(&asked, 14, 2))
        .with_days(lift(&asked, 7, 3), 12);
    assert_eq!(shared.plan, Some(plan));
    // The first cells of both tables, one behind another, are the bytes and the bits of the code.
    let cells = |text: &str| -> String {
        let rows = text.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
        rows.flat_map(str::chars).filter(char::is_ascii_hexdigit).collect()
    };
    let (bytes, bits) = example.split_once("The bits of the plan").unwrap();
    let code = encode_with_plan(&asked, &shared.answers, shared.day, &shared.plan.unwrap(), None).unwrap();
    let written = BASE64URL_NOPAD.decode(code.as_bytes()).unwrap();
    assert_eq!(cells(bytes), written.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat());
    let plan = &written[18..written.len() - 3];
    assert_eq!(cells(bits), plan.iter().map(|byte| format!("{byte:08b}")).collect::<Vec<_>>().concat());
    assert!(example.contains(&code));
}
