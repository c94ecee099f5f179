//! For authors of models: `model check [FOLDER]` names every problem, `model schema FOLDER` writes the JSON Schemas,
//! `model frameworks FILE` the page on all frameworks, `model words FOLDER` the files of words, two for each language,
//! and with the feature `ssr`, `model page FOLDER` the start page and the first question for the HTML.

#![allow(clippy::print_stdout, clippy::print_stderr)] // A command's output is its product.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use mlops_maturity::authoring::{check::unreachable_stages, frameworks_page, json};
use mlops_maturity::model::{ModelWords, Pack, shipped};
#[cfg(feature = "ssr")]
use mlops_maturity::view::prerender;
use mlops_maturity::words_file::{self, Part};

const USAGE: &str = "usage: model check [FOLDER] | model schema FOLDER | model frameworks FILE | model words FOLDER | model page FOLDER";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["check"] => check(Path::new("content/mlops")),
        ["check", folder] => check(Path::new(folder)),
        ["schema", folder] => schema(Path::new(folder)),
        ["frameworks", file] => frameworks(Path::new(file)),
        ["words", folder] => words(Path::new(folder)),
        #[cfg(feature = "ssr")]
        ["page", folder] => page(Path::new(folder)),
        _ => Err(vec![USAGE.to_owned()]),
    };
    match result {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!("{} problem(s)", problems.len());
            ExitCode::FAILURE
        }
    }
}

/// Checks `pack.json` and every `text.<locale>.json` of a folder.
fn check(folder: &Path) -> Result<String, Vec<String>> {
    let file =
        json::pack_file(&read(&folder.join("pack.json"))?).map_err(|problem| vec![format!("pack.json: {problem}")])?;
    let mut problems: Vec<String> = Vec::new();
    let mut summary = String::new();
    match Pack::new(&file) {
        Ok(pack) => {
            problems.extend(unreachable_stages(&pack).iter().map(|problem| format!("pack.json: {problem}")));
            summary = format!(
                "{}: {} areas, {} questions, {} steps, {} frameworks",
                pack.id(),
                pack.areas().len(),
                pack.questions().len(),
                pack.steps().len(),
                pack.frameworks().len()
            );
        }
        Err(found) => problems.extend(found.iter().map(|problem| format!("pack.json: {problem}"))),
    }
    let mut locales = 0;
    for entry in fs::read_dir(folder).map_err(|error| vec![error.to_string()])?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let locale = name.strip_prefix("text.").and_then(|rest| rest.strip_suffix(".json"));
        if locale.is_none() {
            continue;
        }
        locales += 1;
        match json::words_file(&read(&entry.path())?) {
            Err(problem) => problems.push(format!("{name}: {problem}")),
            Ok(words) => {
                let found = ModelWords::new(&file, &words).err().unwrap_or_default();
                problems.extend(found.iter().map(|problem| format!("{name}: {problem}")));
            }
        }
    }
    if problems.is_empty() { Ok(format!("{summary}, {locales} language(s): no problem")) } else { Err(problems) }
}

fn words(folder: &Path) -> Result<String, Vec<String>> {
    let said = |error: std::io::Error| vec![error.to_string()];
    fs::create_dir_all(folder).map_err(said)?;
    for tag in words_file::languages() {
        for (part, name) in [(Part::First, "first"), (Part::Later, "later")] {
            let text = words_file::shipped(tag, part).unwrap_or_default();
            fs::write(folder.join(format!("words.{tag}.{name}.txt")), text).map_err(said)?;
        }
    }
    Ok(format!("wrote the words of every language to {}", folder.display()))
}

/// What the build puts into the HTML of the page, for each language: the start page and the first question.
#[cfg(feature = "ssr")]
fn page(folder: &Path) -> Result<String, Vec<String>> {
    let said = |error: std::io::Error| vec![error.to_string()];
    fs::create_dir_all(folder).map_err(said)?;
    for tag in words_file::languages() {
        let pages = [("start", prerender::start_page(tag)), ("question", prerender::first_question(tag))];
        for (name, page) in pages {
            let page = page.ok_or_else(|| vec![format!("the page “{name}” in “{tag}” cannot be drawn")])?;
            fs::write(folder.join(format!("{name}.{tag}.html")), page).map_err(said)?;
        }
    }
    Ok(format!("wrote the start page and the first question to {}", folder.display()))
}

fn frameworks(file: &Path) -> Result<String, Vec<String>> {
    let damaged = || vec!["the shipped model cannot be read".to_owned()];
    let pack = shipped::pack().ok_or_else(damaged)?;
    let words = shipped::words(&pack).ok_or_else(damaged)?;
    fs::write(file, frameworks_page::page(&pack, &words)).map_err(|error| vec![error.to_string()])?;
    Ok(format!("wrote the frameworks to {}", file.display()))
}

fn schema(folder: &Path) -> Result<String, Vec<String>> {
    let write = |name: &str, text: String| fs::write(folder.join(name), text).map_err(|error| vec![error.to_string()]);
    write("pack.schema.json", json::pack_schema())?;
    write("text.schema.json", json::words_schema())?;
    write("events.schema.json", json::events_schema())?;
    write("package.schema.json", json::package_schema())?;
    Ok(format!("wrote four schemas to {}", folder.display()))
}

fn read(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
}
