//! The program for reports as a host lends it: one function of JavaScript, which loads it first where it has to.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::ports::report_program::{Made, ReportProgram, Told};

/// The host's function, if it has one: of a task, its input, and a function that is told how it went and what is to be said.
#[derive(Debug)]
pub struct HostReportProgram(pub Option<Function>);

impl ReportProgram for HostReportProgram {
    fn ask(&self, task: &str, input: &str, told: Told) {
        let Some(host) = &self.0 else { return told(Made::NotThere) };
        let said = Closure::once_into_js(move |how: String, text: String| {
            told(match how.as_str() {
                "done" => Made::Done(text),
                "refused" => Made::Refused(text),
                _ => Made::NotThere,
            });
        });
        let _failed = host.call3(&JsValue::UNDEFINED, &task.into(), &input.into(), &said);
    }
}
