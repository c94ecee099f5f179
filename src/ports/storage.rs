//! A place for a few lines of text that outlast the page, and may refuse.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::Subscription;

/// Storage refused: blocked, full or missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageFault;

/// Keeps texts under keys.
pub trait Storage {
    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// The storage refused.
    fn read(&self, key: &str) -> Result<Option<String>, StorageFault>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// The storage refused; what was under the key stays.
    fn write(&self, key: &str, text: &str) -> Result<(), StorageFault>;

    /// Removes what is under a key.
    ///
    /// # Errors
    /// The storage refused.
    fn remove(&self, key: &str) -> Result<(), StorageFault>;

    /// Whether what is kept outlasts the page.
    fn outlasts_the_page(&self) -> bool;

    /// Calls back when somebody else may have changed what is kept: another tab, or this page while it lay in the cache
    /// of the history. Until the subscription is dropped.
    fn watch(&self, changed: Rc<dyn Fn()>) -> Subscription;
}

/// Storage that lasts as long as this value: for tests, where it refuses when told to, and for whoever keeps nothing.
#[derive(Default)]
pub struct MemoryStorage {
    texts: RefCell<Vec<(String, String)>>,
    /// Whether every call is refused.
    pub refuses: bool,
    watchers: RefCell<Vec<Weak<dyn Fn()>>>,
}

impl MemoryStorage {
    /// Tells whoever watches that somebody else has changed something.
    pub fn changed_elsewhere(&self) {
        let watchers: Vec<_> = self.watchers.borrow().iter().filter_map(Weak::upgrade).collect();
        for changed in watchers {
            changed();
        }
    }

    fn unless_refused(&self) -> Result<&RefCell<Vec<(String, String)>>, StorageFault> {
        if self.refuses { Err(StorageFault) } else { Ok(&self.texts) }
    }
}

impl Storage for MemoryStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageFault> {
        let texts = self.unless_refused()?.borrow();
        Ok(texts.iter().find(|(known, _)| known == key).map(|(_, text)| text.clone()))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        let mut texts = self.unless_refused()?.borrow_mut();
        texts.retain(|(known, _)| known != key);
        texts.push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        self.unless_refused()?.borrow_mut().retain(|(known, _)| known != key);
        Ok(())
    }

    fn outlasts_the_page(&self) -> bool {
        false
    }

    fn watch(&self, changed: Rc<dyn Fn()>) -> Subscription {
        self.watchers.borrow_mut().push(Rc::downgrade(&changed));
        Subscription::holding(changed)
    }
}
