//! The shipped model is sound, and its files, their schemas and what is packed into the program say the same.

use std::fs;

use crate::common::{Random, packs, shipped_pack};
use mlops_maturity::authoring;
use mlops_maturity::authoring::check::unreachable_stages;
use mlops_maturity::authoring::words_format::WordsFile;
use mlops_maturity::authoring::{Problem, json};
use mlops_maturity::model::{AreaIndex, Framework, Level, ModelWords, Pack, QuestionIndex, Rule, shipped};
use mlops_maturity::score::{reach, score};

/// Nothing is wrong; else everything that is.
#[track_caller]
fn check(what: &str, problems: &[Problem]) {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{what}:\n{}", lines.join("\n"));
}

#[test]
fn the_shipped_pack_and_words_have_no_problem() {
    let file = json::pack_file(&fs::read_to_string("content/mlops/pack.json").unwrap()).unwrap();
    check("pack.json", &Pack::new(&file).err().unwrap_or_default());
    let mut languages = 0;
    for entry in fs::read_dir("content/mlops").unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if name.starts_with("text.") {
            languages += 1;
            let words = json::words_file(&fs::read_to_string(entry.path()).unwrap()).unwrap();
            assert_eq!(name, format!("text.{}.json", words.locale), "the name says the language");
            check(&name, &ModelWords::new(&file, &words).err().unwrap_or_default());
        }
    }
    assert!(languages > 0, "no text.<locale>.json beside pack.json");
}

#[test]
fn every_stage_of_every_framework_can_be_the_result() {
    let pack = shipped_pack();
    check("pack.json", &unreachable_stages(&pack));
    for (place, framework) in pack.frameworks().iter().enumerate() {
        let (witnesses, unreachable) = reach::witnesses(&pack, framework);
        assert_eq!((witnesses.len(), unreachable.len()), (framework.stages.len(), 0), "{}", framework.id);
        for witness in witnesses {
            let found = score(&pack, &witness.answers).frameworks[place].confirmed;
            assert_eq!(found, witness.stage, "the witness of {}", framework.id);
        }
    }
}

#[test]
fn the_program_holds_what_the_files_say() {
    let text = |file: &str| fs::read_to_string(file).unwrap();
    let same = |held: &str, file: &str| assert!(held == text(file), "{file} is not what the program was built from");
    same(authoring::shipped::PACK, "content/mlops/pack.json");
    same(authoring::shipped::WORDS_EN, "content/mlops/text.en.json");
    // What the page unpacks is what reading the files gives.
    let file = authoring::shipped::pack().unwrap();
    let (held, read) = (shipped::pack().unwrap(), Pack::new(&file).unwrap());
    assert!(held == read, "the packed model differs from pack.json");
    let written = authoring::shipped::words().unwrap();
    let words = ModelWords::new(&file, &written).unwrap();
    assert!(shipped::words(&held).unwrap() == words, "the packed words differ from text.en.json");
    // Equal is not enough if both were empty: every new kind of thing is there, and has the words of its id.
    let rules = file.frameworks.iter().filter(|entry| !entry.sections.is_empty()).count();
    assert_eq!((file.frameworks.len(), rules, held.has_optional()), (8, 1, true));
    assert!(!held.tensions().is_empty() && !held.context().is_empty() && !held.duties().is_empty());
    words_are_where_their_ids_are(&held, &shipped::words(&held).unwrap(), &written);
    assert_eq!((held.id(), held.code(), held.revision(), held.questions().len()), ("mlops", 1, 3, 37));
}

/// Looks every text of the later kinds up by its place, and in the file by its id.
#[track_caller]
fn words_are_where_their_ids_are(pack: &Pack, words: &ModelWords, file: &WordsFile) {
    for framework in pack.frameworks() {
        let written = &file.frameworks[framework.id];
        assert_eq!(words.framework(framework.index).name, written.name);
        assert_eq!(words.readings(framework.index).collect::<Vec<_>>(), written.readings);
        for stage in &framework.stages {
            assert_eq!(words.stage(framework.index, stage.index).summary, written.stages[&stage.number].summary);
            for (place, criterion) in stage.criteria.iter().enumerate() {
                let id = pack.question(criterion.question).unwrap().id;
                let written = &file.criteria[&format!("{}.{}.{id}", framework.id, stage.number)];
                assert_eq!(words.criterion(framework.index, stage.index, place).says, written.says);
            }
        }
        let Rule::LeastSection(rule) = &framework.rule else { continue };
        for section in &rule.sections {
            assert_eq!(words.section(framework.index, section.index), written.sections[section.id]);
            for (place, test) in section.tests.iter().enumerate() {
                let written = &file.criteria[&format!("{}.{}.{}", framework.id, section.id, test.id)];
                assert_eq!(words.test(framework.index, section.index, place).says, written.says);
            }
        }
    }
    for tension in pack.tensions() {
        let (found, written) = (words.tension(tension.index), &file.tensions[tension.id]);
        assert_eq!((found.name, found.why), (written.name.as_str(), written.why.as_str()));
    }
    for question in pack.context() {
        assert_eq!(words.context(question.index), file.context[question.id].prompt);
        for (place, option) in question.options.iter().enumerate() {
            assert_eq!(words.context_option(question.index, place), file.context[question.id].options[option.id]);
        }
    }
    for instrument in pack.instruments() {
        let (found, written) = (words.instrument(instrument.index), &file.instruments[instrument.id]);
        assert_eq!((found.name, found.who), (written.name.as_str(), written.who.as_str()));
        let dates: Vec<&str> =
            (0..instrument.dates.len()).map(|place| words.instrument_date(instrument.index, place)).collect();
        assert_eq!(dates, written.dates);
    }
    for duty in pack.duties() {
        assert_eq!(words.duty(duty.index), file.duties[duty.id].title);
    }
}

/// The questions that a framework asks about.
fn asked_by(framework: &Framework) -> Vec<QuestionIndex> {
    match &framework.rule {
        Rule::Gates(_) => {
            framework.stages.iter().flat_map(|stage| &stage.criteria).map(|asked| asked.question).collect()
        }
        Rule::LeastSection(rule) => {
            rule.sections.iter().flat_map(|found| &found.tests).map(|test| test.question).collect()
        }
    }
}

/// Everything that stays says the same at the same place, and nothing is left that names what went.
#[track_caller]
fn check_without_optional(pack: &Pack) {
    let without = pack.without_optional();
    assert!(!without.has_optional());
    assert_eq!(without.areas(), &pack.areas()[..without.areas().len()]);
    assert_eq!(without.questions(), &pack.questions()[..without.questions().len()]);
    assert_eq!(without.steps(), &pack.steps()[..without.questions().len() * 4]);
    // Frameworks that ask about an optional area go with it, and the others keep their places.
    assert_eq!(without.frameworks(), &pack.frameworks()[..without.frameworks().len()]);
    assert_eq!((usize::from(without.framework_count()), without.is_complete()), (without.frameworks().len(), true));
    let asks_optional = |framework: &Framework| {
        asked_by(framework).into_iter().any(|question| pack.is_optional(pack.question(question).unwrap()))
    };
    for framework in pack.frameworks() {
        let optional = pack.is_optional_framework(framework.index);
        assert_eq!((optional, without.framework(framework.index).is_none()), (asks_optional(framework), optional));
    }
    assert_eq!((without.roles(), without.phases()), (pack.roles(), pack.phases()));
    for (tool, whole) in without.tools().iter().zip(pack.tools()) {
        let named_at = whole.named_at.filter(|(framework, _)| without.framework(*framework).is_some());
        assert_eq!((tool.id, tool.named_at), (whole.id, named_at));
    }
    assert_eq!((without.pitfalls(), without.benefits()), (pack.pitfalls(), pack.benefits()));
    assert_eq!((without.instruments(), without.revision()), (pack.instruments(), pack.revision()));
    let stays = |question: QuestionIndex| without.question(question).is_some();
    assert!(without.steps().iter().flat_map(|step| &step.needs).all(|need| stays(need.question)));
    for tension in without.tensions() {
        // Tensions that went leave gaps; those that stay keep their own index, which is where their words are.
        assert_eq!(tension, &pack.tensions()[tension.index.position()]);
        assert!(stays(tension.resolve.question) && tension.when.iter().all(|condition| stays(condition.question)));
    }
    let raises = |pack: &Pack| -> Vec<(AreaIndex, Level)> {
        let options = pack.context().iter().flat_map(|question| &question.options);
        options.flat_map(|option| &option.raises).copied().collect()
    };
    let kept: Vec<(AreaIndex, Level)> =
        raises(pack).into_iter().filter(|(area, _)| area.position() < without.areas().len()).collect();
    assert_eq!(raises(&without), kept, "targets of areas that are asked");
    for (place, duty) in without.duties().iter().enumerate() {
        let whole = &pack.duties()[place];
        assert_eq!((duty.index, duty.id, duty.reference), (whole.index, whole.id, whole.reference));
        let served: Vec<_> = whole.questions.iter().filter(|need| stays(need.question)).copied().collect();
        assert_eq!(duty.questions, served, "{}", duty.id);
    }
    assert_eq!(without.surveys(), pack.surveys());
    for question in pack.questions() {
        let kept = pack.reports_of(question.index).filter(|_| stays(question.index)).count();
        assert_eq!(without.reports_of(question.index).count(), kept, "{}", question.id);
    }
    assert_eq!(without.without_optional(), without, "a second time changes nothing");
}

#[test]
fn without_its_optional_areas_a_pack_means_the_same_at_every_place() {
    let pack = shipped_pack();
    check_without_optional(&pack);
    assert_eq!((pack.without_optional().questions().len(), pack.without_optional().areas().len()), (29, 6));
    let mut random = Random::new(0x0F);
    let packs = std::iter::repeat_with(|| {
        let mut file = packs::random(&mut random);
        packs::random_reports(&mut random, &mut file);
        Pack::new(&file).unwrap()
    });
    let (mut optional, mut frameworks) = (0, 0);
    for pack in packs.take(1_000) {
        check_without_optional(&pack);
        optional += usize::from(pack.has_optional());
        frameworks += usize::from(pack.without_optional().framework_count() < pack.framework_count());
    }
    assert!(optional > 100, "only {optional} of the packs had something optional");
    assert!(frameworks > 30, "only {frameworks} of the packs had an optional framework");
}

#[test]
fn every_duty_is_served_by_a_question_that_everybody_is_asked() {
    // Otherwise it would stand without a practice where the optional area is switched off.
    let without = shipped_pack().without_optional();
    let bare: Vec<&str> =
        without.duties().iter().filter(|duty| duty.questions.is_empty()).map(|duty| duty.id).collect();
    assert_eq!(bare, [""; 0]);
}

#[test]
fn the_schemas_are_those_of_the_code() {
    for (file, generated) in [
        ("pack.schema.json", json::pack_schema()),
        ("text.schema.json", json::words_schema()),
        ("events.schema.json", json::events_schema()),
        ("package.schema.json", json::package_schema()),
    ] {
        let written = fs::read_to_string(format!("content/schema/{file}")).unwrap();
        assert!(
            written == generated,
            "content/schema/{file} is out of date. Write it again with\n\
             cargo run --no-default-features --features json --bin model -- schema content/schema"
        );
    }
}
