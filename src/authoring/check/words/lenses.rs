//! Words of tensions, context, instruments and duties.

use super::{PackFile, Problems, WordsFile, keys, text};

pub(super) fn check(file: &PackFile, words: &WordsFile, problems: &mut Problems) {
    keys("tensions", &file.tensions.iter().map(|entry| entry.id.clone()).collect(), &words.tensions, problems);
    for (id, tension) in &words.tensions {
        text(problems, || format!("tensions.{id}.name"), &tension.name, 12);
        text(problems, || format!("tensions.{id}.why"), &tension.why, 32);
    }
    keys("context", &file.context.iter().map(|entry| entry.id.clone()).collect(), &words.context, problems);
    for entry in &file.context {
        let Some(found) = words.context.get(&entry.id) else { continue };
        text(problems, || format!("context.{}.prompt", entry.id), &found.prompt, 20);
        let options = entry.options.iter().map(|option| option.id.clone()).collect();
        keys(&format!("context.{}.options", entry.id), &options, &found.options, problems);
        for (id, option) in &found.options {
            text(problems, || format!("context.{}.options.{id}", entry.id), option, 14);
        }
    }
    keys("instruments", &file.instruments.iter().map(|entry| entry.id.clone()).collect(), &words.instruments, problems);
    for entry in &file.instruments {
        let Some(found) = words.instruments.get(&entry.id) else { continue };
        let path = format!("instruments.{}", entry.id);
        text(problems, || format!("{path}.name"), &found.name, 6);
        text(problems, || format!("{path}.version"), &found.version, 40);
        text(problems, || format!("{path}.who"), &found.who, 40);
        problems.count(&format!("{path}.dates"), found.dates.len(), entry.dates.len(), entry.dates.len());
        for (nth, date) in found.dates.iter().enumerate() {
            text(problems, || format!("{path}.dates[{nth}]"), date, 20);
        }
    }
    keys("duties", &file.duties.iter().map(|entry| entry.id.clone()).collect(), &words.duties, problems);
    for (id, duty) in &words.duties {
        text(problems, || format!("duties.{id}.title"), &duty.title, 10);
    }
}
