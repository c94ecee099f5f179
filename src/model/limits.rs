//! How large a model may be. The checker holds files to it; the engine counts on it.

/// Most questions a pack may have: what a link can carry with room to spare.
pub const MOST_QUESTIONS: usize = 120;
/// Most areas a pack may have.
pub const MOST_AREAS: usize = 16;
/// Most frameworks a pack may have.
pub const MOST_FRAMEWORKS: usize = 16;
/// Most stages a framework may have.
pub const MOST_STAGES: usize = 12;
