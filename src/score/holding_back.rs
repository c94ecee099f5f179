//! What holds the next stages back: the practices without which they cannot be confirmed, those that matter most first.
//!
//! Why one stage is not held is next door in `reasons`; what to do about all of it, in `plan`.

use super::reasons::{self, Source, Trace};
use super::{Obstacle, Reading, Scorecard, rule};
use crate::answers::{Answer, Answers};
use crate::model::{Framework, FrameworkIndex, Level, Pack, QuestionIndex, Stage};

/// A practice that keeps next stages from being confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldingBack {
    /// The practice.
    pub question: QuestionIndex,
    /// The level that it needs: that of the first of the frameworks below.
    pub level: Level,
    /// The frameworks whose next stage waits for it, in the order in which they are shown.
    pub frameworks: Vec<FrameworkIndex>,
    /// Whether the first of the shown frameworks with a next stage waits for it, and whether it cannot do without.
    rank: [bool; 2],
}

/// Practices that hold next stages back: first what the leading framework cannot do without, then what else holds it
/// back, then by how many frameworks wait for it; of equal ones, in the order of the pack. A practice of which a stage
/// asks something that it can do without, because enough else is in place, holds nothing back.
pub fn holding_back(pack: &Pack, answers: &Answers, score: &Scorecard) -> Vec<HoldingBack> {
    let mut found: Vec<HoldingBack> = Vec::new();
    let next = |score: &super::FrameworkScore| {
        let framework = pack.framework(score.framework)?;
        Some((framework, framework.stage(score.next?.0)?))
    };
    let best = at_best(pack, answers);
    for (place, (framework, stage)) in score.frameworks.iter().filter_map(next).enumerate() {
        // Where so much is marked not applicable that no level would do, no practice stands in the way.
        if !rule::passes(framework, stage, &best, Reading::Confirmed) {
            continue;
        }
        for ground in in_the_way(pack, framework, stage, answers) {
            let leads = place == 0;
            if !found.iter().any(|entry| entry.question == ground.question) {
                let (question, level) = (ground.question, ground.level);
                found.push(HoldingBack { question, level, frameworks: Vec::new(), rank: [leads, false] });
            }
            let entry = found.iter_mut().find(|entry| entry.question == ground.question);
            let Some(entry) = entry else { continue };
            entry.rank = [entry.rank[0], entry.rank[1] || (leads && ground.required)];
            if entry.frameworks.last() != Some(&framework.index) {
                entry.frameworks.push(framework.index);
            } else if entry.frameworks.len() == 1 {
                // Two criteria of one stage on one practice: the higher level meets both.
                entry.level = entry.level.max(ground.level);
            }
        }
    }
    let order = |entry: &HoldingBack| {
        let [leads, required] = entry.rank.map(|holds| !holds);
        (required, leads, usize::MAX - entry.frameworks.len(), entry.question)
    };
    crate::ordered::sort_by_key(&mut found, order);
    found
}

/// The open grounds of a stage without which it cannot be confirmed as the other answers are.
fn in_the_way(pack: &Pack, framework: &Framework, stage: &Stage, answers: &Answers) -> Vec<Trace> {
    let obstacles = reasons::obstacles(framework, stage, answers);
    let area = |ground: &Trace| pack.question(ground.question).map(|question| question.area);
    let blocks = |ground: &Trace| {
        ground.standing.is_open()
            && obstacles.iter().any(|obstacle| match obstacle {
                Obstacle::Required(_) => ground.required,
                Obstacle::Threshold(..) => true,
                Obstacle::AreaFloor(floor, ..) => area(ground) == Some(*floor),
                Obstacle::NotCertifiable(..) => false,
                Obstacle::Section(section, ..) => {
                    matches!(ground.source, Source::Test(of, _) if of == *section)
                }
            })
    };
    let mut grounds = reasons::trace(framework, stage, answers);
    grounds.retain(blocks);
    grounds
}

/// The answers with every practice that applies at the highest level.
fn at_best(pack: &Pack, answers: &Answers) -> Answers {
    let mut best = Answers::all(pack, Answer::Level(Level::HIGHEST));
    for question in pack.questions().iter().filter(|question| answers.get(question.index) == Answer::NotApplicable) {
        best.set(question.index, Answer::NotApplicable);
    }
    best
}
