//! The program that makes reports and other files of a result, which a page loads once somebody wants one. Texts in, JSON or
//! a file's text out, in one envelope: `{"done": …, "remarks": […]}` or `{"fault": "…"}`. What it makes is
//! `mlops_maturity::report`'s part; `public/report.js` calls it.

use std::cell::RefCell;
use std::rc::Rc;

use mlops_maturity::exports::{self, Exports};
use mlops_maturity::report::{Maker, Report, document, html, markdown};
use mlops_maturity::web::IntlFormats;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

thread_local! {
    static MAKER: RefCell<Option<Maker>> = const { RefCell::new(None) };
}

#[derive(Serialize)]
#[serde(untagged)]
enum Envelope<T> {
    Done { done: T, remarks: Vec<String> },
    Fault { fault: String },
}

/// A report in a page: its tree, its title, and the styles that hold while it is printed.
#[derive(Serialize)]
struct Drawn {
    tree: mlops_maturity::report::Node,
    title: String,
    paper: String,
}

/// A file to be saved.
#[derive(Serialize)]
struct File {
    name: String,
    text: String,
}

/// Takes the two files of words; what is wrong with them, or nothing.
#[wasm_bindgen]
pub fn begin(first: &str, later: &str) -> Option<String> {
    match Maker::new(first, later, |tag| Rc::new(IntlFormats::new(tag))) {
        Ok(maker) => {
            MAKER.with(|kept| *kept.borrow_mut() = Some(maker));
            None
        }
        Err(fault) => Some(fault.to_string()),
    }
}

/// The styles of a report in a page.
#[wasm_bindgen]
#[must_use]
pub fn style() -> String {
    html::STYLE.to_owned()
}

/// The report to be drawn into a page.
#[wasm_bindgen]
#[must_use]
pub fn draw(input: &str) -> String {
    made(input, |report| Drawn { tree: document(report), title: report.title(), paper: report.paper_style() })
}

/// The report as one HTML file.
#[wasm_bindgen]
#[must_use]
pub fn html(input: &str) -> String {
    made(input, |report| File { name: report.file_name("html"), text: html::file(report, &document(report)) })
}

/// The report as Markdown.
#[wasm_bindgen]
#[must_use]
pub fn markdown(input: &str) -> String {
    made(input, |report| File { name: report.file_name("md"), text: markdown::text(&document(report)) })
}

/// A file for another program, by its name (`exports::files`).
#[wasm_bindgen]
#[must_use]
pub fn file(input: &str, name: &str) -> String {
    made(input, |report| exports::files::file(&Exports::of(report), name, report.dated))
}

/// A picture as SVG, by its name (`exports::pictures`).
#[wasm_bindgen]
#[must_use]
pub fn picture(input: &str, name: &str) -> String {
    made(input, |report| exports::pictures::picture(&Exports::of(report), name, report.dated))
}

fn made<T: Serialize>(input: &str, make: impl Fn(&Report) -> T) -> String {
    MAKER.with(|maker| {
        let envelope = match maker.borrow().as_ref().map(|maker| maker.report(input)) {
            Some(Ok(report)) => Envelope::Done { done: make(&report), remarks: report.remarks },
            Some(Err(fault)) => Envelope::Fault { fault: fault.to_string() },
            None => Envelope::Fault { fault: "the words have not come".to_owned() },
        };
        // Records of texts: there is nothing in them that cannot be written.
        serde_json::to_string(&envelope).unwrap_or_default()
    })
}
