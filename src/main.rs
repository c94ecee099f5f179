//! The page's entry point. Everything it does lives in `embed`.

fn main() {
    mlops_maturity::embed::boot();
}
