//! Writes the structure of the model as `src/model/packed.rs` reads it: numbers of seven bits a byte, ids one a line, what
//! is asked apart from what only results need.
//!
//! An id that leads nowhere is a fault here too, because there is no number to write for it.

use crate::day::Day;
use crate::files::format::{FrameworkEntry, NeedEntry, PackFile, RuleEntry, ScaleEntry, StageEntry};

/// The numbers and the ids of a pack.
#[derive(Default)]
pub(crate) struct Packed {
    pub(crate) bytes: Vec<u8>,
    pub(crate) ids: Vec<String>,
}

impl Packed {
    fn number(&mut self, number: u32) {
        // The highest seven bits first; all but the last byte have the eighth bit set.
        let groups = (32 - number.leading_zeros()).div_ceil(7).max(1);
        for group in (0..groups).rev() {
            let bits = u8::try_from(number >> (group * 7) & 0x7F).unwrap_or(0);
            self.bytes.push(if group == 0 { bits } else { bits | 0x80 });
        }
    }

    fn flag(&mut self, flag: bool) {
        self.number(u32::from(flag));
    }

    fn day(&mut self, text: &str) -> Result<(), String> {
        let day = Day::from_iso(text).ok_or_else(|| format!("“{text}” is no day"))?;
        self.number(u32::from(day.number()));
        Ok(())
    }

    fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    fn id(&mut self, id: &str) {
        self.ids.push(id.to_owned());
    }

    /// The place of an id in its list.
    fn place<'a>(&mut self, id: &str, mut list: impl Iterator<Item = &'a str>) -> Result<(), String> {
        let place = list.position(|known| known == id).ok_or_else(|| format!("“{id}” is not defined"))?;
        self.count(place);
        Ok(())
    }
}

/// Packs what is asked.
pub(crate) fn first(file: &PackFile) -> Result<Packed, String> {
    let mut out = Packed::default();
    out.id(&file.id);
    out.number(file.code);
    out.number(file.revision);
    out.count(file.areas.len());
    for entry in &file.areas {
        out.id(&entry.id);
        out.flag(entry.optional);
    }
    ids(&file.roles, &mut out);
    questions(file, &mut out)?;
    out.count(file.frameworks.len());
    out.count(file.frameworks.iter().filter(|entry| entry.optional).count());
    Ok(out)
}

/// Packs what results need beyond that.
pub(crate) fn later(file: &PackFile) -> Result<Packed, String> {
    let mut out = Packed::default();
    ids(&file.phases, &mut out);
    tools(file, &mut out)?;
    frameworks(file, &mut out)?;
    steps(file, &mut out)?;
    out.count(file.pitfalls.len());
    for pitfall in &file.pitfalls {
        out.id(&pitfall.id);
        out.count(pitfall.signals.len());
        for signal in &pitfall.signals {
            question(file, &signal.question, &mut out)?;
            out.number(signal.below);
        }
    }
    out.count(file.benefits.len());
    for benefit in &file.benefits {
        out.id(&benefit.id);
        out.count(benefit.questions.len());
        for id in &benefit.questions {
            question(file, id, &mut out)?;
        }
    }
    tensions(file, &mut out)?;
    context(file, &mut out)?;
    duties(file, &mut out)?;
    surveys(file, &mut out)?;
    Ok(out)
}

fn ids(ids: &[String], out: &mut Packed) {
    out.count(ids.len());
    for id in ids {
        out.id(id);
    }
}

fn question(file: &PackFile, id: &str, out: &mut Packed) -> Result<(), String> {
    out.place(id, file.questions.iter().map(|entry| entry.id.as_str()))
}

fn area(file: &PackFile, id: &str, out: &mut Packed) -> Result<(), String> {
    out.place(id, file.areas.iter().map(|entry| entry.id.as_str()))
}

fn tools(file: &PackFile, out: &mut Packed) -> Result<(), String> {
    out.count(file.tools.len());
    for tool in &file.tools {
        out.id(&tool.id);
        out.flag(tool.named_at.is_some());
        let Some(named_at) = &tool.named_at else { continue };
        out.place(&named_at.framework, file.frameworks.iter().map(|entry| entry.id.as_str()))?;
        let framework = file.frameworks.iter().find(|entry| entry.id == named_at.framework);
        let stages: Vec<String> =
            framework.into_iter().flat_map(|entry| &entry.stages).map(|stage| stage.number.to_string()).collect();
        out.place(&named_at.stage.to_string(), stages.iter().map(String::as_str))?;
    }
    Ok(())
}

fn questions(file: &PackFile, out: &mut Packed) -> Result<(), String> {
    out.count(file.questions.len());
    for entry in &file.questions {
        out.id(&entry.id);
        out.number(entry.code);
        area(file, &entry.area, out)?;
        out.number(entry.weight);
        out.flag(entry.core);
        out.count(entry.who.len());
        for role in &entry.who {
            out.place(role, file.roles.iter().map(String::as_str))?;
        }
    }
    Ok(())
}

fn frameworks(file: &PackFile, out: &mut Packed) -> Result<(), String> {
    out.count(file.frameworks.len());
    for entry in &file.frameworks {
        out.id(&entry.id);
        out.number(entry.items_judged());
        out.number(entry.published);
        rule(file, entry, out)?;
        out.count(entry.stages.len());
        for stage in &entry.stages {
            criteria(file, stage, out)?;
            out.number(stage.points);
        }
    }
    Ok(())
}

fn rule(file: &PackFile, entry: &FrameworkEntry, out: &mut Packed) -> Result<(), String> {
    match entry.rule {
        RuleEntry::Gates => {
            for number in [0, entry.threshold, entry.area_floor, entry.not_applicable_cap] {
                out.number(number);
            }
        }
        RuleEntry::LeastSection => {
            out.number(1);
            out.count(entry.sections.len());
            for section in &entry.sections {
                out.id(&section.id);
                out.count(section.tests.len());
                for test in &section.tests {
                    out.id(&test.id);
                    question(file, &test.question, out)?;
                    out.number(test.manual);
                    out.number(test.automated);
                    out.flag(test.judgement);
                }
            }
        }
    }
    Ok(())
}

fn criteria(file: &PackFile, stage: &StageEntry, out: &mut Packed) -> Result<(), String> {
    out.number(stage.number);
    out.count(stage.criteria.len());
    for criterion in &stage.criteria {
        question(file, &criterion.question, out)?;
        let asked = file.questions.iter().find(|entry| entry.id == criterion.question);
        area(file, asked.map_or("", |entry| entry.area.as_str()), out)?;
        out.number(criterion.level);
        out.number(criterion.weight);
        out.flag(criterion.required);
        out.flag(criterion.judgement);
    }
    Ok(())
}

/// Steps, four a question in its order.
fn steps(file: &PackFile, out: &mut Packed) -> Result<(), String> {
    out.count(file.questions.len() * 4);
    for (entry, to) in file.questions.iter().flat_map(|entry| (2..=5).map(move |to| (entry, to))) {
        let step = file.steps.iter().find(|step| step.question == entry.id && step.to == to);
        let step = step.ok_or_else(|| format!("no step lifts “{}” to level {to}", entry.id))?;
        question(file, &step.question, out)?;
        out.number(step.to);
        out.number(step.days);
        out.number(step.weeks);
        out.number(step.upkeep);
        out.number(step.scales as u32);
        out.place(&step.lead, file.roles.iter().map(String::as_str))?;
        out.place(&step.phase, file.phases.iter().map(String::as_str))?;
        out.count(step.tools.len());
        for tool in &step.tools {
            out.place(tool, file.tools.iter().map(|entry| entry.id.as_str()))?;
        }
        needs(file, &step.needs, out)?;
    }
    Ok(())
}

fn needs(file: &PackFile, needs: &[NeedEntry], out: &mut Packed) -> Result<(), String> {
    out.count(needs.len());
    needs.iter().try_for_each(|entry| need(file, entry, out))
}

fn need(file: &PackFile, entry: &NeedEntry, out: &mut Packed) -> Result<(), String> {
    question(file, &entry.question, out)?;
    out.number(entry.level);
    Ok(())
}

fn tensions(file: &PackFile, out: &mut Packed) -> Result<(), String> {
    out.count(file.tensions.len());
    for entry in &file.tensions {
        out.id(&entry.id);
        out.count(entry.when.len());
        for condition in &entry.when {
            question(file, &condition.question, out)?;
            let bound = condition.at_least.or(condition.below);
            out.number(bound.ok_or_else(|| format!("a condition of “{}” has no bound", entry.id))?);
            out.flag(condition.at_least.is_some());
        }
        need(file, &entry.resolve, out)?;
    }
    Ok(())
}

fn context(file: &PackFile, out: &mut Packed) -> Result<(), String> {
    out.count(file.context.len());
    for entry in &file.context {
        out.id(&entry.id);
        out.count(entry.options.len());
        for option in &entry.options {
            out.id(&option.id);
            out.count(option.raises.len());
            for raise in &option.raises {
                area(file, &raise.area, out)?;
                out.number(raise.level);
            }
            let ScaleEntry { once, per_model, per_team } = option.scale;
            for share in [once, per_model, per_team] {
                out.number(share);
            }
        }
    }
    Ok(())
}

/// Instruments, then their duties.
fn duties(file: &PackFile, out: &mut Packed) -> Result<(), String> {
    out.count(file.instruments.len());
    for entry in &file.instruments {
        out.id(&entry.id);
        out.number(entry.kind as u32);
        out.day(&entry.as_of)?;
        out.count(entry.dates.len());
        for entry in &entry.dates {
            out.day(&entry.date)?;
            out.flag(entry.secondary);
        }
    }
    out.count(file.duties.len());
    for entry in &file.duties {
        out.id(&entry.id);
        out.place(&entry.instrument, file.instruments.iter().map(|known| known.id.as_str()))?;
        out.id(&entry.reference);
        out.flag(entry.high_risk);
        out.flag(entry.permission);
        out.flag(entry.secondary);
        needs(file, &entry.questions, out)?;
    }
    Ok(())
}

/// Surveys, then reports. Each figure has how many took part in its edition; the days of editions are for authors alone.
fn surveys(file: &PackFile, out: &mut Packed) -> Result<(), String> {
    out.count(file.surveys.len());
    for entry in &file.surveys {
        out.id(&entry.id);
        out.id(&entry.licence);
    }
    out.count(file.reports.len());
    for entry in &file.reports {
        out.id(&entry.id);
        question(file, &entry.question, out)?;
        out.place(&entry.survey, file.surveys.iter().map(|known| known.id.as_str()))?;
        let survey = file.surveys.iter().find(|known| known.id == entry.survey);
        out.count(entry.figures.len());
        for figure in &entry.figures {
            let edition = survey.and_then(|survey| survey.editions.iter().find(|known| known.year == figure.year));
            let edition = edition.ok_or_else(|| format!("“{}” has no edition of {}", entry.survey, figure.year))?;
            for number in [figure.year, edition.n, figure.base, figure.count] {
                out.number(number);
            }
        }
    }
    Ok(())
}
