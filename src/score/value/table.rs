//! What the answers leave open: the demands that hold or fail with the undecided ones, and what each of these adds.

use crate::answers::Answers;
use crate::model::{Framework, Level, Pack, QuestionIndex};
use crate::ordered;
use crate::score::{framework, rule};

/// One number for each open demand, by framework.
pub(super) type Sums = Vec<Vec<u32>>;

/// What is open in all frameworks. An undecided question goes by its slot here: its place in `questions`.
pub(super) struct Table {
    /// The undecided questions, in the order of the pack.
    pub(super) questions: Vec<QuestionIndex>,
    /// The frameworks, in the order of the pack.
    pub(super) bands: Vec<Band>,
    /// For each slot what it adds to each demand from level 1 to level 5.
    pub(super) rows: Vec<Sums>,
}

/// The stages of one framework above the confirmed one, up to the possible one.
pub(super) struct Band {
    /// How many stages that is.
    pub(super) width: u32,
    /// What they ask and do not have for certain, by stage.
    pub(super) demands: Vec<OpenDemand>,
}

/// A demand that is met with every undecided answer at level 5, and not with every one at level 1.
pub(super) struct OpenDemand {
    /// Its stage, counted from 1 above the confirmed one.
    pub(super) stage: u32,
    /// What is there beyond the need with all undecided answers at level 5.
    pub(super) spare: u32,
    /// What is missing with all of them at level 1.
    pub(super) gap: u32,
    /// What undecided answers add: slot, level from which, and weight.
    pub(super) terms: Vec<(usize, Level, u32)>,
}

/// How far the ends of the band move, in stages over all frameworks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Moved {
    /// How far the possible stages fall when the answers are level 1.
    pub(super) falls: u32,
    /// How far the confirmed stages rise when they are level 5.
    pub(super) rises: u32,
}

impl Moved {
    pub(super) fn stages(self) -> u32 {
        self.falls + self.rises
    }
}

impl Table {
    pub(super) fn new(pack: &Pack, answers: &Answers) -> Table {
        let undecided = pack.questions().iter().map(|question| question.index);
        let questions: Vec<QuestionIndex> = undecided.filter(|index| answers.get(*index).is_undecided()).collect();
        let bands: Vec<Band> =
            pack.frameworks().iter().map(|framework| Band::new(framework, answers, &questions)).collect();
        let rows = (0..questions.len()).map(|slot| bands.iter().map(|band| band.row(slot)).collect()).collect();
        Table { questions, bands, rows }
    }

    /// Sums in which nothing counts yet.
    pub(super) fn nothing(&self) -> Sums {
        self.bands.iter().map(|band| vec![0; band.demands.len()]).collect()
    }

    /// How far the band moves with answers that add `sums` and `more` to the demands.
    pub(super) fn moved(&self, sums: &Sums, more: &Sums) -> Moved {
        let mut all = Moved::default();
        for (band, (sums, more)) in self.bands.iter().zip(sums.iter().zip(more)) {
            let moved = band.moved(sums, more);
            all.falls += moved.falls;
            all.rises += moved.rises;
        }
        all
    }
}

impl Band {
    fn new(framework: &Framework, answers: &Answers, questions: &[QuestionIndex]) -> Band {
        let score = framework::score(framework, answers);
        let width = score.possible.0.saturating_sub(score.confirmed.0);
        let stages = framework.stages.iter().skip(score.confirmed.position() + 1);
        let mut demands = Vec::new();
        for (stage, place) in stages.zip(1..=width) {
            for demand in rule::demands(framework, stage, answers).unwrap_or_default() {
                let sum = |undecided: Level| {
                    demand.sum(|question| match answers.get(question) {
                        answer if answer.is_undecided() => Some(undecided),
                        answer => answer.level(),
                    })
                };
                let (worst, best) = (sum(Level::LOWEST), sum(Level::HIGHEST));
                // What is met for certain cannot fail, so it neither moves a stage nor limits what may.
                if worst < demand.need {
                    let slots = demand.terms.iter().map(|term| (questions.binary_search(&term.question), term));
                    let mut terms: Vec<(usize, Level, u32)> = slots
                        .filter(|(_, term)| term.level > Level::LOWEST)
                        .filter_map(|(slot, term)| Some((slot.ok()?, term.level, term.weight)))
                        .collect();
                    ordered::sort(&mut terms);
                    let spare = best.saturating_sub(demand.need);
                    demands.push(OpenDemand { stage: u32::from(place), spare, gap: demand.need - worst, terms });
                }
            }
        }
        Band { width: u32::from(width), demands }
    }

    fn row(&self, slot: usize) -> Vec<u32> {
        self.demands.iter().map(|demand| demand.weight(slot, Level::LOWEST)).collect()
    }

    fn moved(&self, sums: &[u32], more: &[u32]) -> Moved {
        let (mut fallen_to, mut risen_to) = (None, None);
        for (demand, (sum, more)) in self.demands.iter().zip(sums.iter().zip(more)) {
            let sum = sum + more;
            if fallen_to.is_none() && sum > demand.spare {
                fallen_to = Some(demand.stage - 1);
            }
            if risen_to.is_none() && sum < demand.gap {
                risen_to = Some(demand.stage - 1);
            }
            if fallen_to.is_some() && risen_to.is_some() {
                break;
            }
        }
        Moved { falls: fallen_to.map_or(0, |stage| self.width - stage), rises: risen_to.unwrap_or(self.width) }
    }
}

impl OpenDemand {
    /// What a question adds from a level, itself left out, to level 5.
    pub(super) fn weight(&self, slot: usize, above: Level) -> u32 {
        let own = self.terms.iter().filter(|(own, level, _)| *own == slot && *level > above);
        own.map(|(.., weight)| weight).sum()
    }

    /// The questions that add something, each once and ascending.
    pub(super) fn slots(&self) -> Vec<usize> {
        let mut slots: Vec<usize> = self.terms.iter().map(|(slot, ..)| *slot).collect();
        slots.dedup();
        slots
    }
}
