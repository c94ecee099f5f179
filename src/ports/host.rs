//! Whoever put the product into a page, as the product sees them: told what happens, and asked what they chose of what is
//! shown. What they are told is `contract`'s part; how they are reached, `embed`'s.

use std::cell::RefCell;

/// The host of an instance.
pub trait Host {
    /// Tells the host of an event: its name, and its detail as JSON.
    fn tell(&self, name: &str, detail: &str);
    /// Whether the host has said that answers are told to it. The person reads it before they answer.
    fn hears_answers(&self) -> bool;
    /// Where links lead that the person shares, if not to the page's own address.
    fn share_base(&self) -> Option<String>;
}

/// A host that writes down what it is told: for tests, and for whoever has none.
#[derive(Debug, Default)]
pub struct MemoryHost {
    /// Names and details, in their order.
    pub told: RefCell<Vec<(String, String)>>,
    /// Whether it hears answers.
    pub hears: bool,
    /// Where links lead.
    pub base: Option<String>,
}

impl Host for MemoryHost {
    fn tell(&self, name: &str, detail: &str) {
        self.told.borrow_mut().push((name.to_owned(), detail.to_owned()));
    }

    fn hears_answers(&self) -> bool {
        self.hears
    }

    fn share_base(&self) -> Option<String> {
        self.base.clone()
    }
}
