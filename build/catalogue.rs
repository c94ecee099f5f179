//! Turns the keys of `locales/en.json` into enums, so that a misspelt key does not compile, and the texts of each language
//! into lines in the order of the keys, which become files of words.
//!
//! A key that ends in `.zero`, `.one`, `.two`, `.few`, `.many` or `.other` is a form of a plural. Keys come in two parts,
//! as the words of the model do: those of `FIRST` are needed before a result is, and their numbers are the lowest.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What the keys begin with that the start page and the questions need, and what may be said before a result is there.
const FIRST: [&str; 12] =
    ["app", "check", "footer", "list", "locale", "notice", "question", "resume", "start", "title", "undo", "waiting"];

/// What the keys begin with that only the page itself says, with no program: they go into its HTML and no file of words.
const PAGE: &str = "page.";

/// What the keys begin with that only the report and other exports say: they are in the program that makes those, and in no
/// file of words.
const REPORT: [&str; 2] = ["report.", "export."];

/// The key of the ten digits, from nought to nine, that numbers are written with.
const DIGITS: &str = "locale.digits";

type Locale = BTreeMap<String, String>;

/// The interface in every language.
pub(crate) struct Catalogue {
    english: Locale,
    /// By tag.
    locales: BTreeMap<String, Locale>,
}

/// The texts of one language: a line each, of both parts.
pub(crate) struct InterfaceLines {
    pub(crate) first: Vec<String>,
    pub(crate) later: Vec<String>,
}

/// Reads every locale and compares each with English.
pub(crate) fn read(folder: &Path, faults: &mut Vec<String>) -> Catalogue {
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
    let english = locales.get("en").cloned().unwrap_or_default();
    if english.is_empty() {
        faults.push("locales/en.json: missing".to_owned());
    }
    for (tag, locale) in &locales {
        compare(tag, &english, locale, faults);
    }
    Catalogue { english, locales }
}

impl Catalogue {
    /// Tags of the languages.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.locales.keys().map(String::as_str)
    }

    /// Keys of what the page's program says.
    fn program_keys(&self) -> impl Iterator<Item = &str> {
        self.english.keys().map(String::as_str).filter(|key| !key.starts_with(PAGE) && !is_report(key))
    }

    /// Keys of what only the report says: texts without a count, and texts with one by what their forms have in common.
    fn report_keys(&self) -> (Vec<&str>, Vec<&str>) {
        let keys = || self.english.keys().map(String::as_str).filter(|key| is_report(key));
        let bases: BTreeSet<&str> = keys().filter_map(plural_base).map(|(base, _)| base).collect();
        (keys().filter(|key| plural_base(key).is_none()).collect(), bases.into_iter().collect())
    }

    /// What only the report says in a language, as lines.
    pub(crate) fn report_lines(&self, tag: &str) -> Vec<String> {
        let locale = self.locales.get(tag).unwrap_or(&self.english);
        let (words, plurals) = self.report_keys();
        words.iter().map(|key| word(locale, key)).chain(plurals.iter().map(|key| plural(locale, key))).collect()
    }

    /// The enums of what only the report says.
    pub(crate) fn report_rust(&self) -> String {
        let (words, plurals) = self.report_keys();
        let mut out = String::new();
        let english = |key: &&str| self.english.get(*key).cloned().unwrap_or_default();
        let count = words.len();
        enumeration(
            &mut out,
            "ReportWord",
            "A text of the report.",
            Some(count),
            words.iter().map(|key| (*key, english(key))),
        );
        let other = |key: &&str| self.english.get(&format!("{key}.other")).cloned().unwrap_or_default();
        let forms = plurals.iter().map(|key| (*key, other(key)));
        enumeration(&mut out, "ReportPlural", "A text of the report with a count in it.", None, forms);
        out
    }

    /// Keys of texts without a count, those of the first part first; how many those are.
    fn words(&self) -> (Vec<&str>, usize) {
        in_parts(self.program_keys().filter(|key| plural_base(key).is_none()).collect())
    }

    /// The same for texts with a count in them, each by what its forms have in common.
    fn plurals(&self) -> (Vec<&str>, usize) {
        let bases: BTreeSet<&str> = self.program_keys().filter_map(plural_base).map(|(base, _)| base).collect();
        in_parts(bases)
    }

    /// What the order of the lines rests on: two programs with the same keys can read each other's files.
    pub(crate) fn keys(&self) -> String {
        [self.words().0, self.plurals().0].concat().join("\n")
    }

    /// The texts of a language as lines; of a plural, its six forms with a tab between each two.
    pub(crate) fn lines(&self, tag: &str) -> InterfaceLines {
        let locale = self.locales.get(tag).unwrap_or(&self.english);
        let word = |key: &&str| word(locale, key);
        let plural = |key: &&str| plural(locale, key);
        let ((words, first_words), (plurals, first_plurals)) = (self.words(), self.plurals());
        let (early, late) = words.split_at(first_words);
        let (early_plurals, late_plurals) = plurals.split_at(first_plurals);
        InterfaceLines {
            first: early.iter().map(word).chain(early_plurals.iter().map(plural)).collect(),
            later: late.iter().map(word).chain(late_plurals.iter().map(plural)).collect(),
        }
    }

    /// The enums of the keys.
    pub(crate) fn rust(&self) -> String {
        let ((words, first_words), (plurals, first_plurals)) = (self.words(), self.plurals());
        let mut out = String::new();
        let english = |key: &&str| self.english.get(*key).cloned().unwrap_or_default();
        enumeration(
            &mut out,
            "Word",
            "A text of the interface.",
            Some(first_words),
            words.iter().map(|key| (*key, english(key))),
        );
        let other = |key: &&str| self.english.get(&format!("{key}.other")).cloned().unwrap_or_default();
        let plurals = plurals.iter().map(|key| (*key, other(key)));
        enumeration(&mut out, "Plural", "A text of the interface with a count in it.", Some(first_plurals), plurals);
        out
    }
}

fn is_report(key: &str) -> bool {
    REPORT.iter().any(|begin| key.starts_with(begin))
}

/// A text as a line.
fn word(locale: &Locale, key: &str) -> String {
    locale.get(key).map_or("", String::as_str).replace(['\n', '\t'], " ")
}

/// The six forms of a text with a count as a line.
fn plural(locale: &Locale, key: &str) -> String {
    let other = || locale.get(&format!("{key}.other"));
    let form = |form| locale.get(&format!("{key}.{form}")).or_else(other).map_or("", String::as_str);
    CATEGORIES.map(form).join("\t").replace('\n', " ")
}

/// Keys with those of the first part first, and how many those are.
fn in_parts(keys: BTreeSet<&str>) -> (Vec<&str>, usize) {
    let is_first = |key: &&str| FIRST.contains(&key.split('.').next().unwrap_or_default());
    let (mut first, later): (Vec<&str>, Vec<&str>) = keys.into_iter().partition(is_first);
    let count = first.len();
    first.extend(later);
    (first, count)
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
    let digits = locale.get(DIGITS).map_or(0, |digits| digits.chars().count());
    if digits != 10 {
        faults.push(format!("locales/{tag}.json: “{DIGITS}” has {digits} characters, and ten digits are needed"));
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

fn enumeration<'a>(
    out: &mut String,
    name: &str,
    doc: &str,
    first: Option<usize>,
    keys: impl Iterator<Item = (&'a str, String)>,
) {
    let _ = writeln!(out, "/// {doc}\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum {name} {{");
    let mut count = 0;
    for (key, text) in keys {
        count += 1;
        let shown = text.replace('\n', " ");
        let _ = writeln!(out, "    /// {shown:?}\n    {},", variant(key));
    }
    out.push_str("}\n");
    let Some(first) = first else { return };
    let _ = writeln!(out, "\nimpl {name} {{");
    let _ = writeln!(out, "    /// How many of them are in the first part of the words.");
    let _ = writeln!(out, "    pub(super) const FIRST: usize = {first};");
    if name == "Word" {
        let _ = writeln!(out, "    /// How many are not.\n    pub(super) const LATER: usize = {};", count - first);
    }
    out.push_str("}\n");
}
