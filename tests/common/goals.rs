//! Plans for goals by trying every vector of levels, written from prose and the pack's file: what reaches a goal is what
//! the score says, never what a stage is said to ask for.

use std::collections::{BTreeMap, BTreeSet};

use mlops_maturity::answers::{Answer, Answers};
use mlops_maturity::authoring::format::{FrameworkEntry, PackFile, RuleEntry, StageEntry};
use mlops_maturity::model::{FrameworkIndex, Level, Lift, Need, Pack, QuestionIndex, SectionIndex, StageIndex, Step};
use mlops_maturity::plan::{Goal, Impossible, Plan, plan};
use mlops_maturity::score::framework;

use crate::common::{Random, level, packs, question};

/// What is asked of a plan.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) file: PackFile,
    pub(crate) pack: Pack,
    pub(crate) answers: Answers,
    pub(crate) goals: Vec<Goal>,
    /// Practices that are wanted at a level by themselves, by id.
    pub(crate) targets: BTreeMap<String, u8>,
    /// What each step costs, by question and level.
    pub(crate) days: BTreeMap<(String, u32), u32>,
}

impl Case {
    /// A case with the pack's own estimates.
    pub(crate) fn new(file: PackFile, answers: Answers, goals: Vec<Goal>) -> Case {
        let pack = Pack::new(&file).unwrap();
        let days = file.steps.iter().map(|step| ((step.question.clone(), step.to), step.days)).collect();
        Case { file, pack, answers, goals, targets: BTreeMap::new(), days }
    }

    /// A pack of at most five questions in any order, answers of every kind, efforts from 0, one to three goals.
    pub(crate) fn random(random: &mut Random) -> Case {
        let mut file = packs::random_up_to(random, 5);
        reorder(random, &mut file);
        let pack = Pack::new(&file).unwrap();
        let mut answers = Answers::none();
        let (left_out, highest) = (if random.chance(40) { 30 } else { 5 }, random.between(1, 5));
        for question in pack.questions() {
            let answer = match random.between(0, 99) {
                0..10 => Answer::Open,
                10..20 => Answer::Unknown,
                number if number < 20 + left_out => Answer::NotApplicable,
                _ => level(u8::try_from(random.between(1, highest)).unwrap()),
            };
            answers.set(question.index, answer);
        }
        let goals = (0..random.between(1, 3)).map(|_| goal(random, &pack)).collect();
        let mut case = Case::new(file, answers, goals);
        // Few different figures, so that many plans take the same effort.
        let most = [3, 9, 40][random.below(3)];
        case.days.values_mut().for_each(|days| *days = random.between(0, most));
        if random.chance(30) {
            let ids: Vec<String> = case.file.questions.iter().map(|question| question.id.clone()).collect();
            let wanted = ids.into_iter().filter(|_| random.chance(40)).collect::<Vec<_>>();
            case.targets = wanted.into_iter().map(|id| (id, u8::try_from(random.between(2, 5)).unwrap())).collect();
        }
        case
    }

    /// The same with other goals.
    pub(crate) fn with(&self, goals: &[Goal]) -> Case {
        Case { goals: goals.to_vec(), ..self.clone() }
    }

    /// The same with all goals but one.
    pub(crate) fn without(&self, place: usize) -> Case {
        let mut goals = self.goals.clone();
        goals.remove(place);
        self.with(&goals)
    }

    pub(crate) fn plan(&self) -> Result<Plan, Vec<Impossible>> {
        let days = |step: &Step| self.days[&(self.id(step.question).to_owned(), u32::from(step.to.number()))];
        let targets: Vec<Need> = self
            .targets
            .iter()
            .map(|(id, to)| Need { question: question(&self.pack, id), level: Level::new(*to).unwrap() })
            .collect();
        plan(&self.pack, &self.answers, &self.goals, &targets, days)
    }

    pub(crate) fn id(&self, question: QuestionIndex) -> &'static str {
        self.pack.question(question).unwrap().id
    }

    /// Today's level; nothing where the practice does not apply.
    pub(crate) fn today(&self, id: &str) -> Option<u8> {
        match self.answers.get(question(&self.pack, id)) {
            Answer::NotApplicable => None,
            answer => Some(answer.level().map_or(1, Level::number)),
        }
    }

    /// Lifts by question id and level.
    pub(crate) fn named(&self, lifts: &[Lift]) -> BTreeSet<(&'static str, u8)> {
        lifts.iter().map(|lift| (self.id(lift.question), lift.to.number())).collect()
    }

    /// Whether each goal's stage is confirmed once these lifts are done.
    pub(crate) fn reaches(&self, lifts: &BTreeSet<(&'static str, u8)>) -> bool {
        let mut answers = self.answers.clone();
        // Ascending by level, so the last one stays.
        for (id, to) in lifts {
            answers.set(question(&self.pack, id), level(*to));
        }
        holds(&self.pack, &self.goals, &answers) && self.has_targets(&answers)
    }

    /// Levels that lifts need: question and level. What does not apply is not waited for.
    pub(crate) fn needs(&self, id: &str, to: u8) -> Vec<(&str, u8)> {
        let step = self.file.steps.iter().find(|step| step.question == id && step.to == u32::from(to)).unwrap();
        let needs = step.needs.iter().map(|need| (need.question.as_str(), u8::try_from(need.level).unwrap()));
        needs.filter(|(id, _)| self.today(id).is_some()).collect()
    }

    /// The stages on the way to the goals, each once, with their frameworks.
    pub(crate) fn on_the_way(&self) -> Vec<(usize, &FrameworkEntry, usize, &StageEntry)> {
        let mut stages = Vec::new();
        for (place, framework) in self.file.frameworks.iter().enumerate() {
            for (number, stage) in framework.stages.iter().enumerate().skip(1) {
                let wanted = |goal: &Goal| goal.framework.position() == place && goal.stage.position() >= number;
                if self.goals.iter().any(wanted) {
                    stages.push((place, framework, number, stage));
                }
            }
        }
        stages
    }

    /// Why no levels reach the goals: of a gate, more of the weight is not applicable than the cap lets pass, or all of
    /// it; of a section, the tests that apply earn too few half points even if all of them run by themselves.
    pub(crate) fn reasons(&self) -> Vec<Impossible> {
        let mut reasons = Vec::new();
        for (place, framework, number, stage) in self.on_the_way() {
            let framework_index = FrameworkIndex::at(place).unwrap();
            let goal = Goal { framework: framework_index, stage: StageIndex::at(number).unwrap() };
            if framework.rule == RuleEntry::Gates {
                let all: u32 = stage.criteria.iter().map(|criterion| criterion.weight).sum();
                let gone = stage.criteria.iter().filter(|criterion| self.today(&criterion.question).is_none());
                let gone: u32 = gone.map(|criterion| criterion.weight).sum();
                if gone == all || gone * 10_000 > framework.not_applicable_cap * all {
                    reasons.push(Impossible::NotCertifiable(goal));
                }
            }
            for (place, section) in framework.sections.iter().enumerate() {
                let apply = section.tests.iter().filter(|test| self.today(&test.question).is_some()).count();
                let most = 2 * u32::try_from(apply).unwrap();
                if most < stage.points {
                    reasons.push(Impossible::Section(goal, SectionIndex::at(place).unwrap(), most, stage.points));
                }
            }
        }
        reasons
    }

    /// What gates on the way ask above these levels: question, the highest level asked, and the level it has.
    pub(crate) fn left_below(&self, levels: &BTreeMap<&'static str, u8>) -> BTreeSet<(&'static str, u8, u8)> {
        let mut below = BTreeSet::new();
        for (id, has) in levels {
            let stages = self.on_the_way().into_iter().flat_map(|(_, _, _, stage)| &stage.criteria);
            let asked = stages.filter(|criterion| criterion.question == *id).map(|criterion| criterion.level).max();
            if let Some(asked) = asked.map(|asked| u8::try_from(asked).unwrap()).filter(|asked| asked > has) {
                below.insert((*id, asked, *has));
            }
        }
        below
    }

    /// Levels after lifts, of all that applies.
    pub(crate) fn levels(&self, lifts: &BTreeSet<(&'static str, u8)>) -> BTreeMap<&'static str, u8> {
        let after = |id: &'static str| {
            let lifted = lifts.iter().filter(|(lifted, _)| *lifted == id).map(|(_, to)| *to).max();
            Some((id, lifted.or(self.today(id))?))
        };
        self.pack.questions().iter().filter_map(|question| after(question.id)).collect()
    }

    /// The least effort and the lifts: of equal effort, the lowest levels in the order of ids. Tries everything.
    pub(crate) fn best(&self) -> Option<(u32, BTreeSet<(&'static str, u8)>)> {
        let mut ids: Vec<&'static str> = self.pack.questions().iter().map(|question| question.id).collect();
        ids.retain(|id| self.today(id).is_some());
        ids.sort_unstable();
        let practices: Vec<Practice> = ids.iter().map(|id| self.practice(id, &ids)).collect();
        let mut levels: Vec<u8> = practices.iter().map(|practice| practice.today).collect();
        let mut best: Option<(u32, Vec<u8>)> = None;
        loop {
            let effort = practices.iter().zip(&levels).flat_map(|(practice, level)| practice.done(*level));
            let effort = effort.map(|(days, _)| days).sum();
            // Vectors come in ascending order, so the first of equal effort stays.
            if best.as_ref().is_none_or(|(least, _)| effort < *least) && self.are_plan(&practices, &levels) {
                best = Some((effort, levels.clone()));
            }
            let Some(place) = (0..levels.len()).rev().find(|place| levels[*place] < 5) else { break };
            levels[place] += 1;
            for (level, practice) in levels.iter_mut().zip(&practices).skip(place + 1) {
                *level = practice.today;
            }
        }
        let (effort, levels) = best?;
        let lifts = ids.into_iter().zip(&practices).zip(levels);
        let lifts = lifts.flat_map(|((id, practice), level)| (practice.today + 1..=level).map(move |to| (id, to)));
        Some((effort, lifts.collect()))
    }

    fn practice(&self, id: &str, ids: &[&str]) -> Practice {
        let place = |(id, level): (&str, u8)| (ids.iter().position(|other| *other == id).unwrap(), level);
        let lifts = [2, 3, 4, 5].map(|to| {
            let needs = self.needs(id, to).into_iter().map(place).collect();
            (self.days[&(id.to_owned(), u32::from(to))], needs)
        });
        Practice { index: question(&self.pack, id), today: self.today(id).unwrap(), lifts }
    }

    fn are_plan(&self, practices: &[Practice], levels: &[u8]) -> bool {
        let lifts = practices.iter().zip(levels).flat_map(|(practice, level)| practice.done(*level));
        if !lifts.flat_map(|(_, needs)| needs).all(|(other, needed)| levels[*other] >= *needed) {
            return false;
        }
        let mut answers = self.answers.clone();
        for (practice, reached) in practices.iter().zip(levels) {
            // What nobody knows stays so, unless it is lifted.
            if *reached > practice.today {
                answers.set(practice.index, level(*reached));
            }
        }
        holds(&self.pack, &self.goals, &answers) && self.has_targets(&answers)
    }

    /// Whether every practice that is wanted by itself is at its level, as far as it applies.
    fn has_targets(&self, answers: &Answers) -> bool {
        self.targets.iter().all(|(id, to)| match answers.get(question(&self.pack, id)) {
            Answer::NotApplicable => true,
            answer => answer.level().is_some_and(|level| level.number() >= *to),
        })
    }
}

/// A question that applies: today's level, and for each lift its effort and what it needs, by place.
struct Practice {
    index: QuestionIndex,
    today: u8,
    lifts: [(u32, Vec<(usize, u8)>); 4],
}

impl Practice {
    /// The lifts from today to a level.
    fn done(&self, level: u8) -> &[(u32, Vec<(usize, u8)>)] {
        &self.lifts[usize::from(self.today) - 1..usize::from(level) - 1]
    }
}

/// Whether each goal's stage is confirmed.
pub(crate) fn holds(pack: &Pack, goals: &[Goal], answers: &Answers) -> bool {
    goals
        .iter()
        .all(|goal| framework::score(&pack.frameworks()[goal.framework.position()], answers).confirmed >= goal.stage)
}

/// Any stage of any framework; now and then the lowest.
pub(crate) fn goal(random: &mut Random, pack: &Pack) -> Goal {
    let framework = &pack.frameworks()[random.below(pack.frameworks().len())];
    let above = 1 + random.below(framework.stages.len() - 1);
    Goal { framework: framework.index, stage: StageIndex::at(if random.chance(3) { 0 } else { above }).unwrap() }
}

/// Lists questions, areas and steps in another order; what is optional stays last.
pub(crate) fn reorder(random: &mut Random, file: &mut PackFile) {
    random.shuffle(&mut file.areas);
    file.areas.sort_by_key(|area| area.optional);
    let optional = |id: &str| file.areas.iter().any(|area| area.id == id && area.optional);
    random.shuffle(&mut file.questions);
    file.questions.sort_by_key(|question| optional(&question.area));
    random.shuffle(&mut file.steps);
}

/// What holds of any plan: each lift stands on the one below, what it needs is there, the effort is the sum, the goals
/// are reached, and without any step that nothing else waits for some goal is lost.
#[track_caller]
pub(crate) fn check_lifts(what: &str, case: &Case, plan: &Plan) {
    let lifts = case.named(&plan.lifts);
    let levels = case.levels(&lifts);
    let days: u32 = lifts.iter().map(|(id, to)| case.days[&((*id).to_owned(), u32::from(*to))]).sum();
    assert_eq!(plan.effort, days, "{what}: the effort of {lifts:?}");
    assert!(case.reaches(&lifts), "{what}: the goals are reached by {lifts:?}");
    for (id, to) in &lifts {
        let today = case.today(id).unwrap();
        assert!(*to > today && (today + 1..*to).all(|below| lifts.contains(&(*id, below))), "{what}: {id} {to}");
        assert!(case.needs(id, *to).iter().all(|(other, needed)| levels[other] >= *needed), "{what}: {id} {to}");
        let waits = |(other, at): &(&'static str, u8)| {
            (other == id && at > to) || case.needs(other, *at).iter().any(|(needed, level)| needed == id && level >= to)
        };
        if !lifts.iter().any(waits) {
            let mut fewer = lifts.clone();
            fewer.remove(&(*id, *to));
            assert!(!case.reaches(&fewer), "{what}: {id} to {to} is not wanted in {lifts:?}");
        }
    }
}
