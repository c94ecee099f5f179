//! The frameworks as a page for readers, `docs/frameworks.md`: what each asks, where its source says so, how it was read.
//!
//! For authors and tests, like the schemas in `json`. The page holds nothing that is not in the pack or its words.

use std::fmt::Write as _;

use crate::model::{
    Area, BasisPoints, Framework, Gates, Judged, LeastSection, Level, ModelWords, Pack, Question, QuestionIndex, Rule,
    Section, Stage, Test,
};

const HEAD: &str = "# The frameworks

Written by `model frameworks` from `content/mlops`. Do not edit it: change the model and write it again. How the two \
rules work is in [scoring.md](scoring.md), where each statement of a source went in [sources.md](sources.md) and \
[sources-frameworks.md](sources-frameworks.md).

";

const LEGEND: &str = "Of a framework with gates: the first stage that asks for the practice, and the level that it asks. \
**Bold** is required, the rest expected. Of a framework with sections: each section with a test on the practice, the \
level that earns half a point and the level that earns a whole one. An asterisk marks our reading. An empty field means \
that the framework does not ask.

";

/// The whole page, in the language of the words.
pub fn page(pack: &Pack, words: &ModelWords) -> String {
    let mut out = HEAD.to_owned();
    out.push_str("| framework | rule | stages | source |\n|---|---|---|---|\n");
    for framework in pack.frameworks() {
        let said = words.framework(framework.index);
        let numbers: Vec<String> = framework.stages.iter().map(|stage| stage.number.to_string()).collect();
        row(&mut out, &[said.name, rule_name(&framework.rule), &numbers.join(", "), said.source]);
    }
    practices(&mut out, pack, words);
    for framework in pack.frameworks() {
        one(&mut out, pack, words, framework);
    }
    out
}

/// Which framework asks for which practice, an area after the other.
fn practices(out: &mut String, pack: &Pack, words: &ModelWords) {
    out.push_str("\n## Which framework asks for which practice\n\n");
    out.push_str(LEGEND);
    let mut head = vec!["practice"];
    head.extend(pack.frameworks().iter().map(|framework| words.framework(framework.index).name));
    row(out, &head);
    row(out, &vec!["---"; head.len()]);
    let mut unasked: Vec<&Area> = Vec::new();
    for area in pack.areas() {
        let rows: Vec<Vec<String>> =
            pack.questions_of(area.index).map(|question| asked(pack, words, question)).collect();
        if rows.iter().all(|row| row.iter().skip(1).all(String::is_empty)) {
            unasked.push(area);
            continue;
        }
        let mut title = vec![format!("*{}*", words.area(area.index).name)];
        title.resize(head.len(), String::new());
        row(out, &title);
        for cells in &rows {
            row(out, cells);
        }
    }
    for area in unasked {
        let name = words.area(area.index).name;
        let count = pack.questions_of(area.index).count();
        let _ = write!(out, "\nNo framework asks for any of the {count} practices of the area “{name}”.\n");
    }
}

/// A practice, and where each framework asks for it.
fn asked(pack: &Pack, words: &ModelWords, question: &Question) -> Vec<String> {
    let mut cells = vec![words.question(question.index).name.to_owned()];
    cells.extend(pack.frameworks().iter().map(|framework| match &framework.rule {
        Rule::Gates(_) => first_asked(framework, question.index),
        Rule::LeastSection(rule) => tested(words, framework, rule, question.index),
    }));
    cells
}

fn first_asked(framework: &Framework, question: QuestionIndex) -> String {
    let mut asking = framework.stages.iter().flat_map(|stage| {
        let here = stage.criteria.iter().filter(move |criterion| criterion.question == question);
        here.map(move |criterion| (stage, criterion))
    });
    let Some((stage, criterion)) = asking.next() else { return String::new() };
    let place = format!("{} (level {})", stage.number, criterion.level.number());
    let place = if criterion.required { format!("**{place}**") } else { place };
    format!("{place}{}", star(criterion.judgement))
}

fn tested(words: &ModelWords, framework: &Framework, rule: &LeastSection, question: QuestionIndex) -> String {
    let mut cells: Vec<String> = Vec::new();
    for section in &rule.sections {
        for test in section.tests.iter().filter(|test| test.question == question) {
            let name = words.section(framework.index, section.index);
            let levels = format!("levels {} and {}", test.manual.number(), test.automated.number());
            let cell = format!("{name} ({levels}){}", star(test.judgement));
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
    }
    cells.join(", ")
}

/// Everything about one framework.
fn one(out: &mut String, pack: &Pack, words: &ModelWords, framework: &Framework) {
    let said = words.framework(framework.index);
    let _ = write!(out, "\n## {}\n\n{}\n\nSource: {}.\n\n", said.name, said.summary, said.source.trim_end_matches('.'));
    match &framework.rule {
        Rule::Gates(gates) => out.push_str(&gates_in_words(*gates, framework.judged)),
        Rule::LeastSection(rule) => out.push_str(&sections_in_words(rule, framework.judged)),
    }
    if pack.is_optional_framework(framework.index) {
        out.push_str("\nIt asks about an optional area, and is there only where that is switched on.\n");
    }
    out.push_str("\n### How it was read\n\n");
    for reading in words.readings(framework.index) {
        let _ = writeln!(out, "- {reading}");
    }
    if let Rule::LeastSection(rule) = &framework.rule {
        points(out, words, framework);
        for section in &rule.sections {
            tests(out, pack, words, framework, section);
        }
    } else {
        for stage in &framework.stages {
            criteria(out, pack, words, framework, stage);
        }
    }
}

fn gates_in_words(gates: Gates, judged: Option<Judged>) -> String {
    let judged = judged.map_or(String::new(), |Judged { items, published }| {
        format!(" {items} of the {published} published items are judged here.")
    });
    if gates.is_strict() {
        return format!(
            "A stage is held with everything that it asks for. What does not apply drops out, but something has to apply.\
             {judged}\n"
        );
    }
    format!(
        "A stage is held with all that is required, at least {} of the weight that applies, and at least {} of it in every \
         area that is asked for more than one thing. At most {} of its weight may be not applicable.{judged}\n",
        share(gates.threshold),
        share(gates.area_floor),
        share(gates.not_applicable_cap)
    )
}

fn sections_in_words(rule: &LeastSection, judged: Option<Judged>) -> String {
    let (items, published) = judged.map_or((0, 0), |judged| (judged.items, judged.published));
    let most: Vec<String> = rule.sections.iter().map(|section| section.tests.len().to_string()).collect();
    format!(
        "The section with the fewest points decides. {items} of the {published} published tests are judged here, so the sections \
         can have at most {} points. The readings name the tests that are not judged.\n",
        most.join(", ")
    )
}

fn criteria(out: &mut String, pack: &Pack, words: &ModelWords, framework: &Framework, stage: &Stage) {
    stage_head(out, words, framework, stage);
    if stage.criteria.is_empty() {
        out.push_str("\nThe lowest stage. It asks for nothing.\n");
        return;
    }
    out.push_str("\n| practice | level | weight | | where | what the source says | |\n|---|---|---|---|---|---|---|\n");
    for (place, criterion) in stage.criteria.iter().enumerate() {
        let source = words.criterion(framework.index, stage.index, place);
        let cells = [
            name(pack, words, criterion.question),
            &number(criterion.level),
            &criterion.weight.to_string(),
            if criterion.required { "**required**" } else { "expected" },
            source.section,
            source.says,
            reading(criterion.judgement),
        ];
        row(out, &cells);
    }
}

fn stage_head(out: &mut String, words: &ModelWords, framework: &Framework, stage: &Stage) {
    let said = words.stage(framework.index, stage.index);
    let _ = write!(out, "\n### {}: {}\n\n{}\n", stage.number, said.name, said.summary);
}

/// The stages of a framework with sections.
fn points(out: &mut String, words: &ModelWords, framework: &Framework) {
    out.push_str("\n### Stages\n\n| stage | points | points in every section | what it means |\n|---|---|---|---|\n");
    for stage in &framework.stages {
        let said = words.stage(framework.index, stage.index);
        let least = format!("at least {}", halves(stage.points));
        row(out, &[&stage.number.to_string(), said.name, &least, said.summary]);
    }
}

fn tests(out: &mut String, pack: &Pack, words: &ModelWords, framework: &Framework, section: &Section) {
    let _ = write!(out, "\n### {}\n\n", words.section(framework.index, section.index));
    out.push_str("| test | what the source says | practice | half a point from | a whole one from | |\n");
    out.push_str("|---|---|---|---|---|---|\n");
    for (place, test) in section.tests.iter().enumerate() {
        let source = words.test(framework.index, section.index, place);
        row(
            out,
            &[
                source.section,
                source.says,
                name(pack, words, test.question),
                &level(test, |test| test.manual),
                &level(test, |test| test.automated),
                reading(test.judgement),
            ],
        );
    }
}

/// One line of a table.
fn row(out: &mut String, cells: &[impl AsRef<str>]) {
    for cell in cells {
        let _ = write!(out, "| {} ", cell.as_ref().replace('|', "\\|"));
    }
    out.push_str("|\n");
}

fn name<'a>(pack: &Pack, words: &'a ModelWords, question: QuestionIndex) -> &'a str {
    pack.question(question).map_or("", |question| words.question(question.index).name)
}

fn rule_name(rule: &Rule) -> &'static str {
    match rule {
        Rule::Gates(_) => "gates",
        Rule::LeastSection(_) => "least section",
    }
}

fn level(test: &Test, of: impl Fn(&Test) -> Level) -> String {
    format!("level {}", of(test).number())
}

fn number(level: Level) -> String {
    level.number().to_string()
}

fn star(judgement: bool) -> &'static str {
    if judgement { "\\*" } else { "" }
}

fn reading(judgement: bool) -> &'static str {
    if judgement { "our reading" } else { "" }
}

/// Half points as points.
fn halves(points: u32) -> String {
    format!("{}{}", points / 2, if points.is_multiple_of(2) { "" } else { ".5" })
}

/// A share in per cent, without digits that say nothing.
fn share(share: BasisPoints) -> String {
    let (whole, rest) = (share.number() / 100, share.number() % 100);
    if rest == 0 { format!("{whole} %") } else { format!("{whole}.{rest:02} %") }
}
