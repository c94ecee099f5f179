//! The frameworks themselves: where they come from, what each stage is, and which readings were chosen.

use yew::prelude::*;

use crate::model::{Framework, Stage};
use crate::text::Word;
use crate::view::Shell;
use crate::view::parts::More;

/// One block a framework, closed until somebody wants to know.
#[component]
pub(super) fn ModelNotes() -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    html! {
        <section class="mm-models mm-screen-only">
            <h2>{shell.words.say(Word::StartModels)}</h2>
            {for shell.pack.frameworks().iter().map(|framework| block(&shell, framework))}
        </section>
    }
}

fn block(shell: &Shell, framework: &Framework) -> Html {
    let words = &shell.words;
    let named = shell.model.framework(&framework.id);
    html! {
        <More key={framework.id.clone()} summary={html! { {&named.name} }}>
            <p>{&named.summary}</p>
            <p class="mm-source">{words.say(Word::StagesSource)}{": "}{&named.source}</p>
            {for framework.stages.iter().map(|entry| stage(shell, framework, entry))}
            <h4>{words.say(Word::StagesReadings)}</h4>
            <ul class="mm-reasons">{for named.readings.iter().map(|reading| html! { <li>{reading}</li> })}</ul>
        </More>
    }
}

fn stage(shell: &Shell, framework: &Framework, stage: &Stage) -> Html {
    let words = &shell.words;
    let named = shell.model.stage(&framework.id, stage.number);
    let line = |word: Word, text: &str| {
        let shown = !text.is_empty();
        html! { if shown { <div key={words.say(word)}><dt>{words.say(word)}</dt><dd>{text}</dd></div> } }
    };
    html! {
        <div class="mm-stage-notes" key={stage.number}>
            <h4>{words.number(stage.number)}{". "}{&named.name}</h4>
            <p>{&named.summary}</p>
            <dl>
                {line(Word::StagesPractices, &named.practices)}
                {line(Word::StagesChallenges, &named.challenges)}
                {line(Word::StagesOutcomes, &named.outcomes)}
                {line(Word::StagesIndustries, &named.industries)}
            </dl>
        </div>
    }
}
