//! `docs/frameworks.md` says what the shipped model says.

use std::fs;

use crate::common::shipped_pack;
use mlops_maturity::authoring::frameworks_page;
use mlops_maturity::model::{Rule, shipped};

#[test]
fn the_page_on_frameworks_is_written_from_the_model() {
    let pack = shipped_pack();
    let written = frameworks_page::page(&pack, &shipped::words(&pack).unwrap());
    let kept = fs::read_to_string("docs/frameworks.md").unwrap();
    assert!(written == kept, "run `model frameworks docs/frameworks.md`: the page is not what the model says");
}

#[test]
fn every_criterion_and_every_test_has_a_line_of_its_own() {
    let pack = shipped_pack();
    let words = shipped::words(&pack).unwrap();
    let page = frameworks_page::page(&pack, &words);
    let mut parts = page.split("\n## ").skip(2);
    for framework in pack.frameworks() {
        let part = parts.next().unwrap();
        assert!(part.starts_with(words.framework(framework.index).name), "the part on {}", framework.id);
        let asked: usize = match &framework.rule {
            Rule::Gates(_) => framework.stages.iter().map(|stage| stage.criteria.len()).sum(),
            Rule::LeastSection(rule) => {
                framework.stages.len() + rule.sections.iter().map(|section| section.tests.len()).sum::<usize>()
            }
        };
        let rows = part.lines().filter(|line| line.starts_with("| ")).count();
        let heads = part.lines().filter(|line| line.starts_with("|---")).count();
        assert_eq!(rows - heads, asked, "lines on {}", framework.id);
    }
    assert_eq!(parts.next(), None, "a part without a framework");
}
