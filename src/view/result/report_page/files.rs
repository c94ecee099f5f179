//! What can be saved beside the report, for other programs: a row a kind, with a button for each file.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::text::Word;
use crate::view::Ui;
use crate::view::dom::el;
use crate::web::clipboard;

/// A kind of file: what it is called, what is said of it, each file with its task, and those that a plan has to be there for.
type Kind = (Word, Option<Word>, &'static [(Word, &'static str)], &'static [(Word, &'static str)]);

const KINDS: [Kind; 5] = [
    (Word::PaperFilesSlides, Some(Word::PaperFilesSlidesHint), &[(Word::PaperFilesPowerpoint, "file slides")], &[]),
    (
        Word::PaperFilesTables,
        Some(Word::PaperFilesTablesHint),
        &[(Word::PaperFilesAnswers, "file answers"), (Word::PaperFilesStages, "file stages")],
        &[(Word::PaperFilesSteps, "file steps")],
    ),
    (
        Word::PaperFilesTrackers,
        Some(Word::PaperFilesTrackersHint),
        &[],
        &[
            (Word::PaperFilesJira, "file jira"),
            (Word::PaperFilesAzure, "file azure"),
            (Word::PaperFilesGithub, "file github"),
        ],
    ),
    (Word::PaperFilesCalendar, Some(Word::PaperFilesCalendarHint), &[(Word::PaperFilesIcs, "file calendar")], &[]),
    (
        Word::PaperFilesPictures,
        None,
        &[
            (Word::PaperFilesStagesSvg, "picture stages svg"),
            (Word::PaperFilesStagesPng, "picture stages png"),
            (Word::PaperFilesAreasSvg, "picture areas svg"),
            (Word::PaperFilesAreasPng, "picture areas png"),
            (Word::PaperFilesRadarSvg, "picture radar svg"),
            (Word::PaperFilesRadarPng, "picture radar png"),
        ],
        &[
            (Word::PaperFilesRoadmapSvg, "picture roadmap svg"),
            (Word::PaperFilesRoadmapPng, "picture roadmap png"),
            (Word::PaperFilesStepsSvg, "picture steps svg"),
            (Word::PaperFilesStepsPng, "picture steps png"),
        ],
    ),
];

/// All of them. `planned` says whether there is a step to do, and `ask` is told the task.
pub(super) fn files(ui: &Ui<'_>, planned: bool, ask: &Callback<&'static str>) -> Html {
    let kind = |nth: usize, (name, hint, always, of_plan): &Kind| {
        let button = |(word, task): &(Word, &'static str)| {
            let (ask, task) = (ask.clone(), *task);
            let asked = Callback::from(move |_: MouseEvent| ask.emit(task));
            el("button").attr("type", "button").part("mm-secondary").text(ui.say(*word)).on_click(asked).into()
        };
        let of_plan = if planned { of_plan } else { &[][..] };
        let buttons: Vec<Html> = always.iter().chain(of_plan).map(button).collect();
        if buttons.is_empty() {
            return Html::default();
        }
        let id = ui.shell.id(&format!("files-{nth}"));
        el("div")
            .class("mm-paper-kind")
            .attr("role", "group")
            .attr("aria-labelledby", id.clone())
            .add(el("p").attr("id", id).class("mm-paper-kind-name").text(ui.say(*name)))
            .maybe(hint.map(|hint| el("p").class("mm-note").text(ui.say(hint))))
            .add(el("p").part("mm-actions").all(buttons))
            .into()
    };
    el("section")
        .class("mm-paper-files mm-screen-only")
        .add(el("h2").text(ui.say(Word::PaperFiles)))
        .add(el("p").class("mm-note").text(ui.say(Word::PaperFilesLead)))
        .all(KINDS.iter().enumerate().map(|(nth, found)| kind(nth, found)))
        .add(offer(ui))
        .into()
}

/// Shown by whoever saves a file in a frame, with what is in the file where that is text.
fn offer(ui: &Ui<'_>) -> Html {
    let field = el("textarea")
        .class("mm-report-field")
        .attr("rows", "8")
        .attr("aria-label", ui.say(Word::PaperFilesText).to_owned())
        .flag("readonly", true)
        .flag("data-report-text", true);
    let button = el("button").attr("type", "button").part("mm-secondary").text(ui.say(Word::PaperFilesCopy));
    el("div")
        .flag("hidden", true)
        .flag("data-report-offer", true)
        .add(el("p").attr("role", "status").text(ui.say(Word::PaperFilesFramed)))
        .add(el("div").add(field).add(el("p").part("mm-actions").add(button.on_click(copy()))))
        .into()
}

/// Copies what is in the field before the button.
fn copy() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let kept = clicked.and_then(|clicked| clicked.closest("[data-report-offer]").ok()).flatten();
        let field = kept.and_then(|kept| kept.query_selector("[data-report-text]").ok()).flatten();
        let Some(field) = field else { return };
        // Where it is not allowed the text is selected, which is the answer.
        spawn_local(async move {
            let _copied = clipboard::copy(&field).await;
        });
    })
}
