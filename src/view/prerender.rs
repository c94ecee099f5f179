//! The start page and the first question as text, for the HTML that a host serves: a person reads, chooses and answers
//! before the program is there. Drawn by the same functions as in a browser, so the two cannot differ. Only for the build
//! (feature `ssr`).

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::{App, AppProps, Shell};
use crate::day::Day;
use crate::model::{ModelWords, shipped};
use crate::ports::{
    CountedRequests, FixedClock, MemoryAddressBar, MemoryHost, MemoryReportProgram, MemoryStorage, PlainFormats,
};
use crate::session::Opening;
use crate::text::Words;
use crate::words_file::{self, Part};

/// The start page of somebody who comes for the first time, in a language that the build made files of.
pub fn start_page(tag: &str) -> Option<String> {
    page(tag, Opening::default())
}

/// The page that this person sees next, where they choose nothing else before.
pub fn first_question(tag: &str) -> Option<String> {
    page(tag, Opening { begin: true, ..Opening::default() })
}

fn page(tag: &str, opening: Opening) -> Option<String> {
    let first = words_file::read(words_file::shipped(tag, Part::First)?, Part::First).ok()?;
    let pack = Rc::new(shipped::pack()?);
    let shell = Shell {
        packs: [pack.clone(), Rc::new(pack.without_optional())],
        model: Rc::new(ModelWords::of_first(&pack, &first)?),
        pack,
        words: Words::new(&first, |_| Rc::new(PlainFormats)),
        storage: Rc::new(MemoryStorage::default()),
        // No day is shown to somebody who has answered nothing.
        clock: Rc::new(FixedClock(Day::from_number(0))),
        address: Rc::new(MemoryAddressBar::at("")),
        results: Rc::new(CountedRequests::default()),
        report: Rc::new(MemoryReportProgram::default()),
        host: Rc::new(MemoryHost::default()),
        shown: Rc::default(),
        prefix: Rc::from("mm"),
    };
    let props = AppProps { shell, opening, ready: yew::Callback::noop() };
    Some(pollster::block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render()))
}
