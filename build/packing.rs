//! Writes the structure of the model as `src/model/packed.rs` reads it: numbers of seven bits a byte, ids one a line.
//!
//! An id that leads nowhere is a fault here too, because there is no number to write for it.

use crate::format::{NeedEntry, PackFile, StageEntry};

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

/// Packs the structure.
pub(crate) fn pack(file: &PackFile) -> Result<Packed, String> {
    let mut out = Packed::default();
    out.id(&file.id);
    out.number(file.code);
    out.number(file.revision);
    for ids in [
        file.areas.iter().map(|entry| &entry.id).collect::<Vec<_>>(),
        file.roles.iter().collect(),
        file.phases.iter().collect(),
    ] {
        out.count(ids.len());
        for id in ids {
            out.id(id);
        }
    }
    tools(file, &mut out)?;
    questions(file, &mut out)?;
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
    Ok(out)
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
        out.number(u32::from(tool.named_at.is_some()));
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
        out.number(u32::from(entry.core));
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
        out.number(entry.threshold);
        out.number(entry.area_floor);
        out.number(entry.not_applicable_cap);
        out.count(entry.stages.len());
        for stage in &entry.stages {
            criteria(file, stage, out)?;
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
        out.number(u32::from(criterion.required));
        out.number(u32::from(criterion.judgement));
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
        out.place(&step.lead, file.roles.iter().map(String::as_str))?;
        out.place(&step.phase, file.phases.iter().map(String::as_str))?;
        out.count(step.tools.len());
        for tool in &step.tools {
            out.place(tool, file.tools.iter().map(|entry| entry.id.as_str()))?;
        }
        out.count(step.needs.len());
        for NeedEntry { question: id, level } in &step.needs {
            question(file, id, out)?;
            out.number(*level);
        }
    }
    Ok(())
}
