//! The address of the page and its title.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::Subscription;

/// Whose place an address is, as the history remembers it beside the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The person was here in this product: what the address carries is their own.
    Own,
    /// Anything else, such as a link that was opened.
    Foreign,
}

/// Reads and changes where the browser says it is. Refusals are ignored: the address is a convenience.
pub trait AddressBar {
    /// The whole address, with its fragment.
    fn address(&self) -> String;
    /// Whose place the present entry of the history is.
    fn entry(&self) -> Entry;
    /// Replaces the fragment and adds an entry of one's own to the history.
    fn push(&self, fragment: &str);
    /// Replaces the fragment without a new entry in the history; the present one is one's own from then on.
    fn replace(&self, fragment: &str);
    /// Sets the title of the page.
    fn set_title(&self, title: &str);
    /// Calls back when somebody else has changed the address: Back, Forward, a fragment that was typed. Until the
    /// subscription is dropped.
    fn watch(&self, changed: Rc<dyn Fn()>) -> Subscription;
}

/// An address bar of one's own that no browser shows: for tests, and for whoever shares the page with others. It
/// remembers its history.
pub struct MemoryAddressBar {
    base: String,
    /// Fragments so far, the present one last.
    pub history: RefCell<Vec<(String, Entry)>>,
    /// The title.
    pub title: RefCell<String>,
    watchers: RefCell<Vec<Weak<dyn Fn()>>>,
}

impl MemoryAddressBar {
    /// An address bar at an address that somebody gave.
    pub fn at(address: &str) -> MemoryAddressBar {
        let (base, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
        MemoryAddressBar {
            base: base.to_owned(),
            history: RefCell::new(vec![(fragment.to_owned(), Entry::Foreign)]),
            title: RefCell::default(),
            watchers: RefCell::default(),
        }
    }

    /// Somebody goes to a fragment by other means than the product: as typing one would, or Back.
    pub fn go(&self, fragment: &str, entry: Entry) {
        self.history.borrow_mut().push((fragment.to_owned(), entry));
        let watchers: Vec<_> = self.watchers.borrow().iter().filter_map(Weak::upgrade).collect();
        for changed in watchers {
            changed();
        }
    }

    /// The fragments so far, the present one last.
    pub fn fragments(&self) -> Vec<String> {
        self.history.borrow().iter().map(|(fragment, _)| fragment.clone()).collect()
    }
}

impl AddressBar for MemoryAddressBar {
    fn address(&self) -> String {
        let history = self.history.borrow();
        format!("{}{}", self.base, history.last().map_or("", |(fragment, _)| fragment))
    }

    fn entry(&self) -> Entry {
        self.history.borrow().last().map_or(Entry::Foreign, |(_, entry)| *entry)
    }

    fn push(&self, fragment: &str) {
        self.history.borrow_mut().push((fragment.to_owned(), Entry::Own));
    }

    fn replace(&self, fragment: &str) {
        let mut history = self.history.borrow_mut();
        history.pop();
        history.push((fragment.to_owned(), Entry::Own));
    }

    fn set_title(&self, title: &str) {
        title.clone_into(&mut self.title.borrow_mut());
    }

    fn watch(&self, changed: Rc<dyn Fn()>) -> Subscription {
        self.watchers.borrow_mut().push(Rc::downgrade(&changed));
        Subscription::holding(changed)
    }
}
