//! One step of the roadmap: what it lifts, its effort and who leads; opened, what to do and how you know it is done.

use yew::prelude::*;

use crate::model::Step;
use crate::roadmap::{PlannedStep, Why};
use crate::text::{Plural, Word};
use crate::view::Shell;

#[derive(PartialEq, Properties)]
pub(super) struct StepCardProps {
    pub step: PlannedStep,
}

/// The step.
#[component]
pub(super) fn StepCard(props: &StepCardProps) -> Html {
    let Some(shell) = use_context::<Shell>() else { return html! {} };
    let planned = &props.step;
    let found = shell.pack.question(planned.question).zip(shell.pack.step(planned.question, planned.to));
    let Some((question, step)) = found else { return html! {} };
    let words = &shell.words;
    let named = shell.model.step(&question.id, planned.to);
    let number = |number: u32| words.number(number);
    let values = [
        ("practice", shell.model.question(&question.id).name.clone()),
        ("from", planned.to.below().map_or_else(String::new, |level| number(u32::from(level.number())))),
        ("to", number(u32::from(planned.to.number()))),
    ];
    let lift = words.fill(Word::RoadmapLift, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    let why = match planned.why {
        Why::Required => Word::RoadmapWhyRequired,
        Why::Expected => Word::RoadmapWhyExpected,
        Why::Prerequisite => Word::RoadmapWhyPrerequisite,
    };
    html! {
        <li class="mm-step">
            <details>
                <summary>
                    <span class="mm-step-number">{number(planned.number)}</span>
                    <span class="mm-step-head">
                        <span class="mm-step-title">{&named.title}</span>
                        <span class="mm-step-facts">
                            <span>{lift}</span>
                            <span>{words.count(Plural::RoadmapDays, planned.days)}</span>
                            <span>{words.say(why)}</span>
                        </span>
                    </span>
                </summary>
                {inside(&shell, planned, step)}
            </details>
        </li>
    }
}

fn inside(shell: &Shell, planned: &PlannedStep, step: &Step) -> Html {
    let words = &shell.words;
    let id = shell.pack.question(planned.question).map_or("", |question| question.id.as_str());
    let named = shell.model.step(id, planned.to);
    let tools: Vec<String> = step.tools.iter().map(|tool| tool_line(shell, tool)).collect();
    let after: Vec<String> = planned.after.iter().map(|number| words.number(*number)).collect();
    html! {
        <div class="mm-step-inside">
            if planned.undecided { <p class="mm-undecided">{words.say(Word::RoadmapUndecided)}</p> }
            <dl>
                <div><dt>{words.say(Word::RoadmapDo)}</dt><dd>{&named.instruction}</dd></div>
                <div><dt>{words.say(Word::RoadmapDone)}</dt><dd>{&named.done}</dd></div>
                <div><dt>{words.say(Word::RoadmapMistake)}</dt><dd>{&named.mistake}</dd></div>
                <div><dt>{words.say(Word::RoadmapLead)}</dt><dd>{shell.model.role(&step.lead)}</dd></div>
                if !tools.is_empty() {
                    <div><dt>{words.say(Word::RoadmapTools)}</dt><dd><ul>{for tools.into_iter().map(|tool| html! { <li>{tool}</li> })}</ul></dd></div>
                }
            </dl>
            if !after.is_empty() {
                <p class="mm-note">{words.fill(Word::RoadmapAfter, &[("steps", &words.list(&after))])}</p>
            }
        </div>
    }
}

/// A tool and what it is for.
fn tool_line(shell: &Shell, id: &str) -> String {
    let tool = shell.model.tool(id);
    format!("{}: {}", tool.name, tool.purpose)
}
