//! Mistakes in surveys and in what they report: each is reported with its path and a text that names the fix.

use crate::authored::{self, check};

use mlops_maturity::authoring::format::FigureEntry;
use mlops_maturity::authoring::json;
use mlops_maturity::authoring::words_format::WordsFile;
use mlops_maturity::model::ModelWords;

/// Plants a mistake in the words of the small pack; all problems that the checker then finds.
#[track_caller]
fn check_words(plant: impl FnOnce(&mut WordsFile), expected: &[&str]) {
    let file = authored::pack();
    let mut words = authored::words(&file);
    plant(&mut words);
    assert_eq!(authored::lines(&ModelWords::new(&file, &words).err().unwrap_or_default()), expected);
}

#[test]
fn a_survey_says_when_it_was_held_and_of_how_many() {
    check(
        |file| file.surveys[0].editions[0].n = 0,
        &["surveys[0].editions[0].n: nobody took part. Write how many people answered the survey."],
    );
    let too_many = "surveys[0].editions[1].n: 10000001 is outside 1 to 10000000. Choose a number in that range.";
    check(|file| file.surveys[0].editions[1].n = 10_000_001, &[too_many]);
    check(|file| file.surveys[0].editions[1].n = 10_000_000, &[]);
    check(
        |file| file.surveys[0].editions[1].year = 2025,
        &[
            "surveys[0].editions[1].year: the edition of 2025 stands at surveys[0].editions[0] already. Remove one.",
            "reports[0].figures[1].year: the survey “poll” has no edition of 2024. Add it with its n, or name one that is there.",
        ],
    );
    check(
        |file| {
            file.surveys[0].editions[0].year = 2019;
            file.reports[0].figures[0].year = 2019;
            file.reports[1].figures[0].year = 2019;
        },
        &["surveys[0].editions[0].year: 2019 is outside 2020 to 2199. Choose a number in that range."],
    );
    check(
        |file| file.surveys[0].editions[0].to = "2025-08-31".to_owned(),
        &["surveys[0].editions[0].to: 2025-08-31 comes before 2025-09-01. List the days earliest first."],
    );
    check(
        |file| file.surveys[0].editions[0].from = "autumn".to_owned(),
        &["surveys[0].editions[0].from: “autumn” is no day from 2020 on. Write it as 2026-11-22."],
    );
    check(
        |file| file.surveys[0].as_of = String::new(),
        &["surveys[0].as_of: “” is no day from 2020 on. Write it as 2026-11-22."],
    );
    check(
        |file| {
            file.surveys[0].editions.clear();
            file.reports.iter_mut().for_each(|report| report.figures[0].year = 2030);
            file.reports[0].figures.pop();
        },
        &[
            "surveys[0].editions: 0 entries. Have 1 to 16.",
            "reports[0].figures[0].year: the survey “poll” has no edition of 2030. Add it with its n, or name one that is there.",
            "reports[1].figures[0].year: the survey “poll” has no edition of 2030. Add it with its n, or name one that is there.",
        ],
    );
    check(|file| file.surveys[0].licence.clear(), &["surveys[0].licence: the text is empty. Write it."]);
    check(
        |file| file.surveys[0].licence = "CC0\n1.0".to_owned(),
        &["surveys[0].licence: a line break or another control character. Write it on one line."],
    );
}

#[test]
fn a_survey_is_there_once_and_cited() {
    check(
        |file| file.surveys.push(file.surveys[0].clone()),
        &["surveys[1].id: the id “poll” stands at surveys[0].id already. Give this one an id of its own."],
    );
    check(
        |file| {
            file.surveys.push(file.surveys[0].clone());
            file.surveys[1].id = "census".to_owned();
        },
        &["surveys[1]: no report cites the survey “census”. Remove it or report what it says."],
    );
    check(
        |file| file.reports.clear(),
        &["surveys[0]: no report cites the survey “poll”. Remove it or report what it says."],
    );
    // Neither is needed: a pack may report nothing.
    check(
        |file| {
            file.surveys.clear();
            file.reports.clear();
        },
        &[],
    );
}

#[test]
fn a_report_names_what_is_there() {
    check(
        |file| file.reports[0].question = "tset".to_owned(),
        &["reports[0].question: there is no question “tset”. Did you mean “test”?"],
    );
    check(
        |file| file.reports[0].survey = "pol".to_owned(),
        &["reports[0].survey: there is no survey “pol”. Did you mean “poll”?"],
    );
    check(
        |file| file.reports[0].figures[1].year = 2023,
        &[
            "reports[0].figures[1].year: the survey “poll” has no edition of 2023. Add it with its n, or name one that is there.",
        ],
    );
    check(
        |file| file.reports[1].id = "tested".to_owned(),
        &["reports[1].id: the id “tested” stands at reports[0].id already. Give this one an id of its own."],
    );
    check(|file| file.reports[1].figures.clear(), &["reports[1].figures: 0 entries. Have 1 to 16."]);
    check(
        |file| file.reports[1].figures.push(FigureEntry { year: 2025, count: 1, base: 2 }),
        &["reports[1].figures[1].year: the report has a figure of 2025 already. Remove one."],
    );
    // A practice may have several reports.
    check(|file| file.reports[1].question = "test".to_owned(), &[]);
}

#[test]
fn lists_that_are_too_long_are_not_looked_into() {
    check(|file| file.surveys = vec![file.surveys[0].clone(); 33], &["surveys: 33 entries. Have 0 to 32."]);
    check(|file| file.reports = vec![file.reports[0].clone(); 5_000], &["reports: 5000 entries. Have 0 to 120."]);
    check(
        |file| file.surveys[0].editions = vec![file.surveys[0].editions[0].clone(); 17],
        &["surveys[0].editions: 17 entries. Have 1 to 16."],
    );
    check(
        |file| file.reports[1].figures = vec![file.reports[1].figures[0].clone(); 5_000],
        &["reports[1].figures: 5000 entries. Have 1 to 16."],
    );
}

#[test]
fn the_numbers_of_a_figure_fit_each_other() {
    let figure = |count: u32, base: u32, expected: &[&str]| {
        check(|file| file.reports[0].figures[0] = FigureEntry { year: 2025, count, base }, expected);
    };
    let nobody = "reports[0].figures[0].base: a share of nobody says nothing. \
                  Write how many people the share is of, or remove the figure.";
    figure(0, 0, &[nobody]);
    figure(7, 0, &[nobody]);
    figure(
        95,
        140,
        &["reports[0].figures[0].base: 140 people answered the question and only 135 took part. \
           Mend the base or the n of the edition."],
    );
    figure(120, 113, &["reports[0].figures[0].count: 120 of 113 is more than all. Mend the count or the base."]);
    // That nobody does something is a finding, and so is that everybody does.
    figure(0, 135, &[]);
    figure(135, 135, &[]);
    // Where nobody took part, that alone is said.
    check(
        |file| {
            file.surveys[0].editions[1].n = 0;
            file.reports[0].figures[1].base = 1;
        },
        &["surveys[0].editions[1].n: nobody took part. Write how many people answered the survey."],
    );
}

#[test]
fn no_number_may_be_left_out() {
    let good = serde_json::to_string(&authored::pack()).unwrap();
    let check = |without: &str, expected: &str| {
        assert!(good.contains(without), "nothing to leave out: {without}");
        let found = json::pack_file(&good.replacen(without, "", 1)).unwrap_err().to_string();
        assert!(found.starts_with(expected), "{found}");
    };
    check("\"n\":135,", "surveys[0].editions[0]: not readable: missing field `n`");
    check("\"year\":2025,", "surveys[0].editions[0]: not readable: missing field `year`");
    check(",\"base\":113", "reports[0].figures[0]: not readable: missing field `base`");
    check("\"count\":95,", "reports[0].figures[0]: not readable: missing field `count`");
    check("\"survey\":\"poll\",", "reports[0]: not readable: missing field `survey`");
    // A share is worked out and never written.
    let shared = json::pack_file(&good.replacen("\"count\":95,", "\"count\":95,\"share\":84,", 1));
    assert!(shared.unwrap_err().to_string().starts_with("reports[0].figures[0].share: not readable: unknown field"));
}

#[test]
fn a_survey_has_a_source_and_a_reason_why_it_is_no_benchmark() {
    let poll = |change: fn(&mut mlops_maturity::authoring::words_format::SurveyWords)| {
        move |words: &mut WordsFile| change(words.surveys.get_mut("poll").unwrap())
    };
    check_words(poll(|poll| poll.source.clear()), &["surveys.poll.source: the text is empty. Write it."]);
    check_words(poll(|poll| poll.who.clear()), &["surveys.poll.who: the text is empty. Write it."]);
    let no_reason = "surveys.poll.limits: no reason why this is no benchmark. \
                     Say who is missing and what the shares hide.";
    check_words(poll(|poll| poll.limits = " ".to_owned()), &[no_reason]);
    check_words(poll(|poll| poll.limits = "word ".repeat(61)), &["surveys.poll.limits: 61 words. Say it in 60."]);
    check_words(poll(|poll| poll.name = "word ".repeat(7)), &["surveys.poll.name: 7 words. Say it in 6."]);
    check_words(poll(|poll| poll.publisher = "word ".repeat(21)), &["surveys.poll.publisher: 21 words. Say it in 20."]);
}

#[test]
fn surveys_and_reports_have_words() {
    check_words(|words| drop(words.surveys.remove("poll")), &["surveys: no words for “poll”. Add them."]);
    check_words(
        |words| {
            let said = words.reports.remove("tested").unwrap();
            words.reports.insert("tasted".to_owned(), said);
        },
        &[
            "reports: no words for “tested”. Add them.",
            "reports: words for “tasted”, which the pack does not have. Remove them or mend the id.",
        ],
    );
    let tested = |change: fn(&mut mlops_maturity::authoring::words_format::ReportWords)| {
        move |words: &mut WordsFile| change(words.reports.get_mut("tested").unwrap())
    };
    check_words(tested(|said| said.asks.clear()), &["reports.tested.asks: the text is empty. Write it."]);
    check_words(tested(|said| said.says = "word ".repeat(21)), &["reports.tested.says: 21 words. Say it in 20."]);
    check_words(tested(|said| said.differs = "word ".repeat(26)), &["reports.tested.differs: 26 words. Say it in 25."]);
}
