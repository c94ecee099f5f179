//! Something that goes on until it is dropped: a listener, a timer.

use std::any::Any;
use std::fmt;

/// Ends what it stands for when it is dropped.
pub struct Subscription(Option<Box<dyn Any>>);

impl Subscription {
    /// What lasts as long as this value, such as an adapter's own listener.
    pub fn holding(listener: impl Any) -> Subscription {
        Subscription(Some(Box::new(listener)))
    }

    /// Nothing goes on.
    pub fn nothing() -> Subscription {
        Subscription(None)
    }
}

impl fmt::Debug for Subscription {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_tuple("Subscription").field(&self.0.is_some()).finish()
    }
}
