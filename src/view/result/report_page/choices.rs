//! What is chosen for a report beyond what the session holds, and what the program for reports is told of it. Never what is only being tried out.

use super::fields::Choice;
use crate::day::Day;
use crate::report::input::{Input, Paper, Part};
use crate::session::persistence::plan_words;
use crate::share::{self, Label, Shared};
use crate::view::result::Scene;

/// What is chosen.
pub(super) struct Choices {
    pub(super) date: String,
    /// Whether what was written beside answers is in it.
    pub(super) notes: bool,
    pub(super) parts: Vec<Part>,
    pub(super) paper: Paper,
}

impl Choices {
    pub(super) fn beginning(today: Day) -> Choices {
        Choices { date: today.to_string(), notes: true, parts: Part::ALL.to_vec(), paper: Paper::A4 }
    }

    pub(super) fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::Date(text) => self.date = text,
            Choice::Part(part) if self.parts.contains(&part) => self.parts.retain(|known| *known != part),
            Choice::Part(part) => self.parts.push(part),
            Choice::Notes => self.notes = !self.notes,
            Choice::Paper(paper) => self.paper = paper,
            // The file is read by whoever draws the report.
            Choice::Logo => {}
        }
    }

    /// What the report is made of.
    pub(super) fn input(&self, scene: &Scene, shared: Option<&Shared>) -> Input {
        let (shell, session) = (&scene.shell, &scene.session);
        let view = session.view();
        let given = session.given_answers().unwrap_or(&scene.findings.answers);
        let day = shared.map_or(session.answered_on, |shared| Some(shared.day));
        let day = day.unwrap_or_else(|| shell.clock.today());
        let label = match shared {
            Some(shared) => shared.label.clone(),
            None => Label::new(&view.label).ok(),
        };
        let plan = view.plan_inputs();
        let planned = share::encode_with_plan(&shell.pack, given, day, &plan, label.as_ref());
        // A plan that no link can hold goes beside it.
        let beside = planned.is_err().then(|| plan_words::write(&shell.pack, &plan).trim_start().to_owned());
        let code = planned.unwrap_or_else(|_| share::encode(&shell.pack, given, day, label.as_ref()));
        let ids = shell.shown.iter().filter_map(|index| shell.pack.framework(*index));
        Input {
            address: share::link::address(&shell.link_base(), &code),
            code,
            plan: beside,
            frameworks: ids.map(|framework| framework.id.to_owned()).collect(),
            notes: session.shown_notes().text().to_owned(),
            without_notes: !self.notes,
            date: self.date.clone(),
            parts: self.parts.clone(),
            paper: self.paper,
            ..Input::default()
        }
    }
}
