//! The tests of everything that needs no browser, a module a subject: one program, so that the library and what tests
//! share are linked once. One subject alone: `cargo test --no-default-features --features json --test engine links::`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test may fail loudly.

#[path = "../common/mod.rs"]
mod common;

// What several subjects share beyond that.
#[path = "../common/authored.rs"]
mod authored;
#[path = "../common/goals.rs"]
mod goals;
#[path = "../common/plan_brute.rs"]
mod plan_brute;
#[path = "../common/plan_frameworks.rs"]
mod plan_frameworks;
#[path = "../common/plan_greedy.rs"]
mod plan_greedy;
#[path = "../common/plan_pack.rs"]
mod plan_pack;
#[path = "../common/plan_small.rs"]
mod plan_small;
#[path = "../common/planning.rs"]
mod planning;
#[path = "../common/schedules.rs"]
mod schedules;
#[path = "../common/second_rule.rs"]
mod second_rule;

mod charts;
mod demands;
mod exports;
mod frameworks_doc;
mod frameworks_optional;
mod keeping;
mod keeping_first_part;
mod keeping_plan;
mod keeping_tabs;
mod layering;
mod lenses;
mod outcome;
mod links;
mod links_frozen;
mod links_mangled;
mod links_plans;
mod links_written;
mod notes;
mod notes_kept;
mod oracle;
mod packs;
mod packs_hostile;
mod packs_lenses;
mod packs_mistakes;
mod packs_rules;
mod packs_surveys;
mod packs_words;
mod plan_cases;
mod plan_goals;
mod plan_goals_shipped;
mod plan_solver;
mod plan_work;
mod properties;
mod reasons;
mod report;
mod report_document;
mod report_logo;
mod roadmap;
mod roadmap_examples;
mod roadmap_schedules;
mod roadmap_targets;
mod scoring;
mod sessions;
mod sessions_result;
mod situations;
mod summary;
mod surveys;
mod tidy;
mod value;
mod words_file;
mod words_shipped;
