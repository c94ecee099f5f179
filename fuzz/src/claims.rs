//! What must hold of any text. A claim that does not hold panics, and the fuzzer keeps the text.

#![allow(clippy::disallowed_methods)] // A native program may look at the clock.

use std::time::{Duration, Instant};

use mlops_maturity::answers::Answer;
use mlops_maturity::authoring::check::unreachable_stages;
use mlops_maturity::authoring::{Problem, json};
use mlops_maturity::day::Day;
use mlops_maturity::model::Pack;
use mlops_maturity::plan::{Goal, plan};
use mlops_maturity::ports::{MemoryStorage, Storage};
use mlops_maturity::roadmap::{Edits, roadmap};
use mlops_maturity::score::framework::highest_held;
use mlops_maturity::score::{Reading, score};
use mlops_maturity::session::SetAside;
use mlops_maturity::session::persistence::{self, line};
use mlops_maturity::share::{Shared, decode, encode, encode_with_plan, link};

use crate::common::{Random, random_answers, sealing};

/// Longest time that an author waits for an answer about a file.
const MOST: Duration = Duration::from_millis(200);

/// An address: its code, if there is one, is read or refused, and what was read is written again as it came. Hardly a
/// changed code has a fitting checksum, so each is read a second time with one.
pub fn link(pack: &Pack, address: &str) {
    let Some(code) = link::find(address) else { return };
    for code in [sealing::sealed(&code), Some(code)].into_iter().flatten() {
        if let Ok(shared) = decode(pack, &code) {
            written_again(pack, &code, &shared);
        }
    }
}

/// The model as these answers were asked for: with its optional areas or without.
fn asked(pack: &Pack, extended: bool) -> Pack {
    if extended { pack.clone() } else { pack.without_optional() }
}

fn written_again(pack: &Pack, code: &str, shared: &Shared) {
    let asked = asked(pack, shared.extended);
    let code_of = |shared: &Shared| {
        let plan = shared.plan.clone().unwrap_or_default();
        encode_with_plan(&asked, &shared.answers, shared.day, &plan, shared.label.as_ref()).ok()
    };
    // What an older revision planned can need more room in today's.
    let Some(written) = code_of(shared) else {
        assert!(shared.revision != pack.revision(), "{code} was read and does not fit");
        return;
    };
    let again = decode(pack, &written).expect("what is written is read");
    let same = Shared { revision: pack.revision(), migration: Default::default(), ..shared.clone() };
    assert_eq!(again, same, "{code} is written as {written}");
    assert_eq!(code_of(&again).as_ref(), Some(&written));
    // One state, one code, in the format that is written.
    let is_of_today = shared.revision == pack.revision() && code.starts_with(['I', 'J']);
    assert!(!is_of_today || written == code, "{code} is also written as {written}");
    assert_eq!(link::find(&link::address("page.html", &written)).as_ref(), Some(&written));
}

/// A kept line: read and written again as it came, or set aside as it is, and not lost when the visit is kept.
pub fn stored(pack: &Pack, line: &str) {
    let sealed = line.strip_prefix("1 ").and_then(|kept| {
        let (code, plan) = kept.split_once(' ').unwrap_or((kept, ""));
        Some(["1 ", &sealing::sealed(code)?, " ", plan].concat())
    });
    for line in [sealed.as_deref(), Some(line)].into_iter().flatten() {
        let storage = MemoryStorage::default();
        storage.write(&persistence::key(pack), line).expect("nothing refuses");
        let session = persistence::restore(pack, &storage);
        let packs = [pack, &pack.without_optional()];
        persistence::save(packs, &storage, &session).expect("nothing refuses");
        let kept = storage.read(&persistence::key(pack)).expect("nothing refuses").unwrap_or_default();
        match line::read(pack, line) {
            Ok(found) => {
                assert_eq!(persistence::kept(&session).as_ref(), Some(&found));
                assert_eq!(kept, line::write(packs, &found));
                let again = line::read(pack, &kept).expect("what is kept is read");
                assert_eq!(again, found, "{line} is kept as {kept}");
                assert_eq!(line::write(packs, &again), kept);
            }
            Err(set_aside) => {
                assert_eq!(set_aside, SetAside(line.to_owned()));
                assert_eq!(kept, line, "text that cannot be read stays");
            }
        }
    }
}

/// A model: read and checked in time, with problems that can be read, or sound enough for all that is done with one.
pub fn pack(text: &str) {
    // Another program may have held the processor: only a text that is slow every time is slow.
    let took = (0..3).map(|_| checked(text)).find(|took| *took <= MOST);
    assert!(took.is_some(), "{} bytes take longer than {MOST:?}", text.len());
}

fn checked(text: &str) -> Duration {
    let began = Instant::now();
    let checked = json::pack_file(text).map_err(|problem| vec![problem]).and_then(|file| Pack::new(&file));
    let problems: Vec<Problem> = checked.as_ref().map_or_else(Clone::clone, unreachable_stages);
    let took = began.elapsed();
    assert!(problems.len() <= 1_000, "nobody reads {} problems", problems.len());
    for problem in problems.iter().map(ToString::to_string) {
        let length = problem.chars().count();
        assert!(length <= 2_000, "a problem of {length} characters is no message");
    }
    if let Ok(pack) = checked {
        used(&pack, text.len());
    }
    took
}

/// Every stage of every framework can be planned for, and every result be sent.
fn used(pack: &Pack, seed: usize) {
    let mut random = Random::new(seed as u64);
    for _ in 0..4 {
        let answers = random_answers(&mut random, pack);
        link(pack, &link::address("", &encode(pack, &answers, Day::from_number(1), None)));
        for score in score(pack, &answers).frameworks {
            assert!(score.confirmed <= score.possible);
            let framework = pack.framework(score.framework).expect("a framework that was scored");
            let stage = framework.stages.last().expect("a stage").index;
            let goal = Goal { framework: score.framework, stage };
            let Ok(plan) = plan(pack, &answers, &[goal], &[], |step| step.days) else { continue };
            let roadmap = roadmap(pack, &answers, &plan.lifts, &Edits::default());
            assert!(roadmap.steps.iter().all(|step| step.after.iter().all(|before| *before < step.number)));
            let lifts = plan.lifts.iter();
            let done = lifts.fold(answers.clone(), |done, lift| done.with(lift.question, Answer::Level(lift.to)));
            let reached = highest_held(framework, &done, Reading::Confirmed);
            assert!(reached >= stage, "planned for {stage:?}, reached {reached:?}");
        }
    }
}
