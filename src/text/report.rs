//! The report as text, in Markdown: every stage with its trace, the plan over quarters, and the answers.
//!
//! It says what the page says, with the same sentences, for those who hand a result on in a document of their own.

use super::{Plural, Word, Words, sentences, stages};
use crate::answers::Answers;
use crate::day::Day;
use crate::model::{Framework, ModelWords, Pack, Stage};
use crate::roadmap::Roadmap;
use crate::score::reasons::{self, Source, Standing, Trace};
use crate::score::{FrameworkScore, Scorecard};

/// What a report is made of.
pub struct Report<'a> {
    /// The model, as it was asked.
    pub pack: &'a Pack,
    /// Its words.
    pub model: &'a ModelWords,
    /// The words of the interface.
    pub words: &'a Words,
    /// The answers.
    pub answers: &'a Answers,
    /// Their score.
    pub score: &'a Scorecard,
    /// The plan over quarters.
    pub roadmap: &'a Roadmap,
    /// The day on which the answers were given.
    pub day: Day,
    /// The link to the result.
    pub address: &'a str,
}

impl Report<'_> {
    /// The text.
    pub fn text(&self) -> String {
        let mut lines = vec![["# ", self.words.say(Word::AppName)].concat(), String::new()];
        lines.push(self.words.fill(Word::ResultDate, &[("day", &self.words.day(self.day))]));
        lines.push(self.address.to_owned());
        lines.extend([String::new(), ["## ", self.words.say(Word::StagesHeading)].concat()]);
        for score in &self.score.frameworks {
            if let Some(framework) = self.pack.framework(score.framework) {
                self.framework(framework, score, &mut lines);
            }
        }
        self.roadmap(&mut lines);
        self.answers(&mut lines);
        lines.push(String::new());
        lines.join("\n")
    }

    fn framework(&self, framework: &Framework, score: &FrameworkScore, lines: &mut Vec<String>) {
        let (model, words) = (self.model, self.words);
        lines.extend([String::new(), ["### ", model.framework(framework.index).name].concat(), String::new()]);
        lines.push(stages::sentence(model, words, framework, score, self.answers));
        let (said, conditions) = sentences::rule(words, framework);
        lines.push(said);
        if !conditions.is_empty() {
            lines.push(String::new());
            lines.extend(conditions.iter().map(|condition| ["- ", condition].concat()));
        }
        if let Some(stage) = score.next.and_then(|(index, _)| framework.stage(index)) {
            let number = words.number(stage.number);
            lines.extend([String::new(), words.fill(Word::WhySummary, &[("number", &number)]), String::new()]);
            let reasons = sentences::obstacles(model, words, framework, stage, self.answers);
            lines.extend(reasons.iter().map(|reason| ["- ", reason].concat()));
            self.grounds(framework, stage, lines);
        }
        let held = framework.stage(score.confirmed).filter(|stage| !stage.criteria.is_empty());
        if let Some(stage) = held {
            let number = words.number(stage.number);
            lines.extend([String::new(), words.fill(Word::WhyHeld, &[("number", &number)])]);
            self.grounds(framework, stage, lines);
        }
    }

    /// Every ground of a stage, ticked where it is met.
    fn grounds(&self, framework: &Framework, stage: &Stage, lines: &mut Vec<String>) {
        lines.push(String::new());
        let grounds = reasons::trace(framework, stage, self.answers);
        lines.extend(grounds.iter().map(|ground| self.ground(framework, ground)));
    }

    fn ground(&self, framework: &Framework, ground: &Trace) -> String {
        let (model, words) = (self.model, self.words);
        let source = match ground.source {
            Source::Criterion(stage, place) => model.criterion(framework.index, stage, place),
            Source::Test(section, place) => model.test(framework.index, section, place),
        };
        let tick = if ground.standing == Standing::Met { "- [x] " } else { "- [ ] " };
        let needs = words.fill(Word::WhyNeeds, &[("level", &words.number(u32::from(ground.level.number())))]);
        let has = sentences::standing(words, self.answers.get(ground.question));
        let from = words.fill(Word::WhySource, &[("section", source.section), ("says", source.says)]);
        let mut said = [tick, model.question(ground.question).name, ": ", &needs, ", ", &has].concat();
        let tags = [
            (ground.standing == Standing::Half, Word::WhyHalf),
            (ground.required, Word::WhyRequired),
            (ground.judgement, Word::WhyJudgement),
        ];
        for (_, word) in tags.into_iter().filter(|(holds, _)| *holds) {
            said.push_str(", ");
            said.push_str(words.say(word));
        }
        [&*said, ". ", &*from].concat()
    }

    fn roadmap(&self, lines: &mut Vec<String>) {
        let words = self.words;
        if self.roadmap.is_empty() {
            return;
        }
        lines.extend([String::new(), ["## ", words.say(Word::RoadmapHeading)].concat(), String::new()]);
        lines.push(sentences::estimate(words, self.roadmap).to_owned());
        for quarter in &self.roadmap.schedule.quarters {
            let number = words.number(quarter.number);
            let heading = words.fill(Word::RoadmapQuarter, &[("number", &number)]);
            lines.extend([String::new(), ["### ", &heading].concat(), String::new()]);
            let begun = quarter.parts.iter().filter(|part| part.begins);
            for step in begun.filter_map(|part| self.roadmap.step(part.step)) {
                let named = self.model.step(step.lift.question, step.lift.to);
                let number = words.number(self.roadmap.place(step.number));
                let days = words.count(Plural::RoadmapDays, step.days);
                let lift = sentences::lift(self.model, words, step.lift);
                let proof = sentences::proof_takes(words, step).map(|said| [", ", &said].concat()).unwrap_or_default();
                lines.push([&*number, ". ", named.title, " (", &lift, ", ", &days, &proof, ")"].concat());
                lines.push(["   ", named.instruction].concat());
                lines.push(["   ", words.say(Word::RoadmapDone), ": ", named.done].concat());
            }
        }
    }

    fn answers(&self, lines: &mut Vec<String>) {
        let words = self.words;
        lines.extend([String::new(), ["## ", words.say(Word::GridHeading)].concat()]);
        for area in self.pack.areas() {
            lines.extend([String::new(), ["### ", self.model.area(area.index).name].concat(), String::new()]);
            for question in self.pack.questions_of(area.index) {
                let answer = self.answers.get(question.index);
                let has = sentences::standing(words, answer);
                let level = answer.level().map(|level| self.model.level(question.index, level));
                let name = self.model.question(question.index).name;
                lines.push(match level {
                    Some(level) => ["- ", name, ": ", &has, ". ", level].concat(),
                    None => ["- ", name, ": ", &has].concat(),
                });
            }
        }
    }
}
