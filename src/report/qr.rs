//! The link as a code that a telephone reads. Up to version 10: a larger one has squares too small for paper.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::tree::{Node, node};

/// Squares around a code that stay empty.
const QUIET: i32 = 4;

/// The code as a picture, with its name for those who cannot see it; nothing where the address is too long for one.
pub fn picture(address: &str, name: &str) -> Option<Node> {
    let segments = [QrSegment::make_bytes(address.as_bytes())];
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(10), None, true).ok()?;
    let side = (code.size() + 2 * QUIET).to_string();
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    let picture = node("svg")
        .class("rp-code")
        .with("role", "img")
        .with("aria-label", name)
        .with("viewBox", ["0 0 ", &side, " ", &side].concat())
        .with("shape-rendering", "crispEdges")
        .add(node("rect").with("width", &*side).with("height", &*side).with("fill", "#fff"))
        .add(node("path").with("d", path).with("fill", "#000"));
    Some(picture)
}
