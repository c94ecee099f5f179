//! The words of a pack as lines, in the order of the pack: the form in which they are shipped and looked up.
//!
//! They come in two parts: the first is what questions need and is in the program, the later is what a result needs and
//! is a file beside it (`docs/decisions/0007`). A model read from files goes through here too, so `words` knows one form.

use super::format::{FrameworkEntry, PackFile};
use super::words_format::WordsFile;

/// What the start page and the questions need, one text a line; nothing where an id has no words.
pub fn first(pack: &PackFile, words: &WordsFile) -> Option<Vec<String>> {
    let mut lines: Vec<&str> = vec![&words.locale];
    for entry in &pack.areas {
        let found = words.areas.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.within, &found.summary]);
    }
    for entry in &pack.questions {
        let found = words.questions.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.within, &found.prompt, &found.why]);
        lines.extend((0..5).map(|nth| found.levels.get(nth).map_or("", String::as_str)));
    }
    for entry in &pack.frameworks {
        let found = words.frameworks.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.source, &found.summary]);
    }
    for id in &pack.roles {
        lines.push(words.roles.get(id)?);
    }
    Some(unbroken(lines))
}

/// What a result needs beyond that, one text a line; nothing where an id has no words.
pub fn later(pack: &PackFile, words: &WordsFile) -> Option<Vec<String>> {
    let mut lines: Vec<&str> = Vec::new();
    for (entry, to) in pack.questions.iter().flat_map(|entry| (2..=5).map(move |to| (entry, to))) {
        let found = words.steps.get(&format!("{}.{to}", entry.id))?;
        lines.extend([found.title.as_str(), &found.instruction, &found.done, &found.mistake]);
    }
    for id in &pack.phases {
        let found = words.phases.get(id)?;
        lines.extend([found.name.as_str(), &found.purpose]);
    }
    for entry in &pack.pitfalls {
        let found = words.pitfalls.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.what, &found.remedy]);
    }
    for entry in &pack.benefits {
        let found = words.benefits.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.what]);
    }
    for entry in &pack.tools {
        let found = words.tools.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.purpose]);
    }
    for entry in &pack.frameworks {
        framework(entry, words, &mut lines)?;
    }
    lenses(pack, words, &mut lines)?;
    surveys(pack, words, &mut lines)?;
    // Behind a line that a person opens, so no question waits for it.
    for entry in &pack.questions {
        lines.push(&words.questions.get(&entry.id)?.evidence);
    }
    Some(unbroken(lines))
}

/// Sections with their tests, stages with their criteria, then the readings.
fn framework<'a>(entry: &FrameworkEntry, words: &'a WordsFile, lines: &mut Vec<&'a str>) -> Option<()> {
    let found = words.frameworks.get(&entry.id)?;
    for section in &entry.sections {
        lines.push(found.sections.get(&section.id)?);
        for test in &section.tests {
            let found = words.criteria.get(&format!("{}.{}.{}", entry.id, section.id, test.id))?;
            lines.extend([found.section.as_str(), &found.says]);
        }
    }
    for stage in &entry.stages {
        let found = found.stages.get(&stage.number)?;
        lines.extend([found.name.as_str(), &found.short, &found.summary, &found.practices]);
        lines.extend([found.challenges.as_str(), &found.outcomes, &found.industries]);
        for criterion in &stage.criteria {
            let found = words.criteria.get(&format!("{}.{}.{}", entry.id, stage.number, criterion.question))?;
            lines.extend([found.section.as_str(), &found.says]);
        }
    }
    lines.extend(found.readings.iter().map(String::as_str));
    // An empty line ends the readings.
    lines.push("");
    Some(())
}

fn lenses<'a>(pack: &PackFile, words: &'a WordsFile, lines: &mut Vec<&'a str>) -> Option<()> {
    for entry in &pack.tensions {
        let found = words.tensions.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.why]);
    }
    for entry in &pack.context {
        let found = words.context.get(&entry.id)?;
        lines.push(&found.prompt);
        for option in &entry.options {
            lines.push(found.options.get(&option.id)?);
        }
    }
    for entry in &pack.instruments {
        let found = words.instruments.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.version, &found.who]);
        lines.extend((0..entry.dates.len()).map(|nth| found.dates.get(nth).map_or("", String::as_str)));
    }
    for entry in &pack.duties {
        lines.push(&words.duties.get(&entry.id)?.title);
    }
    Some(())
}

fn surveys<'a>(pack: &PackFile, words: &'a WordsFile, lines: &mut Vec<&'a str>) -> Option<()> {
    for entry in &pack.surveys {
        let found = words.surveys.get(&entry.id)?;
        lines.extend([found.name.as_str(), &found.publisher, &found.source, &found.who, &found.limits]);
    }
    for entry in &pack.reports {
        let found = words.reports.get(&entry.id)?;
        lines.extend([found.asks.as_str(), &found.says, &found.differs]);
    }
    Some(())
}

/// A line break within a text would shift every line behind it.
fn unbroken(lines: Vec<&str>) -> Vec<String> {
    lines.into_iter().map(|line| line.replace('\n', " ")).collect()
}
