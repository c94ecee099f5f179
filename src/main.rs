//! The program that a page loads. Everything that it offers lives in `embed`.

/// A third of the size of the standard allocator for this target, and as fast for a page's small pieces.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

// What a host calls is exported by `mlops_maturity::embed`; nothing starts by itself.
fn main() {}

// The library's exports are linked in because they are named here.
pub use mlops_maturity::embed::Instance;
