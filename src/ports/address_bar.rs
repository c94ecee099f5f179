//! The address of the page and its title.

use std::cell::RefCell;

/// Reads and changes where the browser says it is.
pub trait AddressBar {
    /// The whole address, with its fragment.
    fn address(&self) -> String;
    /// Replaces the fragment and adds an entry to the history. Refusals are ignored: the address is a convenience.
    fn push(&self, fragment: &str);
    /// Replaces the fragment without an entry in the history.
    fn replace(&self, fragment: &str);
    /// Sets the title of the page.
    fn set_title(&self, title: &str);
}

/// An address bar for tests, which remembers its history.
#[derive(Debug)]
pub struct MemoryAddressBar {
    base: String,
    /// Fragments so far, the present one last.
    pub history: RefCell<Vec<String>>,
    /// The title.
    pub title: RefCell<String>,
}

impl MemoryAddressBar {
    /// An address bar at an address.
    pub fn at(address: &str) -> MemoryAddressBar {
        let (base, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
        MemoryAddressBar {
            base: base.to_owned(),
            history: RefCell::new(vec![fragment.to_owned()]),
            title: RefCell::default(),
        }
    }
}

impl AddressBar for MemoryAddressBar {
    fn address(&self) -> String {
        let history = self.history.borrow();
        format!("{}{}", self.base, history.last().map_or("", String::as_str))
    }

    fn push(&self, fragment: &str) {
        self.history.borrow_mut().push(fragment.to_owned());
    }

    fn replace(&self, fragment: &str) {
        let mut history = self.history.borrow_mut();
        history.pop();
        history.push(fragment.to_owned());
    }

    fn set_title(&self, title: &str) {
        title.clone_into(&mut self.title.borrow_mut());
    }
}
