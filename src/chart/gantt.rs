//! Steps over quarters: a bar where the work falls, a thin line while a proof is awaited, and the longest chain drawn through
//! the rows. The area of a step is two letters beside its name, and the name of the area stands below.
//!
//! Within a quarter, steps follow one another in the order of the plan, each as long as its share of what can be spent.

use super::drawing::{Anchor, Drawing, Fill, PIXEL, Size, Tone, at};
use super::lettering::broken;
use super::quarters::{Column, NARROW, edge, header};

/// A step. Texts are the caller's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number, as a person reads it.
    pub number: String,
    /// What is done.
    pub name: String,
    /// Two letters for its area.
    pub mark: String,
    /// Its area, and who leads it, where that is known.
    pub note: String,
    /// Its effort as it is printed.
    pub figure: String,
    /// Where its work begins and ends: hundredths of a quarter from the beginning of the first.
    pub work: Option<[u32; 2]>,
    /// The quarter at whose end its proof is there.
    pub proven: Option<u32>,
    /// The row, from 0, of the step before it on the longest chain.
    pub before: Option<usize>,
    /// Whether it is on the longest chain.
    pub chained: bool,
}

impl Step {
    /// Whether its proof comes after its work.
    pub fn waits(&self) -> bool {
        let ends = self.work.map(|[_, ends]| ends);
        ends.zip(self.proven).is_some_and(|(ends, proven)| proven.saturating_mul(100) > ends)
    }
}

/// A part of the chain in a row: where it comes down from above, and whether it goes on below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thread {
    /// Where it is, along the track.
    pub x: i32,
    /// Whether it comes from the row above.
    pub above: bool,
    /// Whether it goes on to the row below.
    pub below: bool,
    /// Where it ends along the row, if the step of the row is its aim.
    pub to: Option<i32>,
}

/// The height of a track.
pub const HEIGHT: i32 = 22 * PIXEL;

const BAR: i32 = 14 * PIXEL;
/// Room for numbers, for marks, and for efforts.
const NUMBER: i32 = 34 * PIXEL;
const MARK: i32 = 26 * PIXEL;
const FIGURES: i32 = 44 * PIXEL;
const GAP: i32 = 12 * PIXEL;
/// The shortest bar, so that the smallest step is seen.
const LEAST: i32 = 4 * PIXEL;

fn along(hundredths: u32, quarters: usize, wide: i32) -> i32 {
    let whole = i64::try_from(quarters.max(1)).unwrap_or(1) * 100;
    i32::try_from(i64::from(wide) * i64::from(hundredths) / whole).unwrap_or(wide).min(wide)
}

/// Where the bar of a step begins and ends.
fn span(step: &Step, quarters: usize, wide: i32) -> Option<(i32, i32)> {
    let [begins, ends] = step.work?.map(|hundredths| along(hundredths, quarters, wide));
    let ends = ends.max(begins + LEAST).min(wide);
    Some((begins.min(ends - LEAST), ends))
}

/// The track of a step.
pub fn track(step: &Step, quarters: usize, wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, HEIGHT);
    let Some((begins, ends)) = span(step, quarters, wide) else { return drawing };
    let middle = HEIGHT / 2;
    if let Some(proven) = step.proven {
        let shown = edge(usize::try_from(proven).unwrap_or(usize::MAX).min(quarters), quarters, wide);
        if shown > ends {
            drawing.line(at(ends, middle), at(shown, middle), Tone::Muted, 3 * PIXEL / 2);
            drawing.line(
                at(shown - PIXEL, middle - 4 * PIXEL),
                at(shown - PIXEL, middle + 4 * PIXEL),
                Tone::Muted,
                3 * PIXEL / 2,
            );
        }
    }
    // The chain is filled, what has time is light.
    let fill = if step.chained { Fill::Solid(Tone::Accent) } else { Fill::Edged(Tone::Depth2) };
    drawing.bar(at(begins, (HEIGHT - BAR) / 2), ends - begins, BAR, fill);
    drawing
}

/// The parts of the chain in each row.
pub fn threads(steps: &[Step], quarters: usize, wide: i32) -> Vec<Vec<Thread>> {
    let mut rows = vec![Vec::new(); steps.len()];
    for (aim, step) in steps.iter().enumerate() {
        let Some(from) = step.before.filter(|from| *from < aim) else { continue };
        let ends = steps.get(from).and_then(|step| span(step, quarters, wide));
        let Some(((_, x), (to, _))) = ends.zip(span(step, quarters, wide)) else { continue };
        // Within the bar above, so that it is seen to leave from there.
        let x = x - PIXEL;
        for (nth, row) in rows.iter_mut().enumerate().take(aim + 1).skip(from) {
            row.push(Thread { x, above: nth > from, below: nth < aim, to: (nth == aim).then_some(to) });
        }
    }
    rows
}

/// The edges of quarters, from the top to the foot of a row.
pub fn edges(quarters: usize, wide: i32) -> Vec<i32> {
    (0..=quarters).map(|nth| edge(nth, quarters, wide)).collect()
}

/// What the columns of the whole picture are called.
#[derive(Clone, Debug)]
pub struct Heads<'a> {
    /// The quarters.
    pub quarters: &'a [Column],
    /// The effort.
    pub effort: &'a str,
}

/// The whole picture. Where it is narrow, names stand over their bars; the chain would run through them, so there it is told
/// by its filled bars.
pub fn gantt(steps: &[Step], heads: &Heads<'_>, wide: i32) -> Drawing {
    let mut drawing = Drawing::new(wide, 0);
    let (small, bold) = ((Size::Small, false), (Size::Small, true));
    let narrow = wide < NARROW;
    let left = if narrow { 0 } else { wide * 2 / 5 };
    let length = wide - left - if narrow { 0 } else { FIGURES };
    let count = heads.quarters.len();
    let head = header(heads.quarters, length);
    let top = if narrow { Size::Small.line() } else { 0 };
    drawing.text(at(wide, Size::Small.em()), heads.effort, small, Anchor::End, Tone::Muted);
    drawing.height = head.height + top;
    drawing.place(head, at(left, top));
    let room = if narrow { wide - FIGURES } else { left - GAP } - NUMBER - MARK;
    for (step, threads) in steps.iter().zip(threads(steps, count, length)) {
        let name = broken(&step.name, Size::Small, true, room, 4);
        let note = broken(&step.note, Size::Small, false, room, 6);
        let lines = |lines: &[String]| Size::Small.line() * i32::try_from(lines.len()).unwrap_or(0);
        let texts = lines(&name) + lines(&note) + 8 * PIXEL;
        let top = drawing.height;
        // The lane is what lies under the quarters: beside the texts or below them.
        let (lane, high) = if narrow { (top + texts, HEIGHT) } else { (top, texts.max(HEIGHT)) };
        let (foot, middle) = (lane + high, lane + high / 2);
        let upright = |x: i32, top: i32, foot: i32| [at(left + x, top), at(left + x, foot)];
        let edges = edges(count, length).into_iter().map(|x| upright(x, lane, foot));
        drawing.lines(edges.collect(), Tone::Rule, PIXEL);
        let base = top + 3 * PIXEL + Size::Small.em();
        drawing.text(at(NUMBER - 6 * PIXEL, base), &step.number, bold, Anchor::End, Tone::Accent);
        drawing.text(at(NUMBER, base), &step.mark, bold, Anchor::Start, Tone::Muted);
        drawing.paragraph(at(NUMBER + MARK, base), &name, bold, Anchor::Start, Tone::Ink);
        drawing.paragraph(at(NUMBER + MARK, base + lines(&name)), &note, small, Anchor::Start, Tone::Muted);
        for thread in threads.iter().filter(|_| !narrow) {
            let ends = (if thread.above { lane } else { middle }, if thread.below { foot } else { middle });
            let mut lines = vec![upright(thread.x, ends.0, ends.1)];
            lines.extend(thread.to.map(|to| [at(left + thread.x, middle), at(left + to, middle)]));
            drawing.lines(lines, Tone::Accent, 3 * PIXEL / 2);
        }
        drawing.place(track(step, count, length), at(left, middle - HEIGHT / 2));
        let figure = at(wide, if narrow { base } else { middle + 4 * PIXEL });
        drawing.text(figure, &step.figure, bold, Anchor::End, Tone::Ink);
        drawing.height = foot;
    }
    drawing
}
