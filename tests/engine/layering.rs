//! The arrows of `lib.rs`, held: which module may not know which.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Whatever belongs to a browser or to the page.
const BROWSER: &[&str] =
    &["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "crate::view", "crate::web", "crate::embed"];

/// A module and what must not occur in its source, beyond `BROWSER`.
const RULES: &[(&str, &[&str])] = &[
    (
        "model",
        &[
            "crate::answers",
            "crate::score",
            "crate::roadmap",
            "crate::share",
            "crate::session",
            "crate::text",
            "crate::chart",
        ],
    ),
    ("ordered", &["crate::"]),
    ("fingerprint", &["crate::"]),
    ("lines", &["crate::"]),
    ("words_file", &["crate::model", "crate::answers", "crate::session", "crate::text"]),
    // Above `model` and `score`, and nobody's but an author's.
    (
        "authoring",
        &[
            "crate::answers",
            "crate::plan",
            "crate::roadmap",
            "crate::share",
            "crate::session",
            "crate::text",
            "crate::ports",
        ],
    ),
    ("answers", &["crate::score", "crate::roadmap", "crate::share", "crate::session", "crate::text", "crate::chart"]),
    ("day", &["crate::"]),
    (
        "covering",
        &["crate::model", "crate::answers", "crate::score", "crate::plan", "crate::roadmap", "crate::session"],
    ),
    (
        "plan",
        &[
            "crate::roadmap",
            "crate::findings",
            "crate::share",
            "crate::session",
            "crate::text",
            "crate::chart",
            "crate::ports",
        ],
    ),
    (
        "score",
        &[
            "crate::covering",
            "crate::plan",
            "crate::roadmap",
            "crate::share",
            "crate::session",
            "crate::text",
            "crate::chart",
            "crate::day",
            "crate::ports",
        ],
    ),
    ("roadmap", &["crate::share", "crate::session", "crate::text", "crate::chart", "crate::day", "crate::ports"]),
    ("findings", &["crate::share", "crate::session", "crate::text", "crate::chart", "crate::day", "crate::ports"]),
    // What travels: ids and numbers, no language.
    ("outcome", &["crate::session", "crate::text", "crate::chart", "crate::findings", "crate::ports"]),
    ("contract", &["crate::session", "crate::text", "crate::chart", "crate::findings", "crate::ports", "crate::model"]),
    // Above the engine, and only other people's programs call them.
    ("written", &["crate::session", "crate::chart", "crate::findings", "crate::ports"]),
    ("many", &["crate::session", "crate::chart", "crate::findings", "crate::ports"]),
    ("package", &["crate::session", "crate::chart", "crate::covering"]),
    // Above everything but the page: it reads links and kept plans, and works everything out by `findings`.
    ("report", &["crate::many", "crate::package"]),
    ("share", &["crate::score", "crate::findings", "crate::session", "crate::text", "crate::chart", "crate::ports"]),
    ("notes", &["crate::score", "crate::findings", "crate::session", "crate::text", "crate::chart", "crate::ports"]),
    ("session", &["crate::score", "crate::findings", "crate::text", "crate::chart"]),
    // Files for other tools: made from findings and words, and handed out by others.
    ("exports", &["crate::session", "crate::share", "crate::ports"]),
    ("text", &["crate::exports"]),
    ("chart", &["crate::session", "crate::share", "crate::text", "crate::ports"]),
    (
        "ports",
        &[
            "crate::model",
            "crate::answers",
            "crate::score",
            "crate::roadmap",
            "crate::share",
            "crate::session",
            "crate::text",
        ],
    ),
];

/// Every file of a module: `src/name.rs` and all below `src/name`.
fn files_of(module: &str) -> Vec<PathBuf> {
    let root = PathBuf::from(format!("src/{module}.rs"));
    assert!(root.is_file(), "src/{module}.rs is ruled by tests/engine/layering.rs and is not there: mend the rule");
    let mut files = vec![root];
    let mut folders = vec![PathBuf::from(format!("src/{module}"))];
    while let Some(folder) = folders.pop().filter(|folder| folder.is_dir()) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

/// The source without comments: those may name what the code may not.
fn code(text: &str) -> String {
    let without = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    text.lines().map(without).collect::<Vec<_>>().join("\n")
}

/// Whether a name occurs as a whole, so that `yew` is not found in `eyewitness`; `crate::` is the start of any path.
fn mentions(code: &str, name: &str) -> bool {
    let is_letter = |character: char| character.is_alphanumeric() || character == '_';
    code.match_indices(name).any(|(place, _)| {
        let before = code[..place].chars().next_back().is_some_and(is_letter);
        let after = code[place + name.len()..].chars().next().is_some_and(is_letter);
        !before && (name.ends_with("::") || !after)
    })
}

/// A grouped import (`use crate::{model, view}`) names modules without their `crate::`.
fn spelled_out(code: &str) -> String {
    let mut out = code.to_owned();
    for (place, _) in code.match_indices("crate::{") {
        let group = code[place + 8..].split(';').next().unwrap_or_default();
        for name in group.split(|character: char| !(character.is_alphanumeric() || character == '_')) {
            write!(out, "\ncrate::{name}").unwrap();
        }
    }
    out
}

fn faults(path: &Path, text: &str, forbidden: &[&str]) -> Vec<String> {
    let code = spelled_out(&code(text));
    let found = forbidden.iter().chain(BROWSER).filter(|name| mentions(&code, name));
    found.map(|name| format!("{} mentions {name}", path.display())).collect()
}

#[track_caller]
fn check(module: &str, forbidden: &[&str]) {
    let found: Vec<String> =
        files_of(module).iter().flat_map(|path| faults(path, &fs::read_to_string(path).unwrap(), forbidden)).collect();
    assert!(found.is_empty(), "the arrows of lib.rs are broken:\n{}", found.join("\n"));
}

#[test]
fn no_module_of_the_engine_knows_what_lies_behind_it() {
    for (module, forbidden) in RULES {
        check(module, forbidden);
    }
}

#[test]
fn the_guard_sees_what_it_forbids() {
    let found = |text: &str| faults(Path::new("x.rs"), text, &["crate::share"]).len();
    for text in [
        "use yew::prelude::*;",
        "use crate::share;",
        "use crate::{model, share::Label};",
        "web_sys::window()",
        "crate::share::decode(x)",
    ] {
        assert_eq!(found(text), 1, "{text}");
    }
    for text in ["// yew and crate::share", "let eyewitness = 1;", "use crate::shared;", "/// See `crate::view`."] {
        assert_eq!(found(text), 0, "{text}");
    }
}

#[test]
fn every_module_of_the_engine_has_a_rule() {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let mut behind_feature = false;
    for line in lib.lines() {
        if let Some(module) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) {
            let ruled = RULES.iter().any(|(name, _)| *name == module);
            assert!(ruled || behind_feature, "src/{module}.rs has no rule in tests/engine/layering.rs");
        }
        behind_feature = line.contains("feature = \"web\"");
    }
}
