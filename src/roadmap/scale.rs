//! How far the estimates of steps fit an organisation: per cent of them, from what was chosen on the context.
//!
//! An estimate is for the organisation that a pack's author had in mind, at 100 %. Each choice says how much more or less
//! a step takes where it is done once, for each model, or for each team. `docs/sources-steps.md` has the shares and their reason.

use crate::model::{ContextIndex, Pack, Scales};
use crate::ordered::OrderedMap;

/// Per cent of the estimates, by what steps grow with, in the order of `Scales::ALL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale([u32; 3]);

impl Default for Scale {
    fn default() -> Scale {
        Scale([100; 3])
    }
}

impl Scale {
    /// The shares of all choices, multiplied; each product is rounded to the nearest per cent, half up. A choice that the
    /// pack does not have is none.
    pub fn of(pack: &Pack, choices: &OrderedMap<ContextIndex, usize>) -> Scale {
        let chosen = pack.context().iter().filter_map(|question| question.options.get(*choices.get(&question.index)?));
        chosen.fold(Scale::default(), |Scale(shares), option| {
            let mut shares = shares;
            for (share, factor) in shares.iter_mut().zip(option.scale) {
                *share = share.saturating_mul(factor).saturating_add(50) / 100;
            }
            Scale(shares)
        })
    }

    /// Per cent that steps take which grow with this.
    pub fn percent(self, scales: Scales) -> u32 {
        let Scale([once, per_model, per_team]) = self;
        match scales {
            Scales::Once => once,
            Scales::PerModel => per_model,
            Scales::PerTeam => per_team,
        }
    }

    /// Days of an estimate here, rounded half up. What takes a day somewhere takes one here as well.
    pub fn days(self, estimate: u32, scales: Scales) -> u32 {
        let days = estimate.saturating_mul(self.percent(scales)).saturating_add(50) / 100;
        days.max(estimate.min(1))
    }

    /// Whether estimates are taken as they stand.
    pub fn is_plain(self) -> bool {
        self == Scale::default()
    }
}
