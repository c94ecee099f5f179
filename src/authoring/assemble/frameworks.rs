//! Frameworks of a file without problems: rules, sections, stages, criteria.

use super::{area, keep, level, question};
use crate::authoring::format::{
    CriterionEntry, FrameworkEntry, PackFile, RuleEntry, SectionEntry, StageEntry, TestEntry,
};
use crate::model::framework::{Criterion, Framework, Gates, Judged, LeastSection, Rule, Section, Stage, Test};
use crate::model::index::{FrameworkIndex, SectionIndex, StageIndex};
use crate::model::level::BasisPoints;

pub(super) fn all(file: &PackFile) -> Option<Vec<Framework>> {
    let frameworks = file.frameworks.iter().enumerate();
    frameworks.map(|(place, entry)| framework(file, FrameworkIndex::at(place)?, entry)).collect()
}

fn framework(file: &PackFile, index: FrameworkIndex, entry: &FrameworkEntry) -> Option<Framework> {
    let stages = entry.stages.iter().enumerate().map(|(place, entry)| stage(file, StageIndex::at(place)?, entry));
    Some(Framework {
        index,
        id: keep(&entry.id),
        judged: Judged::of(entry.items_judged(), entry.published),
        rule: rule(file, entry)?,
        stages: stages.collect::<Option<_>>()?,
    })
}

fn rule(file: &PackFile, entry: &FrameworkEntry) -> Option<Rule> {
    Some(match entry.rule {
        RuleEntry::Gates => Rule::Gates(Gates {
            threshold: BasisPoints::new(entry.threshold)?,
            area_floor: BasisPoints::new(entry.area_floor)?,
            not_applicable_cap: BasisPoints::new(entry.not_applicable_cap)?,
        }),
        RuleEntry::LeastSection => {
            let sections = entry.sections.iter().enumerate();
            let sections = sections.map(|(place, entry)| section(file, SectionIndex::at(place)?, entry));
            Rule::LeastSection(LeastSection { sections: sections.collect::<Option<_>>()? })
        }
    })
}

fn section(file: &PackFile, index: SectionIndex, entry: &SectionEntry) -> Option<Section> {
    let tests = entry.tests.iter().map(|entry| test(file, entry));
    Some(Section { index, id: keep(&entry.id), tests: tests.collect::<Option<_>>()? })
}

fn test(file: &PackFile, entry: &TestEntry) -> Option<Test> {
    Some(Test {
        id: keep(&entry.id),
        question: question(file, &entry.question)?,
        manual: level(entry.manual)?,
        automated: level(entry.automated)?,
        judgement: entry.judgement,
    })
}

fn stage(file: &PackFile, index: StageIndex, entry: &StageEntry) -> Option<Stage> {
    let criteria = entry.criteria.iter().map(|entry| criterion(file, entry));
    Some(Stage { index, number: entry.number, criteria: criteria.collect::<Option<_>>()?, points: entry.points })
}

fn criterion(file: &PackFile, entry: &CriterionEntry) -> Option<Criterion> {
    let asked = file.questions.iter().find(|asked| asked.id == entry.question)?;
    Some(Criterion {
        question: question(file, &entry.question)?,
        area: area(file, &asked.area)?,
        level: level(entry.level)?,
        weight: entry.weight,
        required: entry.required,
        judgement: entry.judgement,
    })
}
