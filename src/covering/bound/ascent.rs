//! Better prices: a step along the subgradient, which is what the relaxed levels lack, bent towards the step before.

use super::super::lists::{at, put};
use super::Bound;

/// A direction is in this many parts of a weight.
const FINE: i64 = 16;
/// Fraction bits of the pace of a step.
const PACE_BITS: u32 = 20;
/// Longest step of one component, so that no product overflows. Any direction keeps the bound valid.
const FURTHEST: i64 = 1 << 12;

impl Bound<'_> {
    /// Moves the prices towards what the relaxed levels lack: as far as would close `gap` if the bound were straight,
    /// times sixteen, over `slowness`. False where they lack nothing that is worth a price.
    pub(in super::super) fn step(&mut self, gap: i64, slowness: i64) -> bool {
        let mut norm = 0;
        for row in &mut self.rows {
            let mut lack = row.lack;
            for (slot, weight) in self.terms.get(row.start..row.end).unwrap_or_default() {
                lack -= weight * at(&self.chosen, *slot);
            }
            let pull = lack.clamp(-FURTHEST, FURTHEST) * FINE + row.pull / 2;
            row.pull = if pull < 0 && at(&self.price, row.demand) == 0 { 0 } else { pull };
            norm += row.pull * row.pull;
        }
        for arc in &mut self.arcs {
            let pull = (at(&self.chosen, arc.lift) - at(&self.chosen, arc.need)) * FINE + arc.pull / 2;
            arc.pull = if pull < 0 && at(&self.toll, arc.place) == 0 { 0 } else { pull };
            norm += arc.pull * arc.pull;
        }
        if norm == 0 {
            return false;
        }
        // Not longer than `gap` over one component, since the norm is at least the square of each: this fits.
        let pace = ((gap.clamp(1, 1 << 34) * FINE) << PACE_BITS) / (norm.saturating_mul(slowness) / 16).max(1);
        for row in &self.rows {
            let price = at(&self.price, row.demand) + ((pace * row.pull) >> PACE_BITS);
            put(&mut self.price, row.demand, price.clamp(0, row.dearest));
        }
        for arc in &self.arcs {
            let toll = at(&self.toll, arc.place) + ((pace * arc.pull) >> PACE_BITS);
            put(&mut self.toll, arc.place, toll.clamp(0, self.dearest));
        }
        true
    }
}
