//! The page's entry point. Everything it does lives in `embed`.

/// A third of the size of the standard allocator for this target, and as fast for a page's small pieces.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    mlops_maturity::embed::boot();
}
