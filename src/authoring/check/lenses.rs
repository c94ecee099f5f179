//! Tensions, context, instruments and duties.

use super::references::Known;
use super::{Fault, PackFile, Problems, shortened};
use crate::authoring::format::{ScaleEntry, TensionEntry};
use crate::day::Day;

pub(super) fn check(file: &PackFile, problems: &mut Problems) {
    let (questions, areas) = (Known::questions(file), Known::areas(file));
    problems.ids("tensions", ".id", file.tensions.iter().map(|entry| entry.id.as_str()));
    for (place, tension) in file.tensions.iter().enumerate() {
        check_tension(&format!("tensions[{place}]"), tension, &questions, problems);
    }
    problems.ids("context", ".id", file.context.iter().map(|entry| entry.id.as_str()));
    for (place, entry) in file.context.iter().enumerate() {
        let path = format!("context[{place}].options");
        problems.count(&path, entry.options.len(), 2, 32);
        problems.ids(&path, ".id", entry.options.iter().map(|option| option.id.as_str()));
        for (nth, option) in entry.options.iter().enumerate() {
            let ScaleEntry { once, per_model, per_team } = option.scale;
            for (name, share) in [("once", once), ("per-model", per_model), ("per-team", per_team)] {
                problems.range(|| format!("{path}[{nth}].scale.{name}"), share, 10, 1000);
            }
            for (last, raise) in option.raises.iter().enumerate() {
                let path = || format!("{path}[{nth}].raises[{last}]");
                areas.refer(problems, || format!("{}.area", path()), &raise.area);
                problems.range(|| format!("{}.level", path()), raise.level, 2, 5);
            }
        }
    }
    check_duties(file, &questions, problems);
}

fn check_tension(path: &str, tension: &TensionEntry, known: &Known<'_>, problems: &mut Problems) {
    problems.count(&format!("{path}.when"), tension.when.len(), 1, 32);
    for (nth, condition) in tension.when.iter().enumerate() {
        let path = format!("{path}.when[{nth}]");
        known.refer(problems, || format!("{path}.question"), &condition.question);
        match (condition.at_least, condition.below) {
            (Some(level), None) => problems.range(|| format!("{path}.at_least"), level, 2, 5),
            (None, Some(level)) => problems.range(|| format!("{path}.below"), level, 2, 5),
            _ => problems.report(path.clone(), Fault::OneBound),
        }
        if tension.when.iter().skip(nth + 1).any(|later| later.question == condition.question) {
            // Said once, where the question is named last.
            continue;
        }
        let bounds = tension.when.iter().filter(|other| other.question == condition.question);
        let low = bounds.clone().filter_map(|other| other.at_least).max().unwrap_or(1);
        if bounds.filter_map(|other| other.below).any(|below| below <= low) {
            problems.report(path, Fault::NeverHolds(shortened(&condition.question)));
        }
    }
    let resolve = &tension.resolve;
    known.refer(problems, || format!("{path}.resolve.question"), &resolve.question);
    problems.range(|| format!("{path}.resolve.level"), resolve.level, 2, 5);
    let ends = tension.when.iter().any(|condition| {
        condition.question == resolve.question && condition.below.is_some_and(|below| below <= resolve.level)
    });
    if !ends {
        problems.report(format!("{path}.resolve"), Fault::Unresolved(shortened(&resolve.question), resolve.level));
    }
}

fn check_duties(file: &PackFile, questions: &Known<'_>, problems: &mut Problems) {
    let instruments = Known::instruments(file);
    problems.ids("instruments", ".id", file.instruments.iter().map(|entry| entry.id.as_str()));
    for (place, instrument) in file.instruments.iter().enumerate() {
        problems.day(format!("instruments[{place}].as_of"), &instrument.as_of);
        let dates = instrument.dates.iter().enumerate();
        let days: Vec<Option<Day>> = dates
            .map(|(nth, entry)| problems.day(format!("instruments[{place}].dates[{nth}].date"), &entry.date))
            .collect();
        for (nth, pair) in days.windows(2).enumerate() {
            if let [Some(before), Some(day)] = pair
                && day < before
            {
                let path = format!("instruments[{place}].dates[{}].date", nth + 1);
                problems.report(path, Fault::DaysNotAscending(day.to_string(), before.to_string()));
            }
        }
    }
    problems.ids("duties", ".id", file.duties.iter().map(|entry| entry.id.as_str()));
    for (place, duty) in file.duties.iter().enumerate() {
        let path = format!("duties[{place}]");
        instruments.refer(problems, || format!("{path}.instrument"), &duty.instrument);
        check_reference(|| format!("{path}.reference"), &duty.reference, problems);
        problems.count(&format!("{path}.questions"), duty.questions.len(), 1, 120);
        for (nth, need) in duty.questions.iter().enumerate() {
            questions.refer(problems, || format!("{path}.questions[{nth}].question"), &need.question);
            problems.range(|| format!("{path}.questions[{nth}].level"), need.level, 2, 5);
        }
    }
}

/// A reference is kept as a line among the ids of the packed model, so it has to be one.
pub(super) fn check_reference(path: impl FnOnce() -> String, reference: &str, problems: &mut Problems) {
    let length = reference.chars().count();
    if reference.trim().is_empty() {
        problems.report(path(), Fault::EmptyText);
    } else if length > 40 {
        problems.report(path(), Fault::TooManyCharacters(length, 40));
    } else if reference.chars().any(char::is_control) {
        problems.report(path(), Fault::NotOneLine);
    }
}
