//! What the pictures of the roadmap say: quarters, stages over them, and steps with their areas and leads.

use super::{Plural, Word, Words};
use crate::chart::gantt::Step;
use crate::chart::quarters::{Capacity, Column, Course};
use crate::day::Day;
use crate::model::{Framework, Lift, ModelWords, Pack};
use crate::ordered::OrderedMap;
use crate::roadmap::{Part, PlannedStep, Quarter, Roadmap};
use crate::score::Scorecard;

/// What the pictures of a roadmap are made of.
#[derive(Clone, Copy)]
pub struct Timeline<'a> {
    /// The model, as it was asked.
    pub pack: &'a Pack,
    /// Its words.
    pub model: &'a ModelWords,
    /// The words of the interface.
    pub words: &'a Words,
    /// The roadmap.
    pub roadmap: &'a Roadmap,
    /// The day on which work begins, where a person has set one.
    pub start: Option<Day>,
    /// Who leads which step, where a person has said so.
    pub leads: &'a OrderedMap<Lift, String>,
}

impl Timeline<'_> {
    /// A quarter: "Quarter 2", or "Q3 2027" where a day to begin is known.
    pub fn quarter(&self, number: u32) -> String {
        self.dated(number)
            .unwrap_or_else(|| self.words.fill(Word::RoadmapQuarter, &[("number", &self.words.number(number))]))
    }

    /// A quarter of the plan with that of the year, for sentences that count from the beginning of the plan.
    pub fn heading(&self, number: u32) -> String {
        let counted = self.words.number(number);
        match self.dated(number) {
            Some(dated) => self.words.fill(Word::RoadmapQuarterDated, &[("number", &counted), ("quarter", &dated)]),
            None => self.words.fill(Word::RoadmapQuarter, &[("number", &counted)]),
        }
    }

    /// The quarter of the year, where a day to begin is known.
    pub fn dated(&self, number: u32) -> Option<String> {
        let (year, quarter) = self.calendar(number)?;
        let [quarter, year] = [self.words.number(quarter), self.words.year(year)];
        Some(self.words.fill(Word::RoadmapQuarterOf, &[("number", &quarter), ("year", &year)]))
    }

    /// The quarter of the year in which most of a quarter of the plan lies: that of its middle.
    fn calendar(&self, number: u32) -> Option<(u16, u32)> {
        let begins = self.start?.months_later(number.saturating_sub(1).saturating_mul(3));
        Some(Day::from_number(begins.number().saturating_add(45)).quarter())
    }

    /// The quarters as columns.
    pub fn columns(&self) -> Vec<Column> {
        let column = |quarter: &Quarter| {
            let calendar = self.calendar(quarter.number);
            let number = self.words.number(calendar.map_or(quarter.number, |(_, quarter)| quarter));
            Column {
                name: self.words.fill(Word::RoadmapColumnQuarter, &[("number", &number)]),
                year: calendar.map(|(year, _)| self.words.year(year)).unwrap_or_default(),
                used: quarter.used,
                figure: if quarter.used > 0 { self.words.number(quarter.used) } else { String::new() },
                upkeep: quarter.upkeep,
            }
        };
        self.roadmap.schedule.quarters.iter().map(column).collect()
    }

    /// The same after a column for today.
    pub fn columns_from_today(&self) -> Vec<Column> {
        let today = Column { name: self.words.say(Word::RoadmapColumnToday).to_owned(), ..Column::default() };
        std::iter::once(today).chain(self.columns()).collect()
    }

    /// What can be spent, and what the bars are called.
    pub fn capacity(&self) -> Capacity {
        let days = self.roadmap.capacity;
        let said = self.words.count(Plural::RoadmapDays, days);
        let upkeep = self.roadmap.schedule.quarters.iter().any(|quarter| quarter.upkeep > 0);
        let effort = if upkeep { Word::RoadmapEffortKeptUp } else { Word::RoadmapEffortRow };
        Capacity {
            days,
            name: self.words.fill(Word::RoadmapCapacityLine, &[("days", &said)]),
            effort: self.words.say(effort).to_owned(),
        }
    }

    /// A framework over the columns from today on.
    pub fn course(&self, framework: &Framework) -> Course {
        let stage = |card: &Scorecard| {
            let found = card.frameworks.iter().find(|found| found.framework == framework.index);
            let stage = found.and_then(|found| framework.stage(found.confirmed));
            let number = self.words.number(stage.map_or(0, |stage| stage.number));
            (stage.map_or(0, |stage| stage.index.position()), number)
        };
        let projection = &self.roadmap.projection;
        let after = self.roadmap.schedule.quarters.iter().map(|quarter| projection.after(quarter.number));
        Course {
            name: self.model.framework(framework.index).name.to_owned(),
            stages: std::iter::once(projection.today()).chain(after).map(stage).collect(),
            top: framework.top().position(),
        }
    }

    /// The steps in the order in which the quarters do them.
    pub fn ordered(&self) -> Vec<&PlannedStep> {
        let mut order: Vec<&PlannedStep> = self.roadmap.steps.iter().collect();
        crate::ordered::sort_by_key(&mut order, |step| self.roadmap.place(step.number));
        order
    }

    /// The same as rows of the picture.
    pub fn steps(&self) -> Vec<Step> {
        let order = self.ordered();
        let row = |number: u32| order.iter().position(|step| step.number == number);
        let chain = &self.roadmap.schedule.critical.steps;
        let before = |step: &PlannedStep| {
            let place = chain.iter().position(|number| *number == step.number)?.checked_sub(1)?;
            row(*chain.get(place)?)
        };
        let step = |step: &&PlannedStep| Step {
            number: self.words.number(self.roadmap.place(step.number)),
            name: self.model.step(step.lift.question, step.lift.to).title.to_owned(),
            mark: self
                .pack
                .question(step.lift.question)
                .map(|question| initials(self.area(question.area)))
                .unwrap_or_default(),
            note: self.note(step.lift),
            figure: self.words.number(step.days),
            work: self.work(step.number),
            proven: self.roadmap.schedule.span(step.number).and_then(|span| span.proven),
            before: before(step),
            chained: chain.len() > 1 && chain.contains(&step.number),
        };
        order.iter().map(step).collect()
    }

    fn area(&self, area: crate::model::AreaIndex) -> &str {
        self.model.area(area).name
    }

    /// The area of a step, and who leads it.
    fn note(&self, lift: Lift) -> String {
        let area = self.pack.question(lift.question).map(|question| self.area(question.area)).unwrap_or_default();
        match self.leads.get(&lift) {
            Some(lead) => self.words.fill(Word::RoadmapLed, &[("area", area), ("lead", lead)]),
            None => area.to_owned(),
        }
    }

    /// Where the work on a step begins and ends, in hundredths of a quarter: within one, steps follow one another, each as
    /// long as its share of what upkeep leaves of the capacity.
    fn work(&self, number: u32) -> Option<[u32; 2]> {
        let mut found: Option<[u32; 2]> = None;
        for quarter in &self.roadmap.schedule.quarters {
            let whole = self.roadmap.capacity.saturating_sub(quarter.upkeep).max(quarter.used).max(1);
            // In the order of the rows, after what goes on from before: nothing waits for what has a larger place.
            let mut parts: Vec<&Part> = quarter.parts.iter().collect();
            crate::ordered::sort_by_key(&mut parts, |part| (part.begins, self.roadmap.place(part.step)));
            let mut done = 0_u32;
            for part in parts {
                let place = |days: u32| {
                    let share = u64::from(days) * 100 / u64::from(whole);
                    (quarter.number - 1).saturating_mul(100) + u32::try_from(share).unwrap_or(100)
                };
                let ends = done.saturating_add(part.days);
                if part.step == number {
                    found = Some([found.map_or(place(done), |[begins, _]| begins), place(ends)]);
                }
                done = ends;
            }
        }
        found
    }
}

/// Two letters of a name: those with which its first and its last word begin.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let letter =
        |word: Option<&str>| word.and_then(|word| word.chars().next()).into_iter().flat_map(char::to_uppercase);
    let first = words.next();
    letter(first).chain(letter(words.next_back())).collect()
}
