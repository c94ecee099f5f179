//! The engine as a module of its own for JavaScript, without the page: what the npm package calls. Texts in, JSON out, in one
//! envelope: `{"done": …}` or `{"fault": …}`. What it works out is `mlops_maturity::package`'s part.

use std::cell::OnceCell;

use mlops_maturity::package::{Engine, EngineFault};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

thread_local! {
    static ENGINE: OnceCell<Option<Engine>> = const { OnceCell::new() };
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Envelope<T> {
    Done(T),
    Fault(EngineFault),
}

/// The outcome of a link, its code, or answers as JSON.
#[wasm_bindgen]
#[must_use]
pub fn score(text: &str) -> String {
    with_engine(|engine| engine.score(text))
}

/// The cheapest plan from a link, its code, or answers as JSON; `request` as JSON.
#[wasm_bindgen]
#[must_use]
pub fn plan(text: &str, request: &str) -> String {
    with_engine(|engine| engine.plan(text, request))
}

fn with_engine<T: Serialize>(work: impl Fn(&Engine) -> Result<T, EngineFault>) -> String {
    ENGINE.with(|engine| {
        let envelope = match engine.get_or_init(Engine::shipped) {
            Some(engine) => match work(engine) {
                Ok(done) => Envelope::Done(done),
                Err(fault) => Envelope::Fault(fault),
            },
            None => Envelope::Fault(EngineFault {
                code: "damaged".to_owned(),
                message: "the model in this package is damaged".to_owned(),
                position: None,
            }),
        };
        // Records of texts and numbers: there is nothing in them that cannot be written.
        serde_json::to_string(&envelope).unwrap_or_default()
    })
}
