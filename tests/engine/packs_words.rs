//! Mistakes of translators: words that are missing, left over, empty or too long, each with its path and fix.

use crate::authored;

use mlops_maturity::authoring::words_format::{
    ContextWords, CriterionWords, DutyWords, InstrumentWords, TensionWords, WordsFile,
};
use mlops_maturity::model::ModelWords;

/// Plants a mistake in the words of the small pack; all problems that the checker then finds.
#[track_caller]
fn check(plant: impl FnOnce(&mut WordsFile), expected: &[&str]) {
    let file = authored::pack();
    let mut words = authored::words(&file);
    plant(&mut words);
    let found = ModelWords::new(&file, &words).err().unwrap_or_default();
    assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<String>>(), expected);
}

#[test]
fn missing_and_left_over() {
    check(|_| {}, &[]);
    check(|words| drop(words.areas.remove("run")), &["areas: no words for “run”. Add them."]);
    check(|words| drop(words.steps.remove("code.3")), &["steps: no words for “code.3”. Add them."]);
    check(|words| drop(words.criteria.remove("ladder.2.code")), &["criteria: no words for “ladder.2.code”. Add them."]);
    check(|words| drop(words.phases.remove("second")), &["phases: no words for “second”. Add them."]);
    check(|words| drop(words.pitfalls.remove("haste")), &["pitfalls: no words for “haste”. Add them."]);
    check(|words| drop(words.benefits.remove("calm")), &["benefits: no words for “calm”. Add them."]);
    check(|words| drop(words.tools.remove("hammer")), &["tools: no words for “hammer”. Add them."]);
    check(|words| drop(words.roles.remove("lead")), &["roles: no words for “lead”. Add them."]);
    check(
        |words| drop(words.frameworks.get_mut("ladder").unwrap().stages.remove(&3)),
        &["frameworks.ladder.stages: no words for “3”. Add them."],
    );
    check(|words| drop(words.criteria.remove("tally.made.t1")), &["criteria: no words for “tally.made.t1”. Add them."]);
    check(|words| drop(words.tensions.remove("ahead")), &["tensions: no words for “ahead”. Add them."]);
    check(|words| drop(words.context.remove("size")), &["context: no words for “size”. Add them."]);
    check(|words| drop(words.instruments.remove("law")), &["instruments: no words for “law”. Add them."]);
    check(|words| drop(words.duties.remove("logging")), &["duties: no words for “logging”. Add them."]);
    check(
        |words| drop(words.frameworks.get_mut("tally").unwrap().sections.remove("used")),
        &["frameworks.tally.sections: no words for “used”. Add them."],
    );
    check(
        |words| drop(words.context.get_mut("size").unwrap().options.remove("large")),
        &["context.size.options: no words for “large”. Add them."],
    );
    // A mistyped key is both: something is missing, and something is left over.
    check(
        |words| {
            let question = words.questions.remove("test").unwrap();
            words.questions.insert("tset".to_owned(), question);
        },
        &[
            "questions: no words for “test”. Add them.",
            "questions: words for “tset”, which the pack does not have. Remove them or mend the id.",
        ],
    );
}

#[test]
fn left_over() {
    let unused = |path: &str, id: &str| {
        format!("{path}: words for “{id}”, which the pack does not have. Remove them or mend the id.")
    };
    let odd = || "odd".to_owned();
    check(
        |words| {
            drop(words.criteria.insert("tally.made.odd".to_owned(), CriterionWords { section: odd(), says: odd() }));
        },
        &[&unused("criteria", "tally.made.odd")],
    );
    check(
        |words| drop(words.frameworks.get_mut("ladder").unwrap().sections.insert(odd(), odd())),
        &[&unused("frameworks.ladder.sections", "odd")],
    );
    check(
        |words| drop(words.tensions.insert(odd(), TensionWords { name: odd(), why: odd() })),
        &[&unused("tensions", "odd")],
    );
    check(
        |words| drop(words.context.get_mut("size").unwrap().options.insert(odd(), odd())),
        &[&unused("context.size.options", "odd")],
    );
    check(
        |words| drop(words.context.insert(odd(), ContextWords { prompt: odd(), ..ContextWords::default() })),
        &[&unused("context", "odd")],
    );
    check(
        |words| drop(words.instruments.insert(odd(), InstrumentWords { name: odd(), ..InstrumentWords::default() })),
        &[&unused("instruments", "odd")],
    );
    check(|words| drop(words.duties.insert(odd(), DutyWords { title: odd() })), &[&unused("duties", "odd")]);
}

#[test]
fn an_instrument_has_words_for_each_of_its_days() {
    let law = |change: fn(&mut InstrumentWords)| {
        move |words: &mut WordsFile| change(words.instruments.get_mut("law").unwrap())
    };
    check(law(|law| drop(law.dates.pop())), &["instruments.law.dates: 1 entries. Have 2."]);
    check(law(|law| law.dates.push("One more".to_owned())), &["instruments.law.dates: 3 entries. Have 2."]);
    check(law(|law| law.dates.clear()), &["instruments.law.dates: 0 entries. Have 2."]);
    check(law(|law| law.dates[1].clear()), &["instruments.law.dates[1]: the text is empty. Write it."]);
    check(law(|law| law.dates[0] = "word ".repeat(21)), &["instruments.law.dates[0]: 21 words. Say it in 20."]);
}

#[test]
fn texts_that_are_too_long() {
    let long = |count: usize| "word ".repeat(count);
    let check = |path: &str, limit: usize, place: fn(&mut WordsFile) -> &mut String| {
        let expected = format!("{path}: {} words. Say it in {limit}.", limit + 1);
        check(|words| *place(words) = long(limit), &[]);
        check(|words| *place(words) = long(limit + 1), &[&expected]);
        check(|words| place(words).clear(), &[&format!("{path}: the text is empty. Write it.")]);
    };
    check("frameworks.tally.sections.made", 4, |words| {
        words.frameworks.get_mut("tally").unwrap().sections.get_mut("made").unwrap()
    });
    check("frameworks.tally.readings[0]", 40, |words| &mut words.frameworks.get_mut("tally").unwrap().readings[0]);
    check("criteria.tally.made.t0.says", 20, |words| &mut words.criteria.get_mut("tally.made.t0").unwrap().says);
    check("criteria.tally.made.t0.section", 16, |words| &mut words.criteria.get_mut("tally.made.t0").unwrap().section);
    check("tensions.ahead.name", 12, |words| &mut words.tensions.get_mut("ahead").unwrap().name);
    check("tensions.ahead.why", 32, |words| &mut words.tensions.get_mut("ahead").unwrap().why);
    check("context.size.prompt", 20, |words| &mut words.context.get_mut("size").unwrap().prompt);
    check("context.size.options.large", 14, |words| {
        words.context.get_mut("size").unwrap().options.get_mut("large").unwrap()
    });
    check("instruments.law.name", 6, |words| &mut words.instruments.get_mut("law").unwrap().name);
    check("instruments.law.version", 40, |words| &mut words.instruments.get_mut("law").unwrap().version);
    check("instruments.law.who", 40, |words| &mut words.instruments.get_mut("law").unwrap().who);
    check("duties.logging.title", 10, |words| &mut words.duties.get_mut("logging").unwrap().title);
}

#[test]
fn texts_and_lengths() {
    check(
        |words| words.questions.get_mut("code").unwrap().prompt = "  \n".to_owned(),
        &["questions.code.prompt: the text is empty. Write it."],
    );
    check(
        |words| words.questions.get_mut("code").unwrap().levels[2] = "word ".repeat(31),
        &["questions.code.levels[2]: 31 words. Say it in 30."],
    );
    check(
        |words| words.questions.get_mut("code").unwrap().levels[3] = "At level 3.".to_owned(),
        &["questions.code.levels[3]: level 4 reads as the one below it. Say what is different."],
    );
    check(
        |words| drop(words.questions.get_mut("code").unwrap().levels.pop()),
        &["questions.code.levels: 4 entries. Have 5."],
    );
    check(
        |words| words.steps.get_mut("serve.5").unwrap().instruction = "word ".repeat(81),
        &["steps.serve.5.do: 81 words. Say it in 80."],
    );
    check(
        |words| words.frameworks.get_mut("ladder").unwrap().stages.get_mut(&2).unwrap().short = "a b c d e".to_owned(),
        &["frameworks.ladder.stages.2.short: 5 words. Say it in 4."],
    );
    check(
        |words| words.criteria.get_mut("ladder.3.test").unwrap().says = String::new(),
        &["criteria.ladder.3.test.says: the text is empty. Write it."],
    );
}

#[test]
fn no_text_that_is_shown_may_be_empty() {
    let empty = |path: &str| format!("{path}: the text is empty. Write it.");
    check(|words| words.areas.get_mut("run").unwrap().name.clear(), &[&empty("areas.run.name")]);
    check(|words| words.phases.get_mut("first").unwrap().name.clear(), &[&empty("phases.first.name")]);
    check(|words| words.pitfalls.get_mut("haste").unwrap().remedy.clear(), &[&empty("pitfalls.haste.remedy")]);
    check(|words| words.benefits.get_mut("calm").unwrap().what.clear(), &[&empty("benefits.calm.what")]);
    check(|words| words.tools.get_mut("hammer").unwrap().name.clear(), &[&empty("tools.hammer.name")]);
    check(|words| words.tools.get_mut("hammer").unwrap().purpose.clear(), &[&empty("tools.hammer.for")]);
    check(|words| words.roles.get_mut("lead").unwrap().clear(), &[&empty("roles.lead")]);
    let ladder = |change: fn(&mut mlops_maturity::authoring::words_format::FrameworkWords)| {
        move |words: &mut WordsFile| change(words.frameworks.get_mut("ladder").unwrap())
    };
    check(ladder(|words| words.summary.clear()), &[&empty("frameworks.ladder.summary")]);
    check(|words| words.locale.clear(), &[&empty("locale")]);
}
