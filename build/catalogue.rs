//! Turns `locales/*.json` into Rust: an enum of keys, so that a misspelt key does not compile, and a table per language.
//!
//! A key that ends in `.zero`, `.one`, `.two`, `.few`, `.many` or `.other` is a form of a plural.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

type Locale = BTreeMap<String, String>;

/// Reads every locale, compares each with English and writes the tables.
pub(crate) fn generate(folder: &Path, to: &Path, faults: &mut Vec<String>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut locales: BTreeMap<String, Locale> = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let Some(tag) = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()) else { continue };
        match fs::read_to_string(&path).map_err(|error| error.to_string()).and_then(|text| parse(&text)) {
            Ok(locale) => drop(locales.insert(tag, locale)),
            Err(fault) => faults.push(format!("locales/{tag}.json: {fault}")),
        }
    }
    let Some(english) = locales.get("en").cloned() else {
        faults.push("locales/en.json: missing".to_owned());
        return;
    };
    for (tag, locale) in &locales {
        compare(tag, &english, locale, faults);
    }
    if let Err(error) = fs::write(to, rust(&english, &locales)) {
        faults.push(format!("catalogue.rs: {error}"));
    }
}

fn parse(text: &str) -> Result<Locale, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn plural_base(key: &str) -> Option<(&str, &str)> {
    key.rsplit_once('.').filter(|(_, form)| CATEGORIES.contains(form))
}

/// Names of the places to fill, for instance `{count}`.
fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

fn compare(tag: &str, english: &Locale, locale: &Locale, faults: &mut Vec<String>) {
    for (key, text) in english {
        // Other languages have other plural forms; `other` is the one that all must have.
        if plural_base(key).is_some_and(|(_, form)| form != "other") {
            continue;
        }
        match locale.get(key) {
            None => faults.push(format!("locales/{tag}.json: no text for “{key}”")),
            Some(found) if found.trim().is_empty() => faults.push(format!("locales/{tag}.json: “{key}” is empty")),
            Some(found) if places(found) != places(text) => {
                faults.push(format!(
                    "locales/{tag}.json: “{key}” has the places {:?}, English has {:?}",
                    places(found),
                    places(text)
                ));
            }
            Some(_) => {}
        }
    }
    for key in locale.keys() {
        let known = match plural_base(key) {
            Some((base, _)) => english.contains_key(&format!("{base}.other")),
            None => english.contains_key(key),
        };
        if !known {
            faults.push(format!("locales/{tag}.json: “{key}” is no key of English"));
        }
    }
}

fn variant(key: &str) -> String {
    let parts = key.split(['.', '-', '_']).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
        })
        .collect()
}

fn rust(english: &Locale, locales: &BTreeMap<String, Locale>) -> String {
    let words: Vec<&String> = english.keys().filter(|key| plural_base(key).is_none()).collect();
    let plurals: BTreeSet<&str> = english.keys().filter_map(|key| plural_base(key)).map(|(base, _)| base).collect();
    let mut out = String::new();
    enumeration(
        &mut out,
        "Word",
        "A text of the interface.",
        words.iter().map(|key| (key.as_str(), english.get(*key))),
    );
    enumeration(
        &mut out,
        "Plural",
        "A text of the interface with a count in it.",
        plurals.iter().map(|key| (*key, english.get(&format!("{key}.other")))),
    );
    let _ = writeln!(out, "/// Languages of the interface, by tag.\npub(super) static TABLES: &[Table] = &[");
    for (tag, locale) in locales {
        let _ = writeln!(out, "    Table {{\n        tag: {tag:?},\n        words: &[");
        for key in &words {
            let _ = writeln!(out, "            {:?},", locale.get(*key).map_or("", String::as_str));
        }
        let _ = writeln!(out, "        ],\n        plurals: &[");
        for key in &plurals {
            let forms = CATEGORIES
                .map(|form| locale.get(&format!("{key}.{form}")).or_else(|| locale.get(&format!("{key}.other"))));
            let _ = writeln!(
                out,
                "            [{}],",
                forms.map(|form| format!("{:?}", form.map_or("", String::as_str))).join(", ")
            );
        }
        let _ = writeln!(out, "        ],\n    }},");
    }
    out.push_str("];\n");
    out
}

fn enumeration<'a>(out: &mut String, name: &str, doc: &str, keys: impl Iterator<Item = (&'a str, Option<&'a String>)>) {
    let _ = writeln!(out, "/// {doc}\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum {name} {{");
    for (key, text) in keys {
        let shown = text.map_or("", String::as_str).replace('\n', " ");
        let _ = writeln!(out, "    /// {shown:?}\n    {},", variant(key));
    }
    out.push_str("}\n");
}
