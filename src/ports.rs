//! What the product needs from the world around it: traits, each with a fake beside it for tests.
//!
//! The adapters for a browser are in `web`. Nothing here may panic or throw, whatever the browser refuses.

pub mod address_bar;
pub mod clock;
pub mod formats;
pub mod storage;

pub use address_bar::{AddressBar, MemoryAddressBar};
pub use clock::{Clock, FixedClock};
pub use formats::{Category, Formats, PlainFormats};
pub use storage::{MemoryStorage, Storage, StorageFault};
