//! A report as one HTML file: without a script, with its styles inside, and nothing that it would ask for elsewhere.

use super::making::Report;
use super::tree::{Child, Node};

/// The styles of a report, the same in a page, on paper and in a file.
pub const STYLE: &str = concat!(include_str!("../../styles/report.css"), include_str!("../../styles/report_parts.css"));

/// Elements without an end.
const EMPTY: [&str; 3] = ["br", "hr", "img"];

/// The file. `document` is the tree of the report.
pub fn file(report: &Report, document: &Node) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"");
    escape(report.words.page.tag(), &mut out);
    out.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    escape(&report.title(), &mut out);
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str(&report.paper_style());
    out.push_str("</style>\n</head>\n<body class=\"rp-file\">\n<main>\n");
    write(document, &mut out);
    out.push_str("\n</main>\n</body>\n</html>\n");
    out
}

/// An element as HTML, which is well-formed XML as well but for the elements without an end.
pub fn write(node: &Node, out: &mut String) {
    out.push('<');
    out.push_str(node.name);
    for (name, value) in &node.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push('>');
    if EMPTY.contains(&node.name) {
        return;
    }
    for child in &node.children {
        match child {
            Child::Text(text) => escape(text, out),
            Child::Node(node) => write(node, out),
        }
    }
    out.push_str("</");
    out.push_str(node.name);
    out.push('>');
    if matches!(
        node.name,
        "section" | "header" | "p" | "h1" | "h2" | "h3" | "h4" | "ul" | "ol" | "li" | "table" | "tr" | "dl" | "figure"
    ) {
        out.push('\n');
    }
}

fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            character => out.push(character),
        }
    }
}
