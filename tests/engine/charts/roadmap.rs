//! Where quarters, efforts and steps stand, and what they are called.

use super::{bars, lines, mixed, model, words};
use crate::common::{answers, asked_pack, shipped_pack};
use mlops_maturity::chart::drawing::{Fill, PIXEL, Shape, Tone};
use mlops_maturity::chart::gantt;
use mlops_maturity::chart::quarters::{self, Capacity, Column, Course};
use mlops_maturity::day::Day;
use mlops_maturity::findings::Findings;
use mlops_maturity::ordered::OrderedMap;
use mlops_maturity::roadmap::PlanInputs;
use mlops_maturity::text::timeline::Timeline;

fn column(name: &str, used: u32, upkeep: u32) -> Column {
    Column { name: name.to_owned(), year: String::new(), used, figure: used.to_string(), upkeep }
}

#[test]
fn a_stage_is_filled_on_to_the_end_from_where_it_is_proven() {
    let stage = |place: usize| (place, place.to_string());
    let course = Course { name: String::new(), stages: [0, 0, 1, 1, 4].map(stage).to_vec(), top: 4 };
    // Five columns on 500 pixels.
    let track = quarters::stages(&course, 500 * PIXEL);
    assert_eq!(
        bars(&track),
        [
            (0, 20_000, Fill::Hollow(Tone::Edge)),
            (20_000, 40_000, Fill::Edged(Tone::Depth1)),
            (40_000, 50_000, Fill::Solid(Tone::Accent))
        ]
    );
    let numbers: Vec<(&str, i32)> = track.labels().map(|label| (&*label.text, label.at.x)).collect();
    assert_eq!(numbers, [("0", 5_000), ("1", 25_000), ("4", 45_000)], "each where it begins");
}

#[test]
fn effort_has_its_figure_and_its_line_a_name() {
    let capacity = Capacity { days: 60, name: "60 person-days to spend".to_owned(), effort: String::new() };
    let columns = [column("Q1", 60, 0), column("Q2", 30, 10), column("Q3", 90, 0)];
    let drawing = quarters::effort(&columns, &capacity, 300 * PIXEL);
    let high = |nth: usize| {
        let bars = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Bar { at, height, .. } => Some((at.y, *height)),
            _ => None,
        });
        bars.collect::<Vec<_>>()[nth]
    };
    // 74 pixels for 90 days: 60 are 49.33, 30 are 24.66, 10 are 8.22.
    assert_eq!([high(0), high(1), high(2), high(3)].map(|(_, high)| high), [4_933, 2_466, 822, 7_400]);
    assert_eq!(high(2).0 + high(2).1, high(1).0, "what keeps up earlier steps stands on the work");
    assert_eq!(lines(&drawing, Tone::Ink)[0].map(|(_, y)| y), [9_200 - 4_933; 2], "the line is at 60");
    let labels: Vec<&str> = drawing.labels().map(|label| &*label.text).collect();
    assert_eq!(labels, ["60", "30", "90", "60 person-days to spend"]);
    assert_eq!(bars(&drawing)[3].2, Fill::Solid(Tone::Warning), "over what can be spent");
}

fn step(work: Option<[u32; 2]>, proven: Option<u32>, before: Option<usize>) -> gantt::Step {
    gantt::Step {
        number: "1".to_owned(),
        name: "Step".to_owned(),
        mark: "DM".to_owned(),
        note: "Data management".to_owned(),
        figure: "8".to_owned(),
        work,
        proven,
        before,
        chained: before.is_some(),
    }
}

#[test]
fn a_step_is_a_bar_where_its_work_falls_and_a_thin_line_until_it_is_proven() {
    // Four quarters of 100 pixels; the work takes the second half of the first quarter, its proof is there after the third.
    let track = gantt::track(&step(Some([50, 100]), Some(3), None), 4, 400 * PIXEL);
    assert_eq!(bars(&track), [(5_000, 10_000, Fill::Edged(Tone::Depth2))]);
    assert_eq!(lines(&track, Tone::Muted)[0].map(|(x, _)| x), [10_000, 30_000]);
    let track = gantt::track(&step(Some([100, 200]), Some(2), Some(0)), 4, 400 * PIXEL);
    assert_eq!(bars(&track), [(10_000, 20_000, Fill::Solid(Tone::Accent))], "the chain is filled");
    assert!(lines(&track, Tone::Muted).is_empty(), "proven with its work");
    assert!(bars(&gantt::track(&step(None, None, None), 4, 400 * PIXEL)).is_empty(), "a step that never begins");
    let last = gantt::track(&step(Some([400, 400]), None, None), 4, 400 * PIXEL);
    assert_eq!(bars(&last)[0].1, 40_000, "a step without effort at the end is seen, within the picture");
}

#[test]
fn the_chain_runs_through_the_rows_from_step_to_step() {
    let steps =
        [step(Some([0, 50]), None, None), step(Some([50, 100]), None, None), step(Some([100, 150]), None, Some(0))];
    let threads = gantt::threads(&steps, 2, 200 * PIXEL);
    let shape =
        |row: usize| threads[row].iter().map(|thread| (thread.above, thread.below, thread.to)).collect::<Vec<_>>();
    assert_eq!(shape(0), [(false, true, None)], "down from the first");
    assert_eq!(shape(1), [(true, true, None)], "through the second, which is not on it");
    assert_eq!(shape(2), [(true, false, Some(10_000))], "and into the third where that begins");
    assert!(threads.iter().flatten().all(|thread| thread.x == 4_900), "from the end of the first");
}

#[test]
fn quarters_are_those_of_the_calendar_once_a_day_to_begin_is_known() {
    let pack = asked_pack();
    let (words, model) = (words(), model());
    let given = answers(&pack, &[], "1");
    let findings = Findings::of(&pack, &[], &given, None, &PlanInputs::default(), None);
    let at = |start: Option<&str>, number: u32| {
        let start = start.map(|day| Day::from_iso(day).unwrap());
        let timeline = Timeline {
            pack: &pack,
            model: &model,
            words: &words,
            roadmap: &findings.roadmap,
            start,
            leads: &OrderedMap::new(),
        };
        timeline.quarter(number)
    };
    assert_eq!(at(None, 2), "Quarter 2");
    assert_eq!([1, 2, 5].map(|number| at(Some("2027-01-01"), number)), ["Q1 2027", "Q2 2027", "Q1 2028"]);
    assert_eq!(at(Some("2026-11-30"), 1), "Q1 2027", "most of it lies there");
    assert_eq!(at(Some("2026-10-20"), 1), "Q4 2026");
}

#[test]
fn bars_of_steps_are_as_long_as_their_share_of_a_quarter_and_follow_one_another() {
    let pack = asked_pack();
    let (words, model) = (words(), model());
    let given = mixed(&pack);
    let mut inputs = PlanInputs::default();
    inputs.goals.insert(pack.frameworks()[0].index, pack.frameworks()[0].top());
    let findings = Findings::of(&pack, &[], &given, None, &inputs, None);
    let roadmap = &findings.roadmap;
    let timeline =
        Timeline { pack: &pack, model: &model, words: &words, roadmap, start: None, leads: &OrderedMap::new() };
    let steps = timeline.steps();
    assert!(roadmap.schedule.critical.steps.len() > 2, "there is a chain to draw");
    assert_eq!(steps.len(), roadmap.steps.len());
    for (planned, step) in timeline.ordered().iter().zip(&steps) {
        let span = roadmap.schedule.span(planned.number).unwrap();
        let [begins, ends] = step.work.unwrap();
        assert_eq!(begins / 100 + 1, span.begins.unwrap(), "{}", step.name);
        assert_eq!(ends.div_ceil(100).max(1), span.ends.unwrap(), "{}", step.name);
    }
    let begins: Vec<u32> = steps.iter().map(|step| step.work.unwrap()[0]).collect();
    assert!(begins.is_sorted(), "rows go from left to right: {begins:?}");
    let chain: Vec<usize> = (0..steps.len()).filter(|nth| steps[*nth].chained).collect();
    let linked: Vec<usize> = chain.iter().skip(1).map(|nth| steps[*nth].before.unwrap()).collect();
    assert_eq!(linked, chain[..chain.len() - 1], "each after the one before, in the order of the rows");
    for pair in chain.windows(2) {
        assert!(
            steps[pair[0]].work.unwrap()[1] <= steps[pair[1]].work.unwrap()[0],
            "no step begins before what it needs"
        );
    }
}

#[test]
fn an_area_has_two_letters_of_its_own() {
    let pack = shipped_pack();
    let (words, model) = (words(), model());
    let given = answers(&pack, &[], "1");
    let mut inputs = PlanInputs::default();
    for framework in pack.frameworks() {
        inputs.goals.insert(framework.index, framework.top());
    }
    let findings = Findings::of(&pack, &[], &given, None, &inputs, None);
    let roadmap = &findings.roadmap;
    let timeline =
        Timeline { pack: &pack, model: &model, words: &words, roadmap, start: None, leads: &OrderedMap::new() };
    let mut marks: Vec<(String, String)> = timeline.steps().into_iter().map(|step| (step.mark, step.note)).collect();
    marks.sort();
    marks.dedup();
    let found: Vec<(&str, &str)> = marks.iter().map(|(mark, area)| (&**mark, &**area)).collect();
    let all = [
        ("DM", "Data management"),
        ("DP", "Deployment processes"),
        ("GC", "Governance and compliance"),
        ("LO", "LLM operations"),
        ("MD", "Model development"),
        ("MO", "Monitoring and observability"),
        ("TC", "Team collaboration"),
    ];
    assert_eq!(found, all);
}
