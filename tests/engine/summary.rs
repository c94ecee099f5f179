//! What the first screen of a result says beside the stages: what holds next stages back, and what reaching them takes.

use std::sync::LazyLock;

use crate::common::{Random, random_answers, shipped_pack};
use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::findings::Findings;
use mlops_maturity::model::{FrameworkIndex, Level, Lift, Pack, QuestionIndex, Step};
use mlops_maturity::plan::{Goal, plan};
use mlops_maturity::roadmap::{Edits, PlanInputs, roadmap};
use mlops_maturity::score::holding_back::holding_back;
use mlops_maturity::score::{HoldingBack, Scorecard, score};

static PACK: LazyLock<Pack> = LazyLock::new(shipped_pack);

const CASES: u64 = 300;

fn cases() -> impl Iterator<Item = (Answers, Scorecard, Vec<HoldingBack>)> {
    (0..CASES).map(|seed| {
        let answers = random_answers(&mut Random::new(seed), &PACK);
        let card = score(&PACK, &answers);
        let found = holding_back(&PACK, &answers, &card);
        (answers, card, found)
    })
}

fn of(found: &[HoldingBack], framework: FrameworkIndex) -> Vec<QuestionIndex> {
    found.iter().filter(|one| one.frameworks.contains(&framework)).map(|one| one.question).collect()
}

#[test]
fn what_holds_a_stage_back_is_enough_and_nothing_else_would_do() {
    let (mut some, mut none) = (0, 0);
    for (answers, card, found) in cases() {
        for before in &card.frameworks {
            let Some((next, _)) = before.next else { continue };
            let practices = of(&found, before.framework);
            let confirmed = |answers: &Answers| {
                let card = score(&PACK, answers);
                card.frameworks.iter().find(|after| after.framework == before.framework).unwrap().confirmed >= next
            };
            // What does not apply cannot be lifted, and then no practice is named.
            if practices.is_empty() {
                none += 1;
                continue;
            }
            let (mut these, mut others) = (answers.clone(), answers.clone());
            for question in PACK.questions() {
                let lifted = answers.get(question.index) != Answer::NotApplicable;
                let wanted = practices.contains(&question.index);
                if lifted && wanted {
                    these.set(question.index, Answer::Level(Level::HIGHEST));
                } else if lifted {
                    others.set(question.index, Answer::Level(Level::HIGHEST));
                }
            }
            assert!(confirmed(&these), "{practices:?} are enough for {:?}: {answers:?}", before.framework);
            assert!(!confirmed(&others), "nothing but {practices:?} would do for {:?}: {answers:?}", before.framework);
            some += 1;
        }
    }
    assert!(some > CASES && none > 0, "{some} {none}");
}

#[test]
fn what_the_leading_framework_cannot_do_without_comes_first() {
    let mut seen = [0; 3];
    for (_, card, found) in cases() {
        let leading = card.frameworks.iter().find(|score| score.next.is_some());
        let Some((leading, (stage, _))) = leading.and_then(|score| Some((score.framework, score.next?))) else {
            continue;
        };
        let framework = PACK.framework(leading).unwrap();
        let criteria = &framework.stage(stage).unwrap().criteria;
        let rank = |one: &HoldingBack| {
            let leads = one.frameworks.first() == Some(&leading);
            let required = |question| criteria.iter().any(|asked| asked.required && asked.question == question);
            match (leads, leads && required(one.question)) {
                (_, true) => 0,
                (true, false) => 1,
                (false, false) => 2,
            }
        };
        // A required criterion may be met and a further one on the same practice not: then it is no more than the others.
        let ranks: Vec<usize> = found.iter().map(rank).collect();
        assert!(ranks.iter().filter(|rank| **rank == 2).count() == 0 || ranks.ends_with(&[2]), "{ranks:?}");
        for pair in found.windows(2) {
            let [before, after] = pair else { unreachable!() };
            if rank(before) == 2 && rank(after) == 2 {
                assert!(before.frameworks.len() >= after.frameworks.len(), "{found:?}");
            }
        }
        for rank in ranks {
            seen[rank] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 10), "{seen:?}");
}

fn effort(goals: &[Goal], answers: &Answers) -> u32 {
    let days = |step: &Step| Edits::default().efforts().days(&PACK, Lift { question: step.question, to: step.to });
    plan(&PACK, answers, goals, &[], days).unwrap().effort
}

#[test]
fn next_stages_cost_what_their_plans_cost_whatever_is_planned_for() {
    let mut apart = 0;
    for (answers, card, _) in cases().take(60) {
        let inputs = PlanInputs::default();
        let findings = Findings::of(&PACK, &[], &answers, None, &inputs, None);
        let goals = &findings.next.goals;
        for goal in goals {
            let next = card.frameworks.iter().find(|score| score.framework == goal.framework).unwrap().next.unwrap();
            assert_eq!(next.0, goal.stage);
        }
        let Some((first, leading)) = findings.next.leading else {
            assert!(goals.is_empty(), "{goals:?}");
            continue;
        };
        assert_eq!((Some(&first), leading.days), (goals.first(), effort(&[first], &answers)));
        let Some(all) = findings.next.all else {
            assert_eq!(goals.len(), 1);
            continue;
        };
        assert_eq!(all.days, effort(goals, &answers));
        let each: u32 = goals.iter().map(|goal| effort(&[*goal], &answers)).sum();
        assert!(leading.days <= all.days && all.days <= each, "{leading:?} {all:?} {each}");
        apart += u32::from(all.days < each);
        let days = |step: &Step| Edits::default().efforts().days(&PACK, Lift { question: step.question, to: step.to });
        let found = plan(&PACK, &answers, goals, &[], days).unwrap();
        let scheduled = roadmap(&PACK, &answers, &found.lifts, &Edits::default());
        assert_eq!(all.steps as usize, found.lifts.len());
        assert_eq!(
            all.quarters,
            (!scheduled.schedule.is_cut()).then(|| u32::try_from(scheduled.schedule.quarters.len()).unwrap())
        );
    }
    assert!(apart > 30, "next stages have much in common: {apart}");
}

#[test]
fn a_what_if_knows_what_the_plan_took_before() {
    let answers = Answers::all(&PACK, Answer::Level(Level::new(2).unwrap()));
    let inputs = PlanInputs::default();
    let before = Findings::of(&PACK, &[], &answers, None, &inputs, None);
    assert_eq!(before.given, None, "nothing is tried out");
    let mut trial = answers.clone();
    trial.set(PACK.questions().first().unwrap().index, Answer::Level(Level::HIGHEST));
    let after = Findings::of(&PACK, &[], &answers, Some(&trial), &inputs, Some(before.clone()));
    let given = after.given.as_ref().unwrap();
    assert_eq!((&given.score, given.effort), (&before.score, Some(before.plan.as_ref().unwrap().effort)));
    // It stays as it is while further levels are tried, and follows what is planned for.
    trial.set(PACK.questions().last().unwrap().index, Answer::Level(Level::HIGHEST));
    let further = Findings::of(&PACK, &[], &answers, Some(&trial), &inputs, Some(after.clone()));
    assert!(std::rc::Rc::ptr_eq(given, further.given.as_ref().unwrap()), "worked out once");
    let top = PACK.frameworks().first().unwrap();
    let mut more = PlanInputs::default();
    more.goals.insert(top.index, top.top());
    let other = Findings::of(&PACK, &[], &answers, Some(&trial), &more, Some(further));
    let planned = Findings::of(&PACK, &[], &answers, None, &more, None);
    assert_eq!(other.given.as_ref().unwrap().effort, Some(planned.plan.as_ref().unwrap().effort));
}
