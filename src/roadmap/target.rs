//! The target profile: which level each area needs in this organisation's context, and how far today is from it.
//!
//! The two relative figures are those of OWASP SAMM ("SAMM Scoring and Percentage to Target Metric"): distance to a
//! target of one's own instead of distance to the top. SAMM's scale begins at 0 and ours at 1, so `Profile` hands them
//! what lies above the lowest level. An organisation at level 1 throughout is at 0 % of any target.

use crate::ordered::{self, OrderedMap};

use crate::model::{AreaIndex, BasisPoints, ContextIndex, ContextOption, Level, Need, Pack, Question};
use crate::score::{Mean, Scorecard};

/// A target level for each area, in the order of the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile(Vec<(AreaIndex, Level)>);

/// An area beside its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaTarget {
    /// The area.
    pub area: AreaIndex,
    /// The level it needs.
    pub target: Level,
    /// Its mean; nothing where no level is given.
    pub mean: Option<Mean>,
}

impl AreaTarget {
    /// Hundredths of a level that are missing from the mean as it is printed; 0 at the target and above it, nothing without a mean.
    pub fn short(&self) -> Option<u16> {
        Some(hundredths(self.target).saturating_sub(self.mean?.printed()))
    }

    /// Hundredths of a level that the mean, as it is printed, is above what is needed; 0 at the target and below it, nothing without a mean.
    pub fn above(&self) -> Option<u16> {
        Some(self.mean?.printed().saturating_sub(hundredths(self.target)))
    }
}

/// The lowest target of an area once anything is known of the context: at level 1 a practice depends on luck.
const LEAST: u8 = 2;

/// The target profile of a context. For each area the highest level that a chosen option raises it to, and at least
/// level 2; nothing while no question is answered. A choice that the pack does not have is no answer.
pub fn profile(pack: &Pack, choices: &OrderedMap<ContextIndex, usize>) -> Option<Profile> {
    let chosen: Vec<&ContextOption> =
        pack.context().iter().filter_map(|question| question.options.get(*choices.get(&question.index)?)).collect();
    let least = Level::new(LEAST).filter(|_| !chosen.is_empty())?;
    let raised = |area: AreaIndex| {
        let raises = chosen.iter().flat_map(|option| &option.raises).filter(|(raised, _)| *raised == area);
        raises.map(|(_, level)| *level).fold(least, Level::max)
    };
    Some(Profile(pack.areas().iter().map(|area| (area.index, raised(area.index))).collect()))
}

impl Profile {
    /// The target of an area.
    pub fn level(&self, area: AreaIndex) -> Option<Level> {
        self.0.iter().find(|(own, _)| *own == area).map(|(_, level)| *level)
    }

    /// Every practice of the areas with the level that its area needs: what a plan to the target brings about. An area at
    /// its mean can hide a practice far below, so the plan asks it of each.
    pub fn practices(&self, pack: &Pack) -> Vec<Need> {
        let level = |question: &Question| Some(Need { question: question.index, level: self.level(question.area)? });
        pack.questions().iter().filter_map(level).collect()
    }

    /// Each area beside its target, in the order of the pack.
    pub fn beside(&self, card: &Scorecard) -> Vec<AreaTarget> {
        let mean = |area| card.areas.iter().find(|score| score.area == area).and_then(|score| score.mean);
        self.0.iter().map(|(area, target)| AreaTarget { area: *area, target: *target, mean: mean(*area) }).collect()
    }

    /// The areas whose mean is above the target: more than is needed, the furthest above first.
    pub fn above_target(&self, card: &Scorecard) -> Vec<AreaTarget> {
        let mut above = self.beside(card);
        above.retain(|area| area.above() > Some(0));
        ordered::sort_by_key(&mut above, |area| std::cmp::Reverse(area.above()));
        above
    }

    /// How much of the way to the target is covered, over the areas that have a mean. What one area has above its
    /// target makes up for nothing in another.
    pub fn percent(&self, card: &Scorecard) -> Option<BasisPoints> {
        let beside = self.beside(card);
        let current: Vec<Option<u32>> = beside.iter().map(|area| area.mean.map(mean_above_lowest)).collect();
        let targets: Vec<u32> = beside.iter().map(|area| above_lowest(hundredths(area.target))).collect();
        percent_to_target(&current, &targets)
    }

    /// How much of the way from an earlier result to the target is covered, in basis points, over the areas that have a
    /// mean in both.
    pub fn progress(&self, baseline: &Scorecard, current: &Scorecard) -> Option<i32> {
        let (mut then, mut now, mut target) = (0, 0, 0);
        for (earlier, later) in self.beside(baseline).iter().zip(self.beside(current)) {
            if let Some((before, mean)) = earlier.mean.zip(later.mean) {
                then += mean_above_lowest(before);
                now += mean_above_lowest(mean);
                target += above_lowest(hundredths(later.target));
            }
        }
        progress_to_date(then, now, target)
    }
}

/// 1 − Σ max(0, target − current) / Σ target, rounded down to a basis point. Hundredths in, pair by pair; a pair
/// without a current value leaves both sums. Nothing where the targets come to nothing.
pub fn percent_to_target(current: &[Option<u32>], targets: &[u32]) -> Option<BasisPoints> {
    let (mut met, mut whole) = (0_u32, 0_u32);
    for (current, target) in current.iter().zip(targets) {
        if let Some(current) = current {
            met = met.saturating_add(*current.min(target));
            whole = whole.saturating_add(*target);
        }
    }
    // Σ target − Σ max(0, target − current) = Σ min(current, target): the share is taken of whole numbers.
    (whole > 0).then(|| BasisPoints::of(met, whole))
}

/// (current − baseline) / (target − baseline) of three sums in basis points, rounded towards zero: negative where
/// ground was lost, above 10 000 beyond the target. Nothing where the baseline is the target, or above it, from where
/// no progress leads to the target.
pub fn progress_to_date(baseline: u32, current: u32, target: u32) -> Option<i32> {
    let way = i64::from(target) - i64::from(baseline);
    let gone = i64::from(current) - i64::from(baseline);
    let share = (gone * 10_000).checked_div(way).filter(|_| way > 0)?;
    i32::try_from(share.clamp(i64::from(i32::MIN), i64::from(i32::MAX))).ok()
}

fn hundredths(level: Level) -> u16 {
    u16::from(level.number()) * 100
}

fn mean_above_lowest(mean: Mean) -> u32 {
    above_lowest(mean.hundredths())
}

fn above_lowest(value: u16) -> u32 {
    u32::from(value.saturating_sub(hundredths(Level::LOWEST)))
}
