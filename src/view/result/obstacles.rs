//! Why not the next stage: what stands in the way, and behind it every criterion with the answer and the source.

use yew::prelude::*;

use super::{Findings, FindingsProps};
use crate::answers::Answer;
use crate::model::{Framework, Stage};
use crate::score::reasons::{self, Trace};
use crate::score::{FrameworkScore, Standing};
use crate::text::{Plural, Word, sentences};
use crate::view::Shell;
use crate::view::parts::More;

/// One block a framework.
#[component]
pub(super) fn Obstacles(props: &FindingsProps) -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let words = &shell.words;
    html! {
        <section class="mm-obstacles" aria-labelledby={shell.id("why")}>
            <h2 id={shell.id("why")}>{words.say(Word::WhyHeading)}</h2>
            {for props.findings.score.frameworks.iter().map(|score| block(&shell, &props.findings, score))}
            {rule(&shell)}
        </section>
    }
}

fn block(shell: &Shell, findings: &Findings, score: &FrameworkScore) -> Html {
    let words = &shell.words;
    let Some(framework) = shell.pack.framework(score.framework) else { return html! {} };
    let name = &shell.model.framework(&framework.id).name;
    let Some(stage) = score.next.and_then(|(index, _)| framework.stage(index)) else {
        return html! { <p key={framework.id.clone()}>{words.fill(Word::WhyTop, &[("framework", name)])}</p> };
    };
    let (number, stage_name) = (words.number(stage.number), &shell.model.stage(&framework.id, stage.number).name);
    let lead = words.fill(Word::WhyLead, &[("framework", name), ("number", &number), ("name", stage_name)]);
    let obstacles = reasons::obstacles(framework, stage, &findings.answers);
    let (missing, fine): (Vec<_>, Vec<_>) = reasons::trace(stage, &findings.answers)
        .into_iter()
        .partition(|trace| matches!(trace.standing, Standing::Missing | Standing::Undecided));
    let item = |trace: &Trace<'_>| criterion(shell, findings, framework, stage, trace);
    let count = |list: &[Trace<'_>]| u32::try_from(list.len()).unwrap_or(0);
    html! {
        <div class="mm-obstacle" key={framework.id.clone()}>
            <h3>{lead}</h3>
            <ul class="mm-reasons">
                {for obstacles.iter().map(|obstacle| html! { <li>{sentences::obstacle(&shell.pack, &shell.model, words, obstacle)}</li> })}
            </ul>
            if !missing.is_empty() {
                <More summary={html! { {words.count(Plural::WhyMissing, count(&missing))} }}>
                    <ul class="mm-criteria">{for missing.iter().map(item)}</ul>
                </More>
            }
            if !fine.is_empty() {
                <More summary={html! { {words.count(Plural::WhyMet, count(&fine))} }}>
                    <ul class="mm-criteria">{for fine.iter().map(item)}</ul>
                </More>
            }
        </div>
    }
}

/// A criterion: the practice, what is needed and what is there, and where the source asks for it.
fn criterion(shell: &Shell, findings: &Findings, framework: &Framework, stage: &Stage, trace: &Trace<'_>) -> Html {
    let words = &shell.words;
    let criterion = trace.criterion;
    let Some(question) = shell.pack.question(criterion.question) else { return html! {} };
    let level = |level: u8| words.number(u32::from(level));
    let has = match findings.answers.get(criterion.question) {
        Answer::Level(given) => words.fill(Word::WhyHas, &[("level", &level(given.number()))]),
        Answer::Open => words.say(Word::WhyHasOpen).to_owned(),
        Answer::Unknown => words.say(Word::WhyHasUnknown).to_owned(),
        Answer::NotApplicable => words.say(Word::WhyHasNotApplicable).to_owned(),
    };
    let needs = words.fill(Word::WhyNeeds, &[("level", &level(criterion.level.number()))]);
    let source = shell.model.criterion(&shell.pack, framework, stage, criterion);
    let class = if matches!(trace.standing, Standing::Met | Standing::NotApplicable) { "mm-met" } else { "mm-missing" };
    html! {
        <li {class} key={question.id.clone()}>
            <p class="mm-criterion-head">
                <strong>{&shell.model.question(&question.id).name}</strong>
                if criterion.required { {" "}<span class="mm-tag">{words.say(Word::WhyRequired)}</span> }
                {" "}<span class="mm-criterion-levels">{needs}{", "}{has}</span>
            </p>
            <p>{shell.model.level(&question.id, criterion.level)}</p>
            <p class="mm-source">
                {words.fill(Word::WhySource, &[("section", &source.section), ("says", &source.says)])}
                if criterion.judgement { {" "}<span class="mm-tag mm-tag-quiet">{words.say(Word::WhyJudgement)}</span> }
            </p>
        </li>
    }
}

/// The rule itself, with the numbers of the primary framework.
fn rule(shell: &Shell) -> Html {
    let words = &shell.words;
    let Some(framework) = shell.pack.frameworks().first() else { return html! {} };
    let share = |share: crate::model::BasisPoints| words.per_cent(share.per_cent());
    let values = [
        ("threshold", share(framework.threshold)),
        ("floor", share(framework.area_floor)),
        ("cap", share(framework.not_applicable_cap)),
    ];
    html! {
        <More summary={html! { words.say(Word::WhyRule) }}>
            <p>{words.fill(Word::WhyRuleText, &values.each_ref().map(|(name, value)| (*name, value.as_str())))}</p>
        </More>
    }
}
