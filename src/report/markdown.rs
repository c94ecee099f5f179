//! A report as Markdown, for those who hand a result on in a document of their own: the same tree, with headings, lists and
//! tables as Markdown has them. Pictures are left out: what they show stands in the tables.

use super::tree::{Child, Node};

/// The text.
pub fn text(document: &Node) -> String {
    let mut blocks = Vec::new();
    for child in document.elements() {
        block(child, &mut blocks);
    }
    blocks.retain(|block| !block.trim().is_empty());
    let mut out = blocks.join("\n\n");
    out.push('\n');
    out
}

fn block(node: &Node, blocks: &mut Vec<String>) {
    let heading = |marks: &str| [marks, " ", &inline(node)].concat();
    match node.name {
        // Contents are the reader's own program's part.
        "nav" | "svg" | "img" => {}
        "h1" => blocks.push(heading("#")),
        "h2" => blocks.push(heading("##")),
        "h3" => blocks.push(heading("###")),
        "h4" => blocks.push(heading("####")),
        "p" if node.is("rp-address") => blocks.push(["<", node.content().trim(), ">"].concat()),
        "p" => blocks.push(inline(node)),
        "ul" => blocks.push(items(node, |_| "- ".to_owned())),
        "ol" => blocks.push(items(node, |nth| [&*(nth + 1).to_string(), ". "].concat())),
        "dl" => blocks.push(terms(node)),
        "table" => blocks.push(table(node)),
        _ => {
            for child in node.elements() {
                block(child, blocks);
            }
        }
    }
}

fn items(list: &Node, mark: impl Fn(usize) -> String) -> String {
    let lines = list.elements().enumerate().map(|(nth, item)| [mark(nth), inline(item)].concat());
    lines.collect::<Vec<_>>().join("\n")
}

fn terms(list: &Node) -> String {
    let entry = |entry: &Node| {
        let mut parts = entry.elements().map(inline);
        let (term, said) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        ["- ", &term, ": ", &said].concat()
    };
    list.elements().map(entry).collect::<Vec<_>>().join("\n")
}

/// A table without the columns in which nothing is said, such as those with pictures alone.
fn table(table: &Node) -> String {
    let mut rows: Vec<(bool, Vec<String>)> = Vec::new();
    for group in table.elements() {
        for row in group.elements() {
            rows.push((group.name == "thead", row.elements().map(inline).collect()));
        }
    }
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let said =
        |column: usize| rows.iter().any(|(head, row)| !head && row.get(column).is_some_and(|cell| !cell.is_empty()));
    let columns: Vec<usize> = (0..width).filter(|column| said(*column)).collect();
    let mut lines = Vec::new();
    for (head, row) in &rows {
        let cells: Vec<&str> = columns.iter().map(|column| row.get(*column).map_or("", String::as_str)).collect();
        lines.push(["| ", &cells.join(" | "), " |"].concat());
        if *head {
            lines.push(["|", &" --- |".repeat(columns.len())].concat());
        }
    }
    lines.join("\n")
}

/// What stands in a line.
fn inline(node: &Node) -> String {
    let mut out = String::new();
    collect(node, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn collect(node: &Node, out: &mut String) {
    for child in &node.children {
        match child {
            Child::Text(text) => escape(text, out),
            Child::Node(node) if node.name == "svg" => {}
            Child::Node(node) => {
                let (before, after) = match node.name {
                    "strong" => ("**", "**"),
                    "span" if node.is("rp-tag") => ("(", ")"),
                    _ => (" ", " "),
                };
                out.push_str(before);
                collect(node, out);
                out.push_str(after);
            }
        }
    }
}

/// Characters that mean something in Markdown are written so that they mean themselves.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&') {
            out.push('\\');
        }
        out.push(character);
    }
}
