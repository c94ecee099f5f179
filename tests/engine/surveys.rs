//! What others report: as it reads, where its words are, and that nothing on a result follows from it.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::authored;
use crate::common::{Random, packs, random_answers, shipped_pack};
use mlops_maturity::answers::Answers;
use mlops_maturity::authoring;
use mlops_maturity::authoring::format::PackFile;
use mlops_maturity::findings::Findings;
use mlops_maturity::model::{Figure, ModelWords, Pack, shipped};
use mlops_maturity::ports::formats::PlainFormats;
use mlops_maturity::roadmap::PlanInputs;
use mlops_maturity::text::{Words, surveys};

fn say(year: u16, took_part: u32, base: u32, count: u32) -> String {
    let words = Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap();
    surveys::figure(&words, &Figure { year, took_part, base, count }, "they test")
}

#[test]
fn a_figure_says_of_how_many_it_is() {
    assert_eq!(
        say(2025, 135, 113, 95),
        "Of the 113 who answered this in 2025 (135 took part), 95 (84%) said that they test."
    );
    // Where leaving the question out was the answer “none”, nobody left it unanswered.
    assert_eq!(say(2024, 177, 177, 143), "Of all 177 who took part in 2024, 143 (81%) said that they test.");
}

#[test]
fn a_share_is_rounded_half_up_once() {
    let share = |count, base| Figure { year: 2025, took_part: base, base, count }.per_cent();
    let shares = [(0, 9), (1, 3), (2, 3), (9, 9), (1, 200), (1, 201), (95, 113), (49_499, 100_000), (495, 1_000)];
    assert_eq!(shares.map(|(count, base)| share(count, base)), [0, 33, 67, 100, 1, 0, 84, 49, 50]);
    assert_eq!(share(10_000_000, 10_000_000), 100);
    assert_eq!(share(1, 0), 0, "of nobody");
}

#[test]
fn every_report_of_the_shipped_model_has_its_figures_and_its_words() {
    let (file, written) = (authoring::shipped::pack().unwrap(), authoring::shipped::words().unwrap());
    let pack = shipped_pack();
    let words = shipped::words(&pack).unwrap();
    let mut seen = 0;
    for question in pack.questions() {
        for report in pack.reports_of(question.index) {
            seen += 1;
            let entry = file.reports.iter().find(|entry| entry.id == report.id).unwrap();
            let survey = &pack.surveys()[report.survey.position()];
            assert_eq!((entry.question.as_str(), entry.survey.as_str()), (question.id, survey.id));
            let editions = &file.surveys.iter().find(|entry| entry.id == survey.id).unwrap().editions;
            let figures = entry.figures.iter().map(|figure| {
                let edition = editions.iter().find(|edition| edition.year == figure.year).unwrap();
                (figure.year, edition.n, figure.base, figure.count)
            });
            let held = report.figures.iter().map(|held| (u32::from(held.year), held.took_part, held.base, held.count));
            assert_eq!(held.collect::<Vec<_>>(), figures.collect::<Vec<_>>(), "{}", report.id);
            let (said, wanted) = (words.report(report.index), &written.reports[report.id]);
            assert_eq!((said.asks, said.says), (wanted.asks.as_str(), wanted.says.as_str()));
            assert_eq!(said.differs, wanted.differs);
            assert!(!wanted.says.contains(|sign: char| sign.is_ascii_digit()), "a translation could change a number");
        }
    }
    assert_eq!(seen, file.reports.len());
    assert!(seen > 0 && !pack.surveys().is_empty(), "nothing is reported");
    for survey in pack.surveys() {
        let (said, wanted) = (words.survey(survey.index), &written.surveys[survey.id]);
        assert_eq!((said.name, said.publisher), (wanted.name.as_str(), wanted.publisher.as_str()));
        assert_eq!((said.source, said.who, said.limits), (&*wanted.source, &*wanted.who, &*wanted.limits));
    }
}

#[test]
fn without_the_optional_areas_their_reports_are_gone_and_the_others_keep_their_words() {
    let file = authored::pack();
    let mut written = authored::words(&file);
    for (id, said) in &mut written.reports {
        said.says.clone_from(id);
    }
    let words = ModelWords::new(&file, &written).unwrap();
    let pack = Pack::new(&file).unwrap();
    let ids = |pack: &Pack| -> BTreeSet<&'static str> {
        let reports = pack.questions().iter().flat_map(|question| pack.reports_of(question.index));
        reports
            .inspect(|report| assert_eq!(words.report(report.index).says, report.id))
            .map(|report| report.id)
            .collect()
    };
    assert_eq!(ids(&pack), BTreeSet::from(["tested", "prompted"]));
    let without = pack.without_optional();
    assert_eq!(ids(&without), BTreeSet::from(["tested"]));
    let gone = pack.questions().last().unwrap().index;
    assert_eq!((pack.reports_of(gone).count(), without.reports_of(gone).count()), (1, 0));
}

/// Everything that follows from answers.
fn findings(file: &PackFile, random: &mut Random) -> (Pack, Rc<Findings>) {
    let pack = Pack::new(file).unwrap();
    let answers: Answers = random_answers(random, &pack);
    let found = Findings::of(&pack, &[], &answers, None, &PlanInputs::default(), None);
    (pack, found)
}

#[test]
fn a_result_is_the_same_with_and_without_reports() {
    let mut random = Random::new(0x5A7E);
    let shipped = authoring::shipped::pack().unwrap();
    for round in 0..if cfg!(debug_assertions) { 100 } else { 1_000 } {
        let mut with = if round % 20 == 0 { shipped.clone() } else { packs::random(&mut random) };
        packs::random_reports(&mut random, &mut with);
        let mut without = with.clone();
        without.surveys.clear();
        without.reports.clear();
        let seed = random.next();
        let (pack, reported) = findings(&with, &mut Random::new(seed));
        let (bare, plain) = findings(&without, &mut Random::new(seed));
        assert!(pack != bare, "nothing was reported");
        // Score, value, plan and roadmap, all in one.
        assert!(reported == plain, "round {round}: {reported:?} is not {plain:?}");
    }
}
