//! A place for a few lines of text that outlast the page, and may refuse.

use std::cell::RefCell;
use std::collections::BTreeMap;

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
}

/// Storage for tests, which refuses when told to.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    texts: RefCell<BTreeMap<String, String>>,
    /// Whether every call is refused.
    pub refuses: bool,
}

impl MemoryStorage {
    fn unless_refused(&self) -> Result<&RefCell<BTreeMap<String, String>>, StorageFault> {
        if self.refuses { Err(StorageFault) } else { Ok(&self.texts) }
    }
}

impl Storage for MemoryStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageFault> {
        Ok(self.unless_refused()?.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        self.unless_refused()?.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        self.unless_refused()?.borrow_mut().remove(key);
        Ok(())
    }
}
