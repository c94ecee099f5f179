//! The result page: one's own, and the one that a link carries. The sections are in files of their own.
//!
//! Everything on it is worked out once for each set of answers (`Findings`) and handed down.

mod area_chart;
mod finding;
mod model_notes;
mod obstacles;
mod practice_grid;
mod radar_chart;
mod roadmap_section;
mod share_panel;
mod stage_chart;
mod step_card;
mod traps;

use std::rc::Rc;

use yew::prelude::*;

use super::parts::Go;
use super::{Dispatch, Shell};
use crate::answers::Answers;
use crate::day::Day;
use crate::score::{Scorecard, score};
use crate::session::{Intent, Route, Session};
use crate::share::Shared;
use crate::text::{Plural, Word};
use area_chart::AreaChart;
use finding::Finding;
use model_notes::ModelNotes;
use obstacles::Obstacles;
use practice_grid::PracticeGrid;
use roadmap_section::RoadmapSection;
use share_panel::SharePanel;
use stage_chart::StageChart;
use traps::Traps;

/// Answers and everything that follows from them.
#[derive(PartialEq)]
pub(crate) struct Findings {
    answers: Answers,
    score: Scorecard,
    day: Option<Day>,
    /// Whether the answers are the person's own and can be changed from here.
    own: bool,
}

#[derive(PartialEq, Properties)]
pub(super) struct OwnResultProps {
    pub session: Rc<Session>,
}

/// The result of the person's own answers.
#[component]
pub(super) fn OwnResult(props: &OwnResultProps) -> Html {
    html! { <Sections answers={props.session.answers.clone()} day={props.session.answered_on} own=true /> }
}

#[derive(PartialEq, Properties)]
pub(super) struct SharedResultProps {
    pub shared: Shared,
}

/// The result that a link carries: whose, of when, and what one can do with it.
#[component]
pub(super) fn SharedResult(props: &SharedResultProps) -> Html {
    let (Some(shell), Some(dispatch)) = (use_context::<Shell>(), use_context::<Dispatch>()) else { return html! {} };
    let (words, shared) = (&shell.words, &props.shared);
    let origin = words.fill(
        Word::SharedText,
        &[("day", &words.day(shared.day)), ("revision", &words.number(u32::from(shared.revision)))],
    );
    let added = u32::try_from(shared.migration.added.len()).unwrap_or(0);
    html! {
        <>
            <aside class="mm-shared" aria-label={words.say(Word::SharedHeading)}>
                <p class="mm-shared-title">{words.say(Word::SharedHeading)}</p>
                if let Some(label) = &shared.label {
                    <p class="mm-shared-label">{words.fill(Word::SharedLabel, &[("label", label.text())])}</p>
                }
                <p>{origin}{" "}{words.say(Word::SharedTrust)}</p>
                if shared.migration.retired > 0 { <p>{words.count(Plural::SharedRetired, shared.migration.retired)}</p> }
                if added > 0 { <p>{words.count(Plural::SharedAdded, added)}</p> }
                <p class="mm-actions">
                    <Go class="mm-primary" to={Route::Start}>{words.say(Word::SharedTake)}</Go>
                    <button type="button" class="mm-secondary" onclick={dispatch.on(Intent::UseShared(shell.clock.today()))}>
                        {words.say(Word::SharedUse)}
                    </button>
                </p>
            </aside>
            <Sections answers={shared.answers.clone()} day={shared.day} own=false />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct SectionsProps {
    answers: Answers,
    day: Option<Day>,
    own: bool,
}

/// The sections of a result, in the order in which a reader asks: where, why, what now, for whom.
#[component]
fn Sections(props: &SectionsProps) -> Html {
    let shell = use_context::<Shell>();
    let pack = shell.as_ref().map(|shell| shell.pack.clone());
    let findings = use_memo((props.answers.clone(), props.day, props.own), |(answers, day, own)| {
        let score = pack.map(|pack| score(&pack, answers));
        score.map(|score| Rc::new(Findings { answers: answers.clone(), score, day: *day, own: *own }))
    });
    let (Some(shell), Some(findings)) = (shell, (*findings).clone()) else { return html! {} };
    html! {
        <div class="mm-result">
            <Finding findings={findings.clone()} />
            <StageChart findings={findings.clone()} />
            <AreaChart findings={findings.clone()} />
            <PracticeGrid findings={findings.clone()} />
            <Obstacles findings={findings.clone()} />
            <RoadmapSection findings={findings.clone()} />
            <Traps findings={findings.clone()} />
            <SharePanel findings={findings.clone()} />
            <ModelNotes />
            if props.own {
                <p class="mm-actions mm-screen-only"><Go class="mm-secondary" to={Route::Check}>{shell.words.say(Word::ResultBack)}</Go></p>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct FindingsProps {
    pub(super) findings: Rc<Findings>,
}
