//! What the bound rules out, where the relaxation is undecided, and what it would do.

use super::super::domains::Domains;
use super::super::flat::level_of;
use super::super::lists::at;
use super::{Bound, WHOLE};

impl Bound<'_> {
    /// Narrows each variable to the levels that a plan of at most `most` can have, given the last evaluation.
    pub(in super::super) fn narrow(&mut self, total: i64, most: i64) {
        let room = most - total;
        for chain in &mut self.chains {
            let net = self.net.get(chain.start..chain.end).unwrap_or_default();
            let limit = room + chain.least;
            let start = level_of(at(&self.free, chain.start)) - 1;
            let (mut sum, mut first, mut last) = (0, None, start);
            for level in start.. {
                if sum <= limit {
                    first = first.or(Some(level));
                    last = level;
                }
                match net.get(usize::from(level - start)) {
                    Some(net) => sum += net,
                    None => break,
                }
            }
            chain.low = chain.low.max(first.unwrap_or(start));
            chain.high = chain.high.min(last);
        }
    }

    /// What [`Bound::narrow`] found, handed to the domains. Whether anything was new.
    pub(in super::super) fn apply(&self, domains: &mut Domains<'_>) -> bool {
        let mut news = false;
        for chain in &self.chains {
            if chain.low > at(&domains.low, chain.variable) {
                domains.raise(chain.variable, chain.low);
                news = true;
            }
            if chain.high < at(&domains.high, chain.variable) {
                domains.lower(chain.variable, chain.high);
                news = true;
            }
        }
        news
    }

    /// The free lift on which the relaxation is most undecided, weighed with its effort.
    pub(in super::super) fn most_undecided(&self) -> Option<usize> {
        let doubt = |lift: usize| {
            let share = at(&self.share, lift);
            share.min(WHOLE - share) * (at(&self.flat.effort, lift) + 1)
        };
        self.free.iter().copied().rev().max_by_key(|lift| doubt(*lift))
    }

    /// The levels of the relaxation at the last evaluation, as lifts done.
    pub(in super::super) fn relaxed(&self) -> impl Iterator<Item = usize> {
        self.free.iter().zip(&self.chosen).filter(|(_, chosen)| **chosen > 0).map(|(lift, _)| *lift)
    }
}
