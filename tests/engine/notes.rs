//! What is written beside the answers: as it was written, within its limit, and never more than text.

use crate::common::{Random, asked_pack, level, question, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, Lift, Pack, QuestionIndex};
use mlops_maturity::notes::{Field, Notes, Written};

fn lift(question: QuestionIndex, to: u8) -> Lift {
    Lift { question, to: Level::new(to).unwrap() }
}

fn write(pack: &Pack, notes: &Notes, field: Field, text: &str) -> Notes {
    notes.with(&Written::new(pack, field, text))
}

fn fields(pack: &Pack) -> Vec<Field> {
    let first = pack.questions()[0].index;
    let last = pack.questions().last().unwrap().index;
    let of = |question| [Field::Note(question), Field::Reason(question), Field::Lead(lift(question, 3))];
    [of(first), of(last)].concat().into_iter().chain([Field::Organisation, Field::Assessor]).collect()
}

#[test]
fn each_field_holds_what_was_written_into_it_and_no_other() {
    let pack = asked_pack();
    let all = fields(&pack);
    let texts: Vec<String> = (0..all.len()).map(|place| format!("text {place}")).collect();
    let notes = all.iter().zip(&texts).fold(Notes::none(), |notes, (field, text)| write(&pack, &notes, *field, text));
    for (field, text) in all.iter().zip(&texts) {
        assert_eq!(&notes.get(&pack, *field), text, "{field:?}");
        let without = write(&pack, &notes, *field, "  \n ");
        assert_eq!(without.get(&pack, *field), "", "space alone is no text");
        let others = all.iter().zip(&texts).filter(|(other, _)| *other != field);
        for (other, text) in others {
            assert_eq!(&without.get(&pack, *other), text, "{other:?} after {field:?} was emptied");
        }
    }
    let emptied = all.iter().fold(notes, |notes, field| write(&pack, &notes, *field, ""));
    assert!(emptied.is_empty(), "nothing is left to keep: {:?}", emptied.text());
}

#[test]
fn a_later_text_takes_the_place_of_the_one_before() {
    let pack = asked_pack();
    let question = question(&pack, "drift-detection");
    let notes = write(&pack, &Notes::none(), Field::Note(question), "Checked by hand");
    let notes = write(&pack, &notes, Field::Note(question), "Alerts: https://example.org/alerts?a=1&b=<2>");
    assert_eq!(notes.note(&pack, question), "Alerts: https://example.org/alerts?a=1&b=<2>");
    assert_eq!(notes.text().lines().count(), 1);
}

#[test]
fn limits_are_in_characters_and_a_text_that_was_cut_says_so() {
    let pack = asked_pack();
    let first = pack.questions()[0].index;
    for (field, most) in [
        (Field::Note(first), 500),
        (Field::Reason(first), 200),
        (Field::Lead(lift(first, 2)), 60),
        (Field::Organisation, 80),
        (Field::Assessor, 80),
    ] {
        let mut notes = Notes::none();
        assert!(!Written::new(&pack, field, &"ß".repeat(most)).make(&mut notes), "{field:?}");
        assert_eq!(notes.get(&pack, field).chars().count(), most);
        assert!(Written::new(&pack, field, &"ß".repeat(10_000)).make(&mut notes), "{field:?} says that it was cut");
        assert_eq!(notes.get(&pack, field), "ß".repeat(most), "{field:?}");
    }
}

#[test]
fn a_start_is_a_day_and_anything_else_is_none() {
    let pack = asked_pack();
    for (text, expected) in [
        ("2027-01-04", Day::from_iso("2027-01-04")),
        ("2027-02-30", None),
        ("2027-01", None),
        ("soon", None),
        ("", None),
        ("2027-01-040", None),
    ] {
        let before = write(&pack, &Notes::none(), Field::Start, "2026-12-01");
        assert_eq!(write(&pack, &before, Field::Start, text).start(&pack), expected, "{text}");
    }
}

#[test]
fn what_was_kept_reads_as_it_was_written() {
    let pack = asked_pack();
    let first = pack.questions()[0].index;
    for text in ["one\ntwo\n\nthree", r"C:\new\table\\", "\\n is not a line", "note 3 x\nlead 1.2 y", "  indented"] {
        let notes = write(&pack, &Notes::none(), Field::Note(first), text);
        let again = Notes::kept(notes.text().to_owned());
        assert_eq!(again.note(&pack, first), text);
        assert_eq!(again.text().lines().count(), 1, "{text:?}");
    }
}

#[test]
fn lines_of_a_later_version_stay_as_they_are() {
    let pack = asked_pack();
    let first = pack.questions()[0].index;
    let kept = "rating 1 high\nnote 255 a question of a later model\nwhatever\n\nnote 1 \n";
    let notes = write(&pack, &Notes::kept(kept.to_owned()), Field::Note(first), "Seen");
    let notes = write(&pack, &notes, Field::Organisation, "A bank");
    for line in ["rating 1 high", "note 255 a question of a later model", "whatever"] {
        assert!(notes.text().lines().any(|known| known == line), "{line} in {:?}", notes.text());
    }
    assert_eq!((notes.note(&pack, first).as_str(), notes.organisation(&pack).as_str()), ("Seen", "A bank"));
}

#[test]
fn what_somebody_else_put_into_the_storage_is_cleaned_before_it_is_shown() {
    let pack = asked_pack();
    let first = &pack.questions()[0];
    let code = first.code;
    let text = format!("note {code} <script>\u{202e}alert\u{0}(1)\nassessor {}\nstart 2027-99-99\n", "x".repeat(9_000));
    let notes = Notes::kept(text);
    assert_eq!(notes.note(&pack, first.index), "<script>alert(1)");
    assert_eq!(notes.assessor(&pack).chars().count(), 80);
    assert_eq!(notes.start(&pack), None);
}

#[test]
fn hostile_texts_come_back_harmless_and_leave_the_others_alone() {
    let pack = shipped_pack();
    let mut random = Random::new(90_210);
    let pieces = [
        "\u{202e}",
        "\u{2066}",
        "\u{200b}",
        "\u{0}",
        "\n",
        "\r\n",
        "\t",
        "\\",
        "\\n",
        " ",
        "note 1 ",
        "<b>",
        "'\"&",
        "=1+1",
        "é",
        "👩\u{200d}🔬",
        "\u{2028}",
        "\u{feff}",
        "x",
        "organisation ",
        "\u{10ffff}",
        "\u{1b}[2J",
    ];
    let all = fields(&pack);
    let mut notes = Notes::none();
    let mut expected: Vec<String> = vec![String::new(); all.len()];
    for _ in 0..3_000 {
        let length = random.below(60);
        let text: String = (0..length).map(|_| pieces[random.below(pieces.len())]).collect();
        let place = random.below(all.len());
        let field = all[place];
        notes = write(&pack, &notes, field, &text);
        let found = notes.get(&pack, field);
        expected[place].clone_from(&found);
        assert!(found.chars().count() <= field.most());
        assert!(!found.chars().any(|shown| shown != '\n' && shown.is_control()), "{found:?}");
        assert!(!found.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{2028}']), "{found:?}");
        notes = Notes::kept(notes.text().to_owned());
        for (field, text) in all.iter().zip(&expected) {
            assert_eq!(&notes.get(&pack, *field), text, "{field:?}");
        }
        assert!(notes.text().lines().count() <= all.len(), "no text makes a line of its own");
    }
}

#[test]
fn high_answers_without_a_note_are_claimed() {
    let pack = asked_pack();
    let [a, b, c, d] =
        ["drift-detection", "data-pipelines", "data-versioning", "data-validation"].map(|id| question(&pack, id));
    let mut answers = Answers::none();
    for (question, answer) in [(a, level(4)), (b, level(5)), (c, level(3)), (d, Answer::Unknown)] {
        answers.set(question, answer);
    }
    let mut claimed = Notes::none().claimed(&pack, &answers);
    claimed.sort_by_key(|question| *question != a);
    assert_eq!(claimed, [a, b]);
    let notes = write(&pack, &Notes::none(), Field::Note(a), "Dashboard shown on 3 May");
    let notes = write(&pack, &notes, Field::Reason(b), "a reason is no note");
    assert_eq!(notes.claimed(&pack, &answers), [b]);
}

#[test]
fn leads_are_listed_by_step() {
    let pack = asked_pack();
    let question = question(&pack, "drift-detection");
    let notes = write(&pack, &Notes::none(), Field::Lead(lift(question, 3)), "Platform team");
    let notes = write(&pack, &notes, Field::Lead(lift(question, 2)), "Data science");
    let leads: Vec<(Lift, String)> = notes.leads(&pack).into_iter().collect();
    assert_eq!(
        leads,
        [(lift(question, 2), "Data science".to_owned()), (lift(question, 3), "Platform team".to_owned())]
    );
}

#[test]
fn a_question_that_the_model_does_not_have_has_no_note() {
    let pack = asked_pack();
    let strange = QuestionIndex::at(250).unwrap();
    assert!(write(&pack, &Notes::none(), Field::Note(strange), "x").is_empty());
}
