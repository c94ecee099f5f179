//! The program that makes reports and other files of a result. Whoever started the product loads it when it is first asked
//! for something; where it draws, it finds by itself.

use std::cell::RefCell;
use std::rc::Rc;

/// What became of something that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// It is drawn, or saved as a file; and what was refused or cut on the way, a line each.
    Done(String),
    /// It cannot be made of what was given: the reason in words.
    Refused(String),
    /// The program did not come. It can be asked again.
    NotThere,
}

/// Hears what became of it.
pub type Told = Rc<dyn Fn(Made)>;

/// The program for reports.
pub trait ReportProgram {
    /// Asks for something to be made: `task` says what, `input` of what, as JSON (`report::Input`).
    fn ask(&self, task: &str, input: &str, told: Told);
}

/// Writes down what it is asked for, and answers each time the same: for tests, and for whoever has no such program.
pub struct MemoryReportProgram {
    /// Tasks and inputs, in their order.
    pub asked: RefCell<Vec<(String, String)>>,
    /// What it answers.
    pub answer: RefCell<Made>,
}

impl Default for MemoryReportProgram {
    fn default() -> MemoryReportProgram {
        MemoryReportProgram { asked: RefCell::default(), answer: RefCell::new(Made::NotThere) }
    }
}

impl ReportProgram for MemoryReportProgram {
    fn ask(&self, task: &str, input: &str, told: Told) {
        self.asked.borrow_mut().push((task.to_owned(), input.to_owned()));
        let answer = self.answer.borrow().clone();
        told(answer);
    }
}
