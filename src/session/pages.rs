//! The order of question pages: one after another, area by area, the core ones only, or a detour with a way back.

use super::{Screen, Session};
use crate::model::{Pack, Question, QuestionIndex};

/// How questions are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One question a page.
    #[default]
    Single,
    /// One area a page.
    Area,
}

/// A detour to some questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detour {
    /// Questions still to come after the one on the screen.
    pub left: Vec<QuestionIndex>,
    /// Where the detour ends.
    pub back: Back,
}

/// Where a detour ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// The check page.
    Check,
    /// The result.
    Result,
}

impl Detour {
    /// A detour from a screen to these questions and back.
    pub(super) fn to(questions: Vec<QuestionIndex>, from: &Screen) -> Detour {
        let back = if matches!(from, Screen::Result) { Back::Result } else { Back::Check };
        Detour { left: questions, back }
    }

    /// Its next screen, and what is left of it.
    pub(super) fn next(&self) -> (Screen, Option<Detour>) {
        match (self.left.split_first(), self.back) {
            (Some((first, rest)), back) => (Screen::Question(*first), Some(Detour { left: rest.to_vec(), back })),
            (None, Back::Check) => (Screen::Check, None),
            (None, Back::Result) => (Screen::Result, None),
        }
    }
}

impl Session {
    /// The questions that are asked one after another: all, or on a quick pass the core ones.
    pub fn asked<'a>(&self, pack: &'a Pack) -> impl DoubleEndedIterator<Item = &'a Question> + use<'a> {
        let only_core = self.quick && pack.questions().iter().any(|question| question.core);
        pack.questions().iter().filter(move |question| question.core || !only_core)
    }

    /// The questions on the page of a question: itself, or all of its area that are asked.
    pub fn on_page<'a>(&self, pack: &'a Pack, index: QuestionIndex) -> Vec<&'a Question> {
        match (self.layout, pack.question(index)) {
            (_, None) => Vec::new(),
            (Layout::Area, Some(question)) if self.detour.is_none() => {
                let here = self.asked(pack).filter(|other| other.area == question.area);
                here.collect()
            }
            (_, Some(question)) => vec![question],
        }
    }

    /// Pages of the pass, each by its first question.
    pub fn pages(&self, pack: &Pack) -> Vec<QuestionIndex> {
        let asked = || self.asked(pack);
        match self.layout {
            Layout::Single => asked().map(|question| question.index).collect(),
            // Areas go by their own order: a pack may mix their questions.
            Layout::Area => {
                let first = |area| asked().find(|question| question.area == area).map(|question| question.index);
                pack.areas().iter().filter_map(|area| first(area.index)).collect()
            }
        }
    }

    /// The place of a question's page among the pages, from 0; for a question that is not asked, where it would be.
    pub fn page_of(&self, pack: &Pack, index: QuestionIndex) -> usize {
        let area = |index| pack.question(index).map(|question| question.area);
        let is_before = |page: &&QuestionIndex| match self.layout {
            Layout::Single => **page < index,
            Layout::Area => area(**page) < area(index),
        };
        self.pages(pack).iter().filter(is_before).count()
    }

    /// The page before that of a question, or nothing on the first.
    pub fn page_before(&self, pack: &Pack, index: QuestionIndex) -> Option<QuestionIndex> {
        let before = self.page_of(pack, index).checked_sub(1)?;
        self.pages(pack).get(before).copied()
    }

    pub(super) fn page_after(&self, pack: &Pack, index: QuestionIndex) -> Option<QuestionIndex> {
        let here = self.on_page(pack, index).iter().map(|question| question.index).max()?;
        let pages = self.pages(pack);
        let place = self.page_of(pack, index);
        match self.layout {
            // A question outside the quick pass stands between two pages of it.
            Layout::Single => pages.get(place..)?.iter().find(|page| **page > here).copied(),
            Layout::Area => pages.get(place + 1).copied(),
        }
    }

    /// The first question of the pass.
    pub(super) fn first(&self, pack: &Pack) -> Option<QuestionIndex> {
        self.pages(pack).first().copied()
    }

    /// The first question of the pass without an answer.
    pub fn first_open(&self, pack: &Pack) -> Option<QuestionIndex> {
        self.asked(pack).find(|question| !self.answers.get(question.index).is_given()).map(|question| question.index)
    }
}
