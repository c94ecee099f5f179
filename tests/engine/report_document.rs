//! The report as a document: what is in it, in which order, and that nothing on it is what it should not be.

use std::rc::Rc;
use std::{env, fs};

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::day::Day;
use mlops_maturity::model::{Level, Pack};
use mlops_maturity::ports::PlainFormats;
use mlops_maturity::report::tree::Child;
use mlops_maturity::report::{Input, Maker, Node, Part, Report, document, html, markdown};
use mlops_maturity::share;
use mlops_maturity::words_file::{self, Part as WordsPart};

use crate::common::shipped_pack;

pub(crate) fn maker() -> Maker {
    let file = |part| words_file::shipped("en", part).unwrap();
    Maker::new(file(WordsPart::First), file(WordsPart::Later), |_| Rc::new(PlainFormats)).unwrap()
}

/// Answers as digits for levels, `d` for not known, `n` for not applicable, `-` for open, in the order of the questions.
pub(crate) fn answers(pack: &Pack, written: &str) -> Answers {
    let mut answers = Answers::none();
    for (question, given) in pack.questions().iter().zip(written.chars()) {
        let answer = match given {
            'd' => Answer::Unknown,
            'n' => Answer::NotApplicable,
            '-' => continue,
            digit => Answer::Level(Level::new(u8::try_from(digit.to_digit(10).unwrap()).unwrap()).unwrap()),
        };
        answers.set(question.index, answer);
    }
    answers
}

/// 14 March 2026.
pub(crate) fn input(answers: &Answers) -> Input {
    let pack = shipped_pack().without_optional();
    let code = share::encode(&pack, answers, Day::from_number(2264), None);
    Input { address: share::link::address("https://host.example/mlops/", &code), code, ..Input::default() }
}

/// Ships well and watches little, with an answer of every kind.
pub(crate) const MIXED: &str = "34323433423434322121d1212n214";
const BANK: &str = "32222123122131211121d1212n213";

/// Three results and the mixed one: only the core answered; a bank at levels 1 to 3 with notes and goals of its own, beyond what
/// a link holds; everything at 5.
fn reports() -> Vec<(&'static str, Report)> {
    let pack = shipped_pack().without_optional();
    let core: String = pack.questions().iter().map(|question| if question.core { '2' } else { '-' }).collect();
    let all = "5".repeat(pack.questions().len());
    let mut bank = input(&answers(&pack, BANK));
    bank.plan =
        Some("goal:five-stage:3 goal:google-cloud:1 goal:microsoft:2 context:stakes:money capacity:40".to_owned());
    bank.notes = [
        "organisation A bank",
        "assessor Model risk team",
        "start 2027-01-04",
        r"note 1 Seen in the registry.\nSecond line.",
        "reason 26 No model is trained on personal data.",
    ]
    .join("\n");
    let maker = maker();
    [
        ("core", input(&answers(&pack, &core))),
        ("bank", bank),
        ("top", input(&answers(&pack, &all))),
        ("mixed", input(&answers(&pack, MIXED))),
    ]
    .map(|(name, input)| (name, maker.report_of(input).unwrap()))
    .into()
}

fn bank() -> Report {
    reports().into_iter().find(|(name, _)| *name == "bank").unwrap().1
}

/// All elements of a tree, from the top to the foot.
fn all(node: &Node) -> Vec<&Node> {
    std::iter::once(node).chain(node.elements().flat_map(all)).collect()
}

fn headings(tree: &Node) -> Vec<(u32, String)> {
    let level = |node: &Node| node.name.strip_prefix('h').and_then(|level| level.parse().ok());
    all(tree).into_iter().filter_map(|node| Some((level(node)?, node.content()))).collect()
}

#[test]
fn reports_are_written_for_looking_at() {
    if env::var_os("WRITE_REPORTS").is_none() {
        return;
    }
    fs::create_dir_all("target/reports").unwrap();
    for (name, report) in reports() {
        let tree = document(&report);
        fs::write(format!("target/reports/{name}.html"), html::file(&report, &tree)).unwrap();
        fs::write(format!("target/reports/{name}.md"), markdown::text(&tree)).unwrap();
    }
}

#[test]
fn headings_are_an_outline_that_skips_no_level_and_begins_with_the_title() {
    for (name, report) in reports() {
        let found = headings(&document(&report));
        assert_eq!(found[0].0, 1, "{name}");
        assert_eq!(found.iter().filter(|(level, _)| *level == 1).count(), 1, "{name}");
        for pair in found.windows(2) {
            assert!(pair[1].0 <= pair[0].0 + 1, "{name}: {pair:?}");
        }
        assert!(found.iter().all(|(_, said)| !said.trim().is_empty()), "{name}");
    }
}

#[test]
fn a_bank_reads_a_title_a_summary_and_the_technical_part_in_order() {
    let parts: Vec<String> =
        headings(&document(&bank())).into_iter().filter(|(level, _)| *level == 2).map(|(_, said)| said).collect();
    let expected = [
        "Contents",
        "The result behind this report",
        "1. Summary",
        "2. The stage in each framework",
        "3. Areas and practices",
        "4. The plan",
        "5. The roadmap",
        "6. Answers that are open",
        "7. Laws and standards",
        "8. Method and limits",
        "Appendix A. Every criterion",
        "Appendix B. The steps in full",
        "Appendix C. The answers",
    ];
    assert_eq!(parts, expected);
}

#[test]
fn only_what_was_chosen_is_in_it_and_is_numbered_without_gaps() {
    let pack = shipped_pack().without_optional();
    let chosen = Input { parts: vec![Part::Plan, Part::Summary, Part::Answers], ..input(&answers(&pack, BANK)) };
    let tree = document(&maker().report_of(chosen).unwrap());
    let parts: Vec<String> =
        headings(&tree).into_iter().filter(|(level, _)| *level == 2).map(|(_, said)| said).collect();
    let expected =
        ["Contents", "The result behind this report", "1. Summary", "2. The plan", "Appendix A. The answers"];
    assert_eq!(parts, expected);
    let contents = all(&tree).into_iter().find(|node| node.is("rp-contents")).unwrap();
    let ids: Vec<&str> = all(&tree).into_iter().filter_map(|node| node.attribute("id")).collect();
    for link in all(contents).into_iter().filter(|node| node.name == "a") {
        let to = link.attribute("href").unwrap().strip_prefix('#').unwrap();
        assert!(ids.contains(&to), "{to}");
    }
}

#[test]
fn no_sentence_on_it_makes_sense_on_a_screen_only() {
    for (name, report) in reports() {
        let said = texts(&document(&report)).join("\n").to_lowercase();
        for word in [
            "click",
            "tap ",
            "press ",
            "button",
            "browser",
            "this page",
            "reload",
            "scroll",
            "put in your own",
            "show ",
            "choose",
        ] {
            let place = said.find(word).map(|at| said[at.saturating_sub(60)..].chars().take(120).collect::<String>());
            // Words of the model are about an organisation, not about this program: where they use one of these, they mean it.
            let own = place.filter(|around| !model_says(around, word));
            assert_eq!(own, None, "{name}: “{word}”");
        }
    }
}

/// All texts of a tree, each by itself.
fn texts(node: &Node) -> Vec<&str> {
    let mut found = Vec::new();
    for child in &node.children {
        match child {
            Child::Text(text) => found.push(text.as_str()),
            Child::Node(node) => found.extend(texts(node)),
        }
    }
    found
}

/// Whether the words of the model have these.
fn model_says(around: &str, word: &str) -> bool {
    let words = fs::read_to_string("content/mlops/text.en.json").unwrap().to_lowercase();
    let at = around.find(word).unwrap();
    let from = around[..at].char_indices().rev().nth(12).map_or(0, |(place, _)| place);
    words.contains(&around[from..at + word.len()])
}

#[test]
fn goals_link_and_numbers_of_the_bank_are_on_it() {
    let report = bank();
    let said = document(&report).content();
    for needed in [
        "A bank",
        "Model risk team",
        "stage 3 of Five-stage model (Defined)",
        "stage 1 of Google Cloud MLOps levels",
        "Seen in the registry.\nSecond line.",
        "Q1 2027",
        &*report.input.address,
    ] {
        assert!(said.contains(needed), "{needed}");
    }
    assert!(said.contains("The changes to the plan are too many for an address"), "the plan went beside the link");
}

#[test]
fn a_code_for_a_telephone_is_on_it_until_the_address_is_too_long_and_then_a_sentence_is() {
    let pack = shipped_pack().without_optional();
    let short = input(&answers(&pack, BANK));
    let long = Input { address: format!("https://host.example/{}", "x".repeat(300)), ..short.clone() };
    for (input, there) in [(short, true), (long, false)] {
        let tree = document(&maker().report_of(input).unwrap());
        assert_eq!(all(&tree).iter().any(|node| node.is("rp-code")), there);
        assert_eq!(tree.content().contains("The address is too long for a code"), !there);
    }
}

#[test]
fn what_a_person_writes_is_shown_as_text_whatever_it_is() {
    let pack = shipped_pack().without_optional();
    let mut hostile = input(&answers(&pack, BANK));
    let long = "x".repeat(10_000);
    hostile.notes = format!(
        "organisation </title><script>alert(1)</script>\"}} body {{ display: none }}\u{202e}\u{0}\nassessor {long}\nnote 1 <img src=x onerror=alert(1)>\u{7}&\n"
    );
    let report = maker().report_of(hostile).unwrap();
    let tree = document(&report);
    let file = html::file(&report, &tree);
    assert!(!file.contains("<script") && !file.contains("<img"), "no element of it became one");
    assert!(
        file.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
            && file.contains("&lt;img src=x onerror=alert(1)&gt;&amp;")
    );
    assert!(!tree.content().contains(['\u{202e}', '\u{0}', '\u{7}']), "what shows nothing is gone");
    assert!(!tree.content().contains(&"x".repeat(81)), "a name is cut");
    let style = report.paper_style();
    assert!(!style.contains("</title>") && style.matches('{').count() == style.matches('}').count(), "{style}");
    assert!(report.file_name("html").chars().all(|character| character.is_alphanumeric() || "-.".contains(character)));
}

/// Every element that is opened is closed in its turn, and no attribute is said twice.
#[test]
fn the_file_is_well_formed_has_no_script_and_asks_for_nothing() {
    for (name, report) in reports() {
        let file = html::file(&report, &document(&report));
        assert!(file.starts_with("<!doctype html>\n<html lang=\"en\">"), "{name}");
        let body = file.split_once("<main>").unwrap().1.split_once("</main>").unwrap().0;
        let mut open: Vec<&str> = Vec::new();
        for tag in body.split('<').skip(1) {
            let (tag, _) = tag.split_once('>').unwrap();
            let tag_name = tag.trim_start_matches('/').split(' ').next().unwrap();
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(tag_name), "{name}: {tag}");
            } else if !["br", "img"].contains(&tag_name) {
                open.push(tag_name);
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
        for forbidden in
            ["<script", "<link", "<iframe", " style=", " src=\"http", "url(", "@import", " onload", " onclick"]
        {
            assert!(!file.contains(forbidden), "{name}: {forbidden}");
        }
        for node in all(&document(&report)) {
            let mut names: Vec<&str> = node.attributes.iter().map(|(name, _)| *name).collect();
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{name}: {names:?}");
        }
    }
}

#[test]
fn a_report_that_cannot_be_made_says_why() {
    let said = |input: &str| maker().report(input).err().unwrap().to_string();
    assert!(said("{").starts_with("what was chosen for the report cannot be read: "), "{}", said("{"));
    assert!(said(r#"{"code":"AAAA"}"#).starts_with("the link cannot be read: "), "{}", said(r#"{"code":"AAAA"}"#));
    assert!(said(r#"{"unknown":1}"#).contains("unknown field `unknown`"), "{}", said(r#"{"unknown":1}"#));
    let (first, later) =
        (words_file::shipped("en", WordsPart::First).unwrap(), words_file::shipped("en", WordsPart::Later).unwrap());
    let plain = |_: &str| -> Rc<dyn mlops_maturity::ports::Formats> { Rc::new(PlainFormats) };
    let damaged = Maker::new(&first[..first.len() - 1], later, plain).err().unwrap();
    assert_eq!(damaged.to_string(), "the words belong to another version of the program for reports");
    let swapped = Maker::new(later, first, plain).err().unwrap();
    assert_eq!(swapped, damaged);
}
