//! Texts in their room, tones in grey, and drawings as files and data.

use super::{lines, pictures_of};
use crate::common::{answers, shipped_pack};
use mlops_maturity::chart::drawing::{Anchor, Drawing, Label, PIXEL, Shape, Size, Tone, at, decimal};
use mlops_maturity::chart::lettering::{broken, shortened, width};
use mlops_maturity::chart::palette::{Palette, brightness, hexadecimal};
use mlops_maturity::chart::svg;
use mlops_maturity::roadmap::PlanInputs;

#[test]
fn texts_break_between_words_and_keep_to_their_room() {
    // 12 pixels to an em, 62 hundredths of it to a character: 7.44 pixels.
    assert_eq!(width("abcde", Size::Small, false), 3_720);
    assert_eq!(width("abcde", Size::Small, true), 4_200, "70 hundredths in bold");
    assert_eq!(width("日本", Size::Small, false), 2_400, "a whole em where characters are as wide as high");
    assert_eq!(broken("one two three", Size::Small, false, 60 * PIXEL, 3), ["one two", "three"]);
    assert_eq!(broken("one two three", Size::Small, false, 60 * PIXEL, 1), ["one two…"]);
    assert_eq!(shortened("abcdefgh", Size::Small, false, 40 * PIXEL), "abcd…");
    assert!(broken("", Size::Small, false, 60 * PIXEL, 3).is_empty());
}

#[test]
fn no_shipped_name_is_shortened_in_any_picture() {
    let pack = shipped_pack();
    let mut inputs = PlanInputs::default();
    for framework in pack.frameworks() {
        inputs.goals.insert(framework.index, framework.top());
    }
    for wide in [270, 390, 760] {
        for (name, drawing) in pictures_of(&pack, &answers(&pack, &[], "1"), &inputs, None, wide) {
            let cut: Vec<&str> = drawing.labels().map(|label| &*label.text).filter(|text| text.contains('…')).collect();
            assert!(cut.is_empty(), "{name}, {wide} wide: {cut:?}");
        }
    }
}

#[test]
fn hatching_stays_within_its_bar() {
    let mut drawing = Drawing::new(100 * PIXEL, 20 * PIXEL);
    drawing.hatched(at(0, 0), 100 * PIXEL, 20 * PIXEL, Tone::Accent, 6 * PIXEL);
    assert!(drawing.holds_its_shapes());
    assert_eq!(lines(&drawing, Tone::Accent).len(), 20, "one every 6 pixels of 120");
}

#[test]
fn a_name_with_markup_and_marks_is_text_in_a_file() {
    let mut drawing = Drawing::new(100 * PIXEL, 20 * PIXEL);
    let name = "<b onload=\"x\">&\u{202e}\u{0}'";
    drawing.text(at(0, 1_500), name, (Size::Small, false), Anchor::Start, Tone::Ink);
    let file = svg::file(&drawing, name, name, Palette::default());
    assert!(file.contains("&lt;b onload=&quot;x&quot;&gt;&amp;\u{fffd}\u{fffd}'</text>"), "{file}");
    assert!(!file.contains("<b"), "{file}");
    assert_eq!(file.matches('<').count(), file.matches('>').count());
}

#[test]
fn tones_are_told_apart_in_grey_and_any_accent_is_seen_on_paper() {
    for accent in [[0x0b, 0x55, 0x5c], [0xff, 0xff, 0x00], [0, 0, 0], [0xff, 0, 0], [0xff, 0xff, 0xff]] {
        let palette = Palette::of(accent);
        let grey = |tone| brightness(palette.colour(tone));
        assert!(grey(Tone::Accent) <= 140, "{accent:?}");
        let steps = [Tone::Paper, Tone::Depth1, Tone::Depth2, Tone::Depth3, Tone::Accent].map(grey);
        for pair in steps.windows(2) {
            assert!(pair[0] >= pair[1] + 12, "{accent:?}: {steps:?}");
        }
    }
    assert_eq!(hexadecimal(Palette::default().colour(Tone::Accent)), "#0b555c");
}

#[test]
fn numbers_in_a_file_have_no_noughts_that_say_nothing() {
    for (hundredths, written) in [(0, "0"), (100, "1"), (150, "1.5"), (105, "1.05"), (-5, "-0.05"), (-250, "-2.5")] {
        assert_eq!(decimal(hundredths), written);
    }
}

#[test]
fn a_drawing_is_data_for_exports() {
    let mut drawing = Drawing::new(100, 200);
    let label = Label {
        at: at(1, 2),
        text: "Q1".to_owned(),
        size: Size::Small,
        bold: true,
        anchor: Anchor::End,
        tone: Tone::Ink,
    };
    drawing.shapes.push(Shape::Text(label));
    let found = serde_json::to_value(&drawing).unwrap();
    assert_eq!(found["shapes"][0]["Text"]["text"], "Q1");
    assert_eq!((&found["width"], &found["shapes"][0]["Text"]["at"]["y"]), (&100.into(), &2.into()));
}
