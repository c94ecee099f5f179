//! House rules that a reader would notice: heads of files, their length, and what styles and pages may not contain.

use std::fs;
use std::path::{Path, PathBuf};

/// Most lines of a file.
const MOST_LINES: usize = 400;

/// All files below a folder whose names end like this.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} below {folder}: mend the rule");
    found
}

fn rust() -> Vec<(PathBuf, String)> {
    ["src", "build", "tests", "benches", "fuzz"].iter().flat_map(|folder| files(folder, ".rs")).collect()
}

/// A rule holds for every file; else the files that break it.
#[track_caller]
fn check(rule: &str, files: &[(PathBuf, String)], holds: impl Fn(&Path, &str) -> bool) {
    let broken: Vec<String> =
        files.iter().filter(|(path, text)| !holds(path, text)).map(|(path, _)| path.display().to_string()).collect();
    assert!(broken.is_empty(), "{rule}:\n{}", broken.join("\n"));
}

#[test]
fn every_rust_file_says_what_lives_in_it() {
    check("the first line is a `//!` line", &rust(), |_, text| {
        text.lines().next().is_some_and(|line| line.len() > 8 && line.starts_with("//! "))
    });
}

#[test]
fn every_file_of_tests_is_run() {
    let main = fs::read_to_string("tests/engine/main.rs").unwrap();
    let subjects = files("tests/engine", ".rs")
        .into_iter()
        .filter(|(path, _)| path.parent() == Some(Path::new("tests/engine")) && !path.ends_with("main.rs"));
    check("a module of tests/engine/main.rs", &subjects.collect::<Vec<_>>(), |path, _| {
        let name = path.file_stem().unwrap().to_string_lossy();
        main.lines().any(|line| line == format!("mod {name};"))
    });
}

#[test]
fn no_file_is_longer_than_a_reader_bears() {
    let short = |_: &Path, text: &str| text.lines().count() <= MOST_LINES;
    check("at most 400 lines", &rust(), short);
    check("at most 400 lines", &files("styles", ".css"), short);
}

#[test]
fn no_line_ends_in_space_and_every_file_in_a_line_break() {
    let clean = |_: &Path, text: &str| {
        text.is_empty()
            || (text.ends_with('\n') && !text.ends_with("\n\n") && text.lines().all(|line| line.trim_end() == line))
    };
    check("no trailing space", &rust(), clean);
    check("no trailing space", &files("styles", ".css"), clean);
    check("no trailing space", &files("tests/cases", ".json"), clean);
    check("no trailing space", &files("content", ".json"), clean);
}

#[test]
fn nothing_is_left_for_later() {
    // Written in two parts, so that this file may say what it looks for.
    let word = concat!("TO", "DO");
    check("no word of work left over", &rust(), |_, text| !text.contains(word) && !text.contains(concat!("FIX", "ME")));
    check("no word of work left over", &files("styles", ".css"), |_, text| !text.contains(word));
}

#[test]
fn no_test_is_switched_off() {
    let tests: Vec<(PathBuf, String)> = files("tests", ".rs").into_iter().chain(files("src", ".rs")).collect();
    check("no test is ignored or expects a panic", &tests, |_, text| {
        !text.contains(concat!("#[ig", "nore")) && !text.contains(concat!("#[should", "_panic"))
    });
}

#[test]
fn no_component_carries_an_inline_style() {
    // The content security policy has no `unsafe-inline`: such a style would be dropped, and be reported.
    check("no `style=` in src/view", &files("src/view", ".rs"), |_, text| {
        !text.lines().any(|line| {
            let code = line.split("//").next().unwrap_or_default();
            let squeezed: String = code.chars().filter(|character| !character.is_whitespace()).collect();
            squeezed.contains("style=") && !squeezed.contains("letstyle=")
        })
    });
}

#[test]
fn every_sheet_of_a_component_has_its_component() {
    let names: Vec<String> = files("src/view", ".rs")
        .iter()
        .map(|(path, _)| path.file_stem().unwrap().to_string_lossy().replace('_', "-"))
        .collect();
    check("a component's sheet is named as its file", &files("styles/components", ".css"), |path, _| {
        names.contains(&path.file_stem().unwrap().to_string_lossy().replace('_', "-"))
    });
}

#[test]
fn the_page_names_no_address_that_a_folder_cannot_serve() {
    let mut pages = files("public", ".js");
    pages.push((PathBuf::from("index.html"), fs::read_to_string("index.html").unwrap()));
    check("no absolute address and no path from the root", &pages, |_, text| {
        let quoted = ["=\"/", "='/", "(\"/", "('/", "from \"/", "url(/"];
        let outside: Vec<&str> = text
            .split(['"', '\'', '`', '(', ')', ' ', '\n'])
            .filter(|word| {
                word.starts_with("http:")
                    // By itself it is the name of what an address begins with, which options are held against.
                    || word.starts_with("https:") && *word != "https:"
                    || word.starts_with("//") && word.len() > 2 && word.contains('.')
            })
            // The name of a namespace is no address.
            .filter(|word| !word.starts_with("http://www.w3.org/"))
            .collect();
        outside.is_empty() && quoted.iter().all(|mark| !text.contains(mark))
    });
}
