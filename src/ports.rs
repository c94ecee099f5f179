//! What the product needs from the world around it: traits, each with a fake beside it for tests.
//!
//! The adapters for a browser are in `web`. Nothing here may panic or throw, whatever the browser refuses.

pub mod address_bar;
pub mod clock;
pub mod formats;
pub mod host;
pub mod report_program;
pub mod results_part;
pub mod storage;
pub mod subscription;

pub use address_bar::{AddressBar, Entry, MemoryAddressBar};
pub use clock::{Clock, FixedClock};
pub use formats::{Category, Formats, PlainFormats};
pub use host::{Host, MemoryHost};
pub use report_program::{Made, MemoryReportProgram, ReportProgram, Told};
pub use results_part::{CountedRequests, ResultsPart};
pub use storage::{MemoryStorage, Storage, StorageFault};
pub use subscription::Subscription;
